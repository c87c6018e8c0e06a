using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Log;

/// <summary>A store that the contract is tried on: how it is opened, and what can befall it from outside.</summary>
public abstract class LogStore : IAsyncDisposable
{
    /// <summary>Opens the log on what this store holds; nothing at first.</summary>
    public abstract Task<IEventLog> OpenAsync(EventCodec codec);

    public abstract Task PurgeTextAsync(RoomId room, string text);

    public abstract Task LoseEventAsync(RoomId room, long position);

    public abstract Task GarbleEventAsync(RoomId room, long position);

    /// <summary>Puts an event where the head does not reach yet.</summary>
    public abstract Task PlantEventAsync(RoomId room, long position);

    public abstract ValueTask DisposeAsync();
}
