using System.Text.Json;
using Cscc.Contracts;

namespace Cscc.Server.Tests.Simulation;

/// <summary>The changes that one connection was told of since its last Join: where nothing is lost, they have no gap.</summary>
internal sealed class ToldChanges
{
    private readonly HashSet<Place> _told = [];
    private Place? _joined;

    public void Joined(Place at) => _joined = at;

    /// <summary>Takes in changes that are sent; answers with the first place that was skipped before them.</summary>
    public Place? Skips(ReadOnlyMemory<byte> changed)
    {
        var message = JsonSerializer.Deserialize<JsonElement>(changed.Span);
        var epoch = message.GetProperty("epoch").GetString()!;
        Place? skipped = null;
        foreach (var change in message.GetProperty("changes").EnumerateArray())
        {
            var at = new Place(epoch, change.GetProperty("seq").GetInt64());
            var before = at with { Seq = at.Seq - 1 };
            if (_joined?.Epoch == epoch && before.Seq > _joined.Seq && !_told.Contains(before))
                skipped ??= before;
            _told.Add(at);
        }
        return skipped;
    }
}
