using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;
using Cscc.Domain.Tests.Kernel;

namespace Cscc.Domain.Tests.Requests;

/// <summary>The pantry's room, and what responses say to it.</summary>
internal static class AgencyRoom
{
    public static readonly RoomId Meals = RoomId.Response("hot-meals");
    public static readonly RoomId Walk = RoomId.Response("safe-walk");

    public static Scenario Given() => Scenario.GivenIn(RoomKinds.Agency, RoomId.Agency(People.Pantry));

    /// <summary>A response asks for so many things, and for people where that is said.</summary>
    public static Scenario AndAsked(this Scenario scenario, RoomId response, int things = 10, int people = 0) =>
        scenario.AndHeard(response, Ask(response, things, people));

    public static Scenario AndHeard(this Scenario scenario, RoomId response, ResponseSays says)
    {
        scenario.Room.Hear(response, says);
        return scenario;
    }

    /// <summary>The response says something newer of what it asked.</summary>
    public static Scenario AndSaid(this Scenario scenario, RoomId response, int version, ValueList<Given>? released = null, bool isOver = false) =>
        scenario.AndHeard(response, Ask(response) with { Version = version, Word = new(released ?? [], isOver, TakesOffer: false) });

    public static ResponseSays Ask(RoomId response, int things = 10, int people = 0) => new(
        $"ask of {response}", "Hot meals",
        new(new("title", "en", "Supper"), NeedPriority.Routine,
        [
            new(LineKind.Resource, things, new("what", "en", "Meals"), null),
            .. people > 0 ? (OrderLine[])[new(LineKind.Staff, people, new("who", "en", "Drivers"), null)] : [],
        ]),
        1, new([], IsOver: false, TakesOffer: false), 0)
    { By = new("denise", null) };

    public static AnswerRequest Yes(string request, params Given[] units) => new(request, RequestAnswer.Accepted, [.. units]);

    public static AnswerRequest YesIf(string request, params Given[] units) => new(request, RequestAnswer.Provisional, [.. units]);
}
