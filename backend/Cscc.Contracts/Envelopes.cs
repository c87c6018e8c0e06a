using System.Text.Json;
using Cscc.Domain.Kernel;

namespace Cscc.Contracts;

/// <summary>A place in a stream of changes. The epoch is opaque and dies with what made it.</summary>
public sealed record Place(string Epoch, long Seq);

/// <summary>The answer to <c>Join</c>: a whole view, or the changes since the place that the caller gave.</summary>
/// <param name="Now">The server's time, for op ids and ages.</param>
/// <param name="Audience">What the caller is in this room.</param>
/// <param name="Convener">Whether the caller speaks for this community.</param>
public sealed record Joined(
    string Room, string Epoch, long Seq, DateTimeOffset Now, Audience Audience, bool Convener, JsonElement? View, JsonElement? Changes);

/// <summary>The answer to <c>Send</c>.</summary>
/// <param name="Result">What was made; or what a refusal has to say beside its code.</param>
/// <param name="Code">Of the refusal.</param>
/// <param name="At">The place at which the caller sees the effect.</param>
public sealed record Answer(bool Accepted, JsonElement? Result = null, string? Code = null, Place? At = null);

/// <summary>The answer to <c>History</c>.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Next">Ask with this for what is older; null at the beginning of the history.</param>
public sealed record HistoryPage(JsonElement Items, string? Next);

/// <summary>One change of a stream: what is new or changed, and what is gone.</summary>
/// <param name="What">Names of the events without their versions.</param>
public sealed record Change(
    long Seq, DateTimeOffset At, ChangeBy? By, ValueList<string> What, JsonElement Set, JsonElement? Gone);

/// <summary>Who caused a change; only for audiences that see people.</summary>
public sealed record ChangeBy(string Person, string? Agency)
{
    /// <summary>Stands where a person would as the author of what was imported.</summary>
    public const string Importer = "import";
}

/// <summary>Changes of a stream, in order.</summary>
public sealed record Changed(string Room, string Epoch, ValueList<Change> Changes);

/// <summary>Where a stream stands; whoever stands elsewhere has missed something.</summary>
public sealed record Head(string Room, string Epoch, long Seq);

/// <summary>Losable: who is here, and that the figures were known current at a time.</summary>
/// <param name="Here">Everyone in the room; null for audiences that see no people.</param>
/// <param name="Count">How many people are here.</param>
/// <param name="CurrentAt">When the host last knew the room to be as announced.</param>
/// <param name="CurrentFor">For a room that follows others: the same for each of them, by room id.</param>
public sealed record Presence(
    string Room, int Count, DateTimeOffset CurrentAt, ValueList<Here>? Here = null, IReadOnlyDictionary<string, DateTimeOffset>? CurrentFor = null);

/// <summary>A person in a room.</summary>
/// <param name="Viewing">What they have open: a board or an entity's id.</param>
public sealed record Here(string Person, string? Agency, bool Away, bool Typing, string? Viewing);

/// <summary>What a client says of its person that may be lost: <c>typing</c>, <c>away</c>, <c>viewing</c>.</summary>
/// <param name="Type"><c>typing</c>, <c>away</c>, <c>back</c> or <c>viewing</c>.</param>
public sealed record Signal(string Type, string? Id = null);

/// <summary>What the server offers at <c>/hub</c>. Misuse is a HubException whose message ends with a code.</summary>
public interface IWorkspaceHub
{
    Task<Joined> Join(string room, Place? since);

    Task Leave(string room);

    Task<Answer> Send(string room, string opId, Command command);

    Task Signal(string room, Signal signal);

    Task<HistoryPage> History(string room, string feed, string? cursor, int take);
}

/// <summary>What the server calls on a client.</summary>
public interface IWorkspaceClient
{
    Task Changed(Changed changed);

    Task Head(Head head);

    Task Presence(Presence presence);
}
