using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Demo;
using Cscc.Server.Hosting;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Protocol;

/// <summary>Rules W: what crosses the wire, and who may open one.</summary>
public sealed class WireRules(SharedCenter shared) : SharedCenterTests(shared)
{
    [Fact]
    public async Task W1_Frames_have_the_shape_that_tools_rely_on()
    {
        var room = Center.NewRoom();
        await using var other = await Center.MemberAsync(room, convener: true, "steady-ground");
        using var ana = await RawSocket.ShakeHandsAsync(Center.Address, Center.NewPerson(room).Id);

        await ana.SendAsync($$"""{"type":1,"invocationId":"1","target":"Join","arguments":["{{room}}",null]}{{RawSocket.End}}""");
        var joined = (await ResultAsync(ana, "1")).GetProperty("result");
        Assert.Equal(["room", "epoch", "seq", "now", "audience", "convener", "view"], Names(joined));
        Assert.Equal("members", joined.GetProperty("audience").GetString());
        Assert.Equal(["activity", "capabilities", "messages", "needs", "pins", "progress", "started", "totals"], Names(joined.GetProperty("view")).Order());

        await other.DoAsync(room, Saying.Raise("vans"));
        var changed = (await NextAsync(ana, "Changed")).GetProperty("arguments")[0];
        Assert.Equal(["room", "epoch", "changes"], Names(changed));
        var change = changed.GetProperty("changes")[0];
        Assert.Equal(["seq", "at", "by", "what", "set"], Names(change));
        Assert.Equal(1, change.GetProperty("seq").GetInt32());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", change.GetProperty("at").GetString());
        Assert.Equal(["person", "agency"], Names(change.GetProperty("by")));
        Assert.Equal("needRaised", change.GetProperty("what")[0].GetString());
        Assert.Equal(["id", "language", "content"], Names(change.GetProperty("set").GetProperty("needs")[0].GetProperty("title")));
        Assert.Equal("shortTerm", change.GetProperty("set").GetProperty("needs")[0].GetProperty("term").GetString());

        await ana.SendAsync($$$"""{"type":1,"invocationId":"2","target":"Send","arguments":["{{{room}}}","{{{DemoClient.NewOpId()}}}",{"text":"hello","type":"postMessage"}]}{{{RawSocket.End}}}""");
        var sent = (await ResultAsync(ana, "2")).GetProperty("result");
        Assert.Equal(["accepted", "result", "at"], Names(sent));
        Assert.Equal(["epoch", "seq"], Names(sent.GetProperty("at")));

        await ana.SendAsync($$"""{"type":1,"invocationId":"3","target":"Join","arguments":["{{room}}",{"epoch":"{{joined.GetProperty("epoch").GetString()}}","seq":0}]}{{RawSocket.End}}""");
        Assert.Equal(["room", "epoch", "seq", "now", "audience", "convener", "changes"], Names((await ResultAsync(ana, "3")).GetProperty("result")));

        await ana.SendAsync($$"""{"type":1,"invocationId":"4","target":"History","arguments":["{{room}}","messages",null,10]}{{RawSocket.End}}""");
        Assert.Equal(["items", "next"], Names((await ResultAsync(ana, "4")).GetProperty("result")));

        var presence = (await NextAsync(ana, "Presence")).GetProperty("arguments")[0];
        Assert.Equal(["room", "count", "currentAt", "here"], Names(presence));
    }

