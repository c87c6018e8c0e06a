using Cscc.Domain.Kernel;

namespace Cscc.Domain.Data.Statistics;

/// <summary>
/// How many of the findings among many tests are expected to be false. With 77 areas, up to four are expected to have a
/// p value below 0.05 if nothing has changed anywhere.
/// </summary>
public static class FalseDiscovery
{
    /// <summary>
    /// Adjusted p values: to call those up to q findings leaves an expected part of q of them false, at most. Y. Benjamini
    /// and Y. Hochberg, "Controlling the false discovery rate", J. R. Stat. Soc. B 57 (1995), 289–300, for tests that are
    /// independent or rise together; Y. Benjamini and D. Yekutieli, "The control of the false discovery rate in multiple
    /// testing under dependency", Ann. Stat. 29 (2001), 1165–1188, for any.
    /// </summary>
    /// <param name="pValues">Of every test that was made, not of the striking ones alone.</param>
    /// <param name="anyDependence">Whether the tests may depend on each other in any way; this finds much less.</param>
    /// <returns>In the order of <paramref name="pValues"/>, at most 1 each.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p value is not from 0 to 1.</exception>
    public static ValueList<double> Adjusted(IReadOnlyList<double> pValues, bool anyDependence = false)
    {
        if (pValues.Any(p => p is not (>= 0 and <= 1)))
            throw new ArgumentOutOfRangeException(nameof(pValues), "A p value is from 0 to 1.");

        var tests = pValues.Count;
        var price = anyDependence ? Enumerable.Range(1, tests).Sum(i => 1.0 / i) : 1;
        var adjusted = new double[tests];
        var least = 1.0;
        // From the largest down: a smaller p value never has a larger adjusted one. The factor stands in brackets, so that it
        // is 1 or more and rounding makes no p value smaller than it was.
        foreach (var (i, rank) in Enumerable.Range(0, tests).OrderBy(i => pValues[i]).Select((i, rank) => (i, rank + 1)).Reverse())
            adjusted[i] = least = Math.Min(least, pValues[i] * (tests * price / rank));
        return [.. adjusted];
    }
}
