using Cscc.Domain.Data;

namespace Cscc.Server.Data;

/// <summary>
/// What people harmed are told once only to those who are told no small counts. Of two series that have the same, such as a
/// whole year's file and a month's, each would be safe, and the one less the other would not; nor would the columns of one
/// table be, of which one may be the sum of others.
/// </summary>
internal static class Overlaps
{
    /// <returns>By the series' id, its figures that others stand for: those that count most.</returns>
    public static ILookup<string, ToldElsewhere> Of(IEnumerable<Series> all)
    {
        var harmed =
            from series in all
            from measure in series.Measures
            where measure is { Harm: true, Unit: DataUnit.Count }
            from figures in series.Periods(measure.Id)
            orderby figures.Total descending, series.Id, figures.Key
            select new Harmed(series, measure, figures);
        var (told, elsewhere) = (new List<Harmed>(), new List<(Harmed Figures, Harmed Instead)>());
        foreach (var one in harmed)
        {
            if (told.Find(one.Overlaps) is { } instead)
                elsewhere.Add((one, instead));
            else
                told.Add(one);
        }
        return elsewhere.ToLookup(
            e => e.Figures.Series.Id, e => new ToldElsewhere(e.Figures.Figures.Key, e.Instead.Series.Id, e.Instead.Measure.Id));
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

/// <summary>Figures of people harmed that others stand for.</summary>
/// <param name="Key">Of the figures.</param>
/// <param name="Series">The series that tells the same people.</param>
/// <param name="Measure">Its measure that does.</param>
public sealed record ToldElsewhere(string Key, string Series, string Measure);
