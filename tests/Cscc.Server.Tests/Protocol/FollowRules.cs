using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Protocol;

/// <summary>Rule R6: the city follows its communities.</summary>
public sealed class FollowRules(SharedCenter shared) : SharedCenterTests(shared)
{
    [Fact]
    public async Task R6_The_city_sees_a_communitys_counts_move_and_nothing_of_its_words()
    {
        var room = Center.NewRoom();
        var city = new RoomId(RoomId.City);
        await using var watcher = await Center.WatcherAsync();
        var board = await watcher.HoldAsync(city);
        await using var ana = await Center.MemberAsync(room, convener: true, "steady-ground");
        await ana.DoAsync(room, Saying.Raise("vans") with { Priority = NeedPriority.Urgent });
        await board.UntilAsync(b => Of(b, room) is (1, 1, 0), "an urgent need that nobody has claimed shows");

        await ana.DoAsync(room, new ClaimNeed("need-1", 3));
        await ana.DoAsync(room, new ReportFulfilment("need-1", 3));
        await ana.DoAsync(room, new ConfirmNeed("need-1"));
        await board.UntilAsync(b => Of(b, room) is (0, 0, 1), "it shows as confirmed");

        await ana.DoAsync(room, Saying.Post("words of the community"));
        Assert.DoesNotContain("words of the community", watcher.Socket.Received, StringComparison.Ordinal);
        await Center.PollAsync();
        await watcher.LeaveAsync(city);
        await watcher.JoinAsync(city);
        await watcher.Heard.UntilAsync(
            () => watcher.Presences.Any(p => p.Room == city.Value && p.CurrentFor?.ContainsKey(room.Value) == true), "the city says how current each figure is");
    }

    [Fact]
    public async Task R6_The_city_takes_no_commands_and_loses_nothing_when_it_is_opened_anew()
    {
        var room = Center.NewRoom();
        var city = new RoomId(RoomId.City);
        await using var ana = await Center.MemberAsync(room);
        await ana.DoAsync(room, Saying.Raise("vans"));
        var board = await ana.HoldAsync(city);
        await board.UntilAsync(b => Of(b, room) is (1, 0, 0), "the need shows");
        Assert.Equal("readingOnly", (await ana.SendAsync(city, Saying.Post("hello"))).Code);

        await Center.Log.RaiseTermAsync(city);
        await Center.PollAsync();
        await board.UntilAsync(b => b.Joins.Count > 1 && Of(b, room) is (1, 0, 0), "the need shows again");
    }

    private static (int Open, int UrgentUnclaimed, int Confirmed)? Of(HeldRoom board, RoomId room) =>
        board.View.Find("communities", room.Name) is { } c
            ? (c.GetProperty("open").GetInt32(), c.GetProperty("urgentUnclaimed").GetInt32(), c.GetProperty("confirmed").GetInt32())
            : null;
}
