using Cscc.Domain.Data.Statistics;
using CsCheck;
using MathNet.Numerics.Distributions;

namespace Cscc.Domain.Tests.Data;

public sealed class RatioIntervalTests
{
    // The example in the documentation of R's poisson.test: 11 in 800 against 21 in 3011.
    [Fact]
    public void It_is_what_R_gives_for_two_rates()
    {
        var interval = RatioInterval.Of(11, 21, 3011 / 800.0);
        Assert.Equal(0.8584264, interval.Low, 6);
        Assert.Equal(4.2772659, interval.High, 6);
    }

    // By hand: with nothing on the other side, the chance of all n on the one is p to the nth; p is 0.025 to the 1 / n.
    [Fact]
    public void With_nothing_on_one_side_it_has_one_end()
    {
        var p = Math.Pow(0.025, 1 / 4.0);
        Assert.Equal(12 * p / (1 - p), RatioInterval.Of(4, 0, 12).Low, 9);
        Assert.Equal(double.PositiveInfinity, RatioInterval.Of(4, 0, 12).High);
        Assert.Equal(0, RatioInterval.Of(0, 4, 12).Low);
        Assert.Equal(12 * (1 - p) / p, RatioInterval.Of(0, 4, 12).High, 9);
        Assert.Equal(new(0, double.PositiveInfinity), RatioInterval.Of(0, 0, 12));
    }

    [Fact]
    public void At_its_ends_what_was_counted_is_as_unlikely_as_it_says() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 400], Gen.Int[1, 12]).Sample((count, other, times) =>
        {
            var interval = RatioInterval.Of(count, other, times);
            double Above(double ratio) => Enumerable.Range(count, other + 1).Sum(new Binomial(ratio / (ratio + times), count + other).Probability);
            double Below(double ratio) => Enumerable.Range(0, count + 1).Sum(new Binomial(ratio / (ratio + times), count + other).Probability);
            Assert.Equal(0.025, Above(interval.Low), 8);
            Assert.Equal(0.025, Below(interval.High), 8);
        }, iter: 300);

    [Fact]
    public void The_other_way_about_it_is_the_inverse_for_many_events_too() =>
        Gen.Select(Gen.Int[1, 30_000], Gen.Int[1, 300_000]).Sample((count, other) =>
        {
            var (one, inverse) = (RatioInterval.Of(count, other, 12), RatioInterval.Of(other, count, 1 / 12.0));
            Assert.Equal(1, one.Low * inverse.High, 6);
            Assert.InRange(12.0 * count / other, one.Low, one.High);
        }, iter: 100);

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RatioInterval.Of(-1, 1, 12));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatioInterval.Of(1, -1, 12));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatioInterval.Of(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatioInterval.Of(1, 1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatioInterval.Of(1, 1, 12, level: 1));
    }
}
