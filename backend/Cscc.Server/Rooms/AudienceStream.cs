using System.Buffers;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Rooms;

/// <summary>One audience's stream of one activation: a counter, the last changes, and its view as last asked for.</summary>
internal sealed class AudienceStream(Audience audience, string epoch, int kept)
{
    private readonly Queue<ReadOnlyMemory<byte>> _last = new();
    private (long Seq, ReadOnlyMemory<byte> Json)? _view;

    public long Seq { get; private set; }

    public Place Place => new(epoch, Seq);

    /// <summary>Moves the stream by one change and returns it as it is announced.</summary>
    public Announcement Add(ViewChange difference, DateTimeOffset at, By? by, IEnumerable<Event> events)
    {
        Seq++;
        var json = Write(difference, at, by, events);
        _last.Enqueue(json);
        if (_last.Count > kept)
            _last.Dequeue();
        return new(epoch, Seq, json);
    }

    /// <summary>What somebody at <paramref name="since"/> is missing; a whole view if that cannot be told.</summary>
    public Standing From(Place? since, RoomState visible, DateTimeOffset now)
    {
        var missing = Seq - since?.Seq;
        if (since?.Epoch == epoch && missing >= 0 && missing <= _last.Count)
            return new(epoch, Seq, now, null, [.. _last.Skip(_last.Count - (int)missing)]);
        if (_view is not { } cached || cached.Seq != Seq)
            _view = cached = (Seq, ViewJson.Of(visible.Kind.View(visible, audience)));
        return new(epoch, Seq, now, cached.Json, null);
    }

    private ReadOnlyMemory<byte> Write(ViewChange difference, DateTimeOffset at, By? by, IEnumerable<Event> events)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("seq"u8, Seq);
        json.WritePropertyName("at"u8);
        JsonSerializer.Serialize(json, at, WireJson.Options);
        // Who did it and what it is called are for audiences that see people: a name alone can tell of what is hidden.
        if (audience.ReadsText && by is not null)
        {
            json.WritePropertyName("by"u8);
            JsonSerializer.Serialize(json, new ChangeBy(by.Person, by.Agency), WireJson.Options);
        }
        json.WriteStartArray("what"u8);
        if (audience.ReadsText)
        {
            foreach (var e in events)
                json.WriteStringValue(RoomKinds.WhatOf(e));
        }
        json.WriteEndArray();
        json.WritePropertyName("set"u8);
        ViewJson.WriteSet(json, difference.Set);
        if (!difference.Gone.IsEmpty)
        {
            json.WritePropertyName("gone"u8);
            JsonSerializer.Serialize(json, difference.Gone, WireJson.Options);
        }
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
