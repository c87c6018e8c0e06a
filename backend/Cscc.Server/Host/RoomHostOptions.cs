using System.ComponentModel.DataAnnotations;

namespace Cscc.Server.Host;

/// <summary>How a host serves its connections.</summary>
public sealed record RoomHostOptions
{
    /// <summary>Between two looks at where the joined rooms stand and whether rights have changed; what a lost hint costs at most.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A host that could not reach its store for so long closes its sockets: what it shows may no longer be so.</summary>
    public TimeSpan CutOff { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Between two notices that the figures are known current.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two notices of who is here, for a small room; it grows with the number of people.</summary>
    public TimeSpan Presence { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How many people a notice of presence names; beyond that it only counts.</summary>
    [Range(1, 10_000)]
    public int PeopleNamed { get; init; } = 100;

    /// <summary>How long "is writing" stands without being said again.</summary>
    public TimeSpan Typing { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// After a message to a whole room, how long the next gathers for each connection that it went to: about what the
    /// system needs to send it. A crowded room is told of a burst in fewer messages; a small one does not rest.
    /// </summary>
    public TimeSpan RestPerDelivery { get; init; } = TimeSpan.FromMicroseconds(16);

    /// <summary>Messages that may wait for one connection; one more drops the connection, which joins again.</summary>
    [Range(1, 100_000)]
    public int QueuedMessages { get; init; } = 128;

    /// <summary>Rooms that one connection may have joined.</summary>
    [Range(1, 10_000)]
    public int RoomsJoined { get; init; } = 100;
}
