using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Tests.Kernel;
using Cscc.Domain.Tests.Responses;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Responses.ResponseRoom;

namespace Cscc.Domain.Tests.Requests;

/// <summary>What a response asks agencies for, is offered, and gives back.</summary>
public sealed class MadeTests
{
    [Fact]
    public void What_is_asked_is_recorded_and_said_until_the_agency_has_recorded_it()
    {
        var asked = Given().AndAsked();
        Assert.Contains(asked.Room.Kind.Post(asked.Room.State), p => p is { Letter: ResponseSays { Version: 1 } } && p.To == ThePantry);
        asked.AndAnswered(RequestAnswer.Waiting);
        Assert.DoesNotContain(asked.Room.Kind.Post(asked.Room.State), p => p.Letter is ResponseSays);
    }

    [Fact]
    public void An_order_has_lines_with_something_in_them()
    {
        Given().When(Denise, Ask()).Then(new BadField("lines"));
        Given().When(Denise, Ask(new LineSaid(LineKind.Staff, 0, new("Driver")))).Then(new BadField("lines"));
        Given().When(Denise, Ask(new LineSaid(LineKind.Staff, 1, new(" ")))).Then(new BadField("lines"));
        Given().When(Denise, Ask(new LineSaid(LineKind.Staff, 1, new("Driver"))) with { Agency = TestRoom.Nobody }).Then(new NoSuchAgency());
    }

    [Fact]
    public void The_agency_comes_into_the_response_by_being_asked() =>
        Given().And(Denise, Ask(new LineSaid(LineKind.Staff, 1, new("Driver"))) with { Agency = Church })
            .Shows<ResponseView>("response", "response", r => Assert.Contains(Church, r.Agencies));

    [Fact]
    public void A_part_is_given_back_but_never_more_than_is_held()
    {
        var held = Given().AndAsked().AndAnswered(RequestAnswer.Accepted);
        held.When(Denise, new ReleaseUnits("request-1", "item-1", 41)).Then(new OverHeld(40));
        held.When(Denise, new ReleaseUnits("request-1", "item-1", 0)).Then(new BadField("quantity"));
        held.And(Denise, new ReleaseUnits("request-1", "item-1", 15));
        held.When(Denise, new ReleaseUnits("request-1", "item-1", 26)).Then(new OverHeld(25));
        held.When(Denise, new ReleaseUnits("request-1", "item-1")).Then(new UnitsReleased("request-1", [new(0, "item-1", 25)]));
        held.When(Denise, new ReleaseUnits("request-1", "item-1")).ThenNothing();
    }

    [Fact]
    public void A_request_ends_when_all_of_it_is_given_back()
    {
        Given().AndAsked().AndAnswered(RequestAnswer.Accepted).And(Denise, new ReleaseUnits("request-1", "item-1")).And(Denise, new ReleaseUnits("request-1", "staff-1"))
            .Shows<MadeRequestView>("asks", "request-1", r => Assert.True(r.IsOver))
            .When(Denise, new CancelRequest("request-1")).ThenNothing();
    }

    [Fact]
    public void An_older_word_of_the_agency_is_not_heard() =>
        Given().AndAsked().AndAnswered(RequestAnswer.Accepted, version: 4).AndAnswered(RequestAnswer.Provisional, version: 3)
            .Shows<MadeRequestView>("asks", "request-1", r => Assert.Equal(RequestAnswer.Accepted, r.Answer));

    [Fact]
    public void An_offer_is_taken_while_it_stands()
    {
        Given().AndOffered().When(Denise, new TakeOffer("request-1")).Then(new OfferTaken("request-1", ThePantry.Name));
        Given().AndOffered().And(Denise, new TakeOffer("request-1")).When(Denise, new TakeOffer("request-1")).ThenNothing();
        Given().AndOffered().AndOffered(RequestAnswer.Declined, version: 2).When(Denise, new TakeOffer("request-1")).Then(new NoSuchOffer());
        Given().AndAsked().When(Denise, new TakeOffer("request-1")).Then(new NoSuchOffer());
    }

    [Fact]
    public void An_agency_that_speaks_of_what_nobody_asked_is_told_that_it_is_over()
    {
        var told = Given().AndHeard(new("never asked", IsOffer: false, new(new("t", "en", "Supper"), NeedPriority.Low, []), 3, new(RequestAnswer.Accepted, []), 1));
        Assert.True(Assert.IsType<ResponseSays>(Assert.Single(told.Room.Kind.Post(told.Room.State), p => p.Letter is ResponseSays).Letter).Word.IsOver);
    }

    private static MakeRequest Ask(params LineSaid[] lines) => new(People.Pantry, new("Supper"), NeedPriority.Routine, [.. lines]);
}
