using System.Diagnostics.Metrics;

namespace Cscc.Server.Hub;

/// <summary>What is counted at the edge.</summary>
public static class HubMetrics
{
    public const string MeterName = "Cscc";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Connections dropped because they did not take what was sent to them.</summary>
    public static Counter<long> Dropped { get; } = Meter.CreateCounter<long>("cscc.connections.dropped");

    /// <summary>Connections closed for frames that no client of ours sends.</summary>
    public static Counter<long> Misused { get; } = Meter.CreateCounter<long>("cscc.connections.misused");

    /// <summary>Seconds from a call's arrival to its answer, by the hub's method.</summary>
    public static Histogram<double> Answered { get; } = Meter.CreateHistogram<double>("cscc.calls.duration", "s");

    /// <summary>Calls that failed here.</summary>
    public static Counter<long> Faults { get; } = Meter.CreateCounter<long>("cscc.calls.faults");
}
