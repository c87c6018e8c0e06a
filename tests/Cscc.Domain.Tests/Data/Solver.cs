namespace Cscc.Domain.Tests.Data;

/// <summary>
/// Works out what withheld numbers can be: whole numbers, each with a least and a greatest value, and equations that say
/// that some of them sum to another. It narrows every number by every equation until nothing changes.
/// <para>
/// If no two equations share more than one number, nor form a ring in any other way, what is left is exact: each
/// equation can be met with any value left to any one of its numbers, and then, away from that equation, the next ones.
/// That is how lists with common totals hang together.
/// </para>
/// </summary>
internal sealed class Solver(long greatest = Solver.Unbounded)
{
    public const long Unbounded = long.MaxValue;

    private readonly List<(long Least, long Greatest)> _numbers = [];
    private readonly List<(int[] Parts, int Total)> _equations = [];

    public int Known(long value) => Add(value, value);

    public int AtLeast(long least) => Add(least, greatest);

    public void Sums(IEnumerable<int> parts, int total) => _equations.Add(([.. parts], total));

    public (long Least, long Greatest) Of(int number) => _numbers[number];

    public Solver Solve()
    {
        while (_equations.Select(Narrow).ToList().Contains(true))
        {
        }
        return this;
    }

    private int Add(long least, long most)
    {
        _numbers.Add((least, most));
        return _numbers.Count - 1;
    }

    private bool Narrow((int[] Parts, int Total) equation)
    {
        var (parts, total) = equation;
        var least = parts.Sum(p => _numbers[p].Least);
        var bounded = parts.Where(p => _numbers[p].Greatest != Unbounded).Sum(p => _numbers[p].Greatest);
        var unbounded = parts.Count(p => _numbers[p].Greatest == Unbounded);
        var narrowed = Narrow(total, least, unbounded == 0 ? bounded : Unbounded);

        var (totalLeast, totalGreatest) = _numbers[total];
        // From what the others were before this equation: narrowing one by another of the same equation adds nothing.
        return parts.Select(p => (Part: p, Was: _numbers[p])).ToList().Aggregate(narrowed, (any, part) =>
        {
            var open = unbounded - (part.Was.Greatest == Unbounded ? 1 : 0);
            var othersGreatest = bounded - (part.Was.Greatest == Unbounded ? 0 : part.Was.Greatest);
            return any | Narrow(
                part.Part,
                open > 0 ? part.Was.Least : totalLeast - othersGreatest,
                totalGreatest == Unbounded ? Unbounded : totalGreatest - (least - part.Was.Least));
        });
    }

    private bool Narrow(int number, long least, long most)
    {
        var was = _numbers[number];
        var now = (Least: Math.Max(was.Least, least), Greatest: Math.Min(was.Greatest, most));
        if (now.Least > now.Greatest)
            throw new InvalidOperationException("What is told contradicts itself.");
        _numbers[number] = now;
        return now != was;
    }
}
