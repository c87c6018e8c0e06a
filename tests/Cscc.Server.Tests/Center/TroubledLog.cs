using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Center;

/// <summary>What befalls an append.</summary>
public enum Trouble
{
    /// <summary>It is not written, and nobody can tell.</summary>
    NotWritten,

    /// <summary>It is written, and nobody can tell.</summary>
    Written,

    /// <summary>There is no space for it.</summary>
    Full,
}

/// <summary>The center's own log with the troubles that a test brings on it: slow, failing, full.</summary>
public sealed class TroubledLog(IEventLog inner) : IEventLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RoomId, HeldAppends> _held = [];
    private readonly Dictionary<RoomId, (Trouble Trouble, int Times)> _troubles = [];
    private readonly HashSet<RoomId> _cannotRaise = [];

    /// <summary>Lets the room's appends wait, in their order, until the answer is disposed.</summary>
    public HeldAppends Hold(RoomId room)
    {
        lock (_lock)
        {
            return _held[room] = new(inner, () =>
            {
                lock (_lock)
                    _held.Remove(room);
            });
        }
    }

    /// <summary>Brings trouble on the next appends of the room that carry events.</summary>
    public void Trouble(RoomId room, Trouble trouble, int times = 1)
    {
        lock (_lock)
            _troubles[room] = (trouble, times);
    }

    /// <summary>From now on the disk has no space for the room's next term.</summary>
    public void RefuseTerms(RoomId room)
    {
        lock (_lock)
            _cannotRaise.Add(room);
    }

    public async Task<AppendOutcome> AppendAsync(Append append)
    {
        Task<AppendOutcome> outcome;
        Trouble? trouble;
        lock (_lock)
        {
            trouble = TakeTrouble(append);
            outcome = trouble is Center.Trouble.NotWritten or Center.Trouble.Full ? Task.FromResult(AppendOutcome.Stale)
                : _held.TryGetValue(append.Room, out var held) ? held.Add(append)
                : inner.AppendAsync(append);
        }
        var answer = await outcome;
        return trouble switch
        {
            null => answer,
            Center.Trouble.Full => throw new LogFullException("no space is left"),
            _ => throw new IOException("it is not known whether this was written"),
        };
    }

    public Task<RoomHead> RaiseTermAsync(RoomId room, CancellationToken cancel = default)
    {
        lock (_lock)
        {
            if (_cannotRaise.Contains(room))
                return Task.FromException<RoomHead>(new LogFullException("no space is left"));
        }
        return inner.RaiseTermAsync(room, cancel);
    }

    public IAsyncEnumerable<Recorded> ReadAsync(RoomId room, long after, CancellationToken cancel = default) => inner.ReadAsync(room, after, cancel);

    public Task<IReadOnlyList<HistoryEntry>> ReadSubjectAsync(RoomId room, string subject, long? before, int take, CancellationToken cancel = default) =>
        inner.ReadSubjectAsync(room, subject, before, take, cancel);

    public Task SaveSnapshotAsync(RoomId room, long term, Snapshot snapshot) => inner.SaveSnapshotAsync(room, term, snapshot);

    public Task<Snapshot?> LoadSnapshotAsync(RoomId room, CancellationToken cancel = default) => inner.LoadSnapshotAsync(room, cancel);

    public Task<IReadOnlyDictionary<string, string>> ReadTextsAsync(RoomId room, IReadOnlyCollection<string> ids, CancellationToken cancel = default) =>
        inner.ReadTextsAsync(room, ids, cancel);

    public Task<IReadOnlyList<RoomId>> DueRoomsAsync(DateTimeOffset until, CancellationToken cancel = default) => inner.DueRoomsAsync(until, cancel);

    public Task<IReadOnlyList<RoomId>> RoomsAsync(CancellationToken cancel = default) => inner.RoomsAsync(cancel);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private Trouble? TakeTrouble(Append append)
    {
        if (append.Events.Count == 0 || !_troubles.TryGetValue(append.Room, out var next))
            return null;
        if (next.Times == 1)
            _troubles.Remove(append.Room);
        else
            _troubles[append.Room] = next with { Times = next.Times - 1 };
        return next.Trouble;
    }
}

/// <summary>Appends of one room that wait.</summary>
public sealed class HeldAppends(IEventLog log, Action release) : IDisposable
{
    private readonly Moments _moments = new();
    private readonly List<(Append Append, TaskCompletionSource<AppendOutcome> Outcome)> _waiting = [];
    private bool _isReleased;

    /// <summary>Waits until so many appends wait here, checks among them.</summary>
    public Task UntilAsync(int count) => _moments.UntilAsync(() => Count() >= count, $"{count} appends wait");

    internal Task<AppendOutcome> Add(Append append)
    {
        Task<AppendOutcome> outcome;
        lock (_waiting)
        {
            if (_isReleased)
                return log.AppendAsync(append);
            var waiting = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((append, waiting));
            outcome = waiting.Task;
        }
        _moments.Tell();
        return outcome;
    }

    public void Dispose()
    {
        lock (_waiting)
        {
            if (_isReleased)
                return;
            _isReleased = true;
            foreach (var (append, outcome) in _waiting)
                _ = CarryAsync(append, outcome);
        }
        release();
    }

    private int Count()
    {
        lock (_waiting)
            return _waiting.Count;
    }

    // Called in the order of the appends: the log takes them in that order.
    private Task CarryAsync(Append append, TaskCompletionSource<AppendOutcome> outcome)
    {
        var appended = log.AppendAsync(append);
        return SettleAsync();

        async Task SettleAsync()
        {
            try
            {
                outcome.SetResult(await appended);
            }
            catch (IOException e)
            {
                outcome.SetException(e);
            }
        }
    }
}
