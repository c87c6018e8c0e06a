using Cscc.Domain.Kernel;

namespace Cscc.Domain.Capabilities;

/// <summary>What the community already has, kept true by those who offer it.</summary>
public sealed class CapabilityBoard : Board<CapabilitiesState>
{
    protected override CapabilitiesState Start => CapabilitiesState.Empty;

    public override IReadOnlyList<Type> Commands { get; } =
        [typeof(AddCapability), typeof(ReviseCapability), typeof(AssureCapability), typeof(RetireCapability)];

    public override IReadOnlyList<Type> Events { get; } =
        [typeof(CapabilityAdded), typeof(CapabilityRevised), typeof(CapabilityAssured), typeof(CapabilityRetired)];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<CapabilitiesState, CapabilityView>(
            "capabilities", AudienceClass.Everyone, (state, id) => state.Find(id)?.View, state => state.Listed.Values.Select(c => c.View)),
    ];

    public override Decision Decide(CapabilitiesState state, Command command, Asking asking)
    {
        return command switch
        {
            AddCapability c when Bad(c) is { } bad => bad,
            AddCapability c => Add(c),

            ReviseCapability c when Bad(Said(c)) is { } bad => bad,
            ReviseCapability c => OnOwn(c.Capability, known => known switch
            {
                _ when c.Rev is { } seen && seen != known.Rev.Full => new ChangedMeanwhile(),
                _ when FactsOf(Said(c), known.Facts) is var facts && (facts != known.Facts || c.Status != known.Status) =>
                    new CapabilityRevised(c.Capability, c.Status, facts),
                _ => Assure(known),
            }),

            AssureCapability c => OnOwn(c.Capability, Assure),

            RetireCapability c => OnOwn(c.Capability, _ => new CapabilityRetired(c.Capability)),

            _ => throw NotDecided(command),
        };

        Decision OnOwn(string id, Func<Capability, Decision> decide) => state.Find(id) switch
        {
            null => new NoSuchCapability(),
            var known when !known.IsOf(asking) => new NotYourCapability(),
            var known => decide(known),
        };

        Decision Add(AddCapability c)
        {
            var id = CapabilitiesState.Id(state.Last + 1);
            return new Decision.Accepted([new CapabilityAdded(id, asking.Agency, FactsOf(c, null))], new(id));
        }

        Decision Assure(Capability known) =>
            Minute(known.AssuredAt) == Minute(asking.Now) ? Decision.Nothing : new CapabilityAssured(CapabilitiesState.Id(known.Number));

        CapabilityFacts FactsOf(AddCapability said, CapabilityFacts? known) => new(
            said.Category,
            said.Languages?.Distinct(StringComparer.OrdinalIgnoreCase).ToValueList() ?? [],
            Text.Keep(known?.Name, asking.Write(said.Name))!,
            Text.Keep(known?.Description, asking.WriteOrNull(said.Description)),
            Text.Keep(known?.Location, asking.WriteOrNull(said.Location)),
            Text.Keep(known?.Schedule, asking.WriteOrNull(said.Schedule)),
            Text.Keep(known?.Eligibility, asking.WriteOrNull(said.Eligibility)),
            Text.Keep(known?.RequiredDocuments, asking.WriteOrNull(said.RequiredDocuments)),
            Text.Keep(known?.Capacity, asking.WriteOrNull(said.Capacity)));
    }

    public override CapabilitiesState Evolve(CapabilitiesState state, Recorded recorded)
    {
        var person = recorded.By?.Person ?? "";
        return recorded.Event switch
        {
            CapabilityAdded e => state.Add(new(
                state.Last + 1, default, e.Organization, person, CapabilityStatus.Active, e.Facts, recorded.At, person)),
            CapabilityRevised e => state.Change(e.Capability, known => known with
            {
                Status = e.Status,
                Facts = e.Facts,
                AssuredAt = recorded.At,
                AssuredBy = person,
            }),
            CapabilityAssured e => state.Change(e.Capability, known => known with { AssuredAt = recorded.At, AssuredBy = person }),
            CapabilityRetired e => state.Remove(e.Capability),
            _ => state,
        };
    }

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => recorded.Event switch
    {
        CapabilityAdded e => [new("capabilities", e.Capability)],
        CapabilityRevised e => [new("capabilities", e.Capability)],
        CapabilityAssured e => [new("capabilities", e.Capability)],
        CapabilityRetired e => [new("capabilities", e.Capability)],
        _ => [],
    };

    /// <summary>What a revision says, which is what an addition says.</summary>
    private static AddCapability Said(ReviseCapability c) => new(
        c.Name, c.Category, c.Description, c.Location, c.Schedule, c.Eligibility, c.RequiredDocuments, c.Capacity, c.Languages);

    private static DateTimeOffset Minute(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));

    private static BadField? Bad(AddCapability c) =>
        Fields.Required(c.Name, CapabilityLimits.NameLength, "name")
        ?? Fields.Optional(c.Description, CapabilityLimits.TextLength, "description")
        ?? Fields.Optional(c.Location, CapabilityLimits.TextLength, "location")
        ?? Fields.Optional(c.Schedule, CapabilityLimits.TextLength, "schedule")
        ?? Fields.Optional(c.Eligibility, CapabilityLimits.TextLength, "eligibility")
        ?? Fields.Optional(c.RequiredDocuments, CapabilityLimits.TextLength, "requiredDocuments")
        ?? Fields.Optional(c.Capacity, CapabilityLimits.TextLength, "capacity")
        ?? (c.Languages is null || (c.Languages.Count <= CapabilityLimits.Languages && c.Languages.All(Fields.IsLanguage))
            ? null
            : new("languages"));
}
