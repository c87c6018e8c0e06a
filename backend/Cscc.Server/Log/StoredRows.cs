using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Log;

/// <summary>An event as a row: everything that a seal stands for.</summary>
internal sealed record EventRow(long Position, long At, string Name, byte[] Body, By? By, Op? Op)
{
    public static EventRow Of(Recorded recorded, StoredEvent stored) =>
        new(recorded.Position, recorded.At.UtcTicks, stored.Name, stored.Body, recorded.By, recorded.Op);

    public long Seal(string room) => new Seal()
        .Add(room).Add(Position).Add(At).Add(Name).Add(Body)
        .Add(By?.Person).Add(By?.Agency)
        .Add(Op?.Principal).Add(Op?.Id).Add(Op?.Fingerprint).Add(Op?.Result?.Id)
        .Sum();
}

/// <summary>A text as a row. Contents are bytes, because SQLite's text ends at a NUL. Null content was purged.</summary>
internal sealed record TextRow(string Id, string Language, byte[]? Content)
{
    public static TextRow Of(Text text) =>
        new(text.Id, text.Language, text.Content is { } content ? Encoding.UTF8.GetBytes(content) : null);

    /// <summary>A purged text is not sealed, so that purging needs to change nothing else.</summary>
    public long Seal(string room) => Content is null ? 0 : new Seal().Add(room).Add(Id).Add(Language).Add(Content).Sum();
}

/// <summary>An event's place in a history, as a row.</summary>
internal sealed record SubjectRow(string Name, long N, long Position)
{
    public long Seal(string room) => new Seal().Add(room).Add(Name).Add(N).Add(Position).Sum();
}

/// <summary>A batch, encoded and sealed by its caller so that the writer only writes.</summary>
internal sealed record EncodedAppend(
    string Room,
    long Term,
    long Expected,
    long? Due,
    IReadOnlyList<(EventRow Row, long Seal)> Events,
    IReadOnlyList<(TextRow Row, long Seal)> Texts,
    IReadOnlyList<(SubjectRow Row, long Seal)> Subjects)
{
    public long Head => Expected + Events.Count;

    public static EncodedAppend Of(Append append, EventCodec codec)
    {
        var room = append.Room.Value;
        var events = new List<(EventRow, long)>(append.Events.Count);
        var texts = new List<(TextRow, long)>();
        var subjects = new List<(SubjectRow, long)>();
        foreach (var (recorded, histories) in append.Events)
        {
            if (recorded.Position != append.Expected + events.Count + 1)
                throw new ArgumentException($"the batch after {append.Expected} in {room} has a gap before {recorded.Position}", nameof(append));
            var stored = codec.Encode(recorded.Event);
            var row = EventRow.Of(recorded, stored);
            events.Add((row, row.Seal(room)));
            foreach (var text in stored.Texts.Select(TextRow.Of))
                texts.Add((text, text.Seal(room)));
            foreach (var subject in histories.Select(s => new SubjectRow(s.Name, s.N, recorded.Position)))
                subjects.Add((subject, subject.Seal(room)));
        }
        return new(room, append.Term, append.Expected, append.Due?.UtcTicks, events, texts, subjects);
    }
}

/// <summary>A check sum (CRC-32C) over the fields of a row, for tears, not against forgery.</summary>
internal readonly struct Seal
{
    private readonly uint _sum;

    private Seal(uint sum) => _sum = sum;

    public Seal Add(long number) => new(BitOperations.Crc32C(_sum, (ulong)number));

    public Seal Add(string? text) => text is null ? Add(-1) : Add(MemoryMarshal.AsBytes(text.AsSpan()));

    public Seal Add(ReadOnlySpan<byte> bytes)
    {
        // The length first, so that what ends one field cannot begin the next.
        var sum = BitOperations.Crc32C(_sum, (ulong)bytes.Length);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
            sum = BitOperations.Crc32C(sum, word);
        foreach (var last in bytes[(words.Length * sizeof(ulong))..])
            sum = BitOperations.Crc32C(sum, last);
        return new(sum);
    }

    /// <summary>Never the sum of a row of zeros, which is what a lost page reads as.</summary>
    public long Sum() => ~_sum;
}

internal static class SnapshotSeal
{
    public static long Seal(this Snapshot snapshot, RoomId room) =>
        new Seal().Add(room.Value).Add(snapshot.Position).Add(snapshot.StateVersion).Add(snapshot.State.Span).Sum();
}
