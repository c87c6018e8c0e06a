using System.Collections.Concurrent;
using Cscc.Server.Access;
using Cscc.Server.Host;
using Microsoft.AspNetCore.SignalR;

namespace Cscc.Server.Hub;

/// <summary>
/// Stands where SignalR keeps its groups: connections become peers of the host, which announces by itself, since a
/// stock group send waits for its slowest connection.
/// </summary>
public sealed class WorkspaceLifetime(RoomHost host, Gate gate, EndedSessions ended, RoomHostOptions options) : HubLifetimeManager<WorkspaceHub>
{
    private readonly ConcurrentDictionary<string, ConnectionPeer> _peers = new();

    /// <summary>The longest queue of any connection, in messages.</summary>
    public int LongestQueue => _peers.Values.Select(p => p.Waiting).DefaultIfEmpty().Max();

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        var person = connection.UserIdentifier!;
        var peer = new ConnectionPeer(connection, person, Sessions.Of(connection.User), gate.VersionOf(person), options.QueuedMessages);
        _peers[peer.Id] = peer;
        host.Connect(peer);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        _peers.TryRemove(connection.ConnectionId, out _);
        host.Disconnect(connection.ConnectionId);
        return Task.CompletedTask;
    }

    /// <summary>Closes every connection of a browser's session: its person signed out or another signed in.</summary>
    public void EndSession(string session)
    {
        if (session.Length == 0)
            return;
        ended.End(session);
        foreach (var peer in _peers.Values.Where(p => p.Session == session))
            peer.Close();
    }

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) => throw Unused();

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) => throw Unused();

    public override Task SendAllAsync(string methodName, object?[] args, CancellationToken cancellationToken = default) => throw Unused();

    public override Task SendAllExceptAsync(string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds, CancellationToken cancellationToken = default) => throw Unused();

    public override Task SendConnectionAsync(string connectionId, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw Unused();

    public override Task SendConnectionsAsync(IReadOnlyList<string> connectionIds, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw Unused();

    public override Task SendGroupAsync(string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw Unused();

    public override Task SendGroupExceptAsync(string groupName, string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds, CancellationToken cancellationToken = default) => throw Unused();

    public override Task SendGroupsAsync(IReadOnlyList<string> groupNames, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw Unused();

    public override Task SendUserAsync(string userId, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw Unused();

    public override Task SendUsersAsync(IReadOnlyList<string> userIds, string methodName, object?[] args, CancellationToken cancellationToken = default) => throw Unused();

    private static NotSupportedException Unused() => new("Rooms announce through RoomHost");
}
