using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Server.Data;
using Cscc.Server.Hosting;
using Cscc.Server.Tests.Center;
using Microsoft.Extensions.DependencyInjection;

namespace Cscc.Server.Tests.Data;

/// <summary>Files of data that are brought in on the page: read by a process of its own, told, and kept when it is said.</summary>
[Collection(Collection)]
public sealed class DataImportApiTests : IAsyncDisposable
{
    /// <summary>Tests that look whether a folder of the machine's temporary ones is left, and others that make such a folder.</summary>
    public const string Collection = "intake";

    private const string Coordinator = "andre-whitlock";

    private static readonly MappedMeasure Hurt = new(new("People hurt", "Personas heridas"), DataUnit.Count, DataTopic.Violence, Harm: true, "Hurt");
    private static readonly MappedMeasure Lots = new(new("Vacant lots", ""), DataUnit.Count, DataTopic.Housing, Harm: false, "Lots");
    private static readonly TableMapping ByName = new([Lots, Hurt], "Where", Period: "2024");

    private LiveCenter? _center;

    private LiveCenter Center => _center!;

    public async ValueTask DisposeAsync()
    {
        if (_center is not null)
            await _center.DisposeAsync();
        // Whatever became of the file, nothing of it is left.
        Assert.Empty(Intakes());
    }

    [Fact]
    public async Task Reading_tells_what_a_file_comes_to_and_keeps_nothing()
    {
        await StartAsync();
        var before = await Center.Log.RoomsAsync();
        var preview = await SendAsync("read", File.ReadAllBytes(DataFiles.Path("socioeconomic.csv")), new(Name: "socioeconomic.csv"));
        Assert.Equal(("socioeconomic", "socioeconomic", 9, 9, 2, 0), (preview.Series, preview.Kept!.Source.Id, preview.Rows, preview.Accepted, preview.Repaired, preview.Refused));
        Assert.Equal([("Montclaire", "Montclare", 1), ("Washington Height", "Washington Heights", 1)], preview.Repairs.Select(r => (r.From, r.To, r.Rows)));
        Assert.Equal((preview.Kept.Measures.Count, 0, 0), (preview.Changes!.New, preview.Changes.Other, preview.Changes.Gone));
        // Of a file that is recognized no column is shown.
        Assert.Null(preview.Table);
        Assert.Equal(before, await Center.Log.RoomsAsync());

        var less = await SendAsync("read", File.ReadAllBytes(DataFiles.Path("socioeconomic.csv")), new(Name: "socioeconomic.csv", Refuse: ["areaMisspelled"]));
        Assert.Equal((8, 1, (9, "community area name", "areaMisspelled")), (less.Accepted, less.Refused, less.Faults.Select(f => (f.Line, f.Column, f.Code)).Single()));
    }

    [Theory]
    [InlineData("socioeconomic.csv")]
    [InlineData("crimes-homicide.csv")]
    [InlineData("affordable-housing-2016.csv")]
    public async Task Importing_keeps_what_the_command_line_keeps(string file)
    {
        await StartAsync();
        var preview = await SendAsync("import", File.ReadAllBytes(DataFiles.Path(file)), new(Name: file));
        var (read, kept) = (DataImport.Read(DataFiles.Path(file), new()), await FindAsync(preview.Series));
        Assert.Equal((read.Series, read.Keep!.Facts), (preview.Series, kept.Facts));
        Assert.Equal(read.Keep.Figures.OrderBy(f => f.Key, StringComparer.Ordinal), kept.State.Figures.Values);
        Assert.Equal(read.Keep.Places, kept.State.Places);

        var again = await SendAsync("import", File.ReadAllBytes(DataFiles.Path(file)), new(Name: file));
        Assert.Equal((0, 0, 0), (again.Changes!.New, again.Changes.Other, again.Changes.Gone));
        Assert.Equal(1, await ImportsAsync(preview.Series));
    }

