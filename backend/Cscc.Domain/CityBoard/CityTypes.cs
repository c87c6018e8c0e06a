using Cscc.Domain.Kernel;

namespace Cscc.Domain.CityBoard;

/// <summary>One community on the city's board, made of what its executive audience sees. Not an event: it stands beside the log.</summary>
/// <param name="Id">The community's slug.</param>
/// <param name="Open">Needs that are neither confirmed nor withdrawn.</param>
/// <param name="UrgentUnclaimed">Open urgent needs of which nobody has claimed anything.</param>
/// <param name="Confirmed">Needs confirmed by the community, all time.</param>
/// <param name="ChangedAt">When one of these figures last moved, the community's own time.</param>
public sealed record CommunitySummaryView(
    string Id, int Open, int Urgent, int Routine, int Low, int UrgentUnclaimed, int Met, int Confirmed, DateTimeOffset ChangedAt) : IView;
