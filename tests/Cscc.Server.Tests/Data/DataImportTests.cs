using System.Globalization;
using Cscc.Domain.Data;
using Cscc.Server.Data;

namespace Cscc.Server.Tests.Data;

/// <summary>Files of the City's data as people download, save again and mail them.</summary>
public class DataImportTests
{
    [Fact]
    public void Homicides_are_counted_by_area_and_month_and_placed_by_their_point()
    {
        var path = DataFiles.Path("crimes-homicide.csv");
        var read = DataImport.Read(path, new());
        var plain = DataFiles.Plain(path);
        Assert.Equal((20, 20, 4, 0), (read.Report.Rows, read.Report.Accepted, read.Report.Repaired, read.Report.Refused));
        Assert.Equal("areaByPoint", Assert.Single(read.Report.Repairs).Code);
        Assert.Equal("HOMICIDE", read.Keep!.Facts.Only);
        // What is only homicides says nothing of other violence.
        Assert.All(read.Keep.Figures, f => Assert.Equal("homicide", f.Measure));
        Assert.Equal(plain.Count - 1, read.Keep.Figures.Sum(f => f.Total));
        // Four have neither an area nor a place that is known: two are in Missouri, two say none.
        Assert.Equal(4, Sum(read.Keep.Figures, (area, _) => area == Figures.Unplaced));
        foreach (var year in plain.Skip(1).GroupBy(r => r[17]))
            Assert.Equal(year.Count(), read.Keep.Figures.Single(f => f.Period == year.Key).Total);
    }

    [Fact]
    public void Midnight_is_a_time_unknown()
    {
        var read = DataFiles.Read(string.Join('\n',
            DataFiles.CrimesHeader, DataFiles.Crime("03/02/2020 12:00:00 AM"), DataFiles.Crime("03/02/2020 12:01:00 AM"), DataFiles.Crime("03/08/2020 11:59:00 PM")));
        var figures = Assert.Single(read.Keep!.Figures);
        Assert.Equal(1, figures.TimeUnknown);
        // The second of March was a Monday, the eighth a Sunday.
        Assert.Equal([0, 167], figures.Hours.Select((n, i) => (n, i)).Where(x => x.n == 1).Select(x => x.i));
    }

    [Fact]
    public void What_a_spreadsheet_did_to_a_file_is_mended_and_told()
    {
        var path = DataFiles.Path("crimes-resaved.csv");
        var read = DataImport.Read(path, new());
        Assert.Equal((8, 8, 8, 0), (read.Report.Rows, read.Report.Accepted, read.Report.Repaired, read.Report.Refused));
        Assert.All(read.Report.Repairs, r => Assert.Equal("leadingZeroLost", r.Code));
        Assert.Equal(["beat", "district", "iucr"], read.Report.Repairs.Select(r => r.Column).Order());
    }

    [Fact]
    public void The_same_set_as_table_list_or_map_comes_to_the_same()
    {
        const string point = "[-87.76668, 41.889]";
        string[] forms =
        [
            "STORE NAME,LICENSE ID,SQUARE FEET,ADDRESS,COMMUNITY AREA,LATITUDE,LONGITUDE\nCorner,1,12000,5615 W RACE,25,41.889,-87.76668\nFar,2,900,1 W A,,41.889,-87.76668\n",
            """
            [{"store_name":"Corner","license_id":"1","square_feet":"12000","address":"5615 W RACE","community_area":"25","latitude":"41.889","longitude":"-87.76668"},
             {"store_name":"Far","license_id":"2","square_feet":"900","address":"1 W A","latitude":"41.889","longitude":"-87.76668"}]
            """,
            $$$"""
            {"type":"FeatureCollection","features":[
             {"type":"Feature","geometry":{"type":"Point","coordinates":{{{point}}}},"properties":{"store_name":"Corner","license_id":"1","square_feet":"12000","address":"5615 W RACE","community_area":"25"}},
             {"type":"Feature","geometry":{"type":"Point","coordinates":{{{point}}}},"properties":{"store_name":"Far","license_id":"2","square_feet":"900","address":"1 W A"}}]}
            """,
        ];
        var read = forms.Select(f => DataFiles.Read(f)).ToList();
        Assert.All(read, r => Assert.Equal((2, 2, 0), (r.Report.Rows, r.Report.Accepted, r.Report.Refused)));
        Assert.All(read, r => Assert.Equal(read[0].Keep!.Figures, r.Keep!.Figures));
        Assert.All(read, r => Assert.Equal(read[0].Keep!.Places, r.Keep!.Places));
        Assert.Equal([25, 25], read[0].Keep!.Places.Select(p => p.Area));
    }

