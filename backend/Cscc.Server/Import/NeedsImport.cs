using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Access;

namespace Cscc.Server.Import;

/// <summary>Needs, into their communities' rooms.</summary>
public sealed class NeedsImport(IImportRooms rooms) : RowsImport<NeedRow, NeedView, NeedDetails>(rooms)
{
    protected override string Collection => NeedsBoard.Needs;

    protected override IEnumerable<RoomId> Rooms => CommunityAreas.All.Select(area => RoomId.Community(area.Slug));

    protected override TableFile<NeedRow> Read(ReadOnlyMemory<byte> file, ImportOptions options) => NeedsFile.Read(file, options);

    protected override RoomId RoomOf(NeedRow row) => RoomId.Community(row.Community.Slug);

    protected override string? ReferenceOf(NeedView view) => view.Reference;

    protected override string StoryOf(NeedView view) => NeedsBoard.StoryOf(view.Id);

    protected override NeedDetails FactsOf(NeedView view) => new(
        view.Title!, view.Category, view.Priority, view.Term, view.Quantity, view.Description, view.Unit, view.Place, view.NeededBy);

    protected override Saying<NeedDetails>? Said(Event @event) => @event switch
    {
        NeedRaised raised => new(raised.Details, IsFirst: true),
        NeedRevised revised => new(revised.Details, IsFirst: false),
        _ => null,
    };

    protected override bool SaysTheSame(NeedRow row, NeedDetails facts) =>
        (row.Title, row.Description, row.Unit, row.Place)
            == (facts.Title.Content, facts.Description?.Content, facts.Unit?.Content, facts.Place?.Content)
        && (row.Category, row.Priority, row.Term, row.Quantity, row.NeededBy)
            == (facts.Category, facts.Priority, facts.Term, facts.Quantity, facts.NeededBy);

    protected override Command Add(NeedRow row) => new RaiseNeed(
        new(row.Title), row.Category, row.Priority, row.Term, row.Quantity, Words(row.Description), Words(row.Unit),
        Words(row.Place), row.NeededBy, Reference: row.Reference);

    protected override Command Revise(NeedRow row, NeedView view) => new ReviseNeed(
        view.Id, Words(row.Title, view.Title)!, row.Category, row.Priority, row.Term, row.Quantity, Words(row.Description, view.Description),
        Words(row.Unit, view.Unit), Words(row.Place, view.Place), row.NeededBy, view.Rev.Full);

    protected override ImportFault OtherRoom(NeedRow row, RoomId present) => new(
        row.Line, null, "community", "otherCommunity", $"This reference is a need of {CommunityAreas.OfSlug(present.Name)!.Name} already.");

    protected override ImportFault RevisedSince(NeedRow row) => new(
        row.Line, null, null, "revisedByCommunity", "The community has revised this need since it was imported; it stays as the community has it.");

    protected override string WordsFor(string? code) => code switch
    {
        "badField" => "This is too long, too far away or of a kind that a need cannot hold.",
        "needOver" => "This need is over; the community would have to reopen it first.",
        "belowClaimed" => "Agencies have claimed more than this quantity.",
        "changedMeanwhile" => "This need was changed while the file was read; import the file again.",
        "referenceTaken" => "This reference is taken by a need that is over.",
        _ => "The community's room refused this.",
    };
}
