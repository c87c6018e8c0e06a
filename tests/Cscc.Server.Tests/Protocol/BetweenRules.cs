using System.Text.Json;
using Cscc.Domain.Assignments;
using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Roster;
using Cscc.Server.Grains;
using Cscc.Server.Tests.Center;
using Microsoft.Extensions.DependencyInjection;

namespace Cscc.Server.Tests.Protocol;

/// <summary>Rules R1 to R5: what rooms ask of each other; and whose a response is.</summary>
public sealed class BetweenRules(FloorCenter shared) : SharedCenterTests(shared)
{
    [Fact]
    public async Task R1_What_is_asked_is_recorded_before_it_is_asked_and_asked_again_until_it_is_answered()
    {
        await using var floor = await FloorAsync("libraries");
        Task<string?> asking;
        using (var held = Center.Log.Hold(floor.Response))
        {
            asking = floor.Lead.DoAsync(floor.Response, Meals(floor, 40));
            await held.UntilAsync(1);
            await floor.Owner.DoAsync(floor.Agency, Saying.Post("anything new?"));
            Assert.Empty((await floor.Owner.JoinAsync(floor.Agency)).View!.Value.GetProperty("requests").EnumerateArray());
            Center.Log.Trouble(floor.Agency, Trouble.NotWritten, times: 2);
        }
        var ask = await asking;
        await floor.AsksUntilAsync(ask!, a => a.GetProperty("told").GetBoolean(), "the agency has heard of it, in spite of two failed writes, and the response knows");
        Assert.Equal(1, await CountAsync<RequestReceived>(floor.Agency));
    }

    [Fact]
    public async Task R2_An_answer_is_said_when_it_is_recorded_and_not_before()
    {
        await using var floor = await FloorAsync("housing-authority");
        var (ask, request) = await floor.AskAsync(Meals(floor, 40));
        Task<string?> answering;
        using (var held = Center.Log.Hold(floor.Agency))
        {
            answering = floor.Owner.DoAsync(floor.Agency, new AnswerRequest(request, RequestAnswer.Accepted, [new(0, "item-1", 30)]));
            await held.UntilAsync(1);
            await floor.Lead.DoAsync(floor.Response, Saying.Post("anything yet?"));
            Assert.Equal("waiting", floor.Held.View.Find("asks", ask)!.Value.GetProperty("answer").GetString());
        }
        await answering;
        await floor.AsksUntilAsync(ask, a => a.GetProperty("answer").GetString() == "accepted", "the answer is there");
    }

    [Fact]
    public async Task R3_What_is_given_back_is_freed_for_its_request_alone_and_nobody_is_given_twice()
    {
        await using var floor = await FloorAsync("buildings");
        var (first, second) = (await floor.AskAsync(Meals(floor, 40)), await floor.AskAsync(Meals(floor, 40)));
        await floor.Owner.DoAsync(floor.Agency, new AnswerRequest(first.Request, RequestAnswer.Accepted, [new(0, "item-1", 30), new(1, "staff-1", 1)]));
        Assert.Equal("notEnoughFree", await floor.RefusedAsync(new AnswerRequest(second.Request, RequestAnswer.Accepted, [new(0, "item-1", 31)])));
        Assert.Equal("unitTaken", await floor.RefusedAsync(new AnswerRequest(second.Request, RequestAnswer.Accepted, [new(1, "staff-1", 1)])));
        await floor.Owner.DoAsync(floor.Agency, new AnswerRequest(second.Request, RequestAnswer.Accepted, [new(0, "item-1", 25)]));
        await floor.AsksUntilAsync(second.Ask, a => a.GetProperty("answer").GetString() == "accepted", "both were accepted");

        var inventory = await floor.Owner.HoldAsync(floor.Agency);
        await floor.Lead.DoAsync(floor.Response, new ReleaseUnits(first.Ask, "item-1", 10));
        await inventory.UntilAsync(r => Free(r) == 15, "what the first gave back is free");
        await floor.Lead.DoAsync(floor.Response, new CancelRequest(first.Ask));
        await inventory.UntilAsync(r => Free(r) == 35, "and the rest of it, but nothing of the second");
        Assert.Equal(25, inventory.View.Find("inventory", "item-1")!.Value.GetProperty("committed").GetInt32());
    }

