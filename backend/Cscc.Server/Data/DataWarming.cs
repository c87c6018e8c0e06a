namespace Cscc.Server.Data;

/// <summary>Reads the imported data once the center has started.</summary>
internal sealed class DataWarming(DataShelf shelf, IHostApplicationLifetime lifetime, ILogger<DataWarming> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var onStarted = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        using var onStopping = stoppingToken.Register(() => started.TrySetCanceled(stoppingToken));
        try
        {
            await started.Task;
            await shelf.WarmAsync(stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whoever asks reads them then.
            logger.LogWarning(e, "The imported data could not be read ahead");
        }
        catch (OperationCanceledException)
        {
        }
    }
}
