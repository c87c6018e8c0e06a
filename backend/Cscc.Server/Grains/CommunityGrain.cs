using Cscc.Domain;
using Cscc.Domain.CityBoard;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Grains;

public interface ICommunityGrain : IRoomGrain
{
    /// <summary>The figures that the city's board shows, as of now.</summary>
    Task<SummaryAnswer> SummaryAsync();
}

[Reentrant]
public sealed class CommunityGrain(RoomServices services, IGrainFactory grains) : RoomGrain(services, RoomKinds.Community), ICommunityGrain
{
    private bool _isHinting;

    public async Task<SummaryAnswer> SummaryAsync()
    {
        await Core.HeadsAsync();
        var state = Core.Visible;
        var s = CommunitySummary.Of(state);
        return new(Core.Term, state.Position, s.Id, s.Open, s.Urgent, s.Routine, s.Low, s.UrgentUnclaimed, s.Met, s.Confirmed, s.ChangedAt);
    }

    // A hint may be lost; the city's own round finds what it missed. One is under way at a time, so that a busy room
    // tells the city as often as the city can listen.
    protected override void OnMoved()
    {
        if (_isHinting)
            return;
        _isHinting = true;
        _ = HintAsync();

        async Task HintAsync()
        {
            await Task.Yield();
            _isHinting = false;
            await grains.GetGrain<ICityGrain>(RoomId.City).HintAsync(Core.Id.Name)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }
}