    [Fact]
    public async Task A_table_of_ones_own_is_mapped_kept_withheld_from_others_and_read_so_again()
    {
        await StartAsync();
        const string table = "Where,Lots,Hurt,Note\nAustin,120,40,x\nWest Garfield Park,3,2,y\nNorth Lawndale,7,7,z\nSouth Lawndale,1,6,\n";
        var unknown = await SendAsync("read", table, new(Name: "corners-2024.csv"));
        Assert.Equal(("unknownFile", "corners-2024"), (unknown.Unreadable!.Code, unknown.Series));
        Assert.Equal(["Where", "Lots", "Hurt"], unknown.Table!.Columns.Select(c => c.Name));
        Assert.Equal(["Note"], unknown.Table.Unread);

        var kept = await SendAsync("import", table, new(Name: "corners-2024.csv", Series: "corners", Mapping: ByName));
        Assert.Equal((4, 4, 2, false), (kept.Rows, kept.Accepted, kept.Changes!.New, kept.Remembered));
        Assert.Equal((40d, 2d), await FiguresAsync("corners/hurt", Coordinator));
        foreach (var person in (string[])["helen-zhao", "denise-okafor", "marcus-bell"])
            Assert.Equal((40d, null), await FiguresAsync("corners/hurt", person));
        Assert.Equal((120d, 3d), await FiguresAsync("corners/lots", "helen-zhao"));

        var next = await SendAsync("read", table.Replace("West Garfield Park,3", "West Garfield Park,4", StringComparison.Ordinal), new(Name: "other name.csv"));
        Assert.Equal((true, "corners", ByName), (next.Remembered, next.Series, next.Mapping));
        Assert.Equal([new FigureChangeView(Series(kept).Name, "2024", FigureChange.Other, 131, 132)], next.Changes!.Told);
        // A year that the file's name says is its own.
        Assert.Equal("2025", (await SendAsync("read", table, new(Name: "corners-2025.csv"))).Mapping!.Period);
        Assert.True((await SendAsync("read", "Where,Lots,Else\nAustin,1,2\n", new())).Table is not null);
        Assert.Equal(["corners"], (await Center.Services.GetRequiredService<Keeper>().MappingsAsync(default)).Select(m => m.Series));

        // Where the set is called by its year, the next year's stands beside it.
        await SendAsync("import", table, new(Name: "x.csv", Series: "corners-2024", Mapping: ByName));
        Assert.Equal("corners-2024", (await SendAsync("read", table, new(Name: "corners 2024 corrected.csv"))).Series);
        Assert.Equal("corners-2025", (await SendAsync("read", table, new(Name: "corners-2025.csv"))).Series);

        static MeasureView Series(DataPreview preview) => preview.Kept!.Measures.Single(m => m.Id == "lots");
    }

    [Fact]
    public async Task What_a_file_no_longer_has_is_told_as_gone()
    {
        await StartAsync();
        await SendAsync("import", "Where,Lots,Hurt\nAustin,1,9\n", new(Series: "corners", Mapping: ByName));
        var next = await SendAsync("read", "Where,Lots\nAustin,2\n", new(Series: "corners", Mapping: ByName with { Measures = [Lots], Period = "2025" }));
        Assert.Equal((1, 0, 2), (next.Changes!.New, next.Changes.Other, next.Changes.Gone));
        Assert.Equal([FigureChange.Gone, FigureChange.Gone, FigureChange.New], next.Changes.Told.Select(c => c.Change));
    }

