using Cscc.Domain.Data;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>What there is.</summary>
/// <param name="MostBytes">Of a file that the caller may bring in; null for whoever may bring in none.</param>
public sealed record DataCatalog(ValueList<SeriesView> Series, long? MostBytes = null);

/// <summary>One imported set of data.</summary>
/// <param name="From">Day of the first thing counted; null where the periods say all.</param>
/// <param name="Only">The one type of thing that it holds; null if it is not so narrow.</param>
/// <param name="Rows">Null where it would tell a count that is withheld.</param>
/// <param name="RowsSince">The day from which on rows are counted, where the newest file told a part alone.</param>
/// <param name="Refresh">How it was fetched last; null where it was brought by somebody.</param>
/// <param name="Limits">Codes of what to bear in mind.</param>
public sealed record SeriesView(
    string Id, Bilingual Name, SourceView Source, string? Only, DateOnly? From, DateOnly? To, RowsView? Rows, DateOnly? RowsSince,
    DateTimeOffset ImportedAt, RefreshView? Refresh, ValueList<string> Limits, ValueList<MeasureView> Measures, int Places);

/// <summary>Rows of the file, without its header, and those of them that went in.</summary>
public sealed record RowsView(int All, int Accepted);

/// <summary>The last try to fetch a set of data again.</summary>
/// <param name="Code">Why nothing was kept; null if all went well, whether there was something new or not.</param>
public sealed record RefreshView(DateTimeOffset At, string? Code);

/// <summary>Figures that somebody took along.</summary>
/// <param name="By">The person's id.</param>
/// <param name="Exactly">Whether small counts of people harmed went with it.</param>
public sealed record ExportView(string Measure, string Form, string By, bool Exactly, DateTimeOffset At);

/// <param name="Portal">The set's id on the City's data portal.</param>
public sealed record SourceView(string Id, string Publisher, string? Portal);

/// <param name="Harm">Counts people harmed: small counts are withheld, and areas have figures by year only.</param>
/// <param name="HasWeeks">Whether its newest weeks are kept; they may be withheld.</param>
public sealed record MeasureView(string Id, Bilingual Name, DataTopic Topic, DataUnit Unit, bool Harm, ValueList<PeriodView> Periods, bool HasWeeks);

/// <param name="Whole">Whether the series covers all of it, so that it may be compared with another whole one.</param>
public sealed record PeriodView(string Id, DateOnly From, DateOnly To, bool Whole);

/// <summary>Figures in the order of some periods.</summary>
/// <param name="Values">Null where there is none, or it is withheld.</param>
/// <param name="Withheld">Places in <paramref name="Values"/> of figures that there are and that are not told.</param>
public record RowView(ValueList<double?> Values, ValueList<int> Withheld)
{
    /// <summary>One of the figures alone.</summary>
    public RowView Only(int at) => new([Values[at]], Withheld.Contains(at) ? [0] : []);
}

public sealed record AreaRowView(int Number, ValueList<double?> Values, ValueList<int> Withheld) : RowView(Values, Withheld)
{
    public new AreaRowView Only(int at)
    {
        var row = base.Only(at);
        return new(Number, row.Values, row.Withheld);
    }
}

/// <summary>The whole city's twelve months of a year; null before and after what the series covers.</summary>
public sealed record MonthsView(string Period, ValueList<double?> Values, ValueList<int> Withheld) : RowView(Values, Withheld);

/// <summary>The whole city's 168 hours of the week, Monday 0:00 first.</summary>
/// <param name="TimeUnknown">Counted, at exactly midnight; null where that is withheld.</param>
/// <param name="Periods">The years that they are of.</param>
public sealed record HoursView(ValueList<string> Periods, ValueList<double?> Values, ValueList<int> Withheld, int? TimeUnknown) : RowView(Values, Withheld);

