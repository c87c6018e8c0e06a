using System.Text;
using Cscc.Domain.Data;
using Cscc.Server.Data;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Data;

/// <summary>Tables of one's own, read as one says.</summary>
public class TableMappingTests
{
    private static readonly MappedMeasure Lots = new(new("Vacant lots", "Lotes baldíos"), DataUnit.Count, DataTopic.Housing, Harm: false, "Lots");
    private static readonly MappedMeasure Rows = new(new("Shootings", ""), DataUnit.Count, DataTopic.Violence, Harm: false);

    [Fact]
    public void An_area_is_its_number_or_its_name_and_counts_of_one_area_add_up()
    {
        var read = Read("Where,Lots\nAustin,3\n25,4\nEnglewood,5\nAusten,1\nausten,1\n", new([Lots], "Where", Period: "2024"));
        Assert.Equal((5, 5, 0), (read.Report.Rows, read.Report.Accepted, read.Report.Refused));
        var figures = Assert.Single(read.Keep!.Figures);
        Assert.Equal(("lots", "2024"), (figures.Measure, figures.Period));
        Assert.Equal([(25, 9d), (68, 5d)], figures.Areas.Zip(figures.Values));
        Assert.Equal(("Vacant lots", "Lotes baldíos", DataUnit.Count, DataTopic.Housing), SeriesOf(read).Measures.Select(m => (m.Name.En, m.Name.Es, m.Unit, m.Topic)).Single());
    }

    [Fact]
    public void What_is_no_count_stands_once_for_an_area_and_a_period()
    {
        var share = Lots with { Unit = DataUnit.Percent };
        var read = Read("Where,Year,Lots\nAustin,2019,3\nAustin,2020,4%\nAustin,2020,5\n", new([share], "Where", PeriodColumn: "Year"));
        Assert.Equal([(4, "doubledArea")], read.Report.Faults.Select(f => (f.Line, f.Code)));
        Assert.Equal([("2019", 3d), ("2020", 4d)], read.Keep!.Figures.Select(f => (f.Period, f.Values.Single())));
    }

    [Theory]
    [InlineData("lat,lon", "41.8943,-87.7654", "lat", "lon", null)]
    [InlineData("where,x", "\"123 Main St\n(41.8943, -87.7654)\",1", null, null, "where")]
    public void A_point_lies_in_its_area(string header, string row, string? latitude, string? longitude, string? location)
    {
        var outside = row.Replace("41.8943", "41.2", StringComparison.Ordinal);
        var read = Read($"{header}\n{row}\n{row}\n{outside}\n", new([Rows], Latitude: latitude, Longitude: longitude, Location: location, Period: "2024"));
        Assert.Equal((3, 2), (read.Report.Rows, read.Report.Accepted));
        Assert.Equal("outsideCity", Assert.Single(read.Report.Faults).Code);
        var figures = Assert.Single(read.Keep!.Figures);
        Assert.Equal(("rows", 25, 2d), (figures.Measure, figures.Areas.Single(), figures.Values.Single()));
    }

    [Fact]
    public void A_row_says_its_year_or_its_day()
    {
        var read = Read(
            "Where,When\nAustin,2023\nAustin,5/1/2024\nAustin,2024-06-01T10:00:00.000\nAustin,05/02/2024 11:00:00 PM\nAustin,soon\nAustin,\n",
            new([Rows], "Where", PeriodColumn: "When"));
        Assert.Equal([("2023", 1d), ("2024", 3d)], read.Keep!.Figures.Select(f => (f.Period, f.Total)));
        Assert.Equal([(6, "badTime"), (7, "badTime")], read.Report.Faults.Select(f => (f.Line, f.Code)));
        // Nothing is known of 2024 after June.
        Assert.Equal([true, false], SeriesOf(read).View(refresh: null, exactly: true).Measures.Single().Periods.Select(p => p.Whole));
    }

