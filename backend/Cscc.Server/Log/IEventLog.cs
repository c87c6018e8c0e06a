using Cscc.Domain.Kernel;

namespace Cscc.Server.Log;

/// <summary>
/// The append-only log of every room: the one thing that must never lose or reorder anything. Two processes may hold
/// activations of the same room for a moment; the term decides which of them may write.
/// </summary>
public interface IEventLog : IAsyncDisposable
{
    /// <summary>
    /// Raises the room's term durably and returns it with the head, in one step: from here on, nobody who holds an
    /// earlier term can write.
    /// </summary>
    /// <exception cref="LogFullException">The store has no space left.</exception>
    Task<RoomHead> RaiseTermAsync(RoomId room, CancellationToken cancel = default);

    /// <summary>
    /// Appends one batch atomically if the stored term is the batch's and the head is what it expects. When it
    /// returns <see cref="AppendOutcome.Recorded"/> the batch is durable. Appends of one room are carried out in the
    /// order of the calls. An empty batch writes nothing and only checks, at its place in that order.
    /// </summary>
    /// <exception cref="LogFullException">The store has no space left; nothing of the batch was written.</exception>
    /// <exception cref="IOException">Unknown outcome: the batch may or may not survive.</exception>
    Task<AppendOutcome> AppendAsync(Append append);

    /// <summary>The room's events from <paramref name="after"/> on, in order, their texts with content.</summary>
    /// <exception cref="TornLogException">Positions are not contiguous, or an event cannot be read.</exception>
    IAsyncEnumerable<Recorded> ReadAsync(RoomId room, long after, CancellationToken cancel = default);

    /// <summary>
    /// At most <paramref name="take"/> entries of a history with a place below <paramref name="before"/> (all if
    /// null), newest first.
    /// </summary>
    Task<IReadOnlyList<HistoryEntry>> ReadSubjectAsync(RoomId room, string subject, long? before, int take, CancellationToken cancel = default);

    /// <summary>Keeps a snapshot if it is newer than the one kept and the term is still ours; else does nothing.</summary>
    Task SaveSnapshotAsync(RoomId room, long term, Snapshot snapshot);

    /// <summary>The room's snapshot, or null.</summary>
    Task<Snapshot?> LoadSnapshotAsync(RoomId room, CancellationToken cancel = default);

    /// <summary>The contents of texts that are held, by id; purged ones are missing.</summary>
    Task<IReadOnlyDictionary<string, string>> ReadTextsAsync(RoomId room, IReadOnlyCollection<string> ids, CancellationToken cancel = default);

    /// <summary>Rooms with something due at or before <paramref name="until"/>.</summary>
    Task<IReadOnlyList<RoomId>> DueRoomsAsync(DateTimeOffset until, CancellationToken cancel = default);

    /// <summary>Every room that has at least one event.</summary>
    Task<IReadOnlyList<RoomId>> RoomsAsync(CancellationToken cancel = default);
}

/// <param name="Term">The term just raised; the first is 1.</param>
/// <param name="Head">Position of the last event; 0 if there is none.</param>
public readonly record struct RoomHead(long Term, long Head);

/// <summary>One atomic step: a batch of events, the histories they enter, and when the room falls due next.</summary>
/// <param name="Term">The activation's.</param>
/// <param name="Expected">The head that the batch was decided on; its first event's position less one.</param>
/// <param name="Due">The room's next due time after the batch; null if nothing will fall due.</param>
public sealed record Append(RoomId Room, long Term, long Expected, IReadOnlyList<AppendEvent> Events, DateTimeOffset? Due);

/// <param name="Recorded">The event with its texts' contents, which are stored beside it.</param>
/// <param name="Subjects">The histories it enters.</param>
public sealed record AppendEvent(Recorded Recorded, IReadOnlyList<Subject> Subjects);

public enum AppendOutcome
{
    /// <summary>Durable.</summary>
    Recorded,

    /// <summary>Another activation has raised the term, or the head is another; nothing was written.</summary>
    Stale,
}

/// <param name="Position">The last event that the state contains.</param>
/// <param name="StateVersion">Written by; only the same version reads it.</param>
/// <param name="State">The state as JSON without the contents of texts.</param>
public sealed record Snapshot(long Position, int StateVersion, ReadOnlyMemory<byte> State);

/// <param name="N">The entry's place in its history.</param>
public readonly record struct HistoryEntry(long N, Recorded Recorded);

/// <summary>The store has no space left. Reading goes on.</summary>
public sealed class LogFullException(string message, Exception? inner = null) : IOException(message, inner);

/// <summary>What is stored cannot be what was written: a gap, a torn event, an unknown event name.</summary>
public sealed class TornLogException(string message, Exception? inner = null) : IOException(message, inner);

public static class EventLogReading
{
    /// <summary>All that is recorded of a history subject, oldest first.</summary>
    public static async Task<IReadOnlyList<Recorded>> ReadStoryAsync(this IEventLog log, RoomId room, string subject)
    {
        var entries = await log.ReadSubjectAsync(room, subject, before: null, int.MaxValue);
        return [.. entries.Select(e => e.Recorded).OrderBy(r => r.Position)];
    }
}
