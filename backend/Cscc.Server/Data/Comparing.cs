using Cscc.Domain.Data;
using Cscc.Domain.Data.Statistics;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>Puts two measures of the areas beside each other, as they were told.</summary>
internal static class Comparing
{
    /// <param name="per">Residents that counts are per; null to compare the counts themselves.</param>
    public static ComparisonView Of(Side x, Side y, int? per)
    {
        var points = Residents.ByArea.Keys
            .Select(area => (area, X: x.Of(area, per), Y: y.Of(area, per)))
            .Where(p => p is { X: not null, Y: not null })
            .Select(p => new PointView(p.area, p.X!.Value, p.Y!.Value)).ToValueList();
        var correlation = RankCorrelation.Of([.. points.Select(p => p.X)], [.. points.Select(p => p.Y)]);
        return new(points, correlation?.Rho, correlation?.Interval?.Low, correlation?.Interval?.High, Residents.ByArea.Count - points.Count);
    }

    /// <param name="figures">Of one period.</param>
    public static Side Read(SourceMeasure measure, FiguresView figures) =>
        new(measure.Unit == DataUnit.Count, figures.Census[0], figures.Areas.ToDictionary(a => a.Number, a => a.Values[0]));

    /// <summary>One measure in one period.</summary>
    public sealed record Side(bool IsCount, int Census, IReadOnlyDictionary<int, double?> Values)
    {
        public double? Of(int area, int? per) => Values[area] is { } value && IsCount && per is { } residents
            ? value * residents / Residents.Of(area, Census)
            : Values[area];
    }
}
