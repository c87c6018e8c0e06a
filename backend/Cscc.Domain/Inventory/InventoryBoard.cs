using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;

namespace Cscc.Domain.Inventory;

/// <summary>What the agency has to give. How much of it is held stands with the requests.</summary>
public sealed class InventoryBoard : Board<InventoryState>
{
    public const string Inventory = "inventory";

    /// <summary>Items of one inventory: more kinds of things than any agency at the table keeps.</summary>
    public const int Most = 1000;

    /// <summary>ICS types run from 1, the most capable, to 7.</summary>
    public const int LowestLevel = 7;

    /// <summary>UTF-16 units of a name, a kind or a unit: each stands in one cell of a table.</summary>
    private const int MostName = 100;

    protected override InventoryState Start => InventoryState.Empty;

    public override IReadOnlyList<Type> Commands { get; } = [typeof(AddItem), typeof(ReviseItem), typeof(RetireItem)];

    public override IReadOnlyList<Type> Events { get; } = [typeof(ItemAdded), typeof(ItemRevised), typeof(ItemRetired)];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<ItemView>(
            Inventory, AudienceClass.Everyone,
            (room, id) => room.Get<InventoryState>().Find(id) is { } item ? View(room, item) : null,
            room => room.Get<InventoryState>().Items.Values.Select(item => View(room, item))),
    ];

    public override Decision Decide(InventoryState state, Command command, Asking asking)
    {
        return command switch
        {
            AddItem c when Bad(c) is { } bad => bad,
            AddItem c when state.Items.Count >= Most => new InventoryFull(Most),
            AddItem { Reference: { } r } when state.Items.Values.FirstOrDefault(i => i.Reference == r) is { } known => new InInventoryAlready(known.Id),
            AddItem c => Add(c),

            ReviseItem c when Bad(Said(c)) is { } bad => bad,
            ReviseItem c => On(c.Item, known => known switch
            {
                _ when c.Edition is { } seen && seen != known.Edition => new ChangedMeanwhile(),
                _ when HeldOf(known) is var held && c.Quantity - c.OutOfService < held => new BelowHeld(held + c.OutOfService),
                _ when FactsOf(Said(c), known.Facts) is var facts && facts != known.Facts => new ItemRevised(c.Item, facts),
                _ => Decision.Nothing,
            }),

            RetireItem c => On(c.Item, known => HeldOf(known) is > 0 and var held ? new BelowHeld(held) : new ItemRetired(c.Item)),

            _ => throw NotDecided(command),
        };

        Decision On(string id, Func<Item, Decision> decide) => state.Find(id) is { } known ? decide(known) : new NoSuchItem();

        int HeldOf(Item item) => asking.Room.Get<ReceivedState>().HeldOf(item.Id);

        Decision Add(AddItem c)
        {
            var id = InventoryState.Id(state.Last + 1);
            return new Decision.Accepted([new ItemAdded(id, FactsOf(c, null), c.Reference)], new(id));
        }

        ItemFacts FactsOf(AddItem said, ItemFacts? known) => new(
            Text.Keep(known?.Name, asking.Write(said.Name))!,
            Text.Keep(known?.Kind, asking.WriteOrNull(said.Kind)),
            said.Level,
            Text.Keep(known?.Unit, asking.WriteOrNull(said.Unit)),
            said.Quantity,
            said.OutOfService);
    }

    public override InventoryState Evolve(InventoryState state, Recorded recorded) => recorded.Event switch
    {
        ItemAdded e => state.Add(new(state.Last + 1, e.Facts, e.Reference)),
        ItemRevised e => state.Change(e.Item, e.Facts),
        ItemRetired e => state.Remove(e.Item),
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => recorded.Event switch
    {
        ItemAdded e => [new(Inventory, e.Item)],
        ItemRevised e => [new(Inventory, e.Item)],
        ItemRetired e => [new(Inventory, e.Item)],
        _ => [],
    };

    public override IEnumerable<Subject> Subjects(Recorded recorded, RoomState after) => recorded.Event switch
    {
        ItemAdded e => [new(StoryOf(e.Item), 1)],
        ItemRevised e when after.Get<InventoryState>().Find(e.Item) is { } known => [new(StoryOf(e.Item), known.Edition)],
        _ => [],
    };

    /// <summary>The history subject of what was said of an item, for whoever asks who said it.</summary>
    public static string StoryOf(string item) => $"inventory:{item}";

    public static ItemView View(RoomState room, Item item)
    {
        var (reserved, committed) = (0, 0);
        foreach (var (request, quantity) in room.Get<ReceivedState>().HoldersOf(item.Id))
        {
            if (request.IsCommitted)
                committed += quantity;
            else
                reserved += quantity;
        }
        return new(
            item.Id, item.Facts.Level, item.Facts.Quantity, item.InService - reserved - committed, reserved, committed, item.Facts.OutOfService,
            item.Edition, item.Facts.Name, item.Facts.Kind, item.Facts.Unit, item.Reference);
    }

    /// <summary>What a revision says, which is what an addition says.</summary>
    private static AddItem Said(ReviseItem c) => new(c.Name, c.Quantity, c.Kind, c.Level, c.Unit, c.OutOfService);

    private static BadField? Bad(AddItem c) =>
        Fields.Required(c.Name, MostName, "name")
        ?? Fields.Optional(c.Kind, MostName, "kind")
        ?? Fields.Optional(c.Unit, MostName, "unit")
        ?? (c.Level is < 1 or > LowestLevel ? new BadField("level") : null)
        ?? (c.Quantity is < 0 or > Fields.MostQuantity ? new BadField("quantity") : null)
        ?? (c.OutOfService < 0 || c.OutOfService > c.Quantity ? new BadField("outOfService") : null)
        ?? Fields.Reference(c.Reference);
}
