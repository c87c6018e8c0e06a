using System.Globalization;
using System.Text.RegularExpressions;
using Cscc.Server.Import;
using DuckDB.NET.Data;

namespace Cscc.Server.Data;

/// <summary>
/// A file's rows in DuckDB, in memory and for as long as they are counted. Only the columns that are asked for are ever
/// read: what nobody may keep, such as the names of the dead, does not get this far.
/// </summary>
internal sealed partial class DataTable : IDisposable
{
    private const string PagesTime = "%m/%d/%Y %I:%M:%S %p";

    private const string EndpointsTime = "%Y-%m-%dT%H:%M:%S.%g";

    /// <summary>As the portal and spreadsheets write times; those with an offset are told in Chicago's time.</summary>
    private const string Times =
        $"['{PagesTime}', '%Y-%m-%d %H:%M:%S', '{EndpointsTime}', '%Y-%m-%dT%H:%M:%S', '%m/%d/%Y %I:%M %p', '%m/%d/%Y %H:%M:%S', '%m/%d/%Y %H:%M', '%Y-%m-%d', '%m/%d/%Y']";

    /// <summary>So much is nothing that is counted or measured of an area.</summary>
    private const double TooLarge = 1e15;

    /// <summary>DuckDB's own limit for one object, in bytes.</summary>
    private const long LeastObject = 16 << 20;

    private static readonly string[] Blanks = [" ", "\t", "\r", "\n"];

    private readonly DuckDBConnection _duck = new("DataSource=:memory:");
    private readonly DataFile _file;
    private readonly DataOptions _options;
    private readonly IReadOnlyList<string> _written;
    private readonly List<string> _named;
    private readonly List<string> _columns;
    private readonly DirectoryInfo _spill = Directory.CreateTempSubdirectory("cscc-data-");
    private List<(int Record, int Line)>? _skipped;

    public DataTable(DataFile file, DataOptions options)
    {
        (_file, _options) = (file, options);
        _duck.Open();
        // The file may not lead anywhere else.
        Run($"""
            SET memory_limit = '{options.MostMemory}MB'; SET temp_directory = {Quoted(_spill.FullName)};
            SET autoinstall_known_extensions = false; SET autoload_known_extensions = false;
            SET allowed_directories = [{Quoted(_spill.FullName)}]; SET allowed_paths = [{Quoted(file.Path)}]; SET enable_external_access = false;
            SET lock_configuration = true;
            """);
        _written = file.IsJson ? JsonColumns() : file.Columns;
        _named = [.. _written.Select(w => w.Trim())];
        _columns = [.. _written.Select(DataSources.Plain)];
    }

    /// <summary>Names of the columns, plain; the first of those that bear the same name is meant.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>Rows that could be read.</summary>
    public int Rows { get; private set; }

    /// <summary>What could not even be read as a row.</summary>
    public IReadOnlyList<ImportFault> Torn { get; private set; } = [];

    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The first of the columns that the file has; null if it has none of them.</summary>
    public string? First(IEnumerable<string>? columns) => columns?.FirstOrDefault(column => At(column) is not null);

    /// <summary>A column's place by the name that the file writes, or else by its plain name; null if there is none.</summary>
    public int? At(string column)
    {
        var at = _named.IndexOf(column.Trim());
        at = at >= 0 ? at : _columns.IndexOf(DataSources.Plain(column));
        return at >= 0 ? at : null;
    }

    /// <summary>A column's text in SQL, without blanks around it; blank where there is no such column.</summary>
    public string Cell(string? column)
    {
        if (Raw(column) is not { } raw)
            return "''";
        // Trimming every cell takes longer than reading the file; few have anything to trim.
        var isBlank = string.Join(" OR ", Blanks.Select(blank => $"suffix({raw}, {Quoted(blank)})").Prepend($"ascii({raw}) <= 32"));
        return $"coalesce(CASE WHEN {isBlank} THEN trim({raw}, {Quoted(string.Concat(Blanks))}) ELSE {raw} END, '')";
    }

