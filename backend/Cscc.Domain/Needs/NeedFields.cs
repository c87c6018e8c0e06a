using Cscc.Domain.Kernel;

namespace Cscc.Domain.Needs;

/// <summary>What the fields of a need may hold, and how they are written down.</summary>
public static class NeedFields
{
    public const int MostTitle = 200;
    public const int MostDescription = 4000;
    public const int MostNote = 4000;
    public const int MostUnit = 40;
    public const int MostPlace = 200;

    public static BadField? Check(ISaysWhatIsNeeded said, DateTimeOffset now) =>
        Fields.Required(said.Title, MostTitle, "title")
        ?? Fields.Optional(said.Description, MostDescription, "description")
        ?? Fields.Optional(said.Unit, MostUnit, "unit")
        ?? Fields.Optional(said.Place, MostPlace, "place")
        ?? (said.Quantity is < 1 or > Fields.MostQuantity ? new BadField("quantity") : null)
        ?? Fields.Near(said.NeededBy, now, "neededBy");

    public static BadField? Check(RaiseNeed raise, DateTimeOffset now) =>
        Check((ISaysWhatIsNeeded)raise, now)
        ?? (raise.FromMessage is { } message && NumberedIds.Number("m", message) == 0 ? new BadField("fromMessage") : null)
        ?? Fields.Reference(raise.Reference);

    /// <param name="known">What the need said before; its texts are kept where they are said again.</param>
    public static NeedDetails Write(this Asking asking, ISaysWhatIsNeeded said, NeedDetails? known = null) => new(
        Text.Keep(known?.Title, asking.Write(said.Title))!,
        said.Category,
        said.Priority,
        said.Term,
        said.Quantity,
        Text.Keep(known?.Description, asking.WriteOrNull(said.Description)),
        Text.Keep(known?.Unit, asking.WriteOrNull(said.Unit)),
        Text.Keep(known?.Place, asking.WriteOrNull(said.Place)),
        Fields.ToTheMillisecond(said.NeededBy));
}
