using System.Diagnostics.Metrics;
using Cscc.Server.Hub;

namespace Cscc.Server.Tests.Center;

/// <summary>Counts the connections that are closed for what they sent.</summary>
public sealed class CountedMisuse : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _count;

    public CountedMisuse()
    {
        _listener.SetMeasurementEventCallback<long>((_, n, _, _) => Interlocked.Add(ref _count, n));
        _listener.EnableMeasurementEvents(HubMetrics.Misused);
        _listener.Start();
    }

    public long Count => Interlocked.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
