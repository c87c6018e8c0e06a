using Cscc.Server.Log;
using Cscc.Server.Tests.Center;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cscc.Server.Tests.Log;

public sealed class DiskWatchTests
{
    private readonly RecordingLogger _logger = new();
    private readonly FakeTimeProvider _time = new();
    private long _free = 500;

    [Fact]
    public void A_low_disk_is_warned_of_once_and_its_end_is_told()
    {
        using var watch = Watch();

        watch.Look();
        Assert.False(watch.IsLow);
        _free = 99;
        watch.Look();
        watch.Look();
        Assert.True(watch.IsLow);
        Assert.Equal(99, watch.FreeBytes);
        _free = 100;
        watch.Look();
        Assert.False(watch.IsLow);

        Assert.Equal([LogLevel.Warning, LogLevel.Information], _logger.Levels);
    }

    [Fact]
    public async Task It_looks_at_once_and_then_every_so_often()
    {
        using var watch = Watch();
        _free = 1;
        await watch.StartAsync(CancellationToken.None);
        await Patience.UntilAsync(() => watch.FreeBytes == 1);

        _free = 2;
        _time.Advance(TimeSpan.FromMinutes(1));

        await Patience.UntilAsync(() => watch.FreeBytes == 2);
        await watch.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void A_data_folder_tells_what_its_disk_has()
    {
        var parent = Directory.CreateTempSubdirectory("cscc-disk-");
        using (var folder = DataFolder.Hold(parent.FullName))
        using (var watch = new DiskWatch(folder, new() { LowBytes = 1 }, _time, NullLogger<DiskWatch>.Instance))
        {
            watch.Look();
            Assert.InRange(watch.FreeBytes, 1, long.MaxValue - 1);
        }
        parent.Delete(recursive: true);
    }

    private DiskWatch Watch() => new(new() { LowBytes = 100, Every = TimeSpan.FromMinutes(1) }, () => _free, _time, _logger);

    private sealed class RecordingLogger : ILogger<DiskWatch>
    {
        public List<LogLevel> Levels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Levels.Add(logLevel);
    }
}
