using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.Chat;

/// <summary>
/// What becomes of one message, event by event. State and history both go this way, so that a message read from the
/// store is the one that the state held. Its revision counts the events of its story, the posting included, and is
/// therefore also an event's place there.
/// </summary>
public static class MessageStory
{
    /// <summary>The history subject that holds every event of a message: <c>message:m-7</c>.</summary>
    public static string Subject(string message) => $"message:{message}";

    public static string Id(long number) => NumberedIds.Make("m", number);

    public static long Number(string? id) => NumberedIds.Number("m", id);

    public static MessageView Begin(Recorded recorded, MessagePosted posted) => new(
        posted.Message, Number(posted.Message), new(1, 0), recorded.At, recorded.By?.Person ?? "", recorded.By?.Agency, posted.Thread,
        posted.Text, posted.Mentions, EditedAt: null, DeletedAt: null, Reactions: [], Replies: 0, LastReplyAt: null, Needs: []);

    /// <summary>The message after an event; the same object if the event does not change it.</summary>
    public static MessageView Continue(MessageView message, Recorded recorded)
    {
        var person = recorded.By?.Person ?? "";
        var next = recorded.Event switch
        {
            MessagePosted reply when reply.Thread == message.Id => message with { Replies = message.Replies + 1, LastReplyAt = recorded.At },
            MessageEdited edited when edited.Message == message.Id => message with { Text = edited.Text, Mentions = edited.Mentions, EditedAt = recorded.At },
            MessageDeleted deleted when deleted.Message == message.Id => message with { Text = null, Mentions = [], Reactions = [], DeletedAt = recorded.At },
            MessageReacted reacted when reacted.Message == message.Id && message.Has(reacted.Reaction, person) != reacted.On => message with { Reactions = React(message.Reactions, reacted, person) },
            NeedRaised raised when raised.FromMessage == message.Id && message.Needs.Count < ChatLimits.NeedLinks => message with { Needs = message.Needs.Add(raised.Need) },
            _ => message,
        };
        return ReferenceEquals(next, message) ? message : next with { Rev = new(message.Rev.Full + 1, 0) };
    }

    /// <summary>A message from its whole story, oldest first; null if there is none.</summary>
    public static MessageView? Fold(IReadOnlyList<Recorded> story) =>
        story is [{ Event: MessagePosted posted } first, ..] ? story.Skip(1).Aggregate(Begin(first, posted), Continue) : null;

    /// <summary>Reactions stand in the order in which somebody first reacted so.</summary>
    private static ValueList<ReactionView> React(ValueList<ReactionView> reactions, MessageReacted reacted, string person)
    {
        if (!reactions.Any(r => r.Reaction == reacted.Reaction))
            return reactions.Add(new(reacted.Reaction, [person]));
        return reactions
            .Replace(r => r.Reaction == reacted.Reaction, r => r with
            {
                People = reacted.On ? r.People.Add(person) : r.People.Where(p => p != person),
            })
            .Where(r => r.People.Count > 0);
    }

    /// <summary>Whether a person has reacted so.</summary>
    public static bool Has(this MessageView message, Reaction reaction, string person) =>
        message.Reactions.Any(r => r.Reaction == reaction && r.People.Contains(person));
}
