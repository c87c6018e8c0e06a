using Cscc.Domain.Data.Statistics;
using CsCheck;

namespace Cscc.Domain.Tests.Data;

public sealed class SuppressionTests
{
    // ---- the rule, by example

    [Theory]
    [InlineData("0 0 0", "0 0 0 = 0")]
    [InlineData("", " = 0")]
    [InlineData("5 0 12", "5 0 12 = 17")]
    [InlineData("3 0 9 20", "? 0 ? 20 = 32")] // 3 would be the total less the others
    [InlineData("9 3 9 20", "? ? ? 20 = 41")] // and of equal ones none is told
    [InlineData("1 1 1 9 20", "? ? ? ? 20 = 32")] // three that sum to three would be 1 each
    [InlineData("2 4 9 20", "? ? 9 20 = 35")] // 1 to 5 each
    [InlineData("4 4 9 20", "? ? ? 20 = 37")] // who knows that both are small would know both
    [InlineData("2 4 0", "? ? 0 = 6")]
    [InlineData("3 0 0", "? 0 0 = ?")]
    [InlineData("1 1 2", "? ? ? = ?")]
    [InlineData("1 1 1 1 1 1 1", "? ? ? ? ? ? ? = ?")]
    public void Small_counts_are_withheld_with_as_many_others_as_hide_them(string cells, string told)
    {
        var counts = Counts(cells);
        Assert.Equal(told, Told(counts, Suppression.Of(counts)));
    }

    [Theory]
    [InlineData("7 0", "7 0", "7 0 / 7 0 = 7")]
    [InlineData("3 9", "6 6", "? ? / 6 6 = 12")]
    [InlineData("1 1 1 1 1 1", "6 0", "? ? ? ? ? ? / ? 0 = ?")] // the month would tell the total
    [InlineData("1 1 1 1 1 1", "5 1", "? ? ? ? ? ? / ? ? = ?")]
    [InlineData("4 0", "4", "? 0 / ? = ?")]
    public void A_total_that_one_list_withholds_the_other_does_not_tell(string areas, string months, string told)
    {
        var (a, m) = (Counts(areas), Counts(months));
        var withheld = Suppression.OfYear(a, m);
        Assert.Equal(told, $"{Told(a, withheld.Areas)} / {Told(m, withheld.Months)} = {(withheld.Total ? "?" : a.Sum())}");
    }

    [Fact]
    public void The_hours_count_only_the_years_whose_total_is_told()
    {
        var withheld = Suppression.OfYears([new([9, 8], [17], [7, 10, 0]), new([3, 0], [3], [1, 1, 1])]);
        Assert.Equal([false, true], withheld.Years.Select(y => y.Total));
        Assert.Equal(new HoursOfYears([7, 10, 0], [false, false, false]), withheld.Hours);
    }

    [Fact]
    public void Hours_that_cannot_hide_each_other_are_not_told_at_all()
    {
        var withheld = Suppression.OfYears([new([6], [6], [1, 1, 0, 1, 1, 1, 1])]);
        Assert.Equal([false], withheld.Years.Select(y => y.Total));
        Assert.Null(withheld.Hours);
    }

    [Fact]
    public void Without_years_nothing_is_withheld()
    {
        var withheld = Suppression.OfYears([]);
        Assert.Empty(withheld.Years);
        Assert.NotNull(withheld.Hours);
    }

    [Fact]
    public void Counts_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Suppression.Of([3, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Suppression.Of([3, 1], least: 2));
        Assert.Throws<ArgumentException>(() => Suppression.OfYear([3, 1], [5]));
        Assert.Throws<ArgumentException>(() => Suppression.OfYears([new([3], [3], [2])]));
        Assert.Throws<ArgumentException>(() => Suppression.OfYears([new([3], [3], [3]), new([3], [3], [3, 0])]));
    }

    [Fact]
    public void Sums_beyond_32_bits_are_sums() =>
        Assert.Equal(
            [false, false, true, true],
            Suppression.Of([int.MaxValue, int.MaxValue, 3, int.MaxValue - 1]).Cells);

    // ---- what is never told, and what always is

    [Fact]
    public void No_small_count_is_told_and_zero_always_is() =>
        Tables.List.Sample(cells =>
        {
            var withheld = Suppression.Of(cells);
            Assert.All(cells.Zip(withheld.Cells), c => Assert.True(c.First is 0 ? !c.Second : c.First >= 5 || c.Second));
            Assert.True(withheld.Total || cells.Sum() is 0 or >= 5);
        }, iter: 2000);

    [Fact]
    public void A_list_without_small_counts_is_told_whole() =>
        Tables.List.Sample(cells =>
        {
            var withheld = Suppression.Of([.. cells.Where(c => c is 0 or >= 5)]);
            Assert.False(withheld.Total || withheld.Cells.Contains(true));
        });

