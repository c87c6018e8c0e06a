using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Capabilities;

/// <param name="Organization">The agency that offers it; null if a person without one told of it.</param>
[EventName("capabilityAdded.v1")]
public sealed record CapabilityAdded(string Capability, string? Organization, CapabilityFacts Facts) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Capability);
}

/// <summary>Whoever says anew what it is says that it is true today.</summary>
[EventName("capabilityRevised.v1")]
public sealed record CapabilityRevised(string Capability, CapabilityStatus Status, CapabilityFacts Facts) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Capability);
}

[EventName("capabilityAssured.v1")]
public sealed record CapabilityAssured(string Capability) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Capability);
}

[EventName("capabilityRetired.v1")]
public sealed record CapabilityRetired(string Capability) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Capability);
}
