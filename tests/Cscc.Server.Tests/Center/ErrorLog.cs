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
        if (logEvent.Level >= LogEventLevel.Error)
            _errors.Enqueue($"{logEvent.RenderMessage()} {logEvent.Exception}");
    }
}