    // ---- somebody who computes

    [Fact]
    public void Nobody_can_work_out_a_withheld_cell_of_one_list() =>
        Tables.List.Sample(cells => Assert.Empty(Undone(cells, Suppression.Of(cells))), iter: 3000);

    [Fact]
    public void Nobody_can_work_out_a_withheld_cell_from_all_that_is_told_of_several_years() =>
        Tables.Years.Sample(years => Assert.Empty(Undone(years, Suppression.OfYears(years))), iter: 2500);

    [Fact]
    public void The_random_years_reach_every_case()
    {
        var (hoursNotTold, totalWithheld, secondWithheld, toldBesideWithheld) = (0, 0, 0, 0);
        Tables.Years.Sample(years =>
        {
            var withheld = Suppression.OfYears(years);
            void Reached(ref int times, bool now) => Interlocked.Add(ref times, now ? 1 : 0);
            var areas = years.Zip(withheld.Years).Where(y => !y.Second.Total).Select(y => y.First.Areas.Zip(y.Second.Areas).ToList()).ToList();
            Reached(ref hoursNotTold, withheld.Hours is null);
            Reached(ref totalWithheld, withheld.Years.Any(y => y.Total) && withheld.Years.Any(y => !y.Total));
            Reached(ref secondWithheld, areas.Any(a => a.Any(c => c is ( >= 5, true))));
            Reached(ref toldBesideWithheld, areas.Any(a => a.Any(c => c.Second) && a.Any(c => c is ( >= 5, false))));
        }, iter: 3000);
        Assert.All([hoursNotTold, totalWithheld, secondWithheld, toldBesideWithheld], times => Assert.InRange(times, 10, 3000));
    }

    [Fact]
    public void To_withhold_the_small_counts_alone_is_undone()
    {
        Assert.Equal([3L], Undone([3, 9, 20], Naive([3, 9, 20])));
        Assert.Equal([1L, 1L], Undone([1, 1, 9, 20], Naive([1, 1, 9, 20])));

        var undone = 0;
        Tables.List.Sample(cells => Interlocked.Add(ref undone, Undone(cells, Naive(cells)).Any() ? 1 : 0), iter: 3000);
        Assert.InRange(undone, 100, 3000);
    }

    [Fact]
    public void Each_list_for_itself_is_undone_by_the_other()
    {
        int[] areas = [1, 1, 1, 1, 1, 1], months = [6, 0];
        var (ofAreas, ofMonths) = (Suppression.Of(areas), Suppression.Of(months));
        var apart = new WithheldOfYears([new(ofAreas.Cells, ofMonths.Cells, Total: true)], Hours: null);
        Assert.Equal([1L, 1L, 1L, 1L, 1L, 1L], Undone([new(areas, months, [6])], apart));
    }

    // ---- somebody who computes, and knows the rule

    [Theory]
    [InlineData(3, 5, 9)]
    [InlineData(4, 4, 13)]
    [InlineData(5, 4, 17)]
    [InlineData(5, 5, 12)]
    public void Who_knows_the_rule_cannot_work_out_a_cell_of_one_list_either(int least, int cells, int most) =>
        Assert.Empty(OnlyOnePossible(
            Tables.Every(cells, most),
            c => Told(c, Suppression.Of(c, least)),
            c => Suppression.Of(c, least).Cells));

    [Theory]
    [InlineData(3, 3, 3, 8)]
    [InlineData(4, 4, 2, 8)]
    [InlineData(5, 3, 2, 12)]
    [InlineData(5, 4, 1, 12)]
    public void Who_knows_the_rule_cannot_work_out_a_cell_of_a_year_either(int least, int areas, int months, int most)
    {
        var years = Tables.Every(areas, most)
            .SelectMany(a => Tables.Every(months, a.Sum()).Where(m => m.Sum() == a.Sum()).Select(m => (int[])[.. a, .. m]));
        WithheldOfYear Of(int[] year) => Suppression.OfYear(year[..areas], year[areas..], least);
        Assert.Empty(OnlyOnePossible(
            years,
            y => $"{Told(y[..areas], Of(y).Areas)}, {Told(y[areas..], Of(y).Months)}, {(Of(y).Total ? "?" : y[..areas].Sum())}",
            y => [.. Of(y).Areas, .. Of(y).Months]));
    }

    [Fact]
    public void Who_knows_the_rule_cannot_work_out_an_hour_either()
    {
        var lists = Tables.Every(4, 14).Where(h => h.Sum() >= 5);
        HoursOfYears? Of(int[] hours) => Suppression.OfYears([new([hours.Sum()], [hours.Sum()], hours)]).Hours;
        Assert.Empty(OnlyOnePossible(
            lists,
            h => Of(h) is { } told ? $"{Told(h, told.Withheld)} = {h.Sum()}" : $"nothing = {h.Sum()}",
            h => Of(h)?.Withheld ?? [true, true, true, true]));
    }

