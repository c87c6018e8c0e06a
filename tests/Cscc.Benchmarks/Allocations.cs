using System.Globalization;
using System.Text.Json;
using Cscc.Domain;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Rooms;

namespace Cscc.Benchmarks;

/// <summary>
/// Bytes allocated for one change from the command to the announced JSON for both audiences, the log left out. They are
/// stable where times are not, so they are committed and a change that needs more has to say so.
/// </summary>
internal static class Allocations
{
    /// <summary>What an upgrade of the runtime may move without anybody's fault.</summary>
    private const double Tolerance = 1.10;

    private static string Committed => Path.Combine(AppContext.BaseDirectory, "allocations.json");

    public static void Show()
    {
        foreach (var (name, bytes) in Measure())
            Console.WriteLine($"{name,-16} {bytes.ToString("N0", CultureInfo.InvariantCulture),9} bytes a change");
    }

    public static int Gate()
    {
        var committed = JsonSerializer.Deserialize<Dictionary<string, long>>(File.ReadAllBytes(Committed))!;
        var measured = Measure();
        var grown = measured.Where(m => !committed.TryGetValue(m.Key, out var was) || m.Value > was * Tolerance).ToList();
        foreach (var (name, bytes) in measured)
            Console.WriteLine($"{name}: {bytes} bytes a change, committed {committed.GetValueOrDefault(name)}");
        if (grown.Count > 0)
            Console.Error.WriteLine($"More is allocated than is committed: {string.Join(", ", grown.Select(g => g.Key))}. Mend it, or commit tests/Cscc.Benchmarks/allocations.json and say why.");
        return grown.Count == 0 ? 0 : 1;
    }

    private static SortedDictionary<string, long> Measure()
    {
        var room = RoomKinds.Community.Start(People.Room);
        var now = DateTimeOffset.UnixEpoch.AddYears(50);
        for (var n = 1; n <= 100; n++)
            room = People.Do(People.Do(room, People.Need(n), now), People.Message(n), now);
        return new()
        {
            ["postMessage"] = BytesOf(room, now, n => People.Message(n)),
            ["react"] = BytesOf(room, now, n => new React("m-100", Reaction.ThankYou, On: n % 2 == 0)),
            ["claimNeed"] = BytesOf(room, now, n => new ClaimNeed($"need-{(n % 100) + 1}", 1)),
            ["raiseNeed"] = BytesOf(room, now, n => People.Need(n + 100)),
        };
    }

    private static long BytesOf(RoomState room, DateTimeOffset now, Func<int, Command> command)
    {
        const int warmUp = 300;
        const int counted = 300;
        var commands = Enumerable.Range(0, warmUp + counted).Select(command).ToArray();
        var streams = new[] { Audience.Members, Audience.Executive }.Select(a => (Audience: a, Stream: new AudienceStream(a, "epoch", 256))).ToArray();
        for (var n = 0; n < warmUp; n++)
            room = Change(room, commands[n], now, streams);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var n = warmUp; n < commands.Length; n++)
            room = Change(room, commands[n], now, streams);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / counted;
    }

    /// <summary>One change as <see cref="RoomCore"/> makes it, without the log.</summary>
    internal static RoomState Change(RoomState before, Command command, DateTimeOffset now, (Audience Audience, AudienceStream Stream)[] streams)
    {
        var kind = before.Kind;
        var by = new By(People.Convener.Person, People.Convener.Agencies[0]);
        if (kind.Decide(before, command, People.Convener, now, People.NewId, _ => true, []) is not Decision.Accepted accepted)
            return before;
        var after = before;
        var touched = new HashSet<Touched>();
        foreach (var e in accepted.Events)
        {
            var recorded = new Recorded(after.Position + 1, now, by, e);
            var next = kind.Evolve(after, recorded);
            touched.UnionWith(kind.Touches(recorded, after, next));
            after = next;
        }
        foreach (var (audience, stream) in streams)
        {
            if (kind.Difference(before, after, touched, audience) is { } difference)
                stream.Add(difference, now, by, accepted.Events);
        }
        return after;
    }
}
