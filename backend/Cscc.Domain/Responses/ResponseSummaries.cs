using Cscc.Domain.Assignments;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;
using Cscc.Domain.Roster;

namespace Cscc.Domain.Responses;

/// <summary>How far a response is, for those who follow it: made of what its executive audience sees.</summary>
/// <param name="Id">Its name in its room id.</param>
/// <param name="Communities">Slugs of the communities whose needs it answers.</param>
/// <param name="OnScene">People on scene, those of teams counted each.</param>
/// <param name="OnTheWay">People dispatched, responding or en route.</param>
/// <param name="Committed">Resources that agencies have committed to it: kinds of things, each from one agency.</param>
/// <param name="Suppliers">Agencies that have committed something or somebody.</param>
/// <param name="Waiting">Requests that no agency has answered.</param>
public sealed record ResponseSummary(
    string Id, string Name, ResponsePhase Phase, ValueList<string> Communities, ValueList<string> Agencies, DateTimeOffset OpenedAt, int Staff,
    int OnScene, int OnTheWay, int Committed, ValueList<string> Suppliers, int Waiting) : Summary
{
    public override string Id { get; init; } = Id;

    public static ResponseSummary? Of(RoomState response)
    {
        var state = response.Get<ResponseState>();
        if (state.Phase is not { } phase)
            return null;
        var staff = AssignmentsBoard.AllStaff(response).Where(s => !s.IsReleased && !s.IsProvisional).ToList();
        var resources = AssignmentsBoard.AllResources(response).Where(r => r.Committed + r.InTransit + r.OnScene > 0).ToList();
        return new(
            response.Id.Name, state.Name, phase, state.Communities.ToValueList(), state.Agencies, state.OpenedAt,
            staff.Sum(s => s.Headcount),
            staff.Where(s => s.Movement is Movement.OnScene or Movement.MadeContact).Sum(s => s.Headcount),
            staff.Where(s => s.Movement is Movement.Dispatched or Movement.Responding or Movement.EnRoute).Sum(s => s.Headcount),
            resources.Count,
            staff.Select(s => s.Agency).Concat(resources.Select(r => r.Agency)).Distinct().Order(StringComparer.Ordinal).ToValueList(),
            response.Get<MadeState>().Requests.Values.Count(r => r is { IsOver: false, Theirs.Answer: RequestAnswer.Waiting }));
    }
}

/// <summary>Where an agency's people and things are in one response; told to that agency alone.</summary>
/// <param name="Id">The response's name in its room id.</param>
public sealed record Whereabouts(
    string Id, string Name, ResponsePhase Phase, ValueList<StaffView> Staff, ValueList<ResourceView> Resources) : Summary
{
    public override string Id { get; init; } = Id;

    public static Whereabouts? Of(RoomState response, string agency) => response.Get<ResponseState>() is not { Phase: { } phase } state ? null : new(
        response.Id.Name, state.Name, phase,
        AssignmentsBoard.AllStaff(response).Where(s => s.Agency == agency).ToValueList(),
        AssignmentsBoard.AllResources(response).Where(r => r.Agency == agency).ToValueList());
}

/// <summary>A community's needs that a response answers, for the response.</summary>
/// <param name="Id">The community's slug.</param>
public sealed record AnsweredNeeds(string Id, ValueList<NeedView> Needs) : Summary
{
    public override string Id { get; init; } = Id;

    public static AnsweredNeeds Of(RoomState community, RoomId response) => new(
        community.Id.Name, community.Get<NeedsState>().Needs.Values.Where(n => n.Responses.Contains(response.Value)).OrderBy(n => n.Order).Select(n => n.View()).ToValueList());
}

/// <summary>Whether people can be counted on whose home another agency is; told to agencies that have them on their roster too.</summary>
/// <param name="Id">The home agency.</param>
public sealed record HomeRoster(string Id, ValueList<RosterView> People) : Summary
{
    public override string Id { get; init; } = Id;

    public static HomeRoster Of(RoomState agency) => new(
        agency.Id.Name, agency.Get<RosterState>().Entries.Values.Where(e => e.Person is not null && e.Home == Home.Here).Select(e => RosterBoard.View(agency, e)).ToValueList());

    /// <summary>Of those people, the ones that the other roster names.</summary>
    public HomeRoster For(RosterState roster) =>
        this with { People = People.Where(p => p.Person is { } person && roster.OfPerson(person)?.Elsewhere == Id) };
}
