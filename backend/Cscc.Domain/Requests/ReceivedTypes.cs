using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.Requests;

/// <summary>The agency answers what it was asked: yes, a provisional yes, or no, each as good as the others.</summary>
/// <param name="Units">What it gives, all of it; empty for a no. A part of what was asked for is a yes too.</param>
/// <param name="Note">The condition of a provisional yes, or the reason for a no.</param>
/// <param name="AnswerBy">Until when it would like a provisional yes to be settled, UTC.</param>
public sealed record AnswerRequest(
    string Request, RequestAnswer Answer, ValueList<Given> Units, Words? Note = null, DateTimeOffset? AnswerBy = null) : Command;

/// <summary>Offers a response something that it has not asked for. Held for it until it answers.</summary>
/// <param name="Response">Id of the response's room.</param>
public sealed record OfferUnits(string Response, Words Title, ValueList<Given> Units, Words? Note = null) : Command;

/// <summary>Takes back an offer that has not been accepted.</summary>
public sealed record WithdrawOffer(string Request) : Command;

/// <summary>Asks a response to give back what it holds.</summary>
public sealed record AskBack(string Request, Words? Note = null) : Command;

/// <summary>A request as the agency sees it.</summary>
/// <param name="Id"><c>request-7</c>.</param>
/// <param name="Response">Id of the response's room.</param>
/// <param name="ResponseName">Its name, which is for everybody.</param>
/// <param name="IsOver">Whether the response wants nothing more of it.</param>
/// <param name="Told">Whether the response has recorded what the agency said last.</param>
public sealed record ReceivedRequestView(
    string Id,
    int Number,
    string Response,
    string ResponseName,
    RequestAnswer Answer,
    NeedPriority Priority,
    DateTimeOffset AskedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? AnswerBy,
    DateTimeOffset? NeededBy,
    bool IsOver,
    bool AsksBack,
    bool Told,
    ValueList<LineView> Lines,
    ValueList<GivenView> Units,
    [property: SeenBy(AudienceClass.Members)] string? AskedBy,
    [property: SeenBy(AudienceClass.Members)] string? AskedByAgency,
    [property: SeenBy(AudienceClass.Members)] Text? Title,
    [property: SeenBy(AudienceClass.Members)] Text? Place,
    [property: SeenBy(AudienceClass.Members)] Text? Note,
    [property: SeenBy(AudienceClass.Members)] Text? AnswerNote) : IView;

/// <summary>A line of an order.</summary>
public sealed record LineView(
    LineKind Kind, int Quantity,
    [property: SeenBy(AudienceClass.Members)] Text? What,
    [property: SeenBy(AudienceClass.Members)] Text? Substitute);

/// <summary>What is given for a line, and how much of it was given back.</summary>
public sealed record GivenView(int Line, [property: SeenBy(AudienceClass.Members)] string? Unit, int Quantity, int Released);

/// <summary>No request of this room ever had this id, or it has been over for weeks.</summary>
public sealed record NoSuchRequest : Refusal;

/// <summary>The response wants nothing more of it.</summary>
public sealed record RequestOver : Refusal;

/// <summary>Somebody answered before; a yes stands until the response gives back.</summary>
public sealed record AnsweredAlready(RequestAnswer Answer) : Refusal;

/// <summary>Fewer of it are free.</summary>
public sealed record NotEnoughFree(string Unit, int Free) : Refusal;

/// <summary>They are committed or reserved to a response.</summary>
public sealed record UnitTaken(string Unit, string Response) : Refusal;

/// <summary>The response has given them back; ask it, or give somebody else.</summary>
public sealed record GivenBack(string Unit) : Refusal;

/// <summary>They are off duty or unavailable.</summary>
public sealed record NotAvailable(string Unit) : Refusal;

/// <summary>More than the line asks for.</summary>
public sealed record OverAsked(int Line, int Quantity) : Refusal;

/// <summary>A yes gives something.</summary>
public sealed record NothingGiven : Refusal;

/// <summary>Too many requests are open.</summary>
public sealed record TooManyRequests(int Most) : Refusal;

/// <summary>A step of something that the agency was asked, or offers.</summary>
public abstract record ReceivedEvent(string Request) : Event;

/// <summary>A response asks the agency for something, or wants nothing more before its asking was heard.</summary>
[EventName("requestReceived.v1")]
public sealed record RequestReceived(
    string Request, string Key, string Response, string ResponseName, RequestDetails Details, int Version, ResponseWord Word) : ReceivedEvent(Request), IActivity
{
    ActivityFacts IActivity.Tells => new(Request, RequestIds.NumberOf(Request));
}

[EventName("requestAnswered.v1")]
public sealed record RequestAnswered(
    string Request, RequestAnswer Answer, ValueList<Given> Units, Text? Note, DateTimeOffset? AnswerBy) : ReceivedEvent(Request), IActivity
{
    ActivityFacts IActivity.Tells => new(Request, RequestIds.NumberOf(Request), Units.Count == 0 ? null : Units.Sum(u => u.Quantity));
}

[EventName("unitsOffered.v1")]
public sealed record UnitsOffered(string Request, string Key, string Response, RequestDetails Details, ValueList<Given> Units) : ReceivedEvent(Request), IActivity
{
    ActivityFacts IActivity.Tells => new(Request, RequestIds.NumberOf(Request), Units.Sum(u => u.Quantity));
}

[EventName("askedBack.v1")]
public sealed record AskedBack(string Request, Text? Note) : ReceivedEvent(Request), IActivity
{
    ActivityFacts IActivity.Tells => new(Request, RequestIds.NumberOf(Request));
}

/// <summary>The response has said something newer: what it gave back is free again.</summary>
[EventName("responseWordReceived.v1")]
public sealed record ResponseWordReceived(string Request, int Version, ResponseWord Word) : ReceivedEvent(Request), IActivity
{
    ActivityFacts IActivity.Tells => new(Request, RequestIds.NumberOf(Request));
}

/// <summary>The response has recorded the agency's word up to a version.</summary>
[EventName("agencyWordHeard.v1")]
public sealed record AgencyWordHeard(string Request, int Version) : ReceivedEvent(Request);

/// <summary>Nothing was heard of what is held for so long that the agency asks.</summary>
[EventName("requestInquired.v1")]
public sealed record RequestInquired(string Request) : ReceivedEvent(Request);

/// <summary>It has been over for so long that it leaves.</summary>
[EventName("requestRetired.v1")]
public sealed record RequestRetired(string Request) : ReceivedEvent(Request);

/// <summary>An agency numbers what it was asked, a response what it asks.</summary>
public static class RequestIds
{
    public static string Of(int number) => NumberedIds.Make("request", number);

    public static int NumberOf(string id) => NumberedIds.Number("request", id) is <= int.MaxValue and var number ? (int)number : 0;
}