    [Fact]
    public async Task W1_An_effect_is_seen_at_the_place_that_its_answer_names()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        var held = await ana.HoldAsync(room);
        for (var n = 1; n <= 20; n++)
        {
            var answer = await ana.SendAsync(room, Saying.Post($"{n}"));
            await held.UntilAsync(answer.At!);
            Assert.Contains($"{n}", held.Texts());
        }
    }

    [Fact]
    public async Task W2_A_refusal_is_data_with_a_stable_code_and_what_its_words_need()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room, convener: false, "steady-ground");
        await ana.DoAsync(room, Saying.Raise("vans", quantity: 3));

        var over = await ana.SendAsync(room, new ClaimNeed("need-1", 4));
        Assert.Equal((false, "overClaimed", null), (over.Accepted, over.Code, over.At));
        Assert.Equal(3, over.Result!.Value.GetProperty("available").GetInt32());
        Assert.Equal("onlyConveners", (await ana.SendAsync(room, new RankNeed("need-1"))).Code);
        Assert.Equal("notYourAgency", (await ana.SendAsync(room, new ClaimNeed("need-1", 1) { As = "parks" })).Code);
        Assert.Equal("notHere", (await ana.SendAsync(room, new Domain.ReadPositions.ChooseLanguage("es"))).Code);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"fireEverybody"}""")]
    [InlineData("""{"type":"postMessage"}""")]
    [InlineData("""{"type":"postMessage","text":null}""")]
    [InlineData("""{"type":"postMessage","text":7}""")]
    [InlineData("""{"type":"postMessage","text":{"content":7}}""")]
    [InlineData("""{"type":"postMessage","text":"x","mentions":[null]}""")]
    [InlineData("""{"type":"postMessage","text":"x","mentions":null,"thread":{}}""")]
    [InlineData("""{"type":"claimNeed","need":"need-1","quantity":"3"}""")]
    [InlineData("""{"type":"claimNeed","need":"need-1","quantity":1e99}""")]
    [InlineData("""{"type":"raiseNeed","title":"x","category":0,"priority":"low","term":"longTerm","quantity":1}""")]
    [InlineData("""{"type":"raiseNeed","title":"x","category":"food","priority":"low","term":"longTerm","quantity":1,"neededBy":"2026-11-30T10:00:00"}""")]
    [InlineData("""{"type":"addCapability","name":"x","category":"food","languages":[null]}""")]
    public async Task W3_A_command_of_no_known_shape_is_refused_with_a_code(string json)
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        Assert.Equal(MisuseCodes.BadShape, await Saying.CodeAsync(() => ana.SendAsync(room, JsonSerializer.Deserialize<JsonElement>(json))));
    }

    [Theory]
    [InlineData("Join", new object?[] { null, null })]
    [InlineData("Leave", new object?[] { null })]
    [InlineData("Signal", new object?[] { null, null })]
    [InlineData("Signal", new object?[] { "community/loop", null })]
    [InlineData("Send", new object?[] { null, null, null })]
    [InlineData("Send", new object?[] { "community/loop", null, null })]
    [InlineData("History", new object?[] { null, null, null, 5 })]
    [InlineData("History", new object?[] { "community/loop", null, null, 5 })]
    [InlineData("History", new object?[] { "community/loop", "messages", null, null })]
    [InlineData("Join", new object?[] { "community/loop" })]
    [InlineData("Join", new object?[] { 7, null })]
    [InlineData("Join", new object?[] { "community/loop", "yesterday" })]
    [InlineData("Join", new object?[] { "community/loop", null, null })]
    [InlineData("Leave", new object?[] { })]
    public async Task W3_Arguments_that_do_not_fit_are_refused_with_a_code(string method, object?[] arguments)
    {
        await using var ana = await Center.EnterAsync(Center.NewPerson());
        Assert.Equal(MisuseCodes.BadShape, await Saying.CodeAsync(() => ana.CallAsync<object?>(method, arguments)));
    }

    [Fact]
    public async Task W3_An_overlong_name_or_signal_is_refused_with_a_code()
    {
        await using var ana = await Center.WatcherAsync();
        var room = new RoomId("community/loop");
        await ana.JoinAsync(room);
        Assert.Equal(MisuseCodes.BadShape, await Saying.CodeAsync(() => ana.JoinAsync(new(new('x', 10_000)))));
        Assert.Equal(MisuseCodes.BadShape, await Saying.CodeAsync(() => ana.SignalAsync(room, "viewing", new('x', 10_000))));
        Assert.Equal(MisuseCodes.BadShape, await Saying.CodeAsync(() => ana.HistoryAsync(room, new('x', 10_000))));
    }

    [Fact]
    public async Task W3_An_unknown_method_is_refused_with_a_code()
    {
        await using var ana = await Center.WatcherAsync();
        foreach (var method in (string[])["Fire", "OnConnectedAsync", "Dispose", "ToString", "Changed"])
            Assert.Equal(MisuseCodes.UnknownMethod, await Saying.CodeAsync(() => ana.CallAsync<object?>(method)));
    }

    [Fact]
    public async Task W4_Calls_beyond_a_connections_share_are_refused_and_leave_its_neighbours_alone()
    {
        await using var center = await LiveCenter.StartAsync(settings: ["Cscc:Limits:CallsPerSecond=1", "Cscc:Limits:CallsAtOnce=10"]);
        var room = center.NewRoom();
        await using var ana = await center.MemberAsync(room);
        await using var ben = await center.MemberAsync(room);
        for (var n = 0; n < 10; n++)
            await ana.SendAsync(room, Saying.Post($"{n}"));

        Assert.Equal(MisuseCodes.TooFast, await Saying.CodeAsync(async () =>
        {
            for (var n = 0; n < 10; n++)
                await ana.SendAsync(room, Saying.Post("too many"));
        }));
        Assert.True((await ben.SendAsync(room, Saying.Post("ben's"))).Accepted);
    }

    [Fact]
    public async Task W4_A_connection_that_sends_more_frames_than_any_client_is_closed()
    {
        await using var center = await LiveCenter.StartAsync(settings: ["Cscc:Limits:FramesPerSecond=1", "Cscc:Limits:FramesAtOnce=50"]);
        using var counted = new CountedMisuse();
        using var ana = await RawSocket.ShakeHandsAsync(center.Address, center.NewPerson().Id);
        for (var n = 0; n < 60; n++)
            await ana.SendAsync($$"""{"type":6}{{RawSocket.End}}""");

        while (await ana.ReadAsync() is not null)
        {
            // What was on its way still comes.
        }
        Assert.True(counted.Count > 0);
        await using var ben = await center.WatcherAsync();
        await ben.JoinAsync(new(RoomId.City));
    }

    [Fact]
    public async Task W5_Text_is_kept_as_it_was_written_through_view_history_and_restart()
    {
        string[] texts =
        [
            "<script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}${7*7}", "\u202e\u2066right to left\u2069\u202c שלום مرحبا",
            "bell\u0007 null\u0000 escape\u001b[31m delete\u007f separator\u001e\u2028\u2029 end", "a" + new string('\u0301', 10_000),
            "👩🏽‍🚒 \ud83c\udfe0 ﷽ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍", "\"quotes\" \\back\\ 'single' `tick`\t\ttabs\r\nlines\n\nand more", "$type {\"type\":\"postMessage\"} \ufeff\ufffd",
        ];
        using var folder = new TempFolder();
        RoomId room;
        await using (var center = await LiveCenter.StartAsync(folder))
        {
            room = center.NewRoom();
            await using var ana = await center.MemberAsync(room);
            var held = await ana.HoldAsync(room);
            foreach (var text in texts)
                await ana.DoAsync(room, Saying.Post(text));
            await held.UntilAsync(r => r.Place.Seq == texts.Length, "all are heard");
            Assert.Equal(texts, held.Texts());
            await CheckAsync(ana);
        }
        await using var again = await LiveCenter.StartAsync(folder);
        await using var ben = await again.MemberAsync(room);
        await CheckAsync(ben);

        async Task CheckAsync(DemoClient client)
        {
            Assert.Equal(texts, (await client.HoldAsync(room)).Texts());
            Assert.Equal(texts.Reverse(), (await client.HistoryAsync(room, "messages")).Items.EnumerateArray().Select(m => m.GetProperty("text").GetProperty("content").GetString()));
        }
    }

    [Fact]
    public async Task W6_Nobody_opens_a_socket_unless_signed_in_as_whom_they_say_and_from_a_page_of_ours()
    {
        var person = Center.NewPerson();
        var cookies = new CookieContainer();
        Assert.Equal(HttpStatusCode.Unauthorized, await NegotiateAsync(cookies, person.Id));
        await DemoClient.SignInAsync(Center.Address, person.Id, cookies);

        Assert.Equal(HttpStatusCode.OK, await NegotiateAsync(cookies, person.Id));
        Assert.Equal(HttpStatusCode.Conflict, await NegotiateAsync(cookies, "somebody-else"));
        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync(cookies, person.Id, "https://elsewhere.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync(cookies, person.Id, "null"));
        Assert.Equal(HttpStatusCode.OK, await NegotiateAsync(cookies, person.Id, $"http://{Center.Address.Authority}"));

        // The upgrade itself is guarded, not the negotiation alone.
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => RawSocket.OpenAsync(Center.Address, person.Id, "https://elsewhere.example"));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        using var ours = await RawSocket.OpenAsync(Center.Address, person.Id, $"http://{Center.Address.Authority}");
    }

    [Fact]
    public async Task W7_Signing_in_as_another_or_out_closes_the_browsers_sockets_and_no_others()
    {
        var (one, other) = (Center.NewPerson(), Center.NewPerson());
        await using var tab = await Center.EnterAsync(one);
        await using var secondTab = await DemoClient.OpenAsync(Center.Address, one.Id, tab.Cookies);
        await using var phone = await Center.EnterAsync(one);

        await DemoClient.SignInAsync(Center.Address, other.Id, tab.Cookies);
        await tab.Closed;
        await secondTab.Closed;
        Assert.False(phone.IsClosed);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => DemoClient.OpenAsync(Center.Address, one.Id, tab.Cookies));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);

        await using var asOther = await DemoClient.OpenAsync(Center.Address, other.Id, tab.Cookies);
        using var browser = DemoClient.Browser(Center.Address, tab.Cookies);
        var shown = tab.Cookies.GetCookieHeader(Center.Address);
        (await browser.PostAsync("/api/sign-out", null)).EnsureSuccessStatusCode();
        await asOther.Closed;
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/me")).StatusCode);
        Assert.False(phone.IsClosed);
        Assert.Equal(HttpStatusCode.Unauthorized, await WithCookieAsync(Center, shown));
    }

    [Fact]
    public async Task W7_A_cookie_that_was_kept_lets_nobody_in_after_its_session_has_ended_and_the_center_has_started_anew()
    {
        using var folder = new TempFolder();
        var (left, staying) = (new CookieContainer(), new CookieContainer());
        string shown, good;
        await using (var center = await LiveCenter.StartAsync(folder))
        {
            var person = center.NewPerson();
            await DemoClient.SignInAsync(center.Address, person.Id, left);
            await DemoClient.SignInAsync(center.Address, person.Id, staying);
            (shown, good) = (left.GetCookieHeader(center.Address), staying.GetCookieHeader(center.Address));
            Assert.Equal(HttpStatusCode.OK, await WithCookieAsync(center, shown));
            using var browser = DemoClient.Browser(center.Address, left);
            (await browser.PostAsync("/api/sign-out", null)).EnsureSuccessStatusCode();
        }
        await using var again = await LiveCenter.StartAsync(folder);
        // The person is known again under the same name.
        again.NewPerson();
        Assert.Equal(HttpStatusCode.OK, await WithCookieAsync(again, good));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithCookieAsync(again, shown));
    }

    private static async Task<HttpStatusCode> WithCookieAsync(LiveCenter center, string cookie)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = center.Address };
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/me") { Headers = { { "Cookie", cookie } } };
        return (await http.SendAsync(asked)).StatusCode;
    }

    [Fact]
    public void W8_The_demo_does_not_start_in_production()
    {
        using var folder = new TempFolder();
        var refused = Assert.Throws<StartRefusedException>(() =>
            Hosting.Center.Build(["--environment=Production", "--Cscc:Demo=true", $"--Cscc:DataFolder={folder.Path}"]));
        Assert.Contains("Production", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task W8_Outside_the_demo_nobody_signs_in_as_anybody()
    {
        await using var center = await LiveCenter.StartAsync(settings: ["environment=Production", "Cscc:Demo=false"]);
        using var browser = DemoClient.Browser(center.Address, new());

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/api/demo/people")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsJsonAsync("/api/demo/sign-in", new { id = "denise-okafor" })).StatusCode);
    }

    [Fact]
    public async Task W9_Rest_says_who_one_is_which_rooms_one_may_join_and_who_is_in_them()
    {
        var room = Center.NewRoom();
        var person = Center.NewPerson(room, convener: true, "lakefront-community-fund");
        var cookies = new CookieContainer();
        using var browser = DemoClient.Browser(Center.Address, cookies);
        foreach (var path in (string[])["/api/me", "/api/rooms", "/api/directory"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(path)).StatusCode);
        await DemoClient.SignInAsync(Center.Address, person.Id, cookies);

        var me = await browser.GetFromJsonAsync<JsonElement>("/api/me");
        Assert.Equal(["id", "name", "language", "roles", "agencies", "communities", "demo", "now"], Names(me));
        Assert.Equal(room.Name, me.GetProperty("communities")[0].GetProperty("id").GetString());
        var rooms = await browser.GetFromJsonAsync<JsonElement>("/api/rooms");
        Assert.Equal(79 + DemoPeople.Agencies.Count, rooms.GetArrayLength());
        Assert.Equal(["agency/lakefront-community-fund", room.Value, $"person/{person.Id}"], rooms.EnumerateArray().Where(r => r.GetProperty("mine").GetBoolean()).Select(r => r.GetProperty("id").GetString()).Order());
        var directory = await browser.GetFromJsonAsync<JsonElement>("/api/directory");
        Assert.Equal(["agency/lakefront-community-fund", room.Value], Names(directory.GetProperty("members")).Order());
        Assert.DoesNotContain(directory.GetProperty("people").EnumerateArray(), p => p.GetProperty("id").GetString() == "helen-zhao");

        foreach (var (path, status, code) in (List<(string, HttpStatusCode, string)>)
        [
            ("/api/nothing", HttpStatusCode.NotFound, MisuseCodes.NotFound),
            ("/api/data/findings", HttpStatusCode.BadRequest, MisuseCodes.BadShape),
            ("/api/data/findings?area=x", HttpStatusCode.BadRequest, MisuseCodes.BadShape),
            ("/api/data/findings?area=99999999999", HttpStatusCode.BadRequest, MisuseCodes.BadShape),
            ("/api/data/compare?x=a&y=b&per=often", HttpStatusCode.BadRequest, MisuseCodes.BadShape),
        ])
        {
            var refused = await browser.GetAsync(path);
            Assert.Equal((status, code), (refused.StatusCode, (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
        }
        Assert.Equal("live", await browser.GetStringAsync("/health/live"));
        Assert.Equal("ready", await browser.GetStringAsync("/health/ready"));
    }

    private async Task<HttpStatusCode> NegotiateAsync(CookieContainer cookies, string person, string? origin = null)
    {
        using var browser = DemoClient.Browser(Center.Address, cookies);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/hub/negotiate?negotiateVersion=1&as={person}");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        using var answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(p => p.Name);

    private static async Task<JsonElement> ResultAsync(RawSocket socket, string id) => await FrameAsync(
        socket, frame => frame.TryGetProperty("invocationId", out var of) && of.GetString() == id);

    private static async Task<JsonElement> NextAsync(RawSocket socket, string method) => await FrameAsync(
        socket, frame => frame.TryGetProperty("target", out var target) && target.GetString() == method);

    private static async Task<JsonElement> FrameAsync(RawSocket socket, Func<JsonElement, bool> isIt)
    {
        while (await socket.ReadAsync() is { } frame)
        {
            var json = JsonSerializer.Deserialize<JsonElement>(frame);
            if (isIt(json))
                return json;
        }
        throw new InvalidOperationException("The server closed the socket");
    }
}
