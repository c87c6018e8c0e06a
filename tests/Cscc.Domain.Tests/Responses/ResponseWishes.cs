using Cscc.Domain.Assignments;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Roster;
using Cscc.Domain.Tests.Kernel;
using CsCheck;

namespace Cscc.Domain.Tests.Responses;

/// <summary>Random wishes and letters in a response's room: mostly sensible for it as it stands.</summary>
public static class ResponseWishes
{
    private static readonly string[] Agencies = [People.Pantry, People.Clinic, People.Church, "parks", "libraries", "rides", "schools", "merchants"];

    public static Gen<Wish> Any { get; } = Dice.Wish((dice, room) =>
    {
        var by = dice.Chance(5) ? People.Mayor : dice.Chance(40) ? People.Denise : dice.Pick(People.Members);
        Command command = dice.UpTo(24) switch
        {
            <= 4 => Ask(dice, room),
            <= 8 => Move(dice, room),
            <= 10 or >= 22 => Bring(dice, room),
            <= 12 => new ReleaseUnits(Request(dice, room), Unit(dice, room), dice.Chance(50) ? null : dice.UpTo(5) - 1),
            13 => new CancelRequest(Request(dice, room)),
            14 => new TakeOffer(Request(dice, room)),
            <= 16 => new RecordDelivery(Community(dice), Need(dice), dice.UpTo(6) - 1, dice.WordsOrNone()),
            17 or 21 => dice.Chance(50) ? new AnswerNeed(Community(dice), Need(dice)) : new LetNeedGo(Community(dice), Need(dice)),
            18 => dice.Chance(70) ? new InviteAgency(Agency(dice)) : new ChangeLead(dice.Chance(90) ? "rosa" : TestRoom.Nobody, dice.Chance(50) ? Agency(dice) : null),
            19 => new RenameResponse(dice.Chance(90) ? dice.Pick(["Hot meals", "Warm meals"]) : ""),
            // A closed room takes little else, so that it must not stay so for long.
            _ => new ChangePhase(room.State.Get<ResponseState>().Phase == ResponsePhase.Closed ? ResponsePhase.Reopened : dice.Pick<ResponsePhase>()),
        };
        if (room.State.Get<ResponseState>().Phase == ResponsePhase.Closed && dice.Chance(30))
            (by, command) = (People.Denise, new ChangePhase(ResponsePhase.Reopened));
        return (by, command);
    });

    public static Gen<Draw> Letters { get; } = Dice.Told((dice, room) => dice.UpTo(10) switch
    {
        1 => (RoomId.Community("north-lawndale"), new CommunityHeard(room.State.Get<ResponseState>().Version - dice.UpTo(2) + 1, dice.Chance(20) ? [Need(dice)] : [])),
        2 => (RoomId.Community("austin"), new CommunityHeard(room.State.Get<ResponseState>().Version, dice.Chance(50) ? [Need(dice)] : [])),
        3 or 4 => (RoomId.Community("north-lawndale"), new DeliveryAnswered(
            room.State.Get<ResponseState>().Deliveries.Values.ToList() is { Count: > 0 } all ? dice.Pick([.. all.Where(d => !d.IsAnswered || dice.Chance(30)), all[0]]).Key : "none", dice.Chance(70) ? null : "overDelivered")),
        5 => Says(dice, $"offer-{dice.UpTo(30)}", null, isOffer: dice.Chance(90)),
        _ => room.State.Get<MadeState>().Requests.Values.ToList() is { Count: > 0 } made && dice.Pick(made) is var request
            ? Says(dice, request.Key, request, request.IsOffer)
            : (RoomId.Agency(People.Pantry), new AgencySays("none", false, Details(dice), 1, new(RequestAnswer.Accepted, []), 0)),
    });

    /// <summary>A response that a community has started.</summary>
    public static TestRoom Begun()
    {
        var room = new TestRoom(RoomKinds.Response, RoomId.Response("hot-meals"));
        room.Hear(RoomId.Community("north-lawndale"), new OpenResponse("Hot meals", ["need-1", "need-2"], [People.Pantry], "theo", People.Clinic) { By = new("theo", People.Clinic) });
        return room;
    }

