using Cscc.Domain.Kernel;

namespace Cscc.Server.Rooms;

/// <summary>Refusals of the last minutes, so that a retry of a refused command gets the same answer while it is likely to come.</summary>
internal sealed class RefusalMemory(TimeSpan kept)
{
    private readonly Dictionary<(string, string), (string Fingerprint, Refusal Why)> _known = [];
    private readonly Queue<((string, string) Key, DateTimeOffset At)> _order = new();

    public (string Fingerprint, Refusal Why)? Find((string, string) key, DateTimeOffset now)
    {
        Drop(now);
        return _known.TryGetValue(key, out var found) ? found : null;
    }

    public void Keep((string, string) key, string fingerprint, Refusal why, DateTimeOffset now)
    {
        Drop(now);
        if (_known.TryAdd(key, (fingerprint, why)))
            _order.Enqueue((key, now));
    }

    private void Drop(DateTimeOffset now)
    {
        while (_order.TryPeek(out var oldest) && oldest.At < now - kept)
            _known.Remove(_order.Dequeue().Key);
    }
}
