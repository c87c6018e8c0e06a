using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Access;

namespace Cscc.Server.Import;

/// <summary>A row of a file of needs.</summary>
public sealed record NeedRow(
    int Line, string Reference, CommunityArea Community, string Title, string? Description, NeedCategory Category,
    NeedPriority Priority, int Quantity, string? Unit, string? Place, DateTimeOffset? NeededBy, NeedTerm Term) : IImportRow;

/// <summary>What a CSV file of needs says.</summary>
public static class NeedsFile
{
    public static IReadOnlyList<string> Columns { get; } =
        ["reference", "community", "title", "description", "category", "priority", "quantity", "unit", "place", "needed_by", "term"];

    public static TableFile<NeedRow> Read(ReadOnlyMemory<byte> file, ImportOptions options) =>
        TableFile<NeedRow>.Read(file, options, Columns, ReadRow);

    private static NeedRow? ReadRow(RowCells cells)
    {
        var reference = cells.Required("reference");
        var community = cells.Required("community") is { } name
            ? cells.Found(CommunityAreas.Find(name), "community", "unknownCommunity", "This is none of the 77 community areas.")
            : null;
        var title = cells.Required("title");
        var category = cells.OneOf<NeedCategory>("category", "unknownCategory");
        var priority = cells.OneOf<NeedPriority>("priority", "unknownPriority");
        var quantity = cells.Whole("quantity", 1, Fields.MostQuantity);
        var neededBy = cells.Time("needed_by");
        var term = cells.OneOf<NeedTerm>("term", "unknownTerm");
        return reference is null ? null : new(
            cells.Line, reference, community!, title!, cells.Optional("description"), category, priority, quantity, cells.Optional("unit"),
            cells.Optional("place"), neededBy, term);
    }
}
