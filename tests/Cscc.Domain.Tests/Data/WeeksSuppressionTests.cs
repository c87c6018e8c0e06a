using Cscc.Domain.Data.Statistics;
using CsCheck;

namespace Cscc.Domain.Tests.Data;

public sealed class WeeksSuppressionTests
{
    /// <summary>Of 2019: the first days of the months, and after them the first of the next year.</summary>
    private static readonly int[] Months = [.. Enumerable.Range(1, 12).Select(m => new DateOnly(2019, m, 1).DayOfYear - 1), 365];

    [Theory]
    [InlineData("20 20", "0:10 0:5 1:5", true)]
    [InlineData("20 20", "0:10 0:6 1:4", false)] // the part of the second month
    [InlineData("20 20", "0:10 0:7 1:17", false)] // 3 before the first week
    [InlineData("20 20", "0:20 1:0 1:20", true)]
    [InlineData("20 20 3 9", "0:10 1:10", false)] // the third month, far from the weeks
    [InlineData("20 20 0 9", "0:10 1:10", true)]
    [InlineData("20 20", "0:21", false)] // what cannot be is not told
    public void Weeks_are_told_if_no_piece_of_time_has_a_small_count(string months, string parts, bool told)
    {
        int[] counts = [.. months.Split(' ').Select(int.Parse)];
        Assert.Equal(told, WeeksSuppression.AreTold([new([counts.Sum()], counts, Parts(parts))]));
    }

    [Fact]
    public void Where_the_areas_withhold_the_total_the_weeks_would_tell_it()
    {
        Assert.False(WeeksSuppression.AreTold([new([1, 1, 1, 1, 1, 1], [6], Parts("0:6"))]));
        Assert.False(WeeksSuppression.AreTold([new([6], [6], Parts("0:6")), new([1, 1, 1, 1, 1, 1], [6], [])]));
    }

    [Fact]
    public void Weeks_without_small_counts_alone_are_undone_by_the_months()
    {
        // Of 13 in the week in which the first month ends, 3 are in the first month: for the second's other week has 10 of 20.
        var year = new WeeksOfYear([29], [9, 20], Parts("0:3 1:10 1:10"));
        var solver = new Solver();
        int[] pieces = [.. Enumerable.Range(0, 4).Select(_ => solver.AtLeast(0))];
        solver.Sums([pieces[0], pieces[1]], solver.Known(9));
        solver.Sums([pieces[2], pieces[3]], solver.Known(20));
        solver.Sums([pieces[1], pieces[2]], solver.Known(13));
        solver.Sums([pieces[3]], solver.Known(10));
        solver.Solve();
        Assert.Equal((3, 3), solver.Of(pieces[1]));
        Assert.False(WeeksSuppression.AreTold([year]));
    }

    [Fact]
    public void Nobody_can_work_out_a_small_count_from_all_that_is_told_of_a_year_and_its_weeks()
    {
        var (told, notTold) = (0, 0);
        Years.Sample(year =>
        {
            var (days, areas, first) = year;
            var weeks = OfYear(days, areas, first);
            var isTold = WeeksSuppression.AreTold([weeks]);
            Interlocked.Increment(ref isTold ? ref told : ref notTold);
            Assert.Empty(Undone(weeks, days, first, isTold));
        }, iter: 1500);
        Assert.All([told, notTold], times => Assert.InRange(times, 50, 1500));
    }

