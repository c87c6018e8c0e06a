using System.Security.Cryptography;
using Cscc.Contracts;
using Cscc.Domain;
using Cscc.Domain.Boundaries;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;
using Cscc.Server.Rooms;

namespace Cscc.Server.Grains;

/// <summary>A room wherever it is active; the key is the room's id.</summary>
public interface IRoomGrain : IGrainWithStringKey
{
    Task<SendAnswer> SendAsync(SendCall call);

    Task<Standing> JoinAsync(Audience audience, Place? since);

    Task<Heads> HeadsAsync();

    Task<HistoryAnswer?> HistoryAsync(Audience audience, string feed, string? cursor, int take);

    Task RunDueAsync();
}

/// <summary>What every room grain needs.</summary>
public sealed record RoomServices(IEventLog Log, IAnnouncer Announcer, TimeProvider Clock, RoomOptions Options);

/// <summary>
/// A thin shell round a <see cref="RoomCore"/>. Reentrant, so that commands pipeline into the log's group commit; the
/// core orders them.
/// </summary>
public abstract class RoomGrain(RoomServices services, RoomKind kind) : Grain, IRoomGrain
{
    private RoomCore? _core;

    protected RoomCore Core => _core ?? throw new InvalidOperationException("the room is not open");

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var around = new RoomSurroundings(
            services.Log, services.Announcer, services.Clock, () => Guid.CreateVersion7().ToString("N"),
            BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)), services.Options);
        _core = new(new(this.GetPrimaryKeyString()), kind, around) { Lost = DeactivateOnIdle, Moved = OnMoved };
        await _core.OpenAsync(cancellationToken);
        await _core.RunDueAsync();
    }

    public async Task<SendAnswer> SendAsync(SendCall call) =>
        SendAnswer.Of(await Core.SendAsync(call.Actor, call.OpId, call.Command));

    public Task<Standing> JoinAsync(Audience audience, Place? since) => Core.JoinAsync(audience, since);

    public virtual Task<Heads> HeadsAsync() => Core.HeadsAsync();

    public async Task<HistoryAnswer?> HistoryAsync(Audience audience, string feed, string? cursor, int take) =>
        await Core.HistoryAsync(audience, feed, cursor, take) is { } page ? new(ViewJson.Of(page.Items), page.Next) : null;

    public Task RunDueAsync() => Core.RunDueAsync();

    /// <summary>What an executive audience sees of this room has changed.</summary>
    protected virtual void OnMoved()
    {
    }
}

public interface IPersonGrain : IRoomGrain;

[Reentrant]
public sealed class PersonGrain(RoomServices services) : RoomGrain(services, RoomKinds.Person), IPersonGrain;

public interface IDataGrain : IRoomGrain
{
    /// <summary>The boundaries as last imported; null if none were.</summary>
    Task<string?> BoundariesAsync();
}

[Reentrant]
public sealed class DataGrain(RoomServices services) : RoomGrain(services, RoomKinds.Data), IDataGrain
{
    public async Task<string?> BoundariesAsync()
    {
        await Core.HeadsAsync();
        return Core.Visible.Get<BoundariesState>().GeoJson;
    }
}
