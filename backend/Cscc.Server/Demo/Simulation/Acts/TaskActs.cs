using Cscc.Domain.Tasks;

namespace Cscc.Server.Demo.Simulation;

/// <summary>What is to be reached in a response, and what is to be done for it.</summary>
internal static class TaskActs
{
    private const string Here = "response";

    /// <summary>A response keeps its list in sight.</summary>
    private const int Enough = 12;

    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<AddObjective, ObjectiveAdded>(Here, 1, s => s.All<ObjectiveView>(TasksBoard.Objectives).Count < Enough ? new(s.Say(Phrases.Needs)) : null),
        Act.Of<ReviseObjective, ObjectiveRevised>(Here, 1, s => Objective(s) is { } o ? new(o.Id, s.Say(Phrases.Needs), s.Say(Phrases.Notes)) : null, always: false),
        Act.Of<RemoveObjective, ObjectiveRemoved>(Here, 1, s => s.Chance(20) && Objective(s) is { } o ? new(o.Id) : null),
        Act.Of<AddTask, TaskAdded>(Here, 3, s => s.All<TaskView>(TasksBoard.Tasks).Count < Enough ? new(s.Say(Phrases.Tasks), Objective(s)?.Id, s.Me) : null),
        Act.Of<ReviseTask, TaskRevised>(Here, 1, s => Task(s) is { } t ? new(t.Id, s.Say(Phrases.Tasks), s.Me) : null, always: false),
        Act.Of<MoveTask, TaskMoved>(Here, 1, s => Task(s) is { } t ? new(t.Id, Objective(s)?.Id) : null, always: false),
        Act.Of<CompleteTask, TaskCompleted>(Here, 3, s => Task(s) is { } t ? new(t.Id, t.DoneAt is null) : null, always: false),
        Act.Of<RemoveTask, TaskRemoved>(Here, 1, s => Task(s) is { DoneAt: not null } t ? new(t.Id) : null),
    ];

    private static ObjectiveView? Objective(Scene s) => s.One<ObjectiveView>(TasksBoard.Objectives, _ => true);

    private static TaskView? Task(Scene s) => s.One<TaskView>(TasksBoard.Tasks, _ => true);
}
