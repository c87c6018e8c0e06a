using Cscc.Domain.Kernel;

namespace Cscc.Domain.Data.Statistics;

/// <summary>
/// Whether the city's counts of people by week are told beside those by month and year, so that none from 1 to
/// <c>least</c> − 1 can be worked out.
/// <para>
/// <b>The rule.</b> The years into which the weeks fall are cut at the end of each month and at the end of each week that
/// would be told, and before the first of these. The weeks are told if every such <i>piece</i> of time has none or
/// <c>least</c> and more, and <see cref="Suppression.OfYear"/> tells the total of each of these years. Otherwise no week
/// is told, not even which are zero. Weeks of an area are never told.
/// </para>
/// <para>
/// <b>Against somebody who computes.</b> A week, a month and a year are each whole pieces together, so every number that is
/// told of time is a sum of pieces. Whatever he makes of such numbers, the count of a stretch of whole pieces is none or
/// <c>least</c> and more, so there is no small one to be found; that holds for a month that is told by nothing else, and for
/// the days before the first week and after the last. Of a stretch that cuts a piece he knows no more than the piece's
/// count, which may lie on either side of the cut. The areas and the hours have nothing in common with the weeks but the
/// totals of years, and these are told: so they are as safe as they are without the weeks.
/// </para>
/// <para>
/// <b>Against somebody who also knows this rule.</b> Told weeks say that no piece is small, which picks out nobody. Weeks
/// that are not told say that a piece is small or a total withheld. If a month or a total is withheld, he knew that. If
/// not, a month of n ≥ <c>least</c> is cut into two pieces or more, and one is small: any of them can be 1 with another n − 1,
/// or 2 with another n − 2. That takes a <c>least</c> of 3.
/// </para>
/// <para>What it does not hold against is what <see cref="Suppression"/> does not hold against.</para>
/// </summary>
public static class WeeksSuppression
{
    /// <param name="years">All into which the weeks fall.</param>
    /// <param name="least">The smallest count that may be told, 3 at least.</param>
    /// <exception cref="ArgumentException">As for <see cref="Suppression.OfYear"/>.</exception>
    public static bool AreTold(IReadOnlyList<WeeksOfYear> years, int least = Suppression.Least) =>
        years.All(y => !Suppression.OfYear(y.Areas, y.Months, least).Total && Pieces(y).All(count => count == 0 || count >= least));

    /// <summary>The parts of weeks, and of each month what lies in no week; below zero if the two do not fit, which is small.</summary>
    private static IEnumerable<long> Pieces(WeeksOfYear year) =>
        year.Parts.Select(p => (long)p.Count).Concat(year.Months.Select((all, month) => all - year.Parts.Where(p => p.Month == month).Sum(p => (long)p.Count)));
}

/// <summary>What happened in one year, with the weeks that would be told of it.</summary>
/// <param name="Areas">Counts by area, those without a place as one more cell.</param>
/// <param name="Months">Counts by month.</param>
/// <param name="Parts">The weeks, those in which a month ends as two.</param>
public sealed record WeeksOfYear(IReadOnlyList<int> Areas, IReadOnlyList<int> Months, IReadOnlyList<PartOfMonth> Parts);

/// <summary>A week, or what of it lies in one month.</summary>
/// <param name="Month">Its place among the year's months.</param>
public sealed record PartOfMonth(int Month, int Count);
