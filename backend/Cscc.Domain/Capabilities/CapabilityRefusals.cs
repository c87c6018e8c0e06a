using Cscc.Domain.Kernel;

namespace Cscc.Domain.Capabilities;

public sealed record NoSuchCapability : Refusal;

/// <summary>Another agency offers it.</summary>
public sealed record NotYourCapability : Refusal;
