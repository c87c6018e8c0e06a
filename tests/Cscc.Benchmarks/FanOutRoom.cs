using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Cscc.Contracts;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Cscc.Benchmarks;

/// <summary>A server in a process of its own, a room full of plain sockets, and somebody who speaks in it.</summary>
internal sealed class FanOutRoom : IAsyncDisposable
{
    private const string Room = "community/north-lawndale";
    private const string Person = "denise-okafor";

    private readonly ServerProcess _server;
    private readonly bool _isCenter;
    private readonly List<Listener> _listeners = [];
    private string _cookie = "";
    private HubConnection? _speaker;
    private int _said;

    private FanOutRoom(ServerProcess server, bool isCenter) => (_server, _isCenter) = (server, isCenter);

    public static async Task<FanOutRoom> StartAsync(string what, int listeners)
    {
        var server = await ServerProcess.StartAsync(what);
        var room = new FanOutRoom(server, what == "center");
        await room.FillAsync(listeners);
        return room;
    }

    /// <summary>CPU that the server has used so far.</summary>
    public TimeSpan Cpu => _server.Cpu;

    public int Listeners => _listeners.Count;

    /// <summary>Changes that have reached all listeners.</summary>
    public long ReachedAll => _listeners.Min(l => l.Changes);

    public IEnumerable<Listener> All => _listeners;

    public Task SayAsync()
    {
        var n = Interlocked.Increment(ref _said);
        return _isCenter
            ? _speaker!.InvokeAsync("Send", Room, Guid.CreateVersion7().ToString(), JsonSerializer.SerializeToElement<Domain.Kernel.Command>(People.Message(n), WireJson.Options))
            : _speaker!.InvokeAsync("Say", Room, JsonSerializer.SerializeToElement(new { messages = new[] { Like(n) } }, WireJson.Options));
    }

    /// <summary>Waits until every listener has so many changes.</summary>
    public async Task ReachAsync(long changes)
    {
        var patience = Stopwatch.StartNew();
        while (ReachedAll < changes)
        {
            if (patience.Elapsed > TimeSpan.FromMinutes(2))
                throw new TimeoutException($"{ReachedAll} of {changes} changes reached everyone");
            await Task.Delay(1);
        }
    }

    /// <summary>Somebody who joins and then reads nothing.</summary>
    public async Task<ClientWebSocket> JoinWithoutReadingAsync()
    {
        var socket = await OpenAsync();
        await SendAsync(socket, JoinFrame);
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        if (_speaker is not null)
            await _speaker.DisposeAsync();
        foreach (var listener in _listeners)
            listener.Dispose();
        await _server.DisposeAsync();
    }

    private static string JoinFrame => $$"""{"type":1,"invocationId":"1","target":"Join","arguments":["{{Room}}",null]}""";

    // The entity that the center's change bears, so that both send frames of one size.
    private static object Like(int n) => new
    {
        id = $"m-{n}",
        n,
        rev = 1,
        at = DateTimeOffset.UtcNow,
        by = Person,
        agency = "16th-street-residents",
        text = new { id = People.NewId(), language = "en", content = People.Message(n).Text.Content },
        mentions = Array.Empty<string>(),
        reactions = Array.Empty<string>(),
        replies = 0,
        needs = Array.Empty<string>(),
    };

    private async Task FillAsync(int listeners)
    {
        if (_isCenter)
            _cookie = await SignInAsync();
        _speaker = new HubConnectionBuilder()
            .WithUrl(new Uri(_server.Address, "/hub"), options =>
            {
                if (_cookie.Length > 0)
                    options.Cookies.SetCookies(_server.Address, _cookie);
            })
            .AddJsonProtocol(json => WireJson.Configure(json.PayloadSerializerOptions)).Build();
        await _speaker.StartAsync();
        foreach (var some in Enumerable.Range(0, listeners).Chunk(50))
            _listeners.AddRange(await Task.WhenAll(some.Select(_ => ListenAsync())));
    }

    private async Task<string> SignInAsync()
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = _server.Address };
        (await http.PostAsJsonAsync(new Uri("/api/demo/sign-in", UriKind.Relative), new { id = Person })).EnsureSuccessStatusCode();
        return cookies.GetCookieHeader(_server.Address);
    }

    private async Task<Listener> ListenAsync()
    {
        var socket = await OpenAsync();
        var listener = new Listener(socket);
        await SendAsync(socket, JoinFrame);
        await listener.Joined;
        return listener;
    }

    private async Task<ClientWebSocket> OpenAsync()
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        if (_cookie.Length > 0)
            socket.Options.SetRequestHeader("Cookie", _cookie);
        await socket.ConnectAsync(new UriBuilder(_server.Address) { Scheme = "ws", Path = "/hub" }.Uri, CancellationToken.None);
        await SendAsync(socket, """{"protocol":"json","version":1}""");
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string json) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json + "\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Reads frames and counts the changes in them, with as little work as may be.</summary>
    internal sealed class Listener : IDisposable
    {
        private readonly ClientWebSocket _socket;
        private readonly TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long _changes;
        private long _lastAt;

        public Listener(ClientWebSocket socket)
        {
            _socket = socket;
            _ = ReadAsync();
        }

        public Task Joined => _joined.Task;

        public long Changes => Volatile.Read(ref _changes);

        /// <summary>When the last change came, as a timestamp.</summary>
        public long LastAt => Volatile.Read(ref _lastAt);

        public void Dispose() => _socket.Dispose();

        private async Task ReadAsync()
        {
            var buffer = new byte[256 * 1024];
            var used = 0;
            try
            {
                while (true)
                {
                    var read = await _socket.ReceiveAsync(buffer.AsMemory(used), CancellationToken.None);
                    if (read.MessageType == WebSocketMessageType.Close)
                        return;
                    used += read.Count;
                    var end = buffer.AsSpan(0, used).LastIndexOf((byte)0x1e) + 1;
                    if (end == 0)
                        continue;
                    Take(buffer.AsSpan(0, end));
                    buffer.AsSpan(end, used - end).CopyTo(buffer);
                    used -= end;
                }
            }
            catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
            {
                _joined.TrySetException(e);
            }
        }

        private void Take(ReadOnlySpan<byte> frames)
        {
            foreach (var range in frames.Split((byte)0x1e))
            {
                var frame = frames[range];
                if (frame.IndexOf("\"target\":\"Changed\""u8) >= 0)
                {
                    Volatile.Write(ref _lastAt, Stopwatch.GetTimestamp());
                    Interlocked.Add(ref _changes, frame.Count("\"seq\":"u8));
                }
                else if (frame.IndexOf("\"type\":3"u8) >= 0)
                    _joined.TrySetResult();
            }
        }
    }
}
