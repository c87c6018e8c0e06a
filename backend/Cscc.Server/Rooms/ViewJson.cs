using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Rooms;

/// <summary>Views as they cross the wire: collections by name, each an array of what the entities are.</summary>
internal static class ViewJson
{
    public static ReadOnlyMemory<byte> Of(View view)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
            WriteSet(json, view.Collections);
        return buffer.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> Of(IReadOnlyList<IView> items)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
            WriteItems(json, items);
        return buffer.WrittenMemory;
    }

    public static void WriteSet(Utf8JsonWriter json, ImmutableDictionary<string, ImmutableArray<IView>> collections)
    {
        json.WriteStartObject();
        foreach (var (name, items) in collections)
        {
            json.WritePropertyName(name);
            WriteItems(json, items);
        }
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, IReadOnlyList<IView> items)
    {
        json.WriteStartArray();
        foreach (var item in items)
            JsonSerializer.Serialize(json, item, item.GetType(), WireJson.Options);
        json.WriteEndArray();
    }
}
