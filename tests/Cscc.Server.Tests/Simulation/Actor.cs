namespace Cscc.Server.Tests.Simulation;

/// <summary>
/// Something that runs one turn at a time, a host or an activation: whatever its code awaits goes on as a step of the
/// simulation. Frozen, it does nothing and keeps everything; dead, it never goes on.
/// </summary>
internal sealed class Actor : SynchronizationContext
{
    private readonly Lane _turns;

    /// <param name="on">The machine that it runs on, and freezes with.</param>
    public Actor(World world, string name, Actor? on = null)
    {
        On = on;
        _turns = world.AddLane(name, () => IsRunning, anyOrder: true);
    }

    public bool IsFrozen { get; set; }

    public bool IsDead { get; private set; }

    public bool IsRunning => !IsFrozen && !IsDead && On is not { IsRunning: false };

    private Actor? On { get; }

    public override void Post(SendOrPostCallback d, object? state) => _turns.Add("goes on", () => Run(() => d(state)));

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("a turn waits for no other");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Takes a turn now.</summary>
    public void Run(Action turn)
    {
        if (IsDead)
            return;
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            turn();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public void Die()
    {
        IsDead = true;
        _turns.Remove();
    }
}

/// <summary>A machine's clock: the world's, and how far it is off.</summary>
internal sealed class SimulatedClock(World world, Actor owner) : TimeProvider
{
    public TimeSpan Off { get; set; }

    public override DateTimeOffset GetUtcNow() => world.Now + Off;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Alarm(world, () => owner.Post(s => callback(s), state), dueTime);

    private sealed class Alarm : ITimer
    {
        private readonly World _world;
        private readonly Action _ring;
        private World.Timer? _timer;

        public Alarm(World world, Action ring, TimeSpan due)
        {
            (_world, _ring) = (world, ring);
            Change(due, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Dispose();
            if (dueTime != Timeout.InfiniteTimeSpan)
                _timer = _world.SetTimer(_world.Now + dueTime, _ring);
            return true;
        }

        public void Dispose()
        {
            if (_timer is not null)
                _world.Stop(_timer);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
