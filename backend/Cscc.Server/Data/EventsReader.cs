using System.Globalization;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>Counts what happened: by area and month, and by hour of the week. The rows themselves are not kept.</summary>
internal sealed class EventsReader(DataSource source, DataTable table, Gathering all, AreaFinder finder)
{
    private const string Said = $"{Timed} AND NOT {InFuture} AND category <> ''";

    // A year of two digits is read as one of long ago.
    private const string Timed = "coalesce(moment >= TIMESTAMP '1900-01-01', false)";

    // A day's grace, for a file of today and a clock that is a little off.
    private const string InFuture = "moment >= current_date + 2";

    private const string NoArea = "area IN ('', '0')";

    /// <summary>So many days at the end of a file may lack something: its last, and one more where things come in two days late.</summary>
    private const int NotWhole = 1;

    private const int NotWholeOfLate = 2;

    private readonly string? _atColumn = table.First(source.At);
    private readonly string? _areaColumn = table.First(source.Area);
    private readonly HashSet<string> _categories = [];
    private readonly HashSet<string> _refusedAreas = [];
    private readonly HashSet<int> _leftOut = [];

    /// <summary>What is kept of a row while it is counted.</summary>
    public static string Select(DataSource source, DataTable table)
    {
        var unpadded = string.Join(" + ", Padded(source, table).Select((p, i) =>
            $"(strlen({table.Cell(p.Key)}) BETWEEN 1 AND {p.Value - 1})::UTINYINT * {1 << i}"));
        return $"""
            {table.Moment(table.First(source.At))} AS moment,
            upper({table.Cell(table.First(source.Category))}) AS category, {table.Cell(table.First(source.Area))} AS area,
            CASE WHEN {NoArea} THEN try_cast({table.Cell(source.Latitude)} AS DOUBLE) END AS latitude,
            CASE WHEN {NoArea} THEN try_cast({table.Cell(source.Longitude)} AS DOUBLE) END AS longitude,
            {(unpadded.Length == 0 ? "0" : unpadded)} AS unpadded
            """;
    }

    public void Read()
    {
        RefuseUnusable();
        FindCategories();
        all.WeeksTo = all is { From: { } from, To: { } to } ? Weeks.NewestOf(from, to, source.Limits.Contains("lags") ? NotWholeOfLate : NotWhole) : null;
        TellShortened();
        CountByWrittenArea();
        CountWeeksByWrittenArea();
        CountByPlace();
        CountHours();
    }

    private string Usable => all.IsWanted("leadingZeroLost") ? Said : $"{Said} AND unpadded = 0";

    /// <summary>The codes that this file has; a code's place is its bit in <c>unpadded</c>.</summary>
    private static List<KeyValuePair<string, int>> Padded(DataSource source, DataTable table) =>
        source.Padded?.Where(p => table.Columns.Contains(p.Key)).ToList() ?? [];

    private void RefuseUnusable()
    {
        Refuse($"NOT {Timed}", _atColumn, "badTime", "This is no date and time that these files write.");
        Refuse(InFuture, _atColumn, "inFuture", "This has not happened yet.");
        Refuse($"{Timed} AND NOT {InFuture} AND category = ''", table.First(source.Category), "blank", "This cell may not be blank.");
        if (!all.IsWanted("leadingZeroLost"))
            Refuse($"{Said} AND unpadded <> 0", Padded(source, table).FirstOrDefault().Key, "leadingZeroLost", "A code in this row has lost its leading zero.");
    }

    private void Refuse(string condition, string? column, string code, string reason)
    {
        var count = table.CountWhere(condition);
        if (count > 0)
            all.Refuse(table.LinesWhere(condition), count, column, code, reason);
    }

