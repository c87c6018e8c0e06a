using System.Text.Unicode;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Access;
using CsvHelper;

namespace Cscc.Server.Import;

/// <summary>A row that can be sent.</summary>
/// <param name="Line">On which it begins; a cell may hold line breaks.</param>
/// <param name="Reference">What identifies it, in whichever community.</param>
public sealed record NeedRow(
    int Line, string Reference, CommunityArea Community, string Title, string? Description, NeedCategory Category,
    NeedPriority Priority, int Quantity, string? Unit, string? Place, DateTimeOffset? NeededBy, NeedTerm Term);

/// <summary>What a CSV file of needs says; nothing is sent while it is read.</summary>
public sealed class NeedsFile
{
    /// <summary>The columns, in any order; other columns are not looked at.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["reference", "community", "title", "description", "category", "priority", "quantity", "unit", "place", "needed_by", "term"];

    private readonly List<NeedRow> _rows = [];
    private readonly List<ImportFault> _faults = [];
    private readonly Dictionary<string, int> _lineOfReference = new(StringComparer.Ordinal);

    public IReadOnlyList<NeedRow> Rows => _rows;

    public IReadOnlyList<ImportFault> Faults => _faults;

    /// <summary>Why nothing of the file is to be sent; null if it can be.</summary>
    public ImportFault? Unreadable { get; private init; }

    public static NeedsFile Read(ReadOnlyMemory<byte> file, ImportOptions options)
    {
        if (file.Length > options.MostNeedsBytes)
            return Useless("tooLarge", $"The file is larger than {options.MostNeedsBytes} bytes.");
        if (!Utf8.IsValid(file.Span))
            return Useless("notUtf8", "The file is not UTF-8. In a spreadsheet, save it as \"CSV UTF-8\".");

        var read = new NeedsFile();
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
        foreach (var column in Columns)
        {
            if (csv.Headers.Count(h => Normal(h) == column) is var times and not 1)
            {
                return times == 0
                    ? Useless("missingColumn", $"The first line has to name these columns: {string.Join(',', Columns)}", 1, column)
                    : Useless("doubledColumn", "The first line names this column more than once.", 1, column);
            }
        }
        while (csv.Read())
        {
            if (read._rows.Count == options.MostNeedsRows)
                return Useless("tooManyRows", $"The file has more than {options.MostNeedsRows} rows.", (int)csv.LineNumber);
            read.ReadRow(csv);
        }
        return read;
    }

    private void ReadRow(CsvReader csv)
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
        var row = new NeedCells(column => csv.GetString(column), line);
        var read = row.Read();
        if (read is not null && !_lineOfReference.TryAdd(read.Reference, line))
            row.Fault("reference", "doubledReference", $"Line {_lineOfReference[read.Reference]} bears the same reference.");
        if (row.Faults.Count == 0)
            _rows.Add(read!);
        _faults.AddRange(row.Faults);
    }

    private static string Normal(string header) => header.Trim().ToLowerInvariant();

    private static NeedsFile Useless(string code, string reason, int line = 0, string? column = null) =>
        new() { Unreadable = new(line, null, column, code, reason) };
}
