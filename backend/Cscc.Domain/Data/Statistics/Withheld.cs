using Cscc.Domain.Kernel;

namespace Cscc.Domain.Data.Statistics;

/// <summary>Which numbers of one list are not told.</summary>
/// <param name="Cells">One for each cell of the list, in its order: true where the cell is withheld.</param>
/// <param name="Total">Whether the list's sum is withheld.</param>
public sealed record Withheld(ValueList<bool> Cells, bool Total);

/// <summary>What happened in one year, counted in three ways that have the same sum.</summary>
/// <param name="Areas">Counts by area, those without a place as one more cell.</param>
/// <param name="Months">Counts by month.</param>
/// <param name="Hours">Counts by hour of the week, those without a time as one more cell.</param>
public sealed record CountsOfYear(IReadOnlyList<int> Areas, IReadOnlyList<int> Months, IReadOnlyList<int> Hours);

/// <summary>Which numbers of one year are not told; true is withheld, in the order of the counts.</summary>
public sealed record WithheldOfYear(ValueList<bool> Areas, ValueList<bool> Months, bool Total);

/// <summary>Which numbers of several years are not told.</summary>
/// <param name="Years">In the order of the years that were given.</param>
/// <param name="Hours">Null if no hour is told, not even which are zero.</param>
public sealed record WithheldOfYears(ValueList<WithheldOfYear> Years, HoursOfYears? Hours);

/// <summary>
/// The hours of the week, summed over the years whose total is told, and to be said to be of those years. A sum over
/// others may not be told.
/// </summary>
/// <param name="Withheld">True where the hour's count is withheld.</param>
public sealed record HoursOfYears(ValueList<int> Counts, ValueList<bool> Withheld);
