using System.Text;
using Cscc.Contracts;
using Cscc.Domain.Boundaries;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Data;
using Cscc.Server.Grains;
using Cscc.Server.Import;
using Cscc.Server.Log;

namespace Cscc.Server.Hosting;

/// <summary>A file that the keeper's tools can bring in.</summary>
/// <param name="MostBytes">How long it may be.</param>
public sealed record KeepersImport(Func<ImportOptions, int> MostBytes, Func<Keeper, ReadOnlyMemory<byte>, Task<ImportReport>> RunAsync);

/// <summary>
/// What may be done by whoever keeps the center on its own machine, and by nobody who signs in: imports and backups.
/// The same whether the running center is asked or its folder was opened for it.
/// </summary>
public sealed class Keeper(
    OrleansRooms rooms, IGrainFactory grains, IEventLog log, Backups backups, PeopleDirectory directory, DataShelf shelf, ImportOptions options)
{
    private readonly KeepersRooms _rooms = new(rooms, log);

    /// <summary>What can be brought in, by the word that the tools use for it.</summary>
    public static IReadOnlyDictionary<string, KeepersImport> Imports { get; } = new Dictionary<string, KeepersImport>
    {
        ["boundaries"] = new(o => o.MostBoundariesBytes, (keeper, file) => keeper.ImportBoundariesAsync(file)),
        ["needs"] = new(o => o.MostTableBytes, (keeper, file) => keeper.ImportNeedsAsync(file)),
        ["roster"] = new(o => o.MostTableBytes, (keeper, file) => keeper.ImportRosterAsync(file)),
        ["inventory"] = new(o => o.MostTableBytes, (keeper, file) => keeper.ImportInventoryAsync(file)),
    };

    /// <summary>What the keeper's tools show to be let in; made anew at each start.</summary>
    public string? Token { get; set; }

    public Task<Backup> BackUpAsync(CancellationToken cancel) => backups.TakeAsync(cancel);

    public async Task<ImportReport> ImportBoundariesAsync(ReadOnlyMemory<byte> file)
    {
        var (after, report) = BoundariesImport.Read(file, await BoundariesAsync(), options);
        if (report.Added + report.Changed > 0)
            await _rooms.SendAsync(BoundariesBoard.Room, Audience.Keeper, new ReplaceBoundaries(Encoding.UTF8.GetString(after.ToGeoJson())));
        return report;
    }

    public Task<ImportReport> ImportNeedsAsync(ReadOnlyMemory<byte> file) => new NeedsImport(_rooms).RunAsync(file, options);

    public Task<ImportReport> ImportRosterAsync(ReadOnlyMemory<byte> file) => new RosterImport(_rooms, directory).RunAsync(file, options);

    public Task<ImportReport> ImportInventoryAsync(ReadOnlyMemory<byte> file) => new InventoryImport(_rooms, directory).RunAsync(file, options);

    /// <summary>Keeps what was counted of a file of data; nothing happens if it says what is kept.</summary>
    public async Task<Answer> KeepSeriesAsync(string series, KeepSeries keep)
    {
        var answer = await _rooms.SendAsync(RoomId.Data(series), Audience.Keeper, keep);
        await shelf.RenewAsync(CancellationToken.None);
        return answer;
    }

    /// <summary>Writes down that figures are taken along, before they are.</summary>
    public Task<Answer> RecordExportAsync(string series, RecordExport export) => _rooms.SendAsync(RoomId.Data(series), Audience.Keeper, export);

    /// <summary>How the tables were read that are none of the sources'.</summary>
    public async Task<ValueList<RememberedMapping>> MappingsAsync(CancellationToken cancel) =>
        [.. (await shelf.AllAsync(cancel)).Where(s => s.Facts.Mapping is not null).Select(s => new RememberedMapping(s.Id, s.Facts.Mapping!, s.State.At))];

    /// <summary>The boundaries as last imported, or the ones that ship with the center.</summary>
    public async Task<Boundaries> BoundariesAsync() =>
        await grains.GetGrain<IDataGrain>(BoundariesBoard.Room.Value).BoundariesAsync() is { } imported
            ? Boundaries.Parse(Encoding.UTF8.GetBytes(imported))
            : Boundaries.BuiltIn;
}
