using Cscc.Domain.Kernel;
using Cscc.Server.Log;
using Cscc.Server.Tests.Log;

namespace Cscc.Server.Tests.Simulation;

/// <summary>The log that simulations stand on keeps the contract of every store.</summary>
public sealed class SimulatedLogTests() : EventLogContract(new SimulatedLogStore());

/// <summary>A simulated store whose steps are carried out and answered at once.</summary>
internal sealed class SimulatedLogStore : LogStore
{
    private SimulatedStore _store = new(Facts.Codec);
    private bool _isOpen;

    public override Task<IEventLog> OpenAsync(EventCodec codec)
    {
        _store = _isOpen ? _store.With(codec) : new(codec);
        _isOpen = true;
        return Task.FromResult<IEventLog>(new SimulatedLog(_store, step =>
        {
            step.Carry();
            step.Answer();
        }));
    }

    public override Task PurgeTextAsync(RoomId room, string text) => Did(_store.Purge(room, text));

    public override Task LoseEventAsync(RoomId room, long position) => Did(_store.Tamper(room, position, _ => null));

    public override Task GarbleEventAsync(RoomId room, long position) => Did(_store.Tamper(room, position, row => row! with { Body = row.Body[..5] }));

    public override Task PlantEventAsync(RoomId room, long position) =>
        Did(_store.Tamper(room, position, _ => new(position, 0, "testCounted.v1", "{}"u8.ToArray(), null, null)));

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Task Did(bool did)
    {
        Assert.True(did);
        return Task.CompletedTask;
    }
}