    [Fact]
    public void What_has_not_happened_yet_is_refused_and_moves_no_days()
    {
        var read = DataFiles.Read(string.Join('\n', DataFiles.CrimesHeader, DataFiles.Crime("03/02/2020 01:00:00 AM"), DataFiles.Crime("03/02/2099 01:00:00 AM")));
        Assert.Equal((2, 1, 1), (read.Report.Rows, read.Report.Accepted, read.Report.Refused));
        Assert.Equal((3, "inFuture"), (Assert.Single(read.Report.Faults).Line, read.Report.Faults[0].Code));
        Assert.Equal(new(2020, 3, 2), read.Keep!.Facts.To);
    }

    [Theory]
    [InlineData("3/5/19 11:00")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("01/01/1899 10:00:00 AM")]
    public void A_year_of_two_digits_and_one_of_long_ago_are_no_time(string at)
    {
        var read = DataFiles.Read(string.Join('\n', DataFiles.CrimesHeader, DataFiles.Crime("03/02/2020 01:00:00 AM"), DataFiles.Crime(at)));
        Assert.Equal("badTime", Assert.Single(read.Report.Faults).Code);
        Assert.Equal("2020", Assert.Single(read.Keep!.Figures).Period);
    }

    [Fact]
    public void A_type_that_nobody_knows_names_no_series()
    {
        var read = DataFiles.Read("DATE,VICTIMIZATION_PRIMARY,GUNSHOT_INJURY_I,COMMUNITY_AREA\n01/02/2020 03:04:00 PM,ZEBEDEE QUILLFEATHER,YES,AUSTIN\n");
        Assert.Null(read.Keep!.Facts.Only);
    }

    /// <summary>Columns as the portal's endpoints call them; the same sets' files from its pages are called otherwise.</summary>
    [Theory]
    [InlineData("crimes", "id,case_number,date,block,iucr,primary_type,description,community_area,year,latitude,longitude")]
    [InlineData("socioeconomic", "ca,community_area_name,percent_of_housing_crowded,percent_households_below_poverty,percent_aged_16_unemployed,percent_aged_25_without_high_school_diploma,percent_aged_under_18_or_over_64,per_capita_income_,hardship_index")]
    [InlineData("languages", "community_area,community_area_name,predominant_non_english_language,african_languages,polish,spanish")]
    [InlineData("public-health", "community_area,community_area_name,birth_rate,assault_homicide,infant_mortality_rate,tuberculosis")]
    [InlineData("grocery-stores", "store_name,license_id,account_number,square_feet,address,community_area_name,community_area,latitude,longitude")]
    [InlineData("affordable-housing", "community_area,community_area_number,property_type,property_name,address,units,latitude,longitude")]
    [InlineData("libraries", "name_,hours_of_operation,address,city,state,zip,phone,website,location")]
    [InlineData("police-stations", "district,district_name,address,city,state,zip,website,phone,fax,tty,latitude,longitude")]
    public void An_endpoints_own_names_of_columns_are_recognized(string source, string header) =>
        Assert.Equal(source, DataSources.Recognize([.. header.Split(',').Select(DataSources.Plain)])?.Id);

