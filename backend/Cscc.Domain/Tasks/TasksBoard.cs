using System.Collections.Immutable;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Tasks;

/// <summary>What a response wants to reach and has to do. A response ends, so all of it stays.</summary>
/// <param name="Objectives">By number.</param>
/// <param name="Tasks">By number.</param>
public sealed record TasksState(
    int LastObjective, int LastTask, ImmutableSortedDictionary<int, Objective> Objectives, ImmutableSortedDictionary<int, TaskEntry> Tasks)
{
    public static TasksState Empty { get; } = new(0, 0, ImmutableSortedDictionary<int, Objective>.Empty, ImmutableSortedDictionary<int, TaskEntry>.Empty);

    public Objective? FindObjective(string? id) =>
        NumberedIds.Number("objective", id) is var n and <= int.MaxValue ? Objectives.GetValueOrDefault((int)n) : null;

    public TaskEntry? FindTask(string? id) => NumberedIds.Number("task", id) is var n and <= int.MaxValue ? Tasks.GetValueOrDefault((int)n) : null;
}

public sealed record Objective(int Number, Text Title, Text? Outcome)
{
    public string Id => NumberedIds.Make("objective", Number);

    public ObjectiveView View() => new(Id, Number, Title, Outcome);
}

public sealed record TaskEntry(int Number, string? Objective, TaskFacts Facts, DateTimeOffset? DoneAt, string? DoneBy)
{
    public string Id => NumberedIds.Make("task", Number);

    public TaskView View() => new(Id, Number, Objective, Facts.Role, Facts.Due, DoneAt, Facts.Owner, DoneBy, Facts.Title);
}

/// <summary>Objectives and tasks, each with who does it and until when. Whoever writes in the room keeps them.</summary>
public sealed class TasksBoard : Board<TasksState>
{
    public const string Objectives = "objectives";
    public const string Tasks = "tasks";

    /// <summary>Tasks, and objectives, of one response, all its life.</summary>
    public const int Most = 500;

    private const int MostTitle = 200;
    private const int MostOutcome = 1000;
    private const int MostName = 100;

    protected override TasksState Start => TasksState.Empty;

    public override IReadOnlyList<Type> Commands { get; } =
    [
        typeof(AddObjective), typeof(ReviseObjective), typeof(RemoveObjective),
        typeof(AddTask), typeof(ReviseTask), typeof(MoveTask), typeof(CompleteTask), typeof(RemoveTask),
    ];

