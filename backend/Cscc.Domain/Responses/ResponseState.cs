using System.Collections.Immutable;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Responses;

/// <summary>What a response is, whose needs it answers, and what it has told their communities.</summary>
/// <param name="Phase">Null until the room is opened.</param>
/// <param name="Agencies">Those whose people read and write here.</param>
/// <param name="Version">Of the response's word to its communities.</param>
/// <param name="Heard">The newest version that each community has recorded, by slug.</param>
public sealed record ResponseState(
    string Name,
    ResponsePhase? Phase,
    DateTimeOffset OpenedAt,
    string? OpenedBy,
    string? Lead,
    string? LeadAgency,
    ValueList<AnsweredNeed> Needs,
    ValueList<string> Agencies,
    int Version,
    ImmutableSortedDictionary<string, int> Heard,
    ImmutableSortedDictionary<int, Delivery> Deliveries)
{
    public static ResponseState Empty { get; } = new(
        "", null, default, null, null, null, [], [], 0,
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal), ImmutableSortedDictionary<int, Delivery>.Empty);

    public bool WasReopened { get; init; }

    public DateTimeOffset PhaseSince { get; init; }

    public string? PhaseBy { get; init; }

    public DateTimeOffset? FirstOnSceneAt { get; init; }

    public bool IsOpen => Phase is not (null or ResponsePhase.Closed);

    public IEnumerable<string> Communities => Heard.Keys;

    /// <summary>Whether somebody leads it: its lead, those of the lead's agency, and who speaks for one of its communities.</summary>
    public bool IsLedBy(Asking asking) =>
        asking.Actor.Convener || asking.Actor.Person == Lead || (LeadAgency is not null && asking.Agency == LeadAgency);

    public AnsweredNeed? Find(string community, string need) => Needs.FirstOrDefault(n => n.Community == community && n.Need == need);

    public Delivery? FindDelivery(string id) =>
        NumberedIds.Number("delivery", id) is var n and <= int.MaxValue ? Deliveries.GetValueOrDefault((int)n) : null;

    /// <summary>With a newer word for the communities.</summary>
    public ResponseState Saying() => this with { Version = Version + 1 };

    public ResponseState With(string agency) => Agencies.Contains(agency) ? this : this with { Agencies = Agencies.Add(agency) };

    public ResponseState With(AnsweredNeed need) => this with
    {
        Needs = Find(need.Community, need.Need) is null
            ? Needs.Add(need)
            : Needs.Replace(n => n.Community == need.Community && n.Need == need.Need, _ => need),
        Heard = Heard.ContainsKey(need.Community) ? Heard : Heard.Add(need.Community, 0),
    };

    public ResponseTells Tells(string community) => new(
        Version, Name, Needs.Where(n => n.Community == community && n.IsKnown != false).Select(n => n.Need).ToValueList(),
        Phase == ResponsePhase.Closed, FirstOnSceneAt);

    public ResponseView? View => Phase is not { } phase ? null : new(
        ResponseBoard.Response, Name, phase, WasReopened, OpenedAt, PhaseSince, FirstOnSceneAt, Needs, Agencies, LeadAgency, Lead,
        OpenedBy, PhaseBy);
}

/// <param name="Key">The random id by which the community records it once.</param>
/// <param name="Code">Why the community could not record it.</param>
public sealed record Delivery(
    int Number, string Key, string Community, string Need, string Agency, int Quantity, Text? Note, By? By, DateTimeOffset At, bool IsAnswered,
    string? Code)
{
    public string Id => NumberedIds.Make("delivery", Number);

    public DeliveryView View() => new(Id, Community, Need, Agency, Quantity, At, IsAnswered, Code, By?.Person, Note);
}
