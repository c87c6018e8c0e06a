using System.Security.Cryptography;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain;
using Cscc.Domain.Boundaries;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Domain.Responses;
using Cscc.Server.Access;
using Cscc.Server.Host;
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

    /// <summary>Hears another room's letter; answers with what is said back to it, null if nothing.</summary>
    Task<LetterCall?> ReceiveAsync(LetterCall call);

    /// <summary>What a follower is told, as of now; null if it is none of its business.</summary>
    Task<SummaryAnswer?> SummaryAsync(string follower);

    /// <summary>What others see of a room that this one may follow has moved.</summary>
    [OneWay]
    Task HintAsync(string room);
}

/// <summary>What every room grain needs.</summary>
/// <param name="Exists">Whether there is such a community, agency or person, begun or not.</param>
public sealed record RoomServices(IEventLog Log, IAnnouncer Announcer, TimeProvider Clock, Func<RoomId, bool> Exists, RoomOptions Options);

/// <summary>
/// A thin shell round a <see cref="RoomCore"/>. Reentrant, so that commands pipeline into the log's group commit; the
/// core orders them. It carries the core's letters, and keeps what the room follows fresh.
/// </summary>
public abstract class RoomGrain(RoomServices services, RoomKind kind, RoomHostOptions host, ILogger logger) : Grain, IRoomGrain
{
    private readonly HashSet<string> _hinted = [];
    private readonly HashSet<string> _asking = [];
    private RoomCore? _core;
    private bool _isHinting;

    protected RoomCore Core => _core ?? throw new InvalidOperationException("the room is not open");

    /// <summary>Whether the room follows others even while nobody has joined it.</summary>
    protected virtual bool FollowsUnwatched => false;

    private bool Follows => kind.Boards.Any(b => b.IsBeside);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var around = new RoomSurroundings(
            services.Log, services.Announcer, services.Clock, () => Guid.CreateVersion7().ToString("N"), services.Exists,
            BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)), services.Options);
        _core = new(new(this.GetPrimaryKeyString()), kind, around)
        {
            Lost = DeactivateOnIdle,
            Moved = OnMoved,
            Published = OnPublished,
            Bring = BringAsync,
        };
        await _core.OpenAsync(cancellationToken);
        await _core.RunDueAsync();
        if (Follows)
            this.RegisterGrainTimer(RoundAsync, new GrainTimerCreationOptions(TimeSpan.Zero, host.Poll) { Interleave = true, KeepAlive = FollowsUnwatched });
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _core?.Close();
        return Task.CompletedTask;
    }

    public async Task<SendAnswer> SendAsync(SendCall call) =>
        SendAnswer.Of(await Core.SendAsync(call.Actor, call.OpId, call.Command));

    public async Task<Standing> JoinAsync(Audience audience, Place? since)
    {
        var isFirst = !Core.IsWatched;
        var standing = await Core.JoinAsync(audience, since);
        if (isFirst && Follows && !FollowsUnwatched)
            _ = RoundAsync(CancellationToken.None);
        return standing;
    }

    public async Task<Heads> HeadsAsync()
    {
        var heads = await Core.HeadsAsync();
        return Follows && Core.Visible.Get<FollowState>().Rooms is { Count: > 0 } known
            ? heads with { CurrentFor = known.ToDictionary(r => r.Key, r => r.Value.AsOf) }
            : heads;
    }

    public async Task<HistoryAnswer?> HistoryAsync(Audience audience, string feed, string? cursor, int take) =>
        await Core.HistoryAsync(audience, feed, cursor, take) is { } page ? new(ViewJson.Of(page.Items), page.Next) : null;

    public Task RunDueAsync() => Core.RunDueAsync();

    public async Task<LetterCall?> ReceiveAsync(LetterCall call) =>
        await Core.ReceiveAsync(new(call.From), call.Letter) is { } answer ? new(Core.Id, answer) : null;

    public async Task<SummaryAnswer?> SummaryAsync(string follower)
    {
        await Core.HeadsAsync();
        var state = Core.Visible;
        return kind.Summarize(state, new(follower)) is { } summary ? new(Core.Term, state.Position, summary) : null;
    }

    public async Task HintAsync(string room)
    {
        if (!Follows || (!FollowsUnwatched && !Core.IsWatched))
            return;
        _hinted.Add(room);
        if (!_asking.Add(room))
            return;
        try
        {
            // Hints that come while we ask are answered by asking once more.
            while (_hinted.Remove(room))
                await AskAsync(new(room));
        }
        finally
        {
            _asking.Remove(room);
        }
    }

    /// <summary>The rooms that are asked on each round.</summary>
    protected virtual Task<IReadOnlyCollection<RoomId>> ToFollowAsync() => Task.FromResult<IReadOnlyCollection<RoomId>>([.. kind.Follows(Core.Visible)]);

    /// <summary>A followed room has said how it is.</summary>
    protected virtual void OnHeard(RoomId room, Summary summary)
    {
    }

    /// <summary>Something has become durable.</summary>
    protected virtual void OnPublished(RoomState state)
    {
    }

    protected void Hear(IReadOnlyCollection<Followed> heard)
    {
        var state = heard.Aggregate(Core.Visible.Get<FollowState>(), (known, one) => known.Hear(one));
        Core.SetBeside(state, Touched(heard.Select(h => h.View.Id)));
    }

    // A hint may be lost; the followers' own rounds find what it missed. One is under way at a time, so that a busy room
    // tells them as often as they can listen.
    private void OnMoved()
    {
        if (_isHinting)
            return;
        _isHinting = true;
        _ = HintAllAsync();

        async Task HintAllAsync()
        {
            await Task.Yield();
            _isHinting = false;
            foreach (var follower in kind.Followers(Core.Visible))
            {
                await GrainFactory.RoomOf(follower).HintAsync(Core.Id.Value)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }
    }

    private async Task RoundAsync(CancellationToken cancel)
    {
        if (!FollowsUnwatched && !Core.IsWatched)
            return;
        try
        {
            var rooms = await ToFollowAsync();
            Forget(rooms);
            await Task.WhenAll(rooms.Select(AskAsync));
        }
        catch (Exception e) when (e is IOException or RoomLostException or TimeoutException or OrleansException)
        {
            logger.LogWarning(e, "The round of {Room} was cut short; the next one goes on", Core.Id);
        }
    }

    private async Task AskAsync(RoomId room)
    {
        var asked = services.Clock.GetUtcNow();
        try
        {
            if (await GrainFactory.RoomOf(room).SummaryAsync(Core.Id.Value) is not { } answer)
                return;
            OnHeard(room, answer.Summary);
            Hear([new(room, answer.Term, answer.Position, answer.Summary, asked)]);
        }
        catch (Exception e) when (e is RoomLostException or TimeoutException or IOException)
        {
            logger.LogInformation(e, "{Room} could not be heard; the next round asks again", room);
        }
    }

    /// <summary>What is no longer followed is no longer shown.</summary>
    private void Forget(IReadOnlyCollection<RoomId> followed)
    {
        var state = Core.Visible.Get<FollowState>();
        var gone = state.Rooms.Values.Where(f => f.Term > 0 && !followed.Contains(f.Room)).ToList();
        if (gone.Count > 0)
            Core.SetBeside(gone.Aggregate(state, (known, one) => known.Forget(one.Room.Value)), Touched(gone.Select(g => g.View.Id)));
    }

    // An entity that is made of all that is followed bears its collection's name.
    private HashSet<Touched> Touched(IEnumerable<string> ids)
    {
        var all = ids.ToList();
        return [.. kind.Boards.OfType<FollowBoard>().SelectMany(b => b.Collections).SelectMany(c => all.Append(c.Name).Select(id => new Touched(c.Name, id)))];
    }

    private async Task<Letter?> BringAsync(Posted posted)
    {
        try
        {
            return (await GrainFactory.RoomOf(posted.To).ReceiveAsync(new(Core.Id, posted.Letter)))?.Letter;
        }
        catch (Exception e) when (e is OrleansException or MisuseException)
        {
            throw new IOException($"{posted.To} could not be told", e);
        }
    }
}

