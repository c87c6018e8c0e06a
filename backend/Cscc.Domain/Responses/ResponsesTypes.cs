using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.Responses;

/// <summary>A response that answers needs of the community; how far it is stands in the collection <c>progress</c>.</summary>
/// <param name="Id">The response's name in its room id: <c>response/…</c>.</param>
/// <param name="Name">For everybody.</param>
/// <param name="IsOpen">Whether its room has said that it is open.</param>
public sealed record StartedView(
    string Id, string Name, ValueList<string> Needs, bool IsOpen, bool IsClosed, DateTimeOffset StartedAt,
    [property: SeenBy(AudienceClass.Members)] string? StartedBy) : IView;

/// <summary>There are as many responses here as a community can hold.</summary>
public sealed record TooManyResponses(int Most) : Refusal;

[EventName("responseStarted.v1")]
public sealed record ResponseStarted(
    string Response, string Name, ValueList<string> Needs, ValueList<string> Agencies, string Lead, string? LeadAgency) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Response);
}

/// <summary>A response has told the community something newer, or for the first time that it answers a need here.</summary>
[EventName("responseTold.v1")]
public sealed record ResponseTold(
    string Response, int Version, string Name, ValueList<string> Needs, bool IsClosed, DateTimeOffset? FirstOnSceneAt) : Event;

/// <summary>A response could not have a delivery recorded; that is answered the same for ever.</summary>
[EventName("deliveryRefused.v1")]
public sealed record DeliveryRefused(string Delivery, string Response, string Need, string Code) : Event;

/// <summary>A response has been closed for so long that it leaves.</summary>
[EventName("responseForgotten.v1")]
public sealed record ResponseForgotten(string Response) : Event;
