using Cscc.Domain.Kernel;

namespace Cscc.Domain.Tests.Kernel;

/// <summary>Given what happened in a room, when somebody wishes something, then this follows.</summary>
public sealed class Scenario
{
    private Scenario(TestRoom room) => Room = room;

    public TestRoom Room { get; }

    /// <summary>A community's room in which nothing has happened.</summary>
    public static Scenario Given() => new(TestRoom.Community());

    /// <summary>A community's room in which somebody caused these events.</summary>
    public static Scenario Given(Actor by, params Event[] events) => Given().And(by, events);

    public static Scenario GivenIn(RoomKind kind, RoomId id) => new(new(kind, id));

    public Scenario And(Actor by, params Event[] events)
    {
        Room.Record(TestRoom.Speaking(by), events);
        return this;
    }

    /// <summary>A command that is accepted; for set-ups that are told more plainly by wishes than by facts.</summary>
    public Scenario And(Actor by, Command command)
    {
        Assert.IsType<Decision.Accepted>(Room.Send(by, command));
        return this;
    }

    public Scenario After(TimeSpan time)
    {
        Room.Wait(time);
        return this;
    }

    /// <summary>Time passes, and what falls due meanwhile is recorded.</summary>
    public Scenario AfterDue(TimeSpan time)
    {
        Room.Wait(time);
        Room.FallDue();
        return this;
    }

    /// <summary>An entity as an audience sees it, members unless said otherwise; null if it sees none.</summary>
    public TView? Sees<TView>(string collection, string id, Audience? audience = null)
        where TView : class, IView =>
        Room.Find(collection, id, audience ?? Audience.Members) as TView;

    /// <summary>What must be true of an entity as members see it.</summary>
    public Scenario Shows<TView>(string collection, string id, Action<TView> check)
        where TView : class, IView => Shows(collection, id, Audience.Members, check);

    public Scenario Shows<TView>(string collection, string id, Audience audience, Action<TView> check)
        where TView : class, IView
    {
        var view = Sees<TView>(collection, id, audience);
        Assert.NotNull(view);
        check(view);
        return this;
    }

    public Outcome When(Actor actor, Command command) => new(this, Room.Send(actor, command));
}

/// <summary>What became of a command; if it was accepted, its events are recorded.</summary>
public sealed class Outcome(Scenario scenario, Decision decision)
{
    public TestRoom Room => scenario.Room;

    public Scenario Then(params Event[] events)
    {
        Assert.Equal(events, Accepted().Events);
        return scenario;
    }

    /// <summary>For events that bear random ids: what they must satisfy.</summary>
    public Scenario Then<TEvent>(Action<TEvent> check)
        where TEvent : Event
    {
        check(Assert.IsType<TEvent>(Assert.Single(Accepted().Events)));
        return scenario;
    }

    public Scenario Then(Refusal refusal)
    {
        Assert.Equal(refusal, Assert.IsType<Decision.Refused>(decision).Why);
        return scenario;
    }

    public Scenario ThenNothing() => Then();

    public Outcome Makes(string id)
    {
        Assert.Equal(new Made(id), Accepted().Result);
        return this;
    }

    private Decision.Accepted Accepted() => decision switch
    {
        Decision.Accepted accepted => accepted,
        _ => throw new Xunit.Sdk.XunitException($"refused: {((Decision.Refused)decision).Why}"),
    };
}
