using Cscc.Domain.Kernel;

namespace Cscc.Domain.Needs;

/// <summary>A command about a need that was raised before.</summary>
public abstract record AboutNeed(string Need) : Command;

/// <summary>A command that may bear a note.</summary>
public interface IBearsNote
{
    Words? Note { get; }
}

/// <summary>What is needed, as it stands in a command.</summary>
public interface ISaysWhatIsNeeded
{
    Words Title { get; }

    NeedCategory Category { get; }

    NeedPriority Priority { get; }

    NeedTerm Term { get; }

    int Quantity { get; }

    Words? Description { get; }

    Words? Unit { get; }

    Words? Place { get; }

    DateTimeOffset? NeededBy { get; }
}

/// <summary>Asks for something on the community's behalf. Anyone who writes in the room may.</summary>
/// <param name="Quantity">How many <paramref name="Unit"/>s are asked for, 1 to 1,000,000.</param>
/// <param name="Place">To the block at most, never a house number.</param>
/// <param name="NeededBy">UTC.</param>
/// <param name="FromMessage">The message that it was made from.</param>
/// <param name="Reference">The importer's name for it, unique in the room.</param>
public sealed record RaiseNeed(
    Words Title, NeedCategory Category, NeedPriority Priority, NeedTerm Term, int Quantity, Words? Description = null,
    Words? Unit = null, Words? Place = null, DateTimeOffset? NeededBy = null, string? FromMessage = null, string? Reference = null)
    : Command, ISaysWhatIsNeeded;

/// <summary>Says anew what is needed, whole. Whoever raised it may, and the community's conveners.</summary>
/// <param name="Rev">The <c>rev</c> that the writer saw; if the need has changed since, nothing is overwritten.</param>
public sealed record ReviseNeed(
    string Need, Words Title, NeedCategory Category, NeedPriority Priority, NeedTerm Term, int Quantity, Words? Description = null,
    Words? Unit = null, Words? Place = null, DateTimeOffset? NeededBy = null, int? Rev = null)
    : AboutNeed(Need), ISaysWhatIsNeeded;

/// <summary>Places a need right after another in the community's order. Conveners only.</summary>
/// <param name="After">The need it comes after; null puts it first.</param>
public sealed record RankNeed(string Need, string? After = null) : AboutNeed(Need);

/// <summary>The agency takes all or a part: it adds to what it has claimed. Together never more than is needed.</summary>
public sealed record ClaimNeed(string Need, int Quantity) : AboutNeed(Need);

/// <summary>The agency gives back all or a part of what it claimed and has not delivered.</summary>
/// <param name="Quantity">Null gives back everything that is undelivered.</param>
public sealed record ReleaseClaim(string Need, int? Quantity = null) : AboutNeed(Need);

/// <summary>Asks a holder to hand over a part of its undelivered claim to the asking agency.</summary>
public sealed record AskHandOver(string Need, string From, int Quantity, Words? Note = null) : AboutNeed(Need), IBearsNote;

/// <summary>The holder grants or declines a hand-over that it was asked for.</summary>
/// <param name="Ask">The ask's id, from the need's view.</param>
public sealed record AnswerHandOver(string Need, string Ask, bool Grant, Words? Note = null) : AboutNeed(Need), IBearsNote;

/// <summary>The asking agency takes its ask back.</summary>
public sealed record CancelHandOver(string Need, string Ask) : AboutNeed(Need);

/// <summary>The agency reports that so many more of its claim were delivered.</summary>
public sealed record ReportFulfilment(string Need, int Quantity, Words? Note = null) : AboutNeed(Need), IBearsNote;

/// <summary>The agency corrects how many it has delivered in all.</summary>
public sealed record CorrectFulfilment(string Need, int Delivered, Words? Note = null) : AboutNeed(Need), IBearsNote;

/// <summary>The community says that a met need is truly met. Conveners only.</summary>
public sealed record ConfirmNeed(string Need, Words? Note = null) : AboutNeed(Need), IBearsNote;

/// <summary>The community says "not yet" to a met or confirmed need, or takes a withdrawn one up again. Conveners only.</summary>
/// <param name="Missing">How many of the delivered are still missing; at least 1 unless it was withdrawn.</param>
public sealed record ReopenNeed(string Need, int Missing, Words? Note = null) : AboutNeed(Need), IBearsNote;

/// <summary>Takes a need back. Whoever raised it may, and the community's conveners. Undelivered claims end.</summary>
public sealed record WithdrawNeed(string Need, WithdrawReason Reason, Words? Note = null) : AboutNeed(Need), IBearsNote;

/// <summary>Adds a note to a need's history.</summary>
public sealed record AddNeedNote(string Need, Words Note) : AboutNeed(Need), IBearsNote;
