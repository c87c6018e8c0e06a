using System.Globalization;
using Cscc.Domain.Needs;
using Cscc.Server.Access;

namespace Cscc.Server.Import;

/// <summary>Reads the cells of one row, and gathers every fault of it rather than the first.</summary>
internal sealed class NeedCells(Func<string, string> cell, int line)
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

    /// <summary>The row, of use only if there are no faults; null if it cannot even be identified.</summary>
    public NeedRow? Read()
    {
        var reference = Required("reference");
        var community = Required("community") is { } name ? Found(CommunityAreas.Find(name), "community", "unknownCommunity", "This is none of the 77 community areas.") : null;
        var title = Required("title");
        var category = OneOf<NeedCategory>("category", "unknownCategory");
        var priority = OneOf<NeedPriority>("priority", "unknownPriority");
        var quantity = Quantity();
        var neededBy = NeededBy();
        var term = OneOf<NeedTerm>("term", "unknownTerm");
        return reference is null ? null : new(
            line, reference, community!, title!, Optional("description"), category, priority, quantity, Optional("unit"),
            Optional("place"), neededBy, term);
    }

    public void Fault(string column, string code, string reason) => _faults.Add(new(line, null, column, code, reason));

    private string? Optional(string column) => cell(column).Trim() is { Length: > 0 } text ? text : null;

    private string? Required(string column) => Found(Optional(column), column, "blank", "This cell may not be blank.");

    private T? Found<T>(T? value, string column, string code, string reason)
        where T : class
    {
        if (value is null)
            Fault(column, code, reason);
        return value;
    }

    /// <summary>A word of ours, whatever its case and blanks: <c>Health and Wellness</c>, <c>health_and_wellness</c>.</summary>
    private T OneOf<T>(string column, string code)
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

    private int Quantity()
    {
        if (Required("quantity") is not { } written)
            return 0;
        // Spreadsheets write 1,200 and 12.0 for whole numbers.
        const NumberStyles whole = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(written, whole, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number is >= 1 and <= NeedFields.MostQuantity)
            return (int)number;
        Fault("quantity", "badQuantity", $"This is no whole number from 1 to {NeedFields.MostQuantity}.");
        return 0;
    }

    private DateTimeOffset? NeededBy()
    {
        if (Optional("needed_by") is not { } written)
            return null;
        if (DateTimeOffset.TryParseExact(written, AnchoredTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var anchored)
            && (written.EndsWith('Z') || written.LastIndexOfAny(['+', '-']) > written.IndexOf('T')))
            return anchored.ToUniversalTime();
        if (DateTime.TryParseExact(written, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return InChicago(local);
        // A day without a time means its end.
        if (DateTime.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return InChicago(day.AddHours(23).AddMinutes(59));
        Fault("needed_by", "badTime", "This is no date or time such as 2026-10-22, 2026-10-22T15:00:00-05:00 or 10/22/2026 3:00 PM.");
        return null;
    }

    private DateTimeOffset? InChicago(DateTime local)
    {
        if (!Chicago.IsInvalidTime(local))
            return new DateTimeOffset(local, Chicago.GetUtcOffset(local)).ToUniversalTime();
        Fault("needed_by", "badTime", "There is no such time in Chicago: the clocks skip it.");
        return null;
    }

    /// <summary><c>HealthAndWellness</c> as <c>health and wellness</c>.</summary>
    private static string Spaced(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
