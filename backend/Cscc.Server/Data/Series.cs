using System.Collections.Immutable;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>One imported set of data, as the center holds it.</summary>
/// <param name="Position">Of the log that it is read from: another one, other figures.</param>
public sealed record Series(string Id, long Position, SeriesState State)
{
    private readonly ILookup<string, Figures> _byMeasure = State.Figures.Values.ToLookup(f => f.Measure);

    public SeriesFacts Facts => State.Facts!;

    /// <summary>What a series is once it is kept so, and nothing of it was before.</summary>
    public static Series Of(string id, KeepSeries keep, DateTimeOffset at) => new(id, Position: 0, new(
        keep.Facts, at, keep.Figures.ToImmutableSortedDictionary(f => f.Key, f => f, StringComparer.Ordinal), keep.Places, []));

    public DataSource Source { get; } = State.Facts!.Mapping is { } mapping ? DataSources.Table(mapping) : DataSources.Find(State.Facts.Source)!;

    /// <summary>The measures of which it has figures, in the order of their source.</summary>
    public IEnumerable<SourceMeasure> Measures =>
        Source.Measures.DistinctBy(m => m.Id).Concat(Facts.Measures.Select(own => new SourceMeasure(own.Id, NameOf(own), Source.Topic, Source.Unit)))
            .Where(m => Periods(m.Id).Count > 0);

    public SourceMeasure? Measure(string id) => Measures.FirstOrDefault(m => m.Id == id);

    /// <summary>A measure's figures, oldest period first.</summary>
    public IReadOnlyList<Figures> Periods(string measure) => [.. _byMeasure[measure]];

    public SeriesView View() => new(
        Id, Named(), new(Source.Id, Source.Publisher, Source.Portal), Facts.Only, Facts.From, Facts.To, Facts.Rows, Facts.Accepted, State.At,
        Source.Limits, [.. Measures.Select(m => new MeasureView(m.Id, m.Name, m.Topic, m.Unit, m.Harm, [.. Periods(m.Id).Select(f => Period(f.Period))]))],
        State.Places.Count);

    /// <summary>What of a period the series covers.</summary>
    public PeriodView Period(string period)
    {
        var (from, to) = (new DateOnly(Year(period[..4]), 1, 1), new DateOnly(Year(period[^4..]), 12, 31));
        if (Facts is not { From: { } first, To: { } last })
            return new(period, from, to, Whole: true);
        return new(period, first > from ? first : from, last < to ? last : to, Facts.CoversYear(from.Year));
    }

    // A set that holds one type of thing is called by it.
    private Bilingual Named()
    {
        var only = Facts.Only is not null && Measures.ToList() is [var one] ? one.Name : null;
        var years = Facts is { From: { } from, To: { } to } ? from.Year == to.Year ? $" {from.Year}" : $" {from.Year}–{to.Year}" : "";
        return new($"{Source.Name.En}{(only is null ? "" : $": {only.En}")}{years}", $"{Source.Name.Es}{(only is null ? "" : $": {only.Es}")}{years}");
    }

    private Bilingual NameOf(OwnMeasure own) =>
        Source.Names?.GetValueOrDefault(own.Id) ?? new(Titled(own.Column), Titled(own.Column));

    private static int Year(string year) => int.Parse(year, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Capitals are how these files write, not how people read.</summary>
    internal static string Titled(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..].ToLowerInvariant()}";
}
