using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Cscc.Server.Tests.Center;

/// <summary>A socket at the hub without a SignalR client: it sends whatever bytes a test likes.</summary>
public sealed class RawSocket : IDisposable
{
    public const char End = '\u001e';

    private readonly ClientWebSocket _socket;
    private readonly StringBuilder _rest = new();

    private RawSocket(ClientWebSocket socket) => _socket = socket;

    /// <summary>Signs in and opens the socket; the handshake is the caller's.</summary>
    public static async Task<RawSocket> OpenAsync(Uri address, string person, string? origin = null)
    {
        var cookies = new CookieContainer();
        await DemoClient.SignInAsync(address, person, cookies);
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new($"ws://{address.Authority}/hub?as={person}"), CancellationToken.None);
        return new(socket);
    }

    /// <summary>The same, with SignalR's handshake done.</summary>
    public static async Task<RawSocket> ShakeHandsAsync(Uri address, string person)
    {
        var socket = await OpenAsync(address, person);
        await socket.SendAsync($$"""{"protocol":"json","version":1}{{End}}""");
        Assert.Equal("{}", await socket.ReadAsync());
        return socket;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Sends bytes; a server that has closed meanwhile is no error.</summary>
    public async Task SendAsync(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Text)
    {
        try
        {
            await _socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None).WaitAsync(Moments.Patience);
        }
        catch (Exception e) when (e is WebSocketException or IOException)
        {
            // The reader will tell.
        }
    }

    /// <summary>The next frame; null once the server has closed.</summary>
    public async Task<string?> ReadAsync()
    {
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var end = _rest.ToString().IndexOf(End, StringComparison.Ordinal);
            if (end >= 0)
            {
                var frame = _rest.ToString(0, end);
                _rest.Remove(0, end + 1);
                return frame;
            }
            try
            {
                var read = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).AsTask().WaitAsync(Moments.Patience);
                if (read.MessageType == WebSocketMessageType.Close)
                    return null;
                _rest.Append(Encoding.UTF8.GetString(buffer, 0, read.Count));
            }
            catch (WebSocketException)
            {
                return null;
            }
        }
    }

    /// <summary>
    /// The error codes of the completions up to that of <paramref name="id"/>, an empty text for a success; null if the
    /// server closed before it.
    /// </summary>
    public async Task<IReadOnlyList<string>?> CodesUntilAsync(string id)
    {
        var codes = new List<string>();
        while (await ReadAsync() is { } frame)
        {
            using var json = JsonDocument.Parse(frame);
            switch (json.RootElement.GetProperty("type").GetInt32())
            {
                case 3:
                    codes.Add(json.RootElement.TryGetProperty("error", out var error) ? error.GetString()!.Split(' ')[^1] : "");
                    if (json.RootElement.GetProperty("invocationId").GetString() == id)
                        return codes;
                    break;
                case 7:
                    return null;
            }
        }
        return null;
    }

    public void Dispose() => _socket.Dispose();
}
