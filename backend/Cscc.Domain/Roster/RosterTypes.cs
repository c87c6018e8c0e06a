using Cscc.Domain.Kernel;

namespace Cscc.Domain.Roster;

/// <summary>Whether somebody can be counted on; kept apart from where they move.</summary>
public enum Staffing
{
    Available,
    Committed,
    OnShift,
    Delayed,
    Unavailable,
    OffDuty,
}

/// <summary>Which agency's room decides whether a person is available.</summary>
public enum Home
{
    /// <summary>The person's own room has not answered yet.</summary>
    Asked,
    Here,

    /// <summary>Another agency has them on its roster; this one follows it.</summary>
    Elsewhere,
}

/// <summary>Puts a person or a team on the agency's roster.</summary>
/// <param name="Person">Id of the person; null for a team, or for somebody who does not sign in, who then has a name.</param>
/// <param name="Name">Of a team, or of somebody who does not sign in.</param>
/// <param name="Role">What they do, in the agency's words: "Driver".</param>
/// <param name="Headcount">How many people a team has; 1 to 100.</param>
/// <param name="Reference">The importer's name for the entry, unique in the room.</param>
public sealed record AddToRoster(
    string? Person = null, Words? Name = null, Words? Role = null, int Headcount = 1, string? Reference = null) : Command;

/// <summary>Says anew what a roster entry is.</summary>
/// <param name="Edition">The one that the writer saw; if somebody revised it since, nothing is overwritten.</param>
public sealed record ReviseRosterEntry(string Entry, Words? Name = null, Words? Role = null, int Headcount = 1, int? Edition = null) : Command;

/// <summary>Takes somebody off the roster. Not while a response holds them.</summary>
public sealed record RemoveFromRoster(string Entry) : Command;

/// <summary>Says how somebody can be counted on. Whoever a response holds becomes committed instead of available.</summary>
/// <param name="Until">Until when, or for delayed the new time; UTC.</param>
public sealed record SetStaffing(string Entry, Staffing Staffing, DateTimeOffset? Until = null, Words? Note = null) : Command;

/// <summary>A person or team of the agency.</summary>
/// <param name="Id"><c>staff-3</c>.</param>
/// <param name="Edition">How often what it is was said anew.</param>
/// <param name="Elsewhere">The agency on whose roster the person is, where that is another.</param>
/// <param name="Until">Until when the staffing stands, or for delayed the new time.</param>
/// <param name="HeldBy">Id of the response's room that they are committed or reserved to.</param>
/// <param name="Reserved">Whether the hold is a provisional one.</param>
public sealed record RosterView(
    string Id,
    Home Home,
    string? Elsewhere,
    int Headcount,
    Staffing Staffing,
    DateTimeOffset? Until,
    DateTimeOffset StaffingSince,
    bool Reserved,
    [property: SeenBy(AudienceClass.Members)] int Edition,
    [property: SeenBy(AudienceClass.Members)] string? HeldBy,
    [property: SeenBy(AudienceClass.Members)] string? Person,
    [property: SeenBy(AudienceClass.Members)] Text? Name,
    [property: SeenBy(AudienceClass.Members)] Text? Role,
    [property: SeenBy(AudienceClass.Members)] Text? Note,
    [property: SeenBy(AudienceClass.Members)] string? Reference) : IView;

public sealed record NoSuchEntry : Refusal;

/// <summary>The person is on this roster already.</summary>
public sealed record OnRosterAlready(string Entry) : Refusal;

/// <summary>A response holds them; they have to be released first.</summary>
public sealed record EntryHeld(string Response) : Refusal;

/// <summary>Another agency's room decides about this person.</summary>
/// <param name="Agency">Whose; null while the person's room has not answered.</param>
public sealed record HomeElsewhere(string? Agency) : Refusal;

/// <summary>There is no such person here.</summary>
public sealed record NoSuchPerson : Refusal;

/// <summary>The roster is full.</summary>
public sealed record RosterFull(int Most) : Refusal;
