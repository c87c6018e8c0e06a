using System.Collections.Immutable;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.Capabilities;

/// <summary>What a community already has.</summary>
/// <param name="Last">The number that the newest one got; none is given twice.</param>
/// <param name="Listed">By number.</param>
public sealed record CapabilitiesState(int Last, ImmutableSortedDictionary<int, Capability> Listed)
{
    public static CapabilitiesState Empty { get; } = new(0, ImmutableSortedDictionary<int, Capability>.Empty);

    public static string Id(int number) => NumberedIds.Make("capability", number);

    public Capability? Find(string id) => NumberedIds.Number("capability", id) is var number and > 0 and <= int.MaxValue
        ? Listed.GetValueOrDefault((int)number)
        : null;

    public CapabilitiesState Add(Capability added) =>
        added.Number == Last + 1 ? new(added.Number, Listed.Add(added.Number, added)) : this;

    public CapabilitiesState Change(string id, Func<Capability, Capability> change) =>
        Find(id) is { } known ? this with { Listed = Listed.SetItem(known.Number, known.Becoming(change(known))) } : this;

    public CapabilitiesState Remove(string id) =>
        Find(id) is { } known ? this with { Listed = Listed.Remove(known.Number) } : this;
}

/// <summary>What is said of a capability.</summary>
public sealed record CapabilityFacts(
    NeedCategory Category, ValueList<string> Languages, Text Name, Text? Description, Text? Location, Text? Schedule,
    Text? Eligibility, Text? RequiredDocuments, Text? Capacity);

/// <summary>A capability and whose it is.</summary>
/// <param name="AddedBy">The person who told of it; theirs to keep up if they did so for no agency.</param>
public sealed record Capability(
    int Number, Revisions Rev, string? Organization, string AddedBy, CapabilityStatus Status, CapabilityFacts Facts,
    DateTimeOffset AssuredAt, string AssuredBy)
{
    public CapabilityView View => new(
        CapabilitiesState.Id(Number), Rev, Organization, Facts.Category, Status, Facts.Languages, AssuredAt, AssuredBy, Facts.Name,
        Facts.Description, Facts.Location, Facts.Schedule, Facts.Eligibility, Facts.RequiredDocuments, Facts.Capacity);

    /// <summary>The next state with its revisions moved for those who see a difference.</summary>
    public Capability Becoming(Capability next) => next with { Rev = Rev.After(View, next.View) };

    /// <summary>Whether somebody may speak for it.</summary>
    public bool IsOf(Asking asking) => asking.Actor.Convener
        || (Organization is null ? AddedBy == asking.Actor.Person : Organization == asking.Agency);
}
