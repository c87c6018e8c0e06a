using System.Globalization;

namespace Cscc.Server.Import;

/// <summary>Reads the cells of one row, and gathers every fault of it rather than the first.</summary>
public sealed class RowCells(Func<string, string> cell, int line)
{
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    /// <summary>Times that say where they belong.</summary>
    private static readonly string[] AnchoredTimes = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFK"];

    /// <summary>Times as people and spreadsheets in Chicago write them, in Chicago's time.</summary>
    private static readonly string[] LocalTimes =
    [
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "M/d/yyyy h:mm tt",
        "M/d/yyyy h:mm:ss tt", "M/d/yyyy H:mm", "M/d/yyyy H:mm:ss",
    ];

    private static readonly string[] Days = ["yyyy-MM-dd", "M/d/yyyy"];

    private readonly List<ImportFault> _faults = [];

    public IReadOnlyList<ImportFault> Faults => _faults;

    public int Line => line;

    public void Fault(string column, string code, string reason) => _faults.Add(new(line, null, column, code, reason));

    public string? Optional(string column) => cell(column).Trim() is { Length: > 0 } text ? text : null;

    public string? Required(string column) => Found(Optional(column), column, "blank", "This cell may not be blank.");

    /// <summary>What a cell means, found elsewhere; told as a fault where there is no such thing.</summary>
    public T? Found<T>(T? value, string column, string code, string reason)
        where T : class
    {
        if (value is null)
            Fault(column, code, reason);
        return value;
    }

    /// <summary>A word of ours, whatever its case and blanks: <c>Health and Wellness</c>, <c>health_and_wellness</c>.</summary>
    public T OneOf<T>(string column, string code)
        where T : struct, Enum
    {
        if (Required(column) is not { } written)
            return default;
        var plain = string.Concat(written.Where(char.IsLetter));
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(plain, value.ToString(), StringComparison.OrdinalIgnoreCase))
                return value;
        }
        Fault(column, code, $"This can be {string.Join(", ", Enum.GetNames<T>().Select(Spaced))}.");
        return default;
    }

    /// <summary>A whole number, which may not be blank.</summary>
    public int Whole(string column, int least, int most) => Required(column) is null ? 0 : OptionalWhole(column, least, most) ?? 0;

    /// <summary>A whole number; null where the cell is blank.</summary>
    public int? OptionalWhole(string column, int least, int most)
    {
        if (Optional(column) is not { } written)
            return null;
        // Spreadsheets write 1,200 and 12.0 for whole numbers.
        const NumberStyles whole = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(written, whole, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number >= least && number <= most)
            return (int)number;
        Fault(column, "badQuantity", $"This is no whole number from {least} to {most}.");
        return null;
    }

    /// <summary>A moment, or a day of which the end is meant; null where the cell is blank.</summary>
    public DateTimeOffset? Time(string column)
    {
        if (Optional(column) is not { } written)
            return null;
        if (DateTimeOffset.TryParseExact(written, AnchoredTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var anchored)
            && (written.EndsWith('Z') || written.LastIndexOfAny(['+', '-']) > written.IndexOf('T')))
            return anchored.ToUniversalTime();
        if (DateTime.TryParseExact(written, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return InChicago(column, local);
        // A day without a time means its end.
        if (DateTime.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return InChicago(column, day.AddHours(23).AddMinutes(59));
        Fault(column, "badTime", "This is no date or time such as 2026-10-22, 2026-10-22T15:00:00-05:00 or 10/22/2026 3:00 PM.");
        return null;
    }

    private DateTimeOffset? InChicago(string column, DateTime local)
    {
        if (!Chicago.IsInvalidTime(local))
            return new DateTimeOffset(local, Chicago.GetUtcOffset(local)).ToUniversalTime();
        Fault(column, "badTime", "There is no such time in Chicago: the clocks skip it.");
        return null;
    }

    /// <summary><c>HealthAndWellness</c> as <c>health and wellness</c>.</summary>
    private static string Spaced(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
