using System.Globalization;
using System.Text.Json;
using Cscc.Server.Access;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace Cscc.Server.Import;

/// <summary>A feature that can be used.</summary>
/// <param name="Feature">1-based place in the file.</param>
/// <param name="Line">Where it begins.</param>
internal sealed record PortalArea(int Feature, int Line, CommunityArea Area, MultiPolygon Shape);

/// <summary>
/// Reads features with the property names that the portal writes: the number as a string in <c>area_numbe</c> and again
/// in <c>area_num_1</c>, the name in capitals in <c>community</c>, O'Hare as <c>OHARE</c>.
/// </summary>
internal sealed class PortalBoundaries
{
    /// <summary>Chicago with some room to spare, WGS 84; outside it two coordinates are swapped or of another system.</summary>
    private static readonly Envelope Around = new(-88.1, -87.4, 41.5, 42.2);

    private static readonly GeometryFactory Geometry = new(new PrecisionModel(), 4326);

    private readonly List<PortalArea> _areas = [];
    private readonly List<ImportFault> _faults = [];

    public IReadOnlyList<PortalArea> Areas => _areas;

    public IReadOnlyList<ImportFault> Faults => _faults;

    /// <summary>Why nothing of the file could be read; null if it could.</summary>
    public ImportFault? Unreadable { get; private init; }

    public static PortalBoundaries Read(ReadOnlyMemory<byte> file)
    {
        file = WithoutByteOrderMark(file);
        try
        {
            var read = new PortalBoundaries();
            return read.ReadFeatures(file.Span)
                ? read
                : new() { Unreadable = new(1, null, "features", "notFeatureCollection", "This is no GeoJSON feature collection.") };
        }
        catch (JsonException e)
        {
            return new() { Unreadable = new((int)(e.LineNumber ?? 0) + 1, null, null, "notJson", "From here on this is no JSON.") };
        }
    }

