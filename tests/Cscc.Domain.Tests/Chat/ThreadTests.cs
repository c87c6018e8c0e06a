using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using static Cscc.Domain.Tests.Chat.Saying;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;

namespace Cscc.Domain.Tests.Chat;

public sealed class ThreadTests
{
    [Fact]
    public void A_reply_stands_in_the_feed_and_raises_the_message_that_it_answers()
    {
        var room = Given(Rosa, Posted(1)).After(TimeSpan.FromMinutes(1))
            .When(Imani, new PostMessage(new("Thanks"), Thread: "m-1")).Makes("m-2")
            .Then(new MessagePosted("m-2", "m-1", new("new-1", "en", "Thanks"), []));

        Assert.Equal("m-1", room.Message("m-2").Thread);
        var root = room.Message("m-1");
        Assert.Equal((1, root.At + TimeSpan.FromMinutes(1)), (root.Replies, root.LastReplyAt));
    }

    [Fact]
    public void A_reply_to_a_reply_is_refused_and_says_where_to_reply() =>
        Given(Rosa, Posted(1), Posted(2, thread: "m-1"))
            .When(Imani, new PostMessage(new("Thanks"), Thread: "m-2"))
            .Then(new AlreadyAReply("m-1"));

    [Fact]
    public void A_thread_whose_beginning_was_taken_back_can_be_read_and_not_continued()
    {
        var room = Given(Rosa, Posted(1), Posted(2, thread: "m-1"), new MessageDeleted("m-1"));

        room.When(Imani, new PostMessage(new("Thanks"), Thread: "m-1")).Then(new MessageWasDeleted());

        Assert.Equal(["m-2"], room.Room.History("thread", "m-1").Select(v => v.Id));
    }

    [Fact]
    public void A_reply_that_was_taken_back_still_counts_for_its_mark_stands_in_the_thread()
    {
        var room = Given(Rosa, Posted(1), Posted(2, thread: "m-1"), new MessageDeleted("m-2"));

        Assert.Equal(1, room.Message("m-1").Replies);
        Assert.Null(Assert.IsType<MessageView>(Assert.Single(room.Room.History("thread", "m-1"))).Text);
    }

    [Fact]
    public void A_thread_is_paged_by_its_replies_alone_newest_first()
    {
        var room = Given(Rosa, Posted(1), Posted(2), Posted(3, thread: "m-1"), Posted(4, thread: "m-2"), Posted(5, thread: "m-1"));

        Assert.Equal(["m-5", "m-3"], room.Room.History("thread", "m-1").Select(v => v.Id));
        Assert.Equal(room.Message("m-5"), room.Room.History("thread", "m-1")[0]);
    }

    [Fact]
    public void A_reply_to_a_message_that_just_passes_out_of_the_feed_keeps_it_in_reach()
    {
        var room = Given(Rosa, PostedUpTo(50)).When(Imani, new PostMessage(new("Thanks"), Thread: "m-1")).Makes("m-51");

        var chat = room.Room.State.Get<ChatState>();
        Assert.Equal(1, chat.Find("m-1")?.Replies);
        Assert.Equal("m-2", chat.Newest.First().Id);
    }
}
