using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;
using Cscc.Server.Tests.Center;
using Microsoft.Data.Sqlite;

namespace Cscc.Server.Tests.Protocol;

/// <summary>Rules L: the log and its activations, seen from a client.</summary>
public sealed class LogRules(SharedCenter shared) : SharedCenterTests(shared)
{
    [Fact]
    public async Task L1_A_superseded_activation_writes_nothing_and_its_caller_is_served_by_the_next()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        var held = await ana.HoldAsync(room);
        await ana.DoAsync(room, Saying.Post("before"));
        var stale = await Center.Log.RaiseTermAsync(room);

        var sent = Enumerable.Range(0, 5).Select(n => ana.DoAsync(room, Saying.Post($"after {n}"))).ToList();
        await Task.WhenAll(sent);

        Assert.Equal(AppendOutcome.Stale, await Center.Log.AppendAsync(new(room, stale.Term, stale.Head + 5, [], null)));
        await Center.PollAsync();
        await held.UntilAsync(r => r.Texts().Count() == 6, "all six are held");
        var recorded = await Center.Log.ReadAsync(room, 0).Select(r => r.Position).ToListAsync();
        Assert.Equal(Enumerable.Range(1, 6).Select(n => (long)n), recorded);
    }

    [Fact]
    public async Task L2_An_activation_raises_the_term_once()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await ana.DoAsync(room, Saying.Post("before"));

        var first = await Center.Log.RaiseTermAsync(room);
        await ana.DoAsync(room, Saying.Post("reopened"));
        await ana.DoAsync(room, Saying.Post("still open"));

        Assert.Equal(first.Term + 2, (await Center.Log.RaiseTermAsync(room)).Term);
    }

    [Fact]
    public async Task L2_A_room_that_cannot_raise_its_term_for_lack_of_space_is_read_and_says_so()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        await ana.DoAsync(room, Saying.Post("before"));
        await Center.Log.RaiseTermAsync(room);
        Center.Log.RefuseTerms(room);

        var held = await ana.HoldAsync(room);

        Assert.Equal(["before"], held.Texts());
        Assert.Equal(MisuseCodes.StoreFull, await Saying.CodeAsync(() => ana.SendAsync(room, Saying.Post("after"))));
        Assert.Single((await ana.HistoryAsync(room, "messages")).Items.EnumerateArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task L3_A_room_opens_from_its_snapshot_or_from_its_events_and_is_the_same(bool isDamaged)
    {
        using var folder = new TempFolder();
        RoomId room;
        string before;
        await using (var center = await LiveCenter.StartAsync(folder, settings: "Cscc:Room:SnapshotLeast=20"))
        {
            room = center.NewRoom();
            await using var ana = await center.MemberAsync(room, convener: true, "steady-ground");
            await FillAsync(ana, room);
            before = await ana.FreshAsync(room);
            var snapshot = await center.Log.LoadSnapshotAsync(room);
            Assert.InRange(snapshot!.Position, 20, 60);
        }
        if (isDamaged)
            Change(folder, "UPDATE snapshots SET position = position + 1");

        await using var again = await LiveCenter.StartAsync(folder);
        await using var ben = await again.MemberAsync(room);
        Assert.Equal(before, await ben.FreshAsync(room));
    }

    [Fact]
    public async Task L4_An_event_that_cannot_be_read_closes_its_room_and_no_other()
    {
        using var folder = new TempFolder();
        RoomId broken, whole;
        await using (var center = await LiveCenter.StartAsync(folder))
        {
            (broken, whole) = (center.NewRoom(), center.NewRoom());
            await using var ana = await center.MemberAsync(broken);
            await ana.DoAsync(broken, Saying.Post("one"));
            await using var ben = await center.MemberAsync(whole);
            await ben.DoAsync(whole, Saying.Post("two"));
        }
        Change(folder, $"UPDATE events SET name = 'messageSung.v1' WHERE room = (SELECT key FROM rooms WHERE id = '{broken}')");

        await using var again = await LiveCenter.StartAsync(folder);
        await using var cai = await again.MemberAsync(broken);
        await using var dee = await again.MemberAsync(whole);

        Assert.Equal(MisuseCodes.TryAgain, await Saying.CodeAsync(() => cai.JoinAsync(broken)));
        Assert.Equal(["two"], (await dee.HoldAsync(whole)).Texts());
    }

    private static async Task FillAsync(DemoClient ana, RoomId room)
    {
        for (var n = 1; n <= 10; n++)
        {
            await ana.DoAsync(room, Saying.Raise($"need {n}"));
            await ana.DoAsync(room, Saying.Post($"message {n}"));
            await ana.DoAsync(room, new Domain.Needs.ClaimNeed($"need-{n}", 1));
            await ana.DoAsync(room, new Domain.Chat.React($"m-{n}", Domain.Chat.Reaction.Seen, On: true));
            await ana.DoAsync(room, new Domain.Needs.RankNeed($"need-{n}"));
        }
    }

    private static void Change(TempFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(folder.Path, "*.db").Single()};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
