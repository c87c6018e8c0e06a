using Cscc.Domain.Data;

namespace Cscc.Server.Data;

/// <summary>Counts public places by area, and keeps where they are: they are known to everybody.</summary>
internal sealed class PlacesReader(DataSource source, DataTable table, Gathering all, AreaFinder finder, string period)
{
    /// <summary>Of a degree, about a meter.</summary>
    private const int Decimals = 5;

    private readonly string? _area = table.First(source.Area);
    private readonly string? _areaName = table.First(source.AreaName);

    public static string Select(DataSource source, DataTable table) => table.Cells(
    [
        source.PlaceName, source.Address, table.First(source.Area), table.First(source.AreaName), source.Latitude, source.Longitude, source.Location,
        .. source.Measures.Select(m => m.Column),
    ]);

    public void Read()
    {
        foreach (var (cells, line) in table.RowsWithLines())
            Read(cells, line);
    }

    private void Read(string[] cells, int line)
    {
        if (cells is not [{ Length: > 0 } name, var address, var number, var areaName, ..])
        {
            all.Refuse([line], 1, source.PlaceName, "blank", "This cell may not be blank.");
            return;
        }
        var point = PointOfRow.Read(cells[4], cells[5], cells[6]);
        if (AreaOf(number, areaName, point, line) is not { } area)
            return;
        for (var i = 0; i < source.Measures.Count; i++)
            Count(source.Measures[i], cells[7 + i], area, line);
        if (point is var (latitude, longitude))
            all.Places.Add(new(OneLine(name), OneLine(address), area, Math.Round(latitude, Decimals), Math.Round(longitude, Decimals)));
    }

    private int? AreaOf(string number, string name, (double Latitude, double Longitude)? point, int line)
    {
        if (number.Length + name.Length > 0)
            return AreaOfRow.Read(number, name, line, _area, _areaName, all, allowsCity: false);
        return PointOfRow.Area(point, line, source.Location ?? source.Latitude, all, finder);
    }

    private void Count(SourceMeasure measure, string text, int area, int line)
    {
        if (measure.Column is null)
        {
            all.Count(measure.Id, period, area, 0, 1);
            return;
        }
        if (DataTable.Number(text) is not { } number)
        {
            if (text.Length > 0)
                all.LeaveOut([line], measure.Column, "badNumber", "This is no number; the row goes in without it.");
            return;
        }
        if (measure.Sum)
            all.Count(measure.Id, period, area, 0, number);
        else if (number >= measure.AtLeast)
            all.Count(measure.Id, period, area, 0, 1);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
