using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Responses;

namespace Cscc.Server.Demo.Simulation;

/// <summary>Responses: started by a community, taken through their phases by who leads them.</summary>
internal static class ResponseActs
{
    private const string Here = "response";
    private const int MostOpen = 3;

    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<StartResponse, ResponseStarted>("community", 1, s => s.IsConvener && s.All<StartedView>(ResponsesBoard.Started).Count(r => !r.IsClosed) < MostOpen
            && s.One<NeedView>(NeedsBoard.Needs, n => n.OverAt is null && n.Responses.Count == 0) is { } n
            ? new(Phrases.Responses.In(s.Person.Language, s.Dice), [n.Id], s.Agency is { } mine ? [mine] : [])
            : null),
        Act.Of<ChangePhase, PhaseChanged>(Here, 1, s => s.Leads && s.Chance(20) && Response(s) is { } r ? new(Next(r.Phase)) : null, always: false),
        Act.Of<RenameResponse, ResponseRenamed>(Here, 1, s => s.Leads && s.Chance(20) ? new(Phrases.Responses.In("en", s.Dice)) : null, always: false),
        Act.Of<ChangeLead, LeadChanged>(Here, 1, s => s.IsConvener && s.Chance(20) ? new(s.Me, s.Agency) : null, always: false),
        Act.Of<InviteAgency, AgencyInvited>(Here, 1, s => s.OneOf(DemoPeople.Agencies)?.Id is { } agency ? new(agency) : null, always: false),
        Act.Of<AnswerNeed, NeedTaken>(Here, 1, s => s.Leads && Community(s) is { } room
            && s.OneOf(Scene.In<NeedView>(room, NeedsBoard.Needs).FindAll(n => n.OverAt is null && n.Responses.Count == 0)) is { } n
            ? new(room.Room.Name, n.Id)
            : null, always: false),
        Act.Of<LetNeedGo, NeedLetGo>(Here, 1, s => s.Leads && s.Chance(30) && Response(s) is { Needs: { Count: > 1 } needs }
            ? new(needs[^1].Community, needs[^1].Need)
            : null, always: false),
        Act.Of<RecordDelivery, DeliveryAsked>(Here, 2, s => s.Agency is not null && Response(s) is { } r && s.OneOf([.. r.Needs]) is { } answered
            ? new(answered.Community, answered.Need, 1, s.Say(Phrases.Notes))
            : null),
    ];

    private static ResponseView? Response(Scene s) => s.One<ResponseView>(ResponseBoard.Response, _ => true);

    private static HeldRoom? Community(Scene s) => s.OneOf([.. s.Others.Where(r => r.Room.Kind == "community")]);

    private static ResponsePhase Next(ResponsePhase phase) => phase switch
    {
        ResponsePhase.Activated => ResponsePhase.Stabilizing,
        ResponsePhase.Stabilizing => ResponsePhase.Demobilizing,
        ResponsePhase.Closed => ResponsePhase.Reopened,
        _ => ResponsePhase.Closed,
    };
}
