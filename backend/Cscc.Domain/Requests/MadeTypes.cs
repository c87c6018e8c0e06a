using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.Requests;

/// <summary>The response asks an agency for staff or resources. The agency joins the response if it is not in it.</summary>
public sealed record MakeRequest(
    string Agency, Words Title, NeedPriority Priority, ValueList<LineSaid> Lines, Words? Place = null, DateTimeOffset? NeededBy = null,
    Words? Note = null) : Command;

/// <summary>Wants nothing more of a request: whatever the agency holds for it is given back.</summary>
public sealed record CancelRequest(string Request) : Command;

/// <summary>Takes what an agency offered.</summary>
public sealed record TakeOffer(string Request) : Command;

/// <summary>Gives back a part of what an agency holds for the response.</summary>
/// <param name="Unit">The agency's own name for it, from the assignment.</param>
/// <param name="Quantity">Null gives back all that is left.</param>
public sealed record ReleaseUnits(string Request, string Unit, int? Quantity = null) : Command;

/// <summary>A request as the response sees it.</summary>
/// <param name="Id"><c>request-7</c>; the agency has a number of its own for it.</param>
/// <param name="IsOffer">Whether the agency offered it by itself.</param>
/// <param name="IsOver">Whether the response wants nothing more of it.</param>
/// <param name="TakesOffer">Whether the offer was accepted here; it counts once the answer is accepted.</param>
/// <param name="Told">Whether the agency has recorded what the response said last.</param>
public sealed record MadeRequestView(
    string Id,
    int Number,
    string Agency,
    bool IsOffer,
    RequestAnswer Answer,
    NeedPriority Priority,
    DateTimeOffset MadeAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? AnswerBy,
    DateTimeOffset? NeededBy,
    bool IsOver,
    bool TakesOffer,
    bool AsksBack,
    bool Told,
    ValueList<LineView> Lines,
    ValueList<GivenView> Units,
    [property: SeenBy(AudienceClass.Members)] string? MadeBy,
    [property: SeenBy(AudienceClass.Members)] Text? Title,
    [property: SeenBy(AudienceClass.Members)] Text? Place,
    [property: SeenBy(AudienceClass.Members)] Text? Note,
    [property: SeenBy(AudienceClass.Members)] Text? AnswerNote) : IView;

/// <summary>There is no such agency.</summary>
public sealed record NoSuchAgency : Refusal;

/// <summary>Nothing is offered, or it was taken or withdrawn.</summary>
public sealed record NoSuchOffer : Refusal;

/// <summary>The response holds fewer of it.</summary>
public sealed record OverHeld(int Held) : Refusal;

/// <summary>Only who leads the response, and those of the agency concerned, may.</summary>
public sealed record OnlyLeadOrOwner : Refusal;

/// <summary>A step of something that the response asks, or was offered.</summary>
public abstract record MadeEvent(string Request) : Event;

[EventName("requestMade.v1")]
public sealed record RequestMade(string Request, string Key, string Agency, RequestDetails Details) : MadeEvent(Request), IActivity
{
    ActivityFacts IActivity.Tells => new(Request, RequestIds.NumberOf(Request), Agency: Agency);
}

/// <summary>An agency offers something by itself; or speaks of a request that nobody here knows, which is then over from the start.</summary>
[EventName("offerReceived.v1")]
public sealed record OfferReceived(
    string Request, string Key, string Agency, RequestDetails Details, int Version, AgencyWord Word, bool IsUnknown = false) : MadeEvent(Request), IActivity
{
    ActivityFacts IActivity.Tells => new(Request, RequestIds.NumberOf(Request), Agency: Agency);
}

/// <summary>The agency has said something newer.</summary>
[EventName("agencyWordReceived.v1")]
public sealed record AgencyWordReceived(string Request, string Agency, int Version, AgencyWord Word) : MadeEvent(Request), IActivity
{
    ActivityFacts IActivity.Tells => new(Request, RequestIds.NumberOf(Request), Agency: Agency);
}

[EventName("requestCanceled.v1")]
public sealed record RequestCanceled(string Request) : MadeEvent(Request), IActivity
{
    ActivityFacts IActivity.Tells => new(Request, RequestIds.NumberOf(Request));
}

[EventName("offerTaken.v1")]
public sealed record OfferTaken(string Request, string Agency) : MadeEvent(Request), IActivity
{
    ActivityFacts IActivity.Tells => new(Request, RequestIds.NumberOf(Request), Agency: Agency);
}

[EventName("unitsReleased.v1")]
public sealed record UnitsReleased(string Request, ValueList<Given> Units) : MadeEvent(Request), IActivity
{
    ActivityFacts IActivity.Tells => new(Request, RequestIds.NumberOf(Request), Units.Sum(u => u.Quantity));
}

/// <summary>The agency has recorded the response's word up to a version.</summary>
[EventName("responseWordHeard.v1")]
public sealed record ResponseWordHeard(string Request, int Version) : MadeEvent(Request);
