using System.Diagnostics;

namespace Cscc.Benchmarks;

/// <summary>
/// One change to 1,000 real connections, beside a bare SignalR hub that sends the same to a group: the server's CPU for
/// each delivery when changes come one by one, and deliveries a second when they come in a burst. Rounds alternate.
/// </summary>
internal static class FanOut
{
    private const int Connections = 1000;
    private const int Rounds = 7;
    private const int WarmUp = 12;
    private const int Sparse = 40;
    private const int Burst = 300;

    public static async Task RunAsync()
    {
        await using var center = await FanOutRoom.StartAsync("center", Connections);
        await using var bare = await FanOutRoom.StartAsync("bare", Connections);
        List<double> cpuCenter = [], cpuBare = [], burstCenter = [], burstBare = [];
        for (var round = -WarmUp; round < Rounds; round++)
        {
            var (a, b) = (await SparseAsync(center), await SparseAsync(bare));
            var (c, d) = (await BurstAsync(center), await BurstAsync(bare));
            if (round < 0)
                continue;
            cpuCenter.Add(a);
            cpuBare.Add(b);
            burstCenter.Add(c);
            burstBare.Add(d);
        }
        Console.WriteLine($"one by one   center {Figures.Spread(cpuCenter)} µs CPU a delivery   bare hub {Figures.Spread(cpuBare)}   ratio {Figures.Median(cpuCenter.Zip(cpuBare, (x, y) => x / y)):0.00}×");
        Console.WriteLine($"burst        center {Figures.Spread(burstCenter, "N0")} deliveries/s   bare hub {Figures.Spread(burstBare, "N0")}   ratio {Figures.Median(burstCenter.Zip(burstBare, (x, y) => x / y)):0.0}×");
    }

    /// <returns>Microseconds of server CPU for each delivery.</returns>
    private static async Task<double> SparseAsync(FanOutRoom room)
    {
        var from = room.ReachedAll;
        var cpu = room.Cpu;
        for (var n = 1; n <= Sparse; n++)
        {
            await room.SayAsync();
            await room.ReachAsync(from + n);
        }
        return (room.Cpu - cpu).TotalMicroseconds / ((double)Sparse * room.Listeners);
    }

    private static async Task<double> BurstAsync(FanOutRoom room)
    {
        var from = room.ReachedAll;
        var began = Stopwatch.GetTimestamp();
        var said = Enumerable.Range(0, Burst).Select(_ => room.SayAsync()).ToList();
        await room.ReachAsync(from + Burst);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await Task.WhenAll(said);
        return (double)Burst * room.Listeners / seconds;
    }
}
