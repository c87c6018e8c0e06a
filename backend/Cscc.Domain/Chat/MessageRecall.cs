using Cscc.Domain.Kernel;

namespace Cscc.Domain.Chat;

/// <summary>
/// How a command, of chat or of another board, gets at a message that may have left the state. Its board names the
/// <see cref="Subject"/> to read, folds it with <see cref="MessageStory.Fold"/> and decides with <see cref="On"/>.
/// </summary>
public static class MessageRecall
{
    /// <summary>The story to read before a command on this message is decided; none if the state has all there is.</summary>
    public static IEnumerable<string> Subject(ChatState state, string? message) =>
        message is not null && state.WasPosted(message) && state.Find(message) is null ? [MessageStory.Subject(message)] : [];

    /// <summary>
    /// Decides on a message wherever it is. One that was read from the store is recorded as recalled before anything
    /// that follows, for those events change it in state; one that another command recalled meanwhile is in state, and newer.
    /// </summary>
    public static Decision On(ChatState state, string id, Asking asking, Func<MessageView, Decision> decide)
    {
        if (state.Find(id) is { } held)
            return decide(held);
        if (asking.Recalled.OfType<MessageView>().FirstOrDefault(m => m.Id == id) is not { } recalled)
            return new NoSuchMessage();
        return decide(recalled) switch
        {
            Decision.Accepted { Events.Count: > 0 } accepted => accepted with { Events = [new MessageRecalled(recalled), .. accepted.Events] },
            var unchanged => unchanged,
        };
    }
}
