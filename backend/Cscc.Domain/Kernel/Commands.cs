namespace Cscc.Domain.Kernel;

/// <summary>
/// A wish. On the wire it bears <c>type</c>, its class name in camelCase, and may bear <c>as</c>, the agency spoken for.
/// </summary>
public abstract record Command
{
    /// <summary>The agency spoken for; null means the person's first.</summary>
    public string? As { get; init; }
}

/// <summary>Why a wish cannot be granted. Its code is its class name in camelCase and never changes its meaning.</summary>
public abstract record Refusal
{
    public string Code => Names.Camel(GetType().Name);
}

/// <summary>The caller may read this room and nothing more.</summary>
public sealed record ReadingOnly : Refusal;

/// <summary>The room has no such command.</summary>
public sealed record NotHere : Refusal;

/// <summary>The agency spoken for is none of the caller's.</summary>
public sealed record NotYourAgency : Refusal;

/// <summary>What the writer saw is not what stands there now; nothing was overwritten.</summary>
public sealed record ChangedMeanwhile : Refusal;

/// <summary>A field is empty, too long or out of its range; <paramref name="Field"/> is its name on the wire.</summary>
public sealed record BadField(string Field) : Refusal;

/// <summary>What <c>Decide</c> makes of a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>The facts that follow, none if nothing changes, and what to answer.</summary>
    public sealed record Accepted(ValueList<Event> Events, Made? Result = null) : Decision;

    public sealed record Refused(Refusal Why) : Decision;

    public static implicit operator Decision(Refusal why) => new Refused(why);

    public static implicit operator Decision(Event one) => new Accepted([one]);

    public static Decision Nothing { get; } = new Accepted([]);
}

/// <summary>The answer to a command that made something: the new entity's id in its room.</summary>
public sealed record Made(string Id);

/// <summary>Who asks, when, and in which room; handed to <c>Decide</c> beside the board's own state.</summary>
/// <param name="Actor">The caller, resolved by the gate.</param>
/// <param name="Agency">The agency spoken for, already checked to be one of the caller's; null if they have none.</param>
/// <param name="Now">The room's time, UTC; never before the room's last event.</param>
/// <param name="Room">The newest state of the whole room, for rules that look at another board.</param>
/// <param name="NewId">Makes a random id.</param>
/// <param name="Exists">Whether there is such a community, agency or person, begun or not.</param>
/// <param name="Recalled">What the command refers to and the state no longer holds, as read from the store.</param>
public sealed record Asking(
    Actor Actor, string? Agency, DateTimeOffset Now, RoomState Room, Func<string> NewId, Func<RoomId, bool> Exists,
    IReadOnlyList<object> Recalled)
{
    /// <summary>Makes a text of words, without the blanks around them.</summary>
    public Text Write(Words words) => new(NewId(), words.Language ?? Actor.Language, words.Content.Trim());

    public Text? WriteOrNull(Words? words) => string.IsNullOrWhiteSpace(words?.Content) ? null : Write(words);
}

/// <summary>A person as one room sees them.</summary>
/// <param name="Person">Id of the person.</param>
/// <param name="Audience">The one audience they have in this room.</param>
/// <param name="Agencies">Ids of the agencies they may speak for, the first by default.</param>
/// <param name="Convener">Whether they speak for this community: rank, confirm, reopen.</param>
/// <param name="Language">Tag of the language they write in unless a text says otherwise.</param>
public sealed record Actor(string Person, Audience Audience, ValueList<string> Agencies, bool Convener, string Language = "en")
{
    /// <summary>The agency that a command of theirs is for; null if they have none.</summary>
    public string? SpeaksFor(Command command) => command.As ?? (Agencies.Count > 0 ? Agencies[0] : null);
}
