using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Roster;

[EventName("addedToRoster.v1")]
public sealed record AddedToRoster(string Entry, string? Person, Text? Name, Text? Role, int Headcount, string? Reference) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Entry);
}

[EventName("rosterEntryRevised.v1")]
public sealed record RosterEntryRevised(string Entry, Text? Name, Text? Role, int Headcount) : Event;

[EventName("removedFromRoster.v1")]
public sealed record RemovedFromRoster(string Entry) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Entry);
}

[EventName("staffingSet.v1")]
public sealed record StaffingSet(string Entry, Staffing Staffing, DateTimeOffset? Until, Text? Note) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Entry);
}

/// <summary>The person's own room has answered whose roster they are on.</summary>
/// <param name="Elsewhere">The agency that is their home, where it is another than this.</param>
[EventName("homeTold.v1")]
public sealed record HomeTold(string Person, string? Elsewhere) : Event;

/// <summary>The person's own room has heard that this agency has given up that entry.</summary>
[EventName("homeLeft.v1")]
public sealed record HomeLeft(string Person, string Entry) : Event;
