using Cscc.Domain.Kernel;

namespace Cscc.Domain.Activity;

/// <summary>A fact of the room in its feed <c>activity</c>: everything but what is said in chat, of which it tells what was pinned.</summary>
/// <param name="What">The event's name without its version: <c>needClaimed</c>, <c>capabilityAdded</c> …</param>
/// <param name="About">Id of what it is about: a need, a request, an assignment …</param>
/// <param name="Number">The need's or the request's number.</param>
/// <param name="Quantity">Claimed, released, delivered, missing.</param>
/// <param name="Agency">The agency concerned, where it is another than the actor's.</param>
/// <param name="Detail">A word of ours: the new phase, movement or stage.</param>
public sealed record ActivityView(
    string Id, long N, DateTimeOffset At, string What, string? By, string? ByAgency, string? About, int? Number,
    int? Quantity, string? Agency, string? Detail = null) : IFeedItem;
