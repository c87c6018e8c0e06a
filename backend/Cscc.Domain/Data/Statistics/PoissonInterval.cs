using MathNet.Numerics;

namespace Cscc.Domain.Data.Statistics;

/// <summary>How far chance alone may have moved a count.</summary>
public static class PoissonInterval
{
    /// <summary>
    /// The exact central interval of the mean of a Poisson count, by quantiles of chi-square: F. Garwood, "Fiducial limits
    /// for the Poisson distribution", Biometrika 28 (1936), 437–442. It holds the true mean at least as often as
    /// <paramref name="level"/> says; for small counts more often. It takes what is counted to happen independently:
    /// several people harmed in one shooting do not, so it is rather too narrow for them.
    /// </summary>
    /// <param name="count">What was counted, 0 or more.</param>
    /// <param name="level">How often the interval is to hold the true mean, above 0 and below 1.</param>
    /// <returns>In counts over the same time and place; from 0 for a count of 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the level is not between 0 and 1.</exception>
    public static Interval Of(int count, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (level is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level is between 0 and 1.");
        var tail = (1 - level) / 2;
        return new(count == 0 ? 0 : Quantile(count, tail), Quantile(count + 1.0, 1 - tail));
    }

    /// <summary>
    /// Half the quantile of chi-square with twice as many degrees of freedom, which is that of a gamma distribution. By
    /// halving, since the library's own inverse leaves its domain for some counts (among them 60,613) and throws.
    /// </summary>
    private static double Quantile(double shape, double part)
    {
        // Twenty standard deviations above the mean, and enough for the smallest shapes' long tail: what lies beyond is less
        // than a double tells from nothing.
        var (low, high) = (0.0, shape + (20 * Math.Sqrt(shape)) + 60);
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
                return middle;
            (low, high) = SpecialFunctions.GammaLowerRegularized(shape, middle) < part ? (middle, high) : (low, middle);
        }
    }
}