    public override IReadOnlyList<Type> Events { get; } =
    [
        typeof(ObjectiveAdded), typeof(ObjectiveRevised), typeof(ObjectiveRemoved),
        typeof(TaskAdded), typeof(TaskRevised), typeof(TaskMoved), typeof(TaskCompleted), typeof(TaskRemoved),
    ];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<TasksState, ObjectiveView>(
            Objectives, AudienceClass.Everyone, (state, id) => state.FindObjective(id)?.View(), state => state.Objectives.Values.Select(o => o.View())),
        new Collection<TasksState, TaskView>(
            Tasks, AudienceClass.Everyone, (state, id) => state.FindTask(id)?.View(), state => state.Tasks.Values.Select(t => t.View())),
    ];

    public override Decision Decide(TasksState state, Command command, Asking asking)
    {
        return command switch
        {
            AddObjective c when Fields.Required(c.Title, MostTitle, "title") is { } bad => bad,
            AddObjective when state.LastObjective >= Most => new TooManyTasks(Most),
            AddObjective c => Added(NumberedIds.Make("objective", state.LastObjective + 1), id => new ObjectiveAdded(id, asking.Write(c.Title))),

            ReviseObjective c when (Fields.Required(c.Title, MostTitle, "title") ?? Fields.Optional(c.Outcome, MostOutcome, "outcome")) is { } bad => bad,
            ReviseObjective c => OnObjective(c.Objective, known =>
                new ObjectiveRevised(c.Objective, Kept(known.Title, c.Title)!, Kept(known.Outcome, c.Outcome)) is var revised
                && (revised.Title, revised.Outcome) == (known.Title, known.Outcome) ? Decision.Nothing : revised),

            RemoveObjective c => OnObjective(c.Objective, _ => new ObjectiveRemoved(c.Objective)),

            AddTask c when Bad(c.Title, c.Owner, c.Role, c.Due) is { } bad => bad,
            AddTask { Objective: { } objective } when state.FindObjective(objective) is null => new NoSuchObjective(),
            AddTask when state.LastTask >= Most => new TooManyTasks(Most),
            AddTask c => Added(NumberedIds.Make("task", state.LastTask + 1), id => new TaskAdded(id, FactsOf(c.Title, c.Owner, c.Role, c.Due), c.Objective)),

            ReviseTask c when Bad(c.Title, c.Owner, c.Role, c.Due) is { } bad => bad,
            ReviseTask c => OnTask(c.Task, known => FactsOf(c.Title, c.Owner, c.Role, c.Due, known.Facts) is var facts && facts == known.Facts
                ? Decision.Nothing
                : new TaskRevised(c.Task, facts)),

            MoveTask { Objective: { } objective } when state.FindObjective(objective) is null => new NoSuchObjective(),
            MoveTask c => OnTask(c.Task, known => known.Objective == c.Objective ? Decision.Nothing : new TaskMoved(c.Task, c.Objective)),

            CompleteTask c => OnTask(c.Task, known => known.DoneAt is not null == c.Done ? Decision.Nothing : new TaskCompleted(c.Task, c.Done)),

            RemoveTask c => OnTask(c.Task, _ => new TaskRemoved(c.Task)),

            _ => throw NotDecided(command),
        };

        Decision OnObjective(string id, Func<Objective, Decision> decide) => state.FindObjective(id) is { } known ? decide(known) : new NoSuchObjective();

        Decision OnTask(string id, Func<TaskEntry, Decision> decide) => state.FindTask(id) is { } known ? decide(known) : new NoSuchTask();

        static Decision Added(string id, Func<string, Event> make) => new Decision.Accepted([make(id)], new(id));

        Text? Kept(Text? known, Words? said) => Text.Keep(known, asking.WriteOrNull(said));

        TaskFacts FactsOf(Words title, string? owner, string? role, DateTimeOffset? due, TaskFacts? known = null) =>
            new(Kept(known?.Title, title)!, owner, role, Fields.ToTheMillisecond(due));

        Refusal? Bad(Words title, string? owner, string? role, DateTimeOffset? due) =>
            Fields.Required(title, MostTitle, "title")
            ?? Fields.Near(due, asking.Now, "due")
            ?? (owner is not null && !asking.Exists(RoomId.Person(owner)) ? new BadField("owner") : null)
            ?? (role is not null && (owner is not null || string.IsNullOrWhiteSpace(role) || role.Length > MostName) ? new BadField("role") : null);
    }

    public override TasksState Evolve(TasksState state, Recorded recorded) => recorded.Event switch
    {
        ObjectiveAdded e when state.LastObjective + 1 is var n && NumberedIds.Make("objective", n) == e.Objective =>
            state with { LastObjective = n, Objectives = state.Objectives.Add(n, new(n, e.Title, null)) },
        ObjectiveRevised e when state.FindObjective(e.Objective) is { } known =>
            state with { Objectives = state.Objectives.SetItem(known.Number, known with { Title = e.Title, Outcome = e.Outcome }) },
        ObjectiveRemoved e when state.FindObjective(e.Objective) is { } known => state with
        {
            Objectives = state.Objectives.Remove(known.Number),
            Tasks = state.Tasks.RemoveRange(state.Tasks.Values.Where(t => t.Objective == e.Objective).Select(t => t.Number)),
        },
        TaskAdded e when state.LastTask + 1 is var n && NumberedIds.Make("task", n) == e.Task =>
            state with { LastTask = n, Tasks = state.Tasks.Add(n, new(n, e.Objective, e.Facts, null, null)) },
        TaskRevised e when state.FindTask(e.Task) is { } known => state with { Tasks = state.Tasks.SetItem(known.Number, known with { Facts = e.Facts }) },
        TaskMoved e when state.FindTask(e.Task) is { } known => state with { Tasks = state.Tasks.SetItem(known.Number, known with { Objective = e.Objective }) },
        TaskCompleted e when state.FindTask(e.Task) is { } known => state with
        {
            Tasks = state.Tasks.SetItem(known.Number, known with { DoneAt = e.Done ? recorded.At : null, DoneBy = e.Done ? recorded.By?.Person : null }),
        },
        TaskRemoved e when state.FindTask(e.Task) is { } known => state with { Tasks = state.Tasks.Remove(known.Number) },
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => recorded.Event switch
    {
        ObjectiveAdded e => [new(Objectives, e.Objective)],
        ObjectiveRevised e => [new(Objectives, e.Objective)],
        ObjectiveRemoved e => before.Get<TasksState>().Tasks.Values.Where(t => t.Objective == e.Objective)
            .Select(t => new Touched(Tasks, t.Id)).Append(new(Objectives, e.Objective)),
        TaskAdded e => [new(Tasks, e.Task)],
        TaskRevised e => [new(Tasks, e.Task)],
        TaskMoved e => [new(Tasks, e.Task)],
        TaskCompleted e => [new(Tasks, e.Task)],
        TaskRemoved e => [new(Tasks, e.Task)],
        _ => [],
    };
}
