using Cscc.Domain.Assignments;

namespace Cscc.Server.Demo.Simulation;

/// <summary>Where people and things of a response are.</summary>
internal static class AssignmentActs
{
    private const string Here = "response";

    private static readonly Movement[] Movements = [Movement.Responding, Movement.EnRoute, Movement.OnScene, Movement.MadeContact, Movement.Staging];

    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<ReportMovement, MovementReported>(Here, 6, s => s.One<StaffView>(AssignmentsBoard.Staff, u => IsTheirs(s, u.Agency) && u is { IsProvisional: false, IsReleased: false }) is { } u
            ? new(u.Id, Movements[s.Dice.Next(Movements.Length)], new(-87.72 + (s.Dice.NextDouble() / 100), 41.86), s.Say(Phrases.Places))
            : null, always: false),
        Act.Of<MoveResources, ResourcesMoved>(Here, 3, s => s.One<ResourceView>(AssignmentsBoard.Resources, r => IsTheirs(s, r.Agency) && r.Committed + r.InTransit > 0) is { } r
            ? r.Committed > 0
                ? new(r.Id, s.UpTo(r.Committed), ResourceStage.Committed, ResourceStage.InTransit)
                : new(r.Id, s.UpTo(r.InTransit), ResourceStage.InTransit, ResourceStage.OnScene, Place: s.Say(Phrases.Places))
            : null),
    ];

    private static bool IsTheirs(Scene s, string agency) => agency == s.Agency || s.Leads;
}
