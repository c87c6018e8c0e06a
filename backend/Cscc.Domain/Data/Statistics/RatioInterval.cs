using MathNet.Numerics;

namespace Cscc.Domain.Data.Statistics;

/// <summary>How many times as high one rate is as another, as far as chance lets it be known.</summary>
public static class RatioInterval
{
    /// <summary>
    /// The exact central interval of the ratio of two Poisson rates. Given how many events there are together, those of the
    /// one side are binomial with the chance p = r / (r + t), where r is the ratio and t how many times as long the other
    /// side was counted; so r = t p / (1 − p). The limits of p are those of C. J. Clopper and E. S. Pearson, "The use of
    /// confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26 (1934), 404–413, as quantiles
    /// of beta. It is what R's poisson.test gives for two rates. It holds the true ratio at least as often as
    /// <paramref name="level"/> says, and takes events for independent, as <see cref="ChangeTest"/> does.
    /// </summary>
    /// <param name="count">What was counted on the one side, 0 or more.</param>
    /// <param name="other">On the other, 0 or more.</param>
    /// <param name="times">How many times as long the other side was counted, above 0.</param>
    /// <param name="level">How often the interval is to hold the true ratio, above 0 and below 1.</param>
    /// <returns>From 0 if nothing was counted on the one side, to infinity if nothing was on the other.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static Interval Of(int count, int other, double times, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(other);
        if (times is not (> 0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(times), times, "A time is above 0.");
        if (level is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level is between 0 and 1.");
        var tail = (1 - level) / 2;
        return new(
            count == 0 ? 0 : times * Odds(count, other + 1.0, tail),
            other == 0 ? double.PositiveInfinity : times * Odds(count + 1.0, other, 1 - tail));
    }

    /// <summary>The quantile of beta as odds, p / (1 − p); by halving, as in <see cref="PoissonInterval"/>.</summary>
    private static double Odds(double a, double b, double part)
    {
        var (low, high) = (0.0, 1.0);
        while (true)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
                return middle / (1 - middle);
            (low, high) = SpecialFunctions.BetaRegularized(a, b, middle) < part ? (middle, high) : (low, middle);
        }
    }
}
