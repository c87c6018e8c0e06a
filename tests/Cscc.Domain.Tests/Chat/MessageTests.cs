using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using static Cscc.Domain.Tests.Chat.Saying;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;

namespace Cscc.Domain.Tests.Chat;

public sealed class MessageTests
{
    [Fact]
    public void What_somebody_says_is_said_in_their_language_and_for_their_agency()
    {
        var room = Given().When(Rosa, new PostMessage(new("  Ya llegó la comida ")))
            .Makes("m-1")
            .Then(new MessagePosted("m-1", null, new("new-1", "es", "Ya llegó la comida"), []));

        var message = room.Message("m-1");
        Assert.Equal(("rosa", Pantry, 1L), (message.By, message.Agency, message.N));
        Assert.Equal("Ya llegó la comida", message.Text!.Content);
    }

    [Fact]
    public void A_text_may_say_which_language_it_is_in() =>
        Given().When(Rosa, new PostMessage(new("Food is here", "en")))
            .Then(new MessagePosted("m-1", null, new("new-1", "en", "Food is here"), []));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void A_message_without_words_is_refused(string content)
    {
        Given().When(Rosa, new PostMessage(new(content))).Then(new BadField("text"));
        Given(Rosa, Posted(1)).When(Rosa, new EditMessage("m-1", new(content))).Then(new BadField("text"));
    }

    [Fact]
    public void A_message_holds_12000_units_and_no_more()
    {
        var longest = new string('a', 12_000);
        Given().When(Rosa, new PostMessage(new($" {longest} "))).Makes("m-1");
        Given().When(Rosa, new PostMessage(new(longest + "a"))).Then(new BadField("text"));
    }

    [Fact]
    public void A_language_that_cannot_be_one_is_refused() =>
        Given().When(Rosa, new PostMessage(new("Hola", "not a tag"))).Then(new BadField("text"));

    [Fact]
    public void A_message_calls_each_of_those_it_mentions_once()
    {
        ValueList<Mention> mentions =
            [new(MentionKind.Person, "imani"), new(MentionKind.Role, "outreach-worker"), new(MentionKind.Agency, Clinic), new(MentionKind.Everyone), new(MentionKind.Person, "imani")];

        var room = Given().When(Rosa, new PostMessage(new("Come"), Mentions: mentions)).Makes("m-1").Room;

        Assert.Equal([.. mentions.Take(4)], Assert.IsType<MessagePosted>(room.Log[0].Event).Mentions.ToArray());
    }

    [Theory]
    [InlineData(MentionKind.Everyone, "imani")]
    [InlineData(MentionKind.Person, null)]
    [InlineData(MentionKind.Agency, " ")]
    public void A_mention_of_nobody_is_refused(MentionKind kind, string? id)
    {
        Given().When(Rosa, new PostMessage(new("Come"), Mentions: [new(kind, id)])).Then(new BadField("mentions"));
        Given(Rosa, Posted(1)).When(Rosa, new EditMessage("m-1", new("Come"), [new(kind, id)])).Then(new BadField("mentions"));
    }

    [Fact]
    public void A_message_mentions_fifty_and_no_more()
    {
        ValueList<Mention> Mentioning(int count) => Enumerable.Range(1, count).Select(n => new Mention(MentionKind.Person, $"p{n}")).ToValueList();

        Given().When(Rosa, new PostMessage(new("Come"), Mentions: Mentioning(50))).Makes("m-1");
        Given().When(Rosa, new PostMessage(new("Come"), Mentions: Mentioning(51))).Then(new BadField("mentions"));
    }

    [Fact]
    public void Whoever_wrote_a_message_can_edit_it()
    {
        var room = Given(Rosa, Posted(1)).After(TimeSpan.FromMinutes(3))
            .When(Rosa, new EditMessage("m-1", new("Open until ten"), [new(MentionKind.Everyone)]))
            .Then(new MessageEdited("m-1", new("new-1", "es", "Open until ten"), [new(MentionKind.Everyone)]));

        var message = room.Message("m-1");
        Assert.Equal("Open until ten", message.Text!.Content);
        Assert.Equal(message.At + TimeSpan.FromMinutes(3), message.EditedAt);
    }

