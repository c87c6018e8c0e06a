using Cscc.Domain.Kernel;
using Cscc.Domain.Tasks;
using Cscc.Domain.Tests.Kernel;
using Cscc.Domain.Tests.Responses;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Responses.ResponseRoom;

namespace Cscc.Domain.Tests.Tasks;

public sealed class TaskTests
{
    private static readonly Words Title = new("Two adults at the side door");

    [Fact]
    public void A_task_has_a_person_or_a_role_and_not_both()
    {
        Given().When(Rosa, new AddTask(Title, Owner: "imani", Role: "scribe")).Then(new BadField("role"));
        Given().When(Rosa, new AddTask(Title, Owner: TestRoom.Nobody)).Then(new BadField("owner"));
        Given().When(Rosa, new AddTask(Title, "objective-1")).Then(new NoSuchObjective());
        Given().When(Rosa, new AddTask(Title, Role: "scribe", Due: TestRoom.Morning.AddHours(2))).Makes("task-1");
    }

    [Fact]
    public void Done_is_told_with_who_did_it_and_when_and_can_be_taken_back()
    {
        var done = Given().And(Rosa, new AddTask(Title)).And(Imani, new CompleteTask("task-1", Done: true));
        done.Shows<TaskView>("tasks", "task-1", t => Assert.Equal((TestRoom.Morning, "imani"), (t.DoneAt, t.DoneBy)));
        done.When(Rosa, new CompleteTask("task-1", Done: true)).ThenNothing();
        done.And(Rosa, new CompleteTask("task-1", Done: false)).Shows<TaskView>("tasks", "task-1", t => Assert.Null(t.DoneAt));
    }

    [Fact]
    public void An_objective_that_is_taken_off_takes_its_tasks_with_it()
    {
        var gone = Given().And(Rosa, new AddObjective(Title)).And(Rosa, new AddTask(Title, "objective-1")).And(Rosa, new AddTask(Title)).And(Rosa, new RemoveObjective("objective-1"));
        Assert.Null(gone.Sees<TaskView>("tasks", "task-1"));
        Assert.NotNull(gone.Sees<TaskView>("tasks", "task-2"));
        gone.When(Rosa, new AddObjective(Title)).Makes("objective-2");
    }

    [Fact]
    public void The_mayors_office_counts_tasks_and_reads_none() =>
        Given().And(Rosa, new AddTask(Title, Owner: "imani")).Shows<TaskView>("tasks", "task-1", Audience.Executive, t => Assert.Equal((null, null), (t.Title, t.Owner)));
}
