using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Cscc.Server.Access;

/// <summary>The outlines of the community areas, simplified for the screen: a GeoJSON geometry for each number.</summary>
public sealed class Boundaries
{
    private const string FileName = "boundaries.geojson";

    private Boundaries(ImmutableSortedDictionary<int, string> geometries) => Geometries = geometries;

    /// <summary>Geometries as JSON text, by the area's number; the same outline is always the same text.</summary>
    public ImmutableSortedDictionary<int, string> Geometries { get; }

    /// <summary>Those that the program brings with it; see the README beside this file for their source.</summary>
    public static Boundaries BuiltIn { get; } = ReadBuiltIn();

    public Boundaries With(IEnumerable<KeyValuePair<int, string>> geometries) => new(Geometries.SetItems(geometries));

    /// <summary>A feature collection in the order of the numbers; properties are the slug as <c>id</c>, number and official name.</summary>
    public byte[] ToGeoJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var (number, geometry) in Geometries)
            {
                var area = CommunityAreas.OfNumber(number)!;
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WriteStartObject("properties");
                json.WriteString("id", area.Slug);
                json.WriteNumber("number", number);
                json.WriteString("name", area.Name);
                json.WriteEndObject();
                json.WritePropertyName("geometry");
                json.WriteRawValue(geometry, skipInputValidation: true);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>Reads back what <see cref="ToGeoJson"/> wrote.</summary>
    public static Boundaries Parse(ReadOnlyMemory<byte> geoJson)
    {
        using var document = JsonDocument.Parse(geoJson);
        return new(document.RootElement.GetProperty("features").EnumerateArray().ToImmutableSortedDictionary(
            feature => feature.GetProperty("properties").GetProperty("number").GetInt32(),
            feature => feature.GetProperty("geometry").GetRawText()));
    }

    private static Boundaries ReadBuiltIn()
    {
        using var stream = typeof(Boundaries).Assembly.GetManifestResourceStream(FileName)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Parse(bytes.ToArray());
    }
}