    [Fact]
    public void What_an_endpoint_answers_is_read_as_the_file_of_its_page_is()
    {
        var table = DataFiles.Read("ca,community_area_name,percent_of_housing_crowded,percent_households_below_poverty,percent_aged_16_unemployed,hardship_index\n25,Austin,6.3,28.6,22.6,73\n");
        Assert.Equal(22.6, Value(table.Keep!.Figures.Single(f => f.Measure == "unemployment"), 25));
        var crimes = DataFiles.Read("date,primary_type,description,community_area\n2026-01-02T03:04:05.000,THEFT,RETAIL THEFT,25\n");
        Assert.Equal([25], Assert.Single(crimes.Keep!.Figures).Areas);
        var library = DataFiles.Read("name_,hours_of_operation,address,website,location\nAustin,Mon,5615 W. Race Ave.,x,POINT (-87.76668 41.889)\n");
        Assert.Equal((25, 41.889), (Assert.Single(library.Keep!.Places).Area, library.Keep.Places[0].Latitude));
        var location = DataFiles.Read("id,location_type,url,organization_id,name,latitude,longitude\n1,physical,x,2,Austin Town Hall,41.887,-87.765\n");
        Assert.Equal([25], Assert.Single(location.Keep!.Figures).Areas);
    }

    [Fact]
    public void A_table_of_areas_is_read_with_its_whole_city_and_its_misspelled_names()
    {
        var read = DataImport.Read(DataFiles.Path("socioeconomic.csv"), new());
        Assert.Equal((9, 9, 2, 0), (read.Report.Rows, read.Report.Accepted, read.Report.Repaired, read.Report.Refused));
        Assert.Equal([("Montclaire", "Montclare", 3), ("Washington Height", "Washington Heights", 9)], read.Report.Repairs.Select(r => (r.From, r.To, r.Line)));
        var poverty = read.Keep!.Figures.Single(f => f.Measure == "households-in-poverty");
        Assert.Equal("2008-2012", poverty.Period);
        Assert.Equal(19.7, Value(poverty, Figures.City));
        Assert.Equal(28.6, Value(poverty, 25));
    }

    [Fact]
    public void A_repair_that_is_not_wanted_refuses_its_row()
    {
        var read = DataImport.Read(DataFiles.Path("socioeconomic.csv"), new() { Refuse = ["areaMisspelled"] });
        Assert.Equal((9, 8, 1, 1), (read.Report.Rows, read.Report.Accepted, read.Report.Repaired, read.Report.Refused));
        Assert.Equal((9, "community area name", "areaMisspelled"), read.Report.Faults.Select(f => (f.Line, f.Field, f.Code)).Single());
    }

    [Fact]
    public void Figures_that_are_left_out_are_no_zeros()
    {
        var read = DataImport.Read(DataFiles.Path("public-health.csv"), new());
        Assert.Equal((3, 3, 0), (read.Report.Rows, read.Report.Accepted, read.Report.Refused));
        var gonorrhea = read.Keep!.Figures.Single(f => f.Measure == "gonorrhea-men");
        Assert.DoesNotContain(57, gonorrhea.Areas);
    }

    [Fact]
    public void A_wrong_number_yields_to_the_name_and_a_torn_row_is_refused_where_it_stands()
    {
        var path = DataFiles.Path("affordable-housing-2016.csv");
        var read = DataImport.Read(path, new());
        var plain = DataFiles.Plain(path);
        Assert.Equal((plain.Count - 1, plain.Count - 2, 1, 1), (read.Report.Rows, read.Report.Accepted, read.Report.Repaired, read.Report.Refused));
        Assert.Equal(("22", "25 (Austin)", "areaNumberWrong"), read.Report.Repairs.Select(r => (r.From, r.To, r.Code)).Single());
        Assert.Equal((File.ReadAllLines(path).Length, "blank"), read.Report.Faults.Select(f => (f.Line, f.Code)).Single());
        Assert.Equal(1, Value(read.Keep!.Figures.Single(f => f.Measure == "developments"), 25));
        Assert.Equal("2016", read.Keep.Figures[0].Period);
        Assert.All(read.Keep.Places, p => Assert.DoesNotContain('\n', p.Address));
    }

