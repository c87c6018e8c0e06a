namespace Cscc.Server.Demo;

/// <summary>
/// Days as people in Chicago say them, counted from the day of the demo's first start. Nothing depends on the hour of
/// that start, so that a second one on the same day asks for exactly the same.
/// </summary>
public sealed class DemoCalendar(DateTimeOffset now)
{
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    private readonly DateOnly _today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Chicago).DateTime);

    public DateTimeOffset Tomorrow(int hour) => InDays(1, hour);

    public DateTimeOffset InDays(int days, int hour)
    {
        var local = _today.AddDays(days).ToDateTime(new(hour, 0));
        return new DateTimeOffset(local, Chicago.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The next such day, a week from now if it is that day today.</summary>
    public DateTimeOffset On(DayOfWeek day, int hour)
    {
        var ahead = ((int)day - (int)_today.DayOfWeek + 7) % 7;
        return InDays(ahead == 0 ? 7 : ahead, hour);
    }
}
