using System.Text.Json;
using Cscc.Server.Access;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;

namespace Cscc.Server.Tests.Import;

/// <summary>Reads outlines back from the JSON that browsers get, on its own and not with the importer's code.</summary>
public static class Shapes
{
    public static MultiPolygon Of(Boundaries boundaries, int number)
    {
        using var json = JsonDocument.Parse(boundaries.Geometries[number]);
        return Read(json.RootElement);
    }

    /// <summary>A GeoJSON MultiPolygon.</summary>
    public static MultiPolygon Read(JsonElement geometry) => new([
        .. geometry.GetProperty("coordinates").EnumerateArray().Select(polygon =>
        {
            var rings = polygon.EnumerateArray().Select(ring => new LinearRing(
                [.. ring.EnumerateArray().Select(p => new Coordinate(p[0].GetDouble(), p[1].GetDouble()))])).ToArray();
            return new Polygon(rings[0], rings[1..]);
        }),
    ]);

    /// <summary>
    /// Every inner edge stands in exactly two areas, point for point, and the areas sum up to the area of their union.
    /// </summary>
    public static void AssertNeitherGapNorOverlap(IEnumerable<int> numbers, Boundaries boundaries)
    {
        Geometry[] areas = [.. numbers.Select(n => Of(boundaries, n))];
        Assert.All(areas, area => Assert.True(area.IsValid));
        Assert.True(CoverageValidator.IsValid(areas));

        var union = CoverageUnion.Union(areas);
        Assert.Equal(union.Area, areas.Sum(a => a.Area), tolerance: 1e-12);

        var edges = areas.SelectMany(Edges).GroupBy(e => e).Select(g => g.Count()).ToList();
        Assert.All(edges, times => Assert.InRange(times, 1, 2));
        Assert.Equal(Edges(union).Count(), edges.Count(times => times == 1));
    }

    private static IEnumerable<(Coordinate, Coordinate)> Edges(Geometry area) =>
        from polygon in Enumerable.Range(0, area.NumGeometries).Select(i => (Polygon)area.GetGeometryN(i))
        from ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing)
        from edge in ring.Coordinates.Zip(ring.Coordinates.Skip(1))
        select edge.First.CompareTo(edge.Second) < 0 ? (edge.First, edge.Second) : (edge.Second, edge.First);
}
