using System.Globalization;
using System.Text;
using Cscc.Server.Access;

namespace Cscc.Server.Data;

/// <summary>A measure's figures as a table for spreadsheets: a row for each area and period, as they were told.</summary>
internal static class DataCsv
{
    private static readonly string[] Header =
        ["area_number", "area", "period", "from", "to", "whole", "figure", "withheld", "unit", "residents", "census", "measure", "source", "imported_at"];

    public static string Of(Series series, SourceMeasure measure, FiguresView view)
    {
        var csv = new StringBuilder().AppendJoin(',', Header).Append("\r\n");
        foreach (var area in view.Areas)
            Append(area, area.Number.ToString(CultureInfo.InvariantCulture), CommunityAreas.OfNumber(area.Number)!.Name, area.Number);
        Append(view.City, "", "Chicago", null);
        return csv.ToString();

        void Append(RowView row, string number, string name, int? area)
        {
            for (var i = 0; i < view.Periods.Count; i++)
            {
                var period = series.Period(view.Periods[i]);
                csv.AppendJoin(',', new[]
                {
                    number, name, period.Id, Day(period.From), Day(period.To), period.Whole ? "yes" : "no",
                    row.Values[i]?.ToString("0.######", CultureInfo.InvariantCulture) ?? "", row.Withheld.Contains(i) ? "yes" : "no", measure.Unit.ToString(),
                    area is { } of ? Residents.Of(of, view.Census[i]).ToString(CultureInfo.InvariantCulture) : "", view.Census[i].ToString(CultureInfo.InvariantCulture),
                    measure.Name.En, series.Source.Publisher, series.State.At.ToString("O", CultureInfo.InvariantCulture),
                }.Select(Cell)).Append("\r\n");
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Quoted where it has to be; what a spreadsheet would take for a formula is made text.</summary>
    private static string Cell(string text)
    {
        var plain = text is ['=' or '+' or '-' or '@' or '\t', ..] && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"'{text}" : text;
        return plain.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