    private bool ReadFeatures(ReadOnlySpan<byte> file)
    {
        var reader = new Utf8JsonReader(file);
        var isCollection = false;
        var hasFeatures = false;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"))
            {
                reader.Read();
                isCollection = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("FeatureCollection");
            }
            else if (reader.ValueTextEquals("features"))
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.StartArray)
                    return false;
                hasFeatures = true;
                ReadFeatures(ref reader, file);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }
        // Whatever follows the object is an error to the reader.
        reader.Read();
        return isCollection && hasFeatures;
    }

    private void ReadFeatures(ref Utf8JsonReader reader, ReadOnlySpan<byte> file)
    {
        var (line, counted) = (1, 0);
        for (var feature = 1; reader.Read() && reader.TokenType != JsonTokenType.EndArray; feature++)
        {
            var start = (int)reader.TokenStartIndex;
            line += file[counted..start].Count((byte)'\n');
            counted = start;
            ReadFeature(feature, line, JsonElement.ParseValue(ref reader));
        }
    }

    private void ReadFeature(int feature, int line, JsonElement json)
    {
        try
        {
            var area = AreaOf(json);
            if (_areas.Any(a => a.Area == area))
                throw new Bad("area_numbe", "duplicateArea", $"Number {area.Number} stands in the file before.");
            _areas.Add(new(feature, line, area, ShapeOf(Property(json, "geometry"))));
        }
        catch (Bad bad)
        {
            _faults.Add(new(line, feature, bad.Field, bad.Code, bad.Message));
        }
    }

    private static CommunityArea AreaOf(JsonElement feature)
    {
        var properties = Property(feature, "properties");
        var number = NumberIn(properties, "area_numbe") ?? NumberIn(properties, "area_num_1")
            ?? throw new Bad("area_numbe", "noNumber", "There is no area number.");
        if (NumberIn(properties, "area_num_1") is { } again && again != number)
            throw new Bad("area_num_1", "numbersDiffer", $"It says {again}, and area_numbe says {number}.");
        var area = CommunityAreas.OfNumber(number)
            ?? throw new Bad("area_numbe", "unknownArea", $"Community areas are numbered 1 to 77, and this is {number}.");
        var name = Property(properties, "community");
        if (name.ValueKind != JsonValueKind.String || CommunityAreas.Find(name.GetString()!) != area)
            throw new Bad("community", "nameDiffers", $"Number {number} is {area.Name}.");
        return area;
    }

    private static int? NumberIn(JsonElement properties, string field)
    {
        var value = Property(properties, field);
        return value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.Number when value.TryGetInt32(out var number) => number,
            JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => throw new Bad(field, "badNumber", "This is no whole number."),
        };
    }

    private static MultiPolygon ShapeOf(JsonElement geometry)
    {
        var type = Property(geometry, "type");
        var coordinates = Property(geometry, "coordinates");
        var polygons = (type.ValueKind == JsonValueKind.String ? type.GetString() : null) switch
        {
            "Polygon" => [PolygonOf(coordinates)],
            "MultiPolygon" => Items(coordinates).Select(PolygonOf).ToArray(),
            _ => throw new Bad("geometry.type", "badGeometry", "An area is a Polygon or a MultiPolygon."),
        };
        if (polygons.Length == 0)
            throw new Bad("geometry.coordinates", "badGeometry", "The area is empty.");
        var shape = Geometry.CreateMultiPolygon(polygons);
        if (new IsValidOp(shape).ValidationError is { } error)
            throw new Bad("geometry.coordinates", "badGeometry", $"{error.Message} at {Outlines.Told(error.Coordinate)}.");
        return shape;
    }

    private static Polygon PolygonOf(JsonElement rings)
    {
        var read = Items(rings).Select(RingOf).ToArray();
        return read.Length > 0
            ? Geometry.CreatePolygon(read[0], read[1..])
            : throw new Bad("geometry.coordinates", "badGeometry", "A polygon is empty.");
    }

    private static LinearRing RingOf(JsonElement ring)
    {
        var positions = Items(ring).Select(PositionOf).ToArray();
        if (positions.Length < 4)
            throw new Bad("geometry.coordinates", "ringTooShort", "A ring has at least four positions.");
        if (!positions[0].Equals2D(positions[^1]))
            throw new Bad("geometry.coordinates", "ringNotClosed", "A ring does not end where it begins.");
        // Rounded before anything is compared or left out: neighbors round alike, so that shared borders stay shared.
        var rounded = CoordinateArrays.RemoveRepeatedPoints(positions);
        return rounded.Length >= 4
            ? Geometry.CreateLinearRing(rounded)
            : throw new Bad("geometry.coordinates", "ringTooShort", "A ring is smaller than a meter.");
    }

    private static Coordinate PositionOf(JsonElement position)
    {
        var numbers = Items(position).Take(2).Select(n => n.ValueKind == JsonValueKind.Number ? n.GetDouble() : double.NaN).ToArray();
        if (numbers.Length != 2 || numbers.Any(double.IsNaN))
            throw new Bad("geometry.coordinates", "badPosition", "A position is a longitude and a latitude.");
        var coordinate = new Coordinate(Math.Round(numbers[0], Outlines.Decimals), Math.Round(numbers[1], Outlines.Decimals));
        return Around.Contains(coordinate)
            ? coordinate
            : throw new Bad("geometry.coordinates", "outOfRange", $"{Outlines.Told(coordinate)} is not in or near Chicago.");
    }

    private static JsonElement Property(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : default;

    private static JsonElement.ArrayEnumerator Items(JsonElement array) => array.ValueKind == JsonValueKind.Array
        ? array.EnumerateArray()
        : throw new Bad("geometry.coordinates", "badGeometry", "The coordinates are not nested as a polygon's are.");

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> file) =>
        file.Span.StartsWith("\uFEFF"u8) ? file[3..] : file;

    /// <summary>What is wrong with the feature being read; never leaves this class.</summary>
    private sealed class Bad(string field, string code, string message) : Exception(message)
    {
        public string Field { get; } = field;

        public string Code { get; } = code;
    }
}
