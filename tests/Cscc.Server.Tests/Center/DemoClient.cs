using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Cscc.Server.Tests.Center;

/// <summary>A call that the server did not carry out, with its code.</summary>
public sealed class CallRefusedException(string code, Exception inner) : Exception($"The call was refused: {code}", inner)
{
    public string Code { get; } = code;
}

/// <summary>A person at a browser: signed in over REST, with a socket at the hub.</summary>
public sealed class DemoClient : IAsyncDisposable
{
    /// <summary>What is absent reads as null here, as it does in a browser.</summary>
    private static readonly JsonSerializerOptions Json = MakeJson(new());

    private readonly HubConnection _hub;
    private readonly ConcurrentDictionary<string, HeldRoom> _rooms = new();
    private readonly ConcurrentQueue<Presence> _presences = new();
    private readonly ConcurrentQueue<Changed> _changes = new();
    private readonly ConcurrentQueue<Head> _heads = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TappedSocket? _socket;

    private DemoClient(Uri address, string person, CookieContainer cookies)
    {
        Person = person;
        Cookies = cookies;
        _hub = new HubConnectionBuilder()
            .WithUrl(new Uri(address, $"hub?as={Uri.EscapeDataString(person)}"), HttpTransportType.WebSockets, options =>
            {
                options.Cookies = cookies;
                options.WebSocketFactory = async (context, cancel) => _socket = (TappedSocket)await TappedSocket.OpenAsync(context, cancel);
            })
            .AddJsonProtocol(json => MakeJson(json.PayloadSerializerOptions))
            .WithServerTimeout(TimeSpan.FromMinutes(10))
            .Build();
        _hub.On<Changed>(nameof(IWorkspaceClient.Changed), changed => Hear(_changes, changed, changed.Room, (room, c) => room.Hear(c)));
        _hub.On<Head>(nameof(IWorkspaceClient.Head), head => Hear(_heads, head, head.Room, (room, h) => room.Hear(h)));
        _hub.On<Presence>(nameof(IWorkspaceClient.Presence), presence => Hear(_presences, presence, presence.Room, (_, _) => { }));
        _hub.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public string Person { get; }

    /// <summary>The browser's cookies: whoever shares them is another tab of it.</summary>
    public CookieContainer Cookies { get; }

    /// <summary>Whenever anything came.</summary>
    public Moments Heard { get; } = new();

    /// <summary>Changes as they came, of every room.</summary>
    public IReadOnlyCollection<Changed> Changes => _changes;

    public IReadOnlyCollection<Head> Heads => _heads;

    public IReadOnlyCollection<Presence> Presences => _presences;

    public TappedSocket Socket => _socket!;

    /// <summary>Done when the socket has closed.</summary>
    public Task Closed => _closed.Task.WaitAsync(Moments.Patience);

    public bool IsClosed => _closed.Task.IsCompleted;

    /// <param name="cookies">Of a browser that is there already; null for a new one.</param>
    public static async Task<DemoClient> ConnectAsync(Uri address, string person, CookieContainer? cookies = null)
    {
        cookies ??= new();
        await SignInAsync(address, person, cookies);
        return await OpenAsync(address, person, cookies);
    }

    /// <summary>Opens a socket in a browser whose cookies say who is signed in.</summary>
    public static async Task<DemoClient> OpenAsync(Uri address, string person, CookieContainer cookies)
    {
        var client = new DemoClient(address, person, cookies);
        try
        {
            await client._hub.StartAsync().WaitAsync(Moments.Patience);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    public static async Task SignInAsync(Uri address, string person, CookieContainer cookies)
    {
        using var http = Browser(address, cookies);
        var answer = await http.PostAsJsonAsync("/api/demo/sign-in", new { id = person });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What a browser with these cookies asks over REST.</summary>
    public static HttpClient Browser(Uri address, CookieContainer cookies) =>
        new(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address, Timeout = Moments.Patience };

    /// <summary>An op id of this moment, on a clock that is the server's.</summary>
    public static string NewOpId() => Guid.CreateVersion7().ToString();

    public Task<Joined> JoinAsync(RoomId room, Place? since = null) => CallAsync<Joined>("Join", room.Value, since);

    public Task LeaveAsync(RoomId room) => CallAsync<object?>("Leave", room.Value);

    public Task<Answer> SendAsync(RoomId room, Command command, string? opId = null) =>
        SendAsync(room, JsonSerializer.SerializeToElement(command, WireJson.Options), opId);

    public Task<Answer> SendAsync(RoomId room, JsonElement command, string? opId = null) =>
        CallAsync<Answer>("Send", room.Value, opId ?? NewOpId(), command);

    /// <summary>Sends a command that must be accepted, and answers the id of what it made.</summary>
    public async Task<string?> DoAsync(RoomId room, Command command, string? opId = null)
    {
        var answer = await SendAsync(room, command, opId);
        Assert.True(answer.Accepted, $"{command} was refused: {answer.Code}");
        return answer.Result?.GetProperty("id").GetString();
    }

    public Task SignalAsync(RoomId room, string type, string? id = null) => CallAsync<object?>("Signal", room.Value, new Signal(type, id));

    public Task<HistoryPage> HistoryAsync(RoomId room, string feed, string? cursor = null, int take = 50) =>
        CallAsync<HistoryPage>("History", room.Value, feed, cursor, take);

    /// <summary>Reads what an envelope holds as JSON.</summary>
    public static T Read<T>(JsonElement json) => json.Deserialize<T>(Json)!;

    /// <summary>Calls anything, with any arguments.</summary>
    /// <exception cref="CallRefusedException">With the code that the answer ended with.</exception>
    public async Task<T> CallAsync<T>(string method, params object?[] args)
    {
        try
        {
            return await _hub.InvokeCoreAsync<T>(method, args).WaitAsync(Moments.Patience);
        }
        catch (HubException e)
        {
            throw new CallRefusedException(e.Message.Split(' ')[^1], e);
        }
    }

    /// <summary>Joins a room and holds it from then on, by the client's rules.</summary>
    public async Task<HeldRoom> HoldAsync(RoomId room, HeldRoom? before = null)
    {
        var held = new HeldRoom(room, since => JoinAsync(room, since), before);
        _rooms[room.Value] = held;
        await held.JoinAsync();
        return held;
    }

    public async ValueTask DisposeAsync()
    {
        Socket?.ReadOn();
        await _hub.DisposeAsync();
    }

    private void Hear<T>(ConcurrentQueue<T> all, T said, string room, Action<HeldRoom, T> tell)
    {
        all.Enqueue(said);
        if (_rooms.TryGetValue(room, out var held))
            tell(held, said);
        Heard.Tell();
    }

    private static JsonSerializerOptions MakeJson(JsonSerializerOptions options)
    {
        WireJson.Configure(options);
        options.RespectRequiredConstructorParameters = false;
        return options;
    }
}
