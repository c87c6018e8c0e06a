namespace Cscc.Domain.Kernel;

/// <summary>
/// How long something took, many times: counts in buckets that are each a tenth wider than the one before, so that
/// histograms of several rooms add up, and a quantile is right to a tenth.
/// </summary>
public sealed record Histogram(ValueList<HistogramBucket> Buckets)
{
    private const double Growth = 1.1;

    public static Histogram Empty { get; } = new((ValueList<HistogramBucket>)[]);

    public int Count => Buckets.Sum(b => b.Count);

    public Histogram Add(TimeSpan took) => Add(new HistogramBucket(BucketOf(took.TotalMinutes), 1));

    public Histogram Merge(Histogram other) => other.Buckets.Aggregate(this, (sum, bucket) => sum.Add(bucket));

    /// <summary>Minutes that so large a part, 0 to 1, took at most; null if nothing was counted.</summary>
    public int? Quantile(double part)
    {
        var rank = Math.Max(1, (int)Math.Ceiling(part * Count));
        foreach (var bucket in Buckets)
        {
            rank -= bucket.Count;
            if (rank <= 0)
                return (int)Math.Round(Math.Pow(Growth, bucket.Index + 0.5) - 1);
        }
        return null;
    }

    private static int BucketOf(double minutes) => (int)Math.Floor(Math.Log(Math.Max(0, minutes) + 1, Growth));

    private Histogram Add(HistogramBucket added) => new(Buckets.Any(b => b.Index == added.Index)
        ? Buckets.Replace(b => b.Index == added.Index, b => b with { Count = b.Count + added.Count })
        : Buckets.Add(added).OrderBy(b => b.Index).ToValueList());
}

/// <param name="Index">Of the bucket; its minutes begin at 1.1 to that power, less one.</param>
public sealed record HistogramBucket(int Index, int Count);
