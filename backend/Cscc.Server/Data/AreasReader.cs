using Cscc.Domain.Data;
using Cscc.Server.Access;

namespace Cscc.Server.Data;

/// <summary>Reads a table of measures, a row for each community area and perhaps one for the whole city.</summary>
internal sealed class AreasReader(DataSource source, DataTable table, Gathering all)
{
    /// <summary>How these files leave a figure out.</summary>
    private static readonly string[] Missing = ["", ".", "-", "NA", "N/A", "NULL"];

    private readonly Dictionary<int, int> _lineOf = [];

    public static string Select(DataSource source, DataTable table) =>
        table.Cells([table.First(source.Area), table.First(source.AreaName), .. source.Measures.Select(m => m.Column)]);

    public void Read()
    {
        foreach (var (cells, line) in table.RowsWithLines())
            Read(cells, line);
    }

    private void Read(string[] cells, int line)
    {
        var place = AreaOfRow.Read(cells[0], cells[1], line, table.First(source.Area), table.First(source.AreaName), all, allowsCity: true);
        if (place is not { } area)
            return;
        if (!_lineOf.TryAdd(area, line))
        {
            all.Refuse([line], 1, table.First(source.Area), "doubledArea", $"Line {_lineOf[area]} is of the same area.");
            return;
        }
        for (var i = 0; i < source.Measures.Count; i++)
        {
            var (measure, text) = (source.Measures[i], cells[i + 2]);
            if (Missing.Contains(text, StringComparer.OrdinalIgnoreCase))
                continue;
            if (DataTable.Number(text) is { } number)
                all.Count(measure.Id, measure.Period ?? source.Period!, area, 0, Math.Round(number * measure.Times, 6));
            else
                all.LeaveOut([line], measure.Column, "badNumber", "This is no number; the row goes in without it.");
        }
    }
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
