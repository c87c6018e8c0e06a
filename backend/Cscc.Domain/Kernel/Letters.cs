namespace Cscc.Domain.Kernel;

/// <summary>
/// What one room tells another. It is told again until the state of the room that tells it no longer says so; being
/// told twice, late or in another order changes nothing.
/// </summary>
public abstract record Letter
{
    /// <summary>Whose act it tells of; null where a due time caused it.</summary>
    public By? By { get; init; }
}

/// <summary>A letter and the room that it goes to.</summary>
public readonly record struct Posted(RoomId To, Letter Letter);

/// <summary>Who tells, when, and in which room it is heard; handed to <see cref="Board.Receive"/>.</summary>
/// <param name="From">The room that wrote the letter.</param>
/// <param name="Now">The room's time, UTC; never before the room's last event.</param>
/// <param name="Room">The newest state of the whole room.</param>
/// <param name="NewId">Makes a random id.</param>
public sealed record Receiving(RoomId From, DateTimeOffset Now, RoomState Room, Func<string> NewId)
{
    /// <summary>The same words, kept in this room under an id of its own, so that each room can purge its copy.</summary>
    public Text Copy(Text text) => text with { Id = NewId() };

    public Text? CopyOrNull(Text? text) => text is null ? null : Copy(text);
}
