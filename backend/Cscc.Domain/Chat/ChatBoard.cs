using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.Chat;

/// <summary>What a room's people say to each other: messages, their threads, reactions and pins.</summary>
public sealed class ChatBoard : Board<ChatState>
{
    private const string AllMessages = "messages";

    protected override ChatState Start => ChatState.Empty;

    public override IReadOnlyList<Type> Commands { get; } =
    [
        typeof(PostMessage), typeof(EditMessage), typeof(DeleteMessage), typeof(React), typeof(PinMessage), typeof(UnpinMessage),
    ];

    public override IReadOnlyList<Type> Events { get; } =
    [
        typeof(MessagePosted), typeof(MessageEdited), typeof(MessageDeleted), typeof(MessageReacted), typeof(MessagePinned),
        typeof(MessageUnpinned), typeof(MessageRecalled),
    ];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<ChatState, MessageView>("messages", AudienceClass.Members, (chat, id) => chat.Find(id), chat => chat.Newest),
        new Collection<ChatState, PinView>("pins", AudienceClass.Members, (chat, id) => chat.FindPin(id), chat => chat.AllPins),
    ];

    public override IReadOnlyList<HistoryFeed> Histories { get; } =
    [
        new("messages", AudienceClass.Members, TakesId: false, _ => AllMessages, StoryOfPosted, (_, story) => MessageStory.Fold(story)),
        new("thread", AudienceClass.Members, TakesId: true, id => ThreadOf(id ?? ""), StoryOfPosted, (_, story) => MessageStory.Fold(story)),
        new("message", AudienceClass.Members, TakesId: true, id => MessageStory.Subject(id ?? ""), _ => null, Version),
    ];

    public override Decision Decide(ChatState state, Command command, Asking asking)
    {
        return command switch
        {
            PostMessage c when Bad(c.Text, c.Mentions) is { } bad => bad,
            PostMessage { Thread: null } c => Post(c),
            PostMessage { Thread: { } thread } c => On(thread, root => root switch
            {
                { Thread: { } above } => new AlreadyAReply(above),
                { DeletedAt: not null } => new MessageWasDeleted(),
                _ => Post(c),
            }),

            EditMessage c when Bad(c.Text, c.Mentions) is { } bad => bad,
            EditMessage c => On(c.Message, message => message switch
            {
                _ when message.By != asking.Actor.Person => new NotYourMessage(),
                { DeletedAt: not null } => new MessageWasDeleted(),
                _ => Edit(message, c),
            }),

            DeleteMessage c => On(c.Message, message => message switch
            {
                _ when message.By != asking.Actor.Person && !asking.Actor.Convener => new NotYourMessage(),
                { DeletedAt: not null } => Decision.Nothing,
                _ => new MessageDeleted(c.Message),
            }),

            React c => On(c.Message, message => message switch
            {
                { DeletedAt: not null } => new MessageWasDeleted(),
                _ when message.Has(c.Reaction, asking.Actor.Person) == c.On => Decision.Nothing,
                _ => new MessageReacted(c.Message, c.Reaction, c.On),
            }),

            PinMessage c => On(c.Message, message => message switch
            {
                { DeletedAt: not null } => new MessageWasDeleted(),
                _ when state.Pins.ContainsKey(message.N) => Decision.Nothing,
                _ when state.Pins.Count >= ChatLimits.Pins => new TooManyPins(ChatLimits.Pins),
                _ => new MessagePinned(c.Message),
            }),

            UnpinMessage c when !state.WasPosted(c.Message) => new NoSuchMessage(),
            UnpinMessage c when state.FindPin(c.Message) is null => Decision.Nothing,
            UnpinMessage c => new MessageUnpinned(c.Message),

            _ => throw NotDecided(command),
        };

        Decision On(string message, Func<MessageView, Decision> decide) => MessageRecall.On(state, message, asking, decide);

        Decision Post(PostMessage c)
        {
            var id = MessageStory.Id(state.Last + 1);
            return new Decision.Accepted([new MessagePosted(id, c.Thread, asking.Write(c.Text), Once(c.Mentions))], new(id));
        }

        Decision Edit(MessageView message, EditMessage c)
        {
            var text = Text.Keep(message.Text, asking.Write(c.Text))!;
            var mentions = Once(c.Mentions);
            return text == message.Text && mentions.Equals(message.Mentions)
                ? Decision.Nothing
                : new MessageEdited(c.Message, text, mentions);
        }
    }

    public override ChatState Evolve(ChatState state, Recorded recorded) => recorded.Event switch
    {
        MessagePosted e => state.Post(recorded, e),
        MessageEdited e => state.Continue(e.Message, recorded),
        MessageDeleted e => state.Continue(e.Message, recorded).Unpin(e.Message),
        MessageReacted e => state.Continue(e.Message, recorded),
        MessagePinned e => state.Pin(e.Message, new(recorded.At, recorded.By?.Person ?? "")),
        MessageUnpinned e => state.Unpin(e.Message),
        MessageRecalled e => state.Recall(e.Message),
        NeedRaised { FromMessage: { } message } => state.Continue(message, recorded),
        _ => state,
    };

    /// <summary>A message shows in its pin too; being recalled, pinned or unpinned does not show in the message.</summary>
    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => recorded.Event switch
    {
        MessagePinned e => [new("pins", e.Message)],
        MessageUnpinned e => [new("pins", e.Message)],
        _ => Changed(recorded.Event).SelectMany(id => new Touched[] { new("messages", id), new("pins", id) }),
    };

    public override IEnumerable<string> Recalls(Command command, RoomState room) => command switch
    {
        PostMessage c => MessageRecall.Subject(room.Get<ChatState>(), c.Thread),
        EditMessage c => MessageRecall.Subject(room.Get<ChatState>(), c.Message),
        DeleteMessage c => MessageRecall.Subject(room.Get<ChatState>(), c.Message),
        React c => MessageRecall.Subject(room.Get<ChatState>(), c.Message),
        PinMessage c => MessageRecall.Subject(room.Get<ChatState>(), c.Message),
        _ => [],
    };

    public override object? Recall(string subject, IReadOnlyList<Recorded> history) => MessageStory.Fold(history);

    public override IEnumerable<Subject> Subjects(Recorded recorded, RoomState after)
    {
        if (recorded.Event is MessagePosted posted)
        {
            var number = MessageStory.Number(posted.Message);
            yield return new(AllMessages, number);
            if (posted.Thread is { } thread)
                yield return new(ThreadOf(thread), number);
        }
        foreach (var id in Changed(recorded.Event))
        {
            if (after.Get<ChatState>().Find(id) is { } message && Tells(message, recorded.Event))
                yield return new(MessageStory.Subject(id), message.Rev.Full);
        }
    }

    /// <summary>The messages that an event changes.</summary>
    private static IEnumerable<string> Changed(Event one) => one switch
    {
        MessagePosted { Thread: { } root } e => [e.Message, root],
        MessagePosted e => [e.Message],
        MessageEdited e => [e.Message],
        MessageDeleted e => [e.Message],
        MessageReacted e => [e.Message],
        NeedRaised { FromMessage: { } message } => [message],
        _ => [],
    };

    /// <summary>Whether a message tells of an event: of needs made from it, only so many.</summary>
    private static bool Tells(MessageView message, Event one) => one is not NeedRaised raised || message.Needs.Contains(raised.Need);

    private static string ThreadOf(string root) => $"thread:{root}";

    private static string? StoryOfPosted(Recorded recorded) =>
        recorded.Event is MessagePosted posted ? MessageStory.Subject(posted.Message) : null;

    /// <summary>
    /// One version of a message from one entry of its story. The first entry is its own posting; a later posting is a
    /// reply's and no version of it.
    /// </summary>
    private static MessageVersionView? Version(long n, IReadOnlyList<Recorded> entry) => entry[0].Event switch
    {
        MessagePosted e when n == 1 => VersionOf(n, entry[0], e, e.Text),
        MessageEdited e => VersionOf(n, entry[0], e, e.Text),
        MessageDeleted e => VersionOf(n, entry[0], e, null),
        _ => null,
    };

    private static MessageVersionView VersionOf(long n, Recorded recorded, Event what, Text? text) =>
        new($"v-{n}", n, RoomKinds.WhatOf(what), recorded.At, recorded.By?.Person, text);

    private static BadField? Bad(Words text, ValueList<Mention>? mentions) =>
        Fields.Required(text, ChatLimits.TextLength, "text")
        ?? (mentions is null || (mentions.Count <= ChatLimits.Mentions && mentions.All(CallsSomebody)) ? null : new("mentions"));

    private static bool CallsSomebody(Mention mention) => mention.Kind == MentionKind.Everyone
        ? mention.Id is null
        : !string.IsNullOrWhiteSpace(mention.Id) && mention.Id.Length <= ChatLimits.MentionIdLength;

    private static ValueList<Mention> Once(ValueList<Mention>? mentions) => (mentions ?? []).Distinct().ToValueList();
}
