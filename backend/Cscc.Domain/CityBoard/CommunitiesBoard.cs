using System.Collections.Immutable;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.CityBoard;

/// <summary>What the city knows of one community, and from where in that room's life.</summary>
/// <param name="Term">Of the activation that said it; a lower one never replaces a higher.</param>
/// <param name="Position">Of the community's last event then.</param>
/// <param name="AsOf">Until when it is known to be so: not part of any view, told as a signal.</param>
public sealed record Followed(long Term, long Position, CommunitySummaryView View, DateTimeOffset AsOf)
{
    public bool IsOlderThan(Followed other) => (Term, Position).CompareTo((other.Term, other.Position)) < 0;
}

/// <summary>The communities as the city last heard of them, by slug.</summary>
public sealed record CityBoardState(ImmutableSortedDictionary<string, Followed> Communities)
{
    public static CityBoardState Empty { get; } = new(ImmutableSortedDictionary.Create<string, Followed>(StringComparer.Ordinal));

    /// <summary>The state with what was just heard; the same if it is older than what is known.</summary>
    public CityBoardState Hear(Followed heard) =>
        Communities.TryGetValue(heard.View.Id, out var known) && heard.IsOlderThan(known)
            ? this
            : new(Communities.SetItem(heard.View.Id, heard with { View = KeepingTime(known?.View, heard.View) }));

    // The time of the last move stays while the figures do.
    private static CommunitySummaryView KeepingTime(CommunitySummaryView? known, CommunitySummaryView heard) =>
        known is not null && known with { ChangedAt = heard.ChangedAt } == heard ? known : heard;
}

/// <summary>The city's board: it follows the communities and has no commands or events of its own.</summary>
public sealed class CommunitiesBoard : Board<CityBoardState>
{
    public const string Communities = "communities";

    protected override CityBoardState Start => CityBoardState.Empty;

    public override IReadOnlyList<Type> Commands => [];

    public override IReadOnlyList<Type> Events => [];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<CityBoardState, CommunitySummaryView>(
            Communities, AudienceClass.Everyone,
            (city, id) => city.Communities.GetValueOrDefault(id)?.View,
            city => city.Communities.Values.Select(f => f.View)),
    ];

    public override Decision Decide(CityBoardState state, Command command, Asking asking) => throw NotDecided(command);

    public override CityBoardState Evolve(CityBoardState state, Recorded recorded) => state;

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => [];
}

/// <summary>A community's figures, counted over what its executive audience sees and nothing else.</summary>
public static class CommunitySummary
{
    public static CommunitySummaryView Of(RoomState community)
    {
        var view = community.Kind.View(community, Audience.Executive);
        var needs = view.Collections["needs"].Cast<NeedView>().ToList();
        var open = needs.Where(n => n.Status is not (NeedStatus.Confirmed or NeedStatus.Withdrawn)).ToList();
        var totals = view.Collections["totals"].OfType<NeedTotalsView>().FirstOrDefault();
        return new(
            community.Id.Name,
            open.Count,
            open.Count(n => n.Priority == NeedPriority.Urgent),
            open.Count(n => n.Priority == NeedPriority.Routine),
            open.Count(n => n.Priority == NeedPriority.Low),
            open.Count(n => n.Priority == NeedPriority.Urgent && n.Claimed == 0),
            open.Count(n => n.Status == NeedStatus.Met),
            totals?.Confirmed ?? 0,
            community.At);
    }
}
