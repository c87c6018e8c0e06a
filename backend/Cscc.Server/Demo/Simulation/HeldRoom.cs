using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Demo.Simulation;

/// <summary>A room as one connection holds it: a place in its stream, and what the view and the changes since make.</summary>
public sealed class HeldRoom(RoomId room)
{
    private readonly Lock _lock = new();
    private Dictionary<string, Dictionary<string, JsonElement>> _view = [];

    public RoomId Room => room;

    /// <summary>One Join of a room is under way at a time.</summary>
    public SemaphoreSlim OneJoin { get; } = new(1);

    public Place? Place { get; private set; }

    public bool IsConvener { get; private set; }

    /// <summary>Whether this person writes here, or reads counts.</summary>
    public bool Writes { get; private set; }

    public IReadOnlyList<JsonElement> All(string collection)
    {
        lock (_lock)
            return _view.TryGetValue(collection, out var items) ? [.. items.Values] : [];
    }

    /// <summary>Takes the answer to a Join, and tells the changes in it.</summary>
    public IReadOnlyList<Change> Take(Joined joined)
    {
        lock (_lock)
        {
            (IsConvener, Writes) = (joined.Convener, joined.Audience.Class is AudienceClass.Members or AudienceClass.Self);
            if (joined.View is not { } view)
                return Merge(joined.Epoch, joined.Changes!.Value.EnumerateArray().Select(c => c.Deserialize<Change>(WireJson.ReadBack)!)) ?? [];
            (Place, _view) = (new(joined.Epoch, joined.Seq), []);
            Put(view);
            return [];
        }
    }

    /// <summary>Takes changes as they come; null if they do not follow, and one has to join again.</summary>
    public IReadOnlyList<Change>? Take(Changed changed)
    {
        lock (_lock)
            return Merge(changed.Epoch, changed.Changes);
    }

    /// <summary>Where this differs from another, entity by entity; a feed is compared by its newest items.</summary>
    public int DifferencesFrom(HeldRoom other)
    {
        lock (_lock)
        {
            return _view.Keys.Union(other._view.Keys).Sum(name =>
            {
                var (ours, theirs) = (Newest(_view.GetValueOrDefault(name)), Newest(other._view.GetValueOrDefault(name)));
                return ours.Keys.Union(theirs.Keys).Count(id => ours.GetValueOrDefault(id) != theirs.GetValueOrDefault(id));
            });
        }
    }

    private static Dictionary<string, string> Newest(Dictionary<string, JsonElement>? items) => items is null ? [] : items
        .OrderByDescending(i => i.Value.TryGetProperty("n", out var n) ? n.GetInt64() : 0)
        .Take(items.Values.Any(i => i.TryGetProperty("n", out _)) ? Collection.FeedLength : int.MaxValue)
        .ToDictionary(i => i.Key, i => i.Value.GetRawText());

    private List<Change>? Merge(string epoch, IEnumerable<Change> changes)
    {
        if (Place?.Epoch != epoch)
            return null;
        var merged = new List<Change>();
        foreach (var change in changes.Where(c => c.Seq > Place.Seq))
        {
            if (change.Seq != Place.Seq + 1)
                return null;
            Put(change.Set);
            foreach (var gone in change.Gone?.EnumerateObject().ToArray() ?? [])
            {
                foreach (var id in gone.Value.EnumerateArray())
                    _view.GetValueOrDefault(gone.Name)?.Remove(id.GetString()!);
            }
            Place = Place with { Seq = change.Seq };
            merged.Add(change);
        }
        return merged;
    }

    private void Put(JsonElement set)
    {
        foreach (var collection in set.EnumerateObject())
        {
            if (!_view.TryGetValue(collection.Name, out var items))
                _view[collection.Name] = items = [];
            foreach (var item in collection.Value.EnumerateArray())
                items[item.GetProperty("id").GetString()!] = item;
        }
    }
}
