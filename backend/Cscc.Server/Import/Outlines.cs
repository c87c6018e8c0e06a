using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;

namespace Cscc.Server.Import;

/// <summary>Makes of areas in full detail what a screen needs, in a way that leaves neither gap nor overlap between neighbors.</summary>
internal static class Outlines
{
    /// <summary>Of a degree: about a meter.</summary>
    public const int Decimals = 5;

    /// <summary>Of a degree, about 15 m: less than a pixel of the city map; 77 areas weigh about 130 KB.</summary>
    private const double Tolerance = 0.00015;

    /// <summary>
    /// Outlines by number as GeoJSON geometries. Areas whose borders do not fit a neighbor's are told instead: which of
    /// the two is right cannot be known.
    /// </summary>
    public static (ImmutableSortedDictionary<int, string> Outlines, IReadOnlyList<ImportFault> Disagreements) Simplify(
        IReadOnlyList<PortalArea> areas)
    {
        var disagreements = new List<ImportFault>();
        var fitting = areas.OrderBy(a => a.Area.Number).ToArray();
        var misfits = CoverageValidator.Validate(Shapes(fitting));
        for (var i = 0; i < misfits.Length; i++)
        {
            if (misfits[i] is { IsEmpty: false } misfit)
                disagreements.Add(Disagreement(fitting[i], misfit.Coordinate));
        }
        fitting = [.. fitting.Where(a => disagreements.All(d => d.Feature != a.Feature))];
        var simplified = CoverageSimplifier.Simplify(Shapes(fitting), Tolerance);
        return (fitting.Zip(simplified).ToImmutableSortedDictionary(x => x.First.Area.Number, x => GeoJson(x.Second)), disagreements);
    }

    /// <summary>A position as a report tells it.</summary>
    public static string Told(Coordinate at) => string.Create(CultureInfo.InvariantCulture, $"{at.X:0.#####}, {at.Y:0.#####}");

    private static Geometry[] Shapes(IEnumerable<PortalArea> areas) => [.. areas.Select(a => a.Shape)];

    private static ImportFault Disagreement(PortalArea area, Coordinate at) => new(
        area.Line, area.Feature, "geometry.coordinates", "bordersDisagree",
        $"{area.Area.Name} and a neighbor do not fit together at {Told(at)}.");

    private static string GeoJson(Geometry area)
    {
        // The same area always gives the same text; outer rings run clockwise, as in the City's file and as map drawing wants them.
        area = area.Normalized();
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("type", "MultiPolygon");
            json.WriteStartArray("coordinates");
            for (var i = 0; i < area.NumGeometries; i++)
                WritePolygon(json, (Polygon)area.GetGeometryN(i));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WritePolygon(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
        {
            json.WriteStartArray();
            foreach (var position in ring.Coordinates)
            {
                json.WriteStartArray();
                json.WriteNumberValue(position.X);
                json.WriteNumberValue(position.Y);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
