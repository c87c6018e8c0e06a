using Cscc.Domain.Kernel;

namespace Cscc.Domain.ReadPositions;

/// <summary>Remembers how far one has read a room's messages; never moves back.</summary>
/// <param name="N">The newest message read.</param>
public sealed record MarkRead(string Room, long N) : Command;

/// <summary>Remembers the language one wants the centre in.</summary>
public sealed record ChooseLanguage(string Language) : Command;

/// <param name="Id">The room's id.</param>
/// <param name="N">The newest message read.</param>
public sealed record ReadPositionView(string Id, long N, DateTimeOffset At) : IView;

/// <summary>One's own choices; the one entity <c>me</c> of the collection <c>preferences</c>.</summary>
public sealed record PreferencesView(string Id, string? Language) : IView;
