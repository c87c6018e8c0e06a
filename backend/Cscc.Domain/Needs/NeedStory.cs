using System.Diagnostics;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Needs;

/// <summary>How a need goes on with each step.</summary>
internal static class NeedStory
{
    public static Need Next(Need need, NeedEvent @event, Recorded recorded)
    {
        var step = need.Steps + 1;
        var next = Apply(need, @event, recorded, step);
        next = next with { HandOvers = next.HandOvers.Where(ask => next.Undelivered(ask.From) > 0) };
        return next with { Steps = step, Rev = need.Rev.After(need.View(), next.View()) };
    }

    private static Need Apply(Need need, NeedEvent @event, Recorded recorded, int step) => @event switch
    {
        NeedRaised => need,
        NeedRevised e => need with { Details = e.Details },
        NeedRanked e => need with { Order = new(e.Order) },
        NeedClaimed e => need.WithClaim(e.Agency, recorded.At, c => c with { Quantity = c.Quantity + e.Quantity }),
        ClaimReleased e => need.WithClaim(e.Agency, recorded.At, c => c with { Quantity = c.Quantity - e.Quantity }),
        HandOverAsked e => need with
        {
            HandOvers = need.HandOvers.Add(new(e.Ask, e.From, e.To, e.Quantity, recorded.At, recorded.By?.Person, e.Note)),
        },
        HandOverGranted e => need.WithoutAsk(e.Ask)
            .WithClaim(e.From, recorded.At, c => c with { Quantity = c.Quantity - e.Quantity })
            .WithClaim(e.To, recorded.At, c => c with { Quantity = c.Quantity + e.Quantity }),
        HandOverDeclined e => need.WithoutAsk(e.Ask),
        HandOverCanceled e => need.WithoutAsk(e.Ask),
        FulfilmentReported e => need.WithClaim(
            e.Agency, recorded.At, c => c with { Delivered = c.Delivered + e.Quantity, ReportedStep = step }) with
        { Reopened = false },
        FulfilmentCorrected e => need.WithClaim(
            e.Agency, recorded.At, c => c with { Delivered = e.Delivered, ReportedStep = step }) with
        { Reopened = false },
        NeedConfirmed => need with { End = new(recorded.At) },
        NeedReopened e => e.TakenBack.Aggregate(
            need with { End = null, Reopened = true },
            (n, taken) => n.WithClaim(taken.Agency, recorded.At, c => c with { Delivered = c.Delivered - taken.Quantity })),
        NeedWithdrawn e => need with
        {
            End = new(recorded.At, e.Reason),
            Claims = need.Claims.Replace(_ => true, c => c with { Quantity = c.Delivered }).Where(c => c.Quantity > 0),
        },
        NeedNoted => need,
        NeedAnswered e => need.Responses.Contains(e.Response) ? need : need with { Responses = need.Responses.Add(e.Response) },
        NeedUnanswered e => need with { Responses = need.Responses.Where(r => r != e.Response) },
        NeedReached e => need with { ReachedAt = e.At },
        // What is delivered beyond what the agency had claimed, it has claimed with it.
        DeliveryRecorded e => need.WithClaim(e.Agency, recorded.At, c => c with
        {
            Delivered = c.Delivered + e.Quantity,
            Quantity = Math.Max(c.Quantity, c.Delivered + e.Quantity),
            ReportedStep = step,
        }) with
        { Reopened = false },
        _ => throw new UnreachableException($"{@event.GetType().Name} does not go on"),
    };
}
