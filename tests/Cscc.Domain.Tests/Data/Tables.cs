using Cscc.Domain.Data.Statistics;
using CsCheck;

namespace Cscc.Domain.Tests.Data;

/// <summary>Random counts as a city has them: few places have most, and many tables are nearly empty.</summary>
internal static class Tables
{
    private static readonly Gen<int> Small = Gen.Int[1, 6];

    /// <summary>One list of up to 80 cells, from empty to full.</summary>
    public static Gen<int[]> List { get; } =
        from filled in Gen.Int[0, 10]
        from cells in Gen.Select(Gen.Int[1, 10], Gen.OneOf(Small, Small, Gen.Int[1, 60])).Array[0, 80]
        select cells.Select(c => c.Item1 <= filled ? c.Item2 : 0).ToArray();

    /// <summary>Up to five years of 78 areas, 12 months and 169 hours, or of a part of them.</summary>
    public static Gen<CountsOfYear[]> Years { get; } =
        from areas in Gen.OneOf(Gen.Int[1, 4], Gen.Const(78))
        from months in Gen.OneOf(Gen.Int[1, 12], Gen.Const(12))
        from hours in Gen.OneOf(Gen.Int[1, 30], Gen.Const(169), Gen.Const(169))
        from areaSkew in Gen.Int[1, 6]
        from hourSkew in Gen.OneOf(Gen.Const(1), Gen.Int[1, 3])
        from years in Gen.OneOf(Gen.Const(1), Gen.Int[1, 5]).SelectMany(n => Year(areas, months, hours, areaSkew, hourSkew).Array[n])
        select years;

    private static Gen<CountsOfYear> Year(int areas, int months, int hours, int areaSkew, int hourSkew)
    {
        var harmed = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1]);
        return Gen.OneOf(harmed.Array[0, 9], harmed.Array[5, 25], harmed.Array[0, 60], harmed.Array[0, 400]).Select(all =>
        {
            var year = new CountsOfYear(new int[areas], new int[months], new int[hours]);
            foreach (var (area, month, hour) in all)
            {
                Count(year.Areas, Math.Pow(area, areaSkew));
                Count(year.Months, month);
                Count(year.Hours, Math.Pow(hour, hourSkew));
            }
            return year;
        });
    }

    private static void Count(IReadOnlyList<int> cells, double place) =>
        ((int[])cells)[Math.Min(cells.Count - 1, (int)(place * cells.Count))]++;

    /// <summary>Every list of so many cells with a sum of at most so much.</summary>
    public static IEnumerable<int[]> Every(int cells, int most) => cells == 0
        ? [[]]
        : Every(cells - 1, most).SelectMany(some => Enumerable.Range(0, most - some.Sum() + 1).Select(c => (int[])[.. some, c]));
}
