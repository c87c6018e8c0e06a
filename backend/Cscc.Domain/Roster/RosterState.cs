using System.Collections.Immutable;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;

namespace Cscc.Domain.Roster;

/// <summary>Who there is, as the agency's own room keeps it.</summary>
/// <param name="Entries">By number.</param>
/// <param name="Leaving">Entries of people who were taken off and whose own room has still to hear it.</param>
public sealed record RosterState(int Last, ImmutableSortedDictionary<int, RosterEntry> Entries, ValueList<Leaving> Leaving)
{
    public static RosterState Empty { get; } = new(0, ImmutableSortedDictionary<int, RosterEntry>.Empty, []);

    public static string Id(int number) => NumberedIds.Make("staff", number);

    public RosterEntry? Find(string? id) => NumberedIds.Number("staff", id) is var n and > 0 and <= int.MaxValue ? Entries.GetValueOrDefault((int)n) : null;

    public RosterEntry? OfPerson(string person) => Entries.Values.FirstOrDefault(e => e.Person == person);

    public RosterState Add(RosterEntry added) => added.Number != Last + 1 ? this : this with
    {
        Last = added.Number,
        Entries = Entries.Add(added.Number, added),
    };

    public RosterState Change(string id, Func<RosterEntry, RosterEntry> change) =>
        Find(id) is { } known ? this with { Entries = Entries.SetItem(known.Number, change(known)) } : this;

    /// <summary>A person's own room hears that they have left, unless it was never asked, or said that they belong elsewhere.</summary>
    public RosterState Remove(string id) => Find(id) is not { } known ? this : this with
    {
        Entries = Entries.Remove(known.Number),
        Leaving = known is { Person: { } person, Home: not Home.Elsewhere } ? Leaving.Add(new(person, id)) : Leaving,
    };
}

public sealed record Leaving(string Person, string Entry);

public sealed record RosterEntry(int Number, string? Person, Text? Name, Text? Role, int Headcount, string? Reference, DateTimeOffset StaffingSince)
{
    public string Id => RosterState.Id(Number);

    /// <summary>How often what it is was said anew.</summary>
    public int Edition { get; init; } = 1;

    public Home Home { get; init; } = Person is null ? Home.Here : Home.Asked;

    /// <summary>The person's home agency, where it is another.</summary>
    public string? Elsewhere { get; init; }

    public Staffing Staffing { get; init; }

    public DateTimeOffset? Until { get; init; }

    public Text? Note { get; init; }

    /// <summary>The staffing to show: whoever is available and held for good is committed.</summary>
    public Staffing Shown(ReceivedRequest? holder) =>
        Staffing == Staffing.Available && holder is { IsCommitted: true } ? Staffing.Committed : Staffing;

    /// <summary>Whether they can be given to a response at all.</summary>
    public bool CanBeGiven => Home == Home.Here && Staffing is not (Staffing.Unavailable or Staffing.OffDuty);
}
