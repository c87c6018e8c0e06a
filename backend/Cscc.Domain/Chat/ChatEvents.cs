using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Chat;

/// <summary>Something was said, by whoever the event is by.</summary>
/// <param name="Message"><c>m-7</c>; messages are numbered without a gap.</param>
/// <param name="Thread">The message that it replies to; never a reply itself.</param>
[EventName("messagePosted.v1")]
public sealed record MessagePosted(string Message, string? Thread, Text Text, ValueList<Mention> Mentions) : Event;

[EventName("messageEdited.v1")]
public sealed record MessageEdited(string Message, Text Text, ValueList<Mention> Mentions) : Event;

[EventName("messageDeleted.v1")]
public sealed record MessageDeleted(string Message) : Event;

[EventName("messageReacted.v1")]
public sealed record MessageReacted(string Message, Reaction Reaction, bool On) : Event;

[EventName("messagePinned.v1")]
public sealed record MessagePinned(string Message) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Message);
}

[EventName("messageUnpinned.v1")]
public sealed record MessageUnpinned(string Message) : Event;

/// <summary>
/// An older message as it stands, taken up into state again because what follows changes it; by itself it changes
/// nothing that anyone sees. Whoever adds a field to <see cref="MessageView"/> gives it a default, for these are
/// readable for ever.
/// </summary>
[EventName("messageRecalled.v1")]
public sealed record MessageRecalled(MessageView Message) : Event;