/// <summary>One measure's figures, as one audience sees them.</summary>
/// <param name="Unplaced">Counted, and in no area that is known.</param>
/// <param name="Census">The census whose residents rates of each period are per.</param>
/// <param name="Hours">Null where hours are not known, or not told.</param>
/// <param name="Instead">Periods of which nothing is told here, because the same people are told of elsewhere.</param>
public sealed record FiguresView(
    string Series, string Measure, ValueList<string> Periods, RowView City, RowView Unplaced, ValueList<AreaRowView> Areas, ValueList<int> Census,
    ValueList<MonthsView> Months, HoursView? Hours, ValueList<RevisionView> Revisions, ValueList<InsteadView> Instead)
{
    /// <summary>What is told of one period, without months and hours.</summary>
    /// <returns>Null if there are no figures of it.</returns>
    public FiguresView? Only(string period)
    {
        if (Periods.ToList().IndexOf(period) is not (>= 0 and var at))
            return null;
        return new(
            Series, Measure, [period], City.Only(at), Unplaced.Only(at),
            [.. Areas.Select(area => area.Only(at))],
            [Census[at]], [], null, [.. Revisions.Where(r => r.Period == period)], [.. Instead.Where(i => i.Period == period)]);
    }
}

/// <summary>One measure's newest week and the twelve before it, as one audience sees them.</summary>
/// <param name="From">Monday of the newest week.</param>
/// <param name="To">Its Sunday.</param>
/// <param name="City">With what is in no area that is known; null where it is withheld.</param>
/// <param name="Areas">All of them; none where they are withheld.</param>
public sealed record WeeksView(string Series, string Measure, DateOnly From, DateOnly To, WeekRowView? City, ValueList<AreaWeekRowView> Areas);

/// <param name="Values">Counts of thirteen weeks, the newest last.</param>
public record WeekRowView(ValueList<int> Values, ChangeView Change);

public sealed record AreaWeekRowView(int Number, ValueList<int> Values, ChangeView Change) : WeekRowView(Values, Change);

/// <summary>The newest week beside a usual one.</summary>
/// <param name="Finding">Whether chance does not explain it: the adjusted p value is 0.05 or less.</param>
/// <param name="Usual">Mean count of the twelve weeks before.</param>
/// <param name="Times">How many times the usual the newest week has; null where the usual is zero.</param>
/// <param name="Low">Of the 95 % interval of that.</param>
/// <param name="High">Null where it has no upper end.</param>
/// <param name="P">Of the test that the rates are equal.</param>
/// <param name="Adjusted">Among the areas of the measure; of the whole city as it is.</param>
public sealed record ChangeView(Finding Finding, double Usual, double? Times, double Low, double? High, double P, double Adjusted);

/// <summary>A measure whose newest week chance does not explain in an area.</summary>
public sealed record FindingView(string Series, string Measure, DateOnly From, DateOnly To, ValueList<int> Values, ChangeView Change) : WeekRowView(Values, Change);

public enum Finding
{
    None, More, Fewer,
}

/// <summary>A figure of the whole city that a later import changed.</summary>
public sealed record RevisionView(string Period, double Before, double After, DateTimeOffset At);

/// <summary>What tells the people of a period who are not told here.</summary>
public sealed record InsteadView(string Period, string Series, string Measure);

/// <param name="Areas">In the order of the censuses.</param>
public sealed record ResidentsView(ValueList<int> Censuses, ValueList<ResidentsOfArea> Areas);

public sealed record ResidentsOfArea(int Number, ValueList<int> Residents);

/// <summary>Two measures of the areas beside each other.</summary>
/// <param name="Points">The areas that have both figures.</param>
/// <param name="Rho">Spearman's rank correlation; null where there are too few areas, or one side is the same in all.</param>
/// <param name="Low">Of its 95 % interval.</param>
/// <param name="LeftOut">Areas without one of the figures, or with one that is withheld.</param>
public sealed record ComparisonView(ValueList<PointView> Points, double? Rho, double? Low, double? High, int LeftOut);

public sealed record PointView(int Number, double X, double Y);
