using Cscc.Domain.Homes;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;
using Cscc.Domain.Roster;
using Cscc.Domain.Tests.Kernel;
using Cscc.Domain.Tests.Requests;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Requests.AgencyRoom;

namespace Cscc.Domain.Tests.Roster;

public sealed class RosterTests
{
    private static readonly AddToRoster Imani = new("imani", Role: new("Driver"));
    private static readonly AddToRoster Crew = new(Name: new("Van crew"), Headcount: 3);

    [Fact]
    public void A_person_is_on_the_roster_once_and_has_no_headcount()
    {
        var room = Given().And(Rosa, Imani);
        room.When(Rosa, Imani).Then(new OnRosterAlready("staff-1"));
        room.When(Rosa, new AddToRoster("theo", Headcount: 2)).Then(new BadField("headcount"));
        room.When(Rosa, new AddToRoster(TestRoom.Nobody)).Then(new NoSuchPerson());
    }

    [Fact]
    public void A_team_has_a_name_and_people()
    {
        Given().When(Rosa, new AddToRoster()).Then(new BadField("name"));
        Given().When(Rosa, Crew with { Headcount = 0 }).Then(new BadField("headcount"));
        Given().When(Rosa, Crew with { Headcount = 101 }).Then(new BadField("headcount"));
        Given().When(Rosa, Crew).Makes("staff-1");
    }

    [Fact]
    public void Nobody_else_decides_about_a_person_whose_home_is_here_and_here_nobody_does_about_one_whose_home_is_elsewhere()
    {
        var asked = Given().And(Rosa, Imani);
        asked.Shows<RosterView>("roster", "staff-1", e => Assert.Equal(Home.Asked, e.Home));
        asked.Room.Hear(RoomId.Person("imani"), new HomeAnswer(Clinic, "staff-9"));
        asked.Shows<RosterView>("roster", "staff-1", e => Assert.Equal((Home.Elsewhere, Clinic), (e.Home, e.Elsewhere)));
        asked.When(Rosa, new SetStaffing("staff-1", Staffing.OffDuty)).Then(new HomeElsewhere(Clinic));
        asked.AndAsked(Meals, people: 1).When(Rosa, Yes("request-1", new Given(1, "staff-1", 1))).Then(new HomeElsewhere(Clinic));
    }

    [Fact]
    public void Whom_a_response_holds_shows_as_committed_and_stays_on_the_roster()
    {
        Given().And(Rosa, Crew).AndAsked(Meals, people: 3).And(Rosa, Yes("request-1", new Given(1, "staff-1", 1)))
            .Shows<RosterView>("roster", "staff-1", e => Assert.Equal((Staffing.Committed, "response/hot-meals", false), (e.Staffing, e.HeldBy, e.Reserved)))
            .When(Rosa, new RemoveFromRoster("staff-1")).Then(new EntryHeld("response/hot-meals"));
    }

    [Fact]
    public void Committed_is_nobodys_word()
    {
        Given().And(Rosa, Crew).And(Rosa, new SetStaffing("staff-1", Staffing.Committed))
            .Shows<RosterView>("roster", "staff-1", e => Assert.Equal(Staffing.Available, e.Staffing));
    }

    [Fact]
    public void Delayed_has_a_new_time_and_saying_the_same_again_changes_nothing()
    {
        var at = TestRoom.Morning.AddHours(1);
        var delayed = Given().And(Rosa, Crew).And(Rosa, new SetStaffing("staff-1", Staffing.Delayed, at));
        delayed.Shows<RosterView>("roster", "staff-1", e => Assert.Equal((Staffing.Delayed, at), (e.Staffing, e.Until)));
        delayed.When(Rosa, new SetStaffing("staff-1", Staffing.Delayed, at)).ThenNothing();
    }

    [Fact]
    public void Who_revised_it_meanwhile_is_not_overwritten()
    {
        var revised = Given().And(Rosa, Crew).And(Rosa, new ReviseRosterEntry("staff-1", new("Van crew B"), Headcount: 3, Edition: 1));
        revised.When(Rosa, new ReviseRosterEntry("staff-1", new("Van crew C"), Headcount: 3, Edition: 1)).Then(new ChangedMeanwhile());
        revised.When(Rosa, new ReviseRosterEntry("staff-9", new("Nobody"))).Then(new NoSuchEntry());
    }

    [Fact]
    public void The_mayors_office_counts_people_and_reads_no_names()
    {
        Given().And(Rosa, Crew).Shows<RosterView>("roster", "staff-1", Audience.Executive, e =>
            Assert.Equal((3, Staffing.Available, null, null), (e.Headcount, e.Staffing, e.Name, e.Person)));
    }
}
