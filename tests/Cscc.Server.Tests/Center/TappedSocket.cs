using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http.Connections.Client;

namespace Cscc.Server.Tests.Center;

/// <summary>A client's socket that keeps every byte that came, and can stop reading.</summary>
public sealed class TappedSocket(WebSocket inner) : WebSocket
{
    private readonly MemoryStream _received = new();
    private volatile TaskCompletionSource? _paused;

    /// <summary>Everything that the server sent so far.</summary>
    public string Received
    {
        get
        {
            lock (_received)
                return Encoding.UTF8.GetString(_received.GetBuffer(), 0, (int)_received.Length);
        }
    }

    public override WebSocketCloseStatus? CloseStatus => inner.CloseStatus;

    public override string? CloseStatusDescription => inner.CloseStatusDescription;

    public override WebSocketState State => inner.State;

    public override string? SubProtocol => inner.SubProtocol;

    /// <summary>Opens one for SignalR, with a kernel buffer so small that whoever stops reading is soon noticed.</summary>
    public static async ValueTask<WebSocket> OpenAsync(WebSocketConnectionContext context, CancellationToken cancel)
    {
        var socket = new ClientWebSocket();
        using var handler = new SocketsHttpHandler
        {
            CookieContainer = context.Options.Cookies,
            ConnectCallback = async (connect, stop) =>
            {
                var tcp = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 16 * 1024 };
                await tcp.ConnectAsync(connect.DnsEndPoint, stop);
                return new NetworkStream(tcp, ownsSocket: true);
            },
        };
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        await socket.ConnectAsync(context.Uri, invoker, cancel);
        return new TappedSocket(socket);
    }

    public void StopReading() => _paused = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void ReadOn()
    {
        var paused = _paused;
        _paused = null;
        paused?.SetResult();
    }

    public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_paused is { } paused)
            await paused.Task.WaitAsync(cancellationToken);
        var result = await inner.ReceiveAsync(buffer, cancellationToken);
        lock (_received)
            _received.Write(buffer.Span[..result.Count]);
        return result;
    }

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        var result = await ReceiveAsync(buffer.AsMemory(), cancellationToken);
        return new(result.Count, result.MessageType, result.EndOfMessage, CloseStatus, CloseStatusDescription);
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        inner.SendAsync(buffer, messageType, endOfMessage, cancellationToken);

    public override ValueTask SendAsync(ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        inner.SendAsync(buffer, messageType, endOfMessage, cancellationToken);

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        inner.CloseAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        inner.CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override void Abort() => inner.Abort();

    public override void Dispose() => inner.Dispose();
}
