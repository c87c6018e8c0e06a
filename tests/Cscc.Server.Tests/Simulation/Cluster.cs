using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;
using Cscc.Server.Rooms;

namespace Cscc.Server.Tests.Simulation;

/// <summary>The hosts and what is active on them. Which activation is the right one is what a host takes for it.</summary>
internal sealed class Cluster
{
    private const int Tries = 4;

    private readonly World _world;
    private readonly Plant _plant;
    private readonly SimulatedStore _store;
    private readonly SimulatedPeople _people;
    private readonly Dictionary<RoomId, Activation> _directory = [];
    private int _hostsMade;
    private int _idsMade;

    public Cluster(World world, Plant plant, SimulatedStore store, SimulatedPeople people, Rules rules, int hosts)
    {
        (_world, _plant, _store, _people, Rules) = (world, plant, store, people, rules);
        for (var n = 0; n < hosts; n++)
            Hosts.Add(StartHost());
    }

    public Rules Rules { get; }

    public List<SimulatedHost> Hosts { get; } = [];

    public List<Activation> Activations { get; } = [];

    public Backplane Backplane { get; set; } = Backplane.Sound;

    /// <summary>Whether nothing is ever lost but whole connections.</summary>
    public bool LosesNothing { get; init; }

    /// <summary>Whether the answer to an append may be that nobody knows what became of it.</summary>
    public bool AppendsFail { get; set; }

    public SimulatedPeople People => _people;

    public string NewId() => $"id-{++_idsMade}";

    /// <summary>Asks a room, again where its activation was lost: every question may be repeated.</summary>
    public async Task<T> AskAsync<T>(
        SimulatedHost from, RoomId room, string what, Func<Activation, Task<T>> ask, CancellationToken callerGone = default)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await AskOnceAsync(from, room, what, ask);
            }
            catch (RoomLostException e) when (tried < Tries && e.Code == MisuseCodes.TryAgain && !callerGone.IsCancellationRequested)
            {
                _world.Story.Add($"{from.Name}: asks again, {what}");
            }
        }
    }

    /// <summary>The room's activation is no longer the right one; some hosts do not know it yet.</summary>
    public Activation? Split(RoomId room)
    {
        if (!_directory.Remove(room, out var old))
            return null;
        foreach (var host in Hosts)
        {
            if (_world.Choices.OneIn(2))
                host.Known[room] = old;
        }
        return old;
    }

    public void Kill(Activation activation)
    {
        activation.Die(_world.Choices);
        Forget(activation);
    }

    /// <summary>A process ends without a word, and another takes its place.</summary>
    public void Crash(SimulatedHost host)
    {
        host.Die();
        foreach (var activation in Activations.Where(a => a.Host == host).ToList())
            Kill(activation);
        foreach (var connection in host.Connections.ToList())
            connection.Break();
        Hosts[Hosts.IndexOf(host)] = StartHost();
    }

    private SimulatedHost StartHost() => new(_world, this, _people, _plant, $"host-{++_hostsMade}");

    private Task<T> AskOnceAsync<T>(SimulatedHost from, RoomId room, string what, Func<Activation, Task<T>> ask)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var activation = Find(from, room);
        activation.Ask(what, from, ServeAsync, e => answer.TrySetException(e));
        return answer.Task;

        async Task<Action> ServeAsync()
        {
            await activation.Opened;
            var result = await ask(activation);
            return () => answer.TrySetResult(result);
        }
    }

    private Activation Find(SimulatedHost from, RoomId room)
    {
        if (from.Known.TryGetValue(room, out var known) && !known.IsOver)
            return known;
        from.Known.Remove(room);
        if (!_directory.TryGetValue(room, out var right) || right.IsOver)
            _directory[room] = right = Activate(room);
        return right;
    }

    private Activation Activate(RoomId room)
    {
        var running = Hosts.Where(h => h.Actor.IsRunning).ToList();
        var activation = new Activation(_world, this, _world.Choices.Of(running), room, $"activation-{Activations.Count + 1}");
        Activations.Add(activation);
        var around = new RoomSurroundings(
            _plant.Log(new SimulatedLog(_store, activation.Pace)), new Announcer(_world, this, activation), activation.Host.Clock, NewId, _ => true,
            (ulong)Activations.Count * 7_919, new() { SnapshotLeast = 8, SnapshotMost = 64, ChangesKept = 8 });
        activation.Open(_plant.Core(room, _plant.Kind, around, () => Forget(activation)));
        return activation;
    }

    private void Forget(Activation activation)
    {
        activation.IsOver = true;
        if (_directory.GetValueOrDefault(activation.Room) == activation)
            _directory.Remove(activation.Room);
    }
}

/// <summary>How announcements come to the hosts.</summary>
internal enum Backplane
{
    /// <summary>Each once, in order, at some time.</summary>
    Sound,

    /// <summary>Some never, some twice, some late.</summary>
    Lossy,
}

/// <summary>Carries an activation's announcements to every host.</summary>
internal sealed class Announcer(World world, Cluster cluster, Activation activation) : IAnnouncer
{
    private readonly Dictionary<string, Lane> _inOrder = [];
    private readonly Dictionary<string, Lane> _late = [];

    public void Announce(RoomId room, Audience audience, Announcement announcement)
    {
        cluster.Rules.Announced(activation.Name, room, audience, announcement);
        foreach (var host in cluster.Hosts)
        {
            var lossy = cluster.Backplane == Backplane.Lossy;
            if (lossy && world.Choices.OneIn(8))
                continue;
            var lane = lossy && world.Choices.OneIn(8) ? LaneTo(_late, host, anyOrder: true) : LaneTo(_inOrder, host, anyOrder: false);
            for (var times = lossy && world.Choices.OneIn(8) ? 2 : 1; times > 0; times--)
                lane.Add($"{audience} {announcement.Seq}", () => host.Actor.Run(() => host.Rooms.Announce(room, audience, announcement)));
        }
    }

    private Lane LaneTo(Dictionary<string, Lane> lanes, SimulatedHost host, bool anyOrder)
    {
        if (!lanes.TryGetValue(host.Name, out var lane))
            lanes[host.Name] = lane = world.AddLane($"{activation.Name} announces to {host.Name}", () => host.Actor.IsRunning, anyOrder);
        return lane;
    }
}
