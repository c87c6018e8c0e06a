using Cscc.Domain.Data;
using Cscc.Server.Access;

namespace Cscc.Server.Data;

/// <summary>What a view shows, as rows that leave the center: the columns in their order, with their values.</summary>
internal static class ViewRow
{
    private const int HoursADay = 24;

    /// <summary>Where figures are from: it goes with every row.</summary>
    public static IEnumerable<(string Name, object? Value)> Origin(Series series, SourceMeasure measure) =>
        [("measure", measure.Name.En), ("source", series.Source.Publisher), ("imported_at", series.State.At)];

    /// <summary>The whole city by month.</summary>
    public static IEnumerable<IReadOnlyList<(string Name, object? Value)>> Months(Series series, SourceMeasure measure, FiguresView view) =>
        from year in view.Months
        from month in Enumerable.Range(0, year.Values.Count)
        where year.Values[month] is not null || year.Withheld.Contains(month)
        select Row([("year", year.Period), ("month", month + 1), .. Count(year, month)], series, measure);

    /// <summary>The whole city by hour of the week, and last what happened at a time unknown.</summary>
    public static IEnumerable<IReadOnlyList<(string Name, object? Value)>> Hours(Series series, SourceMeasure measure, FiguresView view)
    {
        if (view.Hours is not { } hours)
            yield break;
        var years = string.Join(' ', hours.Periods);
        for (var hour = 0; hour < hours.Values.Count; hour++)
        {
            // The week begins on a Monday here, and on a Sunday there.
            var day = (DayOfWeek)(((hour / HoursADay) + 1) % 7);
            yield return Row([("weekday", day.ToString()), ("hour", hour % HoursADay), .. Count(hours, hour), ("years", years)], series, measure);
        }
        yield return Row(
            [("weekday", "unknown"), ("hour", null), ("count", hours.TimeUnknown), ("withheld", hours.TimeUnknown is null), ("years", years)], series, measure);
    }

    /// <summary>Two measures of the areas beside each other; a row for each area, whether it has both or not.</summary>
    /// <param name="per">Residents that counts are per; null for the counts themselves.</param>
    public static IEnumerable<IReadOnlyList<(string Name, object? Value)>> Compared(
        (Series Series, SourceMeasure Measure, FiguresView Told) x, (Series Series, SourceMeasure Measure, FiguresView Told) y, int? per)
    {
        var (one, other) = (Comparing.Read(x.Measure, x.Told), Comparing.Read(y.Measure, y.Told));
        return CommunityAreas.All.Select(area => (IReadOnlyList<(string, object?)>)
        [
            ("area_number", area.Number), ("area", area.Name),
            .. Side("x", one, x, area.Number, per), .. Side("y", other, y, area.Number, per),
        ]);
    }

    private static IEnumerable<(string Name, object? Value)> Side(
        string axis, Comparing.Side side, (Series Series, SourceMeasure Measure, FiguresView Told) of, int area, int? per) =>
    [
        (axis, side.Of(area, per)), ($"{axis}_withheld", of.Told.Areas.First(a => a.Number == area).Withheld.Count > 0),
        ($"{axis}_measure", of.Measure.Name.En), ($"{axis}_period", of.Told.Periods[0]),
        ($"{axis}_unit", side.IsCount && per is not null ? $"per {per} residents" : of.Measure.Unit.ToString()), ($"{axis}_source", of.Series.Source.Publisher),
    ];

    private static IEnumerable<(string Name, object? Value)> Count(RowView row, int at) =>
        [("count", row.Values[at]), ("withheld", row.Withheld.Contains(at))];

    private static IReadOnlyList<(string Name, object? Value)> Row(
        IEnumerable<(string Name, object? Value)> cells, Series series, SourceMeasure measure) => [.. cells, .. Origin(series, measure)];
}