    [Fact]
    public async Task R4_An_agency_frees_nothing_by_the_clock_and_asks_what_became_of_it()
    {
        await using var center = await LiveCenter.StartAsync();
        await using var floor = await FloorAsync("parks", center);
        var (ask, request) = await floor.AskAsync(Meals(floor, 40));
        await floor.Owner.DoAsync(
            floor.Agency, new AnswerRequest(request, RequestAnswer.Provisional, [new(0, "item-1", 30)], new("if the truck comes"), center.Clock.GetUtcNow().AddHours(2)));
        await floor.AsksUntilAsync(ask, a => a.GetProperty("answer").GetString() == "provisional", "the provisional yes is there");
        // A day is counted from what the response says of it, which is not to arrive two days late.
        await (await floor.Owner.HoldAsync(floor.Agency)).UntilAsync(IsTold, "the agency knows that it is");

        center.Clock.Shift(TimeSpan.FromDays(2));
        await center.Services.GetRequiredService<OrleansRooms>().RunDueAsync(floor.Agency);
        var inventory = await floor.Owner.HoldAsync(floor.Agency);
        await inventory.UntilAsync(IsTold, "the response has answered");
        Assert.Equal(1, await CountAsync<RequestInquired>(floor.Agency, center));
        Assert.Equal((30, 30), (Free(inventory), inventory.View.Find("inventory", "item-1")!.Value.GetProperty("reserved").GetInt32()));

        bool IsTold(HeldRoom agency) => agency.View.Find("requests", request)!.Value.GetProperty("told").GetBoolean();
    }

    [Fact]
    public async Task R5_Closing_gives_back_all_that_is_held_and_ends_all_asking()
    {
        await using var floor = await FloorAsync("public-health");
        var (held, waiting) = (await floor.AskAsync(Meals(floor, 40)), await floor.AskAsync(Meals(floor, 40)));
        await floor.Owner.DoAsync(floor.Agency, new AnswerRequest(held.Request, RequestAnswer.Accepted, [new(0, "item-1", 30), new(1, "staff-1", 1)]));
        await floor.AsksUntilAsync(held.Ask, a => a.GetProperty("answer").GetString() == "accepted", "one is held");
        await floor.Lead.DoAsync(floor.Response, new ReportMovement($"{held.Ask}.staff-1", Movement.OnScene));

        // A yes that is on its way while the response closes gives back by itself what it gave.
        var late = floor.Owner.DoAsync(floor.Agency, new AnswerRequest(waiting.Request, RequestAnswer.Accepted, [new(0, "item-1", 20)]));
        await floor.Lead.DoAsync(floor.Response, new ChangePhase(ResponsePhase.Closed));
        await Task.WhenAny(late);

        var agency = await floor.Owner.HoldAsync(floor.Agency);
        await agency.UntilAsync(r => Free(r) == 60 && r.View.All("requests").All(q => q.GetProperty("isOver").GetBoolean() && q.GetProperty("told").GetBoolean()), "all is free and over");
        Assert.Equal("requestOver", await floor.RefusedAsync(new AnswerRequest(held.Request, RequestAnswer.Accepted, [new(0, "item-1", 1)])));
        Assert.Equal("responseClosed", (await floor.Lead.SendAsync(floor.Response, Meals(floor, 1))).Code);
        Assert.Equal("responseClosed", (await floor.Lead.SendAsync(floor.Response, Saying.Post("one more thing"))).Code);

        // How people come home is still told; and what is offered now comes back.
        await floor.Owner.DoAsync(floor.Response, new ReportMovement($"{held.Ask}.staff-1", Movement.Cleared));
        await floor.Owner.DoAsync(floor.Agency, new OfferUnits(floor.Response.Value, new("too late"), [new(0, "item-1", 5)]));
        await agency.UntilAsync(r => r.View.All("requests").Count() == 3 && Free(r) == 60 && r.View.All("requests").All(q => q.GetProperty("isOver").GetBoolean()), "the offer has ended");
    }

