using System.Collections.Immutable;

namespace Cscc.Domain.Kernel;

/// <summary>What a room tells those who only need to know of it, made of what an audience of theirs sees.</summary>
public abstract record Summary : IView
{
    public abstract string Id { get; init; }
}

/// <summary>What a room knows of another that it follows, and from where in that room's life.</summary>
/// <param name="Term">Of the activation that said it; a lower one never replaces a higher.</param>
/// <param name="Position">Of the other room's last event then.</param>
/// <param name="AsOf">Until when it is known to be so: not part of any view, told as a signal.</param>
public sealed record Followed(RoomId Room, long Term, long Position, Summary View, DateTimeOffset AsOf)
{
    public bool IsOlderThan(Followed other) => (Term, Position).CompareTo((other.Term, other.Position)) < 0;
}

/// <summary>The rooms that a room follows as it last heard of them. It stands beside the log: nothing of it is an event.</summary>
public sealed record FollowState(ImmutableSortedDictionary<string, Followed> Rooms)
{
    public static FollowState Empty { get; } = new(ImmutableSortedDictionary.Create<string, Followed>(StringComparer.Ordinal));

    public TSummary? Find<TSummary>(RoomId room)
        where TSummary : Summary => Rooms.GetValueOrDefault(room.Value)?.View as TSummary;

    public IEnumerable<TSummary> All<TSummary>()
        where TSummary : Summary => Rooms.Values.Select(f => f.View).OfType<TSummary>();

    /// <summary>The state with what was just heard; the same if it is older than what is known.</summary>
    public FollowState Hear(Followed heard) =>
        Rooms.TryGetValue(heard.Room.Value, out var known) && heard.IsOlderThan(known) ? this : new(Rooms.SetItem(heard.Room.Value, heard));

    public FollowState Forget(string room) => new(Rooms.Remove(room));
}

/// <summary>Other rooms' summaries in this room's view.</summary>
/// <param name="follows">The rooms to follow as the state stands, closed ones left out; null where the server knows them.</param>
/// <param name="summaries">What is shown of them.</param>
public sealed class FollowBoard(Func<RoomState, IEnumerable<RoomId>>? follows, params Collection[] summaries) : Board<FollowState>
{
    public override bool IsBeside => true;

    protected override FollowState Start => FollowState.Empty;

    public override IReadOnlyList<Type> Commands => [];

    public override IReadOnlyList<Type> Events => [];

    public override IReadOnlyList<Collection> Collections { get; } = summaries;

    public override IEnumerable<RoomId> Follows(RoomState room) => follows?.Invoke(room) ?? [];

    public override Decision Decide(FollowState state, Command command, Asking asking) => throw NotDecided(command);

    public override FollowState Evolve(FollowState state, Recorded recorded) => state;

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => [];

    /// <summary>The summaries of one kind of room as a collection.</summary>
    /// <param name="kind">The kind of room, whose rooms' names are the entities' ids.</param>
    public static Collection Of<TSummary>(string name, string kind, AudienceClass seenBy)
        where TSummary : Summary => new Collection<FollowState, TSummary>(
        name, seenBy, (state, id) => state.Find<TSummary>(new($"{kind}/{id}")), state => state.All<TSummary>());
}
