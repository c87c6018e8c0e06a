using Cscc.Domain.Assignments;
using Cscc.Domain.Boundaries;
using Cscc.Domain.Capabilities;
using Cscc.Domain.Chat;
using Cscc.Domain.Data;
using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.ReadPositions;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Roster;
using Cscc.Domain.Tasks;
using Cscc.Domain.Tests.Kernel;
using static Cscc.Domain.Tests.Kernel.People;

namespace Cscc.Domain.Tests.Permissions;

/// <summary>One room as it stands, the people who turn to it, and what each of them asks of it in turn.</summary>
/// <param name="Kind">The kind of room.</param>
/// <param name="Begun">Makes the room; each command is decided in one that nobody has spoken in since.</param>
/// <param name="People">Who they are to this room, and as whom the gate lets them in.</param>
internal sealed record Hearing(RoomKind Kind, Func<TestRoom> Begun, (string Who, Actor Actor)[] People, Command[] Commands)
{
    private static readonly Words Words = new("Side door on Central Park");
    private static readonly (string, Actor) Watching = ("mayor's office", Mayor);

    public static IReadOnlyList<Hearing> All { get; } =
    [
        new(RoomKinds.Community, Community,
        [
            ("convener", Denise), ("who raised and claimed it", Rosa), ("who asks a hand-over", Imani), ("another agency", Walter with { Convener = false }),
            ("resident", Lucille), Watching,
        ],
        [
            new RaiseNeed(Words, NeedCategory.Food, NeedPriority.Routine, NeedTerm.LongTerm, 5),
            new ReviseNeed("need-1", Words, NeedCategory.Food, NeedPriority.Routine, NeedTerm.LongTerm, 300),
            new RankNeed("need-2"),
            new ClaimNeed("need-2", 3),
            new ReleaseClaim("need-1", 1),
            new AskHandOver("need-1", Pantry, 5),
            new AnswerHandOver("need-1", "ask-1", Grant: true),
            new CancelHandOver("need-1", "ask-1"),
            new ReportFulfilment("need-1", 10),
            new CorrectFulfilment("need-1", 5),
            new ConfirmNeed("need-3"),
            new ReopenNeed("need-3", 1),
            new WithdrawNeed("need-1", WithdrawReason.Duplicate),
            new AddNeedNote("need-1", Words),
            new AddCapability(Words, NeedCategory.Food),
            new ReviseCapability("capability-1", Words, NeedCategory.Food, CapabilityStatus.Active),
            new AssureCapability("capability-1"),
            new RetireCapability("capability-1"),
            new StartResponse("Hot meals", ["need-1"]),
            new PostMessage(Words),
            new EditMessage("m-1", Words),
            new DeleteMessage("m-1"),
            new React("m-1", Reaction.Seen, On: true),
            new PinMessage("m-1"),
            new UnpinMessage("m-1"),
        ]),

        new(RoomKinds.Response, Response,
        [
            ("lead", Theo with { Agencies = [] }), ("lead's agency", Imani), ("convener of its community", Denise), ("agency that gives", Rosa),
            ("the one assigned", Walter with { Convener = false }), ("another agency", Lucille with { Agencies = ["parks"] }), ("resident", Lucille), Watching,
        ],
        [
            new ChangePhase(ResponsePhase.Closed),
            new RenameResponse("Warm meals"),
            new ChangeLead("rosa", Pantry),
            new InviteAgency("libraries"),
            new AnswerNeed("north-lawndale", "need-4"),
            new LetNeedGo("north-lawndale", "need-1"),
            new RecordDelivery("north-lawndale", "need-1", 5),
            new AddObjective(Words),
            new ReviseObjective("objective-1", Words),
            new RemoveObjective("objective-1"),
            new AddTask(Words),
            new ReviseTask("task-1", Words),
            new MoveTask("task-1", "objective-1"),
            new CompleteTask("task-1", Done: true),
            new RemoveTask("task-1"),
            new MakeRequest(Pantry, Words, NeedPriority.Urgent, [new(LineKind.Resource, 1, Words)]),
            new CancelRequest("request-1"),
            new TakeOffer("request-2"),
            new ReleaseUnits("request-1", "item-1", 1),
            new ReportMovement("request-1.staff-1", Movement.OnScene),
            new MoveResources("request-1.item-1", 1, ResourceStage.Committed, ResourceStage.InTransit),
        ]),

        new(RoomKinds.Agency, Agency,
        [
            ("agency", Rosa), ("speaks for another", Imani with { Audience = Audience.Executive, Agencies = [] }), ("resident", Lucille with { Audience = Audience.Executive }), Watching,
        ],
        [
            new AddToRoster(Name: Words),
            new ReviseRosterEntry("staff-1", Words),
            new RemoveFromRoster("staff-2"),
            new SetStaffing("staff-1", Staffing.OffDuty),
            new AddItem(Words, 3),
            new ReviseItem("item-1", Words, 20),
            new RetireItem("item-2"),
            new AnswerRequest("request-2", RequestAnswer.Accepted, [new(0, "item-1", 2)]),
            new OfferUnits("response/hot-meals", Words, [new(0, "item-1", 2)]),
            new WithdrawOffer("request-3"),
            new AskBack("request-1"),
        ]),

        new(RoomKinds.Person, () => new(RoomKinds.Person, RoomId.Person("rosa")),
        [
            ("themself", Rosa with { Audience = Audience.Self }), ("member", Rosa), Watching,
        ],
        [
            new MarkRead("community/north-lawndale", 1),
            new ChooseLanguage("es"),
        ]),

        new(RoomKinds.Data, () => new(RoomKinds.Data, BoundariesBoard.Room),
        [
            ("keeper", new("import", Audience.Keeper, [], Convener: false)), ("member", Denise), Watching,
        ],
        [
            new ReplaceBoundaries("{}"),
            new KeepSeries(new("crimes", null, null, null, 1, 1, []), [new("theft", "2020", [1], [1], [2], [], 0)], []),
            new RecordExport("theft", "csv", "denise-okafor", Exactly: false),
        ]),
    ];

