using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Needs;

/// <summary>A step in a need's story.</summary>
public abstract record NeedEvent(string Need) : Event, IActivity
{
    ActivityFacts IActivity.Tells
    {
        get
        {
            var step = NeedSteps.Of(this);
            return new(Need, NeedId.NumberOf(Need), step.Quantity, step.Agency);
        }
    }
}

/// <summary>What is needed, as whoever raised or revised it said.</summary>
public sealed record NeedDetails(
    Text Title, NeedCategory Category, NeedPriority Priority, NeedTerm Term, int Quantity, Text? Description = null,
    Text? Unit = null, Text? Place = null, DateTimeOffset? NeededBy = null);

[EventName("needRaised.v1")]
public sealed record NeedRaised(
    string Need, string Order, NeedDetails Details, string? FromMessage = null, string? Reference = null) : NeedEvent(Need);

[EventName("needRevised.v1")]
public sealed record NeedRevised(string Need, NeedDetails Details) : NeedEvent(Need);

[EventName("needRanked.v1")]
public sealed record NeedRanked(string Need, string Order) : NeedEvent(Need);

[EventName("needClaimed.v1")]
public sealed record NeedClaimed(string Need, string Agency, int Quantity) : NeedEvent(Need);

[EventName("claimReleased.v1")]
public sealed record ClaimReleased(string Need, string Agency, int Quantity) : NeedEvent(Need);

/// <param name="From">The agency that holds the claim.</param>
/// <param name="To">The agency that asks for a part of it.</param>
[EventName("handOverAsked.v1")]
public sealed record HandOverAsked(string Need, string Ask, string From, string To, int Quantity, Text? Note = null) : NeedEvent(Need);

/// <param name="Quantity">How much of what was asked for the holder still had to give.</param>
[EventName("handOverGranted.v1")]
public sealed record HandOverGranted(string Need, string Ask, string From, string To, int Quantity, Text? Note = null) : NeedEvent(Need);

[EventName("handOverDeclined.v1")]
public sealed record HandOverDeclined(string Need, string Ask, string From, string To, Text? Note = null) : NeedEvent(Need);

[EventName("handOverCanceled.v1")]
public sealed record HandOverCanceled(string Need, string Ask, string From, string To) : NeedEvent(Need);

[EventName("fulfilmentReported.v1")]
public sealed record FulfilmentReported(string Need, string Agency, int Quantity, Text? Note = null) : NeedEvent(Need);

/// <param name="Delivered">In all, in place of what was reported before.</param>
[EventName("fulfilmentCorrected.v1")]
public sealed record FulfilmentCorrected(string Need, string Agency, int Delivered, Text? Note = null) : NeedEvent(Need);

[EventName("needConfirmed.v1")]
public sealed record NeedConfirmed(string Need, Text? Note = null) : NeedEvent(Need);

/// <param name="TakenBack">Whose deliveries are still missing, and how many of each.</param>
[EventName("needReopened.v1")]
public sealed record NeedReopened(string Need, int Missing, ValueList<TakenBack> TakenBack, Text? Note = null) : NeedEvent(Need);

public sealed record TakenBack(string Agency, int Quantity);

[EventName("needWithdrawn.v1")]
public sealed record NeedWithdrawn(string Need, WithdrawReason Reason, Text? Note = null) : NeedEvent(Need);

[EventName("needNoted.v1")]
public sealed record NeedNoted(string Need, Text Note) : NeedEvent(Need);

/// <summary>A response answers it; from now on the response reports what is delivered.</summary>
/// <param name="Response">Id of the response's room.</param>
/// <param name="Name">The response's name, which is for everybody.</param>
[EventName("needAnswered.v1")]
public sealed record NeedAnswered(string Need, string Response, string Name) : NeedEvent(Need);

/// <summary>The response is closed, or no longer answers it.</summary>
[EventName("needUnanswered.v1")]
public sealed record NeedUnanswered(string Need, string Response) : NeedEvent(Need);

/// <summary>The first of a response's staff came to the scene.</summary>
[EventName("needReached.v1")]
public sealed record NeedReached(string Need, string Response, DateTimeOffset At) : NeedEvent(Need);

/// <summary>A response has delivered so much of it, through an agency.</summary>
/// <param name="Delivery">The response's random id for it.</param>
[EventName("deliveryRecorded.v1")]
public sealed record DeliveryRecorded(
    string Need, string Delivery, string Response, string Agency, int Quantity, Text? Note = null) : NeedEvent(Need);

/// <summary>It has been over for so long that only its history is kept. No step of its story: nobody did anything.</summary>
[EventName("needRetired.v1")]
public sealed record NeedRetired(string Need) : Event;
