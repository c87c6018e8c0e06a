using Cscc.Contracts;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Protocol;

/// <summary>Rules O: one command, one effect, one answer.</summary>
public sealed class OpIdRules(SharedCenter shared) : SharedCenterTests(shared)
{
    [Fact]
    public async Task O1_An_accepted_command_that_changed_nothing_is_remembered_too()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await ana.DoAsync(room, Saying.Post("hello"));
        await ana.DoAsync(room, new React("m-1", Reaction.Seen, On: true));
        var opId = DemoClient.NewOpId();
        await ana.DoAsync(room, new React("m-1", Reaction.Seen, On: true), opId);
        await ana.DoAsync(room, new React("m-1", Reaction.Seen, On: false));

        // Late, the first of them again: it must not bring the reaction back, not even after the room was opened anew.
        await ana.DoAsync(room, new React("m-1", Reaction.Seen, On: true), opId);
        await Center.Log.RaiseTermAsync(room);
        await ana.DoAsync(room, new React("m-1", Reaction.Seen, On: true), opId);

        var message = (await ana.HoldAsync(room)).View.Find("messages", "m-1")!.Value;
        Assert.Equal(0, message.GetProperty("reactions").GetArrayLength());
    }

    [Fact]
    public async Task O1_Op_ids_are_each_persons_own()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var ben = await Center.MemberAsync(room);
        var opId = DemoClient.NewOpId();

        Assert.Equal("m-1", await ana.DoAsync(room, Saying.Post("ana's"), opId));
        Assert.Equal("m-2", await ben.DoAsync(room, Saying.Post("ben's"), opId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("once more")]
    [InlineData("6f9619ff-8b86-4011-b42d-00c04fc964ff")]
    [InlineData("{0195520f-8a00-7000-8000-000000000001}")]
    [InlineData("0195520F-8A00-7000-8000-000000000001")]
    [InlineData("ffffffff-ffff-7fff-bfff-ffffffffffff")]
    public async Task O1_An_op_id_that_is_no_uuid_of_this_time_is_refused(string opId)
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);

        Assert.Equal(MisuseCodes.OpBad, await Saying.CodeAsync(() => ana.SendAsync(room, Saying.Post("hello"), opId)));
        Assert.Equal(MisuseCodes.OpBad, await Saying.CodeAsync(() =>
            ana.SendAsync(room, Saying.Post("hello"), Guid.CreateVersion7(DateTimeOffset.UtcNow.AddMinutes(10)).ToString())));
        Assert.Empty((await ana.HoldAsync(room)).Texts());
    }

    [Fact]
    public async Task O2_A_command_sent_five_times_at_once_over_three_connections_has_one_effect_and_one_answer()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var tab = await DemoClient.OpenAsync(Center.Address, ana.Person, ana.Cookies);
        await using var phone = await DemoClient.ConnectAsync(Center.Address, ana.Person);
        var opId = DemoClient.NewOpId();
        Task<Answer>[] sent;
        using (var appends = Center.Log.Hold(room))
        {
            sent = [.. new[] { ana, tab, phone, ana, tab }.Select(c => c.SendAsync(room, Saying.Post("hello"), opId))];
            await appends.UntilAsync(1);
        }

        var answers = await Task.WhenAll(sent);

        Assert.All(answers, a => Assert.Equal((true, "m-1"), (a.Accepted, a.Result?.GetProperty("id").GetString())));
        Assert.Single(answers.Select(a => a.At).Distinct());
        Assert.Equal(["hello"], (await ana.HoldAsync(room)).Texts());
    }

    [Fact]
    public async Task O2_A_retry_after_a_restart_gets_the_same_answer_and_has_no_second_effect()
    {
        using var folder = new TempFolder();
        RoomId room;
        string person;
        var opId = DemoClient.NewOpId();
        await using (var center = await LiveCenter.StartAsync(folder))
        {
            room = center.NewRoom();
            await using var ana = await center.MemberAsync(room);
            person = ana.Person;
            Assert.Equal("need-1", await ana.DoAsync(room, Saying.Raise("vans"), opId));
            await ana.DoAsync(room, Saying.Raise("chairs"));
        }
        await using var again = await LiveCenter.StartAsync(folder);
        await using var same = await again.EnterAsync(again.NewPerson(room));
        Assert.Equal(person, same.Person);

        Assert.Equal("need-1", await same.DoAsync(room, Saying.Raise("vans"), opId));
        Assert.Equal(2, (await same.HoldAsync(room)).View.All("needs").Count());
    }

    [Fact]
    public async Task O2_The_same_id_with_another_command_is_refused_however_the_first_one_stands()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        var (pending, refused) = (DemoClient.NewOpId(), DemoClient.NewOpId());
        Task<Answer> first;
        using (var appends = Center.Log.Hold(room))
        {
            first = ana.SendAsync(room, Saying.Post("one"), pending);
            await appends.UntilAsync(1);
            Assert.Equal(MisuseCodes.OpReused, await Saying.CodeAsync(() => ana.SendAsync(room, Saying.Post("other"), pending)));
        }
        await first;
        Assert.Equal(MisuseCodes.OpReused, await Saying.CodeAsync(() => ana.SendAsync(room, Saying.Post("other"), pending)));

        Assert.Equal("noSuchMessage", (await ana.SendAsync(room, new PinMessage("m-9"), refused)).Code);
        Assert.Equal(MisuseCodes.OpReused, await Saying.CodeAsync(() => ana.SendAsync(room, Saying.Post("other"), refused)));
        Assert.Equal(["one"], (await ana.HoldAsync(room)).Texts());
    }

    [Fact]
    public async Task O3_A_refusal_is_repeated_by_its_activation_and_decided_anew_by_the_next()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        var opId = DemoClient.NewOpId();
        Assert.Equal("noSuchMessage", (await ana.SendAsync(room, new PinMessage("m-1"), opId)).Code);
        await ana.DoAsync(room, Saying.Post("now there is one"));

        Assert.Equal("noSuchMessage", (await ana.SendAsync(room, new PinMessage("m-1"), opId)).Code);
        await Center.Log.RaiseTermAsync(room);
        // The activation that remembers learns that it is stale by writing; a repeated refusal writes nothing.
        await ana.DoAsync(room, Saying.Post("and another"));
        Assert.True((await ana.SendAsync(room, new PinMessage("m-1"), opId)).Accepted);
    }

    [Fact]
    public async Task O4_An_id_older_than_what_the_room_remembers_is_never_decided_anew()
    {
        await using var center = await LiveCenter.StartAsync();
        var room = center.NewRoom();
        var person = center.NewPerson(room);
        await using var ana = await center.EnterAsync(person);
        var (forgotten, unused) = (DemoClient.NewOpId(), DemoClient.NewOpId());
        await ana.DoAsync(room, Saying.Post("long ago"), forgotten);

        center.Clock.Shift(TimeSpan.FromDays(3));
        await Task.WhenAll(Enumerable.Range(0, OpMemory.Least).Select(n => ana.DoAsync(room, new React("m-1", Reaction.Seen, n % 2 == 0), NowOn(center))));

        Assert.Equal(MisuseCodes.OpTooOld, await Saying.CodeAsync(() => ana.SendAsync(room, Saying.Post("long ago"), forgotten)));
        Assert.Equal(MisuseCodes.OpTooOld, await Saying.CodeAsync(() => ana.SendAsync(room, Saying.Post("never sent"), unused)));
        Assert.Equal(["long ago"], (await ana.HoldAsync(room)).Texts());
    }

    [Fact]
    public async Task O4_The_last_thousand_are_remembered_however_old_they_are()
    {
        await using var center = await LiveCenter.StartAsync();
        var room = center.NewRoom();
        await using var ana = await center.MemberAsync(room);
        var opId = DemoClient.NewOpId();
        await ana.DoAsync(room, Saying.Post("long ago"), opId);

        center.Clock.Shift(TimeSpan.FromDays(3));
        await ana.DoAsync(room, Saying.Post("now"), NowOn(center));

        Assert.Equal("m-1", await ana.DoAsync(room, Saying.Post("long ago"), opId));
    }

    private static string NowOn(LiveCenter center) => Guid.CreateVersion7(center.Clock.GetUtcNow()).ToString();
}
