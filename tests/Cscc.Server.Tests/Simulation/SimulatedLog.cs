using System.Runtime.CompilerServices;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Simulation;

/// <summary>Something asked of the store: it is carried out at one moment and answered at another, or fails in between.</summary>
/// <param name="Lane">Steps of one lane are carried out in the order in which they were asked for; null for reads.</param>
/// <param name="Answer">Answers with what carrying it out gave.</param>
/// <param name="Fail">Answers that nobody knows what became of it.</param>
internal sealed record LogStep(RoomId? Lane, string What, Action Carry, Action Answer, Action<Exception> Fail);

/// <summary>One process's hold of the store. When its steps are carried out and answered is decided by whoever paces it.</summary>
internal sealed class SimulatedLog(SimulatedStore store, Action<LogStep> pace) : IEventLog
{
    private bool _closed;

    public Task<RoomHead> RaiseTermAsync(RoomId room, CancellationToken cancel = default) =>
        AskAsync(room, "raises the term", () => store.RaiseTerm(room));

    public Task<AppendOutcome> AppendAsync(Append append)
    {
        var encoded = store.Encode(append);
        return AskAsync(append.Room, $"appends {append.Events.Count} after {append.Expected}", () => store.Append(append.Room, encoded));
    }

    public async IAsyncEnumerable<Recorded> ReadAsync(RoomId room, long after, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var recorded in await AskAsync(null, $"reads after {after}", () => store.Read(room, after)))
            yield return recorded;
    }

    public Task<IReadOnlyList<HistoryEntry>> ReadSubjectAsync(RoomId room, string subject, long? before, int take, CancellationToken cancel = default) =>
        AskAsync(null, $"reads {subject}", () => store.ReadSubject(room, subject, before, take));

    public Task SaveSnapshotAsync(RoomId room, long term, Snapshot snapshot) => AskAsync(null, $"saves a snapshot at {snapshot.Position}", () =>
    {
        store.SaveSnapshot(room, term, snapshot);
        return true;
    });

    public Task<Snapshot?> LoadSnapshotAsync(RoomId room, CancellationToken cancel = default) =>
        AskAsync(null, "loads the snapshot", () => store.LoadSnapshot(room));

    public Task<IReadOnlyDictionary<string, string>> ReadTextsAsync(RoomId room, IReadOnlyCollection<string> ids, CancellationToken cancel = default) =>
        AskAsync(null, $"reads {ids.Count} texts", () => store.ReadTexts(room, ids));

    public Task<IReadOnlyList<RoomId>> DueRoomsAsync(DateTimeOffset until, CancellationToken cancel = default) =>
        AskAsync(null, "lists due rooms", () => store.DueRooms(until));

    public Task<IReadOnlyList<RoomId>> RoomsAsync(CancellationToken cancel = default) => AskAsync(null, "lists rooms", store.Rooms);

    public ValueTask DisposeAsync()
    {
        _closed = true;
        return ValueTask.CompletedTask;
    }

    private Task<T> AskAsync<T>(RoomId? lane, string what, Func<T> carry)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        T? result = default;
        Exception? refused = null;
        pace(new(lane, what, Carry, Answer, why => done.TrySetException(why)));
        return done.Task;

        void Carry()
        {
            try
            {
                result = carry();
            }
            catch (IOException e)
            {
                refused = e;
            }
        }

        void Answer()
        {
            if (refused is null)
                done.TrySetResult(result!);
            else
                done.TrySetException(refused);
        }
    }
}
