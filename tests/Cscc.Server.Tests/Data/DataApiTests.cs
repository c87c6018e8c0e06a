using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Server.Data;
using Cscc.Server.Hosting;
using Cscc.Server.Tests.Center;
using Microsoft.Extensions.DependencyInjection;

namespace Cscc.Server.Tests.Data;

/// <summary>What is kept of the City's data, and who is told what of it.</summary>
public sealed class DataApiTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private LiveCenter _center = null!;

    private Keeper Keeper => _center.Services.GetRequiredService<Keeper>();

    public async ValueTask InitializeAsync() => _center = await LiveCenter.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _center.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_goes_in_once_and_its_next_download_shows_what_was_revised()
    {
        await KeepAsync("crimes", Crimes(("2019", 25, 1, 6), ("2019", 26, 1, 9), ("2020", 25, 2, 7)));
        var room = RoomId.Data("crimes");
        var before = await ImportsAsync(room);
        await KeepAsync("crimes", Crimes(("2019", 25, 1, 6), ("2019", 26, 1, 9), ("2020", 25, 2, 7)));
        Assert.Equal(before, await ImportsAsync(room));

        await KeepAsync("crimes", Crimes(("2019", 25, 1, 8), ("2019", 26, 1, 9), ("2020", 25, 2, 7)));
        using var http = await SignInAsync("helen-zhao");
        var theft = await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/theft");
        var revision = Assert.Single(theft.GetProperty("revisions").EnumerateArray());
        Assert.Equal(("2019", 15, 17), (revision.GetProperty("period").GetString(), revision.GetProperty("before").GetDouble(), revision.GetProperty("after").GetDouble()));
        Assert.Equal([8, 7], Values(Area(theft, 25)));
        Assert.Equal([17, 7], Values(theft.GetProperty("city")));
        Assert.Equal([2020, 2020], theft.GetProperty("census").EnumerateArray().Select(c => c.GetInt32()));
    }

    [Fact]
    public async Task Small_counts_of_people_harmed_are_told_to_the_centers_coordinators_alone()
    {
        await KeepAsync("crimes", Crimes("homicide", ("2019", 25, 1, 40), ("2019", 26, 1, 2), ("2019", 29, 2, 7), ("2019", 30, 3, 6)));
        using (var http = await SignInAsync("andre-whitlock"))
            Assert.Equal([2], Values(Area(await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/homicide"), 26)));
        foreach (var person in (string[])["helen-zhao", "denise-okafor", "marcus-bell"])
        {
            using var http = await SignInAsync(person);
            var told = await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/homicide");
            Assert.Equal([null], Values(Area(told, 26)));
            Assert.Equal([0], Area(told, 26).GetProperty("withheld").EnumerateArray().Select(w => w.GetInt32()));
            // Another one hides it: else the city's total less the others would tell it.
            Assert.Equal([null], Values(Area(told, 30)));
            Assert.Equal([40], Values(Area(told, 25)));
            Assert.Equal([0], Values(Area(told, 1)));
            Assert.Equal([55], Values(told.GetProperty("city")));
            Assert.Empty(told.GetProperty("revisions").EnumerateArray());
            var csv = await http.GetStringAsync("/api/data/crimes/homicide.csv");
            Assert.Contains("26,West Garfield Park,2019,2019-01-01,2019-12-31,yes,,yes,", csv, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_told_to_nobody_and_nothing_of_what_is_not_there()
    {
        await KeepAsync("crimes", Crimes(("2019", 25, 1, 6)));
        using var stranger = new HttpClient { BaseAddress = _center.Address };
        using var http = await SignInAsync("denise-okafor");
        foreach (var path in (string[])["/api/data", "/api/data/residents", "/api/data/crimes/theft", "/api/data/crimes/theft.csv", "/api/data/crimes/places"])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(path)).StatusCode);
        }
        foreach (var path in (string[])["/api/data/nope/theft", "/api/data/crimes/nope", "/api/data/crimes/nope.csv", "/api/data/nope/places", "/api/data/boundaries/theft", "/api/data/compare?x=crimes/theft/1999&y=crimes/theft/2019"])
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(path)).StatusCode);
        Assert.DoesNotContain(RoomId.Data("nope"), await _center.Log.RoomsAsync());
    }

    [Fact]
    public async Task Figures_are_taken_along_in_every_form_as_they_were_told()
    {
        await KeepAsync("crimes", Crimes("homicide", ("2019", 25, 1, 40), ("2019", 26, 1, 2), ("2019", 29, 2, 7), ("2019", 30, 3, 6)));
        using var http = await SignInAsync("helen-zhao");

        var map = await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/homicide.geojson");
        Assert.Equal(77, map.GetProperty("features").GetArrayLength());
        var withheld = map.GetProperty("features")[25].GetProperty("properties");
        Assert.Equal(("West Garfield Park", JsonValueKind.Null, "2019"), (withheld.GetProperty("area").GetString(), withheld.GetProperty("2019").ValueKind, withheld.GetProperty("withheld")[0].GetString()));

        using var book = new MemoryStream(await http.GetByteArrayAsync("/api/data/crimes/homicide.xlsx"));
        var sheet = MiniExcelLibs.MiniExcel.Query(book, useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal(78, sheet.Count);
        Assert.Equal(("Austin", 40d), (sheet[24]["area"], sheet[24]["figure"]));
        Assert.Null(sheet[25]["figure"]);

        var path = Path.Combine(_folder.Path, "it.parquet");
        await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync("/api/data/crimes/homicide.parquet"));
        using var duck = new DuckDB.NET.Data.DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"SELECT count(*), sum(figure) FILTER (area_number IS NOT NULL), count(*) FILTER (withheld), max(\"to\") FROM '{path}'";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal((78, 47, 2, new DateOnly(2019, 12, 31)), (reader.GetInt64(0), reader.GetDouble(1), reader.GetInt64(2), reader.GetFieldValue<DateOnly>(3)));
    }

    [Fact]
    public async Task Of_two_series_that_have_the_same_people_harmed_one_alone_tells_them()
    {
        // Ten in the whole year, eight of them until the middle of it: two later, which nobody is to find.
        var half = Crimes("homicide", ("2019", 25, 1, 8), ("2019", 26, 2, 9));
        await KeepAsync("half", half with { Facts = half.Facts with { To = new(2019, 6, 30) } });
        await KeepAsync("whole", Crimes("homicide", ("2019", 25, 1, 10), ("2019", 26, 2, 9)));
        var victims = Crimes("homicide-victims", ("2019", 25, 1, 10), ("2019", 26, 2, 8));
        await KeepAsync("victims", victims with { Facts = victims.Facts with { Source = "shooting-victims", To = new(2019, 12, 1) } });
        using var office = await SignInAsync("helen-zhao");
        using var center = await SignInAsync("andre-whitlock");
        foreach (var path in (string[])["half/homicide", "victims/homicide-victims"])
        {
            var told = await office.GetFromJsonAsync<JsonElement>($"/api/data/{path}");
            Assert.All(told.GetProperty("areas").EnumerateArray().Append(told.GetProperty("city")), row => Assert.Equal([null], Values(row)));
            Assert.All(told.GetProperty("months").EnumerateArray(), row => Assert.All(Values(row), Assert.Null));
            Assert.Equal([("2019", "whole", "homicide")], Instead(told));
            Assert.Empty(Instead(await center.GetFromJsonAsync<JsonElement>($"/api/data/{path}")));
        }
        Assert.Empty(Instead(await office.GetFromJsonAsync<JsonElement>("/api/data/whole/homicide")));
        Assert.Equal([10], Values(Area(await office.GetFromJsonAsync<JsonElement>("/api/data/whole/homicide"), 25)));
        Assert.Equal([8], Values(Area(await center.GetFromJsonAsync<JsonElement>("/api/data/half/homicide"), 25)));

        // How many rows the file had, less what is told, would be what is not.
        Assert.Equal([false, false, false], await HaveRowsAsync(office));
        Assert.Equal([true, true, true], await HaveRowsAsync(center));

        // The one that counts more tells, so that a small file hides no large one.
        await KeepAsync("half", half with { Facts = half.Facts with { To = new(2020, 12, 31) } });
        Assert.Equal([10], Values(Area(await office.GetFromJsonAsync<JsonElement>("/api/data/whole/homicide"), 25)));

        static IEnumerable<(string?, string?, string?)> Instead(JsonElement told) => told.GetProperty("instead").EnumerateArray()
            .Select(i => (i.GetProperty("period").GetString(), i.GetProperty("series").GetString(), i.GetProperty("measure").GetString()));
    }

    [Fact]
    public async Task Of_one_table_and_of_years_within_years_one_harm_is_told_once()
    {
        MappedMeasure Harmed(string column) => new(new(column, ""), DataUnit.Count, DataTopic.Violence, Harm: true, column);
        var shot = DataFiles.Read("Area,Died,Survived,All shot\n1,2,31,33\n2,9,40,49\n", mapping: new([Harmed("Died"), Harmed("Survived"), Harmed("All shot")], "Area", Period: "2020")).Keep!;
        var years = DataFiles.Read("Area,Year,Harmed\n1,2016,3\n1,2017,31\n2,2016,20\n2,2017,30\n", mapping: new([Harmed("Harmed")], "Area", PeriodColumn: "Year")).Keep!;
        var range = DataFiles.Read("Area,Harmed\n1,34\n2,50\n", mapping: new([Harmed("Harmed")], "Area", Period: "2016-2017")).Keep!;
        foreach (var (series, keep) in ((string, KeepSeries)[])[("shot", shot), ("years", years), ("range", range)])
            await KeepAsync(series, keep);
        using var office = await SignInAsync("helen-zhao");
        var told = new List<string>();
        foreach (var path in (string[])["shot/died", "shot/survived", "shot/all-shot", "years/harmed", "range/harmed"])
        {
            if (Values((await office.GetFromJsonAsync<JsonElement>($"/api/data/{path}")).GetProperty("city")).Any(v => v is not null))
                told.Add(path);
        }
        Assert.Equal(["shot/all-shot", "range/harmed"], told);
    }

    [Fact]
    public async Task A_rate_beside_a_count_of_people_harmed_is_told_to_nobody_who_is_not_told_the_count()
    {
        MappedMeasure Of(string column, DataUnit unit, bool harm) => new(new(column, ""), unit, DataTopic.Violence, harm, column);
        var both = DataFiles.Read(
            "Area,Killed,Per 100000,Trees\n1,2,3.6,9\n2,9,12.5,8\n",
            mapping: new([Of("Killed", DataUnit.Count, true), Of("Per 100000", DataUnit.PerHundredThousand, false), Of("Trees", DataUnit.Count, false)], "Area", Period: "2020")).Keep!;
        await KeepAsync("killed", both);
        using var office = await SignInAsync("helen-zhao");
        using var center = await SignInAsync("andre-whitlock");
        Assert.Equal([null, null], await RatesAsync(office));
        Assert.Equal([3.6, 12.5], await RatesAsync(center));
        // No rate stands for a count.
        Assert.Empty((await office.GetFromJsonAsync<JsonElement>("/api/data/killed/killed")).GetProperty("instead").EnumerateArray());
        Assert.Equal([9d], Values(Area(await office.GetFromJsonAsync<JsonElement>("/api/data/killed/trees"), 1)));

        async Task<IEnumerable<double?>> RatesAsync(HttpClient http)
        {
            var told = await http.GetFromJsonAsync<JsonElement>("/api/data/killed/per-100000");
            return [Values(Area(told, 1)).Single(), Values(Area(told, 2)).Single()];
        }
    }

    [Fact]
    public async Task A_column_may_be_called_like_an_address_of_its_series()
    {
        MappedMeasure Of(string column) => new(new(column, ""), DataUnit.Count, DataTopic.Food, Harm: false, column);
        await KeepAsync("stores", DataFiles.Read("Area,Places,Exports\n1,2,3\n", mapping: new([Of("Places"), Of("Exports")], "Area", Period: "2020")).Keep!);
        using var http = await SignInAsync("helen-zhao");
        Assert.Equal([2d], Values(Area(await http.GetFromJsonAsync<JsonElement>("/api/data/stores/places-2"), 1)));
        Assert.Equal([3d], Values(Area(await http.GetFromJsonAsync<JsonElement>("/api/data/stores/exports-2"), 1)));
    }

    [Fact]
    public async Task Many_measures_are_told_at_once_each_in_one_period_and_as_it_is_told_alone()
    {
        await KeepAsync("crimes", Crimes("homicide", ("2019", 25, 1, 40), ("2019", 26, 1, 2), ("2019", 29, 2, 7), ("2020", 30, 3, 6)));
        await KeepAsync("thefts", Crimes(("2019", 25, 1, 6), ("2020", 25, 2, 7)));
        using var http = await SignInAsync("helen-zhao");
        var many = await http.GetFromJsonAsync<JsonElement>("/api/data/figures?of=crimes/homicide/2019&of=thefts/theft/2020");
        var alone = await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/homicide");
        Assert.Equal(2, many.GetArrayLength());
        Assert.Equal(Enumerable.Range(1, 77).Select(n => Values(Area(alone, n)).First()), Enumerable.Range(1, 77).Select(n => Assert.Single(Values(Area(many[0], n)))));
        Assert.Equal([0], Area(many[0], 26).GetProperty("withheld").EnumerateArray().Select(w => w.GetInt32()));
        Assert.Equal((7, 2020), (Assert.Single(Values(many[1].GetProperty("city"))), many[1].GetProperty("census")[0].GetInt32()));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/api/data/figures?of=crimes/homicide/2019&of=crimes/nope/2019")).StatusCode);
        var tooMany = string.Concat(Enumerable.Repeat("&of=thefts/theft/2020", 41));
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync($"/api/data/figures?{tooMany[1..]}")).StatusCode);
    }

    [Fact]
    public async Task Who_took_figures_along_is_written_down_and_told_to_those_who_run_the_center()
    {
        await KeepAsync("crimes", Crimes("homicide", ("2019", 25, 1, 40)));
        using var office = await SignInAsync("helen-zhao");
        using var center = await SignInAsync("andre-whitlock");
        await office.GetByteArrayAsync("/api/data/crimes/homicide.xlsx");
        await center.GetByteArrayAsync("/api/data/crimes/homicide.csv");
        var exports = await center.GetFromJsonAsync<JsonElement>("/api/data/crimes/exports");
        Assert.Equal(
            [("andre-whitlock", "csv", true), ("helen-zhao", "xlsx", false)],
            exports.EnumerateArray().Select(e => (e.GetProperty("by").GetString(), e.GetProperty("form").GetString(), e.GetProperty("exactly").GetBoolean())));
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync("/api/data/crimes/exports")).StatusCode);
    }

    [Fact]
    public async Task What_each_view_shows_is_taken_along_as_a_table_as_it_was_told()
    {
        var crimes = Crimes("homicide", ("2019", 25, 1, 40), ("2019", 26, 1, 2), ("2019", 29, 2, 7), ("2019", 30, 3, 6));
        var hours = Enumerable.Range(0, Figures.HoursAWeek).Select(h => h == 25 ? 30 : h == 30 ? 22 : 0).ToValueList();
        await KeepAsync("crimes", crimes with { Figures = [crimes.Figures[0] with { Hours = hours, TimeUnknown = 3 }] });
        await KeepAsync("poverty", DataImport.Read(DataFiles.Path("socioeconomic.csv"), new()).Keep!);
        using var office = await SignInAsync("helen-zhao");
        using var center = await SignInAsync("andre-whitlock");

        Assert.Contains("2019,1,42,no,", await office.GetStringAsync("/api/data/crimes/homicide/months.csv"), StringComparison.Ordinal);
        var week = (await center.GetStringAsync("/api/data/crimes/homicide/hours.csv")).Split("\r\n");
        Assert.Equal(1 + 168 + 1, week.Count(l => l.Length > 0));
        Assert.StartsWith("Tuesday,1,30,no,", week[26], StringComparison.Ordinal);
        Assert.StartsWith("unknown,,3,no,", week[169], StringComparison.Ordinal);
        // A small count, and the one that hides it.
        var told = (await office.GetStringAsync("/api/data/crimes/homicide/hours.csv")).Split("\r\n");
        Assert.StartsWith("Tuesday,6,,yes,", told[31], StringComparison.Ordinal);
        Assert.StartsWith("unknown,,,yes,", told[169], StringComparison.Ordinal);

        foreach (var path in (string[])["compare", "compare.csv"])
            Assert.Equal(HttpStatusCode.BadRequest, (await office.GetAsync($"/api/data/{path}?x=poverty/households-in-poverty/2008-2012&y=crimes/homicide/2019&per=0")).StatusCode);
        var compared = await office.GetStringAsync("/api/data/compare.csv?x=poverty/households-in-poverty/2008-2012&y=crimes/homicide/2019&per=1000");
        Assert.Contains("\r\n25,Austin,28.6,no,", compared, StringComparison.Ordinal);
        Assert.Contains("per 1000 residents", compared, StringComparison.Ordinal);
        Assert.Contains("\r\n26,West Garfield Park,41.7,no,Households below poverty,2008-2012,Percent,\"U.S. Census Bureau, American Community Survey\",,yes,", compared, StringComparison.Ordinal);

        var exports = await center.GetFromJsonAsync<JsonElement>("/api/data/crimes/exports");
        Assert.Equal(["compare.csv", "hours.csv", "hours.csv", "months.csv"], exports.EnumerateArray().Select(e => e.GetProperty("form").GetString()));
        foreach (var path in (string[])["poverty/households-in-poverty/months.csv", "poverty/households-in-poverty/hours.csv", "poverty/households-in-poverty/weeks.csv"])
            Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/api/data/{path}")).StatusCode);
    }

    [Fact]
    public async Task Two_measures_are_compared_over_the_areas_that_have_both()
    {
        var poverty = DataImport.Read(DataFiles.Path("socioeconomic.csv"), new()).Keep!;
        await KeepAsync("poverty", poverty);
        using var http = await SignInAsync("helen-zhao");
        var same = await http.GetFromJsonAsync<JsonElement>("/api/data/compare?x=poverty/hardship/2008-2012&y=poverty/income-per-person/2008-2012");
        Assert.Equal(8, same.GetProperty("points").GetArrayLength());
        Assert.Equal(69, same.GetProperty("leftOut").GetInt32());
        Assert.InRange(same.GetProperty("rho").GetDouble(), -1, -0.7);
        var city = await http.GetFromJsonAsync<JsonElement>("/api/data/poverty/households-in-poverty");
        Assert.Equal([19.7], Values(city.GetProperty("city")));
        Assert.Equal([null], Values(Area(city, 2)));
    }

    private async Task KeepAsync(string series, KeepSeries keep) => Assert.True((await Keeper.KeepSeriesAsync(series, keep)).Accepted);

    private async Task<int> ImportsAsync(RoomId room)
    {
        var imports = 0;
        await foreach (var recorded in _center.Log.ReadAsync(room, 0))
            imports += recorded.Event is SeriesKept ? 1 : 0;
        return imports;
    }

    private Task<HttpClient> SignInAsync(string person) => SignInAsync(_center.Address, person);

    private static async Task<HttpClient> SignInAsync(Uri address, string person)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = address };
        (await http.PostAsJsonAsync("/api/demo/sign-in", new { id = person })).EnsureSuccessStatusCode();
        return http;
    }

    private static async Task<IEnumerable<bool>> HaveRowsAsync(HttpClient http) =>
        (await http.GetFromJsonAsync<JsonElement>("/api/data")).GetProperty("series").EnumerateArray().Select(s => s.TryGetProperty("rows", out _));

    private static KeepSeries Crimes(params (string Year, int Area, int Month, double Count)[] counts) => Crimes("theft", counts);

    private static KeepSeries Crimes(string measure, params (string Year, int Area, int Month, double Count)[] counts) => new(
        new("crimes", null, new(2019, 1, 1), new(2020, 12, 31), 100, 100, []),
        [.. counts.GroupBy(c => c.Year).Select(y => new Figures(measure, y.Key, [.. y.Select(c => c.Area)], [.. y.Select(c => c.Month)], [.. y.Select(c => c.Count)], [], 0))],
        []);

    private static JsonElement Area(JsonElement figures, int number) =>
        figures.GetProperty("areas").EnumerateArray().Single(a => a.GetProperty("number").GetInt32() == number);

    private static IEnumerable<double?> Values(JsonElement row) =>
        row.GetProperty("values").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? (double?)null : v.GetDouble());
}
