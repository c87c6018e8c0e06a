using Cscc.Domain.Chat;
using Cscc.Domain.ReadPositions;

namespace Cscc.Server.Demo.Simulation;

/// <summary>What one keeps for oneself.</summary>
internal static class OwnActs
{
    private const string Here = "person";

    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<MarkRead, MessagesRead>(Here, 10, s => s.OneOf([.. s.Others.Where(o => o.All("messages").Count > 0)]) is { } room
            ? new(room.Room.Value, Scene.In<MessageView>(room, "messages").Max(m => m.N))
            : null, always: false),
        Act.Of<ChooseLanguage, LanguageChosen>(Here, 1, s => new(s.Person.Language), always: false),
    ];
}
