using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Responses;
using Cscc.Server.Access;
using Cscc.Server.Host;
using Cscc.Server.Hosting;
using Cscc.Server.Hub;
using Cscc.Server.Log;
using Cscc.Server.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;

namespace Cscc.Server.Tests.Center;

/// <summary>
/// A whole center in this process: real Kestrel on a free loopback port, real rooms, a data folder. Its rooms are empty:
/// each test takes a community that no other uses, and people of its own.
/// </summary>
public sealed class LiveCenter : IAsyncDisposable
{
    // A test asks more in a second than a person does in a day, and says itself when the host shall poll and who stops
    // writing.
    private static readonly string[] Settings =
    [
        "environment=Demo", "PORT=0", "Cscc:Demo=true",
        "Cscc:Limits:CallsPerSecond=1000000", "Cscc:Limits:CallsAtOnce=1000000",
        "Cscc:Limits:FramesPerSecond=1000000", "Cscc:Limits:FramesAtOnce=1000000",
        "Cscc:Host:Poll=01:00:00", "Cscc:Host:Typing=01:00:00", "Serilog:MinimumLevel:Default=Error",
    ];

    private readonly WebApplication _app;
    private readonly ErrorLog _errors;
    private readonly TempFolder? _ownFolder;
    private int _rooms = -1;
    private int _people;

    private LiveCenter(WebApplication app, ErrorLog errors, ShiftedClock clock, TempFolder? ownFolder)
    {
        (_app, _errors, Clock, _ownFolder) = (app, errors, clock, ownFolder);
        Address = new($"http://127.0.0.1:{new Uri(app.Urls.First()).Port}");
        Log = (TroubledLog)app.Services.GetRequiredService<IEventLog>();
        Announcer = (TroubledAnnouncer)app.Services.GetRequiredService<IAnnouncer>();
    }

    public Uri Address { get; }

    public ShiftedClock Clock { get; }

    public TroubledLog Log { get; }

    public TroubledAnnouncer Announcer { get; }

    public IServiceProvider Services => _app.Services;

    public RoomHost Host => Services.GetRequiredService<RoomHost>();

    public WorkspaceLifetime Lifetime => Services.GetRequiredService<WorkspaceLifetime>();

    public PeopleDirectory Directory => Services.GetRequiredService<PeopleDirectory>();

    /// <summary>What was logged as an error so far.</summary>
    public IReadOnlyCollection<string> Errors => _errors.Errors;

    /// <param name="folder">Kept by whoever made it; null for one that goes with the center.</param>
    /// <param name="settings">Beside or instead of those that tests use: <c>Cscc:Host:Poll=01:00:00</c>.</param>
    public static async Task<LiveCenter> StartAsync(TempFolder? folder = null, ShiftedClock? clock = null, params string[] settings)
    {
        var own = folder is null ? new TempFolder() : null;
        var errors = new ErrorLog();
        clock ??= new ShiftedClock();
        string[] args = [.. Settings.Append($"Cscc:DataFolder={(folder ?? own)!.Path}").Concat(settings).Select(s => $"--{s}")];
        var app = Hosting.Center.Build(args, builder => builder.Host.ConfigureContainer<IServiceCollection>((_, services) =>
        {
            services.AddSingleton<ILogEventSink>(errors);
            services.AddSingleton<TimeProvider>(clock);
            Wrap<IEventLog>(services, log => new TroubledLog(log));
            Wrap<IAnnouncer>(services, announcer => new TroubledAnnouncer(announcer));
        }));
        await app.StartAsync();
        return new(app, errors, clock, own);
    }

    /// <summary>Fills its rooms with the demo's week.</summary>
    public Task PlayDemoAsync() => _app.PlayDemoAsync();

    /// <summary>A community in which nothing has happened yet and that no other test is given.</summary>
    public RoomId NewRoom() => RoomId.Community(CommunityAreas.All[Interlocked.Increment(ref _rooms)].Slug);

    /// <summary>A response to a need of a community, started by a convener of steady-ground; its room is open.</summary>
    /// <param name="agencies">Invited from the start.</param>
    public async Task<RoomId> StartResponseAsync(RoomId community, params string[] agencies)
    {
        await using var convener = await MemberAsync(community, convener: true, "steady-ground");
        var need = await convener.DoAsync(community, new RaiseNeed(new("Hot meals"), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 100));
        var id = await convener.DoAsync(community, new StartResponse("Hot meals", [need!], agencies.ToValueList()));
        var held = await convener.HoldAsync(community);
        await held.UntilAsync(r => r.View.Find("started", id!) is { } started && started.GetProperty("isOpen").GetBoolean(), "the response is open");
        return RoomId.Response(id!);
    }

    /// <summary>A person whom nobody knew before.</summary>
    /// <param name="memberOf">The community that is their own; null for somebody who is executive everywhere.</param>
    public Person NewPerson(RoomId? memberOf = null, bool convener = false, params string[] agencies)
    {
        var id = $"person-{Interlocked.Increment(ref _people)}";
        ValueList<OwnCommunity> own = memberOf is { } room ? [new(room.Name, convener)] : [];
        return Directory.Change(new(id, id, "en", [PersonRoles.Neighbor], agencies.ToValueList(), own));
    }

    /// <summary>Signs in and opens a socket.</summary>
    public Task<DemoClient> EnterAsync(Person person) => DemoClient.ConnectAsync(Address, person.Id);

    /// <summary>A new member of the community, come in.</summary>
    public Task<DemoClient> MemberAsync(RoomId room, bool convener = false, params string[] agencies) =>
        EnterAsync(NewPerson(room, convener, agencies));

    /// <summary>Somebody who sees counts alone, come in.</summary>
    public Task<DemoClient> WatcherAsync() => EnterAsync(NewPerson());

    /// <summary>
    /// Has the host look where every stream stands, as it does every few seconds. It also looks by itself when a room is
    /// joined that nobody here had joined: once this has been awaited, no such look is still to come.
    /// </summary>
    public Task PollAsync() => Host.PollAsync();

    /// <summary>Opens the room once more beside the center's own activation, as another host would.</summary>
    public async Task<RoomCore> OpenElsewhereAsync(RoomId room)
    {
        var core = new RoomCore(room, Domain.RoomKinds.Of(room)!, new(
            Log, new Nobody(), Clock, () => Guid.CreateVersion7().ToString("N"), _ => true, (ulong)Random.Shared.NextInt64(), new()));
        await core.OpenAsync();
        return core;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _ownFolder?.Dispose();
    }

    private static void Wrap<T>(IServiceCollection services, Func<T, T> wrap)
        where T : class
    {
        var wrapped = services.Last(s => s.ServiceType == typeof(T)).ImplementationFactory!;
        services.AddSingleton(provider => wrap((T)wrapped(provider)));
    }

    private sealed class Nobody : IAnnouncer
    {
        public void Announce(RoomId room, Audience audience, Announcement announcement)
        {
            // Nobody listens to that host.
        }
    }
}
