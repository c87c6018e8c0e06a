using Cscc.Domain.Kernel;

namespace Cscc.Domain.Data;

/// <summary>
/// One measure's counts by week, Monday to Sunday: the newest whole week that a file covers and the twelve before it, in
/// three columns of one length that say where, in which week, and how many. What has no line is zero.
/// </summary>
/// <param name="Measure">As the source names it.</param>
/// <param name="To">The Sunday of the newest week.</param>
/// <param name="Areas">Numbers of community areas; <see cref="Figures.Unplaced"/> where it is none.</param>
/// <param name="Numbers">0 is the oldest week, <see cref="Kept"/> − 1 the newest.</param>
/// <param name="InFirstMonth">
/// Of the whole city's count of each week, how much lies in the month of its Monday: all of it, unless the month ends within
/// the week.
/// </param>
public sealed record Weeks(
    string Measure, DateOnly To, ValueList<int> Areas, ValueList<int> Numbers, ValueList<int> Values, ValueList<int> InFirstMonth)
{
    public const int Kept = 13;

    private const int Days = 7;

    /// <summary>The Sunday of the newest week of a file; null if it does not cover so many whole weeks as are kept.</summary>
    /// <param name="from">Day of the first thing counted.</param>
    /// <param name="to">Day of the last thing counted.</param>
    /// <param name="notWhole">Days at the end of the file that may still lack something.</param>
    public static DateOnly? NewestOf(DateOnly from, DateOnly to, int notWhole)
    {
        // In days from the first of the calendar, which was a Monday, and before which there are none.
        var last = to.DayNumber - notWhole;
        var sunday = last - ((last + 1) % Days);
        return sunday - from.DayNumber >= (Days * Kept) - 1 ? DateOnly.FromDayNumber(sunday) : null;
    }

    /// <summary>The Monday of a week, by its number, where the newest ends on a Sunday.</summary>
    public static DateOnly Monday(DateOnly to, int number) => to.AddDays(1 - (Days * (Kept - number)));

    /// <summary>An area's counts, oldest week first.</summary>
    public int[] Of(int area) => Sums(i => Areas[i] == area);

    /// <summary>The whole city's counts, with what is in no area that is known.</summary>
    public int[] City() => Sums(_ => true);

    public bool Fits() =>
        To.DayOfWeek == DayOfWeek.Sunday && Areas.Count == Numbers.Count && Areas.Count == Values.Count && InFirstMonth.Count == Kept
        && Areas.All(a => a is >= Figures.Unplaced and < Figures.City) && Numbers.All(n => n is >= 0 and < Kept)
        && Values.All(v => v >= 0) && Values.Sum(v => (long)v) <= int.MaxValue
        && City().Zip(InFirstMonth).All(week => week.Second >= 0 && week.Second <= week.First);

    private int[] Sums(Func<int, bool> isWanted)
    {
        var sums = new int[Kept];
        for (var i = 0; i < Areas.Count; i++)
            sums[Numbers[i]] += isWanted(i) ? Values[i] : 0;
        return sums;
    }
}