    [Theory]
    [InlineData("12/45/2020 03:04:00 PM", "THEFT", "25", "date", "badTime")]
    [InlineData("01/02/2020 03:04:00 PM", "", "25", "primary type", "blank")]
    [InlineData("01/02/2020 03:04:00 PM", "THEFT", "78", "community area", "unknownArea")]
    [InlineData("01/02/2020 03:04:00 PM", "THEFT", "Gotham", "community area", "unknownArea")]
    public void A_bad_row_is_told_with_its_line_and_column_and_the_others_go_in(string date, string type, string area, string column, string code)
    {
        var read = DataFiles.Read(string.Join("\r\n",
            DataFiles.CrimesHeader, DataFiles.Crime().Replace("OVER $500", "\"OVER\n$500\"", StringComparison.Ordinal), DataFiles.Crime(date, type, area), DataFiles.Crime()));
        Assert.Equal((3, 2, 1), (read.Report.Rows, read.Report.Accepted, read.Report.Refused));
        Assert.Equal((4, column, code), read.Report.Faults.Select(f => (f.Line, f.Field, f.Code)).Single());
        Assert.Equal(2, read.Keep!.Figures.Sum(f => f.Total));
    }

    [Fact]
    public void Rows_that_are_no_rows_are_told_and_shift_no_line()
    {
        var read = DataFiles.Read(string.Join('\n',
            DataFiles.CrimesHeader, DataFiles.Crime(), "", "too,short", DataFiles.Crime() + ",too,long", DataFiles.Crime("never"), DataFiles.Crime(area: "99")));
        Assert.Equal((5, 1, 4), (read.Report.Rows, read.Report.Accepted, read.Report.Refused));
        Assert.Equal([(4, "wrongWidth"), (5, "wrongWidth"), (6, "badTime"), (7, "unknownArea")], read.Report.Faults.Select(f => (f.Line, f.Code)));
    }

    [Fact]
    public void Requests_outside_the_city_are_none_of_ours()
    {
        var read = DataFiles.Read(
            "Service Request Number,Service Request: Type Name,Date/Time Opened,_latitude,_longitude\n"
            + "SR1,No Heat Complaint,9/15/2020 2:41 PM,41.7867866,-87.6619802\nSR2,No Heat Complaint,9/15/2020 2:46 PM,41.5,-87.7\n");
        Assert.Equal((2, 1, 1), (read.Report.Rows, read.Report.Accepted, read.Report.Refused));
        Assert.Equal((3, "outsideCity"), read.Report.Faults.Select(f => (f.Line, f.Code)).Single());
        Assert.Equal("no-heat-complaint", Assert.Single(read.Keep!.Facts.Measures).Id);
    }

    [Fact]
    public void A_table_of_ones_own_is_read_as_one_says()
    {
        using var folder = new Center.TempFolder();
        var path = Path.Combine(folder.Path, "lots.csv");
        File.WriteAllText(path, "Where, Vacant Lots ,Note\nAustin,120,x\nAusten,3,y\nEnglewood,many,z\n30,7,\n");
        var mapping = DataVerb.Read(path, ["--area", "Where", "--measure", "Vacant Lots", "--period", "2024"])!.Mapping!;
        var read = DataImport.Read(path, new(), mapping: mapping);
        Assert.Equal((4, 3, 1), (read.Report.Rows, read.Report.Accepted, read.Report.Refused));
        // What was mended and then refused is no longer counted as mended.
        Assert.Equal(("areaMisspelled", 0), (Assert.Single(read.Report.Repairs).Code, read.Report.Repaired));
        Assert.Equal([(3, "doubledArea"), (4, "badNumber")], read.Report.Faults.Select(f => (f.Line, f.Code)));
        var figures = Assert.Single(read.Keep!.Figures);
        Assert.Equal(("vacant-lots", "2024", 120d, 7d), (figures.Measure, figures.Period, Value(figures, 25), Value(figures, 30)));
        Assert.Equal("missingColumn", DataImport.Read(path, new(), mapping: mapping with { Area = "Area" }).Report.Unreadable?.Code);
        Assert.Equal("unknownFile", DataImport.Read(path, new()).Report.Unreadable?.Code);
    }