    // Five days: two months, the first of two days or three, and one week or two of two days each.
    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(3, 0, 2)]
    [InlineData(3, 2, 1)]
    public void Who_knows_the_rule_cannot_work_out_a_small_count_of_any_days_in_a_row_either(int firstMonth, int monday, int weeks)
    {
        const int Least = 3;
        WeeksOfYear Year(int[] days, int[] areas) => new(
            areas, [days[..firstMonth].Sum(), days[firstMonth..].Sum()],
            [.. Enumerable.Range(monday, 2 * weeks).GroupBy(d => (Week: (d - monday) / 2, Month: d < firstMonth ? 0 : 1))
                .Select(g => new PartOfMonth(g.Key.Month, g.Sum(d => days[d])))]);
        string Told(WeeksOfYear year, int[] days)
        {
            var hidden = Suppression.OfYear(year.Areas, year.Months, Least);
            var inWeeks = WeeksSuppression.AreTold([year], Least)
                ? string.Join(' ', Enumerable.Range(0, weeks).Select(w => days[monday + (2 * w)] + days[monday + (2 * w) + 1]))
                : "no weeks";
            return $"{Cells(year.Areas, hidden.Areas)}, {Cells(year.Months, hidden.Months)}, {(hidden.Total ? "?" : days.Sum())}, {inWeeks}";
        }

        var all = Tables.Every(5, 10).SelectMany(days => Enumerable.Range(0, days.Sum() + 1)
            .Select(area => (Days: days, Year: Year(days, [area, days.Sum() - area]))));
        var isOneTold = false;
        foreach (var same in all.GroupBy(t => Told(t.Year, t.Days)))
        {
            isOneTold |= !same.Key.EndsWith("no weeks", StringComparison.Ordinal);
            var hidden = Suppression.OfYear(same.First().Year.Areas, same.First().Year.Months, Least);
            for (var from = 0; from < 5; from++)
            {
                for (var to = from + 1; to <= 5; to++)
                {
                    var counts = same.Select(t => t.Days[from..to].Sum()).Distinct().Take(2).ToList();
                    Assert.False(counts is [> 0 and < Least], $"{same.Key}: days {from} to {to} have {counts[0]}");
                }
            }
            foreach (var area in Enumerable.Range(0, 2).Where(a => hidden.Areas[a]))
                Assert.True(same.Select(t => t.Year.Areas[area]).Distinct().Skip(1).Any(), $"{same.Key}: area {area}");
        }
        Assert.True(isOneTold);
    }

    /// <summary>Counts by day of 2019 and by area, with the first Monday of the thirteen weeks as a day of the year from 0.</summary>
    private static Gen<(int[] Days, int[] Areas, int First)> Years { get; } =
        from first in Gen.Int[0, 38].Select(week => 6 + (7 * week))
        from perDay in Gen.OneOf(Gen.Const(0.05), Gen.Double[0.1, 3], Gen.Const(6.0))
        from areas in Gen.OneOf(Gen.Int[1, 4], Gen.Const(78))
        from seed in Gen.Int
        select Year(perDay, areas, first, new Random(seed));

    private static (int[] Days, int[] Areas, int First) Year(double perDay, int areas, int first, Random dice)
    {
        var (days, byArea) = (new int[365], new int[areas]);
        for (var i = 0; i < perDay * 365; i++)
        {
            days[dice.Next(365)]++;
            byArea[dice.Next(areas)]++;
        }
        return (days, byArea, first);
    }

    private static int MonthOf(int day) => Array.FindLastIndex(Months, first => first <= day);

    private static WeeksOfYear OfYear(int[] days, int[] areas, int first) => new(
        areas, [.. Enumerable.Range(0, 12).Select(m => days[Months[m]..Months[m + 1]].Sum())],
        [.. Enumerable.Range(first, 91).GroupBy(d => ((d - first) / 7, Month: MonthOf(d))).Select(g => new PartOfMonth(g.Key.Month, g.Sum(d => days[d])))]);

    /// <summary>Small counts of areas, of months and of pieces that what is told leaves no other value for, or none from five on.</summary>
    private static IEnumerable<string> Undone(WeeksOfYear year, int[] days, int first, bool isTold)
    {
        var hidden = Suppression.OfYear(year.Areas, year.Months);
        var solver = new Solver();
        int[] Enter(IReadOnlyList<int> cells, IReadOnlyList<bool> withheld) =>
            [.. cells.Zip(withheld, (cell, isHidden) => isHidden ? solver.AtLeast(1) : solver.Known(cell))];
        var (areas, months) = (Enter(year.Areas, hidden.Areas), Enter(year.Months, hidden.Months));
        var total = hidden.Total ? solver.AtLeast(1) : solver.Known(days.Sum());
        solver.Sums(areas, total);
        solver.Sums(months, total);

        // A piece is all days of one month that are in one week, or in none.
        var pieces = Enumerable.Range(0, 365)
            .GroupBy(d => (Month: MonthOf(d), Week: d >= first && d < first + 91 ? (d - first) / 7 : -1))
            .Select(g => (g.Key.Month, g.Key.Week, Count: g.Sum(d => days[d]), Number: solver.AtLeast(0))).ToList();
        foreach (var month in pieces.GroupBy(p => p.Month))
            solver.Sums(month.Select(p => p.Number), months[month.Key]);
        foreach (var week in pieces.Where(p => isTold && p.Week >= 0).GroupBy(p => p.Week))
            solver.Sums(week.Select(p => p.Number), solver.Known(week.Sum(p => p.Count)));
        solver.Solve();

        bool IsKnown(int number) => solver.Of(number) is var (least, greatest) && (least == greatest || greatest < 5);
        return [
            .. areas.Where((number, i) => hidden.Areas[i] && IsKnown(number)).Select(_ => "an area"),
            .. months.Where((number, i) => hidden.Months[i] && IsKnown(number)).Select(_ => "a month"),
            .. pieces.Where(p => p.Count is > 0 and < 5 && IsKnown(p.Number)).Select(p => $"{p.Count} in month {p.Month}, week {p.Week}"),
        ];
    }

    private static PartOfMonth[] Parts(string parts) =>
        [.. parts.Split(' ').Select(p => p.Split(':')).Select(p => new PartOfMonth(int.Parse(p[0]), int.Parse(p[1])))];

    private static string Cells(IEnumerable<int> cells, IEnumerable<bool> withheld) =>
        string.Join(' ', cells.Zip(withheld, (cell, hidden) => hidden ? "?" : $"{cell}"));
}
