using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;
using Cscc.Domain.Roster;
using Cscc.Domain.Tests.Kernel;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Requests.AgencyRoom;

namespace Cscc.Domain.Tests.Requests;

/// <summary>What an agency is asked for, and what it gives.</summary>
public sealed class ReceivedTests
{
    private static readonly AddItem Stock = new(new("Meals"), 12);
    private static readonly AddToRoster Driver = new(Name: new("Van crew"), Headcount: 2);

    [Fact]
    public void What_is_asked_waits_until_somebody_answers() =>
        Given().AndAsked(Meals).Shows<ReceivedRequestView>("requests", "request-1", r =>
            Assert.Equal((RequestAnswer.Waiting, "response/hot-meals", "denise", false), (r.Answer, r.Response, r.AskedBy, r.IsOver)));

    [Fact]
    public void Hearing_the_same_twice_changes_nothing() =>
        Assert.Equal(1, Given().AndAsked(Meals).AndAsked(Meals).Room.State.Position);

    [Fact]
    public void A_yes_commits_a_provisional_yes_reserves_and_a_part_is_a_yes_too()
    {
        Given().And(Rosa, Stock).AndAsked(Meals).And(Rosa, YesIf("request-1", new Given(0, "item-1", 7)))
            .Shows<ItemView>("inventory", "item-1", i => Assert.Equal((5, 7, 0), (i.Free, i.Reserved, i.Committed)))
            .And(Rosa, Yes("request-1", new Given(0, "item-1", 6)))
            .Shows<ItemView>("inventory", "item-1", i => Assert.Equal((6, 0, 6), (i.Free, i.Reserved, i.Committed)));
    }

    [Fact]
    public void No_more_is_given_than_is_free_or_was_asked_for()
    {
        var asked = Given().And(Rosa, Stock).AndAsked(Meals, things: 20).AndAsked(Walk, things: 3);

        asked.When(Rosa, Yes("request-1", new Given(0, "item-1", 13))).Then(new NotEnoughFree("item-1", 12));
        asked.When(Rosa, Yes("request-2", new Given(0, "item-1", 4))).Then(new OverAsked(0, 3));
        asked.And(Rosa, Yes("request-1", new Given(0, "item-1", 10)))
            .When(Rosa, Yes("request-2", new Given(0, "item-1", 3))).Then(new NotEnoughFree("item-1", 2));
    }

    [Fact]
    public void Out_of_service_is_not_free() =>
        Given().And(Rosa, Stock with { OutOfService = 10 }).AndAsked(Meals).When(Rosa, Yes("request-1", new Given(0, "item-1", 3))).Then(new NotEnoughFree("item-1", 2));

    [Fact]
    public void Nobody_is_given_twice()
    {
        Given().And(Rosa, Driver).AndAsked(Meals, people: 4).AndAsked(Walk, people: 4)
            .And(Rosa, YesIf("request-1", new Given(1, "staff-1", 1)))
            .When(Rosa, Yes("request-2", new Given(1, "staff-1", 1))).Then(new UnitTaken("staff-1", "response/hot-meals"));
    }

    [Fact]
    public void Who_is_off_duty_is_not_given() =>
        Given().And(Rosa, Driver).And(Rosa, new SetStaffing("staff-1", Staffing.OffDuty)).AndAsked(Meals, people: 4)
            .When(Rosa, Yes("request-1", new Given(1, "staff-1", 1))).Then(new NotAvailable("staff-1"));

    [Fact]
    public void A_team_counts_as_many_as_it_has() =>
        Given().And(Rosa, Driver).AndAsked(Meals, people: 1).When(Rosa, Yes("request-1", new Given(1, "staff-1", 1))).Then(new OverAsked(1, 1));

    [Fact]
    public void What_a_response_gives_back_is_free_again_whatever_else_is_held()
    {
        Given().And(Rosa, Stock).AndAsked(Meals).AndAsked(Walk)
            .And(Rosa, Yes("request-1", new Given(0, "item-1", 6))).And(Rosa, Yes("request-2", new Given(0, "item-1", 4)))
            .AndSaid(Meals, 2, [new(0, "item-1", 5)])
            .Shows<ItemView>("inventory", "item-1", i => Assert.Equal((7, 5), (i.Free, i.Committed)))
            .AndSaid(Meals, 3, isOver: true)
            .Shows<ItemView>("inventory", "item-1", i => Assert.Equal((8, 4), (i.Free, i.Committed)));
    }

    [Fact]
    public void An_older_word_that_comes_late_is_not_heard()
    {
        var over = Given().And(Rosa, Stock).AndAsked(Meals).AndSaid(Meals, 5, isOver: true);
        over.AndSaid(Meals, 4).Shows<ReceivedRequestView>("requests", "request-1", r => Assert.True(r.IsOver));
        over.When(Rosa, Yes("request-1", new Given(0, "item-1", 1))).Then(new RequestOver());
    }

