using System.Collections.Immutable;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Inventory;

/// <summary>What the agency has; how much of it is held stands with the requests.</summary>
/// <param name="Items">By number.</param>
public sealed record InventoryState(int Last, ImmutableSortedDictionary<int, Item> Items)
{
    public static InventoryState Empty { get; } = new(0, ImmutableSortedDictionary<int, Item>.Empty);

    public static string Id(int number) => NumberedIds.Make("item", number);

    public Item? Find(string? id) => NumberedIds.Number("item", id) is var n and > 0 and <= int.MaxValue ? Items.GetValueOrDefault((int)n) : null;

    public InventoryState Add(Item added) => added.Number == Last + 1 ? new(added.Number, Items.Add(added.Number, added)) : this;

    public InventoryState Change(string id, ItemFacts facts) =>
        Find(id) is { } known ? this with { Items = Items.SetItem(known.Number, known with { Facts = facts, Edition = known.Edition + 1 }) } : this;

    public InventoryState Remove(string id) => Find(id) is { } known ? this with { Items = Items.Remove(known.Number) } : this;
}

public sealed record Item(int Number, ItemFacts Facts, string? Reference)
{
    public string Id => InventoryState.Id(Number);

    /// <summary>How often it was said anew.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>How many can be given at all.</summary>
    public int InService => Facts.Quantity - Facts.OutOfService;
}
