using System.Collections.Immutable;

namespace Cscc.Domain.Kernel;

/// <summary>What a room remembers of one command.</summary>
/// <param name="Op">The command's op id, fingerprint and answer.</param>
/// <param name="At">When it was recorded, room time.</param>
public sealed record RememberedOp(Op Op, DateTimeOffset At);

/// <summary>
/// The op ids that a room has answered, in the order of the log: at least two days and the last thousand. A command
/// whose id is older than all that is remembered is never decided anew.
/// </summary>
public sealed record OpMemory(
    ImmutableDictionary<(string Principal, string Id), RememberedOp> Known,
    ImmutableQueue<RememberedOp> Order,
    int Count,
    DateTimeOffset Horizon)
{
    /// <summary>Ops younger than this are always remembered.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(2);

    /// <summary>So many are remembered however old they are.</summary>
    public const int Least = 1000;

    public static OpMemory Empty { get; } = new(
        ImmutableDictionary<(string, string), RememberedOp>.Empty, ImmutableQueue<RememberedOp>.Empty, 0, DateTimeOffset.MinValue);

    public RememberedOp? Find(string principal, string id) => Known.GetValueOrDefault((principal, id));

    public OpMemory Remember(Op op, DateTimeOffset at)
    {
        var remembered = new RememberedOp(op, at);
        var known = Known.SetItem((op.Principal, op.Id), remembered);
        var order = Order.Enqueue(remembered);
        var count = Count + 1;
        var horizon = Horizon;
        while (count > Least && order.Peek() is var oldest && oldest.At < at - Span)
        {
            order = order.Dequeue();
            known = known.Remove((oldest.Op.Principal, oldest.Op.Id));
            // Ids carry the client's estimate of our clock, so the horizon is an id's own time where that is later.
            horizon = Later(horizon, Later(oldest.At, OpIds.TimeOf(oldest.Op.Id) ?? oldest.At));
            count--;
        }
        return new(known, order, count, horizon);
    }

    /// <summary>Whether an id that is not remembered may once have been.</summary>
    public bool IsForgotten(string id) => OpIds.TimeOf(id) is { } made && made <= Horizon;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

public static class OpIds
{
    /// <summary>
    /// The time that a UUIDv7 bears, to the millisecond; null if the text is no UUIDv7. Ids are compared as they are
    /// written, so there is one way to write one: in lower case.
    /// </summary>
    public static DateTimeOffset? TimeOf(string id)
    {
        if (!Guid.TryParseExact(id, "D", out var guid) || guid.Version != 7 || id.AsSpan().ContainsAnyInRange('A', 'F'))
            return null;
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        long ms = 0;
        foreach (var b in bytes[..6])
            ms = (ms << 8) | b;
        return ms <= 253_402_300_799_999 ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
    }
}
