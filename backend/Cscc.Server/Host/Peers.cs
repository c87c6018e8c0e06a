using System.Buffers;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Rooms;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Cscc.Server.Host;

/// <summary>One connection of one person.</summary>
public interface IPeer
{
    string Id { get; }

    string Person { get; }

    /// <summary>The version of the person's rights that the connection was opened with.</summary>
    long RightsVersion { get; }

    /// <summary>Hands a message over without waiting; a connection that cannot keep up is dropped.</summary>
    void Send(Outgoing message);

    void Close();
}

/// <summary>A call to clients, written once for all who get it.</summary>
public sealed class Outgoing(string method, ReadOnlyMemory<byte> payload)
{
    private SerializedHubMessage? _serialized;

    public string Method { get; } = method;

    /// <summary>The one argument, as JSON.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    public SerializedHubMessage Serialized => _serialized ??= new(new InvocationMessage(Method, [new RawJson(Payload)]));

    public static Outgoing Changed(RoomId room, string epoch, IEnumerable<Announcement> changes)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("room"u8, room.Value);
            json.WriteString("epoch"u8, epoch);
            json.WriteStartArray("changes"u8);
            foreach (var change in changes)
                json.WriteRawValue(change.Change.Span, skipInputValidation: true);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return new(nameof(IWorkspaceClient.Changed), buffer.WrittenMemory);
    }

    public static Outgoing Head(Head head) => new(nameof(IWorkspaceClient.Head), JsonSerializer.SerializeToUtf8Bytes(head, WireJson.Options));

    public static Outgoing Presence(Presence presence) =>
        new(nameof(IWorkspaceClient.Presence), JsonSerializer.SerializeToUtf8Bytes(presence, WireJson.Options));
}
