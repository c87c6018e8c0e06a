using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Tasks;

/// <summary>Says what is to be reached: "Teens have a safe place until 9 PM".</summary>
public sealed record AddObjective(Words Title) : Command;

/// <summary>Says an objective anew, or what came of it.</summary>
/// <param name="Outcome">What came of it; null while it is open.</param>
public sealed record ReviseObjective(string Objective, Words Title, Words? Outcome = null) : Command;

/// <summary>Takes an objective off, and its tasks with it.</summary>
public sealed record RemoveObjective(string Objective) : Command;

/// <summary>Adds something to do.</summary>
/// <param name="Objective">What it serves; null for the response as a whole.</param>
/// <param name="Owner">Id of the person who does it; null if nobody, or a role, does.</param>
/// <param name="Role">Whoever has this role does it, whoever is on shift.</param>
/// <param name="Due">UTC.</param>
public sealed record AddTask(Words Title, string? Objective = null, string? Owner = null, string? Role = null, DateTimeOffset? Due = null) : Command;

/// <summary>Says a task anew, whole.</summary>
public sealed record ReviseTask(string Task, Words Title, string? Owner = null, string? Role = null, DateTimeOffset? Due = null) : Command;

/// <summary>Puts a task below another objective. Where it already is, nothing happens.</summary>
/// <param name="Objective">What it serves from now on; null for the response as a whole.</param>
public sealed record MoveTask(string Task, string? Objective = null) : Command;

/// <summary>Says that a task is done, or is not after all.</summary>
public sealed record CompleteTask(string Task, bool Done) : Command;

public sealed record RemoveTask(string Task) : Command;

/// <param name="Id"><c>objective-2</c>.</param>
public sealed record ObjectiveView(
    string Id,
    int Number,
    [property: SeenBy(AudienceClass.Members)] Text? Title,
    [property: SeenBy(AudienceClass.Members)] Text? Outcome) : IView;

/// <param name="Id"><c>task-5</c>.</param>
/// <param name="Objective">Null for the response as a whole.</param>
/// <param name="DoneAt">Null while it is to be done.</param>
public sealed record TaskView(
    string Id,
    int Number,
    string? Objective,
    string? Role,
    DateTimeOffset? Due,
    DateTimeOffset? DoneAt,
    [property: SeenBy(AudienceClass.Members)] string? Owner,
    [property: SeenBy(AudienceClass.Members)] string? DoneBy,
    [property: SeenBy(AudienceClass.Members)] Text? Title) : IView;

public sealed record NoSuchObjective : Refusal;

public sealed record NoSuchTask : Refusal;

/// <summary>There are as many as a response can keep in sight.</summary>
public sealed record TooManyTasks(int Most) : Refusal;

[EventName("objectiveAdded.v1")]
public sealed record ObjectiveAdded(string Objective, Text Title) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Objective);
}

[EventName("objectiveRevised.v1")]
public sealed record ObjectiveRevised(string Objective, Text Title, Text? Outcome) : Event;

[EventName("objectiveRemoved.v1")]
public sealed record ObjectiveRemoved(string Objective) : Event;

[EventName("taskAdded.v1")]
public sealed record TaskAdded(string Task, TaskFacts Facts, string? Objective) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Task);
}

[EventName("taskRevised.v1")]
public sealed record TaskRevised(string Task, TaskFacts Facts) : Event;

/// <param name="Objective">What it serves from now on; null for the response as a whole.</param>
[EventName("taskMoved.v1")]
public sealed record TaskMoved(string Task, string? Objective) : Event;

[EventName("taskCompleted.v1")]
public sealed record TaskCompleted(string Task, bool Done) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Task, Detail: Done ? "done" : "open");
}

[EventName("taskRemoved.v1")]
public sealed record TaskRemoved(string Task) : Event;

/// <summary>What is said of a task.</summary>
public sealed record TaskFacts(Text Title, string? Owner, string? Role, DateTimeOffset? Due);
