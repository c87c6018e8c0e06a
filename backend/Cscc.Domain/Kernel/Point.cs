namespace Cscc.Domain.Kernel;

/// <summary>A place on the map, degrees of WGS 84, never finer than about 100 m.</summary>
public sealed record Point(double Longitude, double Latitude)
{
    // 100 m at Chicago's latitude.
    private const double LongitudeStep = 0.0012;
    private const double LatitudeStep = 0.0009;

    /// <summary>The corner of a 100 m grid that is nearest; null where that is not in or near Chicago.</summary>
    public Point? Rounded() => Longitude is >= -88.3 and <= -87.2 && Latitude is >= 41.3 and <= 42.4
        ? new(Math.Round(Math.Round(Longitude / LongitudeStep) * LongitudeStep, 4), Math.Round(Math.Round(Latitude / LatitudeStep) * LatitudeStep, 4))
        : null;
}
