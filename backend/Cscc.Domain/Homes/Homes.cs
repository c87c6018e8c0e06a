using System.Collections.Immutable;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Homes;

/// <summary>An agency has put a person on its roster and asks the person's own room whether it is their home.</summary>
/// <param name="Entry">The roster's entry; an agency never gives the same id twice.</param>
public sealed record HomeAsked(string Entry) : Letter;

/// <summary>An agency has taken that entry off its roster.</summary>
public sealed record HomeGiven(string Entry) : Letter;

/// <summary>What the person's own room says: on whose roster, and as which entry, they are at home; null if nowhere.</summary>
public sealed record HomeAnswer(string? Agency, string? Entry) : Letter;

/// <summary>An agency became a person's home: it alone decides whether they are available.</summary>
[EventName("homeFound.v1")]
public sealed record HomeFound(string Agency, string Entry) : Event;

/// <summary>An agency has given an entry up; whoever asks for that entry later asks too late.</summary>
[EventName("homeEnded.v1")]
public sealed record HomeEnded(string Agency, string Entry) : Event;

/// <param name="Agency">Id of the person's home agency; null if they have none.</param>
/// <param name="Entry">On its roster.</param>
/// <param name="Ended">The newest entry that each agency has given up, by agency.</param>
public sealed record HomeState(string? Agency, string? Entry, ImmutableSortedDictionary<string, string> Ended)
{
    public static HomeState Empty { get; } = new(null, null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>An agency that has given up an entry has given up those before it, whichever of its letters comes first.</summary>
    public HomeState WithoutEnded() =>
        Agency is not null && Entry is not null && HasEnded(Agency, Entry) ? this with { Agency = null, Entry = null } : this;

    public bool HasEnded(string agency, string entry) =>
        Ended.TryGetValue(agency, out var ended) && NumberedIds.Number("staff", entry) <= NumberedIds.Number("staff", ended);
}

/// <summary>In a person's own room: the one agency on whose roster they are. The first that asks is it until it gives them up.</summary>
public sealed class HomeBoard : Board<HomeState>
{
    protected override HomeState Start => HomeState.Empty;

    public override IReadOnlyList<Type> Commands => [];

    public override IReadOnlyList<Type> Events { get; } = [typeof(HomeFound), typeof(HomeEnded)];

    public override IReadOnlyList<Collection> Collections => [];

    public override IReadOnlyList<Type> Letters { get; } = [typeof(HomeAsked), typeof(HomeGiven)];

    public override Decision Decide(HomeState state, Command command, Asking asking) => throw NotDecided(command);

    public override HomeState Evolve(HomeState state, Recorded recorded) => recorded.Event switch
    {
        HomeFound e => state with { Agency = e.Agency, Entry = e.Entry },
        HomeEnded e when !state.HasEnded(e.Agency, e.Entry) => (state with { Ended = state.Ended.SetItem(e.Agency, e.Entry) }).WithoutEnded(),
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => [];

    public override IEnumerable<Event> Receive(Letter letter, Receiving receiving)
    {
        var state = receiving.Room.Get<HomeState>();
        var agency = receiving.From.Name;
        return letter switch
        {
            HomeAsked e when state.Agency is null && !state.HasEnded(agency, e.Entry) => [new HomeFound(agency, e.Entry)],
            HomeGiven e when !state.HasEnded(agency, e.Entry) => [new HomeEnded(agency, e.Entry)],
            _ => [],
        };
    }

    public override Letter? Reply(RoomState room, RoomId from, Letter letter) =>
        room.Get<HomeState>() is var state ? new HomeAnswer(state.Agency, state.Entry) : null;
}