    /// <summary>What each person is answered, command by command: <c>yes</c>, or the refusal's code.</summary>
    public IEnumerable<(Command Command, IReadOnlyList<string> Answers)> Answers() =>
        Commands.Select(command => (command, (IReadOnlyList<string>)[.. People.Select(p => Begun().Decide(p.Actor, command) switch
        {
            Decision.Refused { Why.Code: var code } => code,
            _ => "yes",
        })]));

    /// <summary>A claimed need of Rosa's that Imani asks for, an open one, one that is met; what Rosa offers and has said.</summary>
    private static TestRoom Community() => Scenario.Given()
        .And(Rosa, new RaiseNeed(Words, NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 300))
        .And(Denise, new RaiseNeed(Words, NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 300))
        .And(Denise, new RaiseNeed(Words, NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 10))
        .And(Rosa, new ClaimNeed("need-1", 60))
        .And(Rosa, new ReportFulfilment("need-1", 20))
        .And(Imani, new HandOverAsked("need-1", "ask-1", Pantry, Clinic, 20))
        .And(Rosa, new ClaimNeed("need-3", 10))
        .And(Rosa, new ReportFulfilment("need-3", 10))
        .And(Rosa, new AddCapability(Words, NeedCategory.Food))
        .And(Rosa, new PostMessage(Words))
        .Room;

    /// <summary>What the pantry was asked for and gives: a thing, and Walter, who is on its roster. What it offers besides.</summary>
    private static TestRoom Response()
    {
        var room = ResponseOf("theo", Clinic);
        room.Send(Denise, new AddObjective(Words));
        room.Send(Denise, new AddTask(Words, "objective-1"));
        room.Send(Denise, new MakeRequest(Pantry, Words, NeedPriority.Urgent, [new(LineKind.Resource, 9, Words), new(LineKind.Staff, 1, Words)]));
        var made = room.State.Get<MadeState>().Find("request-1")!;
        room.Hear(RoomId.Agency(Pantry), new AgencySays(made.Key, IsOffer: false, made.Details, 1, new(RequestAnswer.Accepted,
        [
            new(0, "item-1", 4, null, 0, null, null, Said, null),
            new(1, "staff-1", 1, "walter", 1, Staffing.Available, null, null, null),
        ]), 1));
        room.Hear(RoomId.Agency(Pantry), new AgencySays("offer-1", IsOffer: true, Details, 1, new(RequestAnswer.Offered,
            [new(0, "item-2", 4, null, 0, null, null, Said, null)]), 0));
        return room;
    }

    private static TestRoom ResponseOf(string lead, string leadAgency)
    {
        var room = new TestRoom(RoomKinds.Response, RoomId.Response("hot-meals"));
        room.Hear(RoomId.Community("north-lawndale"), new OpenResponse("Hot meals", ["need-1"], [Pantry, Clinic, "parks"], lead, leadAgency));
        return room;
    }

    /// <summary>A response holds some of its first item; another request waits; something is offered.</summary>
    private static TestRoom Agency()
    {
        var room = new TestRoom(RoomKinds.Agency, RoomId.Agency(Pantry));
        room.Send(Rosa, new AddItem(Words, 12));
        room.Send(Rosa, new AddItem(Words, 12));
        room.Send(Rosa, new AddToRoster(Name: Words));
        room.Send(Rosa, new AddToRoster(Name: Words));
        room.Hear(RoomId.Response("hot-meals"), Asks("ask-1"));
        room.Send(Rosa, new AnswerRequest("request-1", RequestAnswer.Accepted, [new(0, "item-1", 4)]));
        room.Hear(RoomId.Response("hot-meals"), Asks("ask-2"));
        room.Send(Rosa, new OfferUnits("response/hot-meals", Words, [new(0, "item-1", 2)]));
        return room;
    }

    private static ResponseSays Asks(string key) => new(key, "Hot meals", Details, 1, new([], IsOver: false, TakesOffer: false), 0) { By = new("denise", null) };

    private static RequestDetails Details => new(Said, NeedPriority.Routine, [new(LineKind.Resource, 9, Said, null)]);

    private static Text Said => new("said", "en", Words.Content);
}
