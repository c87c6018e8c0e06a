using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Rooms;

/// <summary>What became of a command.</summary>
public abstract record Sent
{
    private Sent()
    {
    }

    /// <param name="At">Where the caller's own stream then stood.</param>
    public sealed record Accepted(Made? Result, Place At) : Sent;

    public sealed record Refused(Refusal Why) : Sent;

    /// <summary>The call itself was wrong; <paramref name="Code"/> is one of <see cref="MisuseCodes"/>.</summary>
    public sealed record Misused(string Code) : Sent;
}

/// <summary>Where a joiner stands: a view, or the changes since the place they gave. Both are JSON, written once for all.</summary>
/// <param name="Changes">Each a change; null with a view.</param>
[GenerateSerializer, Immutable]
public sealed record Standing(string Epoch, long Seq, DateTimeOffset Now, ReadOnlyMemory<byte>? View, IReadOnlyList<ReadOnlyMemory<byte>>? Changes);

/// <summary>Where the streams of a room stand.</summary>
/// <param name="CurrentFor">For a room that follows others: until when each of them is known to be as shown.</param>
[GenerateSerializer, Immutable]
public sealed record Heads(Dictionary<Audience, Place> Places, Dictionary<string, DateTimeOffset>? CurrentFor = null);

/// <summary>A page of a history, newest first.</summary>
public sealed record Page(IReadOnlyList<IView> Items, string? Next);

/// <summary>The activation can no longer answer: it is stale, or an append failed. The outcome of what was in flight is unknown.</summary>
[GenerateSerializer]
public sealed class RoomLostException(string code, Exception? inner = null) : Exception($"The room is being opened anew. {code}", inner)
{
    [Id(0)]
    public string Code { get; } = code;
}

/// <summary>Carries a room's changes to whoever watches. Called in the order of the stream; must neither wait nor throw.</summary>
public interface IAnnouncer
{
    void Announce(RoomId room, Audience audience, Announcement announcement);
}

/// <param name="Change">The change as JSON.</param>
public readonly record struct Announcement(string Epoch, long Seq, ReadOnlyMemory<byte> Change);
