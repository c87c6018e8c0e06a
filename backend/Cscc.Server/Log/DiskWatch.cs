namespace Cscc.Server.Log;

/// <summary>When the disk counts as low, and how often that is looked at.</summary>
public sealed record DiskOptions
{
    /// <summary>Free space below this is warned of: a few days of a busy centre, and room for a backup.</summary>
    public long LowBytes { get; init; } = 1L << 30;

    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>Looks at the free space beside the log, and warns before it runs out.</summary>
public sealed class DiskWatch(DiskOptions options, Func<long> freeBytes, TimeProvider time, ILogger<DiskWatch> logger) : BackgroundService
{
    private long _free = long.MaxValue;

    public DiskWatch(DataFolder folder, DiskOptions options, TimeProvider time, ILogger<DiskWatch> logger)
        : this(options, () => new DriveInfo(folder.Path).AvailableFreeSpace, time, logger)
    {
    }

    /// <summary>What was free when it last looked.</summary>
    public long FreeBytes => Volatile.Read(ref _free);

    public bool IsLow => FreeBytes < options.LowBytes;

    /// <summary>Looks now, and logs when the disk becomes low and when it no longer is.</summary>
    public void Look()
    {
        var wasLow = IsLow;
        Volatile.Write(ref _free, freeBytes());
        if (IsLow && !wasLow)
            logger.LogWarning("The disk is low: {FreeMiB} MiB are free, {LowMiB} MiB are wanted. When it is full, nothing more can be recorded", FreeBytes >> 20, options.LowBytes >> 20);
        else if (wasLow && !IsLow)
            logger.LogInformation("The disk has space again: {FreeMiB} MiB are free", FreeBytes >> 20);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Every, time);
        do
        {
            try
            {
                Look();
            }
            catch (IOException e)
            {
                logger.LogError(e, "The free space of the disk cannot be read");
            }
        }
        while (!stoppingToken.IsCancellationRequested && await timer.WaitForNextTickAsync(stoppingToken));
    }
}
