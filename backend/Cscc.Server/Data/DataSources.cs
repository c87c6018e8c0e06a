using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cscc.Contracts;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>How a source's file is to be read.</summary>
public enum SourceKind
{
    /// <summary>A row for each thing that happened, which are counted.</summary>
    Events,

    /// <summary>A row for each community area, with a column for each measure.</summary>
    Areas,

    /// <summary>A row for each public place.</summary>
    Places,
}

/// <summary>Something that a source tells.</summary>
/// <param name="Harm">Whether it counts people harmed: small counts of it are withheld.</param>
/// <param name="Column">The column that it is read from; null where rows are counted.</param>
/// <param name="Times">Makes percent of shares.</param>
/// <param name="Sum">Whether the column's numbers are added up rather than the rows counted.</param>
/// <param name="AtLeast">Counts only rows whose number in the column is so large.</param>
/// <param name="Period">Where it differs from the source's.</param>
/// <param name="Alike">The measure of another source that counts the same people harmed.</param>
public sealed record SourceMeasure(
    string Id, Bilingual Name, DataTopic Topic, DataUnit Unit, bool Harm = false, string? Column = null, double Times = 1, bool Sum = false,
    double? AtLeast = null, string? Period = null, string? Alike = null);

/// <summary>
/// A kind of file that is recognised by its header, and how it is read. Column names are as <see cref="DataSources.Plain"/> gives them.
/// </summary>
/// <param name="Portal">Its id on the City's data portal.</param>
/// <param name="Header">Columns that together occur in no other source.</param>
/// <param name="Limits">Codes of what to bear in mind; the words are the page's.</param>
/// <param name="At">Columns of when it happened, whichever is there.</param>
/// <param name="Area">Columns of an area's number or name, whichever is there.</param>
/// <param name="Location">A column that ends in <c>(latitude, longitude)</c>.</param>
/// <param name="Padded">Codes that spreadsheets shorten, and how long they were.</param>
/// <param name="Categories">The measures that count a category; <paramref name="Otherwise"/> for all others.</param>
/// <param name="Groups">Measures that would be too small if the file were narrowed to some categories.</param>
/// <param name="InCityOnly">Whether what lies outside the city is none of ours.</param>
/// <param name="Topic">Of measures that the file names itself: each category is one, or each column that was chosen.</param>
/// <param name="Unit">Of those.</param>
/// <param name="Names">What some of those are called.</param>
public sealed record DataSource(
    string Id, string? Portal, string Publisher, Bilingual Name, SourceKind Kind, ValueList<string> Header, ValueList<string> Limits,
    ValueList<SourceMeasure> Measures, ValueList<string>? At = null, ValueList<string>? Category = null,
    ValueList<string>? Area = null, ValueList<string>? AreaName = null, string? Latitude = null, string? Longitude = null, string? Location = null,
    IReadOnlyDictionary<string, int>? Padded = null, IReadOnlyDictionary<string, ValueList<string>>? Categories = null,
    ValueList<string>? Otherwise = null, ValueList<string>? Groups = null, bool InCityOnly = false, DataTopic Topic = DataTopic.Other, DataUnit Unit = DataUnit.Count,
    string? Period = null, string? PlaceName = null, string? Address = null, IReadOnlyDictionary<string, Bilingual>? Names = null)
{
    public SourceMeasure? Measure(string id) => Measures.FirstOrDefault(m => m.Id == id);
}

/// <summary>The sources that the center knows, from <c>sources.json</c>.</summary>
public static partial class DataSources
{
    /// <summary>What stands at a measure's address, and is of the series as a whole.</summary>
    private static readonly string[] OfSeries = ["places", "exports"];

    public static ImmutableArray<DataSource> All { get; } = Read();

    /// <summary>A table that is none of the sources', read as somebody says.</summary>
    public static DataSource Table(TableMapping mapping) => Find("table")! with
    {
        // A name may be the whole city's; a number is understood as a name as well.
        AreaName = mapping.Area is { } area ? [area] : null,
        Latitude = mapping.Latitude,
        Longitude = mapping.Longitude,
        Location = mapping.Location,
        Period = mapping.Period,
        At = mapping.PeriodColumn is { } at ? [at] : null,
        Measures = [.. mapping.Measures.Zip(IdsOf(mapping), (measure, id) => new SourceMeasure(
            id, measure.Name.Es.Length > 0 ? measure.Name : new(measure.Name.En, measure.Name.En), measure.Topic, measure.Unit, IsOfHarm(mapping, measure), measure.Column,
            Sum: measure.Unit == DataUnit.Count))],
    };

    public static DataSource? Find(string id) => All.FirstOrDefault(s => s.Id == id);

    /// <summary>The source whose columns the header has; the one with most of them where it has several's. Null if none.</summary>
    /// <param name="header">As <see cref="Plain"/> gives it.</param>
    public static DataSource? Recognize(IReadOnlyCollection<string> header) =>
        All.Where(s => s.Header.Count > 0 && s.Header.All(header.Contains)).MaxBy(s => s.Header.Count);

    /// <summary>
    /// A column's name without what spreadsheets and people do to it, and without what tells a name on the portal's pages
    /// (<c>Primary Type</c>, <c>Percent Aged 16+ Unemployed</c>) from the same column's at its endpoints (<c>primary_type</c>).
    /// </summary>
    public static string Plain(string column) => NoWord().Replace(column, " ").Trim().ToLowerInvariant();

    /// <summary>A rate beside a count of people harmed is that count, for whoever knows the residents.</summary>
    private static bool IsOfHarm(TableMapping mapping, MappedMeasure measure) =>
        measure.Harm
        || (measure.Unit is DataUnit.Percent or DataUnit.PerThousand or DataUnit.PerHundredThousand && mapping.Measures.Any(m => m.Harm));

    /// <summary>What is called by its column keeps its id, whatever people call it later; rows are counted once.</summary>
    private static List<string> IdsOf(TableMapping mapping)
    {
        var ids = new List<string>();
        foreach (var slug in mapping.Measures.Select(m => m.Column is null ? "rows" : DataImport.Slug(m.Column) is { Length: > 0 } words ? words : "measure"))
        {
            var again = Enumerable.Range(2, ids.Count + 1).Select(n => $"{slug}-{n}");
            ids.Add(again.Prepend(slug).First(id => !ids.Contains(id) && !OfSeries.Contains(id)));
        }
        return ids;
    }

    private static ImmutableArray<DataSource> Read()
    {
        using var stream = typeof(DataSources).Assembly.GetManifestResourceStream("sources.json")!;
        return JsonSerializer.Deserialize<Catalog>(stream, WireJson.ReadBack)!.Sources;
    }

    private sealed record Catalog(ImmutableArray<DataSource> Sources);

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}]+")]
    private static partial Regex NoWord();
}
