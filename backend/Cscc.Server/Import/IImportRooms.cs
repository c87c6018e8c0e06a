using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Import;

/// <summary>The rooms, as whoever imports sees them and speaks to them.</summary>
public interface IImportRooms
{
    /// <summary>Who imports, as the log names them.</summary>
    string Importer { get; }

    /// <summary>A collection of a room as its members see it.</summary>
    Task<IReadOnlyList<TView>> ViewsAsync<TView>(RoomId room, string collection)
        where TView : IView;

    /// <summary>What is recorded of one thing, oldest first.</summary>
    Task<IEnumerable<Recorded>> StoryAsync(RoomId room, string subject);

    Task<Answer> SendAsync(RoomId room, Command command);
}
