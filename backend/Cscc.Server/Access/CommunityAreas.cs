using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace Cscc.Server.Access;

/// <summary>One of Chicago's 77 community areas.</summary>
/// <param name="Number">The City's number, 1 to 77.</param>
/// <param name="Name">The official name, South Lawndale.</param>
/// <param name="KnownAs">What people call it or a part of it, Little Village; null if nothing else.</param>
/// <param name="Slug">Made of the official name; the room is <c>community/south-lawndale</c>.</param>
/// <param name="IsPriority">One of the fifteen communities of "Our City, Our Safety".</param>
/// <param name="IsFirst">One of the four in which the center is activated first.</param>
public sealed record CommunityArea(
    int Number, string Name, string? KnownAs, string Slug, bool IsPriority, bool IsFirst)
{
    /// <summary>
    /// The name on the screen. It is the official one, but nobody in Little Village says South Lawndale; other known
    /// names belong to a part of their area or are another spelling.
    /// </summary>
    public string ShownAs(string language) => Number == CommunityAreas.LittleVillage
        ? language.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? "La Villita" : "Little Village"
        : Name;
}

/// <summary>
/// The community areas, read from <c>community-areas.csv</c>: numbers, names, known names and priority
/// communities as compiled for this project from the City's public boundaries and "Our City, Our Safety".
/// </summary>
public static class CommunityAreas
{
    internal const int LittleVillage = 30;

    // In the order of their activation: West Garfield Park, North Lawndale, Little Village, Englewood.
    private static readonly int[] FirstActivated = [26, 29, LittleVillage, 68];

    /// <summary>All 77, by number.</summary>
    public static ImmutableArray<CommunityArea> All { get; } = Read();

    private static readonly FrozenDictionary<string, CommunityArea> BySlug = All.ToFrozenDictionary(a => a.Slug);

    private static readonly FrozenDictionary<string, CommunityArea> ByAnyName = All
        .SelectMany(a => NamesOf(a).Select(Plain).Distinct(), (area, name) => (area, name))
        .ToFrozenDictionary(x => x.name, x => x.area);

    /// <summary>The four that were activated first, in the order of their activation.</summary>
    public static ImmutableArray<CommunityArea> First { get; } = [.. FirstActivated.Select(number => All[number - 1])];

    public static CommunityArea? OfSlug(string slug) => BySlug.GetValueOrDefault(slug);

    public static CommunityArea? OfNumber(int number) => number >= 1 && number <= All.Length ? All[number - 1] : null;

    /// <summary>The area that a file means: by number, slug, official or known name, whatever the case and punctuation.</summary>
    public static CommunityArea? Find(string written)
    {
        var trimmed = written.Trim();
        return int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? OfNumber(number)
            : ByAnyName.GetValueOrDefault(Plain(trimmed));
    }

    private static IEnumerable<string> NamesOf(CommunityArea area) =>
        new[] { area.Name, area.KnownAs, area.ShownAs("en"), area.ShownAs("es") }.OfType<string>();

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Slugged(string name) =>
        name.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace(' ', '-');

    private static ImmutableArray<CommunityArea> Read()
    {
        using var stream = typeof(CommunityAreas).Assembly.GetManifestResourceStream("community-areas.csv")!;
        using var csv = CsvReader.Create(stream);
        var areas = ImmutableArray.CreateBuilder<CommunityArea>(77);
        while (csv.Read())
        {
            var number = csv.Parse<int>("number");
            var name = csv.GetString("name");
            var knownAs = csv.GetString("known_as");
            areas.Add(new(
                number, name, knownAs.Length == 0 ? null : knownAs, Slugged(name), csv.Parse<int>("priority") == 1,
                FirstActivated.Contains(number)));
        }
        return areas.ToImmutable();
    }
}
