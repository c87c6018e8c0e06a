using Cscc.Domain.Kernel;

namespace Cscc.Domain.Homes;

/// <summary>An agency has put a person on its roster and asks the person's own room whether it is their home.</summary>
public sealed record HomeAsked : Letter;

/// <summary>An agency has taken a person off its roster.</summary>
public sealed record HomeGiven : Letter;

/// <summary>What the person's own room says: whose roster they are on; null if nobody's.</summary>
public sealed record HomeAnswer(string? Agency) : Letter;

/// <summary>An agency became a person's home: it alone decides whether they are available.</summary>
[EventName("homeFound.v1")]
public sealed record HomeFound(string Agency) : Event;

[EventName("homeEnded.v1")]
public sealed record HomeEnded(string Agency) : Event;

/// <param name="Agency">Id of the person's home agency; null if they have none.</param>
public sealed record HomeState(string? Agency);

/// <summary>In a person's own room: the one agency on whose roster they are. The first that asks is it until it gives them up.</summary>
public sealed class HomeBoard : Board<HomeState>
{
    protected override HomeState Start { get; } = new(Agency: null);

    public override IReadOnlyList<Type> Commands => [];

    public override IReadOnlyList<Type> Events { get; } = [typeof(HomeFound), typeof(HomeEnded)];

    public override IReadOnlyList<Collection> Collections => [];

    public override IReadOnlyList<Type> Letters { get; } = [typeof(HomeAsked), typeof(HomeGiven)];

    public override Decision Decide(HomeState state, Command command, Asking asking) => throw NotDecided(command);

    public override HomeState Evolve(HomeState state, Recorded recorded) => recorded.Event switch
    {
        HomeFound e => new(e.Agency),
        HomeEnded e when e.Agency == state.Agency => new(Agency: null),
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => [];

    public override IEnumerable<Event> Receive(Letter letter, Receiving receiving)
    {
        var home = receiving.Room.Get<HomeState>().Agency;
        var agency = receiving.From.Name;
        return letter switch
        {
            HomeAsked when home is null => [new HomeFound(agency)],
            HomeGiven when home == agency => [new HomeEnded(agency)],
            _ => [],
        };
    }

    public override Letter? Reply(RoomState room, RoomId from, Letter letter) => new HomeAnswer(room.Get<HomeState>().Agency);
}
