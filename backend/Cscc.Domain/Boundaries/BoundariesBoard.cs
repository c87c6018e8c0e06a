using Cscc.Domain.Kernel;

namespace Cscc.Domain.Boundaries;

/// <summary>Puts other boundaries of the community areas in the place of those kept. For the center's keeper only.</summary>
/// <param name="GeoJson">A FeatureCollection in WGS 84, simplified for the screen, as it is served.</param>
public sealed record ReplaceBoundaries(string GeoJson) : Command;

[EventName("boundariesReplaced.v1")]
public sealed record BoundariesReplaced(string GeoJson) : Event;

/// <param name="GeoJson">Null until boundaries are imported: the ones that ship with the center hold.</param>
public sealed record BoundariesState(string? GeoJson);

/// <summary>The boundaries of the community areas, as last imported; the room <c>data/boundaries</c>, read by REST.</summary>
public sealed class BoundariesBoard : Board<BoundariesState>
{
    public static RoomId Room { get; } = RoomId.Data("boundaries");

    public override IReadOnlyList<Type> Commands { get; } = [typeof(ReplaceBoundaries)];

    public override IReadOnlyList<Type> Events { get; } = [typeof(BoundariesReplaced)];

    public override IReadOnlyList<Collection> Collections => [];

    protected override BoundariesState Start => new(GeoJson: null);

    public override Decision Decide(BoundariesState state, Command command, Asking asking) => command switch
    {
        ReplaceBoundaries replace when replace.GeoJson == state.GeoJson => Decision.Nothing,
        ReplaceBoundaries replace => new BoundariesReplaced(replace.GeoJson),
        _ => throw NotDecided(command),
    };

    public override BoundariesState Evolve(BoundariesState state, Recorded recorded) =>
        recorded.Event is BoundariesReplaced replaced ? new(replaced.GeoJson) : state;

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => [];
}
