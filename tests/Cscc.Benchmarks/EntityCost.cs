using System.Diagnostics;
using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Rooms;

namespace Cscc.Benchmarks;

/// <summary>What one change costs in a room of 100, 10,000 and 100,000 open needs: it should not depend on them.</summary>
internal static class EntityCost
{
    private static readonly int[] Sizes = [100, 10_000, 100_000];

    public static void Run()
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(50);
        var rooms = new Dictionary<int, RoomState>();
        var room = RoomKinds.Community.Start(People.Room);
        for (var n = 1; n <= Sizes[^1]; n++)
        {
            room = People.Do(room, People.Need(n), now);
            if (Sizes.Contains(n))
                rooms[n] = room;
        }
        foreach (var (name, command) in Commands())
        {
            var micros = Sizes.ToDictionary(s => s, _ => new List<double>());
            for (var round = 0; round < 9; round++)
            {
                foreach (var size in Sizes)
                    micros[size].Add(MicrosOf(rooms[size], now, n => command(n, size)));
            }
            var medians = Sizes.Select(s => Figures.Median(micros[s])).ToArray();
            Console.WriteLine($"{name,-12} {string.Join("   ", Sizes.Select(s => $"{s,7}: {Figures.Spread(micros[s])} µs"))}   largest/smallest {medians[^1] / medians[0]:0.00}×");
        }
    }

    private static IEnumerable<(string, Func<int, int, Command>)> Commands()
    {
        yield return ("claimNeed", (n, size) => new ClaimNeed($"need-{(n * 7919L % size) + 1}", 1));
        yield return ("raiseNeed", (n, size) => People.Need(size + n));
        yield return ("rankNeed", (n, size) => new RankNeed($"need-{(n * 7919L % size) + 1}", $"need-{(((n * 7919L) + 31) % size) + 1}"));
        yield return ("postMessage", (n, _) => People.Message(n));
    }

    private static double MicrosOf(RoomState room, DateTimeOffset now, Func<int, Command> command)
    {
        const int changes = 400;
        var streams = new[] { Audience.Members, Audience.Executive }.Select(a => (Audience: a, Stream: new AudienceStream(a, "epoch", 256))).ToArray();
        var commands = Enumerable.Range(0, changes).Select(command).ToArray();
        var began = Stopwatch.GetTimestamp();
        foreach (var one in commands)
            room = Allocations.Change(room, one, now, streams);
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / changes;
    }
}
