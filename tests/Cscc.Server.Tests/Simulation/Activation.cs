using Cscc.Domain.Kernel;
using Cscc.Server.Log;
using Cscc.Server.Rooms;

namespace Cscc.Server.Tests.Simulation;

/// <summary>One activation of a room on a host, with what it has asked of the store and what is asked of it.</summary>
internal sealed class Activation
{
    private readonly World _world;
    private readonly Cluster _cluster;
    private readonly Lane _inbox;
    private readonly Lane _writes;
    private readonly Lane _reads;
    private readonly Lane _answers;
    private readonly Dictionary<int, (SimulatedHost From, Action<Exception> Fail)> _asked = [];
    private int _askedInAll;

    public Activation(World world, Cluster cluster, SimulatedHost host, RoomId room, string name)
    {
        (_world, _cluster, Host, Room, Name) = (world, cluster, host, room, name);
        Actor = new(world, name, on: host.Actor);
        _inbox = world.AddLane($"{name} hears", () => Actor.IsRunning);
        // What is on its way to the store arrives whether or not whoever sent it still runs.
        _writes = world.AddLane($"{name} at the store", () => !Host.IsCutOff && !IsHeldUp);
        _reads = world.AddLane($"{name} at the store", () => !Host.IsCutOff, anyOrder: true);
        _answers = world.AddLane($"{name} is answered", () => !Host.IsCutOff, anyOrder: true);
    }

    public string Name { get; }

    public SimulatedHost Host { get; }

    public RoomId Room { get; }

    public Actor Actor { get; }

    public RoomCore Core { get; private set; } = null!;

    public Task Opened { get; private set; } = Task.CompletedTask;

    /// <summary>What is on its way to the store comes late.</summary>
    public bool IsHeldUp { get; set; }

    /// <summary>Asked nothing more.</summary>
    public bool IsOver { get; set; }

    public void Open(RoomCore core)
    {
        Core = core;
        Actor.Run(() => Opened = OpenAsync());

        async Task OpenAsync()
        {
            try
            {
                await core.OpenAsync();
                await core.RunDueAsync();
            }
            catch (Exception)
            {
                IsOver = true;
                throw;
            }
        }
    }

    /// <summary>Asks something, whose answer travels back to the host that asked.</summary>
    public void Ask(string what, SimulatedHost from, Func<Task<Action>> serve, Action<Exception> fail)
    {
        var number = ++_askedInAll;
        _asked[number] = (from, fail);
        _inbox.Add(what, () => Actor.Run(() => _ = ServeAsync()));

        async Task ServeAsync()
        {
            Action answer;
            try
            {
                answer = await serve();
            }
            catch (Exception e)
            {
                if (e is not (RoomLostException or TimeoutException or IOException) or TornLogException)
                    _world.Broken($"{what}: {e}");
                answer = () => fail(e);
            }
            if (_asked.Remove(number))
                from.Inbox.Add($"an answer to {what}", answer);
        }
    }

    public void Pace(LogStep step)
    {
        var lane = step.Lane is null ? _reads : _writes;
        lane.Add(step.What, () =>
        {
            if (_cluster.AppendsFail && step.Lane is not null && _world.Choices.OneIn(12))
            {
                var carried = _world.Choices.OneIn(2);
                _world.Story.Add($"{Name}: nobody knows what became of it{(carried ? "; it was carried out" : "")}");
                if (carried)
                    step.Carry();
                _answers.Add("nobody knows", () => step.Fail(new IOException("it is not known whether this was written")));
                return;
            }
            step.Carry();
            _answers.Add(step.What, step.Answer);
        });
    }

    /// <summary>Ends without a word. Of what was on its way to the store, the first so many arrive.</summary>
    public void Die(Choices choices)
    {
        if (Actor.IsDead)
            return;
        IsOver = true;
        Actor.Die();
        _inbox.Remove();
        _reads.Remove();
        _answers.Remove();
        _writes.Cut(choices.Below(_writes.Count + 1));
        foreach (var (from, fail) in _asked.Values)
            from.Inbox.Add("a call is lost", () => fail(new TimeoutException("the activation is gone")));
        _asked.Clear();
    }
}
