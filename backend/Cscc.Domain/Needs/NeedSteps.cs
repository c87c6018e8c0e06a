using System.Diagnostics;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Needs;

/// <summary>What one event tells in a need's history and in the room's activity.</summary>
/// <param name="Agency">The agency concerned, where it is another than the actor's.</param>
/// <param name="Name">Of the response that answers the need.</param>
internal sealed record NeedStep(int? Quantity = null, string? Agency = null, Text? Note = null, WithdrawReason? Reason = null, string? Name = null);

internal static class NeedSteps
{
    public static NeedStep Of(NeedEvent @event) => @event switch
    {
        NeedRaised e => new(e.Details.Quantity, Note: e.Details.Title),
        NeedRevised e => new(e.Details.Quantity, Note: e.Details.Title),
        NeedRanked => new(),
        NeedClaimed e => new(e.Quantity),
        ClaimReleased e => new(e.Quantity),
        HandOverAsked e => new(e.Quantity, e.From, e.Note),
        HandOverGranted e => new(e.Quantity, e.To, e.Note),
        HandOverDeclined e => new(Agency: e.To, Note: e.Note),
        HandOverCanceled e => new(Agency: e.From),
        FulfilmentReported e => new(e.Quantity, Note: e.Note),
        FulfilmentCorrected e => new(e.Delivered, Note: e.Note),
        NeedConfirmed e => new(Note: e.Note),
        NeedReopened e => new(e.Missing, Note: e.Note),
        NeedWithdrawn e => new(Reason: e.Reason, Note: e.Note),
        NeedNoted e => new(Note: e.Note),
        NeedAnswered e => new(Name: e.Name),
        NeedUnanswered => new(),
        NeedReached => new(),
        DeliveryRecorded e => new(e.Quantity, e.Agency, e.Note),
        _ => throw new UnreachableException($"{@event.GetType().Name} tells no step"),
    };

    public static NeedStepView View(long n, Recorded recorded)
    {
        var step = Of((NeedEvent)recorded.Event);
        return new(
            $"step-{n}", n, RoomKinds.WhatOf(recorded.Event), recorded.At, recorded.By?.Person, recorded.By?.Agency,
            step.Quantity, step.Agency, step.Reason, step.Note, step.Name);
    }
}
