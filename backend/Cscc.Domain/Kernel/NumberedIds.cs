using System.Globalization;

namespace Cscc.Domain.Kernel;

/// <summary>Ids that count within a room: <c>m-7</c>, <c>capability-3</c>.</summary>
public static class NumberedIds
{
    public static string Make(string prefix, long number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number}");

    /// <summary>The number in an id, written in the one way in which we write it; 0, which nothing bears, for anything else.</summary>
    public static long Number(string prefix, string? id) =>
        id is not null && id.StartsWith(prefix, StringComparison.Ordinal)
        && id.AsSpan(prefix.Length) is ['-', >= '1' and <= '9', ..] rest
        && long.TryParse(rest[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
