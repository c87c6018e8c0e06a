using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Kernel;
using static Cscc.Domain.Tests.Chat.Saying;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;

namespace Cscc.Domain.Tests.Chat;

public sealed class PinTests
{
    [Fact]
    public void A_pin_holds_the_whole_message_and_who_pinned_it()
    {
        var room = Given(Rosa, Posted(1)).When(Imani, new PinMessage("m-1")).Then(new MessagePinned("m-1"));

        Assert.Equal(new PinView("m-1", room.Room.Now, "imani", room.Message("m-1")), room.Sees<PinView>("pins", "m-1"));
    }

    [Fact]
    public void What_changes_in_a_pinned_message_changes_in_its_pin()
    {
        var room = Given(Rosa, Posted(1), new MessagePinned("m-1")).AndMore(60)
            .And(Rosa, new EditMessage("m-1", new("Open until ten")));

        Assert.Equal("Open until ten", room.Sees<PinView>("pins", "m-1")!.Message.Text!.Content);
        Assert.Contains(new Touched("pins", "m-1"), room.Room.Touched);
    }

    [Fact]
    public void A_pinned_message_stays_in_state_whatever_is_said_after_it() =>
        Assert.NotNull(Given(Rosa, Posted(1), new MessagePinned("m-1")).AndMore(60).Sees<PinView>("pins", "m-1"));

    [Fact]
    public void A_message_is_unpinned()
    {
        var room = Given(Rosa, Posted(1), new MessagePinned("m-1")).When(Imani, new UnpinMessage("m-1")).Then(new MessageUnpinned("m-1"));

        Assert.Null(room.Sees<PinView>("pins", "m-1"));
        Assert.NotNull(room.Sees<MessageView>("messages", "m-1"));
    }

    [Fact]
    public void An_older_message_that_is_unpinned_was_not_removed_from_the_room()
    {
        var room = Given(Rosa, Posted(1), new MessagePinned("m-1")).AndMore(60);
        var before = room.Room.State;

        room.And(Imani, new UnpinMessage("m-1"));

        var change = room.Room.Kind.Difference(before, room.Room.State, room.Room.Touched, Audience.Members);
        Assert.Equal(["pins"], change!.Gone.Keys);
    }

    [Fact]
    public void Pinning_and_unpinning_twice_change_nothing()
    {
        Given(Rosa, Posted(1), new MessagePinned("m-1")).When(Imani, new PinMessage("m-1")).ThenNothing();
        Given(Rosa, Posted(1)).When(Imani, new UnpinMessage("m-1")).ThenNothing();
        Given(Rosa, PostedUpTo(60)).When(Imani, new UnpinMessage("m-1")).ThenNothing();
    }

    [Fact]
    public void A_room_holds_twenty_pins_and_no_more()
    {
        var room = Given(Rosa, PostedUpTo(21)).And(Rosa, [.. Enumerable.Range(1, 19).Select(n => new MessagePinned($"m-{n}"))]);

        room.When(Imani, new PinMessage("m-20")).Then(new MessagePinned("m-20"));
        room.When(Imani, new PinMessage("m-21")).Then(new TooManyPins(20));
        room.When(Imani, new PinMessage("m-1")).ThenNothing();
    }

    [Fact]
    public void What_was_taken_back_cannot_be_pinned() =>
        Given(Rosa, Posted(1), new MessageDeleted("m-1")).When(Imani, new PinMessage("m-1")).Then(new MessageWasDeleted());

    [Fact]
    public void Taking_a_message_back_unpins_it()
    {
        var room = Given(Rosa, Posted(1), new MessagePinned("m-1")).And(Rosa, new DeleteMessage("m-1"));

        Assert.Null(room.Sees<PinView>("pins", "m-1"));
        Assert.NotNull(room.Message("m-1").DeletedAt);
    }
}