    [Fact]
    public void Small_counts_of_people_harmed_are_withheld_and_the_whole_city_is_what_its_areas_come_to()
    {
        var read = Read(
            "Where,Hurt\nAustin,40\nWest Garfield Park,2\nNorth Lawndale,7\nSouth Lawndale,6\nLoop,\nChicago,60\nUptown,1.5\nEdgewater,-1\n",
            new([new(new("People hurt", ""), DataUnit.Count, DataTopic.Violence, Harm: true, "Hurt")], "Where", Period: "2024"));
        Assert.Equal([(7, "cityAddedUp"), (8, "badNumber"), (9, "badNumber")], read.Report.Faults.Select(f => (f.Line, f.Code)));
        var series = SeriesOf(read);
        var measure = Assert.Single(series.Measures);
        var (told, exact) = (Telling.Of(series, measure, exactly: false), Telling.Of(series, measure, exactly: true));
        Assert.Equal((2d, 6d, 55d), (Value(exact, 26), Value(exact, 30), exact.City.Values.Single()));
        Assert.Equal((null, null, 40d, 55d), (Value(told, 26), Value(told, 30), Value(told, 25), told.City.Values.Single()));
        Assert.Null(Value(told, 32));
        Assert.Empty(told.Months);
    }

    [Theory]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("$1,234,567", 1234567.0)]
    [InlineData("-$5", -5.0)]
    [InlineData("\u22123.5%", -3.5)]
    [InlineData("23,6", null)]
    [InlineData("12,34", null)]
    [InlineData("1.234,5", null)]
    [InlineData("1,234,5", null)]
    [InlineData("5,", null)]
    [InlineData("--5", null)]
    [InlineData("1e300", null)]
    [InlineData("NaN", null)]
    [InlineData("$", null)]
    public void A_figure_is_read_as_people_here_write_it_and_else_not_at_all(string written, double? figure) =>
        Assert.Equal(figure, DataTable.Number(written));

    [Fact]
    public void An_area_of_which_no_row_is_counted_has_none()
    {
        var series = SeriesOf(Read("Where,x\nAustin,1\n", new([Rows], "Where", Period: "2024")));
        Assert.Equal((1d, 0d), (Value(Telling.Of(series, series.Measures.Single(), exactly: true), 25), Value(Telling.Of(series, series.Measures.Single(), exactly: true), 1)));
    }

    [Fact]
    public void Measures_whose_columns_are_called_alike_keep_apart()
    {
        var read = Read("Where,Rent $,Rent %,家\nAustin,900,30,1\n", new([Of("Rent $"), Of("Rent %"), Of("家")], "Where", Period: "2024"));
        Assert.Equal(["measure", "rent", "rent-2"], read.Keep!.Figures.Select(f => f.Measure));

        static MappedMeasure Of(string column) => new(new(column, ""), DataUnit.Other, DataTopic.Other, Harm: false, column);
    }

    [Fact]
    public void A_column_is_offered_as_what_most_of_its_cells_are_and_no_other_cell_is_shown()
    {
        var read = Read(
            "Name,Last Name,Area,Lots,When,Point,lat,lon,Note,Age\n"
            + "Austin,Quillfeather,25,3,2020-01-02,\"9 W Zebedee St\n(41.89433, -87.76542)\",41.89433,-87.76542,Zebedee was here,\n"
            + "Loop,Quillfeather,32,many,2020-01-03,,41.88,-87.63,,\n"
            + "Quillfeather,Quillfeather,8,5,2021,,,,,\n",
            null);
        Assert.Equal("unknownFile", read.Report.Unreadable?.Code);
        var columns = read.Table!.Columns.ToDictionary(c => c.Name, c => (c.Kinds, c.Sample));
        Assert.Equal(["Name", "Area", "Lots", "When", "Point", "lat", "lon"], columns.Keys);
        Assert.Equal(["Last Name", "Note", "Age"], read.Table.Unread);
        Assert.Equal([ColumnKind.Area], columns["Name"].Kinds);
        Assert.Equal(["Austin", "Loop", ""], columns["Name"].Sample);
        Assert.Equal([ColumnKind.Area, ColumnKind.Number], columns["Area"].Kinds);
        Assert.Equal([ColumnKind.Date], columns["When"].Kinds);
        Assert.Equal(["2020-01-02", "2020-01-03", ""], columns["When"].Sample);
        Assert.Equal(["(41.89, -87.77)", "", ""], columns["Point"].Sample);
        Assert.Contains(ColumnKind.Latitude, columns["lat"].Kinds);
        Assert.Equal(["-87.77", "-87.63", ""], columns["lon"].Sample);
    }

    [Theory]
    [InlineData("HOMICIDE_VICTIM_FIRST_NAME", true)]
    [InlineData("HOMICIDE_VICTIM_MI", true)]
    [InlineData("Last Name", true)]
    [InlineData("lastname", true)]
    [InlineData("Victim", true)]
    [InlineData("Victim's name", true)]
    [InlineData("Nombre de la víctima", true)]
    [InlineData("Apellidos", true)]
    [InlineData("Victims", false)]
    [InlineData("Victim count", false)]
    [InlineData("Community Area Name", false)]
    [InlineData("Name", false)]
    [InlineData("First responders", false)]
    [InlineData("Minimum", false)]
    public void A_column_of_peoples_names_is_told_by_what_it_is_called(string column, bool areNames)
    {
        Assert.Equal(areNames, PeoplesNames.AreIn(column));
        var read = Read($"Where,{column}\nAustin,3\n", new([Lots with { Column = column }], "Where", Period: "2024"));
        Assert.Equal(areNames ? "columnOfNames" : null, read.Report.Unreadable?.Code);
    }

    [Fact]
    public void A_mapping_that_does_not_fit_the_table_is_refused_and_the_table_is_still_shown()
    {
        var read = Read("Where,Lots\nAustin,3\n", new([Lots], "Area", Period: "2024"));
        Assert.Equal(("missingColumn", "Area"), (read.Report.Unreadable?.Code, read.Report.Unreadable?.Field));
        Assert.Equal(2, read.Table!.Columns.Count);
        Assert.Equal("badMapping", Read("Where,Lots\nAustin,3\n", new([Lots], "Where")).Report.Unreadable?.Code);
    }

    [Theory]
    [InlineData("leadingZeroLost", "crimes-resaved.csv", 8)]
    [InlineData("areaByPoint", "crimes-homicide.csv", 4)]
    public void A_repair_of_events_that_is_not_wanted_refuses_its_rows(string repair, string file, int rows)
    {
        var (all, less) = (DataImport.Read(DataFiles.Path(file), new()), DataImport.Read(DataFiles.Path(file), new() { Refuse = [repair] }));
        Assert.Equal((all.Report.Rows, rows, 0), (less.Report.Rows, less.Report.Refused, less.Report.Repaired));
        Assert.All(less.Report.Faults, f => Assert.Equal(repair, f.Code));
        Assert.Equal(less.Report.Accepted, (less.Keep?.Figures ?? []).Where(f => f.Measure != "violence").Sum(f => f.Total));
        Assert.Equal(less.Report.Accepted, (less.Keep?.Figures ?? []).Where(f => f.Measure != "violence").Sum(f => f.Hours.Sum() + f.TimeUnknown));
    }

    private static double? Value(FiguresView told, int area) => told.Areas.Single(a => a.Number == area).Values.Single();

    [Fact]
    public void Columns_that_are_called_alike_are_read_each_and_no_column_twice()
    {
        var (killed, other) = (Rows with { Column = "Killed", Harm = true }, Rows with { Column = "killed " });
        var read = Read("Where,Killed,killed \n1,3,600\n", new([killed, other], "Where", Period: "2024"));
        Assert.Equal([3d, 600], read.Keep!.Figures.Select(f => f.Total).Order());
        Assert.Equal("badMapping", Read("Where,Killed,Else\n1,3,600\n", new([killed, other], "Where", Period: "2024")).Report.Unreadable?.Code);
    }

    [Theory]
    [InlineData("0019")]
    [InlineData("20x9")]
    [InlineData("99999")]
    [InlineData("2019-2018")]
    [InlineData("2017-2017")]
    [InlineData("")]
    public void A_period_that_is_none_is_refused(string period) =>
        Assert.Equal("badMapping", Read("Where,Lots\n1,3\n", new([Rows], "Where", Period: period)).Report.Unreadable?.Code);

    private static DataRead Read(string content, TableMapping? mapping) => DataFiles.Read(Encoding.UTF8.GetBytes(content), mapping: mapping);

    private static Series SeriesOf(DataRead read) => Series.Of("x", read.Keep!, DateTimeOffset.UnixEpoch);
}
