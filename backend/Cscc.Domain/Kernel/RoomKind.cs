using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Cscc.Domain.Kernel;

/// <summary>What a kind of room is composed of. Everything about a room that is not one board's own is here.</summary>
public sealed class RoomKind
{
    /// <summary>A room that has something to tell and could not is woken after so long, should its own tries have ended with it.</summary>
    public static readonly TimeSpan TellAgain = TimeSpan.FromSeconds(30);

    private readonly ImmutableArray<Board> _boards;
    private readonly FrozenDictionary<Type, Board> _deciders;
    private readonly FrozenDictionary<string, Collection> _collections;
    private readonly FrozenDictionary<Type, Board> _receivers;
    private readonly AudienceClass _writers;

    /// <param name="name">The first segment of the room ids.</param>
    /// <param name="stateVersion">Raised whenever a board's state changes shape; snapshots of another version are not read.</param>
    /// <param name="writers">The audiences whose commands are decided at all.</param>
    public RoomKind(string name, int stateVersion, AudienceClass writers, params Board[] boards)
    {
        Name = name;
        StateVersion = stateVersion;
        _writers = writers;
        _boards = [.. boards];
        _receivers = boards.SelectMany(b => b.Letters, (b, l) => (b, l)).ToFrozenDictionary(x => x.l, x => x.b);
        _deciders = boards.SelectMany(b => b.Commands, (b, c) => (b, c)).ToFrozenDictionary(x => x.c, x => x.b);
        _collections = boards.SelectMany(b => b.Collections).ToFrozenDictionary(c => c.Name);
    }

    public string Name { get; }

    /// <summary>What refuses a command as the room stands, whichever board would decide it; null where nothing does.</summary>
    public Func<RoomState, Command, Refusal?> Guard { get; init; } = static (_, _) => null;

    /// <summary>What a follower is told of a room; null if it is none of the follower's business.</summary>
    public Func<RoomState, RoomId, Summary?> Summarize { get; init; } = static (_, _) => null;

    /// <summary>The rooms that want to hear when what others see of this one has moved.</summary>
    public Func<RoomState, IEnumerable<RoomId>> Followers { get; init; } = static _ => [];

    public int StateVersion { get; }

    public ImmutableArray<Board> Boards => _boards;

    public IEnumerable<Collection> Collections => _boards.SelectMany(b => b.Collections);

    public IEnumerable<HistoryFeed> Histories => _boards.SelectMany(b => b.Histories);

    public RoomState Start(RoomId id) =>
        new(id, this, 0, DateTimeOffset.MinValue, OpMemory.Empty, [.. _boards.Select(b => b.Empty)]);

    public bool Decides(Command command) => _deciders.ContainsKey(command.GetType());

    /// <summary>The history subjects that a command needs and the state no longer holds.</summary>
    public IReadOnlyList<string> Recalls(RoomState room, Command command) =>
        _deciders.TryGetValue(command.GetType(), out var board) ? [.. board.Recalls(command, room)] : [];

    /// <summary>What a subject named by <see cref="Recalls"/> tells; null if nothing.</summary>
    public object? Recall(Command command, string subject, IReadOnlyList<Recorded> history) =>
        _deciders[command.GetType()].Recall(subject, history);

    /// <param name="recalled">What the subjects of <see cref="Recalls"/> tell.</param>
    public Decision Decide(
        RoomState room, Command command, Actor actor, DateTimeOffset now, Func<string> newId, Func<RoomId, bool> exists, IReadOnlyList<object> recalled)
    {
        if (!actor.Audience.Sees(_writers))
            return new ReadingOnly();
        if (!_deciders.TryGetValue(command.GetType(), out var board))
            return new NotHere();
        if (command.As is { } agency && !actor.Agencies.Contains(agency))
            return new NotYourAgency();
        if (Guard(room, command) is { } refusal)
            return refusal;
        return board.Decide(command, new(actor, actor.SpeaksFor(command), now, room, newId, exists, recalled));
    }

    /// <summary>What follows from another room's letter; nothing if no board hears such.</summary>
    public ValueList<Event> Receive(RoomState room, RoomId from, Letter letter, DateTimeOffset now, Func<string> newId) =>
        _receivers.TryGetValue(letter.GetType(), out var board) ? board.Receive(letter, new(from, now, room, newId)).ToValueList() : [];

    /// <summary>What is said back to the letter's writer.</summary>
    public Letter? Reply(RoomState room, RoomId from, Letter letter) =>
        _receivers.TryGetValue(letter.GetType(), out var board) ? board.Reply(room, from, letter) : null;

    /// <summary>What other rooms have still to hear.</summary>
    public IEnumerable<Posted> Post(RoomState room) => _boards.SelectMany(b => b.Post(room));

    public IEnumerable<RoomId> Follows(RoomState room) => _boards.SelectMany(b => b.Follows(room)).Distinct();

