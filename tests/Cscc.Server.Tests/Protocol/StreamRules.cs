using System.Text.Json;
using Cscc.Domain;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Tests.BadInput;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Protocol;

/// <summary>Rules S: views, streams, and what an audience may know.</summary>
public sealed class StreamRules(SharedCenter shared) : SharedCenterTests(shared)
{
    [Fact]
    public async Task S1_A_stream_counts_its_own_audiences_changes_from_zero()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var watcher = await Center.WatcherAsync();
        Assert.Equal(0, (await ana.JoinAsync(room)).Seq);
        await ana.DoAsync(room, Saying.Raise("vans"));
        await ana.DoAsync(room, Saying.Post("hello"));

        // The watchers' stream begins when the first of them comes; what was before stands in its view.
        var watching = await watcher.HoldAsync(room);
        Assert.Equal((0, 1), (watching.Place.Seq, watching.View.All("needs").Count()));
        await ana.DoAsync(room, Saying.Post("hello again"));
        var raised = await ana.SendAsync(room, Saying.Raise("chairs"));

        Assert.Equal(4, raised.At!.Seq);
        await watching.UntilAsync(r => r.View.All("needs").Count() == 2, "the watcher sees both needs");
        Assert.Equal(1, watching.Place.Seq);
    }

    [Fact]
    public async Task S2_No_two_streams_bear_the_same_epoch()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await using var watcher = await Center.WatcherAsync();
        var epochs = new List<string>();
        for (var opened = 0; opened < 3; opened++)
        {
            epochs.Add((await ana.JoinAsync(room)).Epoch);
            epochs.Add((await watcher.JoinAsync(room)).Epoch);
            await Center.Log.RaiseTermAsync(room);
        }
        Assert.Equal(6, epochs.Distinct().Count());
    }

    [Fact]
    public async Task S3_A_view_merged_with_its_changes_is_the_view_of_whoever_comes_now()
    {
        const int Seed = 20260;
        var room = Center.NewRoom();
        await using var convener = await Center.MemberAsync(room, convener: true, "steady-ground");
        await using var agency = await Center.MemberAsync(room, convener: false, "paso-firme", "parks");
        await using var watcher = await Center.WatcherAsync();
        var members = await convener.HoldAsync(room);
        var watching = await watcher.HoldAsync(room);
        await Center.PollAsync();
        var commands = new RandomCommands(Seed, RoomKinds.Community, room.Name);
        var accepted = 0;
        for (var n = 1; n <= 1_500; n++)
        {
            var who = n % 3 == 0 ? agency : convener;
            var answer = await who.SendAsync(room, JsonSerializer.SerializeToElement(commands.Sensible()));
            accepted += answer.Accepted ? 1 : 0;
            if (n % 100 != 0)
                continue;
            var (fresh, freshlyWatched) = (await agency.JoinAsync(room), await watcher.JoinAsync(room));
            await members.UntilAsync(new Contracts.Place(fresh.Epoch, fresh.Seq));
            await watching.UntilAsync(new Contracts.Place(freshlyWatched.Epoch, freshlyWatched.Seq));
            Assert.Equal(HeldView.Fresh(fresh.View!.Value).ToString(), members.View.ToString());
            Assert.Equal(HeldView.Fresh(freshlyWatched.View!.Value).ToString(), watching.View.ToString());
        }
        Assert.True(accepted > 400, $"Only {accepted} commands were accepted with seed {Seed}");
        Assert.Single(members.Joins);
        Assert.Single(watching.Joins);
        Assert.All(members.Merged.Concat(watching.Merged), change => Assert.True(
            change.Set.EnumerateObject().Any() || change.Gone is { } gone && gone.EnumerateObject().Any(), "An empty change was sent"));
    }

    [Fact]
    public async Task S3_What_an_audience_does_not_see_moves_no_number_of_its_stream()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room, convener: true);
        await using var watcher = await Center.WatcherAsync();
        await ana.DoAsync(room, Saying.Raise("vans"));
        var watching = await watcher.HoldAsync(room);

        await ana.DoAsync(room, Saying.Post("hello"));
        await ana.DoAsync(room, new React("m-1", Reaction.OnIt, On: true));
        await ana.DoAsync(room, new AddNeedNote("need-1", new("a note")));
        await ana.DoAsync(room, new ReviseNeed("need-1", new("other words"), NeedCategory.Food, NeedPriority.Routine, NeedTerm.ShortTerm, 3));
        await ana.DoAsync(room, new React("m-1", Reaction.OnIt, On: true));

        Assert.Equal(watching.Place, Place(await watcher.JoinAsync(room)));
        Assert.Empty(watching.Merged);
    }

    [Fact]
    public async Task S4_A_feed_shows_its_newest_fifty_and_what_falls_off_is_not_gone()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        var held = await ana.HoldAsync(room);
        for (var n = 1; n <= 60; n++)
            await ana.DoAsync(room, Saying.Post($"{n}"));

        await held.UntilSaidAsync("60");
        Assert.All(held.Merged, change => Assert.Null(change.Gone));
        await using var ben = await Center.MemberAsync(room);
        var fresh = await ben.HoldAsync(room);
        Assert.Equal(Enumerable.Range(11, 50).Select(n => $"{n}"), fresh.Texts());
        Assert.Equal(fresh.View.ToString(), held.View.ToString());
    }

    [Fact]
    public async Task S4_An_edit_or_removal_of_an_older_item_is_told()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        var held = await ana.HoldAsync(room);
        for (var n = 1; n <= 60; n++)
            await ana.DoAsync(room, Saying.Post($"{n}"));

        await ana.DoAsync(room, new EditMessage("m-2", new("two")));
        var last = await ana.SendAsync(room, new DeleteMessage("m-3"));

        await held.UntilAsync(last.At!);
        Assert.Equal("two", held.Merged[^2].Set.GetProperty("messages")[0].GetProperty("text").GetProperty("content").GetString());
        Assert.Equal("m-3", held.Merged[^1].Set.GetProperty("messages")[0].GetProperty("id").GetString());
        Assert.All(held.Merged, change => Assert.Null(change.Gone));
    }

    [Fact]
    public async Task S5_A_revision_counts_only_what_its_audience_sees()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room, convener: true);
        await using var watcher = await Center.WatcherAsync();
        await ana.DoAsync(room, Saying.Raise("vans"));
        var (members, watching) = (await ana.HoldAsync(room), await watcher.HoldAsync(room));
        var (before, watchedBefore) = (Rev(members), Rev(watching));

        await ana.DoAsync(room, new ReviseNeed("need-1", new("other words"), NeedCategory.Food, NeedPriority.Routine, NeedTerm.ShortTerm, 3));
        var seen = await ana.SendAsync(room, new ReviseNeed("need-1", new("other words"), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 3));
        await members.UntilAsync(seen.At!);
        await watching.UntilAsync(r => r.Place.Seq == 1, "the watcher sees one change");

        Assert.Equal((before + 2, watchedBefore + 1), (Rev(members), Rev(watching)));
    }

    [Fact]
    public async Task S6_An_executive_never_receives_text_or_people_in_any_frame()
    {
        const string Canary = "canary";
        var room = Center.NewRoom();
        await using var watcher = await Center.WatcherAsync();
        await using var second = await Center.WatcherAsync();
        var watching = await watcher.HoldAsync(room);
        await using var ana = await Center.EnterAsync(Center.Directory.Change(Center.NewPerson(room, convener: true, "steady-ground") with { Id = $"{Canary}-ana" }));
        await using var ben = await Center.EnterAsync(Center.Directory.Change(Center.NewPerson(room, convener: false, "paso-firme") with { Id = $"{Canary}-ben" }));
        await ana.HoldAsync(room);
        await ben.HoldAsync(room);
        foreach (var signal in (string[])["typing", "away", "back", "viewing"])
            await ana.SignalAsync(room, signal, Canary);
        Words words = new($"{Canary} words");
        await ana.DoAsync(room, new RaiseNeed(words, NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 5, words, words, words, Reference: Canary));
        await ana.DoAsync(room, new PostMessage(words, Mentions: [new(MentionKind.Person, $"{Canary}-ben")]));
        await ana.DoAsync(room, new PinMessage("m-1"));
        await ana.DoAsync(room, new RaiseNeed(words, NeedCategory.Food, NeedPriority.Low, NeedTerm.LongTerm, 1, FromMessage: "m-1"));
        await ana.DoAsync(room, new ClaimNeed("need-1", 3));
        await ben.DoAsync(room, new AskHandOver("need-1", "steady-ground", 2, words));
        await ana.DoAsync(room, new AddNeedNote("need-1", words));
        await ana.DoAsync(room, new Domain.Capabilities.AddCapability(words, NeedCategory.Food, words, words, words, words, words, words, ["en"]));
        await ana.DoAsync(room, new Domain.Capabilities.AssureCapability("capability-1"));
        await ana.DoAsync(room, new WithdrawNeed("need-2", WithdrawReason.Declined, words));
        await second.JoinAsync(room);
        await watching.UntilAsync(r => r.View.All("totals").Any(t => t.GetProperty("withdrawn").GetInt32() == 1), "the watcher has seen it all");
        foreach (var feed in (string[])["messages", "activity", "needs", "need:need-1", "message:m-1", "thread:m-1"])
            Assert.Equal("notFound", await Saying.CodeAsync(() => watcher.HistoryAsync(room, feed)));
        Assert.Equal("readingOnly", (await watcher.SendAsync(room, Saying.Post("hello"))).Code);
        await watcher.Heard.UntilAsync(() => watcher.Presences.Any(p => p.Room == room.Value && p.Count == 4), "the watcher hears of four people");

        Assert.DoesNotContain(Canary, watcher.Socket.Received, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary, second.Socket.Received, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Canary, ben.Socket.Received, StringComparison.Ordinal);
        Assert.All(watching.Merged, change => Assert.Equal((null, 0), (change.By, change.What.Count)));
        Assert.All(watcher.Presences, presence => Assert.Null(presence.Here));
    }

    private static Contracts.Place Place(Contracts.Joined joined) => new(joined.Epoch, joined.Seq);

    private static int Rev(HeldRoom room) => room.View.Find("needs", "need-1")!.Value.GetProperty("rev").GetInt32();
}
