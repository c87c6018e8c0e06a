using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Log;

/// <summary>
/// How events and snapshots are stored: the wire's JSON, except that texts stand without content, that revisions and
/// times are whole, and that what is absent is read as null, because reading is for ever.
/// </summary>
internal static class StoredJson
{
    /// <summary>Stored JSON is our own, so it may be deeper than what strangers send.</summary>
    private const int MaxDepth = 64;

    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        WireJson.Configure(options);
        options.MaxDepth = MaxDepth;
        // What a record computes from its other fields is not stored.
        options.IgnoreReadOnlyProperties = true;
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(TolerateAbsence);
        // The first converter that fits is taken: ours stand before the wire's.
        options.Converters.Insert(0, new StoredTextConverter());
        options.Converters.Insert(0, new StoredRevisionsConverter());
        options.Converters.Insert(0, new StoredTimeConverter());
        options.Converters.Insert(0, new OrdinalDictionaryConverterFactory());
        options.MakeReadOnly();
        return options;
    }

    private static void TolerateAbsence(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            if (property.AssociatedParameter is { IsNullable: true })
                property.IsRequired = false;
        }
    }
}

/// <summary>
/// A text is stored as its id and language. The contents go to and come from the scope that the caller has opened: a
/// converter is handed nothing but the JSON, and (de)serialising is synchronous, so the thread is the context.
/// </summary>
internal sealed class StoredTextConverter : JsonConverter<Text>
{
    [ThreadStatic]
    private static Scope t_scope;

    /// <summary>Until disposed, texts that are written on this thread are added to the list.</summary>
    public static Scope Collect(List<Text> written) => Open(new() { Written = written });

    /// <summary>Until disposed, texts that are read on this thread take their content from here.</summary>
    public static Scope Fill(Func<string, string?> contentOf) => Open(new() { ContentOf = contentOf });

    public override Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("a stored text is an object");
        string? id = null, language = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            var isLanguage = reader.ValueTextEquals("language"u8);
            reader.Read();
            if ((isId || isLanguage) && reader.TokenType != JsonTokenType.String)
                throw new JsonException("a stored text has an id and a language");
            if (isId)
                id = reader.GetString();
            else if (isLanguage)
                language = reader.GetString();
            else
                reader.Skip();
        }
        return id is null || language is null
            ? throw new JsonException("a stored text has an id and a language")
            : new(id, language, t_scope.ContentOf?.Invoke(id));
    }

    public override void Write(Utf8JsonWriter writer, Text value, JsonSerializerOptions options)
    {
        t_scope.Written?.Add(value);
        writer.WriteStartObject();
        writer.WriteString("id"u8, value.Id);
        writer.WriteString("language"u8, value.Language);
        writer.WriteEndObject();
    }

    private static Scope Open(Scope scope)
    {
        t_scope = scope;
        return scope;
    }

    public readonly struct Scope : IDisposable
    {
        public List<Text>? Written { get; init; }

        public Func<string, string?>? ContentOf { get; init; }

        public void Dispose() => t_scope = default;
    }
}

/// <summary>State keeps both counts of a revision; the wire's form knows only one.</summary>
internal sealed class StoredRevisionsConverter : JsonConverter<Revisions>
{
    public override Revisions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<int[]>(ref reader, options) is [var full, var counts]
            ? new(full, counts)
            : throw new JsonException("a stored revision has two counts");

    public override void Write(Utf8JsonWriter writer, Revisions value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Full);
        writer.WriteNumberValue(value.Counts);
        writer.WriteEndArray();
    }
}

/// <summary>Times are stored to the tick: replaying must give exactly the state that was.</summary>
internal sealed class StoredTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
}

/// <summary>
/// Sorted dictionaries with text keys are ordered by code unit. The serializer would rebuild them in the order of the
/// host's culture, and a state read from a snapshot would then differ from the same state replayed.
/// </summary>
internal sealed class OrdinalDictionaryConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType
        && typeToConvert.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>)
        && typeToConvert.GetGenericArguments()[0] == typeof(string);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            typeof(OrdinalDictionaryConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()[1]))!;

    private sealed class OrdinalDictionaryConverter<TValue> : JsonConverter<ImmutableSortedDictionary<string, TValue>>
    {
        public override ImmutableSortedDictionary<string, TValue> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (JsonSerializer.Deserialize<Dictionary<string, TValue>>(ref reader, options) ?? throw new JsonException("an object is expected"))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

        public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, TValue> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (key, item) in value)
            {
                writer.WritePropertyName(key);
                JsonSerializer.Serialize(writer, item, options);
            }
            writer.WriteEndObject();
        }
    }
}
