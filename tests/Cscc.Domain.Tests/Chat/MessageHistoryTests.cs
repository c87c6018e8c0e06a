using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using static Cscc.Domain.Tests.Chat.Saying;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;

namespace Cscc.Domain.Tests.Chat;

public sealed class MessageHistoryTests
{
    [Fact]
    public void A_message_of_the_history_is_the_one_that_the_state_held()
    {
        var room = Given(Rosa, Posted(1))
            .And(Imani, new React("m-1", Reaction.Seen, true)).And(Imani, new PostMessage(new("Thanks"), "m-1"))
            .And(Rosa, new EditMessage("m-1", new("Open until ten"))).And(Rosa, new PinMessage("m-1"));

        Assert.Equal(room.Message("m-1"), room.Told("m-1"));
    }

    [Fact]
    public void The_history_is_paged_newest_first_replies_and_marks_among_them() =>
        Assert.Equal(
            ["m-3", "m-2", "m-1"],
            Given(Rosa, Posted(1), Posted(2, thread: "m-1"), Posted(3), new MessageDeleted("m-3")).Room.History("messages").Select(v => v.Id));

    [Fact]
    public void What_a_message_said_before_can_be_read_even_after_it_was_taken_back()
    {
        var room = Given(Rosa, Posted(1, "Open until nine"))
            .And(Imani, new React("m-1", Reaction.Seen, true)).And(Imani, new PostMessage(new("Thanks"), "m-1"))
            .And(Rosa, new EditMessage("m-1", new("Open until ten"))).And(Rosa, new DeleteMessage("m-1"));

        var versions = room.Room.History("message", "m-1").Cast<MessageVersionView>().ToList();

        Assert.Equal(["messageDeleted", "messageEdited", "messagePosted"], versions.Select(v => v.What));
        Assert.Equal([null, "Open until ten", "Open until nine"], versions.Select(v => v.Text?.Content));
        Assert.All(versions, v => Assert.Equal("rosa", v.By));
    }

    [Fact]
    public void The_place_of_an_event_in_a_story_is_the_revision_that_it_led_to()
    {
        var room = Given(Rosa, PostedUpTo(60)).And(Imani, new React("m-1", Reaction.Seen, true)).And(Imani, new PostMessage(new("Yes"), "m-1"));

        Assert.Equal([1, 2, 3], room.Room.Entries("message:m-1").Select(e => e.N));
        Assert.Equal(3, room.Message("m-1").Rev.Full);
    }
}
