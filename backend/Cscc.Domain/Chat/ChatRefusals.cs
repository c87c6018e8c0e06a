using Cscc.Domain.Kernel;

namespace Cscc.Domain.Chat;

public sealed record NoSuchMessage : Refusal;

/// <summary>It was taken back: there is nothing left to edit, reply to, react to or pin.</summary>
public sealed record MessageWasDeleted : Refusal;

/// <summary>Somebody else wrote it.</summary>
public sealed record NotYourMessage : Refusal;

/// <summary>Threads are one level deep; <paramref name="Thread"/> is the message to reply to instead.</summary>
public sealed record AlreadyAReply(string Thread) : Refusal;

/// <param name="Most">How many a room can hold.</param>
public sealed record TooManyPins(int Most) : Refusal;
