using System.Globalization;
using Cscc.Domain;
using Cscc.Domain.Capabilities;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Log;

public sealed class CommunitySnapshotTests
{
    private static readonly RoomId Room = RoomId.Community("north-lawndale");

    private static readonly Event[] Lived =
    [
        Raised(1, "a0"), Raised(2, "Zz"), Raised(3, "a1"),
        new NeedRanked("need-1", "Zy"),
        new NeedClaimed("need-1", "pantry", 200),
        new NeedClaimed("need-1", "clinic", 100),
        new HandOverAsked("need-1", "ask-1", "pantry", "clinic", 40, T("We have a van")),
        new FulfilmentReported("need-1", "clinic", 30),
        new NeedWithdrawn("need-2", WithdrawReason.Duplicate),
        new MessagePosted("m-1", null, T("The hall is open"), [new(MentionKind.Everyone)]),
        new MessagePosted("m-2", "m-1", T("Until nine"), []),
        new MessagePinned("m-1"),
        new CapabilityAdded("capability-1", "pantry", new(NeedCategory.Food, ["en"], T("Kitchen"), null, null, null, null, null, null)),
    ];

    private static readonly Event[] Afterwards =
    [
        new HandOverGranted("need-1", "ask-1", "pantry", "clinic", 40),
        Raised(4, "a2"),
        new NeedRetired("need-2"),
        new MessageEdited("m-2", T("Until ten"), []),
    ];

    [Theory]
    [InlineData("en-US")]
    [InlineData("cs-CZ")]
    public void A_lived_in_room_is_read_back_and_goes_on_as_if_it_had_been_replayed(string culture)
    {
        var host = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        try
        {
            var room = After(RoomKinds.Community.Start(Room), Lived);

            var snapshot = SnapshotCodec.Encode(room);
            var texts = SnapshotCodec.TextIds(snapshot).ToDictionary(id => id, id => id["text of ".Length..]);
            var read = SnapshotCodec.Decode(RoomKinds.Community, Room, snapshot, texts)!;

            AssertSame(room, read);
            AssertSame(After(room, Afterwards), After(read, Afterwards));
        }
        finally
        {
            CultureInfo.CurrentCulture = host;
        }
    }

    private static void AssertSame(RoomState one, RoomState other)
    {
        Assert.True(View(one).Same(View(other)));
        Assert.Equal(one.Kind.NextDue(one), other.Kind.NextDue(other));
        var (needs, same) = (one.Get<NeedsState>(), other.Get<NeedsState>());
        Assert.Equal([.. needs.Order], [.. same.Order]);
        Assert.Equal(needs.References.Keys.Order(), same.References.Keys.Order());
    }

    private static View View(RoomState room) => room.Kind.View(room, Audience.Members);

    private static RoomState After(RoomState room, Event[] events) => events.Aggregate(room, (state, fact) => state.Kind.Evolve(
        state, new(state.Position + 1, Facts.Start.AddMinutes(state.Position), new("rosa", "pantry"), fact)));

    private static NeedRaised Raised(int number, string order) => new(
        NeedId.Of(number), order,
        new(T($"Need {number}"), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 300, Place: T("1600 block of S Lawndale")),
        Reference: $"NL-{number}");

    private static Text T(string content) => new($"text of {content}", "en", content);
}
