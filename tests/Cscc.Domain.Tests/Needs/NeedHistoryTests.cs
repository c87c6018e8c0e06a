using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Tests.Kernel;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;
using static Cscc.Domain.Tests.Needs.NeedFacts;

namespace Cscc.Domain.Tests.Needs;

public sealed class NeedHistoryTests
{
    private static Scenario Told() => Given(Denise, Raised(), Raised(2))
        .And(Rosa, new NeedClaimed(Meals, Pantry, 100))
        .And(Imani, new HandOverAsked(Meals, "ask-1", Pantry, Clinic, 40, Said("We have a van")))
        .And(Denise, new NeedWithdrawn(Meals, WithdrawReason.DoneByOthers, Said("The church did it")));

    [Fact]
    public void A_needs_steps_are_its_history()
    {
        var at = TestRoom.Morning;
        Assert.Equal<IView>(
            [
                new NeedStepView("step-4", 4, "needWithdrawn", at, "denise", null, null, null, WithdrawReason.DoneByOthers, Said("The church did it")),
                new NeedStepView("step-3", 3, "handOverAsked", at, "imani", Clinic, 40, Pantry, null, Said("We have a van")),
                new NeedStepView("step-2", 2, "needClaimed", at, "rosa", Pantry, 100, null, null, null),
                new NeedStepView("step-1", 1, "needRaised", at, "denise", null, 300, null, null, Said("Hot meals")),
            ],
            Told().Room.History("need", Meals));
    }

    [Fact]
    public void A_need_leaves_the_room_thirty_days_after_it_was_over()
    {
        var scenario = Told();
        var last = scenario.Sees<NeedView>("needs", Meals);
        Assert.Equal(TestRoom.Morning.AddDays(30), scenario.Room.Kind.NextDue(scenario.Room.State));

        scenario.AfterDue(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(scenario.Sees<NeedView>("needs", Meals));
        Assert.Empty(scenario.Room.History("needs"));

        scenario.AfterDue(TimeSpan.FromMilliseconds(1));
        Assert.Null(scenario.Sees<NeedView>("needs", Meals));
        Assert.Null(scenario.Room.Kind.NextDue(scenario.Room.State));
        Assert.Equal<IView?>([last], scenario.Room.History("needs"));
        Assert.Equal(4, scenario.Room.History("need", Meals).Count);
        scenario.Shows<NeedTotalsView>("totals", "needs", totals => Assert.Equal(new("needs", 0, 1), totals));
    }

    [Fact]
    public void What_is_taken_up_again_does_not_leave() =>
        Told().And(Denise, new ReopenNeed(Meals, 0)).AfterDue(TimeSpan.FromDays(60))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal(NeedStatus.Reopened, need.Status));

    [Fact]
    public void The_rooms_activity_tells_of_every_step()
    {
        var room = Told().Room;
        Assert.Equal<IView>(
            [
                new ActivityView("a-5", 5, TestRoom.Morning, "needWithdrawn", "denise", null, Meals, 1, null, null),
                new ActivityView("a-4", 4, TestRoom.Morning, "handOverAsked", "imani", Clinic, Meals, 1, 40, Pantry),
                new ActivityView("a-3", 3, TestRoom.Morning, "needClaimed", "rosa", Pantry, Meals, 1, 100, null),
                new ActivityView("a-2", 2, TestRoom.Morning, "needRaised", "denise", null, Coats, 2, 300, null),
                new ActivityView("a-1", 1, TestRoom.Morning, "needRaised", "denise", null, Meals, 1, 300, null),
            ],
            room.History("activity"));
    }

    [Fact]
    public void The_room_holds_the_newest_fifty_of_its_activity()
    {
        var scenario = Given(Denise, [.. Enumerable.Range(1, 60).Select(n => Raised(n))]);
        var held = scenario.Room.Kind.View(scenario.Room.State, Audience.Members).Collections["activity"];
        Assert.Equal(Enumerable.Range(11, 50).Select(n => $"a-{n}"), held.Select(item => item.Id));
        Assert.Equal(60, scenario.Room.History("activity").Count);
    }

    [Fact]
    public void Who_reads_counts_sees_neither_activity_nor_words_nor_people()
    {
        var scenario = Told();
        Assert.DoesNotContain("activity", scenario.Room.Kind.View(scenario.Room.State, Audience.Executive).Collections);
        scenario.Shows<NeedView>("needs", Meals, Audience.Executive, need =>
            Assert.Equal((null, null, null), (need.Title, need.RaisedBy, need.Reference)));
    }
}
