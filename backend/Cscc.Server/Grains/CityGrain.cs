using Cscc.Domain;
using Cscc.Domain.CityBoard;
using Cscc.Domain.Kernel;
using Cscc.Domain.Responses;
using Cscc.Server.Access;
using Cscc.Server.Host;
using Cscc.Server.Log;

namespace Cscc.Server.Grains;

public interface ICityGrain : IRoomGrain;

/// <summary>The city's room. It follows every community and every response that is not closed, also while nobody looks.</summary>
[Reentrant]
public sealed class CityGrain(RoomServices services, IEventLog log, TimeProvider clock, RoomHostOptions host, ILogger<CityGrain> logger)
    : RoomGrain(services, RoomKinds.City, host, logger), ICityGrain
{
    private readonly HashSet<RoomId> _closed = [];

    protected override bool FollowsUnwatched => true;

    protected override async Task<IReadOnlyCollection<RoomId>> ToFollowAsync()
    {
        var asked = clock.GetUtcNow();
        var begun = await log.RoomsAsync();
        // A community without a single event has nothing to be asked for; that it has none was just read.
        var silent = CommunityAreas.All.Select(a => RoomId.Community(a.Slug)).Except(begun)
            .Select(room => new Followed(room, 0, 0, CommunitySummary.Empty(room.Name), asked));
        Hear([.. silent]);
        return [.. begun.Where(r => r.Kind == RoomKinds.Community.Name || (r.Kind == RoomKinds.Response.Name && !_closed.Contains(r)))];
    }

    protected override void OnHeard(RoomId room, Summary summary)
    {
        if (summary is not ResponseSummary response)
            return;
        if (response.Phase == ResponsePhase.Closed)
            _closed.Add(room);
        else
            _closed.Remove(room);
    }
}
