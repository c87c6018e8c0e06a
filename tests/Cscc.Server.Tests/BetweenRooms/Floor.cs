using System.Globalization;
using Cscc.Contracts;
using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;
using Cscc.Server.Rooms;

namespace Cscc.Server.Tests.BetweenRooms;

/// <summary>
/// Several rooms that write to each other, each run by the real core on a log in memory. Whatever could happen in
/// another order, late, twice or not at all is a step of its own, drawn by the history.
/// </summary>
internal sealed class Floor : IAnnouncer
{
    private readonly Bugs _bugs;
    private readonly Dictionary<RoomId, Shelf> _shelves = [];
    private readonly List<Pending> _pending = [];
    private int _ids;

    public Floor(Random dice, Bugs bugs) => (Dice, _bugs) = (dice, bugs);

    public Random Dice { get; }

    public HandClock Clock { get; } = new();

    public IEnumerable<Shelf> Shelves => _shelves.Values;

    /// <summary>What happened, for whoever reads of a broken rule; put into words only then.</summary>
    public List<(RoomId? Room, object What)> Story { get; } = [];

    /// <summary>Whether letters may be lost or doubled, and activations end.</summary>
    public bool IsRough { get; set; } = true;

    /// <summary>Called with a room that has just grown, and by what.</summary>
    public Action<Shelf, Recorded>? Grown { get; set; }

    public bool IsQuiet => _pending.Count == 0;

    public Shelf this[RoomId room] => _shelves.TryGetValue(room, out var shelf) ? shelf : _shelves[room] = new(room, _bugs.KindOf(room));

    public Shelf? Find(RoomId room) => _shelves.GetValueOrDefault(room);

    /// <summary>The room's activation, opened if there is none.</summary>
    public Activation ActiveOf(RoomId room)
    {
        var shelf = this[room];
        if (shelf.Active is { Core.IsLost: false, IsDead: false } active)
            return active;
        return shelf.Active = Open(shelf);
    }

    public void Send(RoomId room, Actor by, Command command)
    {
        var activation = ActiveOf(room);
        var opId = NewOpId();
        Story.Add((room, command));
        activation.Run(() => _ = Swallow(activation.Core.SendAsync(by, opId, command)));
    }

    /// <summary>One thing that is on its way goes on.</summary>
    public void Step()
    {
        if (_pending.Count == 0)
            return;
        var at = Dice.Next(_pending.Count);
        // Appends of one activation are carried out in the order of the calls.
        var next = _pending[at] is { Lane: { } lane } ? _pending.First(p => p.Lane == lane) : _pending[at];
        _pending.Remove(next);
        next.Carry();
    }

    /// <summary>The activation of a room ends without a word; of what was on its way to the log, the first so much arrives.</summary>
    public void Crash(RoomId room)
    {
        if (Find(room)?.Active is not { IsDead: false } active)
            return;
        Story.Add((room, "crashes"));
        active.IsDead = true;
        var writes = _pending.Where(p => p.Lane == active).ToList();
        foreach (var lost in writes.Skip(Dice.Next(writes.Count + 1)))
            _pending.Remove(lost);
        // Whoever had asked it something hears some time later that it is gone.
        foreach (var fail in active.Asked)
            Add(null, () => fail(new TimeoutException("the activation is gone")));
        active.Asked.Clear();
    }

    /// <summary>Another activation opens while the old one still runs.</summary>
    public void Split(RoomId room)
    {
        Story.Add((room, "is opened a second time"));
        if (Find(room) is { } shelf)
            shelf.Active = Open(shelf);
    }

    public void Pass(TimeSpan time)
    {
        Story.Add((null, time));
        Clock.Pass(time);
    }

    /// <summary>What the sweep does: rooms in which something is due are woken.</summary>
    public void Sweep()
    {
        foreach (var shelf in _shelves.Values.Where(s => s.Due <= Clock.GetUtcNow()).ToList())
        {
            var activation = ActiveOf(shelf.Id);
            activation.Run(() => _ = Swallow(activation.Core.RunDueAsync()));
        }
    }

    public string NewId() => string.Create(CultureInfo.InvariantCulture, $"id-{++_ids:D6}");

    public void Announce(RoomId room, Audience audience, Announcement announcement)
    {
        // Nobody has joined.
    }

