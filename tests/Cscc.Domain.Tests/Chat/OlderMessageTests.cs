using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Kernel;
using static Cscc.Domain.Tests.Chat.Saying;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;

namespace Cscc.Domain.Tests.Chat;

public sealed class OlderMessageTests
{
    [Fact]
    public void The_room_keeps_the_newest_fifty()
    {
        var chat = Given(Rosa, PostedUpTo(51)).Chat();

        Assert.Equal(50, chat.Messages.Count);
        Assert.Equal(("m-2", "m-51"), (chat.Newest.First().Id, chat.Newest.Last().Id));
    }

    [Fact]
    public void An_older_message_is_recalled_before_it_is_edited()
    {
        var room = Given(Rosa, Posted(1)).And(Imani, new React("m-1", Reaction.Seen, true)).And(Imani, new PostMessage(new("Thanks"), "m-1"));
        var last = room.Message("m-1");
        room.AndMore(60);

        room.When(Rosa, new EditMessage("m-1", new("Open until ten")))
            .Then(new MessageRecalled(last), new MessageEdited("m-1", new("new-62", "es", "Open until ten"), []));

        var message = room.Message("m-1");
        Assert.Equal(("Open until ten", 1, last.Rev.Full + 1), (message.Text!.Content, message.Replies, message.Rev.Full));
        Assert.Equal(last.Reactions, message.Reactions);
    }

    [Fact]
    public void Readers_receive_the_older_message_that_changed_and_their_view_keeps_its_newest_fifty()
    {
        var room = Given(Rosa, PostedUpTo(60));
        var before = room.Room.State;

        room.And(Imani, new React("m-1", Reaction.OnIt, true));

        var change = room.Room.Kind.Difference(before, room.Room.State, room.Room.Touched, Audience.Members);
        Assert.Equal(["m-1"], change!.Set["messages"].Select(v => v.Id));
        Assert.Empty(change.Gone);
        Assert.True(View(before).Merge(change).Same(View(room.Room.State)));

        View View(RoomState state) => room.Room.Kind.View(state, Audience.Members);
    }

    [Fact]
    public void Every_command_on_an_older_message_recalls_it()
    {
        Assert.Equal(
            [typeof(MessageRecalled), typeof(MessageDeleted), typeof(MessageRecalled), typeof(MessageReacted), typeof(MessageRecalled), typeof(MessagePinned), typeof(MessageRecalled), typeof(MessagePosted)],
            Given(Rosa, PostedUpTo(60))
                .And(Rosa, new DeleteMessage("m-1"))
                .And(Rosa, new React("m-2", Reaction.Seen, true))
                .And(Rosa, new PinMessage("m-3"))
                .And(Rosa, new PostMessage(new("Yes"), "m-4"))
                .Room.Log.Skip(60).Select(r => r.Event.GetType()));
    }

    [Fact]
    public void A_refusal_or_a_wish_that_changes_nothing_recalls_nothing()
    {
        var room = Given(Rosa, Posted(1), Posted(2, thread: "m-1"), new MessageDeleted("m-1")).AndMore(60);

        room.When(Imani, new React("m-1", Reaction.Seen, true)).Then(new MessageWasDeleted());
        room.When(Imani, new EditMessage("m-2", new("No"))).Then(new NotYourMessage());
        room.When(Imani, new PostMessage(new("No"), "m-2")).Then(new AlreadyAReply("m-1"));
        room.When(Rosa, new DeleteMessage("m-1")).ThenNothing();
        Assert.Empty(room.Chat().Recalled);
    }

    [Fact]
    public void A_message_that_another_command_recalled_meanwhile_is_taken_as_the_state_has_it()
    {
        var room = Given(Rosa, PostedUpTo(60)).Room;
        var asRead = MessageStory.Fold(room.Story("message:m-1"));

        room.Send(Rosa, new EditMessage("m-1", new("Open until ten")));
        var decision = room.Kind.Decide(room.State, new React("m-1", Reaction.Seen, true), Imani, room.Now, () => "id", _ => true, [asRead!]);

        Assert.Equal([new MessageReacted("m-1", Reaction.Seen, true)], Assert.IsType<Decision.Accepted>(decision).Events.ToArray());
    }

    [Fact]
    public void A_message_whose_story_cannot_be_read_is_none()
    {
        var room = Given(Rosa, PostedUpTo(60)).Room;

        var decision = room.Kind.Decide(room.State, new React("m-1", Reaction.Seen, true), Imani, room.Now, () => "id", _ => true, recalled: []);

        Assert.Equal(new NoSuchMessage(), Assert.IsType<Decision.Refused>(decision).Why);
    }

    [Fact]
    public void Of_the_older_ones_that_changed_the_last_two_hundred_stay()
    {
        var room = Given(Rosa, PostedUpTo(300));
        for (var n = 1; n <= 201; n++)
            room.And(Imani, new React($"m-{n}", Reaction.Seen, true));

        Assert.Null(room.Sees<MessageView>("messages", "m-1"));
        Assert.NotNull(room.Sees<MessageView>("messages", "m-2"));
        Assert.Equal((200, 250), (room.Chat().Recalled.Count, room.Chat().Messages.Count));
    }

    [Fact]
    public void A_message_that_was_let_go_twice_is_recalled_as_it_was_last()
    {
        var room = Given(Rosa, PostedUpTo(300)).And(Rosa, new EditMessage("m-1", new("Open until ten")));
        for (var n = 2; n <= 201; n++)
            room.And(Imani, new React($"m-{n}", Reaction.Seen, true));

        room.And(Theo, new React("m-1", Reaction.OnIt, true));

        var message = room.Message("m-1");
        Assert.Equal("Open until ten", message.Text!.Content);
        Assert.Equal([new(Reaction.OnIt, ["theo"])], message.Reactions.ToArray());
        Assert.Equal(message, room.Told("m-1"));
    }

    [Fact]
    public void A_recalled_message_that_is_pinned_is_not_let_go()
    {
        var room = Given(Rosa, PostedUpTo(300)).And(Imani, new PinMessage("m-1"));
        for (var n = 2; n <= 210; n++)
            room.And(Imani, new React($"m-{n}", Reaction.Seen, true));

        Assert.NotNull(room.Sees<PinView>("pins", "m-1"));
        Assert.Equal(251, room.Chat().Messages.Count);
    }

    [Fact]
    public void A_purged_text_stays_purged_when_its_message_is_recalled()
    {
        var story = Given(Rosa, PostedUpTo(60)).Room.Story("message:m-1");
        var posted = (MessagePosted)story[0].Event;

        var recalled = MessageStory.Fold([story[0] with { Event = posted with { Text = posted.Text with { Content = null } } }]);

        Assert.Equal(new Text("said-1", "en", null), recalled!.Text);
    }
}
