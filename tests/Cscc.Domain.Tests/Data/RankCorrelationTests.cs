using Cscc.Domain.Data.Statistics;
using CsCheck;

namespace Cscc.Domain.Tests.Data;

public sealed class RankCorrelationTests
{
    // Hollander and Wolfe (1973), p. 187, color of tuna and its quality by a panel; R's cor.test tells rho = 0.6.
    private static readonly double[] Color = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    private static readonly double[] Quality = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];

    [Fact]
    public void It_is_what_Hollander_and_Wolfe_s_tuna_give() =>
        Assert.Equal(0.6, RankCorrelation.Of(Color, Quality)!.Rho, 12);

    // Siegel, Nonparametric Statistics (1956), section 9.4: authoritarianism and striving for status of 12 students, 0.82.
    [Fact]
    public void It_is_what_Siegel_s_students_give() =>
        Assert.Equal(0.8182, RankCorrelation.Of(
            [2, 6, 5, 1, 10, 9, 8, 3, 4, 12, 7, 11],
            [3, 4, 2, 1, 8, 11, 10, 6, 7, 12, 5, 9])!.Rho, 4);

    // The example in the documentation of scipy.stats.spearmanr, where two values are equal.
    [Fact]
    public void Equal_values_share_the_mean_of_their_ranks_as_in_SciPy() =>
        Assert.Equal(0.8207826816681233, RankCorrelation.Of([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])!.Rho, 14);

    // By hand: atanh 0.6 = 0.693147, standard error √(1.18 / 6) = 0.443471, z from −0.176040 to 1.562335.
    [Fact]
    public void The_interval_is_that_of_Bonett_and_Wright()
    {
        var interval = RankCorrelation.Of(Color, Quality)!.Interval!;
        Assert.Equal(-0.174244, interval.Low, 6);
        Assert.Equal(0.915798, interval.High, 6);
    }

    [Fact]
    public void Too_few_pairs_or_a_constant_side_have_none()
    {
        Assert.Null(RankCorrelation.Of([], []));
        Assert.Null(RankCorrelation.Of([1, 2, 3, 4], [1, 2, 3, 4]));
        Assert.Null(RankCorrelation.Of([1, 2, 3, 4, 5], [7, 7, 7, 7, 7]));
        Assert.Null(RankCorrelation.Of([7, 7, 7, 7, 7], [1, 2, 3, 4, 5]));
    }

    [Fact]
    public void The_same_order_is_one_and_the_reverse_minus_one_without_an_interval()
    {
        Assert.Equal(new RankCorrelation(1, null, 5), RankCorrelation.Of([1, 2, 3, 4, 5], [10, 20, 30, 40, 1000]));
        Assert.Equal(new RankCorrelation(-1, null, 5), RankCorrelation.Of([1, 2, 3, 4, 5], [5, 4, 3, 2, -9]));
    }

    [Fact]
    public void What_has_no_partner_or_no_rank_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RankCorrelation.Of([1, 2, 3], [1, 2]));
        Assert.Throws<ArgumentException>(() => RankCorrelation.Of([1, 2, 3, 4, double.NaN], [1, 2, 3, 4, 5]));
    }

    [Fact]
    public void Only_the_order_matters_and_neither_side_comes_first() =>
        Gen.Select(Gen.Int[-9, 9], Gen.Int[-9, 9]).Array[5, 80].Sample(pairs =>
        {
            double[] x = [.. pairs.Select(p => (double)p.Item1)], y = [.. pairs.Select(p => (double)p.Item2)];
            var one = RankCorrelation.Of(x, y);
            Assert.Equal(one, RankCorrelation.Of([.. x.Select(v => v * v * v)], [.. y.Select(Math.Exp)]));
            Assert.Equal(one, RankCorrelation.Of(y, x));
            Assert.Equal(-one?.Rho, RankCorrelation.Of([.. x.Select(v => -v)], y)?.Rho);
            if (one?.Interval is { } interval)
                Assert.True(-1 < interval.Low && interval.Low < one.Rho && one.Rho < interval.High && interval.High < 1);
        });

    /// <summary>1 − 6 Σd² / (n³ − n), where d is the difference of two ranks.</summary>
    [Fact]
    public void Without_equal_values_it_is_Spearman_s_own_formula() =>
        Gen.Shuffle(Enumerable.Range(1, 30).ToArray()).Sample(order =>
        {
            double n = order.Length, squares = order.Select((rank, i) => Math.Pow(rank - (i + 1), 2)).Sum();
            var rho = RankCorrelation.Of([.. Enumerable.Range(0, order.Length).Select(i => (double)i)], [.. order.Select(o => (double)o)])!.Rho;
            Assert.Equal(1 - (6 * squares / ((n * n * n) - n)), rho, tolerance: 1e-12);
        });

    /// <summary>
    /// Bonett and Wright's simulations are of correlated normal values; so is this one. Pearson's 0.5 is Spearman's
    /// 6/π · asin(0.25).
    /// </summary>
    [Fact]
    public void Nineteen_intervals_of_twenty_hold_the_true_value()
    {
        var random = new Random(1940);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var truth = 6 / Math.PI * Math.Asin(0.25);
        const int rounds = 4000;
        var held = Enumerable.Range(0, rounds).Count(_ =>
        {
            var x = Enumerable.Range(0, 77).Select(_ => Normal()).ToArray();
            var interval = RankCorrelation.Of(x, [.. x.Select(v => (0.5 * v) + (Math.Sqrt(0.75) * Normal()))])!.Interval!;
            return interval.Low <= truth && truth <= interval.High;
        });
        Assert.InRange(held / (double)rounds, 0.94, 0.96);
    }
}
