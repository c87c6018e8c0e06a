using System.Globalization;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;

namespace Cscc.Server.Data;

/// <summary>What the cells of a column can be read as.</summary>
public enum ColumnKind
{
    Area, Number, Year, Date, Latitude, Longitude, Location,
}

/// <summary>What can be chosen from in a table that is none of the sources'.</summary>
/// <param name="Columns">Those that can be read as something, in the file's order.</param>
/// <param name="Unread">Names of the others: of them no cell is shown.</param>
public sealed record TableView(ValueList<ColumnView> Columns, ValueList<string> Unread)
{
    /// <summary>Rows by which a column's kinds are found.</summary>
    private const int MostLooked = 1000;

    private const int MostShown = 5;

    /// <summary>Columns that are looked at: more than can be chosen.</summary>
    private const int MostColumns = 2 * TableMapping.MostMeasures;

    // The city lies well within.
    private const double Latitude = 41.8, Longitude = -87.7, Degrees = 1;

    /// <summary>Looks at the columns that may be read.</summary>
    internal static TableView Of(DataFile file, DataOptions options)
    {
        using var table = new DataTable(file, options);
        // Of columns that are called alike, the first is read.
        var named = (file.IsJson ? table.Columns : file.Columns.Select(c => c.Trim())).Zip(table.Columns, (written, plain) => (Written: written, Plain: plain))
            .Where(c => c.Plain.Length > 0).DistinctBy(c => c.Written).ToList();
        var read = named.Where(c => !PeoplesNames.AreIn(c.Plain)).Take(MostColumns).ToList();
        if (read.Count == 0)
            return new([], [.. named.Select(c => c.Written)]);
        table.Load(string.Join(", ", read.Select((c, i) => $"{table.Cell(c.Written)} AS k{i}, {table.YearOrDay(c.Written)} AS p{i}")), MostLooked);
        var rows = table.Query("SELECT * FROM facts ORDER BY rowid", r => Enumerable.Range(0, r.FieldCount).Select(r.GetString).ToArray());
        var columns = read.Select((c, i) => Look(c.Written, [.. rows.Select(row => (row[2 * i], row[(2 * i) + 1]))])).Where(c => c.Kinds.Count > 0).ToValueList();
        return new(columns, [.. named.Select(c => c.Written).Except(columns.Select(c => c.Name))]);
    }

    private static ColumnView Look(string name, List<(string Text, string YearOrDay)> cells)
    {
        var written = cells.Where(c => c.Text.Length > 0).ToList();
        var kinds = Enum.GetValues<ColumnKind>().Where(kind => written.Count > 0 && written.Count(c => Is(kind, c.Text, c.YearOrDay)) * 2 > written.Count).ToValueList();
        return new(name, kinds, [.. cells.Take(MostShown).Select(c => Shown(c.Text, [.. kinds.Where(kind => Is(kind, c.Text, c.YearOrDay))]))]);
    }

    // A cell that is none of these could be anything. Before a point may stand an address, and a point may be a home.
    private static string Shown(string text, ValueList<ColumnKind> kinds) => kinds switch
    {
        [] => "",
        _ when kinds.Contains(ColumnKind.Location) && PointOfRow.Read("", "", text) is var (latitude, longitude) => string.Create(CultureInfo.InvariantCulture, $"({latitude:F2}, {longitude:F2})"),
        _ when kinds.Contains(ColumnKind.Latitude) || kinds.Contains(ColumnKind.Longitude) => DataTable.Number(text)!.Value.ToString("F2", CultureInfo.InvariantCulture),
        _ => text,
    };

    private static bool Is(ColumnKind kind, string text, string yearOrDay) => kind switch
    {
        ColumnKind.Area => AreaFinder.Written(text) is not null,
        ColumnKind.Number => DataTable.Number(text) is not null,
        ColumnKind.Year => yearOrDay.Length == 4,
        ColumnKind.Date => yearOrDay.Length > 4,
        ColumnKind.Latitude => DataTable.Number(text) is { } degrees && Math.Abs(degrees - Latitude) < Degrees,
        ColumnKind.Longitude => DataTable.Number(text) is { } degrees && Math.Abs(degrees - Longitude) < Degrees,
        _ => PointOfRow.Read("", "", text) is not null,
    };
}

/// <param name="Name">As the file writes it.</param>
/// <param name="Sample">The first cells; blank where one is blank, or is none of what its column is read as.</param>
public sealed record ColumnView(string Name, ValueList<ColumnKind> Kinds, ValueList<string> Sample);
