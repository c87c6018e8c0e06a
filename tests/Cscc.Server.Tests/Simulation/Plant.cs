using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Host;
using Cscc.Server.Log;
using Cscc.Server.Rooms;

namespace Cscc.Server.Tests.Simulation;

/// <summary>How the parts of a simulation are made; a test breaks a rule by making one of them otherwise.</summary>
internal sealed record Plant
{
    /// <summary>The code as it is.</summary>
    public static Plant None { get; } = new();

    public RoomKind Kind { get; init; } = RoomKinds.Community;

    public Func<IEventLog, IEventLog> Log { get; init; } = log => log;

    public Func<RoomId, RoomKind, RoomSurroundings, Action, RoomCore> Core { get; init; } = (id, kind, around, lost) => new(id, kind, around) { Lost = lost };

    public Func<IRooms, IRights, TimeProvider, RoomHostOptions, Action<Action>, RoomHost> Host { get; init; } =
        (rooms, rights, clock, options, run) => new(rooms, rights, clock, options, run);

    /// <summary>What the pages' own code does otherwise, by its name there.</summary>
    public string? Page { get; init; }

    /// <summary>Does something to the store before the schedule begins.</summary>
    public Action<SimulatedStore, RoomReference> Before { get; init; } = (_, _) => { };
}
