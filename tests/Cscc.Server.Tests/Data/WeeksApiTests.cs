using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Server.Hosting;
using Cscc.Server.Tests.Center;
using Microsoft.Extensions.DependencyInjection;

namespace Cscc.Server.Tests.Data;

/// <summary>The newest week beside those before it, and who is told what of it.</summary>
public sealed class WeeksApiTests : IAsyncLifetime
{
    /// <summary>A Sunday; the weeks before it begin on the second of January.</summary>
    private static readonly DateOnly Sunday = new(2023, 4, 2);

    private LiveCenter _center = null!;

    public async ValueTask InitializeAsync() => _center = await LiveCenter.StartAsync();

    public async ValueTask DisposeAsync() => await _center.DisposeAsync();

    [Fact]
    public async Task What_changed_is_what_the_counts_give_whoever_computes_it()
    {
        var dice = new Random(7);
        var counts = Enumerable.Range(1, 77).ToDictionary(area => area, area => Enumerable.Range(0, 13).Select(week => 3 + dice.Next(4) + (area is 25 or 30 && week == 12 ? 17 : 0)).ToArray());
        counts[26] = [9, 8, 9, 7, 9, 8, 9, 9, 8, 9, 7, 9, 0];
        counts[1] = new int[13];
        await KeepAsync("theft", counts);
        using var http = await SignInAsync("denise-okafor");
        var told = await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/theft/weeks");
        Assert.Equal(("2023-03-27", "2023-04-02"), (told.GetProperty("from").GetString(), told.GetProperty("to").GetString()));

        var areas = told.GetProperty("areas").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 77), areas.Select(a => a.GetProperty("number").GetInt32()));
        var p = counts.OrderBy(c => c.Key).Select(c => P(c.Value[12], c.Value.Sum())).ToList();
        var adjusted = p.Select(one => p.Where(other => other >= one).Min(other => other * 77 / p.Count(least => least <= other))).ToList();
        foreach (var (area, i) in areas.Select((a, i) => (a, i)))
        {
            var (own, change) = (counts[i + 1], area.GetProperty("change"));
            Assert.Equal(own, area.GetProperty("values").EnumerateArray().Select(v => v.GetInt32()));
            Assert.Equal(p[i], change.GetProperty("p").GetDouble(), 9);
            Assert.Equal(Math.Min(1, adjusted[i]), change.GetProperty("adjusted").GetDouble(), 9);
            Assert.Equal(own[..12].Average(), change.GetProperty("usual").GetDouble(), 9);
            Assert.Equal(
                adjusted[i] > 0.05 ? "none" : own[12] > own[..12].Average() ? "more" : "fewer", change.GetProperty("finding").GetString());
        }
        Assert.Equal([25, 26, 30], areas.Where(a => a.GetProperty("change").GetProperty("finding").GetString() != "none").Select(a => a.GetProperty("number").GetInt32()));
        var austin = areas[24].GetProperty("change");
        Assert.InRange(austin.GetProperty("times").GetDouble(), austin.GetProperty("low").GetDouble(), austin.GetProperty("high").GetDouble());
        Assert.False(areas[0].GetProperty("change").TryGetProperty("times", out _));

        await KeepAsync("again", "theft", counts);
        Assert.Equal(["again", "crimes"], (await FindingsAsync(http, 25)).Select(f => f.GetProperty("series").GetString()));
        Assert.Equal("fewer", (await FindingsAsync(http, 26))[0].GetProperty("change").GetProperty("finding").GetString());
        Assert.Empty(await FindingsAsync(http, 27));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/api/data/findings?area=78")).StatusCode);

        var city = told.GetProperty("city");
        Assert.Equal(Enumerable.Range(0, 13).Select(week => counts.Values.Sum(c => c[week])), city.GetProperty("values").EnumerateArray().Select(v => v.GetInt32()));
        Assert.Equal(P(counts.Values.Sum(c => c[12]), counts.Values.Sum(c => c.Sum())), city.GetProperty("change").GetProperty("adjusted").GetDouble(), 9);
    }

    [Fact]
    public async Task Of_people_harmed_no_area_has_a_week_but_for_the_centers_coordinators()
    {
        await KeepAsync("homicide", new() { [25] = Enumerable.Repeat(20, 13).ToArray(), [26] = [1, .. new int[12]], [30] = [9, .. new int[12]], [31] = [.. new int[12], 20] });
        using (var http = await SignInAsync("andre-whitlock"))
        {
            Assert.Single(await FindingsAsync(http, 31));
            var told = await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/homicide/weeks");
            Assert.Equal(1, told.GetProperty("areas")[25].GetProperty("values")[0].GetInt32());
        }
        foreach (var person in (string[])["helen-zhao", "denise-okafor", "marcus-bell"])
        {
            using var http = await SignInAsync(person);
            var told = await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/homicide/weeks");
            Assert.Empty(told.GetProperty("areas").EnumerateArray());
            Assert.Empty(await FindingsAsync(http, 31));
            Assert.Equal([30, .. Enumerable.Repeat(20, 11), 40], told.GetProperty("city").GetProperty("values").EnumerateArray().Select(v => v.GetInt32()));
            var csv = (await http.GetStringAsync("/api/data/crimes/homicide/weeks.csv")).Split("\r\n");
            Assert.Equal(1 + 77 + 1 + 1, csv.Length);
            Assert.StartsWith("26,West Garfield Park,2023-03-27,2023-04-02,,yes,,,,,,,,,,,,,,,,,,,,,Homicide victims,", csv[26], StringComparison.Ordinal);
            Assert.StartsWith(",Chicago,2023-03-27,2023-04-02,40,no,20.833333,", csv[78], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_people_harmed_the_city_has_no_week_if_a_small_count_could_be_worked_out_of_it()
    {
        // Twenty in the week in which March begins, and four of them in February.
        await KeepAsync("homicide", new() { [25] = Enumerable.Repeat(20, 13).ToArray() }, inFirstMonth: (Week: 8, Count: 4));
        using (var http = await SignInAsync("helen-zhao"))
        {
            var told = await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/homicide/weeks");
            Assert.False(told.TryGetProperty("city", out _));
            Assert.Empty(told.GetProperty("areas").EnumerateArray());
            Assert.DoesNotContain(",20,", await http.GetStringAsync("/api/data/crimes/homicide/weeks.csv"), StringComparison.Ordinal);
        }
        using (var http = await SignInAsync("andre-whitlock"))
            Assert.Equal(20, (await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/homicide/weeks")).GetProperty("city").GetProperty("values")[12].GetInt32());
    }

    [Fact]
    public async Task Weeks_that_are_not_there_are_not_found_and_the_catalog_says_so()
    {
        await KeepAsync("theft", new() { [25] = Enumerable.Repeat(2, 13).ToArray() });
        await Keeper.KeepSeriesAsync("old", Keep("theft", new() { [25] = Enumerable.Repeat(2, 13).ToArray() }) with { Weeks = null });
        using var http = await SignInAsync("helen-zhao");
        foreach (var path in (string[])["/api/data/old/theft/weeks", "/api/data/old/theft/weeks.csv", "/api/data/crimes/nope/weeks", "/api/data/nope/theft/weeks"])
        {
            var answer = await http.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("notFound", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        }
        using var stranger = new HttpClient { BaseAddress = _center.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/api/data/crimes/theft/weeks")).StatusCode);
        var series = (await http.GetFromJsonAsync<JsonElement>("/api/data")).GetProperty("series").EnumerateArray();
        bool Has(string id) => series.Single(s => s.GetProperty("id").GetString() == id).GetProperty("measures")[0].GetProperty("hasWeeks").GetBoolean();
        Assert.Equal((true, false), (Has("crimes"), Has("old")));
        var described = (await http.GetFromJsonAsync<JsonElement>("/api/openapi.json")).GetProperty("paths");
        Assert.True(described.GetProperty("/api/data/{series}/{measure}/weeks").GetProperty("get").GetProperty("responses").GetProperty("200").TryGetProperty("content", out _));
        Assert.True(described.TryGetProperty("/api/data/{series}/{measure}/weeks.csv", out _));
    }

    [Fact]
    public async Task A_new_week_replaces_the_old_one()
    {
        var counts = new Dictionary<int, int[]> { [25] = Enumerable.Repeat(2, 13).ToArray() };
        await KeepAsync("theft", counts);
        using var http = await SignInAsync("helen-zhao");
        var before = await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/theft/weeks");
        var keep = Keep("theft", counts);
        Assert.True((await Keeper.KeepSeriesAsync("crimes", keep with { Weeks = [keep.Weeks![0] with { To = Sunday.AddDays(7), InFirstMonth = [.. new int[13]] }] })).Accepted);
        var after = await http.GetFromJsonAsync<JsonElement>("/api/data/crimes/theft/weeks");
        Assert.Equal(("2023-04-02", "2023-04-09"), (before.GetProperty("to").GetString(), after.GetProperty("to").GetString()));
    }

    private Keeper Keeper => _center.Services.GetRequiredService<Keeper>();

    private Task KeepAsync(string measure, Dictionary<int, int[]> counts, (int Week, int Count)? inFirstMonth = null) => KeepAsync("crimes", measure, counts, inFirstMonth);

    private async Task KeepAsync(string series, string measure, Dictionary<int, int[]> counts, (int Week, int Count)? inFirstMonth = null) =>
        Assert.True((await Keeper.KeepSeriesAsync(series, Keep(measure, counts, inFirstMonth))).Accepted);

    private static async Task<List<JsonElement>> FindingsAsync(HttpClient http, int area) =>
        [.. (await http.GetFromJsonAsync<JsonElement>($"/api/data/findings?area={area}")).EnumerateArray()];

    /// <summary>Weeks with figures by month that fit them; a week is of the month of its Monday unless it is said.</summary>
    private static KeepSeries Keep(string measure, Dictionary<int, int[]> counts, (int Week, int Count)? inFirstMonth = null)
    {
        var lines = counts.SelectMany(c => c.Value.Select((count, week) => (Area: c.Key, Week: week, Count: count))).Where(l => l.Count > 0).ToList();
        var city = Enumerable.Range(0, 13).Select(week => lines.Where(l => l.Week == week).Sum(l => l.Count)).ToArray();
        if (inFirstMonth is { } first)
            city[first.Week] = first.Count;
        var months = lines.GroupBy(l => (l.Area, Weeks.Monday(Sunday, l.Week).Month)).Select(g => (g.Key.Area, g.Key.Month, Count: (double)g.Sum(l => l.Count))).ToList();
        return new(
            new("crimes", null, new(2023, 1, 2), new(2023, 4, 5), 100, 100, []),
            [new(measure, "2023", [.. months.Select(m => m.Area)], [.. months.Select(m => m.Month)], [.. months.Select(m => m.Count)], [], 0)],
            [], [new(measure, Sunday, [.. lines.Select(l => l.Area)], [.. lines.Select(l => l.Week)], [.. lines.Select(l => l.Count)], [.. city])]);
    }

    /// <summary>The chance of a newest week as unlikely as this one or more so, of so many events in thirteen weeks.</summary>
    private static double P(int newest, int all)
    {
        var chances = new double[all + 1];
        for (var k = 0; k <= all; k++)
            chances[k] = Math.Exp(Enumerable.Range(1, k).Sum(i => Math.Log((all - i + 1) / (double)i)) + (k * Math.Log(1 / 13.0)) + ((all - k) * Math.Log(12 / 13.0)));
        return Math.Min(1, chances.Where(c => c <= chances[newest] * (1 + 1e-7)).Sum());
    }

    private async Task<HttpClient> SignInAsync(string person)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = _center.Address };
        (await http.PostAsJsonAsync("/api/demo/sign-in", new { id = person })).EnsureSuccessStatusCode();
        return http;
    }
}
