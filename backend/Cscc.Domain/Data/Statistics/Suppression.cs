using Cscc.Domain.Kernel;

namespace Cscc.Domain.Data.Statistics;

/// <summary>
/// Which counts of people are withheld, so that none from 1 to <c>least</c> − 1 is told and none can be worked out from
/// what is told. Zero is told as zero.
/// <para>
/// <b>The rule.</b> A list tells its cells and their sum. Its <i>small</i> cells, 1 to <c>least</c> − 1, are withheld.
/// Say that k cells are withheld and that they sum to S. They <i>hide each other</i> if k ≥ 2 and S − (k − 1) ≥
/// <c>least</c>. If the small ones do not, or if all of them are <c>least</c> − 1, then every cell that has the smallest
/// count from <c>least</c> on is withheld with them. If there is none, nothing but zeros is left to tell; if the
/// withheld ones still do not hide each other, the total is withheld too.
/// </para>
/// <para>
/// <b>Against somebody who knows the numbers that are told, that zero is always told, and no more.</b> Told total: he
/// knows S, and that k cells of 1 or more sum to it. One of them can be as small as 1 and as large as S − (k − 1) ≥
/// <c>least</c>, whichever it is. This holds after cells of a count v ≥ <c>least</c> have been added, since then k ≥ 2 and
/// S ≥ v + (k − 1). Withheld total: any withheld cell can be as large as one likes.
/// </para>
/// <para>
/// <b>Against somebody who also knows this rule</b>, no withheld cell has only one possible count. He may learn that a
/// count is small, never which. What is withheld depends on how often each count occurs, not on where: so if two withheld
/// cells change places, the same is told. That leaves every cell each of the counts withheld, two at least, if a cell of
/// <c>least</c> or more is among them. (Were only as many cells of an equal count added as are needed, their order would
/// tell them apart.) If all withheld are small and something else than zeros is told, then k &lt; S &lt; k(<c>least</c> −
/// 1), so none has to be 1 and none has to be <c>least</c> − 1. If only the total and zeros are told, all withheld but one
/// may be 1, and that one S − (k − 1): it would look the same. If only zeros are told, S is k to k + <c>least</c> − 2, or
/// 1 to <c>least</c> − 1 for one cell: each may be 1 or 2. That takes a <c>least</c> of 3.
/// </para>
/// <para>
/// What it does not hold against: somebody who knows some of the counts otherwise, who compares what was told on one day
/// with what was told on the next, or who is shown another number made from a withheld one, such as a rank or a rate.
/// </para>
/// </summary>
public static class Suppression
{
    /// <summary>The smallest count of people harmed that is told.</summary>
    public const int Least = 5;

    /// <summary>What is withheld of one list whose sum is told or withheld by nothing else.</summary>
    /// <param name="cells">Counts, none negative.</param>
    /// <param name="least">The smallest count that may be told, 3 at least.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or <paramref name="least"/> is below 3.</exception>
    public static Withheld Of(IReadOnlyList<int> cells, int least = Least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 3);
        foreach (var cell in cells)
            ArgumentOutOfRangeException.ThrowIfNegative(cell);

        var largest = LargestWithheld(cells, least);
        var withheld = cells.Where(c => c > 0 && c <= largest).ToList();
        var others = cells.Any(c => c > largest);
        return new(
            cells.Select(c => c > 0 && c <= largest).ToValueList(),
            withheld.Count > 0 && !others && !HideEachOther(withheld, least));
    }

    /// <summary>What is withheld of one year whose months are not known.</summary>
    public static WithheldOfYear OfYear(IReadOnlyList<int> areas)
    {
        var (cells, total) = Of(areas);
        return new(cells, [], total);
    }

    /// <summary>
    /// What is withheld of one year, whose areas and whose months have the same sum. Where either list withholds it, it is
    /// withheld, and so is everything but zeros in both lists, lest the one tell the total of the other.
    /// <para>
    /// A told total leaves the two lists nothing in common that is not told, so each is as safe as it is alone. For a
    /// withheld total the reasons of <see cref="Suppression"/> hold as well: whoever does not know the rule may take it
    /// for as large as he likes; whoever does has to allow for every total from M to M + <c>least</c> − 2, where M is the
    /// larger number of nonzero cells, and so for 1 and for 2 in every cell of the list with M, and in the other for every
    /// way to divide such a total. If both have one cell, it may be 1 to <c>least</c> − 1.
    /// </para>
    /// </summary>
    /// <exception cref="ArgumentException">The two do not have the same sum, or as for one list.</exception>
    public static WithheldOfYear OfYear(IReadOnlyList<int> areas, IReadOnlyList<int> months, int least = Least)
    {
        if (Sum(areas) != Sum(months))
            throw new ArgumentException("The areas and the months of a year have the same sum.", nameof(months));
        var (ofAreas, ofMonths) = (Of(areas, least), Of(months, least));
        return ofAreas.Total || ofMonths.Total
            ? new(Nonzero(areas), Nonzero(months), Total: true)
            : new(ofAreas.Cells, ofMonths.Cells, Total: false);
    }

    /// <summary>
    /// What is withheld of several years, with the hours of the week over all of them. A year whose total is withheld is
    /// left out of the hours: so their sum is that of the told totals, known to everybody, and bears on no withheld year.
    /// The hours are then one list with a known sum. If they cannot hide each other, nothing but the zeros is left to
    /// withhold: no hour is told, and each may be 0 or the whole sum, which is <c>least</c> or more.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The hours of one year do not sum to its total, the years differ in how many hours they have, or as for one year.
    /// </exception>
    public static WithheldOfYears OfYears(IReadOnlyList<CountsOfYear> years, int least = Least)
    {
        if (years.Any(y => Sum(y.Hours) != Sum(y.Areas) || y.Hours.Count != years[0].Hours.Count))
            throw new ArgumentException("The hours of a year have its sum, and there are as many as in the others.", nameof(years));
        var withheld = years.Select(y => OfYear(y.Areas, y.Months, least)).ToValueList();
        var told = years.Where((_, i) => !withheld[i].Total).ToList();
        var hours = Enumerable.Range(0, years.Count == 0 ? 0 : years[0].Hours.Count)
            .Select(h => told.Sum(y => y.Hours[h]))
            .ToValueList();
        var ofHours = Of(hours, least);
        return new(withheld, ofHours.Total ? null : new(hours, ofHours.Cells));
    }

    /// <summary>The largest count that is withheld wherever it stands; zero if none is.</summary>
    private static int LargestWithheld(IReadOnlyList<int> cells, int least)
    {
        var small = cells.Where(c => c > 0 && c < least).ToList();
        if (small.Count == 0)
            return 0;
        var enough = HideEachOther(small, least) && small.Any(c => c < least - 1);
        return enough ? least - 1 : cells.Where(c => c >= least).DefaultIfEmpty(least - 1).Min();
    }

    private static bool HideEachOther(List<int> withheld, int least) =>
        withheld.Count >= 2 && Sum(withheld) - (withheld.Count - 1) >= least;

    // In 64 bits: a list of counts that each fit into 32 may have a sum that does not.
    private static long Sum(IEnumerable<int> cells) => cells.Sum(c => (long)c);

    private static ValueList<bool> Nonzero(IReadOnlyList<int> cells) => cells.Select(c => c > 0).ToValueList();
}
