using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.BetweenRooms;

/// <summary>A room's log in memory. An append is carried out, and answered, when the history says so.</summary>
internal sealed class HandLog(Floor floor, Shelf shelf, Activation activation) : IEventLog
{
    public Task<RoomHead> RaiseTermAsync(RoomId room, CancellationToken cancel = default) =>
        Task.FromResult(new RoomHead(++shelf.Term, shelf.Events.Count));

    public Task<AppendOutcome> AppendAsync(Append append)
    {
        var done = new TaskCompletionSource<AppendOutcome>();
        // A mere look at the term is answered at once: it is as true now as later.
        if (append.Events.Count == 0)
            return Task.FromResult(shelf.Term == append.Term ? AppendOutcome.Recorded : AppendOutcome.Stale);
        floor.Add(activation, () =>
        {
            var outcome = Carry(append);
            activation.Run(() => done.TrySetResult(outcome));
        });
        return done.Task;
    }

    public async IAsyncEnumerable<Recorded> ReadAsync(RoomId room, long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        await Task.CompletedTask;
        foreach (var recorded in shelf.Events.Skip((int)after).ToList())
            yield return recorded;
    }

    public Task<IReadOnlyList<HistoryEntry>> ReadSubjectAsync(RoomId room, string subject, long? before, int take, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<HistoryEntry>>([]);

    public Task SaveSnapshotAsync(RoomId room, long term, Snapshot snapshot) => Task.CompletedTask;

    public Task<Snapshot?> LoadSnapshotAsync(RoomId room, CancellationToken cancel = default) => Task.FromResult<Snapshot?>(null);

    public Task<IReadOnlyDictionary<string, string>> ReadTextsAsync(RoomId room, IReadOnlyCollection<string> ids, CancellationToken cancel = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<RoomId>> DueRoomsAsync(DateTimeOffset until, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<RoomId>> RoomsAsync(CancellationToken cancel = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private AppendOutcome Carry(Append append)
    {
        if (shelf.Term != append.Term || shelf.Events.Count != append.Expected)
            return AppendOutcome.Stale;
        foreach (var (recorded, _) in append.Events)
        {
            shelf.Events.Add(recorded);
            shelf.State = shelf.Kind.Evolve(shelf.State, recorded);
        }
        shelf.Due = append.Due;
        foreach (var (recorded, _) in append.Events)
        {
            floor.Story.Add((shelf.Id, recorded.Event));
            floor.Grown?.Invoke(shelf, recorded);
        }
        return AppendOutcome.Recorded;
    }
}

/// <summary>A clock that the history moves; its timers ring in the turn of whoever set them.</summary>
internal sealed class HandClock
{
    private readonly PriorityQueue<(Action Ring, Func<bool> IsSet), DateTimeOffset> _timers = new();

    public DateTimeOffset Now { get; private set; } = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    public DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time)
    {
        var until = Now + time;
        while (_timers.TryPeek(out _, out var due) && due <= until)
        {
            Now = due > Now ? due : Now;
            var (ring, isSet) = _timers.Dequeue();
            if (isSet())
                ring();
        }
        Now = until;
    }

    public TimeProvider For(Activation activation) => new Watch(this, activation);

    private sealed class Watch(HandClock clock, Activation activation) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer();
            if (dueTime != Timeout.InfiniteTimeSpan)
                clock._timers.Enqueue((() => activation.Run(() => callback(state)), () => timer.IsSet), clock.Now + dueTime);
            return timer;
        }
    }

    private sealed class Timer : ITimer
    {
        public bool IsSet { get; private set; } = true;

        public bool Change(TimeSpan dueTime, TimeSpan period) => IsSet = dueTime != System.Threading.Timeout.InfiniteTimeSpan;

        public void Dispose() => IsSet = false;

        public ValueTask DisposeAsync()
        {
            IsSet = false;
            return ValueTask.CompletedTask;
        }
    }
}
