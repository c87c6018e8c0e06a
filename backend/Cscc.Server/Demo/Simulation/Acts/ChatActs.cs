using Cscc.Domain.Chat;

namespace Cscc.Server.Demo.Simulation;

/// <summary>What people say to each other, in every room that has a chat.</summary>
internal static class ChatActs
{
    public static IReadOnlyList<Act> All { get; } = [.. ((string[])["community", "response", "agency"]).SelectMany(In)];

    private static IEnumerable<Act> In(string room) =>
    [
        Act.Of<PostMessage, MessagePosted>(room, 10, s => new(s.Say(Phrases.Talk), s.Chance(30) ? Standing(s, m => m.Thread is null)?.Id : null)),
        Act.Of<EditMessage, MessageEdited>(room, 1, s => Standing(s, m => m.By == s.Me) is { } m
            ? new(m.Id, new($"{m.Text!.Content} {s.Say(Phrases.Talk).Content}"[..Math.Min(200, m.Text.Content!.Length + 5)], m.Text.Language))
            : null, always: false),
        Act.Of<DeleteMessage, MessageDeleted>(room, 1, s => Standing(s, m => m.By == s.Me && m.Needs.Count == 0) is { } m ? new(m.Id) : null, always: false),
        Act.Of<React, MessageReacted>(room, 6, s => Standing(s, m => m.By != s.Me) is { } m ? new(m.Id, Reaction.ThankYou, On: s.Chance(80)) : null, always: false),
        Act.Of<PinMessage, MessagePinned>(room, 1, s => s.All<PinView>("pins").Count < 4 && Standing(s, _ => true) is { } m ? new(m.Id) : null, always: false),
        Act.Of<UnpinMessage, MessageUnpinned>(room, 1, s => s.One<PinView>("pins", _ => true) is { } pin ? new(pin.Id) : null, always: false),
    ];

    private static MessageView? Standing(Scene s, Func<MessageView, bool> isSuch) =>
        s.One<MessageView>("messages", m => m.DeletedAt is null && m.Text?.Content is not null && isSuch(m));
}