    /// <summary>A column's date and time in SQL; null where it says none.</summary>
    public string Moment(string? column)
    {
        var at = Cell(column);
        // What is written as the portal's pages or its endpoints do need not be looked at in any other way.
        var usual = Raw(column) is { } raw ? $"try_strptime({raw}, '{PagesTime}'), try_strptime({raw}, '{EndpointsTime}'), " : "";
        return $"coalesce({usual}try_strptime({at}, {Times}), CASE WHEN {at} LIKE '____-__-__T__:__:__%' THEN timezone('America/Chicago', try_strptime({at}, '%Y-%m-%dT%H:%M:%S%z')::TIMESTAMPTZ) END)";
    }

    /// <summary>A column's year (<c>2023</c>) or day (<c>2023-05-01</c>) in SQL; blank where it says neither.</summary>
    public string YearOrDay(string? column) =>
        $"CASE WHEN regexp_full_match({Cell(column)}, '(19|20)[0-9][0-9]') THEN {Cell(column)} ELSE coalesce(regexp_extract(strftime({Moment(column)}, '%Y-%m-%d'), '^(19|20)..-..-..$'), '') END";

    /// <summary>Several columns' texts, in their order, as <see cref="RowsWithLines"/> gives them.</summary>
    public string Cells(IEnumerable<string?> columns) => string.Join(", ", columns.Select((column, i) => $"{Cell(column)} AS k{i}"));

    /// <summary>Reads the file once, as the table <c>facts</c>.</summary>
    /// <param name="select">What is kept of each row.</param>
    /// <param name="most">Rows that are looked at; null for all.</param>
    public void Load(string select, int? most = null)
    {
        var limit = most is null ? "" : $"LIMIT {most}";
        Run(_file.IsJson
            ? $"CREATE TEMP TABLE facts AS SELECT {select} FROM ({JsonRows()}) {limit}"
            : $"""
                CREATE TEMP TABLE facts AS SELECT {select} FROM read_csv({Quoted(_file.Path)}, auto_detect = false, header = true,
                delim = ',', quote = '"', escape = '"', strict_mode = true, store_rejects = true, max_line_size = {_options.MostRowBytes}, rejects_limit = 0,
                columns = struct_pack({string.Join(", ", _columns.Select((_, i) => $"c{i} := 'VARCHAR'"))})) {limit}
                """);
        Rows = CountWhere("true");
        if (_file.IsJson)
            return;
        var torn = Query("SELECT line_byte_position, any_value(error_type::VARCHAR) FROM reject_errors GROUP BY 1 ORDER BY 1", r => (At: r.GetInt64(0) - 1, Why: r.GetString(1)));
        _skipped = _file.At([.. torn.Select(t => t.At)]);
        Torn = [.. _skipped.Zip(torn, (where, what) => what.Why switch
        {
            "MISSING COLUMNS" or "TOO MANY COLUMNS" => new ImportFault(where.Line, null, null, "wrongWidth", $"The row does not have the {_columns.Count} cells that the first line names."),
            "LINE SIZE OVER MAXIMUM" => new ImportFault(where.Line, null, null, "rowTooLong", $"This row is longer than {_options.MostRowBytes} bytes."),
            _ => new ImportFault(where.Line, null, null, "badQuotes", "The quotes in this row do not fit together."),
        })];
    }

    public List<T> Query<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>All rows in the file's order, where what is kept of each is text, with the lines on which they stand.</summary>
    public IEnumerable<(string[] Cells, int Line)> RowsWithLines()
    {
        var rows = Query("SELECT * FROM facts ORDER BY rowid", r => Enumerable.Range(0, r.FieldCount).Select(r.GetString).ToArray());
        return rows.Zip(Lines([.. Enumerable.Range(0, rows.Count)]));
    }

    /// <summary>How many rows are such.</summary>
    public int CountWhere(string condition) => (int)Query($"SELECT count(*) FROM facts WHERE {condition}", r => r.GetInt64(0)).Single();

    /// <summary>Where the rows stand in the file that are such: their lines, 1-based, ascending.</summary>
    public List<int> LinesWhere(string condition) =>
        Lines(Query($"SELECT rowid FROM facts WHERE {condition} ORDER BY rowid LIMIT {DataReport.MostFaults}", r => (int)r.GetInt64(0)));

