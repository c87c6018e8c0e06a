using System.Buffers;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Grains;
using Cscc.Server.Host;
using Cscc.Server.Rooms;

namespace Cscc.Server.Hub;

/// <summary>The hub's answers, in the shapes of <see cref="Cscc.Contracts.Joined"/>, <see cref="Answer"/> and <see cref="HistoryPage"/>, round JSON that is already written.</summary>
internal static class AnswerJson
{
    public static RawJson Joined(RoomId room, Standing standing, Audience audience, bool convener, DateTimeOffset now) => Write(json =>
    {
        json.WriteString("room"u8, room.Value);
        json.WriteString("epoch"u8, standing.Epoch);
        json.WriteNumber("seq"u8, standing.Seq);
        json.WritePropertyName("now"u8);
        JsonSerializer.Serialize(json, now, WireJson.Options);
        json.WriteString("audience"u8, audience.ToString());
        json.WriteBoolean("convener"u8, convener);
        if (standing.View is { } view)
        {
            json.WritePropertyName("view"u8);
            json.WriteRawValue(view.Span, skipInputValidation: true);
            return;
        }
        json.WriteStartArray("changes"u8);
        foreach (var change in standing.Changes ?? [])
            json.WriteRawValue(change.Span, skipInputValidation: true);
        json.WriteEndArray();
    });

    public static RawJson Sent(SendAnswer answer) => Write(json =>
    {
        json.WriteBoolean("accepted"u8, answer.Code is null);
        if (answer.Result is { } result)
        {
            json.WritePropertyName("result"u8);
            json.WriteRawValue(result, skipInputValidation: true);
        }
        if (answer.Code is { } code)
            json.WriteString("code"u8, code);
        if (answer.At is { } at)
        {
            json.WritePropertyName("at"u8);
            JsonSerializer.Serialize(json, at, WireJson.Options);
        }
    });

    public static RawJson History(HistoryAnswer page) => Write(json =>
    {
        json.WritePropertyName("items"u8);
        json.WriteRawValue(page.Items.Span, skipInputValidation: true);
        if (page.Next is { } next)
            json.WriteString("next"u8, next);
        else
            json.WriteNull("next"u8);
    });

    private static RawJson Write(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        return new(buffer.WrittenMemory);
    }
}
