using Cscc.Server.Log;

namespace Cscc.Server.Hosting;

/// <summary><c>/health/live</c> says that the process answers, <c>/health/ready</c> that the store does, with the reason in words if not.</summary>
internal static class HealthSetup
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).ExcludeFromDescription();
        app.MapGet("/health/ready", async (IEventLog log, DiskWatch disk, CancellationToken cancel) =>
        {
            try
            {
                await log.RoomsAsync(cancel).WaitAsync(TimeSpan.FromSeconds(5), cancel);
            }
            catch (Exception e) when (e is IOException or TimeoutException)
            {
                return Results.Text($"not ready: the store does not answer ({e.Message})", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
            return Results.Text(disk.IsLow ? $"ready, but the disk is low: {disk.FreeBytes >> 20} MiB are free" : "ready");
        }).ExcludeFromDescription();
    }
}
