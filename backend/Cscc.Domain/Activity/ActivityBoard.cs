using System.Collections.Immutable;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Activity;

/// <param name="Count">How much has ever happened; the newest item's number.</param>
/// <param name="Newest">Oldest first.</param>
public sealed record ActivityState(long Count, ImmutableQueue<ActivityView> Newest);

/// <summary>What happens in the room, told by the events themselves; it decides nothing.</summary>
public sealed class ActivityBoard : Board<ActivityState>
{
    public const string Feed = "activity";

    protected override ActivityState Start { get; } = new(0, []);

    public override IReadOnlyList<Type> Commands => [];

    public override IReadOnlyList<Type> Events => [];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<ActivityState, ActivityView>(
            Feed, AudienceClass.Members,
            (state, id) => state.Newest.FirstOrDefault(item => item.Id == id),
            state => state.Newest),
    ];

    public override IReadOnlyList<HistoryFeed> Histories { get; } =
    [
        new(Feed, AudienceClass.Members, TakesId: false, Subject: _ => Feed, Story: _ => null, Item: (n, story) => Item(n, story[0])),
    ];

    public override Decision Decide(ActivityState state, Command command, Asking asking) => throw NotDecided(command);

    public override ActivityState Evolve(ActivityState state, Recorded recorded)
    {
        if (Item(state.Count + 1, recorded) is not { } item)
            return state;
        var newest = state.Newest.Enqueue(item);
        return new(item.N, state.Count >= Collection.FeedLength ? newest.Dequeue() : newest);
    }

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) =>
        recorded.Event is IActivity ? [new(Feed, IdOf(after.Get<ActivityState>().Count))] : [];

    public override IEnumerable<Subject> Subjects(Recorded recorded, RoomState after) =>
        recorded.Event is IActivity ? [new(Feed, after.Get<ActivityState>().Count)] : [];

    private static string IdOf(long n) => $"a-{n}";

    private static ActivityView? Item(long n, Recorded recorded) => recorded.Event is not IActivity { Tells: var tells }
        ? null
        : new(
            IdOf(n), n, recorded.At, RoomKinds.WhatOf(recorded.Event), recorded.By?.Person, recorded.By?.Agency,
            tells.About, tells.Number, tells.Quantity, tells.Agency, tells.Detail);
}
