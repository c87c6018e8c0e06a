using Cscc.Domain.Kernel;

namespace Cscc.Domain.Chat;

public enum Reaction
{
    ThankYou,
    Seen,
    OnIt,
}

public enum MentionKind
{
    Person,
    Role,
    Agency,
    Everyone,
}

/// <summary>Somebody whom a message calls upon. Everyone means everyone here, and has no id.</summary>
/// <param name="Id">Person, agency or role id; null for everyone.</param>
public sealed record Mention(MentionKind Kind, string? Id = null);

/// <summary>Says something in the room.</summary>
/// <param name="Thread">The message that starts the thread this replies in; null for the room itself.</param>
public sealed record PostMessage(Words Text, string? Thread = null, ValueList<Mention>? Mentions = null) : Command;

/// <summary>Changes one's own message; what it said before stays in its history.</summary>
public sealed record EditMessage(string Message, Words Text, ValueList<Mention>? Mentions = null) : Command;

/// <summary>Takes one's own message back (conveners may take any); a mark stays where it stood, and its history.</summary>
public sealed record DeleteMessage(string Message) : Command;

/// <summary>Adds or takes away one's reaction.</summary>
public sealed record React(string Message, Reaction Reaction, bool On) : Command;

public sealed record PinMessage(string Message) : Command;

public sealed record UnpinMessage(string Message) : Command;

/// <summary>A message of the feed <c>messages</c>; replies stand in the same feed and bear their thread.</summary>
/// <param name="Id"><c>m-7</c>.</param>
/// <param name="Thread">Id of the message that starts its thread; null for one of the room itself.</param>
/// <param name="Text">Null once deleted.</param>
/// <param name="Replies">How many replies its thread has.</param>
/// <param name="Needs">Ids of the needs that were made from it.</param>
public sealed record MessageView(
    string Id,
    long N,
    Revisions Rev,
    DateTimeOffset At,
    string By,
    string? Agency,
    string? Thread,
    Text? Text,
    ValueList<Mention> Mentions,
    DateTimeOffset? EditedAt,
    DateTimeOffset? DeletedAt,
    ValueList<ReactionView> Reactions,
    int Replies,
    DateTimeOffset? LastReplyAt,
    ValueList<string> Needs) : IFeedItem;

/// <param name="People">Ids, in the order in which they reacted.</param>
public sealed record ReactionView(Reaction Reaction, ValueList<string> People);

/// <summary>A pinned message, whole; its id is the message's.</summary>
public sealed record PinView(string Id, DateTimeOffset At, string By, MessageView Message) : IView;

/// <summary>One version of a message in its history.</summary>
/// <param name="What"><c>messagePosted</c>, <c>messageEdited</c>, <c>messageDeleted</c>.</param>
public sealed record MessageVersionView(string Id, long N, string What, DateTimeOffset At, string? By, Text? Text) : IFeedItem;
