using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Tests.Center;

/// <summary>One room as a client holds it: rules C1 to C3, and nothing else.</summary>
public sealed class HeldRoom
{
    /// <summary>How long a client that is behind waits for the changes; a second in a browser, less where tests wait for it.</summary>
    private static readonly TimeSpan WaitForChanges = TimeSpan.FromMilliseconds(150);

    private readonly Func<Place?, Task<Joined>> _join;
    private readonly Lock _lock = new();
    private readonly Moments _moments = new();
    private readonly List<Change> _merged = [];
    private readonly List<Joined> _joins = [];
    private List<Action> _held = [];
    private Place? _place;
    private HeldView _view = HeldView.Empty;
    private bool _isJoining;
    private bool _isWaiting;

    public HeldRoom(RoomId room, Func<Place?, Task<Joined>> join, HeldRoom? before = null)
    {
        (Room, _join) = (room, join);
        if (before is not null)
            (_place, _view) = (before.Place, before.View);
    }

    public RoomId Room { get; }

    public Place Place
    {
        get
        {
            lock (_lock)
                return _place!;
        }
    }

    public HeldView View
    {
        get
        {
            lock (_lock)
                return _view;
        }
    }

    /// <summary>The changes merged so far, in order.</summary>
    public IReadOnlyList<Change> Merged
    {
        get
        {
            lock (_lock)
                return [.. _merged];
        }
    }

    /// <summary>The answers to its Joins so far.</summary>
    public IReadOnlyList<Joined> Joins
    {
        get
        {
            lock (_lock)
                return [.. _joins];
        }
    }

    public Task UntilAsync(Func<HeldRoom, bool> condition, string what) => _moments.UntilAsync(() => condition(this), what);

    /// <summary>Waits until the place at which a command took effect is reached.</summary>
    public Task UntilAsync(Place at) => UntilAsync(r => r.Place.Epoch != at.Epoch || r.Place.Seq >= at.Seq, $"{at} is reached in {Room}");

    /// <summary>Waits until a message with this text is held.</summary>
    public Task UntilSaidAsync(string text) =>
        UntilAsync(r => r.Texts().Contains(text), $"\"{text}\" is heard in {Room}");

    /// <summary>What the messages say, oldest first.</summary>
    public IEnumerable<string?> Texts() => View.All("messages").OrderBy(m => m.GetProperty("n").GetInt64())
        .Select(m => m.TryGetProperty("text", out var text) ? text.GetProperty("content").GetString() : null);

    public void Hear(Changed changed) => Tell(() => Take(changed.Epoch, changed.Changes));

    public void Hear(Head head) => Tell(() => Look(head));

    /// <summary>C3: one Join at a time; what arrives meanwhile is looked at after it.</summary>
    public async Task JoinAsync()
    {
        Place? since;
        lock (_lock)
        {
            if (_isJoining)
                return;
            _isJoining = true;
            since = _place;
        }
        try
        {
            var joined = await _join(since);
            lock (_lock)
            {
                _joins.Add(joined);
                if (joined.View is { } view)
                    (_place, _view) = (new(joined.Epoch, joined.Seq), HeldView.Fresh(view));
                else
                    Merge(joined.Changes!.Value.EnumerateArray().Select(DemoClient.Read<Change>));
            }
        }
        finally
        {
            List<Action> held;
            lock (_lock)
            {
                _isJoining = false;
                (held, _held) = (_held, []);
            }
            held.ForEach(Tell);
            _moments.Tell();
        }
    }

    private void Tell(Action look)
    {
        lock (_lock)
        {
            if (_isJoining)
            {
                _held.Add(look);
                return;
            }
            look();
        }
        _moments.Tell();
    }

    /// <summary>C1: what we have is dropped, what follows is merged, anything else means joining again.</summary>
    private void Take(string epoch, IEnumerable<Change> changes)
    {
        if (_place is null)
            return;
        if (epoch != _place.Epoch || !Merge(changes))
            _ = JoinAsync();
    }

    private bool Merge(IEnumerable<Change> changes)
    {
        foreach (var change in changes.Where(c => c.Seq > _place!.Seq))
        {
            if (change.Seq != _place!.Seq + 1)
                return false;
            _view = _view.Merge(change);
            _place = _place with { Seq = change.Seq };
            _merged.Add(change);
        }
        return true;
    }

    /// <summary>C2: whoever is behind waits a moment for the changes, then joins.</summary>
    private void Look(Head head)
    {
        if (!IsBehind(head) || _isWaiting)
            return;
        _isWaiting = true;
        _ = WaitAsync();

        async Task WaitAsync()
        {
            await Task.Delay(WaitForChanges);
            bool isBehind;
            lock (_lock)
            {
                _isWaiting = false;
                isBehind = IsBehind(head);
            }
            if (isBehind)
                await JoinAsync();
        }
    }

    private bool IsBehind(Head head) => _place is not null && (_place.Epoch != head.Epoch || _place.Seq < head.Seq);
}
