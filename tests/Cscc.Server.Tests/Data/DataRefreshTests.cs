using System.Net.Http.Json;
using System.Text.Json;
using Cscc.Domain.Data;
using Cscc.Server.Data;
using Cscc.Server.Hosting;
using Cscc.Server.Tests.Center;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cscc.Server.Tests.Data;

/// <summary>A set that is fetched again and again from an endpoint of the portal, as its rows come and are corrected.</summary>
[Collection(DataImportApiTests.Collection)]
public sealed class DataRefreshTests : IAsyncLifetime
{
    private readonly List<string> _asked = [];
    private readonly List<(string Date, string Area)> _rows = [];
    private WebApplication _host = null!;
    private LiveCenter _center = null!;
    private DataRefresh _refresh = null!;

    private RefreshOptions Crimes => new() { Url = $"{HttpsHost.AddressOf(_host)}/resource/ijzp-q8t2.csv" };

    public async ValueTask InitializeAsync()
    {
        _host = HttpsHost.Build();
        _host.MapGet("/resource/ijzp-q8t2.csv", (HttpRequest request) =>
        {
            var where = request.Query["$where"].ToString();
            _asked.Add(where);
            var since = where.Length == 0 ? "" : where.Split('\'')[1];
            return Results.Text("date,primary_type,description,community_area\n" + string.Concat(_rows
                .Where(r => string.CompareOrdinal(r.Date, since) >= 0).Select(r => $"{r.Date},THEFT,RETAIL THEFT,{r.Area}\n")));
        });
        await _host.StartAsync();
        _center = await LiveCenter.StartAsync();
        _refresh = Refresh([]);
        foreach (var year in (int[])[2022, 2023, 2024])
            _rows.AddRange(Enumerable.Range(1, 12).Select(month => ($"{year}-{month:00}-10T10:00:00.000", "25")));
    }

    public async ValueTask DisposeAsync()
    {
        _refresh.Dispose();
        await _center.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task All_is_fetched_first_and_then_the_newest_years_alone()
    {
        Assert.Null((await RefreshAsync()).Code);
        _rows.Add(("2025-01-03T11:00:00.000", "26"));
        _rows[^3] = ("2024-11-10T10:00:00.000", "27");
        Assert.Null((await RefreshAsync()).Code);
        Assert.Equal(["", "date >= '2023-01-01T00:00:00'"], _asked);

        var crimes = await CrimesAsync();
        Assert.Equal([12, 12, 12, 1], crimes.Periods("theft").Select(f => f.Total));
        Assert.Contains(27, crimes.Periods("theft")[2].Areas);
        Assert.Equal((new(2022, 1, 10), new(2025, 1, 3), new(2023, 1, 1)), (crimes.Facts.From, crimes.Facts.To, crimes.Facts.RowsSince));
    }

    [Fact]
    public async Task Everything_is_asked_for_again_once_it_is_due()
    {
        await RefreshAsync();
        Assert.Null((await _refresh.RefreshAsync(Crimes with { WholeEvery = TimeSpan.Zero }, default)).Code);
        Assert.Equal(["", ""], _asked);
    }

    [Fact]
    public async Task What_tells_much_less_than_before_is_taken_for_broken_and_all_stays()
    {
        await RefreshAsync();
        var before = (await CrimesAsync()).State.Position;
        _rows.RemoveRange(0, 20);
        var tried = await _refresh.RefreshAsync(Crimes with { WholeEvery = TimeSpan.Zero }, default);
        Assert.Equal("muchLess", tried.Code);
        Assert.Equal(before, (await CrimesAsync()).State.Position);
        _rows.Clear();
        Assert.Equal("nothing", (await RefreshAsync()).Code);
        Assert.Equal(tried with { Code = "nothing", At = _refresh.Of("crimes")!.At }, _refresh.Of("crimes"));
    }

    [Fact]
    public async Task A_host_that_fails_costs_nothing_that_is_kept()
    {
        await RefreshAsync();
        Assert.Equal("badAnswer", (await _refresh.RefreshAsync(Crimes with { Url = $"{HttpsHost.AddressOf(_host)}/no.csv", Series = "crimes" }, default)).Code);
        Assert.Equal(36, (await CrimesAsync()).Periods("theft").Sum(f => f.Total));
    }

    [Fact]
    public async Task It_is_done_by_itself_and_again_when_it_is_due()
    {
        using var refresh = Refresh([Crimes with { Every = TimeSpan.FromMilliseconds(1) }]);
        await refresh.StartAsync(default);
        await Patience.UntilAsync(() => _asked.Count > 2);
        await refresh.StopAsync(default);
        Assert.Equal(36, (await CrimesAsync()).Periods("theft").Sum(f => f.Total));
    }

    [Fact]
    public async Task A_schedule_that_names_no_address_stops_the_start()
    {
        var e = await Assert.ThrowsAnyAsync<Exception>(() => LiveCenter.StartAsync(settings: ["Cscc:Data:Refresh:0:Every=1.00:00:00"]));
        Assert.Contains("Url", e.Message, StringComparison.Ordinal);
    }

    private Task<RefreshView> RefreshAsync() => _refresh.RefreshAsync(Crimes, TestContext.Current.CancellationToken);

    private async Task<Series> CrimesAsync() => (await _center.Services.GetRequiredService<DataShelf>().FindAsync("crimes", default))!;

    private DataRefresh Refresh(RefreshOptions[] all)
    {
        var options = new DownloadOptions { Hosts = ["localhost"], Refresh = all, Tries = 1 };
        var (shelf, keeper) = (_center.Services.GetRequiredService<DataShelf>(), _center.Services.GetRequiredService<Keeper>());
        var intake = new DataIntake(
            _center.Services.GetRequiredService<DataReading>(), shelf, keeper, new(), () => new(options, 1_000_000, _ => false, HttpsHost.IsOurs), TimeProvider.System);
        return new(
            options, intake, shelf, keeper, TimeProvider.System, _center.Services.GetRequiredService<IHostApplicationLifetime>(), NullLogger<DataRefresh>.Instance);
    }
}
