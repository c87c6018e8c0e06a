using Cscc.Domain.Data;
using Cscc.Domain.Data.Statistics;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;

namespace Cscc.Server.Data;

/// <summary>What is told of a measure. The only place that decides which figures are withheld.</summary>
internal static class Telling
{
    private const int MonthsAYear = 12;

    /// <param name="exactly">Whether small counts of people harmed are told too.</param>
    public static FiguresView Of(Series series, SourceMeasure measure, bool exactly)
    {
        var years = series.Periods(measure.Id).Select(f => new Year(series, measure, f)).ToList();
        var withholds = measure.Harm && !exactly;
        var ofYears = years.Select(y => withholds ? y.Withhold() : null).ToList();
        var periods = years.Select(y => y.Figures.Period).ToValueList();
        return new(
            series.Id, measure.Id, periods,
            Row(years.Select((y, i) => (y.City, ofYears[i]?.Total ?? false))),
            Row(years.Select((y, i) => (y.Of(Figures.Unplaced), ofYears[i]?.Areas[Year.UnplacedAt] ?? false))),
            [.. CommunityAreas.All.Select(area =>
            {
                var row = Row(years.Select((y, i) => (y.Of(area.Number), ofYears[i]?.Areas[area.Number - 1] ?? false)));
                return new AreaRowView(area.Number, row.Values, row.Withheld);
            })],
            [.. periods.Select(Residents.CensusFor)],
            [.. years.Where(y => y.HasMonths).Select(y =>
            {
                var of = ofYears[years.IndexOf(y)];
                var row = Row(Enumerable.Range(1, MonthsAYear).Select(month => (y.Covers(month) ? y.Month(month) : (double?)null, of?.Months[month - 1] ?? false)));
                return new MonthsView(y.Figures.Period, row.Values, row.Withheld);
            })],
            Hours(years, withholds),
            withholds ? [] : [.. series.State.Revisions.Where(r => r.Measure == measure.Id).Select(r => new RevisionView(r.Period, r.Before, r.After, r.At))],
            withholds ? [.. years.Where(y => y.IsToldElsewhere).Select(y => new InsteadView(y.Figures.Period, y.Elsewhere!.Series, y.Elsewhere.Measure))] : []);
    }

    /// <summary>How many rows the file had, and how many of them went in; null for sources of people harmed: rows less what is told would be what is not.</summary>
    /// <param name="exactly">Whether small counts of people harmed are told too.</param>
    public static RowsView? Rows(Series series, bool exactly) =>
        exactly || series.Source.Measures.All(m => !m.Harm) ? new(series.Facts.Rows, series.Facts.Accepted) : null;

    /// <summary>
    /// The newest week beside those before it. Of people harmed no area has a week, and the city has weeks only where no
    /// small count can be worked out of them.
    /// </summary>
    /// <param name="exactly">Whether small counts of people harmed are told too.</param>
    /// <returns>Null if the series keeps no weeks of the measure.</returns>
    public static WeeksView? Weeks(Series series, SourceMeasure measure, bool exactly)
    {
        if (series.Weeks(measure.Id) is not { } weeks)
            return null;
        var withholds = measure.Harm && !exactly;
        return new(
            series.Id, measure.Id, Domain.Data.Weeks.Monday(weeks.To, Domain.Data.Weeks.Kept - 1), weeks.To,
            withholds && !AreTold(series, measure, weeks) ? null : Changes.Of(weeks.City()),
            withholds ? [] : Changes.Of([.. CommunityAreas.All.Select(area => (area.Number, weeks.Of(area.Number)))]));
    }

    private static bool AreTold(Series series, SourceMeasure measure, Weeks weeks)
    {
        var years = Years(series, measure, weeks);
        return years.All(y => !y.Year.IsToldElsewhere) && WeeksSuppression.AreTold([.. years.Select(y => y.Weeks)]);
    }

    /// <summary>The years into which the weeks fall, with what of each week lies in which month.</summary>
    private static List<(Year Year, WeeksOfYear Weeks)> Years(Series series, SourceMeasure measure, Weeks weeks)
    {
        var parts = weeks.City().SelectMany((count, number) =>
        {
            var monday = Domain.Data.Weeks.Monday(weeks.To, number);
            var first = weeks.InFirstMonth[number];
            return new[] { (Day: monday, Count: first), (Day: monday.AddDays(6), Count: count - first) };
        });
        return [.. parts.GroupBy(p => p.Day.Year).Select(year =>
        {
            var period = year.Key.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var counts = new Year(series, measure, series.Periods(measure.Id).FirstOrDefault(f => f.Period == period) ?? new(measure.Id, period, [], [], [], [], 0));
            return (counts, new WeeksOfYear(counts.Areas, counts.Months, [.. year.Select(p => new PartOfMonth(p.Day.Month - 1, p.Count))]));
        })];
    }

