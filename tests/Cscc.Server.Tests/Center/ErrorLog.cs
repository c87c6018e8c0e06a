using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace Cscc.Server.Tests.Center;

/// <summary>Keeps what a center logs as an error: a test that expects none says so.</summary>
public sealed class ErrorLog : ILogEventSink
{
    private readonly ConcurrentQueue<string> _errors = new();

    public IReadOnlyCollection<string> Errors => _errors;

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Level >= LogEventLevel.Error && !IsOfTheMachine(logEvent))
            _errors.Enqueue($"{logEvent.RenderMessage()} {logEvent.Exception}");
    }

    // Orleans says so of a machine that stood still for ten seconds; that is no fault of the center's.
    private static bool IsOfTheMachine(LogEvent logEvent) =>
        logEvent.MessageTemplate.Text.StartsWith(".NET Thread Pool execution stalled", StringComparison.Ordinal);
}