    private static MakeRequest Ask(Dice dice, TestRoom room) => new(
        dice.Chance(95) ? Agency(dice) : TestRoom.Nobody, dice.Words(), dice.Pick<NeedPriority>(),
        [.. Enumerable.Range(0, dice.UpTo(3) - (dice.Chance(5) ? 1 : 0)).Select(_ => new LineSaid(dice.Pick<LineKind>(), dice.UpTo(9), dice.Words(), dice.WordsOrNone()))],
        dice.WordsOrNone(), dice.Chance(30) ? room.Now.AddHours(5) : null, dice.WordsOrNone());

    private static ReportMovement Move(Dice dice, TestRoom room) => new(
        Assignment(dice, room, LineKind.Staff), dice.Pick<Movement>(), dice.Chance(50) ? new(-87.72, dice.Chance(95) ? 41.86 : 12) : null, dice.WordsOrNone());

    private static MoveResources Bring(Dice dice, TestRoom room) => new(
        Assignment(dice, room, LineKind.Resource), dice.UpTo(3) - (dice.Chance(5) ? 1 : 0), dice.Chance(70) ? ResourceStage.Committed : dice.Pick<ResourceStage>(),
        dice.Pick<ResourceStage>(), null, dice.WordsOrNone());

    private static (RoomId, Letter) Says(Dice dice, string key, MadeRequest? request, bool isOffer)
    {
        var answer = isOffer ? dice.Chance(80) ? RequestAnswer.Offered : RequestAnswer.Declined : dice.Pick([RequestAnswer.Waiting, RequestAnswer.Provisional, RequestAnswer.Accepted, RequestAnswer.Accepted, RequestAnswer.Declined]);
        var held = answer is RequestAnswer.Waiting or RequestAnswer.Declined ? [] : new HeldUnit[]
        {
            new(0, "item-1", dice.UpTo(9), null, 0, null, null, dice.Text(), null),
            new(0, "staff-1", 1, dice.Chance(50) ? "imani" : null, 1, dice.Pick<Staffing>(), null, null, dice.TextOrNone()),
        };
        return (RoomId.Agency(request?.Agency ?? Agency(dice)), new AgencySays(
            key, isOffer, request?.Details ?? Details(dice), (request?.TheirVersion ?? 0) + dice.UpTo(3) - 1,
            new(answer, held.ToValueList(), dice.TextOrNone(), null, dice.Chance(10)), dice.UpTo(3) + (request?.Heard ?? 0) - 1)
        { By = new("imani", People.Clinic) });
    }

    private static RequestDetails Details(Dice dice) => new(dice.Text(), NeedPriority.Low, [new(LineKind.Resource, 4, dice.Text(), null)]);

    private static string Agency(Dice dice) => dice.Pick(Agencies);

    private static string Community(Dice dice) => dice.Chance(70) ? "north-lawndale" : dice.Chance(90) ? "austin" : TestRoom.Nobody;

    private static string Need(Dice dice) => NeedId.Of(dice.UpTo(4) - (dice.Chance(5) ? 1 : 0));

    private static string Request(Dice dice, TestRoom room) =>
        room.State.Get<MadeState>().Requests.Values.Where(r => !r.IsOver || dice.Chance(30)).ToList() is { Count: > 0 } open && dice.Chance(95) ? dice.Pick(open).Id : "request-900";

    private static string Unit(Dice dice, TestRoom room) => dice.Chance(95) ? dice.Pick(["item-1", "staff-1"]) : "item-9";

    private static string Assignment(Dice dice, TestRoom room, LineKind kind) =>
        room.State.Get<MadeState>().Requests.Values.Where(r => r.Theirs.Held.Count > 0 && (dice.Chance(20) || (r.IsCommitted && !r.IsOver))).ToList() is { Count: > 0 } held && dice.Chance(95)
            ? AssignmentsState.IdOf(dice.Pick(held).Id, kind == LineKind.Staff == dice.Chance(95) ? "staff-1" : "item-1")
            : "request-900.staff-1";
}
