using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Rooms;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Protocol;

/// <summary>Rules G: what a room says, and when, while its log is slow, fails, or is another's.</summary>
public sealed class GrainRules(SharedCenter shared) : SharedCenterTests(shared)
{
    [Fact]
    public async Task G1_A_refusal_waits_until_what_it_rests_on_is_durable()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room, convener: false, "steady-ground");
        Task<Answer> raise, claim;
        using (var held = Center.Log.Hold(room))
        {
            raise = ana.SendAsync(room, Saying.Raise("vans", quantity: 2));
            await held.UntilAsync(1);
            claim = ana.SendAsync(room, new ClaimNeed("need-1", 3));
            await held.UntilAsync(2);
            Assert.False(raise.IsCompleted || claim.IsCompleted);
        }
        Assert.True((await raise).Accepted);
        Assert.Equal("overClaimed", (await claim).Code);
    }

    [Fact]
    public async Task G1_A_refusal_that_rests_on_what_was_never_written_is_decided_anew()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room, convener: false, "steady-ground");
        await ana.DoAsync(room, Saying.Post("the room is open"));
        Center.Log.Trouble(room, Trouble.NotWritten);

        var raise = ana.SendAsync(room, Saying.Raise("vans", quantity: 2));
        var claim = ana.SendAsync(room, new ClaimNeed("need-1", 3));

        Assert.True((await raise).Accepted);
        Assert.Contains((await claim).Code, (string[])["noSuchNeed", "overClaimed"]);
        var need = (await ana.HoldAsync(room)).View.Find("needs", "need-1")!.Value;
        Assert.Equal(0, need.GetProperty("claimed").GetInt32());
    }

    [Fact]
    public async Task G1_What_is_not_durable_is_in_no_answer_view_change_or_history()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var ben = await Center.MemberAsync(room);
        await using var cai = await Center.MemberAsync(room);
        var held = await ben.HoldAsync(room);
        await Center.PollAsync();
        Task<Answer> sent;
        Task<HeldRoom> joined;
        Task<HistoryPage> history;
        using (var appends = Center.Log.Hold(room))
        {
            sent = ana.SendAsync(room, Saying.Post("not yet"));
            await appends.UntilAsync(1);
            joined = cai.HoldAsync(room);
            await appends.UntilAsync(2);
            history = cai.HistoryAsync(room, "messages");
            await appends.UntilAsync(3);
            Assert.False(sent.IsCompleted || joined.IsCompleted || history.IsCompleted);
            Assert.Empty(held.Texts());
        }
        await held.UntilAsync((await sent).At!);
        Assert.Equal(["not yet"], held.Texts());
        // Whether the view or a change brings it: it comes once, and at the place that the answer named.
        await (await joined).UntilAsync((await sent).At!);
        Assert.Equal(["not yet"], (await joined).Texts());
        Assert.Single((await history).Items.EnumerateArray());
    }

    [Theory]
    [InlineData(Trouble.NotWritten)]
    [InlineData(Trouble.Written)]
    public async Task G2_After_a_failed_append_everything_in_flight_is_sent_again_and_has_one_effect(Trouble trouble)
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        var held = await ana.HoldAsync(room);
        await ana.DoAsync(room, Saying.Post("0"));
        Center.Log.Trouble(room, trouble);

        var ids = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => ana.DoAsync(room, Saying.Post($"{n}"))));

        Assert.Equal(20, ids.Distinct().Count());
        await using var ben = await Center.MemberAsync(room);
        var texts = (await ben.HoldAsync(room)).Texts().Select(t => int.Parse(t!)).ToList();
        Assert.Equal(Enumerable.Range(0, 21), texts.Order());
        await Center.PollAsync();
        await held.UntilAsync(r => r.Texts().Count() == 21, "everything is held");
    }

    [Fact]
    public async Task G2_While_the_store_is_down_the_answer_is_try_again_and_never_a_refusal()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        var opId = DemoClient.NewOpId();
        Center.Log.Trouble(room, Trouble.NotWritten, times: 4);

        Assert.Equal(MisuseCodes.TryAgain, await Saying.CodeAsync(() => ana.SendAsync(room, Saying.Post("hello"), opId)));
        Assert.True((await ana.SendAsync(room, Saying.Post("hello"), opId)).Accepted);
        Assert.Equal(["hello"], (await ana.HoldAsync(room)).Texts());
    }

    [Fact]
    public async Task G2_A_full_store_is_said_and_reading_goes_on()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await ana.DoAsync(room, Saying.Post("before"));
        var opId = DemoClient.NewOpId();
        Center.Log.Trouble(room, Trouble.Full);

        Assert.Equal(MisuseCodes.StoreFull, await Saying.CodeAsync(() => ana.SendAsync(room, Saying.Post("after"), opId)));
        Assert.Equal(["before"], (await ana.HoldAsync(room)).Texts());
        Assert.True((await ana.SendAsync(room, Saying.Post("after"), opId)).Accepted);
    }

    [Fact]
    public async Task G3_A_room_that_was_opened_elsewhere_answers_nothing_from_what_it_knew()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await ana.DoAsync(room, Saying.Post("here"));
        await SayElsewhereAsync(room, "elsewhere 1");
        Assert.Equal(["here", "elsewhere 1"], (await ana.HoldAsync(room)).Texts());

        await SayElsewhereAsync(room, "elsewhere 2");
        Assert.Equal(3, (await ana.HistoryAsync(room, "messages")).Items.GetArrayLength());

        // It would be refused as unknown by whoever does not know what was said elsewhere.
        await SayElsewhereAsync(room, "elsewhere 3");
        Assert.True((await ana.SendAsync(room, new Domain.Chat.React("m-4", Domain.Chat.Reaction.Seen, On: true))).Accepted);
    }

    [Fact]
    public async Task G4_What_fell_due_while_the_center_was_down_happens_at_its_start()
    {
        using var folder = new TempFolder();
        RoomId room;
        await using (var center = await LiveCenter.StartAsync(folder))
        {
            room = center.NewRoom();
            await using var ana = await center.MemberAsync(room, convener: true);
            await ana.DoAsync(room, Saying.Raise("vans"));
            await ana.DoAsync(room, new WithdrawNeed("need-1", WithdrawReason.Duplicate));
            await ana.DoAsync(room, Saying.Raise("chairs"));
        }
        var clock = new ShiftedClock();
        clock.Shift(TimeSpan.FromDays(31));

        // Nobody joins: the sweep alone wakes the room.
        await using var later = await LiveCenter.StartAsync(folder, clock);
        await WaitForAsync<NeedRetired>(later, room);
        await using var ben = await later.MemberAsync(room);
        var held = await ben.HoldAsync(room);
        Assert.Equal(["need-2"], held.View.All("needs").Select(n => n.GetProperty("id").GetString()));
        Assert.Equal("need-1", Assert.Single((await ben.HistoryAsync(room, "needs")).Items.EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task G5_A_rooms_time_never_runs_backwards()
    {
        await using var center = await LiveCenter.StartAsync();
        var room = center.NewRoom();
        await using var ana = await center.MemberAsync(room);
        var held = await ana.HoldAsync(room);
        var before = await ana.SendAsync(room, Saying.Post("before"), DemoClient.NewOpId());
        await held.UntilAsync(before.At!);

        center.Clock.Shift(TimeSpan.FromHours(-1));
        var after = await ana.SendAsync(room, Saying.Post("after"), Guid.CreateVersion7(center.Clock.GetUtcNow()).ToString());
        await held.UntilAsync(after.At!);

        Assert.Equal(held.Merged[0].At, held.Merged[1].At);
    }

    private async Task SayElsewhereAsync(RoomId room, string text)
    {
        var core = await Center.OpenElsewhereAsync(room);
        var sent = await core.SendAsync(new("somebody", Audience.Members, [], Convener: false), DemoClient.NewOpId(), Saying.Post(text));
        Assert.IsType<Sent.Accepted>(sent);
    }

    private static async Task WaitForAsync<T>(LiveCenter center, RoomId room)
        where T : Event
    {
        for (var deadline = DateTime.UtcNow + Moments.Patience; DateTime.UtcNow < deadline; await Task.Delay(20))
        {
            if (await center.Log.ReadAsync(room, 0).AnyAsync(r => r.Event is T))
                return;
        }
        Assert.Fail($"{typeof(T).Name} was never recorded");
    }
}
