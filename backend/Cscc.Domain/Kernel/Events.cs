namespace Cscc.Domain.Kernel;

/// <summary>A fact. Its stored name is declared once with <see cref="EventNameAttribute"/> and readable for ever.</summary>
public abstract record Event;

[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>Name and version, as in <c>needRaised.v1</c>.</summary>
    public string Name { get; } = name;
}

/// <summary>An accepted command that changed nothing: recorded so that its late retry cannot undo what came after.</summary>
[EventName("noted.v1")]
public sealed record Noted : Event;

/// <summary>Who caused an event, and for which agency; null where a due time did.</summary>
public sealed record By(string Person, string? Agency);

/// <summary>
/// The command that an event came from, kept on the first event of its batch: the memory that makes a retry harmless.
/// </summary>
/// <param name="Principal">The person whose op id it is; op ids are scoped by principal.</param>
/// <param name="Id">UUIDv7 made by the client on the server's clock.</param>
/// <param name="Fingerprint">Hash of the command, to tell a retry from a reused id.</param>
/// <param name="Result">What was answered.</param>
public sealed record Op(string Principal, string Id, string Fingerprint, Made? Result);

/// <summary>An event with its place and time in the room's log. Positions start at 1 and never cross the wire.</summary>
public sealed record Recorded(long Position, DateTimeOffset At, By? By, Event Event, Op? Op = null);
