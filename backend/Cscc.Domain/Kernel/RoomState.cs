using System.Collections.Immutable;

namespace Cscc.Domain.Kernel;

/// <summary>Everything a room knows, immutable: its boards' states, its place in its log, its time and its op memory.</summary>
/// <param name="Position">Of the last event; 0 before the first.</param>
/// <param name="At">The room's time: that of its last event.</param>
/// <param name="Parts">One state for each board of <paramref name="Kind"/>, in its order.</param>
public sealed record RoomState(
    RoomId Id, RoomKind Kind, long Position, DateTimeOffset At, OpMemory Ops, ImmutableArray<object> Parts)
{
    public T Get<T>()
        where T : class
    {
        foreach (var part in Parts)
        {
            if (part is T found)
                return found;
        }
        throw new InvalidOperationException($"{Kind.Name} rooms have no {typeof(T).Name}");
    }
}
