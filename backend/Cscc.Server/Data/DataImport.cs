using System.Globalization;
using System.Text.RegularExpressions;
using Cscc.Domain.Boundaries;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using DuckDB.NET.Data;

namespace Cscc.Server.Data;

/// <summary>A file of data as it was read: what became of its rows, and what is to be kept of it.</summary>
/// <param name="Series">The series' id.</param>
/// <param name="Keep">Null if nothing is.</param>
/// <param name="Table">What can be chosen from in a table that is none of the sources'; null in any other file.</param>
public sealed record DataRead(DataReport Report, string Series, KeepSeries? Keep, TableView? Table = null)
{
    /// <summary>Whether it is a table that is none of the sources', and is not said how to read.</summary>
    internal bool IsUnknown => Table is not null && Report.Unreadable is { Code: DataImport.Unknown };
}

/// <summary>Reads a file of the City's data, whichever it is, and counts it.</summary>
public static partial class DataImport
{
    internal const string Unknown = "unknownFile";

    /// <param name="series">The series that the file is of; null to take the file's name.</param>
    /// <param name="period">The year that the places of a file are of; null to take it from the file's name.</param>
    /// <param name="mapping">How to read a table that is none of the sources'.</param>
    public static DataRead Read(string path, DataOptions options, string? series = null, string? period = null, TableMapping? mapping = null)
    {
        TableView? look = null;
        try
        {
            using var file = DataFile.Open(path, options);
            using var table = new DataTable(file, options);
            var finder = new AreaFinder(Boundaries.BuiltIn);
            var known = mapping is null ? DataSources.Recognize([.. table.Columns]) : null;
            look = known is null ? TableView.Of(file, options) : null;
            var source = known ?? Mapped(mapping, table);
            table.Load(source.Kind switch
            {
                SourceKind.Events => EventsReader.Select(source, table),
                SourceKind.Areas => AreasReader.Select(source, table),
                _ => PlacesReader.Select(source, table),
            });
            var all = new Gathering(table, options) { Mapping = mapping };
            switch (source.Kind)
            {
                case SourceKind.Events:
                    new EventsReader(source, table, all, finder).Read();
                    break;
                case SourceKind.Areas:
                    new AreasReader(source, table, all, finder).Read();
                    break;
                default:
                    new PlacesReader(source, table, all, finder, period ?? YearIn(path) ?? DateTime.Now.Year.ToString(CultureInfo.InvariantCulture)).Read();
                    break;
            }
            var keep = all.Keep(source.Id);
            return new(all.Report(source.Id), series ?? SeriesOf(path), keep.Figures.Count == 0 ? null : keep, look);
        }
        catch (DataRefusedException e)
        {
            return new(DataReport.Of(e), series ?? SeriesOf(path), null, look);
        }
        catch (DuckDBException)
        {
            // Its words may hold the file's.
            return new(DataReport.Of(new("unreadable", "The file cannot be read as a table.")), series ?? SeriesOf(path), null);
        }
    }

    internal static DataRead Read(DataWish wish) => Read(wish.Path, wish.Options, wish.Series, wish.Period, wish.Mapping);

    /// <summary>A file's name without its endings and the day on which it was downloaded: the next download is of the same series.</summary>
    public static string SeriesOf(string path)
    {
        var name = Path.GetFileName(path).ToLowerInvariant();
        name = Endings().Replace(name, "");
        name = Downloaded().Replace(name, "");
        name = NoSlug().Replace(name, "-").Trim('-');
        return name.Length == 0 ? "data" : name[..Math.Min(name.Length, 60)].Trim('-');
    }

    /// <summary>Whether a series may be called so; the boundaries have their room among the data.</summary>
    public static bool IsSeries(string name) => SeriesOf(name) == name && name != BoundariesBoard.Room.Name;

    /// <summary>Words as an id: letters and digits of ASCII with hyphens between.</summary>
    public static string Slug(string words) => NoSlug().Replace(words.ToLowerInvariant(), "-").Trim('-');

    /// <summary>The year in a file's name; null if there is none.</summary>
    public static string? YearIn(string path) => Year().Match(Path.GetFileName(path)) is { Success: true } year ? year.Value : null;

    private static DataSource Mapped(TableMapping? mapping, DataTable table)
    {
        if (mapping is null)
            throw new DataRefusedException(Unknown, "The first line names columns of none of the sources that the center knows.", 1);
        if (!mapping.Fits())
            throw new DataRefusedException("badMapping", "It is not said where, when and what the rows are of.");
        foreach (var column in mapping.Columns())
        {
            if (table.At(column) is null)
                throw new DataRefusedException("missingColumn", "The first line does not name this column.", 1, column);
            if (PeoplesNames.AreIn(column))
                throw new DataRefusedException("columnOfNames", "People's names are not read.", 1, column);
        }
        if (mapping.Measures.DistinctBy(m => m.Column is null ? null : table.At(m.Column)).Count() < mapping.Measures.Count)
            throw new DataRefusedException("badMapping", "Two measures are read from one column.");
        return DataSources.Table(mapping);
    }

    [GeneratedRegex(@"(\.(csv|tsv|txt|json|geojson|gz))+$")]
    private static partial Regex Endings();

    [GeneratedRegex(@"[-_ ]*(19|20)\d{6}$|\s*\(\d+\)$")]
    private static partial Regex Downloaded();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoSlug();

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)")]
    private static partial Regex Year();
}
