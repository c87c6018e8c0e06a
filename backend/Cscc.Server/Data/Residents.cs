using System.Collections.Immutable;
using Cscc.Domain.Kernel;
using CsvHelper;

namespace Cscc.Server.Data;

/// <summary>Residents of the community areas: the denominators of rates. See the README beside this file for their source.</summary>
public static class Residents
{
    private const int Since = 2015;

    public static ValueList<int> Censuses { get; } = [2010, 2020];

    /// <summary>By area's number, in the order of <see cref="Censuses"/>.</summary>
    public static ImmutableSortedDictionary<int, ValueList<int>> ByArea { get; } = Read();

    /// <summary>The census that is nearest to a period: 2010's up to 2014, 2020's since.</summary>
    public static int CensusFor(string period) => int.Parse(period[^4..], System.Globalization.CultureInfo.InvariantCulture) < Since ? 2010 : 2020;

    public static int Of(int area, int census) => ByArea[area][census == 2010 ? 0 : 1];

    private static ImmutableSortedDictionary<int, ValueList<int>> Read()
    {
        using var stream = typeof(Residents).Assembly.GetManifestResourceStream("residents.csv")!;
        using var csv = CsvReader.Create(stream);
        var areas = ImmutableSortedDictionary.CreateBuilder<int, ValueList<int>>();
        while (csv.Read())
            areas[csv.Parse<int>("community_area")] = [csv.Parse<int>("population_2010"), csv.Parse<int>("population_2020")];
        return areas.ToImmutable();
    }
}
