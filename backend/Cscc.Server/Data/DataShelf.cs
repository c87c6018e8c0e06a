using System.Collections.Concurrent;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Boundaries;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Server.Grains;
using Cscc.Server.Log;

namespace Cscc.Server.Data;

/// <summary>The imported data, as any host reads them. What is read is kept until its room has moved.</summary>
public sealed class DataShelf(IGrainFactory grains, IEventLog log)
{
    private readonly ConcurrentDictionary<string, Series> _read = new();
    private readonly ConcurrentDictionary<(string Series, string Measure, bool Exactly), (long Position, FiguresView View)> _told = new();
    private readonly ConcurrentDictionary<(string Series, string Measure, bool Exactly), (long Position, WeeksView? View)> _weeks = new();

    /// <summary>All series, by id.</summary>
    public async Task<IReadOnlyList<Series>> AllAsync(CancellationToken cancel)
    {
        var rooms = await log.RoomsAsync(cancel);
        var series = await Task.WhenAll(rooms.Where(r => r.Kind == BoundariesBoard.Room.Kind && r != BoundariesBoard.Room).Select(ReadAsync));
        return [.. series.OfType<Series>().OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    /// <summary>Reads all that is kept, so that whoever asks first need not wait for it.</summary>
    public async Task WarmAsync(CancellationToken cancel)
    {
        foreach (var series in await AllAsync(cancel))
        {
            if (series.Measures.FirstOrDefault() is { } first)
                Figures(series, first, exactly: false);
        }
    }

    /// <returns>Null if there is no such series; a room is not opened to find that out.</returns>
    public async Task<Series?> FindAsync(string id, CancellationToken cancel) =>
        (await log.RoomsAsync(cancel)).Contains(RoomId.Data(id)) ? await ReadAsync(RoomId.Data(id)) : null;

    /// <param name="exactly">Whether small counts of people harmed are told too.</param>
    public FiguresView Figures(Series series, SourceMeasure measure, bool exactly) => Told(_told, Telling.Of, series, measure, exactly);

    /// <param name="exactly">Whether small counts of people harmed are told too.</param>
    /// <returns>Null if the series keeps no weeks of the measure.</returns>
    public WeeksView? Weeks(Series series, SourceMeasure measure, bool exactly) => Told(_weeks, Telling.Weeks, series, measure, exactly);

    private static T Told<T>(
        ConcurrentDictionary<(string Series, string Measure, bool Exactly), (long Position, T View)> kept, Func<Series, SourceMeasure, bool, T> tell,
        Series series, SourceMeasure measure, bool exactly)
    {
        var key = (series.Id, measure.Id, exactly);
        if (kept.TryGetValue(key, out var told) && told.Position == series.Position)
            return told.View;
        var view = tell(series, measure, exactly);
        kept[key] = (series.Position, view);
        return view;
    }

    private async Task<Series?> ReadAsync(RoomId room)
    {
        var known = _read.GetValueOrDefault(room.Name);
        if (await grains.GetGrain<IDataGrain>(room.Value).SeriesAsync(known?.Position ?? 0) is not { } answer)
            return known;
        var state = JsonSerializer.Deserialize<SeriesState>(answer.State, WireJson.ReadBack)!;
        // A host that is newer may know sources that this one does not.
        return state.Facts is not { } facts || DataSources.Find(facts.Source) is null ? null : _read[room.Name] = new(room.Name, answer.Position, state);
    }
}
