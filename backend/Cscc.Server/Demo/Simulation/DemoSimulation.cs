namespace Cscc.Server.Demo.Simulation;

/// <summary>The one simulation that the demo's page may have started, against the center's own address.</summary>
public sealed class DemoSimulation(IHostApplicationLifetime lifetime, ILogger<DemoSimulation> logger)
{
    private readonly Lock _lock = new();
    /// <summary>How much the running one has sent so far; null if none runs.</summary>
    private Func<int>? _running;
    private SimulationFigures? _last;
    private bool _failed;

    public SimulationState State
    {
        get
        {
            lock (_lock)
                return new(_running is not null, _running?.Invoke() ?? 0, _failed, _last);
        }
    }

    /// <summary>Starts it in the background; false if one runs already.</summary>
    public bool TryStart(SimulationOptions options)
    {
        lock (_lock)
        {
            if (_running is not null)
                return false;
            var run = new SimulationRun(options);
            _running = () => run.Commands;
            _ = RunAsync(run);
            return true;
        }
    }

    private async Task RunAsync(SimulationRun run)
    {
        SimulationFigures? figures = null;
        try
        {
            figures = await Task.Run(() => run.RunAsync(lifetime.ApplicationStopping));
        }
        catch (Exception e) when (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            logger.LogError(e, "The simulation ended before its time");
        }
        finally
        {
            await run.DisposeAsync();
            lock (_lock)
                (_running, _last, _failed) = (null, figures ?? _last, figures is null);
        }
    }
}

/// <param name="Commands">Of the one that runs, so far.</param>
/// <param name="Failed">Whether the last one ended before its time.</param>
/// <param name="Last">Figures of the last one that came to its end; null if none has.</param>
public sealed record SimulationState(bool Running, int Commands, bool Failed, SimulationFigures? Last);
