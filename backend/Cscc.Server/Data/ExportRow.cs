using Cscc.Server.Access;

namespace Cscc.Server.Data;

/// <summary>One figure as it leaves the center: all that somebody needs who finds the table on their desk next year.</summary>
/// <param name="AreaNumber">Null for the whole city.</param>
/// <param name="Figure">Null where there is none, or it is withheld.</param>
/// <param name="Residents">Of the area, by the census that is named.</param>
internal sealed record ExportRow(
    int? AreaNumber, string Area, string Period, DateOnly From, DateOnly To, bool Whole, double? Figure, bool Withheld, string Unit, int? Residents, int Census,
    string Measure, string Source, DateTimeOffset ImportedAt)
{
    /// <summary>The columns in their order, with the values of a row.</summary>
    public IReadOnlyList<(string Name, object? Value)> Cells =>
    [
        ("area_number", AreaNumber), ("area", Area), ("period", Period), ("from", From), ("to", To), ("whole", Whole), ("figure", Figure),
        ("withheld", Withheld), ("unit", Unit), ("residents", Residents), ("census", Census), ("measure", Measure), ("source", Source), ("imported_at", ImportedAt),
    ];

    /// <summary>A measure's figures as they were told: a row for each area and period, and the whole city's last.</summary>
    public static IEnumerable<ExportRow> Of(Series series, SourceMeasure measure, FiguresView view)
    {
        var rows = view.Areas.Select(area => (Row: (RowView)area, Area: CommunityAreas.OfNumber(area.Number))).Append((view.City, null));
        foreach (var (row, area) in rows)
        {
            for (var i = 0; i < view.Periods.Count; i++)
            {
                var period = series.Period(view.Periods[i]);
                yield return new(
                    area?.Number, area?.Name ?? "Chicago", period.Id, period.From, period.To, period.Whole, row.Values[i], row.Withheld.Contains(i), measure.Unit.ToString(),
                    area is null ? null : Data.Residents.Of(area.Number, view.Census[i]), view.Census[i], measure.Name.En, series.Source.Publisher, series.State.At);
            }
        }
    }
}
