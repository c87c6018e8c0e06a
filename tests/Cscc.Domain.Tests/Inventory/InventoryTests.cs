using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;
using Cscc.Domain.Tests.Kernel;
using Cscc.Domain.Tests.Requests;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Requests.AgencyRoom;

namespace Cscc.Domain.Tests.Inventory;

public sealed class InventoryTests
{
    private static readonly AddItem Vans = new(new("Box van with lift"), 3, new("Van"), Level: 2, OutOfService: 1);

    [Fact]
    public void What_is_in_service_and_held_by_nobody_is_free() =>
        Given().And(Rosa, Vans).Shows<ItemView>("inventory", "item-1", i => Assert.Equal((3, 2, 1), (i.Quantity, i.Free, i.OutOfService)));

    [Fact]
    public void Quantities_are_what_can_be()
    {
        Given().When(Rosa, Vans with { Quantity = -1 }).Then(new BadField("quantity"));
        Given().When(Rosa, Vans with { Quantity = 1_000_001 }).Then(new BadField("quantity"));
        Given().When(Rosa, Vans with { OutOfService = 4 }).Then(new BadField("outOfService"));
        Given().When(Rosa, Vans with { Level = 8 }).Then(new BadField("level"));
        Given().When(Rosa, Vans with { Name = new(" ") }).Then(new BadField("name"));
    }

    [Fact]
    public void There_are_never_fewer_than_responses_hold()
    {
        var held = Given().And(Rosa, Vans).AndAsked(Meals).And(Rosa, Yes("request-1", new Given(0, "item-1", 2)));
        held.When(Rosa, Revise(2, outOfService: 1)).Then(new BelowHeld(3));
        held.When(Rosa, new RetireItem("item-1")).Then(new BelowHeld(2));
        held.And(Rosa, Revise(2, outOfService: 0)).Shows<ItemView>("inventory", "item-1", i => Assert.Equal((0, 2), (i.Free, i.Committed)));
        held.AndSaid(Meals, 2, isOver: true).And(Rosa, new RetireItem("item-1"));
        Assert.Null(held.Sees<ItemView>("inventory", "item-1"));
    }

    [Fact]
    public void Who_revised_it_meanwhile_is_not_overwritten()
    {
        var revised = Given().And(Rosa, Vans).And(Rosa, Revise(4, outOfService: 1) with { Edition = 1 });
        revised.When(Rosa, Revise(5, outOfService: 1) with { Edition = 1 }).Then(new ChangedMeanwhile());
        revised.When(Rosa, Revise(4, outOfService: 1)).ThenNothing();
    }

    [Fact]
    public void An_import_names_an_item_once() =>
        Given().And(Rosa, Vans with { Reference = "V-1" }).When(Rosa, Vans with { Reference = "V-1" }).Then(new InInventoryAlready("item-1"));

    private static ReviseItem Revise(int quantity, int outOfService) => new("item-1", Vans.Name, quantity, Vans.Kind, Vans.Level, OutOfService: outOfService);
}
