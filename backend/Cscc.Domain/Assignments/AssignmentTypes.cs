using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;
using Cscc.Domain.Roster;

namespace Cscc.Domain.Assignments;

/// <summary>Where somebody is on their way to, at, or from a response.</summary>
public enum Movement
{
    Dispatched,
    Responding,
    EnRoute,
    OnScene,
    MadeContact,
    Staging,
    Returning,
    Cleared,
    Standby,
}

/// <summary>Where resources are that a response holds.</summary>
public enum ResourceStage
{
    Committed,
    InTransit,
    OnScene,
    Returning,
}

/// <summary>Says where an assigned person or team is. They themselves, those of their agency, or who leads the response.</summary>
/// <param name="Assignment"><c>request-3.staff-2</c>.</param>
/// <param name="Point">Pressed on the map; kept to 100 m.</param>
/// <param name="Place">In words: a corner or a place, never a house.</param>
/// <param name="ExpectedAt">When they will be there, UTC.</param>
public sealed record ReportMovement(
    string Assignment, Movement Movement, Point? Point = null, Words? Place = null, DateTimeOffset? ExpectedAt = null) : Command;

/// <summary>Says that some of what is assigned has gone from one stage to another. Those of its agency, or who leads the response.</summary>
public sealed record MoveResources(string Assignment, int Quantity, ResourceStage From, ResourceStage To, Point? Point = null, Words? Place = null) : Command;

/// <summary>A person or team that an agency gives a response.</summary>
/// <param name="Id"><c>request-3.staff-2</c>.</param>
/// <param name="IsProvisional">Whether they are only reserved.</param>
/// <param name="IsReleased">Whether the response has given them back; they may still be on their way home.</param>
/// <param name="Since">Since when they move so.</param>
public sealed record StaffView(
    string Id,
    string Request,
    string Agency,
    int Line,
    int Headcount,
    Staffing Staffing,
    DateTimeOffset? Until,
    bool IsProvisional,
    bool IsReleased,
    Movement? Movement,
    DateTimeOffset? Since,
    DateTimeOffset? ExpectedAt,
    [property: SeenBy(AudienceClass.Members)] string? Unit,
    [property: SeenBy(AudienceClass.Members)] string? Person,
    [property: SeenBy(AudienceClass.Members)] Text? Name,
    [property: SeenBy(AudienceClass.Members)] Text? Role,
    [property: SeenBy(AudienceClass.Members)] Text? Place,
    [property: SeenBy(AudienceClass.Members)] Point? Point) : IView;

/// <summary>Something of an agency's inventory that it gives a response.</summary>
/// <param name="Id"><c>request-3.item-2</c>.</param>
/// <param name="Offered">Only reserved: a provisional yes, or an offer that nobody has taken.</param>
public sealed record ResourceView(
    string Id,
    string Request,
    string Agency,
    int Line,
    int Offered,
    int Committed,
    int InTransit,
    int OnScene,
    int Returning,
    int Released,
    DateTimeOffset? Since,
    [property: SeenBy(AudienceClass.Members)] string? Unit,
    [property: SeenBy(AudienceClass.Members)] Text? Name,
    [property: SeenBy(AudienceClass.Members)] Text? Place,
    [property: SeenBy(AudienceClass.Members)] Point? Point) : IView;

/// <summary>Nothing of that name is assigned to the response.</summary>
public sealed record NoSuchUnit : Refusal;

/// <summary>Only they themselves, those of their agency and who leads the response may.</summary>
public sealed record NotYourUnit : Refusal;

/// <summary>Fewer are at that stage.</summary>
public sealed record NotSoMany(int There) : Refusal;

/// <summary>They are only reserved: the agency's yes is provisional.</summary>
public sealed record StillProvisional : Refusal;

/// <summary>Whom a response has released can only come home.</summary>
public sealed record ReleasedAlready : Refusal;

[EventName("movementReported.v1")]
public sealed record MovementReported(
    string Assignment, Movement Movement, Point? Point, Text? Place, DateTimeOffset? ExpectedAt) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Assignment, Detail: Names.Camel(Movement.ToString()));
}

[EventName("resourcesMoved.v1")]
public sealed record ResourcesMoved(
    string Assignment, int Quantity, ResourceStage From, ResourceStage To, Point? Point, Text? Place) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Assignment, Quantity: Quantity, Detail: Names.Camel(To.ToString()));
}
