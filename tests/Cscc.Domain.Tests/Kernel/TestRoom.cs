using Cscc.Domain.Kernel;

namespace Cscc.Domain.Tests.Kernel;

/// <summary>A room in memory: decides, records, recalls and falls due as the real one does, on a clock that the test moves.</summary>
public sealed class TestRoom(RoomKind kind, RoomId id)
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    /// <summary>No community, agency or person has this name.</summary>
    public const string Nobody = "nobody";

    private readonly List<Recorded> _log = [];
    private readonly Dictionary<string, List<(long N, Recorded Recorded)>> _subjects = [];
    private int _ids;

    public RoomKind Kind { get; } = kind;

    public RoomState State { get; private set; } = kind.Start(id);

    public DateTimeOffset Now { get; private set; } = Morning;

    public IReadOnlyList<Recorded> Log => _log;

    /// <summary>Whether there is such a community, agency or person.</summary>
    public Func<RoomId, bool> Exists { get; init; } = room => room.Name != Nobody;

    /// <summary>The entities that the last batch touched.</summary>
    public IReadOnlyCollection<Touched> Touched { get; private set; } = [];

    public static TestRoom Community() => new(RoomKinds.Community, RoomId.Community("north-lawndale"));

    public static By Speaking(Actor actor, Command? command = null) =>
        new(actor.Person, command?.As ?? (actor.Agencies.Count > 0 ? actor.Agencies[0] : null));

    public void Wait(TimeSpan time) => Now += time;

    /// <summary>What the room makes of a command, with nothing recorded.</summary>
    public Decision Decide(Actor actor, Command command) =>
        Kind.Decide(State, command, actor, Now, () => $"new-{++_ids}", Exists, Recalled(command));

    /// <summary>Decides and records what follows.</summary>
    public Decision Send(Actor actor, Command command)
    {
        var decision = Decide(actor, command);
        if (decision is Decision.Accepted accepted)
            Record(Speaking(actor, command), [.. accepted.Events]);
        return decision;
    }

    /// <summary>Hears a letter, records what follows, and says back what the room says.</summary>
    public Letter? Hear(RoomId from, Letter letter)
    {
        Record(letter.By, [.. Kind.Receive(State, from, letter, Now, () => $"new-{++_ids}")]);
        return Kind.Reply(State, from, letter);
    }

    /// <summary>Records what has fallen due by now.</summary>
    public IReadOnlyList<Event> FallDue()
    {
        Event[] due = [.. Kind.Due(State, Now)];
        Record(null, due);
        return due;
    }

    public void Record(By? by, params IReadOnlyList<Event> events)
    {
        var touched = new HashSet<Touched>();
        foreach (var @event in events)
        {
            var recorded = new Recorded(State.Position + 1, Now, by, @event);
            var before = State;
            State = Kind.Evolve(State, recorded);
            touched.UnionWith(Kind.Touches(recorded, before, State));
            foreach (var (name, n) in Kind.Subjects(recorded, State))
                Entries(name).Add((n, recorded));
            _log.Add(recorded);
        }
        Touched = touched;
    }

    /// <summary>An entity as an audience sees it; null if it sees none.</summary>
    public IView? Find(string collection, string id, Audience audience) =>
        Kind.Collections.SingleOrDefault(c => c.Name == collection && audience.Sees(c.SeenBy))?.Find(State, id) is { } view
            ? Redaction.For(view, audience)
            : null;

    /// <summary>A whole history, newest first, as members page it.</summary>
    public IReadOnlyList<IView> History(string name, string? id = null)
    {
        var feed = Kind.Histories.Single(h => h.Name == name);
        return [.. Entries(feed.Subject(id)).OrderByDescending(e => e.N)
            .Select(e => feed.Item(e.N, feed.Story(e.Recorded) is { } story ? Story(story) : [e.Recorded]))
            .OfType<IView>()
            .Select(view => Redaction.For(view, Audience.Members))];
    }

    /// <summary>The events of a history subject, oldest first.</summary>
    public IReadOnlyList<Recorded> Story(string subject) => [.. Entries(subject).OrderBy(e => e.N).Select(e => e.Recorded)];

    private List<object> Recalled(Command command) =>
        [.. Kind.Recalls(State, command).Select(subject => Kind.Recall(command, subject, Story(subject))).OfType<object>()];

    /// <summary>The entries of a history subject, each with its place, in the order in which they were recorded.</summary>
    public List<(long N, Recorded Recorded)> Entries(string subject) =>
        _subjects.TryGetValue(subject, out var entries) ? entries : _subjects[subject] = [];

}
