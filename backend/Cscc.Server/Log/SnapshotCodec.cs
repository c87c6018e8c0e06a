using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Log;

/// <summary>
/// A room's whole state as it is stored. Texts stand in it without content, and their ids are listed, so that the
/// contents can be read beside it and what was purged stays purged.
/// </summary>
public static class SnapshotCodec
{
    public static Snapshot Encode(RoomState room)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var texts = new List<Text>();
        using (var writer = new Utf8JsonWriter(buffer))
        using (StoredTextConverter.Collect(texts))
        {
            writer.WriteStartObject();
            Write(writer, "at"u8, room.At);
            Write(writer, "horizon"u8, room.Ops.Horizon);
            Write(writer, "ops"u8, room.Ops.Order);
            writer.WriteStartArray("parts"u8);
            foreach (var (board, part) in room.Kind.Boards.Zip(room.Parts))
                JsonSerializer.Serialize(writer, board.IsBeside ? null : part, board.StateType, StoredJson.Options);
            writer.WriteEndArray();
            Write(writer, "texts"u8, texts.Where(t => t.Content is not null).Select(t => t.Id).Distinct().ToArray());
            writer.WriteEndObject();
        }
        return new(room.Position, room.Kind.StateVersion, buffer.WrittenMemory);
    }

    /// <summary>The ids of the texts whose contents the state held.</summary>
    /// <exception cref="TornLogException">The snapshot is not one.</exception>
    public static IReadOnlyList<string> TextIds(Snapshot snapshot)
    {
        string[]? texts = null;
        Read(snapshot, (ref Utf8JsonReader reader, string name) =>
        {
            if (name == "texts")
                texts = Value<string[]>(ref reader);
            else
                reader.Skip();
        });
        return texts ?? throw Torn(snapshot, "its texts are missing");
    }

    /// <param name="texts">Contents by id; a text that is missing was purged.</param>
    /// <returns>The state; null if another version wrote it.</returns>
    /// <exception cref="TornLogException">The snapshot is not one of this kind of room.</exception>
    public static RoomState? Decode(RoomKind kind, RoomId id, Snapshot snapshot, IReadOnlyDictionary<string, string> texts)
    {
        if (snapshot.StateVersion != kind.StateVersion)
            return null;
        DateTimeOffset? at = null, horizon = null;
        ImmutableArray<RememberedOp>? ops = null;
        var parts = ImmutableArray.CreateBuilder<object>();
        using (StoredTextConverter.Fill(text => texts.GetValueOrDefault(text)))
        {
            Read(snapshot, (ref Utf8JsonReader reader, string name) =>
            {
                switch (name)
                {
                    case "at":
                        at = Value<DateTimeOffset>(ref reader);
                        break;
                    case "horizon":
                        horizon = Value<DateTimeOffset>(ref reader);
                        break;
                    case "ops":
                        ops = Value<ImmutableArray<RememberedOp>>(ref reader);
                        break;
                    case "parts":
                        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                            parts.Add(Part(ref reader, kind, parts.Count));
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            });
        }
        if (at is null || horizon is null || ops is null || parts.Count != kind.Boards.Length)
            throw Torn(snapshot, "a part of it is missing");
        return new(id, kind, snapshot.Position, at.Value, Remember(ops.Value, horizon.Value), parts.ToImmutable());
    }

    /// <summary>The state of a room's snapshot, its texts with content; null if there is none that this version reads.</summary>
    public static async Task<RoomState?> LoadAsync(IEventLog log, RoomKind kind, RoomId room, CancellationToken cancel = default)
    {
        if (await log.LoadSnapshotAsync(room, cancel) is not { } snapshot || snapshot.StateVersion != kind.StateVersion)
            return null;
        return Decode(kind, room, snapshot, await log.ReadTextsAsync(room, TextIds(snapshot), cancel));
    }

    private static OpMemory Remember(ImmutableArray<RememberedOp> ops, DateTimeOffset horizon)
    {
        var known = ImmutableDictionary.CreateBuilder<(string, string), RememberedOp>();
        foreach (var op in ops)
            known[(op.Op.Principal, op.Op.Id)] = op;
        return new(known.ToImmutable(), [.. ops], ops.Length, horizon);
    }

    private static object Part(ref Utf8JsonReader reader, RoomKind kind, int index)
    {
        if (index >= kind.Boards.Length)
            throw new JsonException($"{kind.Name} rooms have {kind.Boards.Length} boards");
        if (kind.Boards[index].IsBeside)
        {
            reader.Skip();
            return kind.Boards[index].Empty;
        }
        return JsonSerializer.Deserialize(ref reader, kind.Boards[index].StateType, StoredJson.Options)
            ?? throw new JsonException("a board's state is missing");
    }

    private static T Value<T>(ref Utf8JsonReader reader) =>
        JsonSerializer.Deserialize<T>(ref reader, StoredJson.Options) ?? throw new JsonException("a value is missing");

    private static void Write<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T value)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, StoredJson.Options);
    }

    private delegate void OnProperty(ref Utf8JsonReader reader, string name);

    private static void Read(Snapshot snapshot, OnProperty onProperty)
    {
        try
        {
            var reader = new Utf8JsonReader(snapshot.State.Span, new() { MaxDepth = StoredJson.Options.MaxDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                throw new JsonException("an object is expected");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                onProperty(ref reader, name);
            }
        }
        catch (JsonException e)
        {
            throw Torn(snapshot, e.Message, e);
        }
    }

    private static TornLogException Torn(Snapshot snapshot, string why, Exception? inner = null) =>
        new($"the snapshot at {snapshot.Position} cannot be read: {why}", inner);
}