    [Fact]
    public async Task R5_A_delivery_is_recorded_once_by_the_community_and_only_the_community_confirms()
    {
        await using var floor = await FloorAsync("family-and-support");
        await using var holder = await Center.MemberAsync(floor.Community, convener: false, "family-and-support");
        await floor.Lead.DoAsync(floor.Community, new ClaimNeed("need-1", 60) { As = "steady-ground" });
        Assert.Equal("answeredByResponse", (await floor.Lead.SendAsync(floor.Community, new ReportFulfilment("need-1", 10))).Code);

        Center.Log.Trouble(floor.Community, Trouble.Written);
        await holder.DoAsync(floor.Response, new RecordDelivery(floor.Community.Name, "need-1", 40));
        await holder.DoAsync(floor.Response, new RecordDelivery(floor.Community.Name, "need-1", 41));
        await floor.Held.UntilAsync(
            r => r.View.All("deliveries").Count() == 2 && r.View.All("deliveries").All(d => d.GetProperty("isAnswered").GetBoolean()), "the community has answered both");
        Assert.Equal([null, "overDelivered"], floor.Held.View.All("deliveries").OrderBy(d => d.GetProperty("quantity").GetInt32())
            .Select(d => d.TryGetProperty("code", out var code) ? code.GetString() : null));
        Assert.Equal(1, await CountAsync<DeliveryRecorded>(floor.Community));
        Assert.Equal("onlyConveners", (await holder.SendAsync(floor.Community, new ConfirmNeed("need-1"))).Code);
    }

    [Fact]
    public async Task R6_Community_response_agency_and_city_see_each_others_steps()
    {
        await using var floor = await FloorAsync("stillwater-counseling");
        var community = await floor.Lead.HoldAsync(floor.Community);
        await using var watcher = await Center.WatcherAsync();
        var city = await watcher.HoldAsync(new(RoomId.City));
        var (ask, request) = await floor.AskAsync(Meals(floor, 40));
        await floor.Owner.DoAsync(floor.Agency, new AnswerRequest(request, RequestAnswer.Accepted, [new(1, "staff-1", 1)]));
        await floor.AsksUntilAsync(ask, a => a.GetProperty("answer").GetString() == "accepted", "they are committed");
        var agency = await floor.Owner.HoldAsync(floor.Agency);

        await floor.Owner.DoAsync(floor.Response, new ReportMovement($"{ask}.staff-1", Movement.OnScene, Place: new("the hall")));
        await community.UntilAsync(r => r.View.Find("progress", floor.Response.Name) is { } p && p.GetProperty("onScene").GetInt32() == 1, "the community sees who is on scene");
        await community.UntilAsync(r => r.View.Find("needs", "need-1")!.Value.TryGetProperty("reachedAt", out _), "the need was reached");
        await city.UntilAsync(r => r.View.Find("responses", floor.Response.Name) is { } p && p.GetProperty("onScene").GetInt32() == 1, "so does the city");
        await city.UntilAsync(r => r.View.Find("communities", floor.Community.Name)!.Value.GetProperty("reached").GetInt32() == 1, "and how long it took");
        await agency.UntilAsync(r => r.View.Find("whereabouts", floor.Response.Name) is { } w && w.GetProperty("staff").EnumerateArray().Any(s => s.TryGetProperty("movement", out var movement) && movement.GetString() == "onScene"), "the agency sees where its own is");
        await floor.Held.UntilAsync(r => r.View.Find("answers", floor.Community.Name) is { } a && a.GetProperty("needs").EnumerateArray().Any(n => n.GetProperty("quantity").GetInt32() == 100), "the response sees the need");
        Assert.DoesNotContain("the hall", watcher.Socket.Received, StringComparison.Ordinal);

        await floor.Lead.DoAsync(floor.Response, new ChangePhase(ResponsePhase.Closed));
        await Center.Services.GetRequiredService<IGrainFactory>().GetGrain<ICityGrain>(RoomId.City).HintAsync(floor.Response.Value);
        await city.UntilAsync(r => r.View.Find("responses", floor.Response.Name)?.GetProperty("phase").GetString() is null or "closed", "it is closed for the city");
    }

