using System.Diagnostics;

namespace Cscc.Benchmarks;

/// <summary>What one connection that stops reading costs the others: how long a change takes to reach them, with and without it.</summary>
internal static class SlowReader
{
    private const int Connections = 200;
    private const int Rounds = 7;
    private const int Changes = 60;

    public static async Task RunAsync()
    {
        await using var room = await FanOutRoom.StartAsync("center", Connections);
        List<double> with = [], without = [];
        for (var round = -1; round < Rounds; round++)
        {
            var alone = await LatenciesAsync(room);
            using var stopped = await room.JoinWithoutReadingAsync();
            var beside = await LatenciesAsync(room);
            if (round < 0)
                continue;
            without.AddRange(alone);
            with.AddRange(beside);
        }
        Print("everyone reads", without);
        Print("one does not", with);
    }

    private static void Print(string name, List<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        Console.WriteLine($"{name,-15} reached in p50 {Figures.Percentile(sorted, 0.5):0.0} ms, p99 {Figures.Percentile(sorted, 0.99):0.0} ms, worst {sorted[^1]:0.0} ms");
    }

    private static async Task<List<double>> LatenciesAsync(FanOutRoom room)
    {
        var latencies = new List<double>();
        for (var n = 0; n < Changes; n++)
        {
            var from = room.ReachedAll;
            var sent = Stopwatch.GetTimestamp();
            await room.SayAsync();
            await room.ReachAsync(from + 1);
            latencies.AddRange(room.All.Select(l => Stopwatch.GetElapsedTime(sent, l.LastAt).TotalMilliseconds));
        }
        return latencies;
    }
}
