using Cscc.Server.Host;
using Microsoft.AspNetCore.SignalR;

namespace Cscc.Server.Hub;

/// <summary>
/// A SignalR connection as a peer. Nothing waits for it: what it has not taken yet is counted, and past the bound it is
/// dropped and joins again.
/// </summary>
internal sealed class ConnectionPeer(HubConnectionContext connection, string person, string session, long rightsVersion, int queued) : IPeer
{
    private int _waiting;
    private bool _isDropped;

    public string Id => connection.ConnectionId;

    public string Person => person;

    /// <summary>The browser's session: all its tabs bear the same.</summary>
    public string Session => session;

    public long RightsVersion => rightsVersion;

    /// <summary>Messages handed over and not yet taken.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public void Send(Outgoing message)
    {
        if (Interlocked.Increment(ref _waiting) > queued)
        {
            Interlocked.Decrement(ref _waiting);
            Drop();
            return;
        }
        var written = connection.WriteAsync(message.Serialized, CancellationToken.None);
        if (written.IsCompletedSuccessfully)
            Interlocked.Decrement(ref _waiting);
        else
            _ = CountAsync(written);
    }

    public void Close() => connection.Abort();

    private void Drop()
    {
        if (Interlocked.Exchange(ref _isDropped, true))
            return;
        HubMetrics.Dropped.Add(1);
        connection.Abort();
    }

    private async Task CountAsync(ValueTask written)
    {
        await written.AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Decrement(ref _waiting);
    }
}
