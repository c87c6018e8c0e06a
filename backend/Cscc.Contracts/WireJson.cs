using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Cscc.Domain;
using Cscc.Domain.Kernel;

namespace Cscc.Contracts;

/// <summary>The one JSON configuration: hub, REST, log and the TypeScript generator all use it.</summary>
public static class WireJson
{
    /// <summary>Deeper JSON than this is refused before it is understood.</summary>
    public const int MaxDepth = 16;

    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Reads what <see cref="Options"/> wrote: what is null was left out.</summary>
    public static JsonSerializerOptions ReadBack { get; } = new(Options) { RespectRequiredConstructorParameters = false };

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowOutOfOrderMetadataProperties = true;
        options.MaxDepth = MaxDepth;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new WordsConverter());
        options.Converters.Add(new RevisionsConverter());
        options.Converters.Add(new ValueListConverterFactory());
        options.Converters.Add(new UtcTimeConverter());
        options.Converters.Add(new AudienceConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameUnions } };
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    private static void NameUnions(JsonTypeInfo info)
    {
        var union = info.Type == typeof(Command) ? RoomKinds.Commands
            : info.Type == typeof(Letter) ? RoomKinds.Letters
            : info.Type == typeof(Summary) ? RoomKinds.Summaries
            : null;
        if (union is not null)
        {
            info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
            foreach (var type in union)
                info.PolymorphismOptions.DerivedTypes.Add(new(type, Names.Camel(type.Name)));
        }
        else if (info.Type == typeof(IView))
        {
            // A view is written as what it is; the collection's name says its type.
            info.PolymorphismOptions = null;
        }
    }
}

/// <summary>A text in a command: a string, or <c>{ language, content }</c>.</summary>
internal sealed class WordsConverter : JsonConverter<Words>
{
    public override Words Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("a text is a string or an object");
        string? content = null, language = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name is "content" or "language" && reader.TokenType != JsonTokenType.String)
                throw new JsonException($"{name} is a string");
            if (name == "content")
                content = reader.GetString();
            else if (name == "language")
                language = reader.GetString();
            else
                reader.Skip();
        }
        return new(content ?? throw new JsonException("a text has content"), language);
    }

    public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options)
    {
        if (value.Language is null)
        {
            writer.WriteStringValue(value.Content);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("language", value.Language);
        writer.WriteString("content", value.Content);
        writer.WriteEndObject();
    }
}

/// <summary>On the wire a revision is the one number of its audience.</summary>
internal sealed class RevisionsConverter : JsonConverter<Revisions>
{
    public override Revisions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32(), 0);

    public override void Write(Utf8JsonWriter writer, Revisions value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Full);
}

/// <summary>Times are ISO 8601 in UTC, to the millisecond, with a Z.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var clock) && clock.Kind != DateTimeKind.Unspecified
            ? new DateTimeOffset(clock).ToUniversalTime()
            : throw new JsonException("a time is ISO 8601, with its zone");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
}

internal sealed class ValueListConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ValueListConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var items = JsonSerializer.Deserialize<T[]>(ref reader, options) ?? throw new JsonException("a list is expected");
            // Nullability is respected for properties, not for what stands in a list.
            return items.Any(item => item is null) ? throw new JsonException("a list holds no nulls") : items.ToValueList();
        }

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
                JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }
}

/// <summary>An audience is written as its class: <c>members</c>.</summary>
internal sealed class AudienceConverter : JsonConverter<Audience>
{
    public override Audience Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(Enum.Parse<AudienceClass>(reader.GetString()!, ignoreCase: true));

    public override void Write(Utf8JsonWriter writer, Audience value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
