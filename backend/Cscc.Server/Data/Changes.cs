using Cscc.Domain.Data;
using Cscc.Domain.Data.Statistics;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>What changed in the newest week, by counts as they were told.</summary>
internal static class Changes
{
    /// <summary>The part of findings that is expected to be false, at most.</summary>
    private const double Level = 0.05;

    /// <summary>One test on its own.</summary>
    /// <param name="counts">By week, the newest last.</param>
    public static WeekRowView Of(int[] counts)
    {
        var p = P(counts);
        return new([.. counts], Change(counts, p, p));
    }

    /// <summary>Many areas, with the false-discovery rate controlled over all of them.</summary>
    public static ValueList<AreaWeekRowView> Of(IReadOnlyList<(int Number, int[] Counts)> areas)
    {
        var p = areas.Select(a => P(a.Counts)).ToList();
        var adjusted = FalseDiscovery.Adjusted(p);
        return [.. areas.Select((a, i) => new AreaWeekRowView(a.Number, [.. a.Counts], Change(a.Counts, p[i], adjusted[i])))];
    }

    private static double P(int[] counts) => ChangeTest.PValue(counts[^1], counts[..^1]) ?? 1;

    private static ChangeView Change(int[] counts, double p, double adjusted)
    {
        var (week, before) = (counts[^1], counts[..^1].Sum());
        var usual = before / (double)(Weeks.Kept - 1);
        var interval = RatioInterval.Of(week, before, Weeks.Kept - 1);
        return new(
            adjusted > Level ? Finding.None : week > usual ? Finding.More : Finding.Fewer,
            usual, before == 0 ? null : week / usual, interval.Low, double.IsFinite(interval.High) ? interval.High : null, p, adjusted);
    }
}
