using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Host;

namespace Cscc.Server.Access;

/// <summary>Who may see which room, and as what. The only place that decides it.</summary>
public sealed class Gate(PeopleDirectory directory) : IRights
{
    /// <summary>
    /// A community's own people and those who speak for an agency that serves it are members; everyone else who is
    /// signed in reads its counts. Null if there is no such room or it is somebody else's.
    /// </summary>
    public Audience? AudienceOf(string person, RoomId room)
    {
        if (directory.Find(person) is null)
            return null;
        return room.Kind switch
        {
            "community" when CommunityAreas.OfSlug(room.Name) is not null =>
                directory.IsMember(person, room.Name) ? Audience.Members : Audience.Executive,
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
            ? new(person, audience, found.Agencies, IsConvener(found, room), found.Language)
            : null;

    private static bool IsConvener(Person person, RoomId room) =>
        room.Kind == RoomKinds.Community.Name && person.Communities.Any(c => c.Convener && c.Slug == room.Name);
}
