using System.Globalization;
using System.Text.Json;
using Cscc.Server.Access;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;

namespace Cscc.Server.Data;

/// <summary>Finds the community area that a file means, by number, name or place.</summary>
internal sealed class AreaFinder
{
    /// <summary>Where the portal puts what happened at an unknown place: in Missouri.</summary>
    private const double UnknownLatitude = 36.6194, UnknownLongitude = -91.6866;

    /// <summary>Letters that a misspelled name may have more, less or other.</summary>
    private const int MostTypos = 2;

    private readonly STRtree<(int Number, IPreparedGeometry Shape)> _shapes = new();

    public AreaFinder(Boundaries boundaries)
    {
        foreach (var (number, geometry) in boundaries.Geometries)
        {
            using var json = JsonDocument.Parse(geometry);
            var shape = Shape(json.RootElement);
            _shapes.Insert(shape.EnvelopeInternal, (number, PreparedGeometryFactory.Prepare(shape)));
        }
        _shapes.Build();
    }

    /// <summary>The area in which a point lies; null if in none, or if it is the portal's unknown place.</summary>
    public int? At(double latitude, double longitude)
    {
        var point = new Point(longitude, latitude);
        foreach (var (number, shape) in _shapes.Query(point.EnvelopeInternal))
        {
            if (shape.Covers(point))
                return number;
        }
        return null;
    }

    public static bool IsUnknownPlace(double latitude, double longitude) =>
        Math.Abs(latitude - UnknownLatitude) < 0.001 && Math.Abs(longitude - UnknownLongitude) < 0.001;

    /// <summary>The area that is written, and what had to be mended to read it.</summary>
    /// <returns>Null if it is none.</returns>
    public static (int Number, string? Repair)? Written(string written)
    {
        var text = written.Trim();
        // Numbers come as 7, 07 and 7.00000.
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number == decimal.Truncate(number) && CommunityAreas.OfNumber((int)Math.Clamp(number, 0, 1000)) is { } numbered
                ? (numbered.Number, null)
                : null;
        }
        if (CommunityAreas.Find(text) is { } named)
            return (named.Number, Letters(text) == Letters(named.Name) ? null : "areaOtherName");
        return Misspelled(text) is { } meant ? (meant.Number, "areaMisspelled") : null;
    }

    /// <summary>The one area whose name differs from this by no more than a slip or two; null if there is none, or several.</summary>
    private static CommunityArea? Misspelled(string text)
    {
        var plain = Letters(text);
        if (plain.Length < 5)
            return null;
        var near = CommunityAreas.All.Select(area => (area, typos: Typos(plain, Letters(area.Name)))).OrderBy(x => x.typos).Take(2).ToList();
        return near[0].typos <= MostTypos && near[1].typos > near[0].typos ? near[0].area : null;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Levenshtein's distance: letters put in, left out or exchanged.</summary>
    private static int Typos(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }

    private static MultiPolygon Shape(JsonElement geometry) => new(
        [.. geometry.GetProperty("coordinates").EnumerateArray().Select(polygon =>
        {
            var rings = polygon.EnumerateArray().Select(Ring).ToArray();
            return new Polygon(rings[0], rings[1..]);
        })]);

    private static LinearRing Ring(JsonElement ring) =>
        new([.. ring.EnumerateArray().Select(position => new Coordinate(position[0].GetDouble(), position[1].GetDouble()))]);
}
