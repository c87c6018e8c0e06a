using System.Globalization;
using Cscc.Domain.Data;
using Cscc.Server.Access;

namespace Cscc.Server.Data;

/// <summary>
/// Reads a table of measures: a row for each community area and perhaps one for the whole city, or, where all its measures
/// are counts that add up, as many rows for an area as there are.
/// </summary>
internal sealed class AreasReader(DataSource source, DataTable table, Gathering all, AreaFinder finder)
{
    /// <summary>How these files leave a figure out.</summary>
    private static readonly string[] Missing = ["", ".", "-", "NA", "N/A", "NULL"];

    /// <summary>More than live in the city; what is withheld is worked out in whole numbers.</summary>
    private const int MostHarmed = 10_000_000;

    private readonly Dictionary<(int Area, string? Period), int> _lineOf = [];
    private readonly string? _at = table.First(source.At);
    private readonly string? _area = table.First(source.Area);
    private readonly string? _areaName = table.First(source.AreaName);
    private readonly bool _isByPoint = source.Location is not null || source.Latitude is not null;
    private readonly bool _addsUp = source.Measures.Count > 0 && source.Measures.All(m => m.Sum);

    // Rows that are counted are each of one area.
    private readonly bool _allowsCity = source.Measures.All(m => m.Column is not null);

    public static string Select(DataSource source, DataTable table) =>
        $"""
        {table.YearOrDay(table.First(source.At))} AS period, {table.Cells(
        [
            table.First(source.Area), table.First(source.AreaName), source.Latitude, source.Longitude, source.Location,
            .. source.Measures.Select(m => m.Column),
        ])}
        """;

    public void Read()
    {
        foreach (var (cells, line) in table.RowsWithLines())
            Read(cells[0], cells[1..6], cells[6..], line);
    }

    private void Read(string when, string[] where, string[] figures, int line)
    {
        if (AreaOf(where, line) is not { } area)
            return;
        if (_at is not null && when.Length == 0)
        {
            all.Refuse([line], 1, _at, "badTime", "This is no year and no date.");
            return;
        }
        var period = _at is null ? source.Period : when[..4];
        if (!_lineOf.TryAdd((area, period), line) && !_addsUp)
        {
            all.Refuse([line], 1, _area ?? _areaName, "doubledArea", $"Line {_lineOf[(area, period)]} is of the same area.");
            return;
        }
        if (_at is not null)
            Cover(when);
        for (var i = 0; i < source.Measures.Count; i++)
            Count(source.Measures[i], period, area, figures[i], line);
    }

    private int? AreaOf(string[] where, int line) => _isByPoint
        ? PointOfRow.Area(PointOfRow.Read(where[2], where[3], where[4]), line, source.Location ?? source.Latitude, all, finder)
        : AreaOfRow.Read(where[0], where[1], line, _area, _areaName, all, _allowsCity);

    private void Count(SourceMeasure measure, string? period, int area, string text, int line)
    {
        var isOfPeople = measure is { Harm: true, Unit: DataUnit.Count };
        if (measure.Column is null)
            all.Count(measure.Id, period!, area, 0, 1);
        else if (Missing.Contains(text, StringComparer.OrdinalIgnoreCase))
            return;
        else if (DataTable.Number(text) is not { } number || (isOfPeople && (number < 0 || number > MostHarmed || number != Math.Truncate(number))))
            all.LeaveOut([line], measure.Column, "badNumber", "This is no number, or none that people can be counted by; the row goes in without it.");
        else if (isOfPeople && area == Figures.City)
            all.LeaveOut([line], measure.Column, "cityAddedUp", "People harmed in the whole city are added up of its areas.");
        else
            all.Count(measure.Id, measure.Period ?? period!, area, 0, Math.Round(number * measure.Times, 6));
    }

    /// <summary>Where rows say their day, a year may not be whole.</summary>
    private void Cover(string yearOrDay)
    {
        var from = Day(yearOrDay.Length == 4 ? $"{yearOrDay}-01-01" : yearOrDay);
        var to = Day(yearOrDay.Length == 4 ? $"{yearOrDay}-12-31" : yearOrDay);
        all.From = all.From < from ? all.From : from;
        all.To = all.To > to ? all.To : to;
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Which area a row is of, that says its number, its name or both.</summary>
internal static class AreaOfRow
{
    private static readonly string[] CityNames = ["chicago", "city of chicago"];

    /// <returns>Null if the row is refused, which is told.</returns>
    public static int? Read(string number, string name, int line, string? numberColumn, string? nameColumn, Gathering all, bool allowsCity)
    {
        if (allowsCity && CityNames.Contains(name.ToLowerInvariant()) && AreaFinder.Written(number) is null)
            return Figures.City;
        var byNumber = number.Length == 0 ? null : AreaFinder.Written(number);
        var byName = name.Length == 0 ? null : AreaFinder.Written(name);
        switch (byNumber, byName)
        {
            case (null, null):
                all.Refuse([line], 1, numberColumn ?? nameColumn, number.Length + name.Length == 0 ? "blank" : "unknownArea",
                    number.Length + name.Length == 0 ? "This cell may not be blank." : "This is none of the 77 community areas.");
                return null;
            case (_, { Repair: { } repair } meant) when !Mend(all, line, nameColumn, repair, name, meant.Number):
                return null;
            case ({ Repair: { } repair } meant, null) when !Mend(all, line, numberColumn, repair, number, meant.Number):
                return null;
            // A name is written on purpose; a number slips.
            case ({ } numbered, { } named) when numbered.Number != named.Number:
                return Mend(all, line, numberColumn, "areaNumberWrong", number, named.Number) ? named.Number : null;
            default:
                return (byName ?? byNumber)!.Value.Number;
        }
    }

    private static bool Mend(Gathering all, int line, string? column, string code, string from, int to)
    {
        var area = CommunityAreas.OfNumber(to)!;
        if (all.IsWanted(code))
            all.Repair([line], 1, column, code, from, code == "areaNumberWrong" ? $"{area.Number} ({area.Name})" : area.Name);
        else
            all.Refuse([line], 1, column, code, "This is no community area as it is written.");
        return all.IsWanted(code);
    }
}
