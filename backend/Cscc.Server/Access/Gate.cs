using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Host;

namespace Cscc.Server.Access;

/// <summary>Who may see which room, and as what. The only place that decides it.</summary>
public sealed class Gate(PeopleDirectory directory, Circles circles) : IRights
{
    /// <summary>
    /// Members are: of a community, its own people and those who speak for an agency that serves it; of an agency, those
    /// who speak for it; of a response, the members of its communities, those who speak for its agencies, and its lead,
    /// but nobody of the mayor's office. Everyone else who is signed in reads counts. Null if there is no such room or it is somebody else's.
    /// </summary>
    public Audience? AudienceOf(string person, RoomId room)
    {
        if (directory.Find(person) is not { } found)
            return null;
        return room.Kind switch
        {
            "community" when CommunityAreas.OfSlug(room.Name) is not null => MemberIf(directory.IsMember(person, room.Name)),
            "agency" when directory.FindAgency(room.Name) is not null => MemberIf(found.Agencies.Contains(room.Name)),
            "response" when circles.Find(room) is { } circle => MemberIf(IsOf(found, circle)),
            "person" when room.Name == person => Audience.Self,
            RoomId.City when room.Value == RoomId.City => Audience.Executive,
            _ => null,
        };
    }

    public long VersionOf(string person) => directory.Find(person)?.RightsVersion ?? 0;

    public string? AgencyOf(string person) => directory.Find(person)?.Agencies is [var home, ..] ? home : null;

    /// <summary>The person as the room sees them; null if the room is not for them.</summary>
    public Actor? ActorIn(string person, RoomId room) =>
        AudienceOf(person, room) is { } audience && directory.Find(person) is { } found
            ? new(person, audience, AgenciesIn(found, room), IsConvener(found, room), found.Language)
            : null;

    /// <summary>Everyone who is a member of a room, by name.</summary>
    public IReadOnlyList<Person> MembersOf(RoomId room) => room.Kind switch
    {
        "community" => directory.MembersOf(room.Name),
        "agency" => directory.PeopleOf(room.Name),
        "response" when circles.Find(room) is { } circle =>
            [.. directory.People.Where(p => IsOf(p, circle)).OrderBy(p => p.Name, StringComparer.Ordinal)],
        _ => [],
    };

    /// <summary>
    /// Whether a room may name this one: there is such a community, response, agency or person, whether or not anything
    /// has happened there. Who only watches is asked for nothing and leads nothing.
    /// </summary>
    public bool Exists(RoomId room) => room.Kind switch
    {
        "community" => CommunityAreas.OfSlug(room.Name) is not null,
        "agency" => directory.FindAgency(room.Name) is { Sector: not Sectors.MayorsOffice },
        "person" => directory.Find(room.Name) is { } person && !Watches(person),
        "response" => circles.Find(room) is not null,
        _ => false,
    };

    private static Audience MemberIf(bool isMember) => isMember ? Audience.Members : Audience.Executive;

    private bool IsOf(Person person, Circle circle) =>
        !Watches(person)
        && (person.Id == circle.Lead || circle.Agencies.Any(person.Agencies.Contains) || circle.Communities.Any(slug => directory.IsMember(person.Id, slug)));

    /// <summary>The mayor's office watches, whatever else somebody of it may be.</summary>
    private static bool Watches(Person person) => person.Roles.Contains(PersonRoles.MayorsOffice);

    /// <summary>In an agency's own room one speaks for it and for no other.</summary>
    private static ValueList<string> AgenciesIn(Person person, RoomId room) =>
        room.Kind == RoomKinds.Agency.Name ? person.Agencies.Where(agency => agency == room.Name) : person.Agencies;

    private bool IsConvener(Person person, RoomId room) => room.Kind switch
    {
        "community" => SpeaksFor(person, room.Name),
        "response" => circles.Find(room)?.Communities.Any(slug => SpeaksFor(person, slug)) ?? false,
        _ => false,
    };

    private static bool SpeaksFor(Person person, string slug) => person.Communities.Any(c => c.Convener && c.Slug == slug);
}
