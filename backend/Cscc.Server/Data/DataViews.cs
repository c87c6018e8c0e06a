using Cscc.Domain.Data;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>What there is.</summary>
/// <param name="MostBytes">Of a file that the caller may bring in; null for whoever may bring in none.</param>
public sealed record DataCatalog(ValueList<SeriesView> Series, long? MostBytes = null);

/// <summary>One imported set of data.</summary>
/// <param name="From">Day of the first thing counted; null where the periods say all.</param>
/// <param name="Only">The one type of thing that it holds; null if it is not so narrow.</param>
/// <param name="Limits">Codes of what to bear in mind.</param>
public sealed record SeriesView(
    string Id, Bilingual Name, SourceView Source, string? Only, DateOnly? From, DateOnly? To, int Rows, int Accepted, DateTimeOffset ImportedAt,
    ValueList<string> Limits, ValueList<MeasureView> Measures, int Places);

/// <param name="Portal">The set's id on the City's data portal.</param>
public sealed record SourceView(string Id, string Publisher, string? Portal);

/// <param name="Harm">Counts people harmed: small counts are withheld, and areas have figures by year only.</param>
public sealed record MeasureView(string Id, Bilingual Name, DataTopic Topic, DataUnit Unit, bool Harm, ValueList<PeriodView> Periods);

/// <param name="Whole">Whether the series covers all of it, so that it may be compared with another whole one.</param>
public sealed record PeriodView(string Id, DateOnly From, DateOnly To, bool Whole);

/// <summary>Figures in the order of some periods.</summary>
/// <param name="Values">Null where there is none, or it is withheld.</param>
/// <param name="Withheld">Places in <paramref name="Values"/> of figures that there are and that are not told.</param>
public record RowView(ValueList<double?> Values, ValueList<int> Withheld);

public sealed record AreaRowView(int Number, ValueList<double?> Values, ValueList<int> Withheld) : RowView(Values, Withheld);

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
public sealed record FiguresView(
    string Series, string Measure, ValueList<string> Periods, RowView City, RowView Unplaced, ValueList<AreaRowView> Areas, ValueList<int> Census,
    ValueList<MonthsView> Months, HoursView? Hours, ValueList<RevisionView> Revisions);

/// <summary>A figure of the whole city that a later import changed.</summary>
public sealed record RevisionView(string Period, double Before, double After, DateTimeOffset At);

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
