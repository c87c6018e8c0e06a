using System.Diagnostics;
using Cscc.Domain.Kernel;
using Cscc.Server.Grains;
using Cscc.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cscc.Benchmarks;

/// <summary>
/// Commands a second of one room with the durable log: 64 callers whose commands pipeline, beside the same callers when
/// each waits for the one before to be durable. Rounds alternate in one run, on one center.
/// </summary>
internal static class CommandThroughput
{
    private const int Callers = 64;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static async Task RunAsync()
    {
        await using var center = await TemporaryCenter.StartAsync();
        var rooms = center.App.Services.GetRequiredService<OrleansRooms>();
        using var one = new SemaphoreSlim(1);
        List<double> pipelined = [], waiting = [];
        List<double> latencies = [], latenciesWaiting = [];
        for (var round = -1; round < 7; round++)
        {
            var keep = round >= 0;
            var fast = await RoundAsync(rooms, gate: null, keep ? latencies : []);
            var slow = await RoundAsync(rooms, one, keep ? latenciesWaiting : []);
            if (!keep)
                continue;
            pipelined.Add(fast);
            waiting.Add(slow);
        }
        Console.WriteLine($"pipelined, {Callers} callers   {Figures.Spread(pipelined, "N0")} commands/s   {Latencies(latencies)}");
        Console.WriteLine($"one at a time             {Figures.Spread(waiting, "N0")} commands/s   {Latencies(latenciesWaiting)}");
        Console.WriteLine($"ratio {Figures.Median(pipelined.Zip(waiting, (p, w) => p / w)):0.0}×");
    }

    private static string Latencies(List<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        return $"acknowledged in p50 {Figures.Percentile(sorted, 0.50):0.00} ms, p99 {Figures.Percentile(sorted, 0.99):0.00} ms";
    }

    private static async Task<double> RoundAsync(OrleansRooms rooms, SemaphoreSlim? gate, List<double> latencies)
    {
        var began = Stopwatch.GetTimestamp();
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (Stopwatch.GetElapsedTime(began) < Round)
            {
                var message = People.Message(mine.Count);
                var sent = Stopwatch.GetTimestamp();
                if (gate is not null)
                    await gate.WaitAsync();
                try
                {
                    var answer = await rooms.SendAsync(People.Room, People.Convener, Guid.CreateVersion7().ToString(), message);
                    if (answer.Code is not null || answer.Misuse is not null)
                        throw new InvalidOperationException(answer.Code ?? answer.Misuse);
                }
                finally
                {
                    gate?.Release();
                }
                mine.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
            Interlocked.Add(ref done, mine.Count);
            lock (latencies)
                latencies.AddRange(mine);
        })));
        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}

/// <summary>A whole center on a folder of its own, gone afterwards.</summary>
internal sealed class TemporaryCenter : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private TemporaryCenter(WebApplication app, DirectoryInfo folder)
    {
        App = app;
        _folder = folder;
    }

    public WebApplication App { get; }

    public static async Task<TemporaryCenter> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cscc-bench-");
        var app = Center.Build(Arguments(folder.FullName, port: 0));
        await app.StartAsync();
        return new(app, folder);
    }

    /// <summary>The benchmark profile: a demo center whose limits are raised.</summary>
    public static string[] Arguments(string folder, int port) =>
    [
        "--environment=Demo", "--Cscc:Demo=true", $"--Cscc:DataFolder={folder}", $"--Cscc:Port={port}",
        "--Cscc:Limits:CallsPerSecond=1000000", "--Cscc:Limits:CallsAtOnce=1000000",
        "--Cscc:Limits:FramesPerSecond=1000000", "--Cscc:Limits:FramesAtOnce=1000000",
        "--Cscc:Host:QueuedMessages=2048", "--Cscc:Limits:CallsInParallel=64",
    ];

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
