using System.Text;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Boundaries;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Access;
using Cscc.Server.Grains;
using Cscc.Server.Import;
using Cscc.Server.Log;
using Cscc.Server.Rooms;

namespace Cscc.Server.Hosting;

/// <summary>
/// What may be done by whoever keeps the center on its own machine, and by nobody who signs in: imports and backups.
/// The same whether the running center is asked or its folder was opened for it.
/// </summary>
public sealed class Keeper(OrleansRooms rooms, IGrainFactory grains, IEventLog log, Backups backups, ImportOptions options)
{
    /// <summary>What the keeper's tools show to be let in; made anew at each start.</summary>
    public string? Token { get; set; }

    public Task<Backup> BackUpAsync(CancellationToken cancel) => backups.TakeAsync(cancel);

    public async Task<ImportReport> ImportBoundariesAsync(ReadOnlyMemory<byte> file)
    {
        var (after, report) = BoundariesImport.Read(file, await BoundariesAsync(), options);
        if (report.Added + report.Changed > 0)
            await SendAsync(BoundariesBoard.Room, Audience.Keeper, new ReplaceBoundaries(Encoding.UTF8.GetString(after.ToGeoJson())));
        return report;
    }

    public Task<ImportReport> ImportNeedsAsync(ReadOnlyMemory<byte> file) =>
        NeedsImport.RunAsync(file, options, ChangeBy.Importer, NeedsAsync, StoryAsync, (room, command) => SendAsync(room, Audience.Members, command));

    /// <summary>The boundaries as last imported, or the ones that ship with the center.</summary>
    public async Task<Boundaries> BoundariesAsync() =>
        await grains.GetGrain<IDataGrain>(BoundariesBoard.Room.Value).BoundariesAsync() is { } imported
            ? Boundaries.Parse(Encoding.UTF8.GetBytes(imported))
            : Boundaries.BuiltIn;

    private async Task<Answer> SendAsync(RoomId room, Audience audience, Command command)
    {
        // An import speaks for the community whose file it is: it may revise what it raised.
        var actor = new Actor(ChangeBy.Importer, audience, [], Convener: true);
        return (await rooms.SendAsync(room, actor, Guid.CreateVersion7().ToString(), command)).ToAnswer();
    }

    private async Task<IEnumerable<Recorded>> StoryAsync(RoomId room, string need) =>
        await log.ReadStoryAsync(room, NeedsBoard.StoryOf(need));

    private async Task<IReadOnlyList<NeedView>> NeedsAsync(RoomId room)
    {
        var standing = await rooms.JoinAsync(room, Audience.Members, since: null);
        using var view = JsonDocument.Parse(standing.View!.Value);
        return view.RootElement.GetProperty(NeedsBoard.Needs).Deserialize<NeedView[]>(WireJson.ReadBack)!;
    }
}
