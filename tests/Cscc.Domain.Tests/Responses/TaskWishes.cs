using Cscc.Domain.Kernel;
using Cscc.Domain.Tasks;
using Cscc.Domain.Tests.Kernel;
using CsCheck;

namespace Cscc.Domain.Tests.Responses;

/// <summary>Random wishes about objectives and tasks.</summary>
public static class TaskWishes
{
    public static Gen<Wish> Any { get; } = Dice.Wish((dice, room) =>
    {
        var state = room.State.Get<TasksState>();
        var objective = state.Objectives.Count > 0 && dice.Chance(95) ? dice.Pick([.. state.Objectives.Values]).Id : "objective-900";
        var task = state.Tasks.Count > 0 && dice.Chance(95) ? dice.Pick([.. state.Tasks.Values]).Id : "task-900";
        Command command = dice.UpTo(15) switch
        {
            1 or 2 => new AddObjective(dice.Chance(95) ? dice.Words() : new("")),
            3 => new ReviseObjective(objective, dice.Words(), dice.WordsOrNone()),
            4 => new RemoveObjective(objective),
            <= 9 => new AddTask(dice.Words(), dice.Chance(50) ? objective : null, Owner(dice), null, dice.Chance(50) ? room.Now.AddHours(dice.UpTo(9)) : null),
            10 => new ReviseTask(task, dice.Words(), Owner(dice), dice.Chance(10) ? "scribe" : null),
            11 => new MoveTask(task, dice.Chance(70) ? objective : null),
            <= 14 => new CompleteTask(task, dice.Chance(70)),
            _ => new RemoveTask(task),
        };
        return (dice.Pick(People.Members), command);
    });

    private static string? Owner(Dice dice) => dice.Chance(40) ? dice.Chance(95) ? "imani" : TestRoom.Nobody : null;
}
