using Cscc.Domain.Assignments;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;
using Cscc.Domain.Tests.Kernel;
using Cscc.Domain.Tests.Responses;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Responses.ResponseRoom;

namespace Cscc.Domain.Tests.Assignments;

/// <summary>Who and what a response has, and where.</summary>
public sealed class AssignmentTests
{
    private const string Driver = "request-1.staff-1";
    private const string Meals = "request-1.item-1";

    [Fact]
    public void Who_is_only_reserved_does_not_move_yet()
    {
        var reserved = Given().AndAsked().AndAnswered(RequestAnswer.Provisional);
        reserved.When(Imani, new ReportMovement(Driver, Movement.EnRoute)).Then(new StillProvisional());
        reserved.When(Rosa, Move(40)).Then(new StillProvisional());
        reserved.Shows<ResourceView>("resources", Meals, r => Assert.Equal((40, 0), (r.Offered, r.Committed)));
    }

    [Fact]
    public void A_person_says_where_they_are_to_a_hundred_metres()
    {
        Committed().And(Imani, new ReportMovement(Driver, Movement.OnScene, new(-87.723456, 41.861234), new("16th and Avers")))
            .Shows<StaffView>("staff", Driver, s =>
            {
                Assert.Equal((Movement.OnScene, "16th and Avers"), (s.Movement, s.Place?.Content));
                Assert.NotEqual(new(-87.723456, 41.861234), s.Point);
                Assert.True(Math.Abs(s.Point!.Latitude - 41.861234) < 0.001 && Math.Abs(s.Point.Longitude + 87.723456) < 0.0013);
            })
            .Shows<StaffView>("staff", Driver, Audience.Executive, s => Assert.Equal((Movement.OnScene, null, null, null), (s.Movement, s.Point, s.Place, s.Person)));
    }

    [Fact]
    public void Since_when_somebody_moves_so_is_not_moved_by_saying_more_of_it()
    {
        var there = Committed().And(Imani, new ReportMovement(Driver, Movement.OnScene));
        there.After(TimeSpan.FromMinutes(5)).And(Imani, new ReportMovement(Driver, Movement.OnScene, Place: new("Side door")));
        there.Shows<StaffView>("staff", Driver, s => Assert.Equal(TestRoom.Morning, s.Since));
        there.When(Imani, new ReportMovement(Driver, Movement.OnScene, Place: new("Side door"))).ThenNothing();
    }

    [Fact]
    public void Who_is_given_back_can_only_come_home()
    {
        var back = Committed().And(Denise, new ReleaseUnits("request-1", "staff-1"));
        back.When(Imani, new ReportMovement(Driver, Movement.OnScene)).Then(new ReleasedAlready());
        back.And(Imani, new ReportMovement(Driver, Movement.Returning)).Shows<StaffView>("staff", Driver, s => Assert.True(s.IsReleased));
    }

    [Fact]
    public void Things_go_from_stage_to_stage_and_never_more_than_are_there()
    {
        var moved = Committed().And(Rosa, Move(25)).And(Rosa, Move(20, ResourceStage.InTransit, ResourceStage.OnScene));
        moved.Shows<ResourceView>("resources", Meals, r => Assert.Equal((15, 5, 20), (r.Committed, r.InTransit, r.OnScene)));
        moved.When(Rosa, Move(16)).Then(new NotSoMany(15));
        moved.When(Rosa, Move(6, ResourceStage.InTransit, ResourceStage.Committed)).Then(new NotSoMany(5));
        moved.When(Rosa, Move(0)).Then(new BadField("quantity"));
        moved.When(Rosa, Move(5, ResourceStage.OnScene, ResourceStage.OnScene)).ThenNothing();
    }

    [Fact]
    public void What_is_given_back_is_taken_from_what_returns_and_then_from_what_is_there()
    {
        Committed().And(Rosa, Move(30, to: ResourceStage.OnScene)).And(Rosa, Move(5, ResourceStage.OnScene, ResourceStage.Returning))
            .And(Denise, new ReleaseUnits("request-1", "item-1", 8))
            .Shows<ResourceView>("resources", Meals, r => Assert.Equal((10, 22, 0, 8), (r.Committed, r.OnScene, r.Returning, r.Released)));
    }

    [Fact]
    public void People_are_no_things_and_nobody_unknown_moves()
    {
        Committed().When(Rosa, Move(1) with { Assignment = Driver }).Then(new NoSuchUnit());
        Committed().When(Rosa, new ReportMovement(Meals, Movement.OnScene)).Then(new NoSuchUnit());
        Committed().When(Rosa, new ReportMovement("request-9.staff-1", Movement.OnScene)).Then(new NoSuchUnit());
    }

    private static Scenario Committed() => Given().AndAsked().AndAnswered(RequestAnswer.Accepted);

    private static MoveResources Move(int quantity, ResourceStage from = ResourceStage.Committed, ResourceStage to = ResourceStage.InTransit) =>
        new(Meals, quantity, from, to);
}
