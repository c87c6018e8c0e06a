using System.Net;
using System.Net.NetworkInformation;
using Cscc.Domain;
using Cscc.Server.Access;
using Cscc.Server.Demo;
using Cscc.Server.Grains;
using Cscc.Server.Host;
using Cscc.Server.Log;
using Cscc.Server.Rooms;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace Cscc.Server.Hosting;

/// <summary>The rooms: grains on this host, the host's own side of the protocol, and what wakes both.</summary>
internal static class RoomsSetup
{
    private const int FirstPort = 20_000;
    private const uint Ports = 12_000;

    // Counted in this process, and begun anywhere: two centers seldom try the same.
    private static int _portsTried = Random.Shared.Next((int)Ports);

    public static void AddRooms(this WebApplicationBuilder builder)
    {
        var center = builder.Read<CenterOptions>(CenterOptions.Section);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<OrleansRooms>();
        builder.Services.AddSingleton(services => new RoomHost(
            services.GetRequiredService<OrleansRooms>(), services.GetRequiredService<IRights>(), services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<RoomHostOptions>(), static work => ThreadPool.UnsafeQueueUserWorkItem(static w => w(), work, preferLocal: false)));
        builder.Services.AddSingleton<IAnnouncer>(services => services.GetRequiredService<RoomHost>());
        builder.Services.AddSingleton(services => new RoomServices(
            services.GetRequiredService<IEventLog>(), services.GetRequiredService<IAnnouncer>(),
            services.GetService<DemoClock>() ?? services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<Gate>().Exists, services.GetRequiredService<RoomOptions>()));
        builder.Services.AddHostedService<HostRounds>();
        builder.Services.AddHostedService<DueSweep>();
        builder.UseOrleans(silo =>
        {
            // No other process is a part of the cluster or a client of it.
            silo.ConfigureEndpoints(IPAddress.Loopback, FreePort(), gatewayPort: 0);
            silo.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = ("cscc", $"cscc-{Guid.CreateVersion7():N}"));
            silo.Services.AddSingleton<IMembershipTable, SingleHostMembership>();
            silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = center.RoomsIdle);
            if (center.Dashboard)
                silo.AddDashboard();
        });
        // After the rooms can be asked, and before anybody is let in.
        builder.Services.AddHostedService<CirclesSetup>();
    }

    /// <summary>
    /// A port that nobody listens on, below those that the system gives to outgoing connections: between now and the
    /// silo's start it could be taken only by a program that asks for this very number.
    /// </summary>
    private static int FreePort()
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(end => end.Port).ToHashSet();
        while (true)
        {
            var port = FirstPort + (int)((uint)Interlocked.Increment(ref _portsTried) % Ports);
            if (!taken.Contains(port))
                return port;
        }
    }
}

/// <summary>Opens every response once, so that the gate knows whose it is.</summary>
internal sealed class CirclesSetup(IEventLog log, OrleansRooms rooms) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var room in (await log.RoomsAsync(cancellationToken)).Where(r => r.Kind == RoomKinds.Response.Name))
            await rooms.HeadsAsync(room);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The host's rounds: heads and rights every few seconds, presence a few times a second, rights at once when they change.</summary>
internal sealed class HostRounds(RoomHost host, RoomHostOptions options, PeopleDirectory directory, Circles circles, TimeProvider clock, ILogger<HostRounds> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void OnChanged(Person person) => host.CheckRights();
        directory.Changed += OnChanged;
        circles.Changed += host.Reseat;
        try
        {
            await Task.WhenAll(
                EveryAsync(options.Poll, host.PollAsync, stoppingToken),
                EveryAsync(TimeSpan.FromMilliseconds(100), SendPresenceAsync, stoppingToken));
        }
        finally
        {
            directory.Changed -= OnChanged;
            circles.Changed -= host.Reseat;
        }
    }

    private Task SendPresenceAsync()
    {
        host.SendPresence();
        return Task.CompletedTask;
    }

    private async Task EveryAsync(TimeSpan period, Func<Task> round, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(period, clock);
        while (await WaitAsync(timer, stop))
        {
            try
            {
                await round();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "A round of the host failed; the next one goes on");
            }
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

/// <summary>Wakes rooms in which something has fallen due, also those that nobody has opened since.</summary>
internal sealed class DueSweep(IEventLog log, OrleansRooms rooms, CenterOptions options, TimeProvider clock, ILogger<DueSweep> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.DueSweep, clock);
        try
        {
            do
                await SweepAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The center is stopping.
        }
    }

    private async Task SweepAsync(CancellationToken stop)
    {
        try
        {
            foreach (var room in await log.DueRoomsAsync(clock.GetUtcNow(), stop))
                await rooms.RunDueAsync(room);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogWarning(e, "What is due could not be run; the next sweep tries again");
        }
    }
}
