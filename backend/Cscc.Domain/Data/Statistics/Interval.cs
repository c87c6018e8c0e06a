namespace Cscc.Domain.Data.Statistics;

/// <summary>From <paramref name="Low"/> to <paramref name="High"/>, both included, in the unit of what is estimated.</summary>
public sealed record Interval(double Low, double High);
