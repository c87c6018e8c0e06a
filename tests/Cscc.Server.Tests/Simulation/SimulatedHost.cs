using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Host;
using Cscc.Server.Rooms;

namespace Cscc.Server.Tests.Simulation;

/// <summary>One process: its side of the protocol, the activations on it and its connections.</summary>
internal sealed class SimulatedHost : IRooms
{
    private readonly World _world;
    private readonly Cluster _cluster;
    private readonly SortedList<string, Connection> _closing = new(StringComparer.Ordinal);
    private bool _isPolling;

    public SimulatedHost(World world, Cluster cluster, SimulatedPeople people, Plant plant, string name)
    {
        (_world, _cluster, Name) = (world, cluster, name);
        Actor = new(world, name);
        Clock = new(world, Actor);
        Inbox = world.AddLane($"{name} hears", () => Actor.IsRunning, anyOrder: true);
        Rooms = plant.Host(this, people, Clock, new() { RestPerDelivery = TimeSpan.FromMilliseconds(1) }, run => Actor.Post(_ => run(), null));
    }

    public string Name { get; }

    public Actor Actor { get; }

    public SimulatedClock Clock { get; }

    /// <summary>Answers from activations.</summary>
    public Lane Inbox { get; }

    public RoomHost Rooms { get; }

    /// <summary>Cannot reach the store.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>Activations that this host still takes for the right ones.</summary>
    public Dictionary<RoomId, Activation> Known { get; } = [];

    public List<Connection> Connections { get; } = [];

    /// <summary>When the last poll that ended was begun.</summary>
    public DateTimeOffset PolledAt { get; private set; } = DateTimeOffset.MinValue;

    public bool TakesConnections => Actor.IsRunning && !IsCutOff;

    public void Poll()
    {
        if (_isPolling || !Actor.IsRunning)
            return;
        _isPolling = true;
        var begun = _world.Now;
        Actor.Run(() => _ = PollAsync());

        async Task PollAsync()
        {
            await Rooms.PollAsync();
            Rooms.SendPresence();
            (_isPolling, PolledAt) = (false, begun);
        }
    }

    /// <summary>Breaks a connection with the next step, in the order of their names.</summary>
    public void Close(Connection connection)
    {
        if (!_closing.TryAdd(connection.Id, connection) || _closing.Count > 1)
            return;
        Actor.Post(_ =>
        {
            var closing = _closing.Values.ToList();
            _closing.Clear();
            closing.ForEach(c => c.Break());
        }, null);
    }

    async Task<Standing> IRooms.JoinAsync(RoomId room, Audience audience, Place? since) =>
        await _cluster.AskAsync(this, room, $"join {room} as {audience}", async activation =>
        {
            var standing = await activation.Core.JoinAsync(audience, since);
            _cluster.Rules.Joined(activation.Name, room, audience, standing);
            return standing;
        });

    async Task<Heads> IRooms.HeadsAsync(RoomId room) =>
        await _cluster.AskAsync(this, room, $"heads of {room}", activation => activation.Core.HeadsAsync());

    public void Die()
    {
        Actor.Die();
        Inbox.Remove();
    }
}