    private void FindCategories()
    {
        _categories.UnionWith(table.Query($"SELECT DISTINCT category FROM facts WHERE {Usable}", r => r.GetString(0)));
        // Another type than those that are known is the file's text, which may be anything.
        all.Only = _categories.Count == 1 && IsKnown(_categories.Single()) ? _categories.Single() : null;
        var span = table.Query($"SELECT min(moment)::DATE, max(moment)::DATE FROM facts WHERE {Usable}", r => r.IsDBNull(0) ? ((DateOnly, DateOnly)?)null : (r.GetFieldValue<DateOnly>(0), r.GetFieldValue<DateOnly>(1))).Single();
        (all.From, all.To) = (span?.Item1, span?.Item2);
        if (source.Measures.Count == 0)
            all.Measures.AddRange(_categories.Select(c => new OwnMeasure(DataImport.Slug(c), c)).DistinctBy(m => m.Id));
    }

    private void TellShortened()
    {
        var padded = Padded(source, table);
        for (var i = 0; i < padded.Count; i++)
        {
            var condition = $"{Usable} AND unpadded & {1 << i} <> 0";
            var count = table.CountWhere(condition);
            if (count > 0)
                all.Repair(table.LinesWhere(condition), count, padded[i].Key, "leadingZeroLost", null, null);
        }
    }

    private void CountByWrittenArea()
    {
        foreach (var (written, rows) in table.Query($"SELECT area, count(*) FROM facts WHERE {Usable} AND NOT {NoArea} GROUP BY 1", r => (r.GetString(0), (int)r.GetInt64(1))))
        {
            var found = AreaFinder.Written(written);
            var condition = $"{Usable} AND area = {DataTable.Quoted(written)}";
            if (found is null)
                RefuseArea(written, condition, rows, "unknownArea", "This is none of the 77 community areas.");
            else if (found.Value.Repair is { } repair && !all.IsWanted(repair))
                RefuseArea(written, condition, rows, repair, "This is no community area as it is written.");
            else if (found.Value.Repair is { } mended)
                all.Repair(table.LinesWhere(condition), rows, _areaColumn, mended, written, Access.CommunityAreas.OfNumber(found.Value.Number)!.Name);
        }
        foreach (var (area, year, month, category, count) in table.Query(
            $"SELECT area, year(moment), month(moment), category, count(*) FROM facts WHERE {Usable} AND NOT {NoArea} GROUP BY ALL",
            r => (r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetString(3), r.GetInt64(4))))
        {
            if (!_refusedAreas.Contains(area))
                Count(AreaFinder.Written(area)!.Value.Number, year, month, category, count);
        }
    }

    private void CountWeeksByWrittenArea()
    {
        if (Week is not { } week)
            return;
        foreach (var (area, number, month, category, count) in table.Query(
            $"SELECT area, {week} AS week, month(moment), category, count(*) FROM facts WHERE {Usable} AND NOT {NoArea} AND week IS NOT NULL GROUP BY ALL",
            r => (r.GetString(0), (int)r.GetInt64(1), (int)r.GetInt64(2), r.GetString(3), (int)r.GetInt64(4))))
        {
            if (!_refusedAreas.Contains(area))
                CountWeek(AreaFinder.Written(area)!.Value.Number, number, month, category, count);
        }
    }

    private void RefuseArea(string written, string condition, int rows, string code, string reason)
    {
        _refusedAreas.Add(written);
        all.Refuse(table.LinesWhere(condition), rows, _areaColumn, code, reason);
    }

