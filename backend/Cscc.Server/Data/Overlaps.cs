namespace Cscc.Server.Data;

/// <summary>
/// Of people harmed, one series alone tells a year to those who are told no small counts: of two that have it, such as a
/// whole year's file and a month's, each would be safe, and the one less the other would not.
/// </summary>
internal static class Overlaps
{
    /// <returns>By the series' id, the keys of its figures that another one tells: the one that covers more of the year.</returns>
    public static ILookup<string, string> Of(IEnumerable<Series> all) =>
        (from series in all
         from measure in series.Measures
         where measure.Harm
         from figures in series.Periods(measure.Id)
         group (series, figures) by (measure.Alike ?? measure.Id, figures.Period) into same
         from other in same.OrderByDescending(s => Days(s.series.Period(s.figures.Period))).ThenBy(s => s.series.Id, StringComparer.Ordinal).Skip(1)
         select other).ToLookup(o => o.series.Id, o => o.figures.Key);

    private static int Days(PeriodView covered) => covered.To.DayNumber - covered.From.DayNumber;
}
