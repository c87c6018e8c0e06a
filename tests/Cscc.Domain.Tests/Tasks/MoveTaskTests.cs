using Cscc.Domain.Kernel;
using Cscc.Domain.Tasks;
using Cscc.Domain.Tests.Kernel;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Responses.ResponseRoom;

namespace Cscc.Domain.Tests.Tasks;

public sealed class MoveTaskTests
{
    private const string Hall = "objective-1";
    private const string Meals = "objective-2";
    private const string Door = "task-1";

    [Fact]
    public void A_task_goes_below_another_objective_or_to_the_response_as_a_whole() =>
        GivenADoor()
            .When(Rosa, new MoveTask(Door, Meals)).Then(new TaskMoved(Door, Meals))
            .Shows<TaskView>(TasksBoard.Tasks, Door, task => Assert.Equal(Meals, task.Objective))
            .When(Imani, new MoveTask(Door)).Then(new TaskMoved(Door, null))
            .Shows<TaskView>(TasksBoard.Tasks, Door, task => Assert.Null(task.Objective));

    [Fact]
    public void Where_it_already_is_nothing_happens() =>
        GivenADoor().When(Rosa, new MoveTask(Door, Hall)).ThenNothing();

    [Fact]
    public void It_keeps_who_does_it_and_whether_it_is_done() =>
        GivenADoor()
            .And(Rosa, new CompleteTask(Door, Done: true))
            .And(Rosa, new MoveTask(Door, Meals))
            .Shows<TaskView>(TasksBoard.Tasks, Door, task => Assert.Equal(("imani", true), (task.Owner, task.DoneAt is not null)));

    [Fact]
    public void It_goes_with_the_objective_that_it_was_moved_to() =>
        GivenADoor()
            .And(Rosa, new MoveTask(Door, Meals))
            .And(Rosa, new RemoveObjective(Hall))
            .Shows<TaskView>(TasksBoard.Tasks, Door, task => Assert.Equal(Meals, task.Objective))
            .When(Rosa, new RemoveObjective(Meals)).Then(new ObjectiveRemoved(Meals))
            .When(Rosa, new MoveTask(Door)).Then(new NoSuchTask());

    [Fact]
    public void There_must_be_such_a_task_and_such_an_objective() =>
        GivenADoor()
            .When(Rosa, new MoveTask("task-9", Meals)).Then(new NoSuchTask())
            .When(Rosa, new MoveTask(Door, "objective-9")).Then(new NoSuchObjective());

    [Fact]
    public void Who_only_watches_moves_nothing() =>
        Assert.IsType<Decision.Refused>(GivenADoor().Room.Decide(Mayor, new MoveTask(Door, Meals)));

    private static Scenario GivenADoor() => Given()
        .And(Rosa, new AddObjective(new("A safe place")))
        .And(Rosa, new AddObjective(new("Hot meals")))
        .And(Rosa, new AddTask(new("Open the hall"), Hall, "imani"));
}
