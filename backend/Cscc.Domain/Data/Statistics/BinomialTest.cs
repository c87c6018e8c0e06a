using MathNet.Numerics.Distributions;

namespace Cscc.Domain.Data.Statistics;

/// <summary>Whether so many hits of so many trials go with a supposed chance of a hit.</summary>
public static class BinomialTest
{
    // What is equally likely differs by rounding alone; with this, R's binom.test has the same results.
    private const double Rounding = 1 + 1e-7;

    /// <summary>The chance of a number of hits that is as unlikely as this one or more so, on either side; exact.</summary>
    /// <param name="hits">0 to <paramref name="trials"/>.</param>
    /// <param name="trials">0 or more; time is in proportion to it.</param>
    /// <param name="chance">Supposed chance of a hit, 0 to 1.</param>
    /// <returns>A p value, above 0 unless it is too small for a double, at most 1.</returns>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public static double TwoSided(int hits, int trials, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, trials);
        var binomial = new Binomial(chance, trials);
        var bound = binomial.Probability(hits) * Rounding;
        return Math.Min(1, Enumerable.Range(0, trials + 1).Select(binomial.Probability).Where(p => p <= bound).Sum());
    }
}
