using Cscc.Domain.Capabilities;
using Cscc.Domain.Needs;

namespace Cscc.Server.Demo.Simulation;

/// <summary>What a community has already.</summary>
internal static class CapabilityActs
{
    private const string Here = "community";

    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<AddCapability, CapabilityAdded>(Here, 1, s => new(s.Say(Phrases.Things), NeedCategory.SocialServicesNavigation)),
        Act.Of<ReviseCapability, CapabilityRevised>(Here, 1, s => Mine(s) is { } c
            ? new(c.Id, s.Say(Phrases.Things), c.Category, CapabilityStatus.Active, Rev: c.Rev.Full)
            : null, always: false, orElse: typeof(CapabilityAssured)),
        // Whoever revises nothing assures: the two are told apart by nothing that a room tells.
        Act.Of<AssureCapability, CapabilityRevised>(Here, 1, s => Mine(s) is { } c ? new(c.Id) : null, always: false, orElse: typeof(CapabilityAssured)),
        Act.Of<RetireCapability, CapabilityRetired>(Here, 1, s => s.Chance(20) && Mine(s) is { } c ? new(c.Id) : null, always: false),
    ];

    private static CapabilityView? Mine(Scene s) =>
        s.One<CapabilityView>("capabilities", c => s.IsConvener || (c.Organization is not null && c.Organization == s.Agency));
}
