using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.Capabilities;

public enum CapabilityStatus
{
    Active,
    Inactive,
    TemporarilyClosed,
    Defunct,
}

/// <summary>Tells the community of something that it already has: a hall, a service, a van (HSDS words).</summary>
/// <param name="Category">What kind of need it serves.</param>
/// <param name="Capacity">How much, in its own words: "80 seats", "6 this week".</param>
/// <param name="Languages">BCP 47 tags of the languages it is offered in.</param>
public sealed record AddCapability(
    Words Name, NeedCategory Category, Words? Description = null, Words? Location = null, Words? Schedule = null,
    Words? Eligibility = null, Words? RequiredDocuments = null, Words? Capacity = null, ValueList<string>? Languages = null) : Command;

/// <summary>Says anew what it is, whole. The agency that offers it may, and the community's conveners.</summary>
public sealed record ReviseCapability(
    string Capability, Words Name, NeedCategory Category, CapabilityStatus Status, Words? Description = null, Words? Location = null,
    Words? Schedule = null, Words? Eligibility = null, Words? RequiredDocuments = null, Words? Capacity = null,
    ValueList<string>? Languages = null, int? Rev = null) : Command;

/// <summary>Says that what stands there is still true today.</summary>
public sealed record AssureCapability(string Capability) : Command;

/// <summary>Takes it off the list. The agency that offers it may, and the community's conveners.</summary>
public sealed record RetireCapability(string Capability) : Command;

/// <summary>A capability that a community already has.</summary>
/// <param name="Organization">Id of the agency that offers it; null if a person without one told of it.</param>
/// <param name="AssuredAt">When somebody last said that it is still true.</param>
public sealed record CapabilityView(
    string Id,
    Revisions Rev,
    string? Organization,
    NeedCategory Category,
    CapabilityStatus Status,
    ValueList<string> Languages,
    DateTimeOffset AssuredAt,
    [property: SeenBy(AudienceClass.Members)] string? AssuredBy,
    [property: SeenBy(AudienceClass.Members)] Text? Name,
    [property: SeenBy(AudienceClass.Members)] Text? Description,
    [property: SeenBy(AudienceClass.Members)] Text? Location,
    [property: SeenBy(AudienceClass.Members)] Text? Schedule,
    [property: SeenBy(AudienceClass.Members)] Text? Eligibility,
    [property: SeenBy(AudienceClass.Members)] Text? RequiredDocuments,
    [property: SeenBy(AudienceClass.Members)] Text? Capacity) : IView;
