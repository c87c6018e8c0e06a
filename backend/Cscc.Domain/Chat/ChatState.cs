using System.Collections.Immutable;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Chat;

/// <summary>
/// The messages that rules and views need: the newest ones, the pinned ones, and the older ones that somebody changed
/// lately. All others are in the store alone, so that a room's memory does not grow with its age.
/// </summary>
/// <param name="Last">The newest message's number; 0 before the first.</param>
/// <param name="Messages">By number.</param>
/// <param name="Pins">By the message's number.</param>
/// <param name="Recalled">Numbers of the older, unpinned ones, in the order in which they are let go.</param>
public sealed record ChatState(
    long Last, ImmutableSortedDictionary<long, MessageView> Messages, ImmutableSortedDictionary<long, Pin> Pins, ImmutableList<long> Recalled)
{
    public static ChatState Empty { get; } = new(
        0, ImmutableSortedDictionary<long, MessageView>.Empty, ImmutableSortedDictionary<long, Pin>.Empty, []);

    /// <summary>The message, if it is in state.</summary>
    public MessageView? Find(string id) => Messages.GetValueOrDefault(MessageStory.Number(id));

    public PinView? FindPin(string id) =>
        Pins.TryGetValue(MessageStory.Number(id), out var pin) && Find(id) is { } message ? new(id, pin.At, pin.By, message) : null;

    public IEnumerable<PinView> AllPins => Pins.Select(p => new PinView(MessageStory.Id(p.Key), p.Value.At, p.Value.By, Messages[p.Key]));

    /// <summary>The messages that the view holds, oldest first.</summary>
    public IEnumerable<MessageView> Newest
    {
        get
        {
            for (var number = Math.Max(1, OldestNew); number <= Last; number++)
                yield return Messages[number];
        }
    }

    /// <summary>Whether the room has, or once had, such a message; it may be in the store alone.</summary>
    public bool WasPosted(string id) => MessageStory.Number(id) is var number && number >= 1 && number <= Last;

    private long OldestNew => Last - Collection.FeedLength + 1;

    public ChatState Post(Recorded recorded, MessagePosted posted)
    {
        if (MessageStory.Number(posted.Message) != Last + 1)
            return this;
        var answered = posted.Thread is { } thread ? Continue(thread, recorded) : this;
        var state = answered with { Last = Last + 1, Messages = answered.Messages.Add(Last + 1, MessageStory.Begin(recorded, posted)) };
        var passed = state.OldestNew - 1;
        if (passed < 1 || state.Pins.ContainsKey(passed))
            return state;
        // What this very event changed must still be found after it, or its readers would take it for removed.
        return passed == MessageStory.Number(posted.Thread)
            ? state.KeepRecalled(passed)
            : state with { Messages = state.Messages.Remove(passed) };
    }

    public ChatState Continue(string id, Recorded recorded)
    {
        if (Find(id) is not { } message)
            return this;
        var next = MessageStory.Continue(message, recorded);
        return ReferenceEquals(next, message) ? this : this with { Messages = Messages.SetItem(message.N, next) };
    }

    public ChatState Recall(MessageView message) =>
        message.N < 1 || message.N >= OldestNew || Messages.ContainsKey(message.N)
            ? this
            : (this with { Messages = Messages.Add(message.N, message) }).KeepRecalled(message.N);

    public ChatState Pin(string id, Pin pin) =>
        Find(id) is { } message
            ? this with { Pins = Pins.SetItem(message.N, pin), Recalled = Recalled.Remove(message.N) }
            : this;

    /// <summary>An older one stays in state for now: readers still hold it, and it has not been removed.</summary>
    public ChatState Unpin(string id)
    {
        var number = MessageStory.Number(id);
        if (!Pins.ContainsKey(number))
            return this;
        var state = this with { Pins = Pins.Remove(number) };
        return number < OldestNew ? state.KeepRecalled(number) : state;
    }

    private ChatState KeepRecalled(long number)
    {
        var recalled = Recalled.Add(number);
        return recalled.Count <= ChatLimits.Recalled
            ? this with { Recalled = recalled }
            : this with { Recalled = recalled.RemoveAt(0), Messages = Messages.Remove(recalled[0]) };
    }
}

/// <summary>When a message was pinned, and by whom.</summary>
public sealed record Pin(DateTimeOffset At, string By);
