using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Server.Hosting;
using Cscc.Server.Hub;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cscc.Benchmarks;

/// <summary>
/// The servers that benchmarks measure: an empty <c>center</c>, one in which the <c>demo</c>'s week was played, and
/// <c>bare</c>, a hub of SignalR's alone.
/// </summary>
internal static class MeasuredServers
{
    public const string Ready = "ready ";

    /// <summary>Asks how many bytes are held, and begins the answer.</summary>
    public const string Held = "held ";

    /// <summary>Asks how many milliseconds each command took from its arrival to its answer since this was asked last, and begins the answer.</summary>
    public const string Answered = "answered ";

    public static async Task<int> RunAsync(string what)
    {
        var folder = Directory.CreateTempSubdirectory("cscc-measured-");
        await using var app = what == "bare" ? Bare() : Center.Build(TemporaryCenter.Arguments(folder.FullName, 0));
        await app.StartAsync();
        if (what == "demo")
            await app.PlayDemoAsync();
        Console.WriteLine(Ready + app.Urls.First());
        var answered = new ConcurrentQueue<double>();
        using var listener = Listen(answered);
        // The benchmark closes our input when it is done with us.
        while (await Console.In.ReadLineAsync() is { } asked)
            Console.WriteLine(asked + (asked == Held ? GC.GetTotalMemory(forceFullCollection: true) : string.Join(' ', Taken(answered))));
        await app.StopAsync();
        folder.Delete(recursive: true);
        return 0;
    }

    private static MeterListener Listen(ConcurrentQueue<double> answered)
    {
        var listener = new MeterListener();
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            if (tags is [{ Value: nameof(WorkspaceHub.Send) }])
                answered.Enqueue(seconds * 1000);
        });
        listener.EnableMeasurementEvents(HubMetrics.Answered);
        listener.Start();
        return listener;
    }

    private static IEnumerable<string> Taken(ConcurrentQueue<double> answered)
    {
        while (answered.TryDequeue(out var milliseconds))
            yield return milliseconds.ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static WebApplication Bare()
    {
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSignalR(hub => hub.MaximumParallelInvocationsPerClient = 64)
            .AddJsonProtocol(json => WireJson.Configure(json.PayloadSerializerOptions));
        var app = builder.Build();
        app.MapHub<BareHub>("/hub");
        return app;
    }
}

/// <summary>What SignalR does by itself: a group, and a send to it.</summary>
public sealed class BareHub : Hub
{
    private static long _seq;

    public Task Join(string room, JsonElement? since) => Groups.AddToGroupAsync(Context.ConnectionId, room);

    /// <summary>Sends a change of the same shape and size as the center's to everyone in the room.</summary>
    public Task Say(string room, JsonElement set) => Clients.Group(room).SendAsync("Changed", new Changed(room, "epoch",
    [
        new Change(Interlocked.Increment(ref _seq), DateTimeOffset.UtcNow, new("denise-okafor", "16th-street-residents"), ["messagePosted"], set, null),
    ]));
}
