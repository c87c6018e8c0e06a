using System.Security.Cryptography;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Hosting;
using Microsoft.Net.Http.Headers;

namespace Cscc.Server.Api;

/// <summary>The rooms that the caller may join, and who is who in them.</summary>
internal static class RoomsApi
{
    public static void MapRooms(this RouteGroupBuilder api)
    {
        api.MapGet("/rooms", (HttpContext context, PeopleDirectory directory, Gate gate) =>
        {
            var person = directory.Find(Sessions.PersonOf(context.User)!);
            return person is null ? [] : RoomsOf(person, directory, gate).ToArray();
        }).RequireAuthorization();

        MapBoundaries(api);

        api.MapGet("/directory", (HttpContext context, PeopleDirectory directory, Circles circles, Gate gate) =>
        {
            var me = Sessions.PersonOf(context.User)!;
            var members = RoomsShared(me, directory, circles).Where(room => gate.AudienceOf(me, room) == Audience.Members)
                .ToDictionary(room => room.Value, gate.MembersOf);
            // People are named only to those who share a room with them.
            var people = members.Values.SelectMany(m => m).Concat(directory.Find(me) is { } self ? [self] : []).DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.Ordinal);
            return new DirectoryView(
                [.. directory.Agencies.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new AgencyView(a.Id, a.Name, a.Sector, a.Initials, a.Tint))],
                [.. people.Select(p => new PersonView(p.Id, p.Name, p.Agencies.Count > 0 ? p.Agencies[0] : null, p.Agencies, p.Roles, p.Language))],
                PersonRoles.All.ToValueList(),
                members.ToDictionary(m => m.Key, m => m.Value.Select(p => p.Id).ToValueList()));
        }).RequireAuthorization();
    }

    private static void MapBoundaries(RouteGroupBuilder api) =>
        api.MapGet("/boundaries", async (HttpContext context, Keeper keeper) =>
        {
            var bytes = (await keeper.BoundariesAsync()).ToGeoJson();
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"");
            return Results.File(bytes, "application/geo+json", entityTag: tag);
        }).RequireAuthorization();

    private static IEnumerable<RoomId> RoomsShared(string me, PeopleDirectory directory, Circles circles) =>
        CommunityAreas.All.Select(a => RoomId.Community(a.Slug))
            .Concat(directory.Find(me)?.Agencies.Select(RoomId.Agency) ?? [])
            .Concat(circles.All.Select(c => c.Key));

    private static IEnumerable<RoomEntry> RoomsOf(Person person, PeopleDirectory directory, Gate gate)
    {
        yield return new(RoomId.City, RoomId.City, "Chicago", null, null, null, null, false, Audience.Executive);
        yield return new(RoomId.Person(person.Id).Value, "person", person.Name, null, null, null, null, true, Audience.Self);
        foreach (var area in CommunityAreas.All)
        {
            var id = RoomId.Community(area.Slug);
            if (gate.AudienceOf(person.Id, id) is { } audience)
                yield return new(id.Value, id.Kind, area.Name, area.KnownAs, area.Number, area.IsPriority, area.IsFirst, audience == Audience.Members, audience);
        }
        foreach (var agency in directory.Agencies.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            var id = RoomId.Agency(agency.Id);
            if (gate.AudienceOf(person.Id, id) is { } audience)
                yield return new(id.Value, id.Kind, agency.Name, null, null, null, null, audience == Audience.Members, audience);
        }
    }
}

/// <summary>A room that the caller may join. Responses come and go: the city's board names them.</summary>
/// <param name="Mine">Whether the caller is a member.</param>
public sealed record RoomEntry(
    string Id, string Kind, string Name, string? KnownAs, int? Number, bool? Priority, bool? First, bool Mine, Audience Audience);

/// <param name="Members">Ids of a room's members, by room id, for the rooms of which the caller is a member.</param>
public sealed record DirectoryView(
    ValueList<AgencyView> Agencies, ValueList<PersonView> People, ValueList<string> Roles, IReadOnlyDictionary<string, ValueList<string>> Members);

public sealed record AgencyView(string Id, string Name, string Sector, string Initials, int? Tint);

public sealed record PersonView(string Id, string Name, string? Agency, ValueList<string> Agencies, ValueList<string> Roles, string Language);