    [Fact]
    public void The_next_download_is_of_the_same_series()
    {
        Assert.Equal("crimes-2001-to-present", DataImport.SeriesOf("/x/Crimes_-_2001_to_Present_20261124.csv"));
        Assert.Equal("crimes-2001-to-present", DataImport.SeriesOf("Crimes_-_2001_to_Present.csv.gz"));
        Assert.Equal("crimes-2014-03", DataImport.SeriesOf("crimes-2014-03.csv"));
    }

    [Fact]
    public void Weeks_are_counted_of_the_last_thirteen_whole_ones_as_a_plain_reader_counts_them()
    {
        var dice = new Random(1);
        var rows = Enumerable.Range(0, 3000).Select(i => (
            At: new DateTime(2022, 12, 1).AddMinutes(dice.Next(110 * 24 * 60)), Type: dice.Next(3) == 0 ? "HOMICIDE" : "THEFT",
            Area: new[] { "25", "026", "", "99" }[dice.Next(4)], IsPlaced: dice.Next(2) == 0)).ToList();
        var read = DataFiles.Read(string.Join('\n', rows
            .Select(r => DataFiles.Crime(
                r.At.ToString("MM/dd/yyyy hh:mm:ss tt", CultureInfo.InvariantCulture), r.Type, r.Area, r.IsPlaced ? "41.894" : "", r.IsPlaced ? "-87.765" : ""))
            .Prepend(DataFiles.CrimesHeader)));

        // Crimes come in two days late, so of the 20th of March the week to the 12th is the newest whole one: the 19th is too near.
        Assert.Equal(new(2023, 3, 20), read.Keep!.Facts.To);
        var first = new DateTime(2022, 12, 12);
        foreach (var (measure, type) in new[] { ("homicide", "HOMICIDE"), ("theft", "THEFT") })
        {
            var weeks = read.Keep.Weeks!.Single(w => w.Measure == measure);
            Assert.Equal(new(2023, 3, 12), weeks.To);
            var counted = rows.Where(r => r.Type == type && r.Area != "99").ToList();
            for (var week = 0; week < 13; week++)
            {
                var (from, to) = (first.AddDays(7 * week), first.AddDays(7 * (week + 1)));
                var of = counted.Where(r => r.At >= from && r.At < to).ToList();
                Assert.Equal(of.Count(r => r.Area == "25" || (r.Area.Length == 0 && r.IsPlaced)), weeks.Of(25)[week]);
                Assert.Equal(of.Count(r => r.Area == "026"), weeks.Of(26)[week]);
                Assert.Equal(of.Count(r => r.Area.Length == 0 && !r.IsPlaced), weeks.Of(Figures.Unplaced)[week]);
                Assert.Equal(of.Count(r => r.At.Month == from.Month), weeks.InFirstMonth[week]);
            }
        }
    }

    [Fact]
    public void A_file_that_does_not_cover_thirteen_weeks_has_none_and_a_measure_without_any_in_them_has_zeros()
    {
        static DataRead Of(params string[] days) =>
            DataFiles.Read(string.Join('\n', days.Select((d, i) => DataFiles.Crime($"{d} 03:04:00 PM", i == 0 ? "BURGLARY" : "THEFT")).Prepend(DataFiles.CrimesHeader)));
        Assert.Null(Of("01/03/2023", "03/01/2023", "04/04/2023").Keep!.Weeks);
        var weeks = Of("01/01/2023", "03/01/2023", "04/04/2023").Keep!.Weeks!;
        Assert.Equal([("burglary", 0), ("theft", 1)], weeks.Select(w => (w.Measure, w.City().Sum())));
        Assert.All(weeks, w => Assert.True(w.Fits()));
    }

    private static double Sum(IEnumerable<Figures> figures, Func<int, int, bool> isSuch) =>
        figures.Sum(f => Enumerable.Range(0, f.Areas.Count).Where(i => isSuch(f.Areas[i], f.Months[i])).Sum(i => f.Values[i]));

    private static double Value(Figures figures, int area) => Sum([figures], (a, _) => a == area);
}
