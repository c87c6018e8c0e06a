using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Demo;
using Cscc.Server.Import;
using Cscc.Server.Tests.Demo;

namespace Cscc.Server.Tests.Import;

/// <summary>Bare rooms with somebody who imports into all of them.</summary>
public sealed class ImportingRooms(DateTimeOffset now) : IImportRooms
{
    private static readonly Person Keeper = new(
        "importer", "Importer", "en", [PersonRoles.Administrator], [.. DemoPeople.Agencies.Select(a => a.Id).Order(StringComparer.Ordinal)],
        [.. CommunityAreas.All.Select(a => new OwnCommunity(a.Slug, Convener: true))]);

    public static PeopleDirectory Directory { get; } = new(DemoPeople.Agencies, [.. DemoPeople.People, Keeper]);

    public BareRooms Bare { get; } = new(Directory, now);

    /// <summary>How many commands were sent.</summary>
    public int Sent { get; private set; }

    public string Importer => Keeper.Id;

    public Task<IReadOnlyList<TView>> ViewsAsync<TView>(RoomId room, string collection)
        where TView : IView => Task.FromResult<IReadOnlyList<TView>>([.. Bare.Views<TView>(room, collection)]);

    public Task<IEnumerable<Recorded>> StoryAsync(RoomId room, string subject) => Task.FromResult(Bare.Story(room, subject));

    public Task<Answer> SendAsync(RoomId room, Command command) => Bare.Send(room, Keeper, $"op-{++Sent}", command);
}
