using System.Collections.Frozen;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Boundaries;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Server.Grains;
using Cscc.Server.Log;

namespace Cscc.Server.Data;

/// <summary>
/// The imported data as this host holds them, in memory: whoever looks at them waits for no room. An import here is on the
/// shelf before it is answered, one on another host some seconds later.
/// </summary>
public sealed partial class DataShelf(IGrainFactory grains, IEventLog log, ILogger<DataShelf> logger) : IDisposable
{
    private readonly SemaphoreSlim _renewing = new(1);
    private volatile FrozenDictionary<string, Series>? _series;

    /// <summary>All series, by id.</summary>
    public async Task<IReadOnlyList<Series>> AllAsync(CancellationToken cancel) =>
        [.. (await HeldAsync(cancel)).Values.OrderBy(s => s.Id, StringComparer.Ordinal)];

    /// <returns>Null if there is no such series.</returns>
    public async Task<Series?> FindAsync(string id, CancellationToken cancel) => (await HeldAsync(cancel)).GetValueOrDefault(id);

    /// <summary>Reads what has moved since it was read last.</summary>
    public async Task RenewAsync(CancellationToken cancel)
    {
        await _renewing.WaitAsync(cancel);
        try
        {
            var rooms = await log.RoomsAsync(cancel);
            var series = await Task.WhenAll(rooms.Where(r => r.Kind == BoundariesBoard.Room.Kind && r != BoundariesBoard.Room).Select(ReadAsync));
            var all = series.OfType<Series>().ToList();
            if (_series is { } held && all.Count == held.Count && all.TrueForAll(s => held.GetValueOrDefault(s.Id) == s))
                return;
            var elsewhere = Overlaps.Of(all);
            var told = all.Select(s => s.With(elsewhere[s.Id])).ToList();
            _series = told.Where(IsReady).ToFrozenDictionary(s => s.Id);
        }
        finally
        {
            _renewing.Release();
        }
    }

    public void Dispose() => _renewing.Dispose();

    /// <summary>A series that cannot be told leaves the others as they are.</summary>
    private bool IsReady(Series series)
    {
        try
        {
            series.Prepare();
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            LogUnreadable(logger, e, series.Id);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The series {Series} is kept and cannot be told")]
    private static partial void LogUnreadable(ILogger logger, Exception e, string series);

    private async Task<FrozenDictionary<string, Series>> HeldAsync(CancellationToken cancel)
    {
        if (_series is null)
            await RenewAsync(cancel);
        return _series!;
    }

    private async Task<Series?> ReadAsync(RoomId room)
    {
        var known = _series?.GetValueOrDefault(room.Name);
        if (await grains.GetGrain<IDataGrain>(room.Value).SeriesAsync(known?.State.Position ?? 0) is not { } kept)
            return known;
        var state = JsonSerializer.Deserialize<SeriesState>(kept, WireJson.ReadBack)!;
        // A host that is newer may know sources that this one does not.
        if (state.Facts is not { } facts || DataSources.Find(facts.Source) is null)
            return null;
        return new(room.Name, state, FrozenSet<ToldElsewhere>.Empty);
    }
}
