using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace Cscc.Server.Demo.Simulation;

/// <summary>One open tab of somebody: signed in over REST, with a socket of its own, and rooms held by the client's rules.</summary>
public sealed class SimulatedTab : IAsyncDisposable
{
    /// <summary>How often something is sent again whose outcome is unknown, and how long is waited before each.</summary>
    private const int Tries = 8;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Uri _center;
    private readonly CookieContainer _cookies = new();
    private readonly ConcurrentDictionary<string, HeldRoom> _rooms = new();
    private readonly SemaphoreSlim _opening = new(1);
    private readonly HubConnection _hub;
    private readonly Ledger? _ledger;
    private readonly int _number;

    /// <param name="ledger">Where is entered what it hears; null for one that only looks.</param>
    public SimulatedTab(Uri center, Person person, int number, Ledger? ledger)
    {
        (_center, Person, _number, _ledger) = (center, person, number, ledger);
        _hub = new HubConnectionBuilder()
            .WithUrl(new Uri(center, $"hub?as={Uri.EscapeDataString(person.Id)}"), HttpTransportType.WebSockets, options => options.Cookies = _cookies)
            .AddJsonProtocol(json =>
            {
                WireJson.Configure(json.PayloadSerializerOptions);
                // What is absent reads as null, as it does in a browser.
                json.PayloadSerializerOptions.RespectRequiredConstructorParameters = false;
            })
            .Build();
        _hub.On<Changed>(nameof(IWorkspaceClient.Changed), Hear);
        _hub.On<Head>(nameof(IWorkspaceClient.Head), head => Look(head));
        _hub.On<Presence>(nameof(IWorkspaceClient.Presence), _ => { });
    }

    public Person Person { get; }

    public int Number => _number;

    public IReadOnlyCollection<HeldRoom> Rooms => [.. _rooms.Values];

    public async Task OpenAsync(CancellationToken cancel)
    {
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = _cookies }) { BaseAddress = _center };
        (await http.PostAsJsonAsync("/api/demo/sign-in", new { id = Person.Id }, cancel)).EnsureSuccessStatusCode();
        await _hub.StartAsync(cancel);
    }

    /// <summary>Joins a room, from where it is held to if it is.</summary>
    public async Task<HeldRoom> JoinAsync(RoomId room)
    {
        var held = _rooms.GetOrAdd(room.Value, _ => new(room));
        await held.OneJoin.WaitAsync();
        try
        {
            var joined = await CallAsync<Joined>("Join", room.Value, held.Place) ?? throw new TimeoutException($"{room} could not be joined");
            foreach (var change in held.Take(joined))
                _ledger?.Hear(room.Value, joined.Epoch, change, _number);
            return held;
        }
        finally
        {
            held.OneJoin.Release();
        }
    }

    /// <summary>Sends a command until its outcome is known; the ledger hears what came of it.</summary>
    public async Task SendAsync(HeldRoom room, Act act, Command command)
    {
        var json = JsonSerializer.SerializeToElement(command, WireJson.Options);
        var (sentAt, opId) = (Stopwatch.GetTimestamp(), Guid.CreateVersion7().ToString());
        Answer? answer;
        try
        {
            answer = await CallAsync<Answer>("Send", room.Room.Value, opId, json);
        }
        catch (HubException e)
        {
            // Not carried out: a room that went away from under them, say.
            answer = new(false, Code: CodeOf(e));
        }
        _ledger?.Enter(room.Room, Person.Id, _number, act, sentAt, answer);
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _opening.Dispose();
    }

    /// <summary>Calls until there is an answer: waits when it was too fast, and calls again the same when it is unknown what came of it; null if it stays so.</summary>
    private async Task<T?> CallAsync<T>(string method, params object?[] args)
        where T : class
    {
        for (var tries = 1; tries <= Tries; tries++)
        {
            try
            {
                return await _hub.InvokeCoreAsync<T>(method, args).WaitAsync(Patience);
            }
            catch (HubException e) when (CodeOf(e) is MisuseCodes.TooFast or MisuseCodes.TryAgain or MisuseCodes.StoreFull or MisuseCodes.Superseded)
            {
                await Task.Delay(Wait * tries);
            }
            catch (Exception e) when (e is not HubException)
            {
                await Task.Delay(Wait * tries);
                await OpenAgainAsync();
            }
        }
        return null;
    }

    private async Task OpenAgainAsync()
    {
        await _opening.WaitAsync();
        try
        {
            if (_hub.State != HubConnectionState.Disconnected)
                return;
            await _hub.StartAsync();
            foreach (var room in _rooms.Values)
                _ = JoinAsync(room.Room);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidOperationException or System.Net.WebSockets.WebSocketException)
        {
            // The next try opens it.
        }
        finally
        {
            _opening.Release();
        }
    }

    private void Hear(Changed changed)
    {
        foreach (var change in changed.Changes)
            _ledger?.Hear(changed.Room, changed.Epoch, change, _number);
        if (_rooms.TryGetValue(changed.Room, out var held) && held.Place is not null && held.Take(changed) is null)
            _ = JoinAsync(held.Room);
    }

    private void Look(Head head)
    {
        if (_rooms.TryGetValue(head.Room, out var held) && held.Place is { } place && (place.Epoch != head.Epoch || place.Seq < head.Seq))
            _ = JoinAsync(held.Room);
    }

    private static string CodeOf(HubException e) => e.Message.Split(' ')[^1];
}