    [Fact]
    public void A_word_that_overtakes_its_asking_closes_it() =>
        Given().AndSaid(Meals, 2, isOver: true).AndAsked(Meals).Shows<ReceivedRequestView>("requests", "request-1", r => Assert.True(r.IsOver));

    [Fact]
    public void A_yes_stands_until_the_response_gives_back_and_a_no_can_become_a_yes()
    {
        var asked = Given().And(Rosa, Stock).AndAsked(Meals);
        asked.And(Rosa, new AnswerRequest("request-1", RequestAnswer.Declined, [], new("Not this week")));
        asked.And(Rosa, Yes("request-1", new Given(0, "item-1", 1)));
        asked.When(Rosa, new AnswerRequest("request-1", RequestAnswer.Declined, [])).Then(new AnsweredAlready(RequestAnswer.Accepted));
    }

    [Fact]
    public void A_yes_gives_something_and_a_no_gives_nothing()
    {
        var asked = Given().And(Rosa, Stock).AndAsked(Meals);
        asked.When(Rosa, Yes("request-1")).Then(new NothingGiven());
        asked.When(Rosa, new AnswerRequest("request-1", RequestAnswer.Declined, [new(0, "item-1", 1)])).Then(new BadField("units"));
        asked.When(Rosa, Yes("request-1", new Given(0, "item-1", 0))).Then(new BadField("units"));
        asked.When(Rosa, Yes("request-1", new Given(1, "item-1", 1))).Then(new BadField("units"));
        asked.When(Rosa, Yes("request-9", new Given(0, "item-1", 1))).Then(new NoSuchRequest());
    }

    [Fact]
    public void An_offer_is_held_and_given_for_good_once_it_is_taken()
    {
        var offered = Given().And(Rosa, Stock).And(Rosa, new OfferUnits("response/hot-meals", new("Some meals"), [new(0, "item-1", 4)]))
            .Shows<ItemView>("inventory", "item-1", i => Assert.Equal((8, 4), (i.Free, i.Reserved)));
        var key = offered.Room.State.Get<ReceivedState>().Find("request-1")!.Key;
        offered.AndHeard(Meals, Ask(Meals) with { Request = key, Word = new([], IsOver: false, TakesOffer: true) })
            .Shows<ItemView>("inventory", "item-1", i => Assert.Equal((8, 0, 4), (i.Free, i.Reserved, i.Committed)))
            .When(Rosa, new WithdrawOffer("request-1")).Then(new AnsweredAlready(RequestAnswer.Accepted));
    }

    [Fact]
    public void An_offer_that_nobody_has_taken_can_be_withdrawn_but_no_request_can()
    {
        var room = Given().And(Rosa, Stock).And(Rosa, new OfferUnits("response/hot-meals", new("Some meals"), [new(0, "item-1", 4)])).AndAsked(Walk);
        room.When(Rosa, new WithdrawOffer("request-2")).Then(new NoSuchRequest());
        room.And(Rosa, new WithdrawOffer("request-1")).Shows<ItemView>("inventory", "item-1", i => Assert.Equal(12, i.Free));
    }

    [Fact]
    public void Nothing_is_freed_by_the_clock_the_agency_asks_instead()
    {
        Given().And(Rosa, Stock).AndAsked(Meals).And(Rosa, Yes("request-1", new Given(0, "item-1", 4)))
            .AfterDue(TimeSpan.FromDays(90))
            .Shows<ItemView>("inventory", "item-1", i => Assert.Equal((8, 4), (i.Free, i.Committed)))
            .Shows<ReceivedRequestView>("requests", "request-1", r => Assert.False(r.Told));
    }

    [Fact]
    public void What_is_over_leaves_after_a_month_once_both_know_it()
    {
        var over = Given().AndAsked(Meals).AndHeard(Meals, Ask(Meals) with { Version = 2, Word = new([], IsOver: true, TakesOffer: false), Heard = 1 });
        Assert.NotNull(over.AfterDue(TimeSpan.FromDays(29)).Sees<ReceivedRequestView>("requests", "request-1"));
        Assert.Null(over.AfterDue(TimeSpan.FromDays(2)).Sees<ReceivedRequestView>("requests", "request-1"));
    }

    [Fact]
    public void The_mayors_office_sees_how_much_and_not_whom_or_why()
    {
        Given().And(Rosa, Stock).AndAsked(Meals).And(Rosa, YesIf("request-1", new Given(0, "item-1", 7)) with { Note = new("If the van is back") })
            .Shows<ReceivedRequestView>("requests", "request-1", Audience.Executive, r =>
            {
                Assert.Equal((RequestAnswer.Provisional, 7, "Hot meals"), (r.Answer, r.Units[0].Quantity, r.ResponseName));
                Assert.Equal((null, null, null, null), (r.Title, r.AnswerNote, r.AskedBy, r.Units[0].Unit));
            });
    }
}
