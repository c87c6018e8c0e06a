using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Roster;
using Cscc.Domain.Tests.Kernel;

namespace Cscc.Domain.Tests.Responses;

/// <summary>A response that North Lawndale has started and the clinic's Theo leads, and what agencies say to it.</summary>
internal static class ResponseRoom
{
    public static readonly RoomId NorthLawndale = RoomId.Community("north-lawndale");
    public static readonly RoomId ThePantry = RoomId.Agency(People.Pantry);

    public static Scenario Given()
    {
        var scenario = Scenario.GivenIn(RoomKinds.Response, RoomId.Response("hot-meals"));
        scenario.Room.Hear(NorthLawndale, new OpenResponse("Hot meals", ["need-1", "need-2"], [People.Pantry], "theo", People.Clinic) { By = new("theo", People.Clinic) });
        return scenario;
    }

    /// <summary>The pantry is asked for meals and a driver.</summary>
    public static Scenario AndAsked(this Scenario scenario) => scenario.And(People.Denise, new MakeRequest(
        People.Pantry, new("Supper"), NeedPriority.Urgent, [new(LineKind.Resource, 40, new("Meals")), new(LineKind.Staff, 1, new("Driver"))]));

    /// <summary>The pantry answers with its meals and with Imani, who drives.</summary>
    public static Scenario AndAnswered(this Scenario scenario, RequestAnswer answer, int version = 1, int meals = 40, string request = "request-1")
    {
        var made = scenario.Room.State.Get<MadeState>().Find(request)!;
        return scenario.AndHeard(new AgencySays(made.Key, made.IsOffer, made.Details, version, Word(answer, meals), made.Version));
    }

    public static Scenario AndHeard(this Scenario scenario, AgencySays says)
    {
        scenario.Room.Hear(ThePantry, says);
        return scenario;
    }

    /// <summary>The pantry offers some meals by itself.</summary>
    public static Scenario AndOffered(this Scenario scenario, RequestAnswer answer = RequestAnswer.Offered, int version = 1) => scenario.AndHeard(new(
        "offer", IsOffer: true, new(new("title", "en", "Some meals"), NeedPriority.Routine, [new(LineKind.Resource, 40, new("what", "en", "Meals"), null)]),
        version, Word(answer, 40), 0));

    private static AgencyWord Word(RequestAnswer answer, int meals) => new(answer, answer is RequestAnswer.Waiting or RequestAnswer.Declined ? [] :
    [
        new(0, "item-1", meals, null, 0, null, null, new("meals", "en", "Meals"), null),
        new(1, "staff-1", 1, "imani", 1, Staffing.Available, null, null, new("role", "en", "Driver")),
    ]);
}
