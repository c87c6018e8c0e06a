using Cscc.Domain.Assignments;
using Cscc.Domain.Boundaries;
using Cscc.Domain.Capabilities;
using Cscc.Domain.Chat;
using Cscc.Domain.Data;
using Cscc.Domain.Homes;
using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.ReadPositions;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Roster;
using Cscc.Domain.Tasks;

namespace Cscc.Server.Tests.Golden;

/// <summary>
/// What each line of <c>events.json</c> must be read as, for ever. Nothing here or there is changed or taken away: a
/// new event, or a new field of an old one, is a new line at the end of both.
/// </summary>
internal static class GoldenEvents
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 18, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset ToTheTick = Noon.AddTicks(1_234_567);

    public static IReadOnlyList<Event> InOrder { get; } =
    [
        new Noted(),

        new NeedRaised(
            "need-3", "a2V",
            new(T("Hot meals"), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 300, T("For the block club", "es"), T("meals"),
                T("1600 block of S Lawndale"), Noon),
            "m-7", "NL-12"),
        new NeedRaised("need-4", "Zz", new(T("Street lights"), NeedCategory.PowerAndInternet, NeedPriority.Low, NeedTerm.LongTerm, 1)),
        new NeedRevised("need-3", new(T("Hot dinners"), NeedCategory.Food, NeedPriority.Routine, NeedTerm.ShortTerm, 250, NeededBy: Noon)),
        new NeedRanked("need-3", "a0V"),
        new NeedClaimed("need-3", "ogden-pantry", 120),
        new ClaimReleased("need-3", "ogden-pantry", 20),
        new HandOverAsked("need-3", "0d6c2a", "ogden-pantry", "lawndale-clinic", 40, T("We have a van")),
        new HandOverAsked("need-3", "0d6c2b", "ogden-pantry", "lawndale-clinic", 40),
        new HandOverGranted("need-3", "0d6c2a", "ogden-pantry", "lawndale-clinic", 30, T("Gladly")),
        new HandOverDeclined("need-3", "0d6c2b", "ogden-pantry", "lawndale-clinic", T("Already cooked")),
        new HandOverCanceled("need-3", "0d6c2b", "ogden-pantry", "lawndale-clinic"),
        new FulfilmentReported("need-3", "ogden-pantry", 60, T("Delivered at noon")),
        new FulfilmentCorrected("need-3", "ogden-pantry", 55, T("Five came back")),
        new NeedConfirmed("need-3", T("Thank you")),
        new NeedReopened("need-3", 12, [new("lawndale-clinic", 10), new("ogden-pantry", 2)], T("Ten families got none")),
        new NeedWithdrawn("need-3", WithdrawReason.DoneByOthers, T("The church did it")),
        new NeedNoted("need-3", T("Use the side door")),
        new NeedRetired("need-3"),

        new MessagePosted("m-7", "m-2", T("The hall is open until nine"), [new(MentionKind.Person, "imani"), new(MentionKind.Everyone)]),
        new MessageEdited("m-7", T("The hall is open until ten"), []),
        new MessageDeleted("m-7"),
        new MessageReacted("m-7", Reaction.OnIt, On: true),
        new MessagePinned("m-7"),
        new MessageUnpinned("m-7"),
        new MessageRecalled(new(
            "m-7", 7, new(5, 0), ToTheTick, "rosa", "ogden-pantry", "m-2", T("The hall is open until nine"), [new(MentionKind.Agency, "stone-temple")],
            Noon, null, [new(Reaction.ThankYou, ["imani", "theo"])], 2, Noon, ["need-3"])),

        new CapabilityAdded("capability-2", "stone-temple", new(
            NeedCategory.Food, ["en", "es"], T("Warm kitchen"), T("Hot lunch on weekdays"), T("3622 W Douglas"), T("Mon–Fri 11–1"), T("Anyone"),
            T("None"), T("80 seats"))),
        new CapabilityRevised("capability-2", CapabilityStatus.TemporarilyClosed, new(
            NeedCategory.Food, [], T("Warm kitchen"), null, null, null, null, null, null)),
        new CapabilityAssured("capability-2"),
        new CapabilityRetired("capability-2"),

        new MessagesRead("community/north-lawndale", 41),
        new LanguageChosen("es"),

        new BoundariesReplaced("""{"type":"FeatureCollection","features":[]}"""),

        new NeedAnswered("need-3", "response/hot-meals-1a2b3c", "Hot meals"),
        new NeedUnanswered("need-3", "response/hot-meals-1a2b3c"),
        new NeedReached("need-3", "response/hot-meals-1a2b3c", Noon),
        new DeliveryRecorded("need-3", "0d6c2c", "response/hot-meals-1a2b3c", "ogden-pantry", 40, T("At the side door")),

        new ResponseStarted("response/hot-meals-1a2b3c", "Hot meals", ["need-3", "need-4"], ["ogden-pantry"], "andre", "center"),
        new ResponseTold("response/hot-meals-1a2b3c", 4, "Hot meals", ["need-3"], IsClosed: true, Noon),
        new DeliveryRefused("0d6c2d", "response/hot-meals-1a2b3c", "need-3", "needOver"),
        new ResponseForgotten("response/hot-meals-1a2b3c"),

        new ResponseOpened("Hot meals", "north-lawndale", ["need-3"], ["ogden-pantry"], "andre", null),
        new PhaseChanged(ResponsePhase.Demobilizing, T("All served")),
        new ResponseRenamed("Warm meals"),
        new LeadChanged("rosa", "ogden-pantry"),
        new AgencyInvited("stone-temple"),
        new NeedTaken("austin", "need-7"),
        new NeedLetGo("austin", "need-7"),
        new CommunityTold("austin", 5, ["need-7"]),
        new DeliveryAsked("delivery-2", "0d6c2c", "north-lawndale", "need-3", "ogden-pantry", 40, T("At the side door")),
        new DeliverySettled("delivery-2", "needOver"),

        new ObjectiveAdded("objective-1", T("Everybody has eaten")),
        new ObjectiveRevised("objective-1", T("Everybody has eaten by nine"), T("All but two")),
        new ObjectiveRemoved("objective-1"),
        new TaskAdded("task-2", new(T("Open the hall"), "rosa", null, Noon), "objective-1"),
        new TaskRevised("task-2", new(T("Open both doors"), null, "scribe", null)),
        new TaskCompleted("task-2", Done: true),
        new TaskRemoved("task-2"),

        new RequestMade("request-1", "0d6c2e", "ogden-pantry", Order),
        new OfferReceived("request-2", "0d6c2f", "stone-temple", Order, 1, Word, IsUnknown: true),
        new AgencyWordReceived("request-1", "ogden-pantry", 3, Word),
        new RequestCanceled("request-1"),
        new OfferTaken("request-2", "stone-temple"),
        new UnitsReleased("request-1", [new(0, "item-2", 20)]),
        new ResponseWordHeard("request-1", 2),
        new MovementReported("request-1.staff-3", Movement.MadeContact, new(-87.7212, 41.859), T("16th and Avers"), Noon),
        new ResourcesMoved("request-1.item-2", 40, ResourceStage.InTransit, ResourceStage.OnScene, new(-87.7212, 41.859), T("The hall")),

        new AddedToRoster("staff-3", "imani", T("Imani"), T("Driver"), 1, "R-7"),
        new RosterEntryRevised("staff-3", T("Walkers"), T("Safe passage"), 4),
        new RemovedFromRoster("staff-3"),
        new StaffingSet("staff-3", Staffing.Delayed, Noon, T("A visit went long")),
        new HomeTold("imani", "lawndale-clinic"),
        new HomeLeft("imani", "staff-3"),
        new HomeFound("lawndale-clinic", "staff-3"),
        new HomeEnded("lawndale-clinic", "staff-3"),
        new ItemAdded("item-2", new(T("Box van"), T("Van"), 2, T("vans"), 4, 1), "I-4"),
        new ItemRevised("item-2", new(T("Box van"), null, null, null, 3, 0)),
        new ItemRetired("item-2"),

        new RequestReceived("request-7", "0d6c2e", "response/hot-meals-1a2b3c", "Hot meals", Order, 2, new([new(0, "item-2", 20)], IsOver: false, TakesOffer: true)),
        new RequestAnswered("request-7", RequestAnswer.Provisional, [new(0, "item-2", 60)], T("If the truck comes"), Noon),
        new UnitsOffered("request-8", "0d6c2f", "response/hot-meals-1a2b3c", Order, [new(0, "item-2", 60), new(1, "staff-3", 1)]),
        new AskedBack("request-7", T("We need the van on Sunday")),
        new ResponseWordReceived("request-7", 3, new([], IsOver: true, TakesOffer: false)),
        new AgencyWordHeard("request-7", 2),
        new RequestInquired("request-7"),
        new RequestRetired("request-7"),

        new TaskMoved("task-2", "objective-3"),

        new SeriesKept(
            new("crimes", "HOMICIDE", new(2001, 1, 1), new(2018, 8, 10), 9265, 9265, [new("no-heat-complaint", "NO HEAT COMPLAINT")]),
            [new("homicide", "2018", [25, 0], [1, 8], [12, 0.5], [1, 2], 3)], ["homicide 2000"], [new("Kindred", "6130 N. Sheridan", 77, 41.99368, -87.65653)]),
        new FiguresExported("homicide", "csv", "denise-okafor", Exactly: false),
        new SeriesKept(
            new("crimes", null, new(2018, 5, 1), new(2018, 8, 10), 9, 9, []), [], [], null,
            [new("theft", new(2018, 8, 5), [25, 0], [0, 12], [4, 5], [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2])]),
        new SeriesKept(
            new("table", null, null, null, 2, 2, [], new([new(new("Vacant lots", "Lotes baldíos"), DataUnit.Count, DataTopic.Housing, Harm: false, "Vacant Lots")], "Where", Period: "2024")),
            [new("vacant-lots", "2024", [25], [0], [120], [], 0)], [], null),
        new SeriesKept(
            new("table", null, new(2023, 1, 5), new(2023, 9, 2), 9, 9, [], new([new(new("People hurt", ""), DataUnit.Count, DataTopic.Violence, Harm: true)], Latitude: "lat", Longitude: "lon", PeriodColumn: "When")),
            [new("rows", "2023", [25], [0], [9], [], 0)], [], null),
        new SeriesKept(
            new("table", null, null, null, 1, 1, [], new([new(new("Rent", ""), DataUnit.Dollars, DataTopic.Housing, Harm: false, "Rent")], Location: "Point", Period: "2008-2012")),
            [new("rent", "2008-2012", [25], [0], [900], [], 0)], [], null),
    ];

    private static RequestDetails Order => new(
        T("More meals"), NeedPriority.Urgent, [new(LineKind.Resource, 80, T("Hot meals"), T("sandwiches")), new(LineKind.Staff, 1, T("Driver"), null)],
        T("Side door"), Noon, T("Before six"));

    private static AgencyWord Word => new(
        RequestAnswer.Accepted, [new(0, "item-2", 60, null, 0, null, null, T("Hot meals"), null), new(1, "staff-3", 1, "imani", 1, Staffing.Committed, Noon, null, T("Driver"))],
        T("Gladly"), Noon, AsksBack: true);

    private static Text T(string content, string language = "en") => new($"text of {content}", language, content);
}
