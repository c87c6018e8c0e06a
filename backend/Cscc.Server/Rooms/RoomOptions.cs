using System.ComponentModel.DataAnnotations;

namespace Cscc.Server.Rooms;

/// <summary>How a room keeps and tells its changes.</summary>
public sealed record RoomOptions
{
    /// <summary>Changes kept for those who come back: enough for some minutes of a busy session, after that a view is cheaper.</summary>
    [Range(1, 100_000)]
    public int ChangesKept { get; init; } = 256;

    /// <summary>Events between two snapshots at the least, so that a young room does not write one for every message.</summary>
    [Range(1, 1_000_000)]
    public int SnapshotLeast { get; init; } = 256;

    /// <summary>Events between two snapshots at the most, so that a room of many years still opens at once.</summary>
    [Range(1, 1_000_000)]
    public int SnapshotMost { get; init; } = 4096;

    /// <summary>How long a refusal is remembered for its retry, in this activation's memory only.</summary>
    public TimeSpan RefusalsKept { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long after another room could not be told it is told again; twice as long each time.</summary>
    public TimeSpan TellAgainLeast { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait between two such tries.</summary>
    public TimeSpan TellAgainMost { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How far an op id may lie ahead of the server's clock before it is refused.</summary>
    public TimeSpan OpIdAhead { get; init; } = TimeSpan.FromMinutes(5);
}
