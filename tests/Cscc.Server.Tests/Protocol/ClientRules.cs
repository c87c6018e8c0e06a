using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Rooms;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Protocol;

/// <summary>Rules C: what a client does with what it is told, and that it is enough.</summary>
public sealed class ClientRules(SharedCenter shared) : SharedCenterTests(shared)
{
    [Fact]
    public async Task C1_Doubled_lost_and_late_changes_leave_the_client_with_the_right_view()
    {
        const int Seed = 411;
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var ben = await Center.MemberAsync(room);
        var held = await ben.HoldAsync(room);
        var random = new Random(Seed);
        Announcement? late = null;
        Center.Announcer.Trouble(room, announced =>
        {
            switch (random.Next(5))
            {
                case 0:
                    return [];
                case 1:
                    return [announced, announced];
                case 2:
                    late = announced;
                    return [];
                case 3 when late is { } held:
                    late = null;
                    return [announced, held];
                default:
                    return [announced];
            }
        });
        for (var n = 1; n <= 100; n++)
            await ana.DoAsync(room, Saying.Post($"{n}"));
        Center.Announcer.Heal(room);

        await Center.PollAsync();
        await held.UntilSaidAsync("100");
        Assert.Equal(await ana.FreshAsync(room), held.View.ToString());
        Assert.Equal(Enumerable.Range(1, 100).Select(n => (long)n), held.Merged.Select(c => c.Seq));
        Assert.True(held.Joins.Count > 1, "Nothing was lost");
    }

    [Fact]
    public async Task C1_Whoever_says_where_they_stand_is_given_what_they_lack_and_no_view()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        var start = await ana.JoinAsync(room);
        for (var n = 1; n <= 10; n++)
            await ana.DoAsync(room, Saying.Post($"{n}"));

        var joined = await ana.JoinAsync(room, new(start.Epoch, 7));

        Assert.Null(joined.View);
        Assert.Equal([8, 9, 10], joined.Changes!.Value.EnumerateArray().Select(c => c.GetProperty("seq").GetInt32()));
        Assert.Empty((await ana.JoinAsync(room, new(start.Epoch, 10))).Changes!.Value.EnumerateArray());
    }

    [Fact]
    public async Task C1_A_place_that_is_spent_unknown_or_in_another_stream_is_answered_with_a_view()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var watcher = await Center.WatcherAsync();
        var start = await ana.JoinAsync(room);
        var watching = await watcher.JoinAsync(room);
        // The shared center keeps forty changes.
        for (var n = 1; n <= 50; n++)
            await ana.DoAsync(room, Saying.Post($"{n}"));

        Place[] unfit =
        [
            new(start.Epoch, 0), new(start.Epoch, 9), new(start.Epoch, 51), new(start.Epoch, -1), new(start.Epoch, long.MinValue),
            new(start.Epoch, long.MaxValue), new(watching.Epoch, 50), new("", 50), new("another", 50),
        ];
        foreach (var place in unfit)
        {
            var joined = await ana.JoinAsync(room, place);
            Assert.True(joined is { View: not null, Changes: null, Seq: 50 }, $"{place} was taken for a place");
        }
        Assert.NotNull((await ana.JoinAsync(room, new(start.Epoch, 10))).Changes);

        await Center.Log.RaiseTermAsync(room);
        Assert.NotNull((await ana.JoinAsync(room, new(start.Epoch, 50))).View);
    }

    [Fact]
    public async Task C1_A_change_of_another_epoch_leads_to_a_join()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var ben = await Center.MemberAsync(room);
        var held = await ben.HoldAsync(room);
        await ana.DoAsync(room, Saying.Post("one"));
        await held.UntilSaidAsync("one");
        var epoch = held.Place.Epoch;

        await Center.Log.RaiseTermAsync(room);
        await ana.DoAsync(room, Saying.Post("two"));
        await ana.DoAsync(room, Saying.Post("three"));

        await held.UntilSaidAsync("three");
        Assert.NotEqual(epoch, held.Place.Epoch);
        Assert.Equal(["one", "two", "three"], held.Texts());
    }

    [Fact]
    public async Task C2_A_client_that_a_head_finds_behind_waits_for_the_changes_and_then_joins_once()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var ben = await Center.MemberAsync(room);
        var held = await ben.HoldAsync(room);
        await Center.PollAsync();
        Center.Announcer.Trouble(room, _ => []);
        for (var n = 1; n <= 5; n++)
            await ana.DoAsync(room, Saying.Post($"{n}"));
        Center.Announcer.Heal(room);
        Assert.Empty(held.Texts());

        await Center.PollAsync();
        await held.UntilSaidAsync("5");
        Assert.Equal(2, held.Joins.Count);
        Assert.Equal(5, held.Merged.Count);

        // A head that says what one knows already, or what is long past, is nothing.
        held.Hear(new Head(room.Value, held.Place.Epoch, 5));
        held.Hear(new Head(room.Value, held.Place.Epoch, 2));
        await ana.DoAsync(room, Saying.Post("6"));
        await held.UntilSaidAsync("6");
        Assert.Equal(2, held.Joins.Count);
    }

    [Fact]
    public async Task C3_What_arrives_during_a_join_is_looked_at_after_it()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var ben = await Center.MemberAsync(room);
        var held = await ben.HoldAsync(room);
        await Center.PollAsync();
        await ana.DoAsync(room, Saying.Post("before"));
        await held.UntilSaidAsync("before");
        Task<Answer> sent;
        Task joining;
        using (var appends = Center.Log.Hold(room))
        {
            sent = ana.SendAsync(room, Saying.Post("meanwhile"));
            await appends.UntilAsync(1);
            joining = held.JoinAsync();
            await appends.UntilAsync(2);
            Assert.Equal(["before"], held.Texts());
        }
        await joining;
        await held.UntilAsync((await sent).At!);

        Assert.Equal(["before", "meanwhile"], held.Texts());
        Assert.Equal(2, held.Joins.Count);
        Assert.Equal([1, 2], held.Merged.Select(c => c.Seq));
    }
}
