using Cscc.Domain.Data;

namespace Cscc.Server.Data;

/// <summary>
/// What people harmed are told once only to those who are told no small counts. Of two series that have the same, such as a
/// whole year's file and a month's, each would be safe, and the one less the other would not; nor would the columns of one
/// table be, of which one may be the sum of others.
/// </summary>
internal static class Overlaps
{
    /// <returns>By the series' id, the keys of its figures that others stand for: those that count most.</returns>
    public static ILookup<string, string> Of(IEnumerable<Series> all)
    {
        var harmed =
            from series in all
            from measure in series.Measures
            where measure.Harm
            from figures in series.Periods(measure.Id)
            orderby figures.Total descending, series.Id, figures.Key
            select new Harmed(series, measure, figures);
        var (told, elsewhere) = (new List<Harmed>(), new List<Harmed>());
        foreach (var one in harmed)
            (told.Exists(one.Overlaps) ? elsewhere : told).Add(one);
        return elsewhere.ToLookup(h => h.Series.Id, h => h.Figures.Key);
    }

    private sealed record Harmed(Series Series, SourceMeasure Measure, Figures Figures)
    {
        public bool Overlaps(Harmed other) => (Kind == other.Kind || IsInOneTableWith(other)) && Days.From <= other.Days.To && other.Days.From <= Days.To;

        // Rows of two tables are rows of anything.
        private string Kind => IsOwn && Measure.Column is null ? $"{Series.Id}/{Measure.Id}" : Measure.Alike ?? Measure.Id;

        private bool IsOwn => Series.Facts.Mapping is not null;

        private PeriodView Days { get; } = Series.Period(Figures.Period);

        private bool IsInOneTableWith(Harmed other) => IsOwn && Series == other.Series;
    }
}