    public RoomState Evolve(RoomState room, Recorded recorded)
    {
        var parts = room.Parts;
        for (var i = 0; i < _boards.Length; i++)
        {
            var next = _boards[i].Evolve(parts[i], recorded);
            if (!ReferenceEquals(next, parts[i]))
                parts = parts.SetItem(i, next);
        }
        return room with
        {
            Position = recorded.Position,
            At = recorded.At > room.At ? recorded.At : room.At,
            Ops = recorded.Op is { } op ? room.Ops.Remember(op, recorded.At) : room.Ops,
            Parts = parts,
        };
    }

    public IEnumerable<Subject> Subjects(Recorded recorded, RoomState after) =>
        _boards.SelectMany(b => b.Subjects(recorded, after));

    /// <summary>When the room is to be woken: something falls due, or another room has still to hear of something.</summary>
    public DateTimeOffset? NextDue(RoomState room)
    {
        var due = _boards.Min(b => b.NextDue(room));
        return Post(room).Any() && room.At + TellAgain is var again && (due is null || again < due) ? again : due;
    }

    public IEnumerable<Event> Due(RoomState room, DateTimeOffset now) => _boards.SelectMany(b => b.Due(room, now));

    /// <summary>The whole view of an audience.</summary>
    public View View(RoomState room, Audience audience) => new(
        Collections.Where(c => audience.Sees(c.SeenBy)).ToImmutableDictionary(
            c => c.Name,
            c => c.All(room).Select(v => Redaction.For(v, audience)).ToImmutableArray()));

    /// <summary>
    /// What an audience sees differently after a batch of events, over the entities that they touched: exact, and null
    /// if nothing. An item that merely fell off the end of a feed is no part of it.
    /// </summary>
    public ViewChange? Difference(RoomState before, RoomState after, IEnumerable<Touched> touched, Audience audience)
    {
        Dictionary<string, ImmutableArray<IView>.Builder>? set = null;
        Dictionary<string, ImmutableArray<string>.Builder>? gone = null;
        foreach (var (name, id) in touched)
        {
            if (!_collections.TryGetValue(name, out var collection) || !audience.Sees(collection.SeenBy))
                continue;
            var now = collection.Find(after, id) is { } n ? Redaction.For(n, audience) : null;
            var was = collection.Find(before, id) is { } w ? Redaction.For(w, audience) : null;
            if (Equals(now, was))
                continue;
            if (now is not null)
                AddTo(set ??= [], name, now);
            else
                AddTo(gone ??= [], name, id);
        }
        return set is null && gone is null ? null : new(
            set?.ToImmutableDictionary(x => x.Key, x => x.Value.ToImmutable()) ?? ImmutableDictionary<string, ImmutableArray<IView>>.Empty,
            gone?.ToImmutableDictionary(x => x.Key, x => x.Value.ToImmutable()) ?? ImmutableDictionary<string, ImmutableArray<string>>.Empty);
    }

    /// <summary>The entities that a recorded event may have changed the view of.</summary>
    public IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) =>
        _boards.SelectMany(b => b.Touches(recorded, before, after));

    private static void AddTo<T>(Dictionary<string, ImmutableArray<T>.Builder> map, string name, T item)
    {
        if (!map.TryGetValue(name, out var list))
            map[name] = list = ImmutableArray.CreateBuilder<T>();
        list.Add(item);
    }
}

/// <summary>What an audience sees: every collection it may see, by name.</summary>
public sealed record View(ImmutableDictionary<string, ImmutableArray<IView>> Collections)
{
    /// <summary>
    /// The law's left side, and the reference for every client: entities of a map replaced or removed by id, feed items
    /// placed by <c>n</c> and the newest kept.
    /// </summary>
    public View Merge(ViewChange change)
    {
        var result = Collections;
        foreach (var name in change.Set.Keys.Union(change.Gone.Keys))
        {
            var items = result.GetValueOrDefault(name, []).ToDictionary(v => v.Id);
            foreach (var item in change.Set.GetValueOrDefault(name, []))
                items[item.Id] = item;
            foreach (var id in change.Gone.GetValueOrDefault(name, []))
                items.Remove(id);
            var isFeed = items.Values.Any(v => v is IFeedItem);
            result = result.SetItem(name, isFeed
                ? [.. items.Values.OrderBy(v => ((IFeedItem)v).N).TakeLast(Collection.FeedLength)]
                : [.. items.Values]);
        }
        return new(result);
    }

    /// <summary>Whether two views hold the same entities; the order within a map has no meaning.</summary>
    public bool Same(View other) =>
        Collections.Count == other.Collections.Count
        && Collections.All(c => other.Collections.TryGetValue(c.Key, out var items)
            && items.Length == c.Value.Length
            && items.OrderBy(v => v.Id, StringComparer.Ordinal).SequenceEqual(c.Value.OrderBy(v => v.Id, StringComparer.Ordinal)));
}

/// <summary>The difference between two views: entities that are new or changed, and ids that are gone.</summary>
public sealed record ViewChange(
    ImmutableDictionary<string, ImmutableArray<IView>> Set, ImmutableDictionary<string, ImmutableArray<string>> Gone);
