using System.Collections.Frozen;
using System.Text.Json;
using Cscc.Domain;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Log;

/// <summary>Events as they are stored: a declared name, JSON without free text, and the texts beside it.</summary>
public sealed class EventCodec
{
    private readonly FrozenDictionary<string, Type> _types;
    private readonly FrozenDictionary<Type, string> _names;

    public EventCodec(IEnumerable<Type> events)
    {
        var named = events.Select(type => (Type: type, Name: RoomKinds.NameOf(type))).ToList();
        _types = named.ToFrozenDictionary(x => x.Name, x => x.Type, StringComparer.Ordinal);
        _names = named.ToFrozenDictionary(x => x.Type, x => x.Name);
    }

    /// <summary>Knows every event of every kind of room.</summary>
    public static EventCodec Default { get; } = new(RoomKinds.Events);

    public StoredEvent Encode(Event fact)
    {
        if (!_names.TryGetValue(fact.GetType(), out var name))
            throw new InvalidOperationException($"{fact.GetType().Name} is an event of no board");
        var texts = new List<Text>();
        using (StoredTextConverter.Collect(texts))
            return new(name, JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), StoredJson.Options), texts);
    }

    /// <param name="contentOf">The content of a text by its id; null if it was purged.</param>
    /// <exception cref="TornLogException">No event has that name, or the body is not one of its.</exception>
    public Event Decode(string name, ReadOnlySpan<byte> body, Func<string, string?> contentOf)
    {
        if (!_types.TryGetValue(name, out var type))
            throw new TornLogException($"there is no event named {name}");
        using (StoredTextConverter.Fill(contentOf))
        {
            try
            {
                return (Event?)JsonSerializer.Deserialize(body, type, StoredJson.Options)
                    ?? throw new TornLogException($"{name} has an empty body");
            }
            catch (JsonException e)
            {
                throw new TornLogException($"{name} cannot be read: {e.Message}", e);
            }
        }
    }
}

/// <param name="Name">Name and version, as in <c>needRaised.v1</c>.</param>
/// <param name="Body">JSON in which a text is its id and language.</param>
/// <param name="Texts">Every text of the event, with its content if the event bears it.</param>
public sealed record StoredEvent(string Name, byte[] Body, IReadOnlyList<Text> Texts);
