using System.Collections.Immutable;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Tests.Center;

/// <summary>What a client holds of a room, and the one merge.</summary>
public sealed record HeldView(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, JsonElement>> Collections)
{
    public static HeldView Empty { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, JsonElement>>(StringComparer.Ordinal));

    public static HeldView Fresh(JsonElement view) => Empty.Put(view);

    public HeldView Merge(Change change)
    {
        var next = Put(change.Set);
        if (change.Gone is not { } gone)
            return next;
        return new(gone.EnumerateObject().Aggregate(next.Collections, (all, collection) =>
            all.SetItem(collection.Name, next.Of(collection.Name).RemoveRange(collection.Value.EnumerateArray().Select(id => id.GetString()!)))));
    }

    public IEnumerable<JsonElement> All(string collection) => Of(collection).Values;

    public JsonElement? Find(string collection, string id) => Of(collection).TryGetValue(id, out var item) ? item : null;

    /// <summary>One text for one content; a feed counts by its newest items, however many are held.</summary>
    public override string ToString() => string.Join('\n', Collections.SelectMany(c => c.Value.Values, (c, item) => $"{c.Key} {item.GetRawText()}"));

    private ImmutableSortedDictionary<string, JsonElement> Of(string collection) =>
        Collections.GetValueOrDefault(collection, ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal));

    private HeldView Put(JsonElement set) => new(set.EnumerateObject().Aggregate(Collections, (all, collection) => all.SetItem(
        collection.Name,
        Newest(Of(collection.Name).SetItems(collection.Value.EnumerateArray().Select(i => KeyValuePair.Create(i.GetProperty("id").GetString()!, i)))))));

    private static ImmutableSortedDictionary<string, JsonElement> Newest(ImmutableSortedDictionary<string, JsonElement> items)
    {
        if (items.Count <= Collection.FeedLength || !items.Values.First().TryGetProperty("n", out _))
            return items;
        return items.RemoveRange(items.OrderByDescending(i => i.Value.GetProperty("n").GetInt64()).Skip(Collection.FeedLength).Select(i => i.Key));
    }
}
