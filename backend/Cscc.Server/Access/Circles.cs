using System.Collections.Concurrent;
using Cscc.Domain.Kernel;
using Cscc.Domain.Responses;

namespace Cscc.Server.Access;

/// <summary>Whose a response is: its communities, its agencies and who leads it.</summary>
public sealed record Circle(ValueList<string> Communities, ValueList<string> Agencies, string? Lead);

/// <summary>The responses that there are and whose each is, as their rooms have recorded it. Reads never wait.</summary>
public sealed class Circles
{
    private readonly ConcurrentDictionary<RoomId, Circle> _known = new();

    /// <summary>Raised after the people of a response have changed, before anybody hears of what changed them.</summary>
    public event Action<RoomId>? Changed;

    public IEnumerable<KeyValuePair<RoomId, Circle>> All => _known;

    public Circle? Find(RoomId room) => _known.GetValueOrDefault(room);

    /// <summary>A response's room as it has become durable.</summary>
    public void Hear(RoomState response)
    {
        var state = response.Get<ResponseState>();
        if (state.Phase is null)
            return;
        var before = Find(response.Id);
        var circle = new Circle(state.Communities.ToValueList(), state.Agencies, state.Lead);
        _known[response.Id] = circle;
        if (circle != before)
            Changed?.Invoke(response.Id);
    }
}
