using Cscc.Contracts;
using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Host;
using Cscc.Server.Rooms;

namespace Cscc.Server.Grains;

/// <summary>
/// The rooms as grains. What a lost activation leaves open is asked again at once: every call here may be repeated,
/// a command because its op id makes it one.
/// </summary>
public sealed class OrleansRooms(IGrainFactory grains) : IRooms
{
    private const int Tries = 4;

    public Task<Standing> JoinAsync(RoomId room, Audience audience, Place? since) =>
        AskAsync(room, grain => grain.JoinAsync(audience, since));

    public Task<Heads> HeadsAsync(RoomId room) => AskAsync(room, grain => grain.HeadsAsync());

    /// <param name="callerGone">
    /// Whoever asked has gone, and will ask again by themselves: one command is then not asked for from two sides, as
    /// what its giver may do may have changed in between.
    /// </param>
    public Task<SendAnswer> SendAsync(RoomId room, Actor actor, string opId, Command command, CancellationToken callerGone = default)
    {
        var call = new SendCall(actor, opId, command);
        return AskAsync(room, grain => grain.SendAsync(call), callerGone);
    }

    public Task<HistoryAnswer?> HistoryAsync(RoomId room, Audience audience, string feed, string? cursor, int take) =>
        AskAsync(room, grain => grain.HistoryAsync(audience, feed, cursor, take));

    public Task RunDueAsync(RoomId room) => AskAsync(room, async grain =>
    {
        await grain.RunDueAsync();
        return true;
    });

    private async Task<T> AskAsync<T>(RoomId room, Func<IRoomGrain, Task<T>> ask, CancellationToken callerGone = default)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await ask(grains.RoomOf(room));
            }
            catch (RoomLostException e) when (tried < Tries && e.Code == MisuseCodes.TryAgain && !callerGone.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * tried), CancellationToken.None);
            }
        }
    }
}

internal static class RoomGrains
{
    /// <summary>The grain of a room, whatever its kind.</summary>
    /// <exception cref="MisuseException">There is no such kind of room.</exception>
    public static IRoomGrain RoomOf(this IGrainFactory grains, RoomId room) => RoomKinds.Of(room) switch
    {
        var kind when kind == RoomKinds.Community => grains.GetGrain<ICommunityGrain>(room.Value),
        var kind when kind == RoomKinds.Response => grains.GetGrain<IResponseGrain>(room.Value),
        var kind when kind == RoomKinds.Agency => grains.GetGrain<IAgencyGrain>(room.Value),
        var kind when kind == RoomKinds.Person => grains.GetGrain<IPersonGrain>(room.Value),
        var kind when kind == RoomKinds.City => grains.GetGrain<ICityGrain>(room.Value),
        var kind when kind == RoomKinds.Data => grains.GetGrain<IDataGrain>(room.Value),
        _ => throw new MisuseException(MisuseCodes.NotFound),
    };
}
