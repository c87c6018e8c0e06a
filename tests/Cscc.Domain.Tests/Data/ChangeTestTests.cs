using System.Numerics;
using Cscc.Domain.Data.Statistics;
using CsCheck;

namespace Cscc.Domain.Tests.Data;

public sealed class ChangeTestTests
{
    // The example in the documentation of R's binom.test, from Conover (1971), p. 97: p = 0.3825.
    [Fact]
    public void It_is_what_Conover_s_plants_give() =>
        Assert.Equal(0.3825, BinomialTest.TwoSided(682, 925, 0.75), 4);

    // The example in the documentation of R's poisson.test: 11 in 800 against 21 in 3011, p = 0.07967.
    [Fact]
    public void Two_rates_compare_as_in_R() =>
        Assert.Equal(0.07967, BinomialTest.TwoSided(11, 32, 800.0 / 3811), 5);

    // By hand: the other way about is as likely, so each is one in eight.
    [Fact]
    public void None_after_a_week_of_three_is_no_finding() =>
        Assert.Equal(0.25, ChangeTest.PValue(0, [3])!.Value, 12);

    // By hand: of four events all four in one of two weeks, or all four in the other: 2 / 16.
    [Fact]
    public void More_and_fewer_are_as_unlikely_where_one_week_is_compared_with_one()
    {
        Assert.Equal(0.125, ChangeTest.PValue(4, [0])!.Value, 12);
        Assert.Equal(0.125, ChangeTest.PValue(0, [4])!.Value, 12);
    }

    // By hand: of three events all three in the newest of four weeks, 1 / 64; nothing else is as unlikely.
    [Fact]
    public void The_weeks_before_weigh_as_many_as_they_are() =>
        Assert.Equal(1 / 64.0, ChangeTest.PValue(3, [0, 0, 0])!.Value, 12);

    [Fact]
    public void Nothing_to_compare_with_is_no_finding_and_nothing_at_all_no_change()
    {
        Assert.Null(ChangeTest.PValue(7, []));
        Assert.Equal(1, ChangeTest.PValue(0, [0, 0, 0]));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ChangeTest.PValue(-1, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChangeTest.PValue(1, [1, -1]));
        Assert.Throws<OverflowException>(() => ChangeTest.PValue(1, [int.MaxValue]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialTest.TwoSided(3, 2, 0.5));
        Assert.ThrowsAny<ArgumentException>(() => BinomialTest.TwoSided(1, 2, 1.5));
    }

    [Fact]
    public void It_is_what_whole_numbers_give() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 12].Array[1, 12]).Sample((week, before) =>
        {
            var (ways, all) = Ways(week + before.Sum(), before.Length);
            var unlikely = ways.Where(w => w <= ways[week]).Aggregate(BigInteger.Zero, (sum, w) => sum + w);
            Assert.Equal((double)unlikely / (double)all, ChangeTest.PValue(week, before)!.Value, tolerance: 1e-10);
        });

    [Fact]
    public void Two_weeks_of_many_events_compare_alike_either_way() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 3000]).Sample((one, other) =>
            Assert.Equal(ChangeTest.PValue(one, [other])!.Value, ChangeTest.PValue(other, [one])!.Value, tolerance: 1e-9));

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.01)]
    public void A_change_is_found_where_there_is_none_no_more_often_than_it_says(double level)
    {
        for (var events = 0; events <= 60; events++)
        {
            foreach (var weeks in (int[])[1, 4, 12])
            {
                var (ways, all) = Ways(events, weeks);
                var found = Enumerable.Range(0, events + 1)
                    .Where(week => ChangeTest.PValue(week, [events - week, .. new int[weeks - 1]]) <= level)
                    .Sum(week => (double)ways[week] / (double)all);
                Assert.InRange(found, 0, level);
            }
        }
    }

    /// <summary>In how many ways so many events fall into the weeks with 0, 1, … of them in the newest, and all ways.</summary>
    private static (BigInteger[] Ways, BigInteger All) Ways(int events, int weeksBefore)
    {
        var ways = new BigInteger[events + 1];
        var choices = BigInteger.One;
        for (var week = 0; week <= events; week++)
        {
            ways[week] = choices * BigInteger.Pow(weeksBefore, events - week);
            choices = choices * (events - week) / (week + 1);
        }
        return (ways, BigInteger.Pow(weeksBefore + 1, events));
    }
}
