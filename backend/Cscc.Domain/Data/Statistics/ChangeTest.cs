namespace Cscc.Domain.Data.Statistics;

/// <summary>What changed this week: whether the count of one week differs from those of the weeks before by more than chance.</summary>
public static class ChangeTest
{
    /// <summary>
    /// The exact conditional test that two Poisson rates are equal: J. Przyborowski and H. Wilenski, "Homogeneity of
    /// results in testing samples from Poisson series", Biometrika 31 (1940), 313–323, with one week on the one side and
    /// k on the other. If nothing changed, each event of the k + 1 weeks falls into the newest with a chance of 1 to
    /// k + 1. Two-sided: weeks as unlikely or more so, whether with more events or with fewer.
    /// <para>
    /// It takes events for independent and the weeks before for alike: where several people are harmed at once, or a
    /// season begins, it finds changes more often than it should. Many areas at once want <see cref="FalseDiscovery"/>.
    /// </para>
    /// </summary>
    /// <param name="week">The count of the week in question.</param>
    /// <param name="before">The counts of the same area in the weeks before it, in any order.</param>
    /// <returns>A p value, at most 1; null if there are no weeks before. It is 1 where nothing happened at all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">The counts sum to more than 32 bits hold.</exception>
    public static double? PValue(int week, IReadOnlyList<int> before)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(week);
        foreach (var count in before)
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(before));
        return before.Count == 0 ? null : BinomialTest.TwoSided(week, checked(week + before.Sum()), 1 / (before.Count + 1.0));
    }
}