    private void CountByPlace()
    {
        var (placed, outside, unwanted) = (new List<int>(), new List<int>(), new List<int>());
        foreach (var row in table.Query(
            $"SELECT rowid, latitude, longitude, year(moment), month(moment), category, {Week ?? "NULL::BIGINT"} FROM facts WHERE {Usable} AND {NoArea}",
            r => (Row: (int)r.GetInt64(0), Latitude: r.IsDBNull(1) ? (double?)null : r.GetDouble(1), Longitude: r.IsDBNull(2) ? (double?)null : r.GetDouble(2), Year: r.GetInt64(3), Month: r.GetInt64(4), Category: r.GetString(5), Week: r.IsDBNull(6) ? (int?)null : (int)r.GetInt64(6))))
        {
            var area = Figures.Unplaced;
            if (row is { Latitude: { } latitude, Longitude: { } longitude } && latitude != 0 && !AreaFinder.IsUnknownPlace(latitude, longitude))
            {
                var found = finder.At(latitude, longitude);
                if (found is null && source.InCityOnly)
                {
                    outside.Add(row.Row);
                    continue;
                }
                if (found is not null && !all.IsWanted("areaByPoint"))
                {
                    unwanted.Add(row.Row);
                    continue;
                }
                if (found is not null)
                    placed.Add(row.Row);
                area = found ?? Figures.Unplaced;
            }
            Count(area, row.Year, row.Month, row.Category, 1);
            if (row.Week is { } week)
                CountWeek(area, week, (int)row.Month, row.Category, 1);
        }
        Refuse(outside, source.Latitude, "outsideCity", "This point lies outside the city.");
        Refuse(unwanted, _areaColumn ?? source.Latitude, "areaByPoint", "The row says no area.");
        if (placed.Count > 0)
            all.Repair(table.Lines([.. placed.Take(DataReport.MostFaults)]), placed.Count, _areaColumn ?? source.Latitude, "areaByPoint", null, null);
    }

    private void Refuse(List<int> rows, string? column, string code, string reason)
    {
        _leftOut.UnionWith(rows);
        if (rows.Count > 0)
            all.Refuse(table.Lines([.. rows.Take(DataReport.MostFaults)]), rows.Count, column, code, reason);
    }

    private void CountHours()
    {
        var skipped = _leftOut.Count == 0 ? "" : $" AND rowid NOT IN ({string.Join(',', _leftOut)})";
        var areas = _refusedAreas.Count == 0 ? "" : $" AND area NOT IN ({string.Join(',', _refusedAreas.Select(DataTable.Quoted))})";
        foreach (var (category, year, day, hour, isMidnight, count) in table.Query(
            $"SELECT category, year(moment), isodow(moment), hour(moment), moment = date_trunc('day', moment), count(*) FROM facts WHERE {Usable}{skipped}{areas} GROUP BY ALL",
            r => (r.GetString(0), r.GetInt64(1), (int)r.GetInt64(2), (int)r.GetInt64(3), r.GetBoolean(4), (int)r.GetInt64(5))))
        {
            foreach (var measure in MeasuresOf(category))
            {
                if (isMidnight)
                    all.CountTimeUnknown(measure, Year(year), count);
                else
                    all.CountHour(measure, Year(year), ((day - 1) * 24) + hour, count);
            }
        }
    }

    private void Count(int area, long year, long month, string category, double count)
    {
        foreach (var measure in MeasuresOf(category))
            all.Count(measure, Year(year), area, (int)month, count);
    }

    private void CountWeek(int area, int week, int month, string category, int count)
    {
        foreach (var measure in MeasuresOf(category))
            all.CountWeek(measure, area, week, month, count);
    }

    /// <summary>A row's week by its number, null outside of those that are kept. Null if none are.</summary>
    private string? Week => all.WeeksTo is { } to && Time(Weeks.Monday(to, 0)) is var first
        ? $"CASE WHEN moment >= {first} AND moment < {Time(to.AddDays(1))} THEN date_diff('day', {first}, moment) // 7 END"
        : null;

    private static string Time(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"TIMESTAMP '{day:yyyy-MM-dd}'");

    private ValueList<string> MeasuresOf(string category)
    {
        if (source.Measures.Count == 0)
            return [DataImport.Slug(category)];
        var measures = source.Categories!.TryGetValue(category, out var known) ? known : source.Otherwise!;
        // A group's figure would be too small where the file holds some of its categories only.
        return IsNarrow ? measures.Where(m => !source.Groups!.Contains(m)) : measures;
    }

    private bool IsKnown(string category) =>
        source.Categories?.ContainsKey(category) == true || source.Names?.ContainsKey(DataImport.Slug(category)) == true;

    private bool IsNarrow => _categories.Count < 5;

    private static string Year(long year) => year.ToString(CultureInfo.InvariantCulture);
}
