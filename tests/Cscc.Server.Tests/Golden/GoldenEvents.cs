using Cscc.Domain.Boundaries;
using Cscc.Domain.Capabilities;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.ReadPositions;

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
    ];

    private static Text T(string content, string language = "en") => new($"text of {content}", language, content);
}
