using Cscc.Domain.Kernel;

namespace Cscc.Domain.Needs;

/// <summary>A need as an audience sees it, whole while it is open and for some weeks after.</summary>
/// <param name="Id"><c>need-3</c>; its number is fixed for ever.</param>
/// <param name="Order">The community's order: needs sort by this key, ordinally; the rank is counted on the screen.</param>
/// <param name="Claimed">How many are claimed by all agencies together, delivered ones included.</param>
/// <param name="Fulfilled">How many were delivered.</param>
/// <param name="Responses">Room ids of the responses that answer it and report what is delivered.</param>
/// <param name="ReachedAt">When the first of a response's staff was on scene.</param>
/// <param name="OverAt">When it was confirmed or withdrawn.</param>
public sealed record NeedView(
    string Id,
    int Number,
    Revisions Rev,
    string Order,
    NeedStatus Status,
    NeedCategory Category,
    NeedPriority Priority,
    NeedTerm Term,
    int Quantity,
    int Claimed,
    int Fulfilled,
    DateTimeOffset? NeededBy,
    DateTimeOffset RaisedAt,
    DateTimeOffset? OverAt,
    WithdrawReason? WithdrawnBecause,
    ValueList<ClaimView> Claims,
    ValueList<HandOverView> HandOvers,
    ValueList<string> Responses,
    DateTimeOffset? ReachedAt,
    [property: SeenBy(AudienceClass.Members)] string? RaisedBy,
    [property: SeenBy(AudienceClass.Members)] string? RaisedFor,
    [property: SeenBy(AudienceClass.Members)] Text? Title,
    [property: SeenBy(AudienceClass.Members)] Text? Description,
    [property: SeenBy(AudienceClass.Members)] Text? Unit,
    [property: SeenBy(AudienceClass.Members)] Text? Place,
    [property: SeenBy(AudienceClass.Members)] string? FromMessage,
    [property: SeenBy(AudienceClass.Members)] string? Reference) : IView;

/// <summary>What one agency has taken on of a need.</summary>
/// <param name="Quantity">Claimed in all, delivered ones included.</param>
/// <param name="Since">When the agency first claimed.</param>
public sealed record ClaimView(string Agency, int Quantity, int Delivered, DateTimeOffset Since);

/// <summary>An open ask of one agency to take over from another.</summary>
public sealed record HandOverView(
    string Id, string From, string To, int Quantity, DateTimeOffset At,
    [property: SeenBy(AudienceClass.Members)] string? By,
    [property: SeenBy(AudienceClass.Members)] Text? Note);

/// <summary>How many needs of a room are over, all time; the room's one entity <c>needs</c> of the collection <c>totals</c>.</summary>
public sealed record NeedTotalsView(string Id, int Confirmed, int Withdrawn) : IView;

/// <summary>One step of a need's history.</summary>
/// <param name="What">The event's name without its version: <c>needRaised</c>, <c>needClaimed</c> …</param>
/// <param name="Quantity">What the step was about: claimed, released, delivered, missing, asked for.</param>
/// <param name="Agency">The agency concerned, where it is another than the actor's.</param>
/// <param name="Name">Of the response that answers it.</param>
/// <param name="Note">The words that came with it; for a raise or revision, the title.</param>
public sealed record NeedStepView(
    string Id, long N, string What, DateTimeOffset At, string? By, string? ByAgency, int? Quantity, string? Agency,
    WithdrawReason? Reason, Text? Note, string? Name = null) : IFeedItem;
