using System.Diagnostics;
using System.Net.Http.Json;
using Cscc.Domain.Data;
using Cscc.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cscc.Benchmarks;

/// <summary>
/// What somebody who looks at data waits for: each answer of 30 measures of 77 areas in 20 years by month, over HTTP, when
/// it is asked for, the first one right after the import.
/// </summary>
internal static class DataViewing
{
    private const int Measures = 30;
    private const int Years = 20;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cscc-data-");
        await using var app = Center.Build(TemporaryCenter.Arguments(folder.FullName, 0));
        await app.StartAsync();
        var keeper = app.Services.GetRequiredService<Keeper>();
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{new Uri(app.Urls.First()).Port}") };
        (await http.PostAsJsonAsync("/api/demo/sign-in", new { id = "helen-zhao" })).EnsureSuccessStatusCode();

        // What the runtime compiles at the first question of each kind is asked of a small set; it is no matter of the data.
        await KeepAsync(keeper, "small", Requests(measures: 1, years: 1));
        foreach (var (_, path) in Views("small", year: 2004, other: 2004))
            await TimeAsync(http, path(0));
        await KeepAsync(keeper, "requests", Requests(Measures, Years));
        foreach (var (view, path) in Views("requests", year: 2010, other: 2015))
            Console.WriteLine($"{view,-32} {Figures.Spread(await AllAsync(http, path)),26} ms");
        await app.StopAsync();
        folder.Delete(recursive: true);
    }

    private static IEnumerable<(string View, Func<int, string> PathOf)> Views(string series, int year, int other)
    {
        var many = string.Join('&', Enumerable.Range(0, Measures).Select(m => $"of={series}/m{(series == "small" ? 0 : m)}/{year}"));
        yield return ("what there is", _ => "/api/data");
        yield return ("a measure, looked at first", m => $"/api/data/{series}/m{m}");
        yield return ("a measure, looked at again", m => $"/api/data/{series}/m{m}");
        yield return ("all measures of a community", _ => $"/api/data/figures?{many}");
        yield return ("two measures compared", m => $"/api/data/compare?x={series}/m{m}/{year}&y={series}/m{(series == "small" ? 0 : (m + 1) % Measures)}/{other}&per=1000");
        foreach (var ending in (string[])["csv", "xlsx", "geojson", "parquet"])
            yield return (ending, m => $"/api/data/{series}/m{m}.{ending}");
    }

    private static async Task KeepAsync(Keeper keeper, string series, KeepSeries keep)
    {
        if (await keeper.KeepSeriesAsync(series, keep) is { Accepted: false } refused)
            throw new InvalidOperationException(refused.Code);
    }

    private static async Task<List<double>> AllAsync(HttpClient http, Func<int, string> path)
    {
        var times = new List<double>();
        for (var measure = 0; measure < Measures; measure++)
            times.Add(await TimeAsync(http, path(measure)));
        return times;
    }

    private static async Task<double> TimeAsync(HttpClient http, string path)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static KeepSeries Requests(int measures, int years)
    {
        var dice = new Random(1);
        var cells = Enumerable.Range(1, 77).SelectMany(area => Enumerable.Range(1, 12).Select(month => (area, month))).ToList();
        return new(
            new("service-requests", null, new(2004, 1, 1), new(2003 + years, 12, 31), 1, 1, [.. Enumerable.Range(0, measures).Select(m => new OwnMeasure($"m{m}", $"Measure {m}"))]),
            [.. Enumerable.Range(0, measures).SelectMany(m => Enumerable.Range(2004, years).Select(year => new Cscc.Domain.Data.Figures(
                $"m{m}", $"{year}", [.. cells.Select(c => c.area)], [.. cells.Select(c => c.month)], [.. cells.Select(_ => (double)dice.Next(200))],
                [.. Enumerable.Range(0, Cscc.Domain.Data.Figures.HoursAWeek).Select(_ => dice.Next(500))], dice.Next(500))))],
            []);
    }
}