    /// <summary>The lines of rows, by their places in <c>facts</c>.</summary>
    public List<int> Lines(IReadOnlyList<int> rows)
    {
        if (_file.IsJson || rows.Count == 0)
            return [.. rows.Select(row => row + 1)];
        var records = rows.Select(RecordOf).ToList();
        var lines = _file.LinesOf(records.ToHashSet());
        return [.. records.Select(record => lines[record])];
    }

    public void Dispose()
    {
        _duck.Dispose();
        _spill.Delete(recursive: true);
    }

    /// <summary>Rows that could not be read are none in the table, and are records of the file.</summary>
    private int RecordOf(int row)
    {
        foreach (var (record, _) in _skipped ?? [])
        {
            if (record > row)
                break;
            row++;
        }
        return row;
    }

    /// <summary>A column as the file has it, in SQL; null where there is no such column.</summary>
    private string? Raw(string? column) => column is not null && At(column) is { } at ? $"c{at}" : null;

    private string JsonRows()
    {
        var keys = string.Join(", ", _written.Select((name, i) => $"json ->> {Quoted(name)} AS c{i}"));
        return $"SELECT {keys} FROM {JsonObjects()}";
    }

    private List<string> JsonColumns()
    {
        try
        {
            var columns = Query($"SELECT DISTINCT unnest(json_keys(json)) k FROM {JsonObjects()} ORDER BY k", r => r.GetString(0));
            if (columns.Count > 0 || !_file.IsFeatures)
                return columns;
        }
        catch (DuckDBException)
        {
            // Its words may hold the file's.
        }
        throw new DataRefusedException("badJson", "The file is no JSON array of objects, and no map of places.");
    }

    /// <summary>The rows as objects in a column <c>json</c>; a feature's point stands among its properties.</summary>
    private string JsonObjects()
    {
        var path = Quoted(_file.Path);
        if (!_file.IsFeatures)
            return $"read_json_objects({path}, format = 'array', maximum_object_size = {Math.Max(_options.MostRowBytes, LeastObject)})";
        var whole = Math.Max(new FileInfo(_file.Path).Length, LeastObject);
        return $"""
            (SELECT json_merge_patch(json_object('longitude', f -> 'geometry' -> 'coordinates' -> 0, 'latitude', f -> 'geometry' -> 'coordinates' -> 1), f -> 'properties') AS json
            FROM (SELECT unnest(json_extract(json, '$.features[*]')) AS f FROM read_json_objects({path}, format = 'unstructured', maximum_object_size = {whole})))
            """;
    }

    private void Run(string sql)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = sql;
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException e) when (Rowless().IsMatch(e.Message))
        {
            throw new DataRefusedException("unreadable", "The file cannot be read as a table.");
        }
    }

    [GeneratedRegex("Error when sniffing|Invalid unicode|CSV Error|Malformed JSON|Maximum line size", RegexOptions.IgnoreCase)]
    private static partial Regex Rowless();

    /// <summary>A figure as people write it: <c>1,234.5</c>, <c>-$5</c>, <c>23.6%</c>. Where a comma may be a decimal one, it is none.</summary>
    internal static double? Number(string text)
    {
        if (text.Contains(',', StringComparison.Ordinal))
        {
            if (!Thousands().IsMatch(text))
                return null;
            text = text.Replace(",", "", StringComparison.Ordinal);
        }
        var isBelow = text is ['-' or '−', ..];
        var digits = (isBelow ? text[1..] : text).TrimStart('$').TrimEnd('%');
        var styles = isBelow ? NumberStyles.Float & ~NumberStyles.AllowLeadingSign : NumberStyles.Float;
        return double.TryParse(digits, styles, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < TooLarge
            ? isBelow ? -number : number
            : null;
    }

    [GeneratedRegex(@"^\s*[-−]?\$?\d{1,3}(,\d{3})+(\.\d*)?%?\s*$")]
    private static partial Regex Thousands();
}
