using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Protocol;

/// <summary>Rules H: who hears what, joins and leaves at once, repair, rights, and those who do not listen.</summary>
public sealed class HostRules(SharedCenter shared) : SharedCenterTests(shared)
{
    [Fact]
    public async Task H1_A_change_reaches_each_connection_of_its_room_once_and_no_other()
    {
        var (here, there) = (Center.NewRoom(), Center.NewRoom());
        await using var ana = await Center.MemberAsync(here);
        await using var tab = await DemoClient.OpenAsync(Center.Address, ana.Person, ana.Cookies);
        await using var ben = await Center.MemberAsync(there);
        var first = await ana.HoldAsync(here);
        var second = await tab.HoldAsync(here);
        await ben.HoldAsync(there);

        await ana.DoAsync(here, Saying.Post("here"));
        await first.UntilSaidAsync("here");
        await second.UntilSaidAsync("here");
        await PassAsync(there, ben);

        Assert.Single(first.Merged);
        Assert.Single(second.Merged);
        Assert.DoesNotContain(ben.Changes, c => c.Room == here.Value);
    }

    [Fact]
    public async Task H1_Everybody_gets_the_same_changes_in_the_same_order()
    {
        var room = Center.NewRoom();
        var clients = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Center.MemberAsync(room)));
        var held = await Task.WhenAll(clients.Select(c => c.HoldAsync(room)));

        await Task.WhenAll(clients.SelectMany((c, who) => Enumerable.Range(0, 40).Select(n => c.DoAsync(room, Saying.Post($"{who} {n}")))));
        await Task.WhenAll(held.Select(r => r.UntilAsync(h => h.Place.Seq == 240, "all 240 changes are held")));

        var order = held[0].Merged.Select(c => c.Set.GetRawText()).ToList();
        Assert.Equal(240, order.Count);
        Assert.All(held, r => Assert.Equal(order, r.Merged.Select(c => c.Set.GetRawText())));
        Assert.Equal(order, order.Distinct());
        foreach (var client in clients)
            await client.DisposeAsync();
    }

    [Fact]
    public async Task H2_A_lost_change_is_repaired_by_the_next_poll()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var ben = await Center.MemberAsync(room);
        await ana.HoldAsync(room);
        var held = await ben.HoldAsync(room);
        await Center.PollAsync();
        Center.Announcer.Trouble(room, _ => []);
        await ana.DoAsync(room, Saying.Post("lost"));
        Assert.Empty(held.Texts());

        await Center.PollAsync();
        await held.UntilSaidAsync("lost");

        Assert.Empty(ben.Changes);
        Assert.Contains(ben.Heads, h => h.Room == room.Value && h.Seq == 1);
        // It was given what it lacked, not everything.
        Assert.Null(held.Joins[^1].View);
        Center.Announcer.Heal(room);
    }

    [Fact]
    public async Task H2_Whoever_only_watches_hears_that_the_room_was_opened_anew()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var watcher = await Center.WatcherAsync();
        var watching = await watcher.HoldAsync(room);

        // The new activation was asked for nothing by watchers: it has no stream for them that could move.
        await Center.Log.RaiseTermAsync(room);
        await ana.DoAsync(room, Saying.Raise("vans"));

        await Center.PollAsync();
        await watching.UntilAsync(r => r.View.All("needs").Any(), "the watcher sees the need");
        await ana.DoAsync(room, Saying.Raise("chairs"));
        await watching.UntilAsync(r => r.View.All("needs").Count() == 2, "the watcher sees the next need");
    }

    [Fact]
    public async Task H3_A_change_of_rights_closes_the_sockets_and_whoever_comes_back_sees_the_other_view()
    {
        var room = Center.NewRoom();
        var person = Center.NewPerson(room);
        var other = Center.NewPerson(room);
        await using var ana = await Center.EnterAsync(person);
        await using var tab = await DemoClient.OpenAsync(Center.Address, ana.Person, ana.Cookies);
        await using var ben = await Center.EnterAsync(other);
        await ben.DoAsync(room, Saying.Post("for members"));
        var held = await ana.HoldAsync(room);
        Assert.Equal(Audience.Members, held.Joins[0].Audience);

        Center.Directory.Change(person with { Communities = [] });
        await ana.Closed;
        await tab.Closed;
        Assert.False(ben.IsClosed);
        await using var back = await DemoClient.OpenAsync(Center.Address, ana.Person, ana.Cookies);
        var lesser = await back.HoldAsync(room, before: held);

        // Where it stood means nothing in the other audience's stream.
        Assert.NotNull(lesser.Joins[0].View);
        Assert.Equal(Audience.Executive, lesser.Joins[0].Audience);
        Assert.DoesNotContain("for members", back.Socket.Received, StringComparison.Ordinal);
        Assert.Empty(lesser.View.All("messages"));
        Assert.Equal("readingOnly", (await back.SendAsync(room, Saying.Post("hello"))).Code);

        Center.Directory.Change(person);
        await back.Closed;
        await using var again = await DemoClient.OpenAsync(Center.Address, ana.Person, ana.Cookies);
        Assert.Equal(["for members"], (await again.HoldAsync(room, before: lesser)).Texts());
    }

    [Fact]
    public async Task H3_A_host_that_is_cut_off_from_its_store_closes_its_sockets()
    {
        await using var center = await LiveCenter.StartAsync(settings: ["Cscc:Host:CutOff=00:00:01", "Cscc:Host:Poll=00:00:00.3"]);
        var room = center.NewRoom();
        await using var ana = await center.MemberAsync(room);
        await ana.JoinAsync(room);
        using (center.Log.Hold(room))
            await ana.Closed;

        await using var back = await DemoClient.OpenAsync(center.Address, ana.Person, ana.Cookies);
        await back.HoldAsync(room);
    }

    [Fact]
    public async Task H4_A_leave_beats_an_earlier_join()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var ben = await Center.MemberAsync(room);
        await using var observer = await Center.MemberAsync(room);
        await observer.HoldAsync(room);
        Task<Joined> join;
        using (var appends = Center.Log.Hold(room))
        {
            join = ben.JoinAsync(room);
            await appends.UntilAsync(1);
            await ben.LeaveAsync(room);
        }

        Assert.Equal(MisuseCodes.Superseded, await Saying.CodeAsync(() => join));
        await ana.DoAsync(room, Saying.Post("one"));
        await PassAsync(room, observer);
        Assert.Empty(ben.Changes);
    }

    [Fact]
    public async Task H4_A_second_join_replaces_the_first()
    {
        var room = Center.NewRoom();
        var person = Center.NewPerson(room);
        await using var ana = await Center.EnterAsync(person);
        await using var ben = await Center.MemberAsync(room);
        Task<Joined> first, second;
        using (var appends = Center.Log.Hold(room))
        {
            first = ana.JoinAsync(room);
            await appends.UntilAsync(1);
            second = ana.JoinAsync(room);
            await appends.UntilAsync(2);
        }

        Assert.Equal(MisuseCodes.Superseded, await Saying.CodeAsync(() => first));
        var joined = await second;
        var said = await ben.SendAsync(room, Saying.Post("one"));
        await ana.Heard.UntilAsync(() => ana.Changes.Count > 0, "the change is heard");
        await PassAsync(room, ana);
        Assert.Equal([joined.Seq + 1, joined.Seq + 2], ana.Changes.SelectMany(c => c.Changes).Select(c => c.Seq));
        Assert.Equal(joined.Epoch, said.At!.Epoch);
    }

    [Fact]
    public async Task H4_Joins_and_leaves_count_in_the_order_in_which_they_were_sent()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var ben = await Center.MemberAsync(room);
        for (var round = 0; round < 50; round++)
        {
            // Nothing is awaited in between: the last word of each burst is what counts.
            var joins = new[] { ana.JoinAsync(room), ana.JoinAsync(room) };
            var leave = ana.LeaveAsync(room);
            var last = ana.JoinAsync(room);
            await leave;
            var joined = await last;
            foreach (var join in joins)
                await join.ContinueWith(_ => { }, TaskScheduler.Default);
            var said = await ben.SendAsync(room, Saying.Post($"{round}"));
            await ana.Heard.UntilAsync(() => ana.Changes.SelectMany(c => c.Changes).Any(c => c.Seq == said.At!.Seq), $"round {round} is heard");
            Assert.True(joined.Seq < said.At!.Seq);
            Assert.Equal(1, ana.Changes.SelectMany(c => c.Changes).Count(c => c.Seq == said.At!.Seq));
        }
    }

    [Fact]
    public async Task H4_A_change_that_races_a_join_is_neither_missed_nor_doubled()
    {
        var room = Center.NewRoom();
        await using var writer = await Center.MemberAsync(room);
        await using var joiner = await Center.MemberAsync(room);
        await writer.JoinAsync(room);
        await Center.PollAsync();
        await writer.DoAsync(room, Saying.Post("0"));

        // The worst moment: the change becomes durable after the joiner subscribed and before it has read.
        Task<Answer> sent;
        Task<HeldRoom> joining;
        using (var appends = Center.Log.Hold(room))
        {
            sent = writer.SendAsync(room, Saying.Post("1"));
            await appends.UntilAsync(1);
            joining = joiner.HoldAsync(room);
            await appends.UntilAsync(2);
        }
        await sent;
        var raced = await joining;
        await raced.UntilSaidAsync("1");
        Assert.Equal(["0", "1"], raced.Texts());
        Assert.Single(raced.Joins);

        // And every other moment.
        var writing = Task.Run(async () =>
        {
            for (var n = 2; n <= 300; n++)
                await writer.DoAsync(room, Saying.Post($"{n}"));
        });
        HeldRoom held;
        do
        {
            held = await joiner.HoldAsync(room);
            await joiner.LeaveAsync(room);
            held = await joiner.HoldAsync(room);
        }
        while (!writing.IsCompleted);
        await writing;
        await held.UntilSaidAsync("300");
        Assert.Equal(Enumerable.Range(251, 50).Select(n => $"{n}"), held.Texts());
        Assert.Single(held.Joins);
    }

    [Fact]
    public async Task H4_No_such_room_and_not_for_the_caller_are_not_told_apart()
    {
        await using var ana = await Center.EnterAsync(Center.NewPerson());
        await using var ben = await Center.EnterAsync(Center.NewPerson());
        foreach (var room in (string[])["community/atlantis", $"person/{ben.Person}", "data/boundaries", "fund/x", "city/x", "nothing", "community/", "/"])
        {
            Assert.Equal(MisuseCodes.NotFound, await Saying.CodeAsync(() => ana.JoinAsync(new(room))));
            Assert.Equal(MisuseCodes.NotFound, await Saying.CodeAsync(() => ana.SendAsync(new(room), Saying.Post("hello"))));
            Assert.Equal(MisuseCodes.NotFound, await Saying.CodeAsync(() => ana.HistoryAsync(new(room), "messages")));
        }
    }

    [Fact]
    public async Task H5_A_client_that_stops_reading_holds_up_nobody_is_dropped_and_comes_back_whole()
    {
        await using var center = await LiveCenter.StartAsync();
        var room = center.NewRoom();
        await using var writer = await center.MemberAsync(room);
        await using var reader = await center.MemberAsync(room);
        await using var stuck = await center.MemberAsync(room);
        var read = await reader.HoldAsync(room);
        var held = await stuck.HoldAsync(room);
        await center.PollAsync();
        var connections = center.Host.Connections;
        var longText = new string('x', 7_000);
        stuck.Socket.StopReading();

        var longest = 0;
        var said = 0;
        var began = System.Diagnostics.Stopwatch.StartNew();
        while (center.Host.Connections == connections)
        {
            Assert.True(began.Elapsed < Moments.Patience, "The one that does not read was never dropped");
            // A dropped socket that answers nothing is gone only after the server's own deadline for a close.
            if (said >= 4_000)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => writer.DoAsync(room, Saying.Post($"{Interlocked.Increment(ref said)} {longText}"))));
            longest = Math.Max(longest, center.Lifetime.LongestQueue);
        }

        // Everybody else has everything, while it still does not read.
        await read.UntilAsync(r => r.Place.Seq == said, "the reader has everything");
        Assert.Single(read.Joins);
        Assert.Equal(said, read.Merged.Count);
        Assert.InRange(longest, 1, new Host.RoomHostOptions().QueuedMessages);
        Assert.True(held.Place.Seq < said);

        stuck.Socket.ReadOn();
        await stuck.Closed;
        await using var back = await DemoClient.OpenAsync(center.Address, stuck.Person, stuck.Cookies);
        var whole = await back.HoldAsync(room, before: held);
        Assert.Equal(read.View.ToString(), whole.View.ToString());
        Assert.Empty(center.Errors);
    }

    [Fact]
    public async Task H6_Signals_are_few_and_never_delay_or_move_a_change()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var ben = await Center.MemberAsync(room);
        var held = await ben.HoldAsync(room);
        await ana.JoinAsync(room);
        await Center.PollAsync();
        var began = System.Diagnostics.Stopwatch.StartNew();
        var noise = Enumerable.Range(0, 2_000).Select(n => ana.SignalAsync(room, n % 2 == 0 ? "typing" : "viewing", $"need-{n}")).ToList();

        for (var n = 1; n <= 50; n++)
            await ana.DoAsync(room, Saying.Post($"{n}"));
        await Task.WhenAll(noise);
        await held.UntilSaidAsync("50");
        await ana.SignalAsync(room, "viewing", "the last");
        await ben.Heard.UntilAsync(() => ben.Presences.Any(p => p.Here!.Any(h => h.Person == ana.Person && h.Viewing == "the last")), "the last signal is heard");

        Assert.Equal(50, held.Place.Seq);
        Assert.Single(held.Joins);
        var most = 3 + (began.Elapsed / new Host.RoomHostOptions().Presence);
        Assert.InRange(ben.Presences.Count(p => p.Room == room.Value), 1, most);
    }

    [Fact]
    public async Task H6_Presence_says_who_is_here_and_that_the_figures_are_current()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room, convener: false, "steady-ground");
        await using var ben = await Center.MemberAsync(room);
        await ana.JoinAsync(room);
        await ben.JoinAsync(room);
        await ana.Heard.UntilAsync(() => ana.Presences.Any(p => p.Count == 2), "both are here");
        Assert.Contains(ana.Presences.Last().Here!, h => h is { Agency: "steady-ground" } && h.Person == ana.Person);

        await ben.SignalAsync(room, "typing");
        await ana.Heard.UntilAsync(() => ana.Presences.Last().Here!.Any(h => h.Person == ben.Person && h.Typing), "ben is writing");
        await ben.DoAsync(room, Saying.Post("here"));
        await ana.Heard.UntilAsync(() => ana.Presences.Last().Here!.All(h => !h.Typing), "ben has written");

        await ben.SignalAsync(room, "away");
        await ana.Heard.UntilAsync(() => ana.Presences.Last().Here!.Any(h => h.Person == ben.Person && h.Away), "ben is away");
        await ben.LeaveAsync(room);
        await ana.Heard.UntilAsync(() => ana.Presences.Last().Count == 1, "ben is gone");

        // A signal in a room that one has not joined means nothing.
        await ben.SignalAsync(room, "typing");
        Assert.Equal(MisuseCodes.BadShape, await Saying.CodeAsync(() => ana.SignalAsync(room, "dancing")));
        Assert.InRange(ana.Presences.Last().CurrentAt, DateTimeOffset.UtcNow.AddMinutes(-2), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    /// <summary>One more change, seen by somebody who is in the room: what was announced before has left by then.</summary>
    private static async Task PassAsync(RoomId room, DemoClient observer)
    {
        var before = observer.Changes.Sum(c => c.Changes.Count);
        await observer.DoAsync(room, Saying.Post("pass"));
        await observer.Heard.UntilAsync(() => observer.Changes.Sum(c => c.Changes.Count) > before, "one more change is heard");
    }
}
