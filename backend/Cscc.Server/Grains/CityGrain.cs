using Cscc.Domain;
using Cscc.Domain.CityBoard;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Host;
using Cscc.Server.Log;
using Cscc.Server.Rooms;

namespace Cscc.Server.Grains;

public interface ICityGrain : IRoomGrain
{
    /// <summary>A community's figures have moved.</summary>
    [OneWay]
    Task HintAsync(string slug);
}

/// <summary>The city's room. It follows the communities: it reads their figures when they hint, and all of them on its round.</summary>
[Reentrant]
public sealed class CityGrain(RoomServices services, IEventLog log, IGrainFactory grains, TimeProvider clock, RoomHostOptions host, ILogger<CityGrain> logger)
    : RoomGrain(services, RoomKinds.City), ICityGrain
{
    private readonly HashSet<string> _hinted = [];
    private readonly HashSet<string> _asking = [];

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        this.RegisterGrainTimer(RoundAsync, new GrainTimerCreationOptions(TimeSpan.Zero, host.Poll) { Interleave = true, KeepAlive = true });
    }

    public override async Task<Heads> HeadsAsync()
    {
        var heads = await base.HeadsAsync();
        return heads with { CurrentFor = State.Communities.ToDictionary(c => c.Key, c => c.Value.AsOf) };
    }

    public async Task HintAsync(string slug)
    {
        _hinted.Add(slug);
        if (!_asking.Add(slug))
            return;
        try
        {
            // Hints that come while we ask are answered by asking once more.
            while (_hinted.Remove(slug))
                await AskAsync(slug);
        }
        finally
        {
            _asking.Remove(slug);
        }
    }

    private CityBoardState State => Core.Visible.Get<CityBoardState>();

    private async Task RoundAsync(CancellationToken cancel)
    {
        try
        {
            var asked = clock.GetUtcNow();
            var begun = (await log.RoomsAsync(cancel)).Where(r => r.Kind == RoomKinds.Community.Name).Select(r => r.Name).ToHashSet();
            // A community without a single event has nothing to be asked for; that it has none was just read.
            var silent = CommunityAreas.All.Where(a => !begun.Contains(a.Slug))
                .Select(a => new Followed(0, 0, new(a.Slug, 0, 0, 0, 0, 0, 0, 0, DateTimeOffset.UnixEpoch), asked));
            Hear(silent);
            await Task.WhenAll(begun.Select(AskAsync));
        }
        catch (Exception e) when (e is IOException or RoomLostException or TimeoutException or OrleansException)
        {
            logger.LogWarning(e, "The city's round was cut short; the next one goes on");
        }
    }

    private async Task AskAsync(string slug)
    {
        var asked = clock.GetUtcNow();
        try
        {
            var s = await grains.GetGrain<ICommunityGrain>(RoomId.Community(slug).Value).SummaryAsync();
            Hear([new(s.Term, s.Position, new(s.Slug, s.Open, s.Urgent, s.Routine, s.Low, s.UrgentUnclaimed, s.Met, s.Confirmed, s.ChangedAt), asked)]);
        }
        catch (Exception e) when (e is RoomLostException or TimeoutException)
        {
            logger.LogInformation(e, "{Room} could not be heard; the next round asks again", slug);
        }
    }

    private void Hear(IEnumerable<Followed> heard)
    {
        var state = State;
        var touched = new List<Touched>();
        foreach (var one in heard)
        {
            state = state.Hear(one);
            touched.Add(new(CommunitiesBoard.Communities, one.View.Id));
        }
        Core.SetBeside(state, touched);
    }
}
