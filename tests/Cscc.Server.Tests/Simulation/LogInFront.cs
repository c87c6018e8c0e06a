using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Simulation;

/// <summary>Passes everything on to another log; whoever derives from it does one thing otherwise.</summary>
internal abstract class LogInFront(IEventLog log) : IEventLog
{
    public virtual Task<RoomHead> RaiseTermAsync(RoomId room, CancellationToken cancel = default) => log.RaiseTermAsync(room, cancel);

    public virtual Task<AppendOutcome> AppendAsync(Append append) => log.AppendAsync(append);

    public virtual IAsyncEnumerable<Recorded> ReadAsync(RoomId room, long after, CancellationToken cancel = default) => log.ReadAsync(room, after, cancel);

    public virtual Task<IReadOnlyList<HistoryEntry>> ReadSubjectAsync(RoomId room, string subject, long? before, int take, CancellationToken cancel = default) =>
        log.ReadSubjectAsync(room, subject, before, take, cancel);

    public virtual Task SaveSnapshotAsync(RoomId room, long term, Snapshot snapshot) => log.SaveSnapshotAsync(room, term, snapshot);

    public virtual Task<Snapshot?> LoadSnapshotAsync(RoomId room, CancellationToken cancel = default) => log.LoadSnapshotAsync(room, cancel);

    public virtual Task<IReadOnlyDictionary<string, string>> ReadTextsAsync(RoomId room, IReadOnlyCollection<string> ids, CancellationToken cancel = default) =>
        log.ReadTextsAsync(room, ids, cancel);

    public virtual Task<IReadOnlyList<RoomId>> DueRoomsAsync(DateTimeOffset until, CancellationToken cancel = default) => log.DueRoomsAsync(until, cancel);

    public virtual Task<IReadOnlyList<RoomId>> RoomsAsync(CancellationToken cancel = default) => log.RoomsAsync(cancel);

    public ValueTask DisposeAsync() => log.DisposeAsync();
}