public interface ICommunityGrain : IRoomGrain;

[Reentrant]
public sealed class CommunityGrain(RoomServices services, RoomHostOptions host, ILogger<CommunityGrain> logger)
    : RoomGrain(services, RoomKinds.Community, host, logger), ICommunityGrain;

public interface IResponseGrain : IRoomGrain;

/// <summary>A response's room; whose it is, the gate is told before anybody hears of it.</summary>
[Reentrant]
public sealed class ResponseGrain(RoomServices services, Circles circles, RoomHostOptions host, ILogger<ResponseGrain> logger)
    : RoomGrain(services, RoomKinds.Response, host, logger), IResponseGrain
{
    private ResponseState? _heard;

    protected override void OnPublished(RoomState state)
    {
        if (ReferenceEquals(_heard, state.Get<ResponseState>()))
            return;
        circles.Hear(state);
        _heard = state.Get<ResponseState>();
    }
}

public interface IAgencyGrain : IRoomGrain;

[Reentrant]
public sealed class AgencyGrain(RoomServices services, RoomHostOptions host, ILogger<AgencyGrain> logger)
    : RoomGrain(services, RoomKinds.Agency, host, logger), IAgencyGrain;

public interface IPersonGrain : IRoomGrain;

[Reentrant]
public sealed class PersonGrain(RoomServices services, RoomHostOptions host, ILogger<PersonGrain> logger)
    : RoomGrain(services, RoomKinds.Person, host, logger), IPersonGrain;

public interface IDataGrain : IRoomGrain
{
    /// <summary>The boundaries as last imported; null if none were.</summary>
    Task<string?> BoundariesAsync();

    /// <summary>What is kept of the series, as <see cref="SeriesState"/>; null if its newest import stands at this position of its log.</summary>
    Task<byte[]?> SeriesAsync(long known);

    /// <summary>Who took figures of the series along, newest first, as <see cref="ExportsState"/>.</summary>
    Task<byte[]> ExportsAsync();
}

[Reentrant]
public sealed class DataGrain(RoomServices services, RoomHostOptions host, ILogger<DataGrain> logger)
    : RoomGrain(services, RoomKinds.Data, host, logger), IDataGrain
{
    public async Task<string?> BoundariesAsync()
    {
        await Core.HeadsAsync();
        return Core.Visible.Get<BoundariesState>().GeoJson;
    }

    public async Task<byte[]?> SeriesAsync(long known)
    {
        await Core.HeadsAsync();
        var series = Core.Visible.Get<SeriesState>();
        return series.Position == known ? null : JsonSerializer.SerializeToUtf8Bytes(series, WireJson.Options);
    }

    public async Task<byte[]> ExportsAsync()
    {
        await Core.HeadsAsync();
        return JsonSerializer.SerializeToUtf8Bytes(Core.Visible.Get<ExportsState>(), WireJson.Options);
    }
}
