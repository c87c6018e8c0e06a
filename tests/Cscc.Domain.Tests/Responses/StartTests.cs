using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Tests.Kernel;
using Cscc.Domain.Tests.Needs;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;
using static Cscc.Domain.Tests.Needs.NeedFacts;

namespace Cscc.Domain.Tests.Responses;

/// <summary>Responses as the community knows them that starts them.</summary>
public sealed class StartTests
{
    private static readonly RoomId Started = RoomId.Response("hot-meals-new-1");

    [Fact]
    public void A_response_answers_open_needs_and_its_room_is_asked_for_until_it_says_that_it_is_open()
    {
        var begun = Given(Lucille, Raised()).When(Rosa, new StartResponse("Hot meals", [Meals], [Clinic])).Makes("hot-meals-new-1").Room;
        var asked = Assert.Single(begun.Kind.Post(begun.State));
        Assert.Equal((Started, "rosa"), (asked.To, Assert.IsType<OpenResponse>(asked.Letter).Lead));
        Hears(begun, Tells(1));
        Assert.Empty(begun.Kind.Post(begun.State));
    }

    [Fact]
    public void Needs_that_are_over_or_never_were_are_not_answered()
    {
        Given().When(Rosa, new StartResponse("Hot meals", ["need-9"])).Then(new NoSuchNeed());
        Given(Lucille, Raised(), new NeedWithdrawn(Meals, WithdrawReason.Duplicate, null)).When(Rosa, new StartResponse("Hot meals", [Meals])).Then(new NeedOver());
        Given(Lucille, Raised()).When(Rosa, new StartResponse("Hot meals", [])).Then(new BadField("needs"));
        Given(Lucille, Raised()).When(Rosa, new StartResponse(" ", [Meals])).Then(new BadField("name"));
        Given(Lucille, Raised()).When(Rosa, new StartResponse("Hot meals", [Meals], [TestRoom.Nobody])).Then(new NoSuchAgency());
    }

    [Fact]
    public void While_a_response_answers_a_need_what_is_delivered_comes_from_there()
    {
        var answered = Answered(claimed: 40);
        answered.When(Rosa, new ReportFulfilment(Meals, 5)).Then(new AnsweredByResponse(Started.Value));
        answered.When(Rosa, new CorrectFulfilment(Meals, 5)).Then(new AnsweredByResponse(Started.Value));
        Hears(answered.Room, Tells(2) with { IsClosed = true });
        answered.And(Rosa, new ReportFulfilment(Meals, 5));
    }

    [Fact]
    public void A_delivery_is_recorded_once_and_the_community_alone_says_that_it_is_met()
    {
        var answered = Answered(claimed: 40);
        var delivery = new DeliveryMade("d-1", Meals, Pantry, 300, null);
        Assert.Equal(new DeliveryAnswered("d-1", null), answered.Room.Hear(Started, delivery));
        Assert.Equal(new DeliveryAnswered("d-1", null), answered.Room.Hear(Started, delivery));
        answered.Shows<NeedView>("needs", Meals, n => Assert.Equal((300, NeedStatus.Met), (n.Fulfilled, n.Status)));
        answered.When(Rosa, new ConfirmNeed(Meals)).Then(new OnlyConveners());
        answered.And(Denise, new ConfirmNeed(Meals));
    }

    [Fact]
    public void What_cannot_be_recorded_is_answered_the_same_for_ever()
    {
        var answered = Answered(claimed: 40);
        var tooMuch = new DeliveryMade("d-1", Meals, Pantry, 301, null);
        Assert.Equal("overDelivered", Assert.IsType<DeliveryAnswered>(answered.Room.Hear(Started, tooMuch)).Code);
        Assert.Equal("overDelivered", Assert.IsType<DeliveryAnswered>(answered.Room.Hear(Started, tooMuch with { Quantity = 1 })).Code);
    }

    [Fact]
    public void When_the_first_is_on_scene_the_need_is_reached_and_the_time_counts_once()
    {
        var answered = Answered(claimed: 0);
        answered.After(TimeSpan.FromMinutes(41));
        var at = answered.Room.Now;
        Hears(answered.Room, Tells(2) with { FirstOnSceneAt = at });
        answered.After(TimeSpan.FromMinutes(10));
        Hears(answered.Room, Tells(3) with { FirstOnSceneAt = at });
        answered.Shows<NeedView>("needs", Meals, n => Assert.Equal(at, n.ReachedAt));
    }

    [Fact]
    public void A_word_that_is_not_newer_is_not_heard()
    {
        var answered = Answered(claimed: 0);
        Hears(answered.Room, Tells(3) with { Name = "Warm meals" });
        Hears(answered.Room, Tells(2) with { Name = "Cold meals" });
        answered.Shows<StartedView>("started", Started.Name, s => Assert.Equal("Warm meals", s.Name));
    }

    private static Scenario Answered(int claimed)
    {
        var scenario = Given(Lucille, Raised());
        if (claimed > 0)
            scenario.And(Rosa, new ClaimNeed(Meals, claimed));
        scenario.When(Rosa, new StartResponse("Hot meals", [Meals])).Makes("hot-meals-new-1");
        Hears(scenario.Room, Tells(1));
        return scenario;
    }

    private static void Hears(TestRoom room, ResponseTells tells) => room.Hear(Started, tells);

    private static ResponseTells Tells(int version) => new(version, "Hot meals", [Meals], IsClosed: false, FirstOnSceneAt: null);
}
