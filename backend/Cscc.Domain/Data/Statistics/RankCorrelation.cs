namespace Cscc.Domain.Data.Statistics;

/// <summary>How far two measures of the same places rise together, by rank, so that no single place decides it.</summary>
/// <param name="Rho">Spearman's rank correlation, −1 to 1.</param>
/// <param name="Interval">
/// Approximate 95 % confidence interval of rho; null where rho is −1 or 1, for which the approximation has none.
/// </param>
/// <param name="Pairs">How many pairs it rests on.</param>
public sealed record RankCorrelation(double Rho, Interval? Interval, int Pairs)
{
    // Below it the interval spans nearly everything and its approximation is not known to hold.
    private const int FewestPairs = 5;

    // The standard normal distribution's 97.5 % quantile.
    private const double Normal975 = 1.959963984540054;

    /// <summary>
    /// Spearman's rho as Pearson's correlation of ranks, equal values sharing the mean of their ranks. The interval is
    /// Fisher's z with the standard error √((1 + rho²/2) / (n − 3)) of Bonett and Wright, "Sample size requirements for
    /// estimating Pearson, Kendall and Spearman correlations", Psychometrika 65 (2000), 23–28. It takes the pairs for
    /// independent; neighboring areas are not quite, so it is rather too narrow for them.
    /// </summary>
    /// <param name="x">One measure; its unit does not matter.</param>
    /// <param name="y">The other, of the same places in the same order.</param>
    /// <returns>Null below 5 pairs, or where one side has the same value everywhere.</returns>
    /// <exception cref="ArgumentException">The two differ in length, or a value is not a number.</exception>
    public static RankCorrelation? Of(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count)
            throw new ArgumentException("Each value has its partner.", nameof(y));
        if (x.Concat(y).Any(double.IsNaN))
            throw new ArgumentException("What is not a number has no rank.", nameof(x));
        if (x.Count < FewestPairs || IsConstant(x) || IsConstant(y))
            return null;

        var rho = Correlation(Ranks(x), Ranks(y));
        return new(rho, Math.Abs(rho) < 1 ? Around(rho, x.Count) : null, x.Count);
    }

    private static Interval Around(double rho, int pairs)
    {
        var z = Math.Atanh(rho);
        var reach = Normal975 * Math.Sqrt((1 + (rho * rho / 2)) / (pairs - 3));
        return new(Math.Tanh(z - reach), Math.Tanh(z + reach));
    }

    /// <summary>Twice each value's rank, less one: a whole number even where ranks are shared, so that sums are exact.</summary>
    private static long[] Ranks(IReadOnlyList<double> values)
    {
        var ranks = new long[values.Count];
        var below = 0;
        foreach (var equal in Enumerable.Range(0, values.Count).GroupBy(i => values[i]).OrderBy(g => g.Key))
        {
            foreach (var i in equal)
                ranks[i] = (2 * below) + equal.Count();
            below += equal.Count();
        }
        return ranks;
    }

    private static double Correlation(long[] x, long[] y)
    {
        // Ranks from 1 to n have the mean (n + 1) / 2, shared or not; doubled and less one, that is n.
        var mean = x.Length;
        double Covariance(long[] a, long[] b) => a.Zip(b, (i, j) => (i - mean) * (j - mean)).Sum();
        // One root of the product: for the same order it is exact, and rho exactly 1.
        return Math.Clamp(Covariance(x, y) / Math.Sqrt(Covariance(x, x) * Covariance(y, y)), -1, 1);
    }

    private static bool IsConstant(IReadOnlyList<double> values) => values.All(v => v.Equals(values[0]));
}
