using Cscc.Domain.Kernel;

namespace Cscc.Domain.Needs;

/// <summary>No need of this room ever had this id.</summary>
public sealed record NoSuchNeed : Refusal;

/// <summary>The need is confirmed or withdrawn, or was so long ago that only its history is left.</summary>
public sealed record NeedOver : Refusal;

/// <summary>Only those who speak for the community may.</summary>
public sealed record OnlyConveners : Refusal;

/// <summary>Only whoever raised it and those who speak for the community may.</summary>
public sealed record NotYourNeed : Refusal;

/// <summary>The caller speaks for no agency, and only agencies take on anything.</summary>
public sealed record NoAgency : Refusal;

/// <summary>Another need bears this reference already.</summary>
public sealed record ReferenceTaken(string Need) : Refusal;

/// <summary>Agencies have claimed more than the quantity is to be.</summary>
public sealed record BelowClaimed(int Claimed) : Refusal;

/// <summary>More than nobody has claimed yet.</summary>
public sealed record OverClaimed(int Available) : Refusal;

/// <summary>More than the agency holds and has not delivered.</summary>
public sealed record OverUndelivered(int Undelivered) : Refusal;

/// <summary>The agency has claimed nothing of it.</summary>
public sealed record NotTheHolder : Refusal;

/// <summary>More delivered in all than the agency has claimed.</summary>
public sealed record OverDelivered(int Claimed, int Delivered) : Refusal;

/// <summary>The agency has asked this holder already.</summary>
public sealed record AlreadyAsked(string Ask) : Refusal;

/// <summary>The ask was answered or canceled, or what it asked for was released or delivered.</summary>
public sealed record NoSuchAsk : Refusal;

/// <summary>It was another agency that asked.</summary>
public sealed record NotTheAsker : Refusal;

/// <summary>The need is not met.</summary>
public sealed record NotMet(int Missing) : Refusal;

/// <summary>More is said to be missing than was delivered.</summary>
public sealed record OverMissing(int Fulfilled) : Refusal;
