using System.Diagnostics;
using System.Net.Http.Json;
using Cscc.Domain.Data;
using Cscc.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cscc.Benchmarks;

/// <summary>
/// What somebody who looks at data waits for: each answer of 30 measures of 77 areas in 20 years by month, over HTTP, when
/// it is asked for first and again.
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
        var kept = await app.Services.GetRequiredService<Keeper>().KeepSeriesAsync("requests", Requests());
        if (!kept.Accepted)
            throw new InvalidOperationException(kept.Code);
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{new Uri(app.Urls.First()).Port}") };
        (await http.PostAsJsonAsync("/api/demo/sign-in", new { id = "helen-zhao" })).EnsureSuccessStatusCode();

        Console.WriteLine($"{"/api/data, and the room read after an import",-46} {await TimeAsync(http, "/api/data"),8:0.0} ms");
        Console.WriteLine($"{"/api/data again",-46} {Figures.Spread(await AllAsync(http, _ => "/api/data")),20} ms");
        foreach (var what in (string[])["first", "again"])
            Console.WriteLine($"{$"figures of a measure, {what}",-46} {Figures.Spread(await AllAsync(http, m => $"/api/data/requests/m{m}")),20} ms");
        Console.WriteLine($"{"two measures compared",-46} {Figures.Spread(await AllAsync(http, m => $"/api/data/compare?x=requests/m{m}/2010&y=requests/m{(m + 1) % Measures}/2015&per=1000")),20} ms");
        Console.WriteLine($"{"CSV",-46} {Figures.Spread(await AllAsync(http, m => $"/api/data/requests/m{m}.csv")),20} ms");
        await app.StopAsync();
        folder.Delete(recursive: true);
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

    private static KeepSeries Requests()
    {
        var dice = new Random(1);
        var cells = Enumerable.Range(1, 77).SelectMany(area => Enumerable.Range(1, 12).Select(month => (area, month))).ToList();
        return new(
            new("service-requests", null, new(2004, 1, 1), new(2023, 12, 31), 1, 1, [.. Enumerable.Range(0, Measures).Select(m => new OwnMeasure($"m{m}", $"Measure {m}"))]),
            [.. Enumerable.Range(0, Measures).SelectMany(m => Enumerable.Range(2004, Years).Select(year => new Cscc.Domain.Data.Figures(
                $"m{m}", $"{year}", [.. cells.Select(c => c.area)], [.. cells.Select(c => c.month)], [.. cells.Select(_ => (double)dice.Next(200))],
                [.. Enumerable.Range(0, Cscc.Domain.Data.Figures.HoursAWeek).Select(_ => dice.Next(500))], dice.Next(500))))],
            []);
    }
}
