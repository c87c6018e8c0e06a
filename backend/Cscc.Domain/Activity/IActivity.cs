namespace Cscc.Domain.Activity;

/// <summary>An event that the room's activity tells of. Its name and who caused it are known already.</summary>
public interface IActivity
{
    ActivityFacts Tells { get; }
}

/// <summary>What an event tells of itself.</summary>
/// <param name="About">Id of what it is about: a need, a request, an assignment …</param>
/// <param name="Number">The need's or the request's number.</param>
/// <param name="Quantity">Claimed, released, delivered, missing.</param>
/// <param name="Agency">The agency concerned, where it is another than the actor's.</param>
/// <param name="Detail">A word of ours: the new phase, movement or stage.</param>
public sealed record ActivityFacts(string About, int? Number = null, int? Quantity = null, string? Agency = null, string? Detail = null);
