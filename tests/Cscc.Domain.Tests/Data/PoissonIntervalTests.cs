using Cscc.Domain.Data.Statistics;
using CsCheck;

namespace Cscc.Domain.Tests.Data;

public sealed class PoissonIntervalTests
{
    // 95 % and 99 %: Garwood's limits as in E. S. Pearson and H. O. Hartley, Biometrika Tables for Statisticians, table 40.
    [Theory]
    [InlineData(0, 0.95, 0, 3.689)]
    [InlineData(1, 0.95, 0.0253, 5.572)]
    [InlineData(2, 0.95, 0.242, 7.225)]
    [InlineData(5, 0.95, 1.623, 11.668)]
    [InlineData(10, 0.95, 4.795, 18.390)]
    [InlineData(50, 0.95, 37.11, 65.92)]
    [InlineData(0, 0.99, 0, 5.298)]
    [InlineData(10, 0.99, 3.717, 21.398)]
    public void It_is_what_the_tables_say(int count, double level, double low, double high)
    {
        var interval = PoissonInterval.Of(count, level);
        Assert.Equal(low, interval.Low, count == 50 ? 2 : 3);
        Assert.Equal(high, interval.High, count == 50 ? 2 : 3);
    }

    /// <summary>
    /// The definition: at the low end so many or more are as rare as half of what is missing to the level, at the high end
    /// so many or fewer. The chances are summed term by term here, without the gamma function.
    /// </summary>
    [Fact]
    public void At_either_end_the_count_is_just_too_rare() =>
        Gen.Select(Gen.OneOf(Gen.Int[0, 20], Gen.Int[0, 3000]), Gen.Double[0.5, 0.999]).Sample((count, level) =>
        {
            var interval = PoissonInterval.Of(count, level);
            var tail = (1 - level) / 2;
            Assert.Equal(tail, AtMost(count, interval.High), tolerance: 1e-8);
            if (count > 0)
                Assert.Equal(tail, 1 - AtMost(count - 1, interval.Low), tolerance: 1e-8);
        });

    [Fact]
    public void It_holds_the_count_and_grows_with_it() =>
        Gen.Int[0, 200_000].Sample(count =>
        {
            var (interval, next) = (PoissonInterval.Of(count), PoissonInterval.Of(count + 1));
            Assert.True(interval.Low <= count && count < interval.High);
            Assert.True(interval.Low < next.Low && interval.High < next.High);
        });

    [Fact]
    public void It_is_found_for_a_count_where_the_library_s_own_inverse_is_not() =>
        Assert.Equal(60_613 - (1.96 * Math.Sqrt(60_613)), PoissonInterval.Of(60_613).Low, tolerance: 2.0);

    [Fact]
    public void Large_counts_come_near_the_normal_distribution()
    {
        var interval = PoissonInterval.Of(1_000_000);
        Assert.Equal(1_000_000 - 1960, interval.Low, tolerance: 3.0);
        Assert.Equal(1_000_000 + 1960, interval.High, tolerance: 4.0);
    }

    [Fact]
    public void What_is_no_count_or_no_level_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Of(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Of(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Of(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Of(1, double.NaN));
    }

    private static double AtMost(int count, double mean)
    {
        // From the largest term down: e to the −mean alone would vanish.
        var term = Enumerable.Range(1, count).Aggregate(-mean, (log, i) => log + Math.Log(mean / i));
        var sum = 0.0;
        for (var i = count; i >= 0; i--)
        {
            sum += Math.Exp(term);
            term += Math.Log(i / mean);
        }
        return sum;
    }
}
