using System.Net;
using Cscc.Server.Data;
using Cscc.Server.Tests.Center;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cscc.Server.Tests.Data;

/// <summary>Files that are fetched, from a host over real HTTPS that behaves in all the ways in which hosts behave.</summary>
public sealed class DataDownloadTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private WebApplication _host = null!;
    private int _asked;
    private readonly List<string> _queries = [];

    private string Address => HttpsHost.AddressOf(_host);

    private string To => Path.Combine(_folder.Path, "fetched");

    public async ValueTask InitializeAsync()
    {
        _host = HttpsHost.Build();
        _host.MapGet("/plain.csv", () => Results.Text("a,b\n1,2\n"));
        _host.MapGet("/resource/ijzp-q8t2.csv", (HttpRequest request) =>
        {
            _queries.Add(request.QueryString.Value!);
            if (++_asked == 2)
                return Results.StatusCode(429);
            var (limit, offset) = (int.Parse(request.Query["$limit"]!), int.Parse(request.Query["$offset"]!));
            return Results.Text("a,b\n" + string.Concat(Enumerable.Range(offset, Math.Max(0, Math.Min(limit, 7 - offset))).Select(i => $"{i},\"x\ny\"\n")));
        });
        _host.MapGet("/busy.csv", () => { _asked++; return Results.StatusCode(503); });
        _host.MapGet("/fails.csv", () => Results.StatusCode(500));
        _host.MapGet("/loop.csv", () => Results.Redirect("/loop.csv"));
        _host.MapGet("/twice.csv", () => Results.Redirect("/once.csv"));
        _host.MapGet("/once.csv", () => Results.Redirect("/plain.csv"));
        _host.MapGet("/inward.csv", () => Results.Redirect("https://169.254.169.254/latest/meta-data"));
        _host.MapGet("/down.csv", () => Results.Redirect("http://localhost/plain.csv"));
        _host.MapGet("/hangs.csv", (CancellationToken gone) => Task.Delay(Timeout.Infinite, gone));
        _host.MapGet("/stalls.csv", async (HttpResponse response, CancellationToken gone) =>
        {
            await response.WriteAsync("a,b\n", gone);
            await response.Body.FlushAsync(gone);
            await Task.Delay(Timeout.Infinite, gone);
        });
        _host.MapGet("/short.csv", async (HttpContext context) =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("a,b\n");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        _host.MapGet("/announced.csv", (HttpResponse response) => { response.ContentLength = long.MaxValue / 2; return response.WriteAsync("a"); });
        _host.MapGet("/endless.csv", async (HttpResponse response, CancellationToken gone) =>
        {
            while (true)
                await response.WriteAsync(new string('1', 10_000), gone);
        });
        await _host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_is_fetched_through_redirects_to_the_same_host()
    {
        await FetchAsync("/twice.csv");
        Assert.Equal("a,b\n1,2\n", await File.ReadAllTextAsync(To));
    }

    [Fact]
    public async Task An_endpoint_is_read_page_by_page_and_again_when_it_is_busy()
    {
        await FetchAsync("/resource/ijzp-q8t2.csv?$where=year>2019");
        Assert.Equal("a,b\n" + string.Concat(Enumerable.Range(0, 7).Select(i => $"{i},\"x\ny\"\n")), await File.ReadAllTextAsync(To));
        Assert.Equal(4, _queries.Count);
        Assert.All(_queries, query => Assert.StartsWith("?$where=year%3E2019&$limit=3&$offset=", query));
    }

    [Theory]
    [InlineData("/fails.csv", "badAnswer")]
    [InlineData("/missing.csv", "badAnswer")]
    [InlineData("/loop.csv", "tooManyRedirects")]
    [InlineData("/inward.csv", "hostNotAllowed")]
    [InlineData("/down.csv", "notHttps")]
    [InlineData("/hangs.csv", "tooSlow")]
    [InlineData("/stalls.csv", "tooSlow")]
    [InlineData("/short.csv", "cutOff")]
    [InlineData("/announced.csv", "tooLarge")]
    [InlineData("/endless.csv", "tooLarge")]
    public async Task What_a_host_should_not_do_is_refused_with_a_code(string path, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DataRefusedException>(() => FetchAsync(path))).Fault.Code);

    [Fact]
    public async Task A_host_that_stays_busy_is_asked_a_few_times()
    {
        Assert.Equal("badAnswer", (await Assert.ThrowsAsync<DataRefusedException>(() => FetchAsync("/busy.csv"))).Fault.Code);
        Assert.Equal(Options.Tries, _asked);
    }

    [Theory]
    [InlineData("http://localhost/plain.csv", "notHttps")]
    [InlineData("file:///etc/passwd", "notHttps")]
    [InlineData("https://example.org/plain.csv", "hostNotAllowed")]
    [InlineData("https://localhost.example.org/plain.csv", "hostNotAllowed")]
    [InlineData("https://localhost@example.org/plain.csv", "hostNotAllowed")]
    [InlineData("https://me:secret@localhost/plain.csv", "hostNotAllowed")]
    [InlineData("https://127.0.0.1/plain.csv", "hostNotAllowed")]
    [InlineData("https://", "badAddress")]
    public async Task Only_https_and_only_hosts_that_are_allowed(string url, string code)
    {
        using var download = new DataDownload(Options, 1_000_000, _ => false);
        Assert.Equal(code, (await Assert.ThrowsAsync<DataRefusedException>(() => download.FetchAsync(url, To, default))).Fault.Code);
    }

    [Fact]
    public async Task A_host_that_is_allowed_and_leads_inward_is_not_connected_to()
    {
        using var download = new DataDownload(Options, 1_000_000, trust: HttpsHost.IsOurs);
        Assert.Equal("privateAddress", (await Assert.ThrowsAsync<DataRefusedException>(() => download.FetchAsync($"{Address}/plain.csv", To, default))).Fault.Code);
    }

    [Fact]
    public async Task A_host_that_nobody_vouches_for_is_not_believed()
    {
        using var download = new DataDownload(Options, 1_000_000, _ => false);
        Assert.Equal("cutOff", (await Assert.ThrowsAsync<DataRefusedException>(() => download.FetchAsync($"{Address}/plain.csv", To, default))).Fault.Code);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("192.168.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("::1", true)]
    [InlineData("::", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("64:ff9b::a00:1", true)]
    [InlineData("2002:a00:1::", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("172.32.0.1", false)]
    [InlineData("2606:4700::1", false)]
    public void An_address_is_private_or_it_is_not(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateAddresses.Contain(IPAddress.Parse(address)));

    [Fact]
    public void A_portals_address_names_its_series()
    {
        Assert.Equal("crimes", DataDownload.SeriesOf("https://data.cityofchicago.org/resource/ijzp-q8t2.csv?$limit=5"));
        Assert.Equal("crimes", DataDownload.SeriesOf("https://data.cityofchicago.org/api/views/ijzp-q8t2/rows.csv?accessType=DOWNLOAD"));
        Assert.Equal("abcd-1234", DataDownload.SeriesOf("https://data.cityofchicago.org/resource/abcd-1234.csv"));
        Assert.Equal("stores", DataDownload.SeriesOf("https://data.cityofchicago.org/files/stores.csv"));
    }

    private static DownloadOptions Options { get; } = new()
    {
        Hosts = ["localhost"],
        PageRows = 3,
        Tries = 3,
        Wait = TimeSpan.FromMilliseconds(10),
        Silence = TimeSpan.FromMilliseconds(500),
    };

    private async Task FetchAsync(string path)
    {
        using var download = new DataDownload(Options, 1_000_000, _ => false, HttpsHost.IsOurs);
        await download.FetchAsync(Address + path, To, TestContext.Current.CancellationToken);
    }
}
