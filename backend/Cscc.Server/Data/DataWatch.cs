using Cscc.Server.Host;
using Cscc.Server.Hosting;

namespace Cscc.Server.Data;

/// <summary>Keeps the shelf as the rooms are: from the start on, and whenever another host imported something.</summary>
internal sealed class DataWatch(DataShelf shelf, RoomHostOptions options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<DataWatch> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        using var poll = new PeriodicTimer(options.Poll, time);
        do
        {
            try
            {
                await shelf.RenewAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // What it has stays; the next look may do better.
                logger.LogWarning(e, "The imported data could not be read");
            }
        }
        while (await poll.WaitForNextTickAsync(stoppingToken));
    }
}
