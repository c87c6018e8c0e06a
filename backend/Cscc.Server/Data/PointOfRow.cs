using System.Globalization;
using System.Text.RegularExpressions;

namespace Cscc.Server.Data;

/// <summary>Which point a row is of, and in which area that lies.</summary>
internal static partial class PointOfRow
{
    /// <param name="location">Ends in a point in brackets.</param>
    /// <returns>Null if it says none.</returns>
    public static (double Latitude, double Longitude)? Read(string latitude, string longitude, string location)
    {
        if (Degrees(latitude) is { } lat && Degrees(longitude) is { } lon)
            return (lat, lon);
        return LastPoint().Match(location) is { Success: true } found
            ? (double.Parse(found.Groups["lat"].ValueSpan, CultureInfo.InvariantCulture), double.Parse(found.Groups["lon"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    /// <returns>Null if the row is refused, which is told.</returns>
    public static int? Area((double Latitude, double Longitude)? point, int line, string? column, Gathering all, AreaFinder finder)
    {
        if (point is not var (latitude, longitude))
        {
            all.Refuse([line], 1, column, "blank", "The row says neither an area nor a point.");
            return null;
        }
        if (finder.At(latitude, longitude) is { } area)
            return area;
        all.Refuse([line], 1, column, "outsideCity", "This point lies outside the city.");
        return null;
    }

    private static double? Degrees(string text) => DataTable.Number(text) is { } degrees && degrees != 0 && Math.Abs(degrees) <= 180 ? degrees : null;

    /// <summary>Latitude first, as the portal's pages write it, or longitude first and without a comma, as its endpoints do.</summary>
    [GeneratedRegex(@"\((?:(?<lat>-?\d+\.\d+),\s*(?<lon>-?\d+\.\d+)|(?<lon>-?\d+\.\d+) +(?<lat>-?\d+\.\d+))\)\s*$")]
    private static partial Regex LastPoint();
}
