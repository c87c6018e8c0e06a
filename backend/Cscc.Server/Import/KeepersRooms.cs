using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Grains;
using Cscc.Server.Log;
using Cscc.Server.Rooms;

namespace Cscc.Server.Import;

/// <summary>The rooms of this center, as an import speaks to them: for whoever's file it is.</summary>
internal sealed class KeepersRooms(OrleansRooms rooms, IEventLog log) : IImportRooms
{
    public string Importer => ChangeBy.Importer;

    public async Task<IReadOnlyList<TView>> ViewsAsync<TView>(RoomId room, string collection)
        where TView : IView
    {
        var standing = await rooms.JoinAsync(room, Audience.Members, since: null);
        using var view = JsonDocument.Parse(standing.View!.Value);
        return view.RootElement.GetProperty(collection).Deserialize<TView[]>(WireJson.ReadBack)!;
    }

    public async Task<IEnumerable<Recorded>> StoryAsync(RoomId room, string subject) => await log.ReadStoryAsync(room, subject);

    public Task<Answer> SendAsync(RoomId room, Command command) => SendAsync(room, Audience.Members, command);

    public async Task<Answer> SendAsync(RoomId room, Audience audience, Command command)
    {
        // It may revise what it raised for a community, and speaks for the agency whose room it is in.
        ValueList<string> agencies = room.Kind == RoomKinds.Agency.Name ? [room.Name] : [];
        var actor = new Actor(Importer, audience, agencies, Convener: true);
        return (await rooms.SendAsync(room, actor, Guid.CreateVersion7().ToString(), command)).ToAnswer();
    }
}
