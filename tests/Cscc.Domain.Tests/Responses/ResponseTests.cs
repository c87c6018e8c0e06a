using Cscc.Domain.Assignments;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Tests.Kernel;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Responses.ResponseRoom;

namespace Cscc.Domain.Tests.Responses;

public sealed class ResponseTests
{
    [Fact]
    public void A_response_goes_forward_and_from_closed_to_reopened()
    {
        Given().And(Denise, new ChangePhase(ResponsePhase.Demobilizing)).When(Denise, new ChangePhase(ResponsePhase.Stabilizing)).Then(new NotAfter(ResponsePhase.Demobilizing));
        Given().When(Denise, new ChangePhase(ResponsePhase.Reopened)).Then(new NotAfter(ResponsePhase.Activated));
        Given().And(Denise, new ChangePhase(ResponsePhase.Closed)).And(Denise, new ChangePhase(ResponsePhase.Reopened)).And(Denise, new ChangePhase(ResponsePhase.Stabilizing))
            .Shows<ResponseView>("response", "response", r => Assert.True(r.WasReopened));
    }

    [Fact]
    public void Closing_gives_everything_back_and_ends_all_asking_in_one_batch()
    {
        Given().AndAsked().AndAnswered(RequestAnswer.Accepted).AndAsked()
            .When(Denise, new ChangePhase(ResponsePhase.Closed))
            .Then(new PhaseChanged(ResponsePhase.Closed, null), new RequestCanceled("request-1"), new RequestCanceled("request-2"));
    }

    [Fact]
    public void A_yes_that_comes_after_the_close_gives_back_what_it_gave()
    {
        Given().AndAsked().And(Denise, new ChangePhase(ResponsePhase.Closed)).AndAnswered(RequestAnswer.Accepted)
            .Shows<MadeRequestView>("asks", "request-1", r => Assert.All(r.Units, u => Assert.Equal(u.Quantity, u.Released)));
    }

    [Fact]
    public void A_closed_response_takes_reopening_and_how_its_people_come_home_and_nothing_else()
    {
        var closed = Given().AndAsked().AndAnswered(RequestAnswer.Accepted).And(Denise, new ChangePhase(ResponsePhase.Closed));
        closed.When(Denise, new InviteAgency(Church)).Then(new ResponseClosed(TestRoom.Morning));
        closed.When(Rosa, new MoveResources("request-1.item-1", 1, ResourceStage.Committed, ResourceStage.InTransit)).Then(new ResponseClosed(TestRoom.Morning));
        closed.And(Rosa, new ReportMovement("request-1.staff-1", Movement.Cleared));
        closed.And(Denise, new ChangePhase(ResponsePhase.Reopened));
    }

    [Fact]
    public void A_delivery_goes_to_the_community_once_and_shows_what_it_answered()
    {
        var delivered = Given().And(Rosa, new RecordDelivery("north-lawndale", "need-1", 40));
        var letter = Assert.IsType<DeliveryMade>(delivered.Room.Kind.Post(delivered.Room.State).Select(p => p.Letter).Single(l => l is DeliveryMade));
        Assert.Equal(("need-1", ThePantry.Name, 40), (letter.Need, letter.Agency, letter.Quantity));
        delivered.Room.Hear(NorthLawndale, new DeliveryAnswered(letter.Delivery, "overDelivered"));
        delivered.Shows<DeliveryView>("deliveries", "delivery-1", d => Assert.Equal((true, "overDelivered"), (d.IsAnswered, d.Code)));
        Assert.DoesNotContain(delivered.Room.Kind.Post(delivered.Room.State), p => p.Letter is DeliveryMade);
    }

    [Fact]
    public void Only_what_it_answers_is_delivered()
    {
        Given().When(Rosa, new RecordDelivery("north-lawndale", "need-9", 1)).Then(new NotAnswered());
        Given().When(Rosa, new RecordDelivery("north-lawndale", "need-1", 0)).Then(new BadField("quantity"));
        Given().And(Denise, new LetNeedGo("north-lawndale", "need-1")).When(Rosa, new RecordDelivery("north-lawndale", "need-1", 1)).Then(new NotAnswered());
    }

    [Fact]
    public void It_answers_needs_of_the_community_that_started_it()
    {
        Given().When(Denise, new AnswerNeed("austin", "need-1")).Then(new BadField("community"));
        Given().When(Denise, new AnswerNeed("north-lawndale", "need-1")).ThenNothing();
        Given().When(Denise, new AnswerNeed("north-lawndale", "need-3")).Then(new NeedTaken("north-lawndale", "need-3"));
    }

    [Fact]
    public void Its_community_hears_of_every_change_until_it_has_recorded_it()
    {
        var renamed = Given().And(Denise, new RenameResponse("Warm meals"));
        var told = Assert.IsType<ResponseTells>(Assert.Single(renamed.Room.Kind.Post(renamed.Room.State)).Letter);
        Assert.Equal("Warm meals", told.Name);
        renamed.Room.Hear(NorthLawndale, new CommunityHeard(told.Version, []));
        Assert.Empty(renamed.Room.Kind.Post(renamed.Room.State));
    }

    [Fact]
    public void The_mayors_office_reads_its_name_and_phase_and_not_who_leads_it() =>
        Given().Shows<ResponseView>("response", "response", Audience.Executive, r => Assert.Equal(("Hot meals", ResponsePhase.Activated, null), (r.Name, r.Phase, r.Lead)));
}
