using CsCheck;

namespace Cscc.Domain.Tests.Data;

public sealed class SolverTests
{
    private const int Most = 6;

    [Fact]
    public void The_solver_finds_exactly_what_trying_everything_finds()
    {
        var cell = Gen.Select(Gen.Int[0, 4], Gen.Bool, Gen.Int[0, 1]);
        Gen.Select(cell.Array[1, 3], cell.Array[1, 3], Gen.Bool).Sample((areas, months, totalIsTold) =>
        {
            // The months' last cell makes up for the difference, where there is one.
            var missing = areas.Sum(c => c.Item1) - months.SkipLast(1).Sum(c => c.Item1);
            if (missing is < 0 or > Most)
                return;
            months[^1].Item1 = missing;
            var total = areas.Sum(c => c.Item1);
            if (total > Most)
                return;

            var solver = new Solver(Most);
            int Number((int Value, bool Told, int Least) c) =>
                c.Told ? solver.Known(c.Value) : solver.AtLeast(Math.Min(c.Value, c.Least));
            int[] a = [.. areas.Select(Number)], m = [.. months.Select(Number)];
            var sum = totalIsTold ? solver.Known(total) : solver.AtLeast(0);
            solver.Sums(a, sum);
            solver.Sums(m, sum);

            var numbers = a.Concat(m).ToArray();
            var domains = numbers.Select(solver.Of).ToArray();
            var (totalFrom, totalTo) = solver.Of(sum);
            var met = Every(domains)
                .Where(v => v[..a.Length].Sum() == v[a.Length..].Sum())
                .Where(v => v[..a.Length].Sum() is var s && s >= totalFrom && s <= totalTo)
                .ToList();

            solver.Solve();
            for (var i = 0; i < numbers.Length; i++)
                Assert.Equal((met.Min(v => v[i]), met.Max(v => v[i])), solver.Of(numbers[i]));
        }, iter: 1000);
    }

    private static IEnumerable<long[]> Every((long Least, long Greatest)[] domains) =>
        domains.Aggregate<(long Least, long Greatest), IEnumerable<long[]>>(
            [[]],
            (some, d) => some.SelectMany(s => Enumerable.Range((int)d.Least, (int)(d.Greatest - d.Least + 1)).Select(v => s.Append(v).ToArray())));
}