    private static HoursView? Hours(List<Year> years, bool withholds)
    {
        var timed = years.Where(y => (y.Figures.Hours.Count > 0 || y.Figures.TimeUnknown > 0) && !(withholds && y.IsToldElsewhere)).ToList();
        if (timed.All(y => y.Figures.Hours.Count == 0))
            return null;
        if (!withholds)
        {
            var all = Enumerable.Range(0, Figures.HoursAWeek).Select(h => (double?)timed.Sum(y => y.HoursAndUnknown[h])).ToValueList();
            return new([.. timed.Select(y => y.Figures.Period)], all, [], timed.Sum(y => y.Figures.TimeUnknown));
        }
        var of = Suppression.OfYears([.. timed.Select(y => new CountsOfYear(y.Areas, y.Months, y.HoursAndUnknown))]);
        if (of.Hours is not { } hours)
            return null;
        var told = Row(hours.Counts.Select((count, i) => ((double?)count, hours.Withheld[i])).Take(Figures.HoursAWeek));
        return new(
            [.. timed.Where((_, i) => !of.Years[i].Total).Select(y => y.Figures.Period)], told.Values, told.Withheld,
            hours.Withheld[Figures.HoursAWeek] ? null : hours.Counts[Figures.HoursAWeek]);
    }

    private static RowView Row(IEnumerable<(double? Value, bool IsWithheld)> cells)
    {
        var all = cells.ToList();
        return new(
            [.. all.Select(c => c.IsWithheld ? null : c.Value)],
            [.. all.Select((c, i) => (c, i)).Where(x => x.c is { IsWithheld: true, Value: not null }).Select(x => x.i)]);
    }

    /// <summary>One period's figures, added up.</summary>
    private sealed class Year
    {
        /// <summary>Where the unplaced ones stand among <see cref="Areas"/>, after the 77.</summary>
        public const int UnplacedAt = 77;

        private readonly Series _series;
        private readonly Dictionary<int, double> _byArea = [];
        private readonly double[] _byMonth = new double[MonthsAYear + 1];
        private readonly bool _isCount;
        private readonly bool _isCell;

        public Year(Series series, SourceMeasure measure, Figures figures)
        {
            (_series, Figures, _isCount) = (series, figures, measure.Unit == DataUnit.Count);
            _isCell = series.Source.Kind == SourceKind.Areas && measure.Column is not null;
            for (var i = 0; i < figures.Areas.Count; i++)
            {
                _byArea[figures.Areas[i]] = _byArea.GetValueOrDefault(figures.Areas[i]) + figures.Values[i];
                _byMonth[figures.Months[i]] += figures.Values[i];
            }
        }

        public Figures Figures { get; }

        public bool HasMonths => Figures.Months.Any(m => m > 0);

        /// <summary>The whole city's own figure, or the sum of what is counted.</summary>
        public double? City => _byArea.TryGetValue(Figures.City, out var own) ? own : _isCount ? _byArea.Values.Sum() : null;

        public IReadOnlyList<int> Areas => [.. Enumerable.Range(1, UnplacedAt).Append(Figures.Unplaced).Select(area => (int)(Of(area) ?? 0))];

        public IReadOnlyList<int> Months => [.. _byMonth.Skip(1).Select(m => (int)m)];

        /// <summary>168 hours, and those whose time is unknown.</summary>
        public IReadOnlyList<int> HoursAndUnknown => [.. Figures.Hours.Count > 0 ? Figures.Hours : Enumerable.Repeat(0, Figures.HoursAWeek), Figures.TimeUnknown];

        // What was counted and is not there is none; a table's blank is no figure.
        public double? Of(int area) => _byArea.TryGetValue(area, out var value) ? value : _isCount && !_isCell ? 0 : null;

        public double Month(int month) => _byMonth[month];

        /// <summary>Whether the series covers the month wholly.</summary>
        public bool Covers(int month)
        {
            var first = new DateOnly(int.Parse(Figures.Period, System.Globalization.CultureInfo.InvariantCulture), month, 1);
            return _series.Facts is { From: { } from, To: { } to } && from <= first && to >= first.AddMonths(1).AddDays(-1);
        }

        public ToldElsewhere? Elsewhere => _series.Elsewhere(Figures.Key);

        public bool IsToldElsewhere => Elsewhere is not null;

        // What hides a small count is known of counts alone.
        public WithheldOfYear Withhold() => IsToldElsewhere || !_isCount
            ? new([.. Areas.Select(_ => true)], [.. Months.Select(_ => true)], Total: true)
            : HasMonths ? Suppression.OfYear(Areas, Months) : Suppression.OfYear(Areas);
    }
}