    [Fact]
    public void To_withhold_no_more_of_equal_counts_than_needed_is_undone_by_who_knows_it() =>
        Assert.Contains("5 ? ? = 13: 4", OnlyOnePossible(
            Tables.Every(3, 14),
            c => Told(c, OneByOne(c)),
            c => OneByOne(c).Cells));

    // ---- helpers

    private static int[] Counts(string cells) =>
        [.. cells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];

    private static string Told(IEnumerable<int> cells, IEnumerable<bool> withheld) =>
        string.Join(' ', cells.Zip(withheld, (cell, hidden) => hidden ? "?" : $"{cell}"));

    private static string Told(int[] cells, Withheld withheld) =>
        $"{Told(cells, withheld.Cells)} = {(withheld.Total ? "?" : cells.Sum())}";

    private static Withheld Naive(int[] cells) => new([.. cells.Select(c => c is > 0 and < 5)], cells.Sum() is > 0 and < 5);

    /// <summary>The first of the smallest, until what is withheld is two and can be five.</summary>
    private static Withheld OneByOne(int[] cells)
    {
        var withheld = cells.Select(c => c is > 0 and < 5).ToArray();
        bool Hide() => withheld.Count(w => w) is var k && (k == 0 || (k > 1 && cells.Where((_, i) => withheld[i]).Sum() - (k - 1) >= 5));
        while (!Hide() && Enumerable.Range(0, cells.Length).Where(i => cells[i] > 0 && !withheld[i]).ToList() is { Count: > 0 } left)
            withheld[left.MinBy(i => cells[i])] = true;
        return new([.. withheld], !Hide());
    }

    /// <summary>The true counts of withheld cells that have but one possible value, or none from five on.</summary>
    private static IEnumerable<long> Undone(int[] cells, Withheld withheld)
    {
        var solver = new Solver();
        var list = Enter(solver, cells, withheld.Cells);
        solver.Sums(list, withheld.Total ? solver.AtLeast(0) : solver.Known(cells.Sum()));
        solver.Solve();
        return Undone(solver, list, cells, withheld.Cells);
    }

    private static IEnumerable<long> Undone(CountsOfYear[] years, WithheldOfYears withheld)
    {
        var solver = new Solver();
        var lists = new List<(int[] Numbers, IReadOnlyList<int> Cells, IReadOnlyList<bool> Withheld)>();
        int[] Add(IReadOnlyList<int> cells, IReadOnlyList<bool> hidden)
        {
            lists.Add((Enter(solver, cells, hidden), cells, hidden));
            return lists[^1].Numbers;
        }

        var totals = new List<int>();
        foreach (var (year, hidden) in years.Zip(withheld.Years))
        {
            var total = hidden.Total ? solver.AtLeast(1) : solver.Known(year.Areas.Sum());
            solver.Sums(Add(year.Areas, hidden.Areas), total);
            solver.Sums(Add(year.Months, hidden.Months), total);
            if (!hidden.Total)
                totals.Add(total);
        }
        var all = solver.AtLeast(0);
        solver.Sums(totals, all);
        if (withheld.Hours is { } hours)
            solver.Sums(Add(hours.Counts, hours.Withheld), all);
        solver.Solve();
        return lists.SelectMany(l => Undone(solver, l.Numbers, l.Cells, l.Withheld));
    }

    /// <summary>A withheld cell is 1 or more, for zero is told.</summary>
    private static int[] Enter(Solver solver, IReadOnlyList<int> cells, IReadOnlyList<bool> withheld) =>
        [.. cells.Zip(withheld, (cell, hidden) => hidden ? solver.AtLeast(1) : solver.Known(cell))];

    private static IEnumerable<long> Undone(Solver solver, int[] numbers, IReadOnlyList<int> cells, IReadOnlyList<bool> withheld) =>
        Enumerable.Range(0, cells.Count)
            .Where(i => withheld[i] && solver.Of(numbers[i]) is var (least, greatest) && (least == greatest || greatest < 5))
            .Select(i => (long)cells[i]);

    /// <summary>
    /// What is told and a withheld count that it leaves no other value for, over every table that would have been told
    /// the same.
    /// </summary>
    private static IEnumerable<string> OnlyOnePossible(
        IEnumerable<int[]> tables, Func<int[], string> told, Func<int[], IReadOnlyList<bool>> withheld) =>
        from same in tables.GroupBy(told)
        let hidden = withheld(same.First())
        from i in Enumerable.Range(0, hidden.Count)
        where hidden[i] && same.Select(t => t[i]).Distinct().Take(2).Count() == 1
        select $"{same.Key}: {same.First()[i]}";
}
