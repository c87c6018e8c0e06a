using Cscc.Domain.Data.Statistics;
using CsCheck;

namespace Cscc.Domain.Tests.Data;

public sealed class FalseDiscoveryTests
{
    // Benjamini and Hochberg (1995), section 4.1: 15 comparisons of two treatments after a heart attack.
    private static readonly double[] Published =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

    [Fact]
    public void Four_of_the_published_fifteen_are_findings()
    {
        var adjusted = FalseDiscovery.Adjusted(Published);
        Assert.Equal(4, adjusted.Count(p => p <= 0.05));
        Assert.Equal(
            [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875, 0.753231, 0.813214, 1],
            adjusted.Select(p => Math.Round(p, 6)));
    }

    // By hand: 1 + 1/2 + … + 1/15 = 3.318229 times as much.
    [Fact]
    public void Under_any_dependence_three_are() =>
        Assert.Equal(
            [0.004977, 0.009955, 0.031523, 0.118212],
            FalseDiscovery.Adjusted(Published, anyDependence: true).Take(4).Select(p => Math.Round(p, 6)));

    [Fact]
    public void One_test_alone_stays_as_it_is_and_none_is_none()
    {
        Assert.Equal([0.03], FalseDiscovery.Adjusted([0.03]));
        Assert.Empty(FalseDiscovery.Adjusted([]));
        Assert.Empty(FalseDiscovery.Adjusted([], anyDependence: true));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void What_is_no_p_value_is_refused(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FalseDiscovery.Adjusted([0.5, p]));

    /// <summary>Their own words: the largest i with p(i) ≤ i · q / m, and all up to it.</summary>
    [Fact]
    public void Those_up_to_q_are_the_findings_of_the_published_procedure() =>
        Gen.Select(Gen.OneOf(Gen.Double[0, 1], Gen.Double[0, 0.02]).Array[1, 80], Gen.Double[0.01, 0.5], Gen.Bool).Sample((all, q, any) =>
        {
            double price = any ? Enumerable.Range(1, all.Length).Sum(i => 1.0 / i) : 1;
            // Where a p value is exactly at the limit, rounding decides, and the two may round differently.
            if (FalseDiscovery.Adjusted(all, any).Any(p => Math.Abs(p - q) < 1e-12))
                return;
            var ordered = all.Order().ToList();
            var last = ordered.FindLastIndex(p => p <= (ordered.LastIndexOf(p) + 1) * q / (all.Length * price));
            Assert.Equal(
                all.Select(p => last >= 0 && p <= ordered[last]),
                FalseDiscovery.Adjusted(all, any).Select(p => p <= q));
        });

    [Fact]
    public void Their_order_is_kept_and_none_becomes_smaller() =>
        Gen.Select(Gen.Double[0, 1].Array[1, 80], Gen.Bool).Sample((all, any) =>
        {
            var adjusted = FalseDiscovery.Adjusted(all, any);
            Assert.All(all.Zip(adjusted), p => Assert.InRange(p.Second, p.First, 1));
            var ordered = all.Zip(adjusted).OrderBy(p => p.First).Select(p => p.Second).ToList();
            Assert.Equal(ordered.Order(), ordered);
        });
}
