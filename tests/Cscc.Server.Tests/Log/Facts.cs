using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Log;

[EventName("testSaid.v1")]
public sealed record Said(Text Words, string? Thread = null) : Event;

[EventName("testCounted.v1")]
public sealed record Counted(int Quantity) : Event;

/// <summary>Facts of no board, enough to try the log with.</summary>
internal static class Facts
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 15, 4, 5, TimeSpan.Zero);

    public static EventCodec Codec { get; } = new([typeof(Said), typeof(Counted)]);

    public static Recorded Say(long position, string words = "hello") =>
        new(position, Start.AddTicks(position), new("ana", "agency-1"), new Said(new($"text-{position}", "en", words)));

    public static Recorded Count(long position, int quantity = 1) =>
        new(position, Start.AddTicks(position), null, new Counted(quantity));

    /// <summary>A batch of one spoken event after <paramref name="expected"/>.</summary>
    public static Append One(RoomId room, long term, long expected, DateTimeOffset? due = null) =>
        new(room, term, expected, [new(Say(expected + 1), [])], due);

    public static Append Batch(RoomId room, long term, long expected, params AppendEvent[] events) =>
        new(room, term, expected, events, null);

    public static Append Check(RoomId room, long term, long expected) => new(room, term, expected, [], null);
}
