using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Server.Import;

namespace Cscc.Server.Data;

/// <summary>What a file's rows come to, as it is gathered.</summary>
internal sealed class Gathering(DataTable table, DataOptions options)
{
    private readonly SortedDictionary<(string Measure, string Period), SortedDictionary<(int Area, int Month), double>> _figures = [];
    private readonly Dictionary<(string Measure, string Period), int[]> _hours = [];
    private readonly Dictionary<(string Measure, string Period), int> _timeUnknown = [];
    private readonly Dictionary<string, SortedDictionary<(int Area, int Week), int>> _weeks = [];
    private readonly Dictionary<string, int[]> _weeksInFirstMonth = [];
    private readonly Dictionary<(string? Column, string Code, string? From, string? To), DataRepair> _repairs = [];
    private readonly List<ImportFault> _faults = [.. table.Torn];
    private readonly HashSet<int> _repaired = [];
    private int _refused = table.Torn.Count;

    // Mended, and too many to be told one by one.
    private int _repairedBeside;

    private int Rows => table.Rows + table.Torn.Count;

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? Only { get; set; }

    /// <summary>The Sunday of the newest week; null where no weeks are kept.</summary>
    public DateOnly? WeeksTo { get; set; }

    public List<OwnMeasure> Measures { get; } = [];

    public TableMapping? Mapping { get; set; }

    public List<PublicPlace> Places { get; } = [];

    public bool IsWanted(string repair) => !options.Refuse.Contains(repair);

    public void Count(string measure, string period, int area, int month, double value)
    {
        if (!_figures.TryGetValue((measure, period), out var cells))
            _figures[(measure, period)] = cells = [];
        cells[(area, month)] = cells.GetValueOrDefault((area, month)) + value;
    }

    public void CountHour(string measure, string period, int hourOfWeek, int count)
    {
        if (!_hours.TryGetValue((measure, period), out var hours))
            _hours[(measure, period)] = hours = new int[Figures.HoursAWeek];
        hours[hourOfWeek] += count;
    }

    public void CountTimeUnknown(string measure, string period, int count) =>
        _timeUnknown[(measure, period)] = _timeUnknown.GetValueOrDefault((measure, period)) + count;

    /// <param name="week">Its number, as in <see cref="Weeks"/>.</param>
    /// <param name="month">1 to 12.</param>
    public void CountWeek(string measure, int area, int week, int month, int count)
    {
        if (!_weeks.TryGetValue(measure, out var cells))
            (_weeks[measure], _weeksInFirstMonth[measure]) = (cells = [], new int[Weeks.Kept]);
        cells[(area, week)] = cells.GetValueOrDefault((area, week)) + count;
        if (Weeks.Monday(WeeksTo!.Value, week).Month == month)
            _weeksInFirstMonth[measure][week] += count;
    }

    /// <summary>Tells of rows that are refused.</summary>
    /// <param name="lines">The first of them.</param>
    /// <param name="rows">How many they are.</param>
    public void Refuse(IReadOnlyList<int> lines, int rows, string? column, string code, string reason)
    {
        _refused += rows;
        _repaired.ExceptWith(lines);
        LeaveOut(lines, column, code, reason);
    }

    /// <summary>Tells of cells that are left out of rows that go in.</summary>
    public void LeaveOut(IReadOnlyList<int> lines, string? column, string code, string reason) =>
        _faults.AddRange(lines.Select(line => new ImportFault(line, null, column, code, reason)));

    /// <summary>Tells of rows that were mended alike.</summary>
    public void Repair(IReadOnlyList<int> lines, int rows, string? column, string code, string? from, string? to)
    {
        _repaired.UnionWith(lines);
        var alike = (column, code, from, to);
        _repairs[alike] = _repairs.TryGetValue(alike, out var before) ? before with { Rows = before.Rows + rows } : new(lines[0], column, code, from, to, rows);
        _repairedBeside += rows - lines.Count;
    }

    public DataReport Report(string source) => new(
        source, Rows, Rows - _refused, _repaired.Count + _repairedBeside, _refused, [.. _repairs.Values.OrderBy(r => r.Line).ThenBy(r => r.Column, StringComparer.Ordinal)],
        [.. _faults.OrderBy(f => f.Line).Take(DataReport.MostFaults)]);

    public KeepSeries Keep(string source) => new(
        new(source, Only, From, To, Rows, Rows - _refused, Measures.OrderBy(m => m.Id, StringComparer.Ordinal).ToValueList(), Mapping),
        [.. _figures.Select(f => new Figures(
            f.Key.Measure, f.Key.Period, [.. f.Value.Keys.Select(k => k.Area)], [.. f.Value.Keys.Select(k => k.Month)], [.. f.Value.Values],
            _hours.TryGetValue(f.Key, out var hours) ? [.. hours] : [], _timeUnknown.GetValueOrDefault(f.Key)))],
        [.. Places.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Address, StringComparer.Ordinal).ThenBy(p => p.Latitude)],
        WeeksTo is { } to ? [.. _figures.Keys.Select(k => k.Measure).Distinct().Select(measure => WeeksOf(measure, to))] : null);

    /// <summary>A measure that had none in these weeks has zeros.</summary>
    private Weeks WeeksOf(string measure, DateOnly to) => _weeks.TryGetValue(measure, out var cells)
        ? new(measure, to, [.. cells.Keys.Select(k => k.Area)], [.. cells.Keys.Select(k => k.Week)], [.. cells.Values], [.. _weeksInFirstMonth[measure]])
        : new(measure, to, [], [], [], [.. new int[Weeks.Kept]]);
}
