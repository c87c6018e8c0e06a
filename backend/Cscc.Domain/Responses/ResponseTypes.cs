using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.Responses;

/// <summary>How far a response is. It goes on to any later phase, and from closed to reopened.</summary>
public enum ResponsePhase
{
    Activated,
    Stabilizing,
    Demobilizing,
    Closed,
    Reopened,
}

/// <summary>Starts a response to needs of this community: its room is opened, and joined by the agencies.</summary>
/// <param name="Name">For everybody, also those who read no other words: no names and no addresses of people.</param>
/// <param name="Lead">Who leads it; null for whoever starts it.</param>
public sealed record StartResponse(
    string Name, ValueList<string> Needs, ValueList<string>? Agencies = null, string? Lead = null, string? LeadAgency = null) : Command;

/// <summary>Goes on to another phase. Closing gives back all that is held and ends all asking. Who leads it, or speaks for one of its communities.</summary>
public sealed record ChangePhase(ResponsePhase Phase, Words? Note = null) : Command;

public sealed record RenameResponse(string Name) : Command;

public sealed record ChangeLead(string Person, string? Agency = null) : Command;

/// <summary>Brings an agency in: its people read and write here.</summary>
public sealed record InviteAgency(string Agency) : Command;

/// <summary>The response answers one more need of its community.</summary>
/// <param name="Community">The community's slug.</param>
public sealed record AnswerNeed(string Community, string Need) : Command;

/// <summary>The response no longer answers a need.</summary>
public sealed record LetNeedGo(string Community, string Need) : Command;

/// <summary>Says that the agency spoken for has delivered so much of a need; the community records it, once.</summary>
public sealed record RecordDelivery(string Community, string Need, int Quantity, Words? Note = null) : Command;

/// <summary>The response itself; the one entity <c>response</c> of the collection <c>response</c>.</summary>
/// <param name="Name">For everybody.</param>
/// <param name="WasReopened">Whether it had been closed before.</param>
/// <param name="FirstOnSceneAt">When the first of its staff reported to be on scene.</param>
public sealed record ResponseView(
    string Id,
    string Name,
    ResponsePhase Phase,
    bool WasReopened,
    DateTimeOffset OpenedAt,
    DateTimeOffset PhaseSince,
    DateTimeOffset? FirstOnSceneAt,
    ValueList<AnsweredNeed> Needs,
    ValueList<string> Agencies,
    string? LeadAgency,
    [property: SeenBy(AudienceClass.Members)] string? Lead,
    [property: SeenBy(AudienceClass.Members)] string? OpenedBy,
    [property: SeenBy(AudienceClass.Members)] string? PhaseBy) : IView;

/// <summary>A need that a response answers.</summary>
/// <param name="Community">The community's slug.</param>
/// <param name="IsKnown">Null until the community has answered; false if it has no such open need.</param>
public sealed record AnsweredNeed(string Community, string Need, bool? IsKnown);

/// <summary>A delivery, and whether the community has recorded it.</summary>
/// <param name="Id"><c>delivery-3</c>.</param>
/// <param name="IsAnswered">Whether the community has answered.</param>
/// <param name="Code">Why the community could not record it; null if it has, or has not answered.</param>
public sealed record DeliveryView(
    string Id,
    string Community,
    string Need,
    string Agency,
    int Quantity,
    DateTimeOffset At,
    bool IsAnswered,
    string? Code,
    [property: SeenBy(AudienceClass.Members)] string? By,
    [property: SeenBy(AudienceClass.Members)] Text? Note) : IView;

/// <summary>The response is closed; what goes on is returns, releases and reopening.</summary>
public sealed record ResponseClosed(DateTimeOffset At) : Refusal;

/// <summary>Only who leads the response and who speaks for one of its communities may.</summary>
public sealed record OnlyLead : Refusal;

/// <summary>A response goes forward, and from closed to reopened.</summary>
public sealed record NotAfter(ResponsePhase Phase) : Refusal;

/// <summary>The response answers no such need.</summary>
public sealed record NotAnswered : Refusal;

/// <summary>The need is answered by a response, which reports what is delivered.</summary>
public sealed record AnsweredByResponse(string Response) : Refusal;

/// <summary>One response cannot hold so much.</summary>
public sealed record ResponseFull(int Most) : Refusal;

/// <summary>The community asks for a room to be opened for a response that it has started.</summary>
public sealed record OpenResponse(
    string Name, ValueList<string> Needs, ValueList<string> Agencies, string Lead, string? LeadAgency) : Letter;

/// <summary>All that a response tells a community whose needs it answers.</summary>
/// <param name="Version">Rises with each word; 1 says that the room is open.</param>
/// <param name="Needs">Ids of the community's needs that it answers.</param>
public sealed record ResponseTells(
    int Version, string Name, ValueList<string> Needs, bool IsClosed, DateTimeOffset? FirstOnSceneAt) : Letter;

/// <summary>The community has recorded a response's word.</summary>
/// <param name="Unknown">Of its needs, those that the community does not have open.</param>
public sealed record CommunityHeard(int Version, ValueList<string> Unknown) : Letter;

/// <summary>A response asks the community to record a delivery.</summary>
/// <param name="Delivery">A random id, so that it is recorded once.</param>
public sealed record DeliveryMade(string Delivery, string Need, string Agency, int Quantity, Text? Note) : Letter;

/// <summary>The community has recorded the delivery, or why it cannot.</summary>
public sealed record DeliveryAnswered(string Delivery, string? Code) : Letter;

[EventName("responseOpened.v1")]
public sealed record ResponseOpened(
    string Name, string Community, ValueList<string> Needs, ValueList<string> Agencies, string Lead, string? LeadAgency) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(ResponseBoard.Response);
}

[EventName("phaseChanged.v1")]
public sealed record PhaseChanged(ResponsePhase Phase, Text? Note) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(ResponseBoard.Response, Detail: Names.Camel(Phase.ToString()));
}

[EventName("responseRenamed.v1")]
public sealed record ResponseRenamed(string Name) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(ResponseBoard.Response);
}

[EventName("leadChanged.v1")]
public sealed record LeadChanged(string Person, string? Agency) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Person, Agency: Agency);
}

[EventName("agencyInvited.v1")]
public sealed record AgencyInvited(string Agency) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Agency, Agency: Agency);
}

[EventName("needTaken.v1")]
public sealed record NeedTaken(string Community, string Need) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Need, NeedId.NumberOf(Need));
}

[EventName("needLetGo.v1")]
public sealed record NeedLetGo(string Community, string Need) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Need, NeedId.NumberOf(Need));
}

/// <summary>A community has recorded what the response told it, up to a version.</summary>
[EventName("communityTold.v1")]
public sealed record CommunityTold(string Community, int Version, ValueList<string> Unknown) : Event;

[EventName("deliveryAsked.v1")]
public sealed record DeliveryAsked(
    string Delivery, string Key, string Community, string Need, string Agency, int Quantity, Text? Note) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Need, NeedId.NumberOf(Need), Quantity, Agency);
}

/// <param name="Code">Why the community could not record it; null if it has.</param>
[EventName("deliverySettled.v1")]
public sealed record DeliverySettled(string Delivery, string? Code) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Delivery);
}
