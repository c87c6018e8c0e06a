using System.Diagnostics;
using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;
using Cscc.Server.Rooms;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cscc.Benchmarks;

/// <summary>
/// What a room's age costs: 100, 10,000 and 100,000 messages spread over three years. Joining and the cost of an event
/// should stay flat, and memory small.
/// </summary>
internal static class RoomAge
{
    private static readonly int[] Ages = [100, 10_000, 100_000];
    private static readonly TimeSpan Years = TimeSpan.FromDays(3 * 365);
    private static readonly RoomOptions Options = new();

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cscc-age-");
        var aged = new List<(int Age, SqliteEventLog Log, double WriteMicros)>();
        foreach (var age in Ages)
        {
            var log = new SqliteEventLog(new() { Path = Path.Combine(folder.FullName, $"{age}.db") }, EventCodec.Default, NullLogger<SqliteEventLog>.Instance);
            aged.Add((age, log, await Turns.RunAsync(() => FillAsync(log, age))));
        }

        var joins = Ages.ToDictionary(a => a, _ => new List<double>());
        var opens = Ages.ToDictionary(a => a, _ => new List<double>());
        for (var round = 0; round < 9; round++)
        {
            foreach (var (age, log, _) in aged)
            {
                var (open, join) = await Turns.RunAsync(() => OpenAndJoinAsync(log));
                opens[age].Add(open);
                joins[age].Add(join);
            }
        }
        foreach (var (age, log, write) in aged)
        {
            var (bytes, snapshotBytes, snapshots) = await Turns.RunAsync(() => KeptAsync(log, age));
            Console.WriteLine(
                $"{age,7} messages   join {Figures.Spread(joins[age])} µs   open {Figures.Spread(opens[age], "0.00")} ms   "
                + $"event {write:0.0} µs   memory {bytes / 1024.0 / 1024.0:0.00} MB   snapshot {snapshotBytes / 1024.0:0.0} KB × {snapshots} = {snapshotBytes * snapshots / (double)age:0} bytes an event");
            await log.DisposeAsync();
        }
        Console.WriteLine($"join, oldest/youngest {Figures.Median(joins[Ages[^1]]) / Figures.Median(joins[Ages[0]]):0.00}×   event, oldest/middle {aged[^1].WriteMicros / aged[^2].WriteMicros:0.00}×");
        folder.Delete(recursive: true);
    }

    private static RoomSurroundings Around(IEventLog log, TimeProvider clock) => new(log, new Nobody(), clock, People.NewId, _ => true, (ulong)Random.Shared.NextInt64(), Options);

    /// <returns>Microseconds for each event, over the last tenth.</returns>
    private static async Task<double> FillAsync(SqliteEventLog log, int messages)
    {
        var clock = new SteppingClock(DateTimeOffset.UtcNow - Years);
        var core = new RoomCore(People.Room, RoomKinds.Community, Around(log, clock));
        await core.OpenAsync();
        await core.JoinAsync(Audience.Members, null);
        const int inFlight = 64;
        var step = Years / messages;
        var began = Stopwatch.GetTimestamp();
        var counted = Math.Max(inFlight, messages / 10);
        for (var n = 0; n < messages; n += inFlight)
        {
            if (n >= messages - counted && n - inFlight < messages - counted)
                began = Stopwatch.GetTimestamp();
            var sends = new List<Task>();
            for (var i = n; i < Math.Min(messages, n + inFlight); i++)
            {
                clock.Advance(step);
                sends.Add(core.SendAsync(People.Convener, Guid.CreateVersion7(clock.GetUtcNow()).ToString(), People.Message(i)));
            }
            await Task.WhenAll(sends);
        }
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / counted;
    }

    private static async Task<(double OpenMilliseconds, double JoinMicroseconds)> OpenAndJoinAsync(SqliteEventLog log)
    {
        var core = new RoomCore(People.Room, RoomKinds.Community, Around(log, TimeProvider.System));
        var began = Stopwatch.GetTimestamp();
        await core.OpenAsync();
        var open = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        began = Stopwatch.GetTimestamp();
        await core.JoinAsync(Audience.Members, null);
        return (open, Stopwatch.GetElapsedTime(began).TotalMicroseconds);
    }

    private static async Task<(long Bytes, int SnapshotBytes, int Snapshots)> KeptAsync(SqliteEventLog log, int messages)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var core = new RoomCore(People.Room, RoomKinds.Community, Around(log, TimeProvider.System));
        await core.OpenAsync();
        await core.JoinAsync(Audience.Members, null);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var snapshot = SnapshotCodec.Encode(core.Visible);
        GC.KeepAlive(core);
        var taken = 0;
        for (long at = 0, next; (next = at + Math.Clamp(at / 8, Options.SnapshotLeast, Options.SnapshotMost)) <= messages; at = next)
            taken++;
        return (bytes, snapshot.State.Length, taken);
    }

    private sealed class Nobody : IAnnouncer
    {
        public void Announce(RoomId room, Audience audience, Announcement announcement)
        {
        }
    }

    private sealed class SteppingClock(DateTimeOffset start) : TimeProvider
    {
        private DateTimeOffset _now = start;

        public void Advance(TimeSpan step) => _now += step;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
