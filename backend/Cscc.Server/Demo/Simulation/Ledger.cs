using System.Collections.Concurrent;
using System.Diagnostics;
using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Demo.Simulation;

/// <summary>
/// What was sent and answered, and what everybody was told. A room's stream tells each effect once, with who caused it:
/// the two have to come out even.
/// </summary>
public sealed class Ledger
{
    private readonly ConcurrentQueue<Entry> _sent = new();
    private readonly ConcurrentDictionary<(string Room, string Epoch, long Seq), Told> _told = new();

    private long _deliveries;

    public int Commands => _sent.Count;

    public long Deliveries => Interlocked.Read(ref _deliveries);

    /// <param name="connection">The one that it came to.</param>
    public void Hear(string room, string epoch, Change change, int connection)
    {
        Interlocked.Increment(ref _deliveries);
        var told = _told.GetOrAdd((room, epoch, change.Seq), _ => new(change.By?.Person, change.What));
        told.Seen.TryAdd(connection, Stopwatch.GetTimestamp());
    }

    /// <param name="answer">Null if the outcome is unknown.</param>
    public void Enter(RoomId room, string person, int connection, Act act, long sentAt, Answer? answer) =>
        _sent.Enqueue(new(room.Value, person, connection, act, sentAt, Stopwatch.GetTimestamp(), answer));

    /// <param name="differing">Entities that a fresh look shows otherwise than they were told.</param>
    public SimulationFigures Figures(int differing)
    {
        var sent = _sent.ToArray();
        var accepted = sent.Where(e => e.Answer is { Accepted: true }).ToArray();
        int lost = differing, doubled = 0;
        var uneven = new List<string>();
        foreach (var of in sent.Where(e => e.Answer is not { Accepted: false }).GroupBy(e => (e.Room, e.Person, Told: e.Act.Told)))
        {
            var there = _told.Count(t => t.Key.Room == of.Key.Room && t.Value.By == of.Key.Person && t.Value.What.Any(of.Key.Told.Contains));
            var (least, most) = (of.Count(e => e.Answer is not null && e.Act.Always), of.Count());
            lost += Math.Max(0, least - there);
            doubled += Math.Max(0, there - most);
            if (there < least || there > most)
                uneven.Add($"{of.Key.Room}: {string.Join('|', of.Key.Told)} by {of.Key.Person} was sent {most} times and told {there} times");
        }
        var acks = accepted.Select(e => Milliseconds(e.SentAt, e.AnsweredAt)).Order().ToArray();
        var seen = accepted.SelectMany(SeenByOthers).Order().ToArray();
        return new(
            sent.Length, accepted.Length,
            sent.Where(e => e.Answer is { Accepted: false }).GroupBy(e => e.Answer!.Code ?? "").OrderBy(g => g.Key).ToDictionary(g => g.Key, g => g.Count()),
            sent.Count(e => e.Answer is null), lost, doubled,
            At(acks, 0.5), At(acks, 0.99), At(seen, 0.5), At(seen, 0.99))
        { Uneven = uneven };
    }

    /// <summary>
    /// The answer's place is where the sender's stream stood by then, at its own change or a little further: its own is
    /// the last before that which is theirs.
    /// </summary>
    private IEnumerable<double> SeenByOthers(Entry entry)
    {
        if (entry.Answer?.At is not { } at)
            return [];
        for (var seq = at.Seq; seq > Math.Max(0, at.Seq - 10); seq--)
        {
            if (_told.TryGetValue((entry.Room, at.Epoch, seq), out var told) && told.By == entry.Person && told.What.Any(entry.Act.Told.Contains))
                return told.Seen.Where(s => s.Key != entry.Connection && s.Value > entry.SentAt).Select(s => Milliseconds(entry.SentAt, s.Value));
        }
        return [];
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))], 1);

    private sealed record Entry(string Room, string Person, int Connection, Act Act, long SentAt, long AnsweredAt, Answer? Answer);

    private sealed record Told(string? By, ValueList<string> What)
    {
        /// <summary>When each connection heard of it.</summary>
        public ConcurrentDictionary<int, long> Seen { get; } = new();
    }
}
