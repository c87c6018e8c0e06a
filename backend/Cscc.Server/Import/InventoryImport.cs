using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;

namespace Cscc.Server.Import;

/// <summary>A row of a file of things.</summary>
/// <param name="Level">The column <c>type</c>: the ICS type.</param>
public sealed record InventoryRow(
    int Line, string Reference, Agency Agency, string Name, string? Kind, int? Level, int Quantity, string? Unit, int OutOfService) : IAgencyRow;

/// <summary>Things, into their agencies' inventories.</summary>
public sealed class InventoryImport(IImportRooms rooms, PeopleDirectory directory) : AgencyImport<InventoryRow, ItemView, ItemFacts>(rooms, directory)
{
    public static IReadOnlyList<string> Columns { get; } = ["reference", "agency", "name", "kind", "type", "quantity", "unit", "out_of_service"];

    protected override string Collection => InventoryBoard.Inventory;

    protected override TableFile<InventoryRow> Read(ReadOnlyMemory<byte> file, ImportOptions options) =>
        TableFile<InventoryRow>.Read(file, options, Columns, ReadRow);

    protected override string? ReferenceOf(ItemView view) => view.Reference;

    protected override string StoryOf(ItemView view) => InventoryBoard.StoryOf(view.Id);

    protected override ItemFacts FactsOf(ItemView view) => new(view.Name!, view.Kind, view.Level, view.Unit, view.Quantity, view.OutOfService);

    protected override Saying<ItemFacts>? Said(Event @event) => @event switch
    {
        ItemAdded e => new(e.Facts, IsFirst: true),
        ItemRevised e => new(e.Facts, IsFirst: false),
        _ => null,
    };

    protected override bool SaysTheSame(InventoryRow row, ItemFacts facts) =>
        (row.Name, row.Kind, row.Unit) == (facts.Name.Content, facts.Kind?.Content, facts.Unit?.Content)
        && (row.Level, row.Quantity, row.OutOfService) == (facts.Level, facts.Quantity, facts.OutOfService);

    protected override Command Add(InventoryRow row) =>
        new AddItem(new(row.Name), row.Quantity, Words(row.Kind), row.Level, Words(row.Unit), row.OutOfService, row.Reference);

    protected override Command Revise(InventoryRow row, ItemView view) => new ReviseItem(
        view.Id, Words(row.Name, view.Name)!, row.Quantity, Words(row.Kind, view.Kind), row.Level, Words(row.Unit, view.Unit), row.OutOfService,
        view.Edition);

    protected override string WordsFor(string? code) => code switch
    {
        "belowHeld" => "Responses hold more than this leaves.",
        "inventoryFull" => "The agency's list is full.",
        _ => base.WordsFor(code),
    };

    private InventoryRow? ReadRow(RowCells cells)
    {
        var reference = cells.Required("reference");
        var agency = ReadAgency(cells);
        var name = cells.Required("name");
        var level = cells.OptionalWhole("type", 1, InventoryBoard.LowestLevel);
        var quantity = cells.Whole("quantity", 0, Fields.MostQuantity);
        var outOfService = cells.OptionalWhole("out_of_service", 0, Fields.MostQuantity) ?? 0;
        return reference is null ? null : new(
            cells.Line, reference, agency!, name!, cells.Optional("kind"), level, quantity, cells.Optional("unit"), outOfService);
    }
}
