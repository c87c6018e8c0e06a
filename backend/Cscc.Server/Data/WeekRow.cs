using System.Globalization;
using Cscc.Domain.Data;
using Cscc.Server.Access;

namespace Cscc.Server.Data;

/// <summary>One area's weeks as they leave the center, or the whole city's.</summary>
internal static class WeekRow
{
    /// <summary>A row for each area, and the whole city's last: the columns in their order, with their values.</summary>
    public static IEnumerable<IReadOnlyList<(string Name, object? Value)>> Of(Series series, SourceMeasure measure, WeeksView view)
    {
        foreach (var area in CommunityAreas.All)
            yield return Cells(series, measure, view, area, view.Areas.FirstOrDefault(a => a.Number == area.Number));
        yield return Cells(series, measure, view, null, view.City);
    }

    private static IReadOnlyList<(string Name, object? Value)> Cells(Series series, SourceMeasure measure, WeeksView view, CommunityArea? area, WeekRowView? row) =>
    [
        ("area_number", area?.Number), ("area", area?.Name ?? "Chicago"), ("from", view.From), ("to", view.To), ("count", row?.Values[^1]), ("withheld", row is null),
        ("usual", row?.Change.Usual), ("times_usual", row?.Change.Times), ("times_low", row?.Change.Low), ("times_high", row?.Change.High),
        ("p", row?.Change.P), ("p_adjusted", row?.Change.Adjusted), ("finding", row?.Change.Finding.ToString()),
        .. Enumerable.Range(0, Weeks.Kept).Select(week => (Name(Weeks.Monday(view.To, week)), (object?)row?.Values[week])),
        .. ViewRow.Origin(series, measure),
    ];

    private static string Name(DateOnly monday) => string.Create(CultureInfo.InvariantCulture, $"week_of_{monday:yyyy-MM-dd}");
}
