namespace Cscc.Server.Tests.Simulation;

/// <summary>Everything that a schedule leaves to chance, as one list of numbers: drawn from a seed, or read from a kept schedule.</summary>
internal sealed class Choices
{
    private readonly Random? _random;
    private readonly IReadOnlyList<int> _kept;
    private readonly List<int> _made = [];

    private Choices(Random? random, IReadOnlyList<int> kept) => (_random, _kept) = (random, kept);

    public IReadOnlyList<int> Made => _made;

    public static Choices Seeded(int seed) => new(new Random(seed), []);

    /// <summary>After the kept ones every choice is the first: nothing more goes wrong.</summary>
    public static Choices Kept(IReadOnlyList<int> made) => new(null, made);

    public int Below(int bound)
    {
        var next = _made.Count < _kept.Count ? Math.Min(_kept[_made.Count], bound - 1) : _random?.Next(bound) ?? 0;
        _made.Add(next);
        return next;
    }

    public bool OneIn(int many) => Below(many) == many - 1;

    public T Of<T>(IReadOnlyList<T> some) => some[Below(some.Count)];
}
