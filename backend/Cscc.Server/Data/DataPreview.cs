using Cscc.Domain.Data;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>What a file comes to: what is kept of it, what became of its rows, and how it was read.</summary>
/// <param name="Series">The id that it is kept as.</param>
/// <param name="Kept">Null if nothing of it is.</param>
/// <param name="Repairs">The first <see cref="DataReport.MostFaults"/>.</param>
/// <param name="Faults">Rows that were refused, and cells that were left out; the first of them.</param>
/// <param name="Unreadable">Why nothing of the file goes in; null if it can be read.</param>
/// <param name="Changes">Against what is kept of the series.</param>
/// <param name="Table">What can be chosen from if it is none of the sources'.</param>
/// <param name="Mapping">How it was read if it is none of the sources'; null while that is not said.</param>
/// <param name="Remembered">Whether it was read as such a table was before.</param>
public sealed record DataPreview(
    string Series, SeriesView? Kept, int Rows, int Accepted, int Repaired, int Refused, ValueList<DataRepair> Repairs, ValueList<FaultView> Faults,
    FaultView? Unreadable, ChangesView? Changes, TableView? Table, TableMapping? Mapping, bool Remembered)
{
    /// <param name="before">What is kept of the series; null if nothing is.</param>
    internal static DataPreview Of(DataRead read, Series? before, bool remembered, DateTimeOffset now)
    {
        var report = read.Report;
        var after = read.Keep is { } keep ? Data.Series.Of(read.Series, keep, now) : null;
        return new(
            read.Series, after?.View(refresh: null, exactly: true), report.Rows, report.Accepted, report.Repaired, report.Refused, [.. report.Repairs.Take(DataReport.MostFaults)],
            [.. report.Faults.Select(FaultView.Of)], report.Unreadable is { } why ? FaultView.Of(why) : null, after is null ? null : ChangesView.Of(before, after), read.Table,
            read.Keep?.Facts.Mapping, remembered);
    }
}

/// <param name="Line">1-based; 0 where the file as a whole is meant.</param>
/// <param name="Code">Stable, in camelCase; the words are the page's.</param>
public sealed record FaultView(int Line, string? Column, string Code)
{
    internal static FaultView Of(Import.ImportFault fault) => new(fault.Line, fault.Field, fault.Code);
}

public enum FigureChange
{
    New, Other, Gone,
}

/// <summary>What a file changes of the figures that are kept of its series.</summary>
/// <param name="Told">The first <see cref="MostTold"/>: what is other, what is gone, what is new.</param>
public sealed record ChangesView(int New, int Other, int Gone, ValueList<FigureChangeView> Told)
{
    private const int MostTold = 50;

    internal static ChangesView Of(Series? before, Series after)
    {
        var (was, now) = (Figures(before), Figures(after));
        var all = was.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Select(key => (Was: was.GetValueOrDefault(key), Now: now.GetValueOrDefault(key))).Where(x => !Equals(x.Was?.Figures, x.Now?.Figures))
            .Select(x => FigureChangeView.Of(x.Was, x.Now)).ToList();
        int Count(FigureChange change) => all.Count(c => c.Change == change);
        return new(
            Count(FigureChange.New), Count(FigureChange.Other), Count(FigureChange.Gone),
            [.. all.OrderBy(c => c.Change switch { FigureChange.Other => 0, FigureChange.Gone => 1, _ => 2 }).Take(MostTold)]);
    }

    private static Dictionary<string, MeasuredFigures> Figures(Series? series) =>
        series?.Measures.SelectMany(m => series.Periods(m.Id).Select(f => new MeasuredFigures(m, f))).ToDictionary(f => f.Figures.Key) ?? [];
}

/// <summary>A measure's figures of one period, as they were and as they would be.</summary>
/// <param name="Before">All that was counted; null where it is no count, or there was none.</param>
public sealed record FigureChangeView(Bilingual Name, string Period, FigureChange Change, double? Before, double? After)
{
    internal static FigureChangeView Of(MeasuredFigures? was, MeasuredFigures? now)
    {
        var one = (now ?? was)!;
        return new(one.Measure.Name, one.Figures.Period, was is null ? FigureChange.New : now is null ? FigureChange.Gone : FigureChange.Other, was?.Total, now?.Total);
    }
}

internal sealed record MeasuredFigures(SourceMeasure Measure, Figures Figures)
{
    public double? Total => Measure.Unit == DataUnit.Count ? Figures.Total : null;
}