    [Fact]
    public void Nobody_edits_what_another_wrote_conveners_included()
    {
        var room = Given(Rosa, Posted(1));
        room.When(Imani, new EditMessage("m-1", new("Closed"))).Then(new NotYourMessage());
        room.When(Denise, new EditMessage("m-1", new("Closed"))).Then(new NotYourMessage());
    }

    [Fact]
    public void An_edit_that_says_the_same_changes_nothing() =>
        Given(Imani, Posted(1, "Open")).When(Imani, new EditMessage("m-1", new(" Open "))).ThenNothing();

    [Fact]
    public void An_edit_that_only_calls_somebody_else_keeps_the_text() =>
        Given(Imani, Posted(1, "Open")).When(Imani, new EditMessage("m-1", new("Open"), [new(MentionKind.Everyone)]))
            .Then(new MessageEdited("m-1", new("said-1", "en", "Open"), [new(MentionKind.Everyone)]));

    [Fact]
    public void Whoever_wrote_a_message_can_take_it_back_and_a_mark_stays()
    {
        var room = Given(Rosa, Posted(1)).And(Imani, new MessageReacted("m-1", Reaction.Seen, true))
            .When(Rosa, new DeleteMessage("m-1"))
            .Then(new MessageDeleted("m-1"));

        var mark = room.Message("m-1");
        Assert.Null(mark.Text);
        Assert.NotNull(mark.DeletedAt);
        Assert.Empty(mark.Reactions);
        Assert.Equal("rosa", mark.By);
    }

    [Fact]
    public void A_convener_can_take_any_message_back() =>
        Given(Rosa, Posted(1)).When(Denise, new DeleteMessage("m-1")).Then(new MessageDeleted("m-1"));

    [Fact]
    public void Nobody_else_can_take_it_back() =>
        Given(Rosa, Posted(1)).When(Imani, new DeleteMessage("m-1")).Then(new NotYourMessage());

    [Fact]
    public void Taking_back_what_is_taken_back_changes_nothing() =>
        Given(Rosa, Posted(1), new MessageDeleted("m-1")).When(Rosa, new DeleteMessage("m-1")).ThenNothing();

    [Fact]
    public void What_was_taken_back_cannot_be_edited() =>
        Given(Rosa, Posted(1), new MessageDeleted("m-1")).When(Rosa, new EditMessage("m-1", new("Again"))).Then(new MessageWasDeleted());

    [Theory]
    [InlineData("m-2")]
    [InlineData("m-0")]
    [InlineData("m--1")]
    [InlineData("m-01")]
    [InlineData("m-99999999999999999999")]
    [InlineData("need-1")]
    [InlineData("")]
    public void A_message_that_was_never_posted_is_refused(string id)
    {
        var room = Given(Rosa, Posted(1));
        room.When(Rosa, new EditMessage(id, new("Again"))).Then(new NoSuchMessage());
        room.When(Rosa, new DeleteMessage(id)).Then(new NoSuchMessage());
        room.When(Rosa, new React(id, Reaction.Seen, true)).Then(new NoSuchMessage());
        room.When(Rosa, new PinMessage(id)).Then(new NoSuchMessage());
        room.When(Rosa, new UnpinMessage(id)).Then(new NoSuchMessage());
        room.When(Rosa, new PostMessage(new("Yes"), Thread: id)).Then(new NoSuchMessage());
    }

    [Fact]
    public void Whoever_only_watches_cannot_write_and_sees_nothing_of_what_is_said()
    {
        var room = Given(Rosa, Posted(1), new MessagePinned("m-1"));
        room.When(Mayor, new PostMessage(new("Hello"))).Then(new ReadingOnly());

        var seen = room.Room.Kind.View(room.Room.State, Audience.Executive).Collections.Keys;
        Assert.DoesNotContain("messages", seen);
        Assert.DoesNotContain("pins", seen);
    }
}
