using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Simulation;

/// <summary>What a room is by its durable log alone, at every position: what everything that was said is held against.</summary>
internal sealed class RoomReference(RoomId id)
{
    private readonly List<RoomState> _states = [RoomKinds.Community.Start(id)];
    private readonly List<Recorded> _events = [];
    private readonly Dictionary<string, List<HistoryEntry>> _subjects = [];
    private readonly HashSet<string> _texts = [];

    public static RoomKind Kind => RoomKinds.Community;

    public RoomState Last => _states[^1];

    public long Head => Last.Position;

    public IReadOnlyList<Recorded> Events => _events;

    public RoomState At(long position) => _states[(int)position];

    public bool HasText(string content) => _texts.Contains(content);

    public void Add(Recorded recorded)
    {
        var after = Kind.Evolve(Last, recorded);
        foreach (var (name, n) in Kind.Subjects(recorded, after))
        {
            if (!_subjects.TryGetValue(name, out var entries))
                _subjects[name] = entries = [];
            entries.Add(new(n, recorded));
        }
        foreach (var text in EventCodec.Default.Encode(recorded.Event).Texts)
        {
            if (text.Content is { } content)
                _texts.Add(content);
        }
        _states.Add(after);
        _events.Add(recorded);
    }

    /// <summary>What the room would have made of a command at a position.</summary>
    public Decision Decide(long position, Command command, Domain.Kernel.Actor by, DateTimeOffset now)
    {
        var state = At(position);
        var recalled = Kind.Recalls(state, command).Select(subject => Kind.Recall(command, subject, Story(subject, position))).OfType<object>();
        return Kind.Decide(state, command, by, now, () => "new", _ => true, [.. recalled]);
    }

    /// <summary>An item of a feed as it stands, however old; null if there is none.</summary>
    public IView? Item(string feed, long n, Audience audience)
    {
        var history = Kind.Histories.Single(h => h.Name == feed);
        if (!_subjects.TryGetValue(history.Subject(null), out var entries) || entries.FindLast(e => e.N == n) is not { Recorded: { } recorded })
            return null;
        var story = history.Story(recorded) is { } subject ? Story(subject, Head) : [recorded];
        return history.Item(n, story) is { } item ? Redaction.For(item, audience) : null;
    }

    public RoomReference Copy()
    {
        var copy = new RoomReference(id);
        copy._states.Clear();
        copy._states.AddRange(_states);
        copy._events.AddRange(_events);
        copy._texts.UnionWith(_texts);
        foreach (var (name, entries) in _subjects)
            copy._subjects[name] = [.. entries];
        return copy;
    }

    private List<Recorded> Story(string subject, long until) =>
        [.. (_subjects.GetValueOrDefault(subject) ?? []).Where(e => e.Recorded.Position <= until).Select(e => e.Recorded)];
}
