using Cscc.Domain.Kernel;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Crash;

/// <summary>The center killed under load, again and again, on one data folder.</summary>
public sealed class CrashTests
{
    private const int Kills = 25;
    private const int Seed = 25;

    /// <summary>Acknowledgements between a start and the next kill, at the most; none at the least.</summary>
    private const int MostBetween = 120;

    [Fact]
    [Trait("Pace", "slow")]
    public async Task D2_A_center_killed_at_any_moment_keeps_every_acknowledged_change_exactly_once()
    {
        using var folder = new TempFolder();
        var random = new Random(Seed);
        var center = await ChildCenter.StartAsync(folder, []);
        var moments = new Moments();
        var acknowledged = 0;
        Writer[] writers =
        [
            new("denise-okafor", RoomId.Community("north-lawndale"), () => center.Address),
            new("marcus-bell", RoomId.Community("north-lawndale"), () => center.Address),
            new("tomasz-nowak", RoomId.Community("north-lawndale"), () => center.Address),
            new("nadia-farouk", RoomId.Community("englewood"), () => center.Address),
        ];
        using var stop = new CancellationTokenSource();
        var writing = writers.Select(w => w.WriteAsync(Count, stop.Token)).ToList();
        try
        {
            for (var kill = 1; kill <= Kills; kill++)
            {
                var until = Volatile.Read(ref acknowledged) + random.Next(MostBetween);
                await moments.UntilAsync(() => Volatile.Read(ref acknowledged) >= until || writing.Any(w => w.IsFaulted), $"there are {until} acknowledgements");
                await center.KillAsync();
                Assert.DoesNotContain(" ERR ", center.Said, StringComparison.Ordinal);
                await center.DisposeAsync();
                center = await ChildCenter.StartAsync(folder, []);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(writing);
        }

        await center.KillAsync();
        await center.DisposeAsync();
        center = await ChildCenter.StartAsync(folder, []);
        foreach (var room in writers.GroupBy(w => w.Room))
            await CheckAsync(center, room.Key, [.. room]);
        Assert.True(acknowledged > Kills * MostBetween / 4, $"Only {acknowledged} changes were acknowledged");
        Assert.True(writers.Sum(w => w.Retries) >= Kills / 2, "The kills left hardly anything unanswered");
        Assert.Equal(0, await center.StopAsync());
        await center.DisposeAsync();

        void Count()
        {
            Interlocked.Increment(ref acknowledged);
            moments.Tell();
        }
    }

    /// <summary>Everything that is there now, by id, is what was acknowledged, and nothing else was written by the writers.</summary>
    private static async Task CheckAsync(ChildCenter center, RoomId room, IReadOnlyList<Writer> writers)
    {
        await using var reader = await DemoClient.ConnectAsync(center.Address, "andre-whitlock");
        var held = await reader.HoldAsync(room);
        var found = held.View.All("needs").Select(n => new Acknowledged(n.GetProperty("id").GetString()!, n.GetProperty("title").GetProperty("content").GetString()!)).ToList();
        string? cursor = null;
        do
        {
            var page = await reader.HistoryAsync(room, "messages", cursor, 100);
            found.AddRange(page.Items.EnumerateArray().Where(m => m.TryGetProperty("text", out _))
                .Select(m => new Acknowledged(m.GetProperty("id").GetString()!, m.GetProperty("text").GetProperty("content").GetString()!)));
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(
            writers.SelectMany(w => w.Acknowledged).Order(ById),
            found.Where(f => writers.Any(w => f.Words.StartsWith(w.Person, StringComparison.Ordinal))).Order(ById));
    }

    private static readonly Comparer<Acknowledged> ById = Comparer<Acknowledged>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));
}