    [Fact]
    public async Task H3_Whoever_is_drawn_into_a_response_reads_it_at_once_and_nobody_else_does()
    {
        await using var floor = await FloorAsync("lawndale-rides");
        await using var invited = await Center.EnterAsync(Center.NewPerson(null, convener: false, "roosevelt-merchants"));
        await using var other = await Center.EnterAsync(Center.NewPerson(null, convener: false, "greater-hope-baptist"));
        await floor.Lead.DoAsync(floor.Response, Saying.Post("words of the response"));
        var (seen, watched) = (await invited.HoldAsync(floor.Response), await other.HoldAsync(floor.Response));
        Assert.Empty(seen.Texts());

        await floor.Lead.DoAsync(floor.Response, new InviteAgency("roosevelt-merchants"));
        await seen.UntilSaidAsync("words of the response");
        await invited.DoAsync(floor.Response, Saying.Post("we are in"));
        Assert.Equal("readingOnly", (await other.SendAsync(floor.Response, Saying.Post("me too"))).Code);
        Assert.DoesNotContain("words of the response", other.Socket.Received, StringComparison.Ordinal);
        Assert.Empty(watched.Texts());
    }

    private static int Free(HeldRoom agency) => agency.View.Find("inventory", "item-1")!.Value.GetProperty("free").GetInt32();

    private static MakeRequest Meals(Floor floor, int quantity) => new(
        floor.Agency.Name, new("Meals"), NeedPriority.Urgent, [new(LineKind.Resource, quantity, new("meals")), new(LineKind.Staff, 2, new("driver"))]);

    private async Task<int> CountAsync<T>(RoomId room, LiveCenter? center = null)
        where T : Event => await (center ?? Center).Log.ReadAsync(room, 0).CountAsync(r => r.Event is T);

    /// <summary>A response of a new community, and an agency with sixty meals and a driver that nobody else asks.</summary>
    private async Task<Floor> FloorAsync(string agency, LiveCenter? center = null)
    {
        center ??= Center;
        var community = center.NewRoom();
        var response = await center.StartResponseAsync(community, agency);
        var lead = await center.MemberAsync(community, convener: true, "steady-ground");
        var owner = await center.EnterAsync(center.NewPerson(null, convener: false, agency));
        var room = RoomId.Agency(agency);
        await owner.DoAsync(room, new AddItem(new("meals"), 60));
        await owner.DoAsync(room, new AddToRoster(Name: new("a driver")));
        return new(community, response, room, lead, owner, await lead.HoldAsync(response));
    }

    private sealed record Floor(RoomId Community, RoomId Response, RoomId Agency, DemoClient Lead, DemoClient Owner, HeldRoom Held) : IAsyncDisposable
    {
        public async Task<(string Ask, string Request)> AskAsync(MakeRequest request)
        {
            var held = await Owner.HoldAsync(Agency);
            var before = held.View.All("requests").Count();
            var ask = await Lead.DoAsync(Response, request);
            await held.UntilAsync(r => r.View.All("requests").Count() == before + 1, "the agency has heard of it");
            return (ask!, $"request-{before + 1}");
        }

        public async Task<string?> RefusedAsync(Command command) => (await Owner.SendAsync(Agency, command)).Code;

        public Task AsksUntilAsync(string ask, Func<JsonElement, bool> isSo, string what) =>
            Held.UntilAsync(r => r.View.Find("asks", ask) is { } found && isSo(found), what);

        public async ValueTask DisposeAsync()
        {
            await Lead.DisposeAsync();
            await Owner.DisposeAsync();
        }
    }
}
