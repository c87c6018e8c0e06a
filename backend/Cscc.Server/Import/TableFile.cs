using System.Text.Unicode;
using CsvHelper;

namespace Cscc.Server.Import;

/// <summary>A row that can be sent.</summary>
public interface IImportRow
{
    /// <summary>On which it begins; a cell may hold line breaks.</summary>
    int Line { get; }

    /// <summary>What identifies it, in whichever room.</summary>
    string Reference { get; }
}

/// <summary>What a CSV file says; nothing is sent while it is read.</summary>
public sealed class TableFile<TRow>
    where TRow : class, IImportRow
{
    private readonly List<TRow> _rows = [];
    private readonly List<ImportFault> _faults = [];
    private readonly Dictionary<string, int> _lineOfReference = new(StringComparer.Ordinal);

    public IReadOnlyList<TRow> Rows => _rows;

    public IReadOnlyList<ImportFault> Faults => _faults;

    /// <summary>Why nothing of the file is to be sent; null if it can be.</summary>
    public ImportFault? Unreadable { get; private init; }

    /// <param name="columns">The columns it has to have, in any order; other columns are not looked at.</param>
    /// <param name="row">Reads one row, of use only if it tells no fault; null if it cannot even be identified.</param>
    public static TableFile<TRow> Read(ReadOnlyMemory<byte> file, ImportOptions options, IReadOnlyList<string> columns, Func<RowCells, TRow?> row)
    {
        if (file.Length > options.MostTableBytes)
            return Useless("tooLarge", $"The file is larger than {options.MostTableBytes} bytes.");
        if (!Utf8.IsValid(file.Span))
            return Useless("notUtf8", "The file is not UTF-8. In a spreadsheet, save it as \"CSV UTF-8\".");

        var read = new TableFile<TRow>();
        // A record that quotes wrongly is left out by the reader, which tells of it here.
        using var csv = CsvReader.Create(file, new()
        {
            Separator = ',',
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = bad => read._faults.Add(new(
                (int)bad.LineNumber, null, null, "badQuotes", "The quotes in this row do not fit together.")),
            NormalizeHeaderName = Normal,
        });
        csv.ReadHeader();
        foreach (var column in columns)
        {
            if (csv.Headers.Count(h => Normal(h) == column) is var times and not 1)
            {
                return times == 0
                    ? Useless("missingColumn", $"The first line has to name these columns: {string.Join(',', columns)}", 1, column)
                    : Useless("doubledColumn", "The first line names this column more than once.", 1, column);
            }
        }
        while (csv.Read())
        {
            if (read._rows.Count == options.MostTableRows)
                return Useless("tooManyRows", $"The file has more than {options.MostTableRows} rows.", (int)csv.LineNumber);
            read.ReadRow(csv, row);
        }
        return read;
    }

    private void ReadRow(CsvReader csv, Func<RowCells, TRow?> row)
    {
        var cells = csv.Current.ToArray();
        // Spreadsheets leave empty rows behind, sometimes with their separators.
        if (cells.All(string.IsNullOrWhiteSpace))
            return;
        var line = (int)csv.LineNumber;
        if (cells.Length != csv.Headers.Count)
        {
            _faults.Add(new(line, null, null, "wrongWidth", $"The row has {cells.Length} cells, and the first line has {csv.Headers.Count}."));
            return;
        }
        var told = new RowCells(column => csv.GetString(column), line);
        var read = row(told);
        if (read is not null && !_lineOfReference.TryAdd(read.Reference, line))
            told.Fault("reference", "doubledReference", $"Line {_lineOfReference[read.Reference]} bears the same reference.");
        if (told.Faults.Count == 0)
            _rows.Add(read!);
        _faults.AddRange(told.Faults);
    }

    private static string Normal(string header) => header.Trim().ToLowerInvariant();

    private static TableFile<TRow> Useless(string code, string reason, int line = 0, string? column = null) =>
        new() { Unreadable = new(line, null, column, code, reason) };
}
