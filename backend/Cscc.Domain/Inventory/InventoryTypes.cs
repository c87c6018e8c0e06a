using Cscc.Domain.Activity;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Inventory;

/// <summary>Tells of something that the agency can give.</summary>
/// <param name="Name">What it is: "Box van with lift".</param>
/// <param name="Kind">What sort of thing: "Van".</param>
/// <param name="Level">Its capability (ICS type), 1 the highest; null if that means nothing.</param>
/// <param name="Quantity">How many there are, 0 to 1,000,000.</param>
/// <param name="OutOfService">How many of them cannot be given now.</param>
/// <param name="Reference">The importer's name for it, unique in the room.</param>
public sealed record AddItem(
    Words Name, int Quantity, Words? Kind = null, int? Level = null, Words? Unit = null, int OutOfService = 0, string? Reference = null) : Command;

/// <summary>Says anew what it is and how many there are: never fewer than responses hold and are out of service.</summary>
/// <param name="Edition">The one that the writer saw; if somebody revised it since, nothing is overwritten.</param>
public sealed record ReviseItem(
    string Item, Words Name, int Quantity, Words? Kind = null, int? Level = null, Words? Unit = null, int OutOfService = 0, int? Edition = null) : Command;

/// <summary>Takes it off the list. Not while a response holds any of it.</summary>
public sealed record RetireItem(string Item) : Command;

/// <summary>Something that the agency has.</summary>
/// <param name="Id"><c>item-3</c>.</param>
/// <param name="Edition">How often it was said anew.</param>
/// <param name="Free">How many can be given now.</param>
/// <param name="Reserved">How many are held for a provisional yes or an offer.</param>
/// <param name="Committed">How many responses hold.</param>
public sealed record ItemView(
    string Id,
    int? Level,
    int Quantity,
    int Free,
    int Reserved,
    int Committed,
    int OutOfService,
    [property: SeenBy(AudienceClass.Members)] int Edition,
    [property: SeenBy(AudienceClass.Members)] Text? Name,
    [property: SeenBy(AudienceClass.Members)] Text? Kind,
    [property: SeenBy(AudienceClass.Members)] Text? Unit,
    [property: SeenBy(AudienceClass.Members)] string? Reference) : IView;

public sealed record NoSuchItem : Refusal;

/// <summary>Another item bears this reference already.</summary>
public sealed record InInventoryAlready(string Item) : Refusal;

/// <summary>Responses hold so many, and so many are out of service.</summary>
public sealed record BelowHeld(int Held) : Refusal;

/// <summary>The list is full.</summary>
public sealed record InventoryFull(int Most) : Refusal;

/// <summary>What is said of an item.</summary>
public sealed record ItemFacts(Text Name, Text? Kind, int? Level, Text? Unit, int Quantity, int OutOfService);

[EventName("itemAdded.v1")]
public sealed record ItemAdded(string Item, ItemFacts Facts, string? Reference) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Item, Quantity: Facts.Quantity);
}

[EventName("itemRevised.v1")]
public sealed record ItemRevised(string Item, ItemFacts Facts) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Item, Quantity: Facts.Quantity);
}

[EventName("itemRetired.v1")]
public sealed record ItemRetired(string Item) : Event, IActivity
{
    ActivityFacts IActivity.Tells => new(Item);
}
