using System.Globalization;
using Cscc.Domain.Data;
using Cscc.Server.Access;
using Cscc.Server.Data;

namespace Cscc.Server.Tests.Data;

/// <summary>Every whole file of the City's goes in, and comes to what a plain reader counts.</summary>
[Trait(TestData.Trait, TestData.Whole)]
public class WholeDataFilesTests
{
    public static TheoryData<string, int, int> Files => new()
    {
        { "311-no-heat-2020.csv", 1834, 4 }, { "affordable-housing-2016.csv", 264, 1 }, { "affordable-housing-2019.csv", 389, 0 },
        { "affordable-housing-2021.csv", 488, 0 }, { "census-languages-2008-2012.csv", 78, 0 }, { "census-socioeconomic-2008-2012.csv", 78, 0 },
        { "census-socioeconomic-2008-2012-b.csv", 78, 0 }, { "community-areas.csv", 77, 0 }, { "crimes-2014-03.csv", 6957, 0 },
        { "crimes-2015-12-31-resaved.csv", 183, 0 }, { "crimes-2022-slim.csv.gz", 215_551, 0 }, { "crimes-2024-sample-bom.csv", 10_000, 0 },
        { "crimes-homicide-2001-2018.csv", 9265, 0 }, { "crimes-no-location-resaved.csv", 148, 0 }, { "grocery-stores-2013.csv", 506, 0 },
        { "health-facilities.csv", 236, 4 }, { "health-insurance-2008-2012.csv", 78, 0 }, { "hospitals-geocoded.csv", 42, 0 }, { "libraries.csv", 81, 0 },
        { "police-stations.csv", 23, 0 }, { "population-2010-2020.csv", 77, 0 }, { "public-health-statistics.csv", 77, 0 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void It_goes_in(string name, int rows, int refused)
    {
        var report = DataImport.Read(DataFiles.Whole(name), new()).Report;
        Assert.Null(report.Unreadable);
        Assert.Equal((rows, rows - refused, refused), (report.Rows, report.Accepted, report.Refused));
        Assert.Equal(DataFiles.Plain(DataFiles.Whole(name)).Count - 1, report.Rows);
    }

    /// <summary>The standard's own example stands at a latitude that there is not.</summary>
    [Fact]
    public void A_directorys_locations_are_recognized_and_one_that_is_nowhere_is_refused()
    {
        var report = DataImport.Read(DataFiles.Whole("hsds/csv/locations.csv"), new()).Report;
        Assert.Equal(("service-locations", 1, 1), (report.Source, report.Rows, report.Refused));
        Assert.Equal((2, "latitude", "outsideCity"), (report.Faults[0].Line, report.Faults[0].Field, report.Faults[0].Code));
    }

    [Fact]
    public void Open311_goes_in() =>
        Assert.Equal((50, 50), (DataImport.Read(DataFiles.Whole("open311-requests-2014.json"), new()).Report is var r ? (r.Rows, r.Accepted) : default));

    [Theory]
    [InlineData("crimes-2014-03.csv")]
    [InlineData("crimes-2022-slim.csv.gz")]
    [InlineData("crimes-2024-sample-bom.csv")]
    [InlineData("crimes-homicide-2001-2018.csv")]
    [InlineData("crimes-2015-12-31-resaved.csv")]
    [InlineData("crimes-no-location-resaved.csv")]
    public void Crimes_come_to_what_a_plain_reader_counts_of_each_area_month_and_hour(string name)
    {
        var keep = DataImport.Read(DataFiles.Whole(name), new()).Keep!;
        var plain = DataFiles.Plain(DataFiles.Whole(name));
        int At(string column) => Array.FindIndex(plain[0], c => c.Trim('\uFEFF') == column);
        var (date, type, area) = (At("Date"), At("Primary Type"), At("Community Area"));
        var rows = plain.Skip(1).Select(r => (Area: r[area], Type: r[type], Date: Time(r[date]))).ToList();

        foreach (var (measure, types) in new[] { ("homicide", "HOMICIDE"), ("theft", "THEFT"), ("burglary", "BURGLARY") })
        {
            foreach (var of in rows.Where(r => r.Type == types && r.Area.Length > 0).GroupBy(r => (r.Area, r.Date.Year, r.Date.Month)))
            {
                var figures = keep.Figures.Single(f => f.Measure == measure && f.Period == of.Key.Year.ToString(CultureInfo.InvariantCulture));
                var there = Enumerable.Range(0, figures.Areas.Count).Where(i => figures.Areas[i] == int.Parse(of.Key.Area, CultureInfo.InvariantCulture) && figures.Months[i] == of.Key.Month).Sum(i => figures.Values[i]);
                // Those that are placed by their point come beside those that say their area.
                Assert.InRange(there, of.Count(), of.Count() + rows.Count(r => r.Area.Length == 0));
            }
            var all = keep.Figures.Where(f => f.Measure == measure).ToList();
            Assert.Equal(rows.Count(r => r.Type == types), all.Sum(f => f.Total));
            Assert.Equal(rows.Count(r => r.Type == types && r.Date.TimeOfDay == TimeSpan.Zero), all.Sum(f => f.TimeUnknown));
            for (var hour = 0; hour < 24; hour++)
            {
                Assert.Equal(
                    rows.Count(r => r.Type == types && r.Date.DayOfWeek == DayOfWeek.Friday && r.Date.Hour == hour && r.Date.TimeOfDay != TimeSpan.Zero),
                    all.Where(f => f.Hours.Count > 0).Sum(f => f.Hours[(4 * 24) + hour]));
            }
        }
    }

    [Theory]
    [InlineData("crimes-2022-slim.csv.gz", 2)]
    [InlineData("crimes-homicide-2001-2018.csv", 2)]
    public void Weeks_come_to_what_a_plain_reader_counts_of_each_area(string name, int notWhole)
    {
        var keep = DataImport.Read(DataFiles.Whole(name), new()).Keep!;
        var plain = DataFiles.Plain(DataFiles.Whole(name));
        int At(string column) => Array.FindIndex(plain[0], c => c.Trim('\uFEFF') == column);
        var (date, type, area) = (At("Date"), At("Primary Type"), At("Community Area"));
        var rows = plain.Skip(1).Select(r => (Area: r[area], Type: r[type], Date: Time(r[date]))).ToList();
        var sunday = Sunday(rows.Max(r => r.Date), notWhole);
        foreach (var (measure, types) in new[] { ("homicide", "HOMICIDE"), ("theft", "THEFT"), ("burglary", "BURGLARY") }.Where(m => rows.Any(r => r.Type == m.Item2)))
        {
            var weeks = keep.Weeks!.Single(w => w.Measure == measure);
            Assert.Equal(DateOnly.FromDateTime(sunday), weeks.To);
            for (var week = 0; week < 13; week++)
            {
                var monday = sunday.AddDays(-6 - (7 * (12 - week)));
                var of = rows.Where(r => r.Type == types && r.Date.Date >= monday && r.Date.Date <= monday.AddDays(6)).ToList();
                Assert.Equal(of.Count, weeks.City()[week]);
                Assert.Equal(of.Count(r => r.Date.Month == monday.Month), weeks.InFirstMonth[week]);
                var byPlace = of.Count(r => r.Area.Length == 0);
                foreach (var number in Enumerable.Range(1, 77))
                {
                    var written = of.Count(r => r.Area == number.ToString(CultureInfo.InvariantCulture));
                    // Those that are placed by their point come beside those that say their area.
                    Assert.InRange(weeks.Of(number)[week], written, written + byPlace);
                }
            }
        }
    }

    [Fact]
    public void Weeks_of_requests_that_are_placed_by_their_point_come_to_all_that_lie_in_the_city()
    {
        var read = DataImport.Read(DataFiles.Whole("311-no-heat-2020.csv"), new());
        var plain = DataFiles.Plain(DataFiles.Whole("311-no-heat-2020.csv"));
        var opened = Array.IndexOf(plain[0], "Date/Time Opened");
        var days = plain.Skip(1).Select(r => DateTime.Parse(r[opened], CultureInfo.InvariantCulture).Date).ToList();
        var outside = read.Report.Faults.Select(f => days[f.Line - 2]).ToList();
        var weeks = Assert.Single(read.Keep!.Weeks!);
        var sunday = Sunday(days.Max(), notWhole: 1);
        Assert.Equal(DateOnly.FromDateTime(sunday), weeks.To);
        Assert.Equal(
            Enumerable.Range(0, 13).Select(week => sunday.AddDays(-7 * (12 - week))).Select(end =>
                days.Count(d => d <= end && d > end.AddDays(-7)) - outside.Count(d => d <= end && d > end.AddDays(-7))),
            weeks.City());
        Assert.Equal(weeks.City().Sum(), Enumerable.Range(0, 78).Sum(area => weeks.Of(area).Sum()));
    }

    [Theory]
    [InlineData("census-socioeconomic-2008-2012.csv", "households-in-poverty", "PERCENT HOUSEHOLDS BELOW POVERTY", 1)]
    [InlineData("census-socioeconomic-2008-2012-b.csv", "hardship", "HARDSHIP INDEX", 1)]
    [InlineData("health-insurance-2008-2012.csv", "uninsured-latino", "Latino Uninsured", 100)]
    [InlineData("census-languages-2008-2012.csv", "speak-spanish", "SPANISH", 1)]
    [InlineData("public-health-statistics.csv", "tuberculosis", "Tuberculosis", 1)]
    public void Tables_of_areas_say_what_their_cells_say(string name, string measure, string column, double times)
    {
        var figures = DataImport.Read(DataFiles.Whole(name), new()).Keep!.Figures.Single(f => f.Measure == measure);
        var plain = DataFiles.Plain(DataFiles.Whole(name));
        var at = Array.FindIndex(plain[0], c => c.Trim() == column);
        foreach (var row in plain.Skip(1).Where(r => CommunityAreas.OfNumber((int)decimal.Parse("0" + r[0], CultureInfo.InvariantCulture)) is not null && double.TryParse(r[at], CultureInfo.InvariantCulture, out _)))
        {
            var there = figures.Values[figures.Areas.ToList().IndexOf(int.Parse(row[0], CultureInfo.InvariantCulture))];
            Assert.Equal(double.Parse(row[at], CultureInfo.InvariantCulture) * times, there, 6);
        }
        Assert.Equal(77, figures.Areas.Count(a => a is > Figures.Unplaced and < Figures.City));
    }

    [Fact]
    public void Affordable_homes_sum_to_the_files_own()
    {
        var figures = DataImport.Read(DataFiles.Whole("affordable-housing-2021.csv"), new()).Keep!.Figures.Single(f => f.Measure == "units");
        var plain = DataFiles.Plain(DataFiles.Whole("affordable-housing-2021.csv"));
        var at = Array.IndexOf(plain[0], "Units");
        Assert.Equal(plain.Skip(1).Sum(r => int.Parse(r[at], CultureInfo.InvariantCulture)), figures.Total);
    }

    /// <summary>The last Sunday so many days before a day or more.</summary>
    private static DateTime Sunday(DateTime day, int notWhole)
    {
        var sunday = day.Date.AddDays(-notWhole);
        while (sunday.DayOfWeek != DayOfWeek.Sunday)
            sunday = sunday.AddDays(-1);
        return sunday;
    }

    private static DateTime Time(string written) => DateTime.ParseExact(
        written, ["MM/dd/yyyy hh:mm:ss tt", "yyyy-MM-dd HH:mm:ss", "M/d/yyyy H:mm"], CultureInfo.InvariantCulture);
}
