namespace Cscc.Server.Tests.Simulation;

/// <summary>
/// The scheduler of a simulation: one thread, one clock, and lanes of what could happen next. Each step runs one of
/// them, whichever the choices say.
/// </summary>
internal sealed class World(Choices choices)
{
    private readonly List<Lane> _lanes = [];
    private readonly List<Timer> _timers = [];

    public static readonly DateTimeOffset Start = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    public Choices Choices => choices;

    public DateTimeOffset Now { get; private set; } = Start;

    /// <summary>What happened, line by line.</summary>
    public List<string> Story { get; } = [];

    /// <summary>The first rule that was seen broken; null if none was.</summary>
    public string? Violation { get; private set; }

    /// <summary>When the next timer rings; null if none is set.</summary>
    public DateTimeOffset? NextTimer => _timers.Count == 0 ? null : _timers.Min(t => t.At);

    public void Broken(string rule)
    {
        if (Violation is not null)
            return;
        Violation = rule;
        Story.Add($"BROKEN: {rule}");
    }

    public Lane AddLane(string name, Func<bool> isOpen, bool anyOrder = false)
    {
        var lane = new Lane(name, isOpen, anyOrder);
        _lanes.Add(lane);
        return lane;
    }

    /// <summary>Runs one thing that can happen; false if nothing can.</summary>
    public bool Step()
    {
        _lanes.RemoveAll(l => l.IsGone);
        var ready = _lanes.Where(l => l.IsReady).ToList();
        if (ready.Count == 0)
            return false;
        var lane = choices.Of(ready);
        var (what, run) = lane.Take(choices);
        Story.Add($"{lane.Name}: {what}");
        run();
        return true;
    }

    public void Pass(TimeSpan time)
    {
        Now += time;
        foreach (var timer in _timers.Where(t => t.At <= Now).ToList())
        {
            _timers.Remove(timer);
            timer.Ring();
        }
    }

    public Timer SetTimer(DateTimeOffset at, Action ring)
    {
        var timer = new Timer(at, ring);
        _timers.Add(timer);
        return timer;
    }

    public void Stop(Timer timer) => _timers.Remove(timer);

    public sealed record Timer(DateTimeOffset At, Action Ring);
}

/// <summary>Things that wait to happen: in their order, or in any.</summary>
internal sealed class Lane(string name, Func<bool> isOpen, bool anyOrder)
{
    private readonly List<(string What, Action Run)> _waiting = [];

    public string Name => name;

    public int Count => _waiting.Count;

    public bool IsGone { get; private set; }

    public bool IsReady => _waiting.Count > 0 && isOpen();

    public void Add(string what, Action run)
    {
        if (!IsGone)
            _waiting.Add((what, run));
    }

    public (string What, Action Run) Take(Choices choices)
    {
        var index = anyOrder && _waiting.Count > 1 ? choices.Below(_waiting.Count) : 0;
        var taken = _waiting[index];
        _waiting.RemoveAt(index);
        return taken;
    }

    /// <summary>Loses everything from a place on.</summary>
    public void Cut(int kept) => _waiting.RemoveRange(kept, _waiting.Count - kept);

    public void Remove()
    {
        IsGone = true;
        _waiting.Clear();
    }
}