    [Fact]
    public async Task Only_who_runs_the_center_brings_in_data()
    {
        await StartAsync();
        var file = File.ReadAllBytes(DataFiles.Path("socioeconomic.csv"));
        foreach (var verb in (string[])["read", "import"])
        {
            using var stranger = new HttpClient { BaseAddress = Center.Address };
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsync($"/api/data/{verb}", Form(file, new()))).StatusCode);
            foreach (var person in (string[])["helen-zhao", "denise-okafor", "marcus-bell", "luz-herrera"])
            {
                using var http = await SignInAsync(person);
                Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync($"/api/data/{verb}", Form(file, new()))).StatusCode);
                Assert.False((await http.GetFromJsonAsync<JsonElement>("/api/data")).TryGetProperty("mostBytes", out _));
            }
            // A page of somebody else's asks in the coordinator's name.
            using var coordinator = await SignInAsync(Coordinator);
            Assert.True((await coordinator.GetFromJsonAsync<JsonElement>("/api/data")).TryGetProperty("mostBytes", out _));
            coordinator.DefaultRequestHeaders.Add("Origin", "https://evil.example");
            Assert.Equal(HttpStatusCode.NotFound, (await coordinator.PostAsync($"/api/data/{verb}", Form(file, new()))).StatusCode);
        }
        Assert.DoesNotContain(await Center.Log.RoomsAsync(), room => room.Kind == "data");
    }

    [Fact]
    public async Task What_is_no_form_is_refused()
    {
        await StartAsync();
        using var http = await SignInAsync(Coordinator);
        foreach (var odd in (HttpContent[])
        [
            new MultipartFormDataContent(), new MultipartFormDataContent { { new StringContent("{}"), "choices" } },
            new MultipartFormDataContent { { new StringContent("a,b\n1,2\n"), "file", "f.csv" } },
            new MultipartFormDataContent { { new StringContent("{\"mapping\":{\"measures\":[null]}}"), "choices" }, { new StringContent("a,b\n"), "file", "f.csv" } },
            new MultipartFormDataContent { { new StringContent("{\"url\":\"https://x\"}"), "choices" }, { new StringContent("a,b\n"), "file", "f.csv" } },
            new StringContent("--x\r\n\r\n--x", Encoding.UTF8, "multipart/form-data"),
        ])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync("/api/data/read", odd)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync("/api/data/read", new StringContent("a,b\n1,2\n"))).StatusCode);
        Assert.Empty(Center.Errors);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_with_a_code()
    {
        await StartAsync("Cscc:Reading:MostBytes=200000");
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(new byte[50_000_000]);
        foreach (var (code, content) in (IEnumerable<(string, byte[])>)
        [
            ("empty", []), ("notATable", "<!DOCTYPE html><html><body>503</body></html>"u8.ToArray()), ("isArchive", "PK\u0003\u0004 and so on"u8.ToArray()),
            ("isMap", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[]}}]}"u8.ToArray()), ("badJson", "{\"error\": true}"u8.ToArray()), ("tooLarge", bomb.ToArray()),
            ("tooLarge", new byte[300_000]), ("tooLarge", new byte[3_000_000]), ("notUtf8", [.. "a,b\n1,"u8, 0xff]),
        ])
        {
            var preview = await SendAsync("import", content, new(Name: "file.csv"));
            Assert.Equal((code, null, null), (preview.Unreadable?.Code, preview.Kept, preview.Table));
        }
        Assert.Equal("badSeries", (await SendAsync("import", "a,b\n1,2\n", new(Series: "boundaries"))).Unreadable?.Code);
        Assert.Equal("badSeries", (await SendAsync("import", "a,b\n1,2\n", new(Series: "../../x"))).Unreadable?.Code);
        Assert.Equal("columnOfNames", (await SendAsync("import", "Where,Lots,Hurt,Last Name\nAustin,1,2,x\n", new(Mapping: ByName with { Area = "Last Name" }))).Unreadable?.Code);
        Assert.Equal("data", (await SendAsync("read", "a,b\n1,2\n", new(Name: "boundaries.geojson"))).Series);
        Assert.DoesNotContain(await Center.Log.RoomsAsync(), room => room.Kind == "data");
        Assert.Empty(Center.Errors);
    }

    [Fact]
    public async Task An_address_is_fetched_from_where_files_may_come_from_alone()
    {
        await StartAsync("Cscc:Data:Hosts:0=localhost");
        foreach (var (url, code) in (IEnumerable<(string, string)>)
            [("https://localhost/plain.csv", "privateAddress"), ("https://169.254.169.254/latest", "hostNotAllowed"), ("http://localhost/plain.csv", "notHttps"), ("nonsense", "badAddress")])
        {
            Assert.Equal(code, (await SendAsync("read", (byte[]?)null, new(Url: url))).Unreadable?.Code);
        }
    }

    [Fact]
    public async Task A_reader_that_takes_too_long_or_too_much_is_ended()
    {
        var many = "Where,Lots,Hurt\n" + string.Concat(Enumerable.Repeat("Austin,1,2\n", 500_000));
        await StartAsync("Cscc:Reading:MostTime=00:00:00.001");
        Assert.Equal("readTooLong", (await SendAsync("import", many, new(Mapping: ByName))).Unreadable?.Code);
        await Center.DisposeAsync();
        await StartAsync("Cscc:Reading:MostProcessMemory=20");
        Assert.Equal("tooMuchMemory", (await SendAsync("import", many, new(Mapping: ByName))).Unreadable?.Code);
        await Center.DisposeAsync();
        await StartAsync("Cscc:Reading:MostAnswerBytes=100");
        Assert.Equal("tooManyFigures", (await SendAsync("import", "Where,Lots,Hurt\nAustin,1,2\n", new(Mapping: ByName))).Unreadable?.Code);
        Assert.Empty(Center.Errors);
    }

    [Fact]
    public async Task A_body_that_breaks_off_leaves_nothing()
    {
        await StartAsync();
        using var http = await SignInAsync(Coordinator);
        var cookie = (await http.PostAsJsonAsync("/api/demo/sign-in", new { id = Coordinator })).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, Center.Address.Port);
            var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /api/data/import HTTP/1.1\r\nHost: {Center.Address.Authority}\r\nCookie: {cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"choices\"\r\n\r\n{}\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\nWhere,Lots\nAustin,"));
            await Moments.EventuallyAsync(() => Intakes().Length > 0, "the file comes in");
        }
        await Moments.EventuallyAsync(() => Intakes().Length == 0, "nothing of it is left");
        Assert.DoesNotContain(await Center.Log.RoomsAsync(), room => room.Kind == "data");
        Assert.Empty(Center.Errors);
    }

    [Fact]
    public async Task Whoever_goes_away_ends_the_reading()
    {
        await StartAsync();
        using var http = await SignInAsync(Coordinator);
        using var gone = new CancellationTokenSource();
        var many = Encoding.UTF8.GetBytes("Where,Lots,Hurt\n" + string.Concat(Enumerable.Repeat("Austin,1,2\n", 500_000)));
        var asked = http.PostAsync("/api/data/import", Form(many, new(Mapping: ByName)), gone.Token);
        // The reader's own folder lies beside the file.
        await Moments.EventuallyAsync(() => Intakes().Any(i => Directory.GetDirectories(i).Length > 0), "the file is read");
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await Moments.EventuallyAsync(() => Intakes().Length == 0, "nothing of it is left");
        Assert.DoesNotContain(await Center.Log.RoomsAsync(), room => room.Kind == "data");
        Assert.Empty(Center.Errors);
    }

    [Fact]
    public async Task Names_of_the_dead_are_in_nothing_that_is_told_kept_or_said()
    {
        using var folder = new TempFolder();
        await using var center = await ChildCenter.StartAsync(folder, []);
        using var http = await SignInAsync(center.Address, Coordinator);
        const string header = "CASE_NUMBER,DATE,BLOCK,VICTIMIZATION_PRIMARY,GUNSHOT_INJURY_I,UNIQUE_ID,COMMUNITY_AREA,AGE,HOMICIDE_VICTIM_FIRST_NAME,HOMICIDE_VICTIM_MI,HOMICIDE_VICTIM_LAST_NAME,LATITUDE,LONGITUDE";
        string Row(string date, string area, string last = "QUILLFEATHER") => $"JA1,{date},001XX W A ST,HOMICIDE,YES,HOM-1,{area},20-29,ZEBEDEE,X,{last},41.88,-87.75";
        var victims = string.Join('\n',
            header, Row("01/02/2020 03:04:00 PM", "AUSTIN"), Row("QUILLFEATHER", "AUSTIN"), Row("01/02/2020 03:04:00 PM", "NOWHERE"), "JA2,01/02/2020,QUILLFEATHER,",
            Row("01/02/2020 03:04:00 PM", "AUSTEN"), Row("01/02/2020 03:04:00 PM", "AUSTIN", "\"QUILL\"FEATHER"));
        // The same rows under a header that is none of the sources', and with the names in a column that is read.
        var table = victims.Replace("VICTIMIZATION_PRIMARY,GUNSHOT_INJURY_I", "Lots,Hurt", StringComparison.Ordinal).Replace("COMMUNITY_AREA", "Where", StringComparison.Ordinal);
        var crossed = "Where,Lots,Hurt\nZEBEDEE QUILLFEATHER,1,2\nAustin,QUILLFEATHER,ZEBEDEE\n";
        var told = new StringBuilder();
        foreach (var (file, mapping) in (IEnumerable<(string, TableMapping?)>)[(victims, null), (table, null), (table, ByName), (crossed, null), (crossed, ByName)])
        {
            foreach (var verb in (string[])["read", "import"])
                told.Append(await (await http.PostAsync($"/api/data/{verb}", Form(Encoding.UTF8.GetBytes(file), new(Name: "victims.csv", Mapping: mapping)))).Content.ReadAsStringAsync());
        }
        Assert.Contains("\"homicide-victims\"", told.ToString(), StringComparison.Ordinal);
        Assert.Contains("unknownArea", told.ToString(), StringComparison.Ordinal);
        told.Append(await http.GetStringAsync("/api/data")).Append(center.Said);
        await center.StopAsync();
        foreach (var file in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories))
            told.Append(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)));
        Assert.Contains("seriesKept", told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("QUILL", told.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ZEBEDEE", told.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static string[] Intakes() => Directory.GetDirectories(Path.GetTempPath(), $"cscc-intake-{Environment.ProcessId}-*");

    private async Task StartAsync(params string[] settings) => _center = await LiveCenter.StartAsync(settings: settings);

    private Task<DataPreview> SendAsync(string verb, string file, DataChoices choices) => SendAsync(verb, Encoding.UTF8.GetBytes(file), choices);

    private async Task<DataPreview> SendAsync(string verb, byte[]? file, DataChoices choices)
    {
        using var http = await SignInAsync(Coordinator);
        var answer = await http.PostAsync($"/api/data/{verb}", Form(file, choices));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<DataPreview>(WireJson.ReadBack))!;
    }

    private static MultipartFormDataContent Form(byte[]? file, DataChoices choices)
    {
        var form = new MultipartFormDataContent { { new StringContent(JsonSerializer.Serialize(choices, WireJson.Options)), "choices" } };
        if (file is not null)
            form.Add(new ByteArrayContent(file), "file", "file.csv");
        return form;
    }

    private async Task<Series> FindAsync(string series) => (await Center.Services.GetRequiredService<DataShelf>().FindAsync(series, default))!;

    private async Task<int> ImportsAsync(string series)
    {
        var imports = 0;
        await foreach (var recorded in Center.Log.ReadAsync(RoomId.Data(series), 0))
            imports += recorded.Event is SeriesKept ? 1 : 0;
        return imports;
    }

    /// <summary>Of Austin and of West Garfield Park, as a person is told.</summary>
    private async Task<(double? Austin, double? WestGarfieldPark)> FiguresAsync(string measure, string person)
    {
        using var http = await SignInAsync(person);
        var areas = (await http.GetFromJsonAsync<JsonElement>($"/api/data/{measure}")).GetProperty("areas");
        return (Value(areas[24]), Value(areas[25]));

        static double? Value(JsonElement area) => area.GetProperty("values")[0] is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;
    }

    private Task<HttpClient> SignInAsync(string person) => SignInAsync(Center.Address, person);

    private static async Task<HttpClient> SignInAsync(Uri address, string person)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = address };
        (await http.PostAsJsonAsync("/api/demo/sign-in", new { id = person })).EnsureSuccessStatusCode();
        return http;
    }
}
