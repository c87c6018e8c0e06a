using Cscc.Domain.Needs;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;

namespace Cscc.Server.Demo.Simulation;

/// <summary>What a response asks of agencies.</summary>
internal static class OrderActs
{
    private const string Here = "response";

    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<MakeRequest, RequestMade>(Here, 3, s => s.Leads && Agency(s) is { } agency
            ? new(agency, s.Say(Phrases.Needs), NeedPriority.Routine, [new(s.Chance(50) ? LineKind.Staff : LineKind.Resource, s.UpTo(4), s.Say(Phrases.Things))])
            : null),
        Act.Of<CancelRequest, RequestCanceled>(Here, 1, s => s.Leads ? Ask(s, a => !a.IsOver && a.Answer == RequestAnswer.Declined) is { } a ? new(a.Id) : null : null, always: false),
        Act.Of<TakeOffer, OfferTaken>(Here, 3, s => s.Leads && Ask(s, a => a is { IsOver: false, Answer: RequestAnswer.Offered, TakesOffer: false }) is { } a ? new(a.Id) : null, always: false),
        Act.Of<ReleaseUnits, UnitsReleased>(Here, 1, s => s.Leads && Ask(s, a => !a.IsOver && Left(a) is not null) is { } a ? new(a.Id, Left(a)!.Unit!, 1) : null),
    ];

    private static string? Agency(Scene s) =>
        s.One<ResponseView>(ResponseBoard.Response, _ => true) is { } response ? s.OneOf([.. response.Agencies]) : null;

    private static MadeRequestView? Ask(Scene s, Func<MadeRequestView, bool> isSuch) => s.One(MadeBoard.Asks, isSuch);

    private static GivenView? Left(MadeRequestView a) =>
        a.Answer is RequestAnswer.Accepted or RequestAnswer.Provisional ? a.Units.FirstOrDefault(u => u.Quantity > u.Released) : null;
}
