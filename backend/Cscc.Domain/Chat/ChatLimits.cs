using Cscc.Domain.Kernel;

namespace Cscc.Domain.Chat;

/// <summary>The numbers of chat, with their reasons.</summary>
public static class ChatLimits
{
    /// <summary>
    /// UTF-16 units of a message: some two printed pages, and half as much again for scripts that take several units a
    /// letter. What is longer is a document.
    /// </summary>
    public const int TextLength = 12_000;

    /// <summary>Mentions in one message: as many as are called together for a coordination call, by name.</summary>
    public const int Mentions = 50;

    /// <summary>UTF-16 units of the id of whoever is mentioned.</summary>
    public const int MentionIdLength = 100;

    /// <summary>Pinned messages of a room: a list that is read, not searched.</summary>
    public const int Pins = 20;

    /// <summary>Needs that a message shows as made from it. The needs themselves know it in any number.</summary>
    public const int NeedLinks = 50;

    /// <summary>
    /// Older messages that stay in state after somebody changed them: more than a room's people work on at one time,
    /// and few enough that memory does not grow with a room's age. Who recalls counts on no fewer.
    /// </summary>
    public const int Recalled = Board.RecalledKept;
}