    /// <summary>Something goes on its way.</summary>
    internal void Add(Activation? lane, Action carry) => _pending.Add(new(lane, carry));

    private string NewOpId() => Guid.CreateVersion7(Clock.GetUtcNow()).ToString();

    private Activation Open(Shelf shelf)
    {
        var activation = new Activation();
        var log = new HandLog(this, shelf, activation);
        var around = new RoomSurroundings(log, this, Clock.For(activation), NewId, _ => true, (ulong)Dice.NextInt64(), Options);
        activation.Core = _bugs.Core(shelf.Id, shelf.Kind, around, posted => BringAsync(shelf.Id, activation, posted));
        activation.Run(() =>
        {
            _ = Swallow(activation.Core.OpenAsync());
            _ = Swallow(activation.Core.RunDueAsync());
        });
        return activation;
    }

    /// <summary>A letter on its way, and the answer on its way back: each may be lost, late or doubled.</summary>
    private Task<Letter?> BringAsync(RoomId from, Activation sender, Posted posted)
    {
        var answered = new TaskCompletionSource<Letter?>();
        Add(null, () =>
        {
            if (IsRough && Dice.Next(8) == 0)
            {
                sender.Run(() => answered.TrySetException(new IOException("lost")));
                return;
            }
            if (IsRough && Dice.Next(8) == 0)
                Add(null, () => Deliver(from, posted, _ => { }, _ => { }));
            Deliver(from, posted, answer => Add(null, () => sender.Run(() =>
            {
                if (IsRough && Dice.Next(8) == 0)
                    answered.TrySetException(new IOException("lost"));
                else
                    answered.TrySetResult(answer);
            })), e => sender.Run(() => answered.TrySetException(new IOException("failed", e))));
        });
        return answered.Task;
    }

    private void Deliver(RoomId from, Posted posted, Action<Letter?> answer, Action<Exception> fail)
    {
        var activation = ActiveOf(posted.To);
        activation.Asked.Add(fail);
        activation.Run(() => _ = DeliverAsync());

        async Task DeliverAsync()
        {
            try
            {
                var said = await activation.Core.ReceiveAsync(from, posted.Letter);
                if (activation.Asked.Remove(fail))
                    answer(said);
            }
            catch (RoomLostException e)
            {
                if (activation.Asked.Remove(fail))
                    fail(e);
            }
        }
    }

    private static async Task Swallow(Task task)
    {
        try
        {
            await task;
        }
        catch (RoomLostException)
        {
            // Whoever asked asks again, or does not.
        }
    }

    private static readonly RoomOptions Options = new() { SnapshotLeast = 1_000_000, SnapshotMost = 1_000_000 };

    private sealed record Pending(Activation? Lane, Action Carry);
}

/// <summary>One room's log and what it makes of the room.</summary>
internal sealed class Shelf(RoomId id, RoomKind kind)
{
    public RoomId Id => id;

    public RoomKind Kind => kind;

    public List<Recorded> Events { get; } = [];

    public long Term { get; set; }

    /// <summary>The state that all that is durable makes.</summary>
    public RoomState State { get; set; } = kind.Start(id);

    public DateTimeOffset? Due { get; set; }

    public Activation? Active { get; set; }
}

/// <summary>One activation, which runs one turn at a time until it is dead.</summary>
internal sealed class Activation : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _turns = new();
    private bool _isRunning;

    public RoomCore Core { get; set; } = null!;

    public bool IsDead { get; set; }

    /// <summary>What to tell those who have asked it something, should it end before it answers.</summary>
    public List<Action<Exception>> Asked { get; } = [];

    public override void Post(SendOrPostCallback d, object? state)
    {
        _turns.Enqueue((d, state));
        if (!_isRunning)
            Run(() => { });
    }

    /// <summary>Takes a turn, and those that follow from it.</summary>
    public void Run(Action turn)
    {
        if (IsDead)
            return;
        if (_isRunning)
        {
            _turns.Enqueue((_ => turn(), null));
            return;
        }
        var before = Current;
        SetSynchronizationContext(this);
        _isRunning = true;
        try
        {
            turn();
            while (!IsDead && _turns.TryDequeue(out var next))
                next.Callback(next.State);
        }
        finally
        {
            _isRunning = false;
            SetSynchronizationContext(before);
        }
    }
}
