using System.Diagnostics;

namespace Cscc.Domain.Kernel;

/// <summary>An entity or feed item as an audience sees it. Views are records, compared by value.</summary>
public interface IView
{
    string Id { get; }
}

/// <summary>An item of a feed. Feeds are ordered by <see cref="N"/>, which is never given twice.</summary>
public interface IFeedItem : IView
{
    long N { get; }
}

/// <summary>Names one entity of one collection: what an event touched.</summary>
public readonly record struct Touched(string Collection, string Id);

/// <summary>
/// One named part of a view: a map of whole entities, or a feed of which the view holds the newest <see cref="FeedLength"/>.
/// </summary>
public abstract class Collection(string name, Type viewType, bool isFeed, AudienceClass seenBy)
{
    /// <summary>How many items of a feed a view holds; older ones are read through <c>History</c>.</summary>
    public const int FeedLength = 50;

    public string Name { get; } = name;

    public Type ViewType { get; } = viewType;

    public bool IsFeed { get; } = isFeed;

    public AudienceClass SeenBy { get; } = seenBy;

    /// <summary>The entity, whether or not a feed's view still reaches back to it; null if it is not, or no longer, in state.</summary>
    public abstract IView? Find(RoomState room, string id);

    /// <summary>Every entity of a map; the newest <see cref="FeedLength"/> of a feed, oldest first.</summary>
    public abstract IEnumerable<IView> All(RoomState room);
}

/// <summary>A collection read from one board's state.</summary>
public sealed class Collection<TState, TView>(
    string name, AudienceClass seenBy, Func<TState, string, TView?> find, Func<TState, IEnumerable<TView>> all)
    : Collection(name, typeof(TView), typeof(IFeedItem).IsAssignableFrom(typeof(TView)), seenBy)
    where TState : class
    where TView : class, IView
{
    public override IView? Find(RoomState room, string id) => find(room.Get<TState>(), id);

    public override IEnumerable<IView> All(RoomState room) => all(room.Get<TState>());
}

/// <summary>A map whose entities are made of several boards' states.</summary>
public sealed class Collection<TView>(
    string name, AudienceClass seenBy, Func<RoomState, string, TView?> find, Func<RoomState, IEnumerable<TView>> all)
    : Collection(name, typeof(TView), isFeed: false, seenBy)
    where TView : class, IView
{
    public override IView? Find(RoomState room, string id) => find(room, id);

    public override IEnumerable<IView> All(RoomState room) => all(room);
}

/// <summary>
/// A feature: its state, commands, events and views. A room is a list of boards; each sees every event of its room.
/// </summary>
public abstract class Board
{
    /// <summary>How many recalled entities a board keeps in state at most, and so how far back an event on one may lie.</summary>
    public const int RecalledKept = 200;

    /// <summary>The state before the first event.</summary>
    public abstract object Empty { get; }

    /// <summary>The state's type, by which <see cref="RoomState.Get{T}"/> finds it.</summary>
    public abstract Type StateType { get; }

    /// <summary>The commands that this board decides.</summary>
    public abstract IReadOnlyList<Type> Commands { get; }

    /// <summary>The events that this board's commands and due times lead to.</summary>
    public abstract IReadOnlyList<Type> Events { get; }

    public abstract IReadOnlyList<Collection> Collections { get; }

    /// <summary>Whether the state stands beside the log and is no part of a snapshot.</summary>
    public virtual bool IsBeside => false;

    /// <summary>The letters that this board hears.</summary>
    public virtual IReadOnlyList<Type> Letters => [];

    /// <summary>What follows from a letter; nothing if it was heard before. A refusal is a fact too.</summary>
    public virtual IEnumerable<Event> Receive(Letter letter, Receiving receiving) => [];

    /// <summary>What is said back to a letter's writer, from the state after what followed from it; null if nothing.</summary>
    public virtual Letter? Reply(RoomState room, RoomId from, Letter letter) => null;

    /// <summary>What other rooms are to be told and have not yet said that they heard.</summary>
    public virtual IEnumerable<Posted> Post(RoomState room) => [];

    /// <summary>The rooms whose summaries stand in this room's view.</summary>
    public virtual IEnumerable<RoomId> Follows(RoomState room) => [];

    public abstract Decision Decide(Command command, Asking asking);

    /// <summary>Total: an event that means nothing here, or to a state it does not fit, leaves the state as it is.</summary>
    public abstract object Evolve(object state, Recorded recorded);

    /// <summary>The entities whose view this event may have changed.</summary>
    public abstract IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after);

    /// <summary>
    /// What older entities a command refers to and the state no longer holds, as history subjects (<c>message:m-7</c>);
    /// empty if everything it needs is in state.
    /// </summary>
    public virtual IEnumerable<string> Recalls(Command command, RoomState room) => [];

    /// <summary>Folds the recorded events of a recalled subject into one of what <see cref="Asking.Recalled"/> carries.</summary>
    public virtual object? Recall(string subject, IReadOnlyList<Recorded> history) => null;

    /// <summary>Where an event belongs in the room's histories, told from the state right after it.</summary>
    public virtual IEnumerable<Subject> Subjects(Recorded recorded, RoomState after) => [];

    /// <summary>When something falls due next; null if nothing will.</summary>
    public virtual DateTimeOffset? NextDue(RoomState room) => null;

    /// <summary>What has fallen due at <paramref name="now"/>, as facts; empty if nothing has.</summary>
    public virtual IEnumerable<Event> Due(RoomState room, DateTimeOffset now) => [];

    /// <summary>The feeds that <c>History</c> serves from this board's subjects.</summary>
    public virtual IReadOnlyList<HistoryFeed> Histories => [];

    protected static UnreachableException NotDecided(Command command) =>
        new($"{command.GetType().Name} is declared by this board and not decided");
}

public abstract class Board<TState> : Board
    where TState : class
{
    public sealed override Type StateType => typeof(TState);

    public sealed override object Empty => Start;

    protected abstract TState Start { get; }

    public sealed override Decision Decide(Command command, Asking asking) =>
        Decide(asking.Room.Get<TState>(), command, asking);

    public sealed override object Evolve(object state, Recorded recorded) => Evolve((TState)state, recorded);

    public abstract Decision Decide(TState state, Command command, Asking asking);

    public abstract TState Evolve(TState state, Recorded recorded);
}

/// <summary>
/// An entry of a history: <paramref name="Name"/> is what it is paged by (<c>messages</c>, <c>need:need-3</c>),
/// <paramref name="N"/> its place there. N rises within a name and may cross the wire, so it counts only what the
/// history's own readers see.
/// </summary>
public readonly record struct Subject(string Name, long N);

/// <summary>A pageable history: older items of a feed, or the steps of one entity, read from the store.</summary>
/// <param name="Name"><c>messages</c>, <c>activity</c>, <c>needs</c>, or a prefix such as <c>need</c> that is asked for as <c>need:need-3</c>.</param>
/// <param name="SeenBy">Who may page it.</param>
/// <param name="Subject">The subject whose entries are paged, from the id after the colon (null where there is none).</param>
/// <param name="Story">
/// The subject that holds an entry's whole story; null where each entry is an item of its own.
/// </param>
/// <param name="Item">The item's view from its place and its story, oldest first, up to now; null if nothing is to be shown.</param>
public sealed record HistoryFeed(
    string Name,
    AudienceClass SeenBy,
    bool TakesId,
    Func<string?, string> Subject,
    Func<Recorded, string?> Story,
    Func<long, IReadOnlyList<Recorded>, IView?> Item);
