using Cscc.Domain.Kernel;

namespace Cscc.Domain.ReadPositions;

[EventName("messagesRead.v1")]
public sealed record MessagesRead(string Room, long N) : Event;

[EventName("languageChosen.v1")]
public sealed record LanguageChosen(string Language) : Event;
