using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.CityBoard;

/// <summary>One community on the city's board, made of what its executive audience sees. Not an event: it stands beside the log.</summary>
/// <param name="Id">The community's slug.</param>
/// <param name="Open">Needs that are neither confirmed nor withdrawn.</param>
/// <param name="UrgentUnclaimed">Open urgent needs of which nobody has claimed anything.</param>
/// <param name="Confirmed">Needs confirmed by the community, all time.</param>
/// <param name="Reached">How many needs somebody has come to, all time.</param>
/// <param name="MedianMinutes">From raising a need to the first on scene: half of them took at most so long, to a tenth.</param>
/// <param name="NinetiethMinutes">Nine in ten of them.</param>
/// <param name="Recent">What happened last, oldest first.</param>
public sealed record CommunitySummaryView(
    string Id, int Open, int Urgent, int Routine, int Low, int UrgentUnclaimed, int Met, int Confirmed, int Reached, int? MedianMinutes,
    int? NinetiethMinutes, ValueList<RecentFact> Recent) : IView;

/// <summary>What a community tells the city: its figures, and what the city's own are added up from.</summary>
public sealed record CommunitySummary(string Id, CommunitySummaryView View, Histogram TimeToResponse) : Summary
{
    public override string Id { get; init; } = Id;

    public static CommunitySummary Of(RoomState community)
    {
        var view = community.Kind.View(community, Audience.Executive);
        var needs = view.Collections[NeedsBoard.Needs].Cast<NeedView>().ToList();
        var open = needs.Where(n => n.Status is not (NeedStatus.Confirmed or NeedStatus.Withdrawn)).ToList();
        var totals = view.Collections[NeedsBoard.Totals].OfType<NeedTotalsView>().FirstOrDefault();
        var state = community.Get<NeedsState>();
        return new(
            community.Id.Name,
            new(
                community.Id.Name,
                open.Count,
                open.Count(n => n.Priority == NeedPriority.Urgent),
                open.Count(n => n.Priority == NeedPriority.Routine),
                open.Count(n => n.Priority == NeedPriority.Low),
                open.Count(n => n.Priority == NeedPriority.Urgent && n.Claimed == 0),
                open.Count(n => n.Status == NeedStatus.Met),
                totals?.Confirmed ?? 0,
                state.Reached.Count,
                state.Reached.Quantile(0.5),
                state.Reached.Quantile(0.9),
                state.Recent),
            state.Reached);
    }

    /// <summary>Of a community in which nothing has happened yet.</summary>
    public static CommunitySummary Empty(string slug) => new(slug, new(slug, 0, 0, 0, 0, 0, 0, 0, 0, null, null, []), Histogram.Empty);
}

/// <summary>The city's own figures that cannot be added up on the screen; the one entity <c>city</c> of the collection <c>city</c>.</summary>
/// <param name="MedianMinutes">From raising a need to the first on scene, over all communities.</param>
public sealed record CityTotalsView(string Id, int Reached, int? MedianMinutes, int? NinetiethMinutes) : IView
{
    public static CityTotalsView Of(FollowState followed)
    {
        var all = followed.All<CommunitySummary>().Aggregate(Histogram.Empty, (sum, c) => sum.Merge(c.TimeToResponse));
        return new(RoomId.City, all.Count, all.Quantile(0.5), all.Quantile(0.9));
    }
}
