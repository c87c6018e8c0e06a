using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Cscc.Domain.Kernel;

/// <summary>What a command's fields may hold. Each check answers null for a field that will do.</summary>
public static partial class Fields
{
    /// <summary>A number of things that somebody asks for, has or gives: more is a slip of the keyboard.</summary>
    public const int MostQuantity = 1_000_000;

    private const int MostReference = 100;
    private const int MostYearsAway = 10;

    /// <summary>Words that must be there and show: 1 to <paramref name="most"/> UTF-16 units without the blanks around them.</summary>
    public static BadField? Required(Words words, int most, string field) =>
        !words.Content.EnumerateRunes().Any(Shows) ? new(field) : Optional(words, most, field);

    /// <summary>Words that may be absent or blank, which means the same.</summary>
    public static BadField? Optional(Words? words, int most, string field) =>
        words is null || (words.Content.Trim().Length <= most && (words.Language is null || IsLanguage(words.Language)))
            ? null
            : new(field);

    /// <summary>An importer's own name for something, which may be absent and is not blank.</summary>
    public static BadField? Reference(string? name) =>
        name is not null && (string.IsNullOrWhiteSpace(name) || name.Length > MostReference) ? new("reference") : null;

    /// <summary>A time that may be absent, and is not so far away, either way, that it must be a slip of the keyboard.</summary>
    public static BadField? Near(DateTimeOffset? time, DateTimeOffset now, string field) =>
        time < now.AddYears(-MostYearsAway) || time > now.AddYears(MostYearsAway) ? new(field) : null;

    /// <summary>A time as it is stored, so that what is replayed equals what was decided.</summary>
    public static DateTimeOffset? ToTheMillisecond(DateTimeOffset? time) =>
        time is { } some ? DateTimeOffset.FromUnixTimeMilliseconds(some.ToUnixTimeMilliseconds()) : null;

    /// <summary>Whether this can be a BCP 47 tag: <c>en</c>, <c>es-419</c>, <c>zh-Hant</c>.</summary>
    public static bool IsLanguage(string tag) => tag.Length <= 35 && LanguageTag.IsMatch(tag);

    private static bool Shows(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator);

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag { get; }
}
