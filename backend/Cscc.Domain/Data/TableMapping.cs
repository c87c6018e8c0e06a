using Cscc.Domain.Kernel;

namespace Cscc.Domain.Data;

public enum DataTopic
{
    Violence, OtherCrime, Income, Work, Education, Housing, Health, Food, Language, Services, Connectivity, Residents, Other,
}

public enum DataUnit
{
    Count, Percent, Dollars, Index, PerThousand, PerHundredThousand, Other,
}

/// <summary>The name of something in data, in both languages of the page.</summary>
public sealed record Bilingual(string En, string Es);

/// <summary>
/// How a table is read that is none of the sources', by the names of its columns. One column says the area, or a point
/// does: in two columns, or in one.
/// </summary>
/// <param name="Area">The column of the area's number or name.</param>
/// <param name="Latitude">In degrees, with <paramref name="Longitude"/>.</param>
/// <param name="Location">A column that ends in <c>(latitude, longitude)</c>.</param>
/// <param name="Period">A year, or the first and the last of several (<c>2008-2012</c>), that all rows are of.</param>
/// <param name="PeriodColumn">The column of a year or a date, where each row says its own.</param>
public sealed record TableMapping(
    ValueList<MappedMeasure> Measures, string? Area = null, string? Latitude = null, string? Longitude = null, string? Location = null,
    string? Period = null, string? PeriodColumn = null)
{
    /// <summary>Measures of one table: the widest of the City's have forty.</summary>
    public const int MostMeasures = 100;

    /// <summary>All columns that it reads.</summary>
    public IEnumerable<string> Columns() =>
        new[] { Area, Latitude, Longitude, Location, PeriodColumn }.Concat(Measures.Select(m => m.Column)).OfType<string>();

    /// <summary>Whether it says where, when and what, each once.</summary>
    public bool Fits() =>
        (Area, Latitude, Longitude, Location) is (not null, null, null, null) or (null, not null, not null, null) or (null, null, null, not null)
        && (PeriodColumn is null ? IsPeriod(Period) : Period is null)
        && Columns().All(c => !string.IsNullOrWhiteSpace(c))
        && Measures.Count is > 0 and <= MostMeasures && Measures.All(m => m.Fits()) && Measures.DistinctBy(m => m.Column).Count() == Measures.Count;

    /// <summary>Whether it is a year that figures can be of (1800 to 2199), or the first and the last of several.</summary>
    public static bool IsPeriod(string? written) => written?.Split('-') switch
    {
        [var year] => IsYear(year),
        [var first, var last] => IsYear(first) && IsYear(last) && string.CompareOrdinal(first, last) < 0,
        _ => false,
    };

    private static bool IsYear(string written) => written is ['1', '8' or '9', _, _] or ['2', '0' or '1', _, _] && written.All(char.IsAsciiDigit);
}

/// <summary>One measure of somebody's own table.</summary>
/// <param name="Name">Its Spanish may be blank: the English stands for it.</param>
/// <param name="Harm">Counts people harmed: small counts of it are withheld.</param>
/// <param name="Column">Of the figures; null where the rows are counted.</param>
public sealed record MappedMeasure(Bilingual Name, DataUnit Unit, DataTopic Topic, bool Harm, string? Column = null)
{
    /// <summary>Characters of a name.</summary>
    public const int MostLetters = 120;

    /// <summary>What is withheld is counts, and rows that are counted are counts.</summary>
    public bool Fits() =>
        !string.IsNullOrWhiteSpace(Name.En) && Name.En.Length <= MostLetters && Name.Es.Length <= MostLetters
        && (Unit == DataUnit.Count || (!Harm && Column is not null));
}
