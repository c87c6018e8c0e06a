using Cscc.Domain.Kernel;
using Cscc.Server.Access;

namespace Cscc.Server.Import;

/// <summary>A row about something of an agency's.</summary>
public interface IAgencyRow : IImportRow
{
    Agency Agency { get; }
}

/// <summary>What agencies have, into their rooms.</summary>
public abstract class AgencyImport<TRow, TView, TFacts>(IImportRooms rooms, PeopleDirectory directory) : RowsImport<TRow, TView, TFacts>(rooms)
    where TRow : class, IAgencyRow
    where TView : class, IView
    where TFacts : class
{
    protected PeopleDirectory Directory => directory;

    protected override IEnumerable<RoomId> Rooms => directory.Agencies.Select(agency => RoomId.Agency(agency.Id));

    protected override RoomId RoomOf(TRow row) => RoomId.Agency(row.Agency.Id);

    protected override ImportFault OtherRoom(TRow row, RoomId present) => new(
        row.Line, null, "agency", "otherAgency", $"This reference stands with {directory.FindAgency(present.Name)!.Name} already.");

    protected override ImportFault RevisedSince(TRow row) => new(
        row.Line, null, null, "revisedByAgency", "The agency has revised this since it was imported; it stays as the agency has it.");

    protected override string WordsFor(string? code) => code switch
    {
        "badField" => "This is too long, out of its range or of a kind that an agency's room cannot hold.",
        "changedMeanwhile" => "This was changed while the file was read; import the file again.",
        _ => "The agency's room refused this.",
    };

    protected Agency? ReadAgency(RowCells cells) => cells.Required("agency") is { } written
        ? cells.Found(directory.FindAgencyWritten(written), "agency", "unknownAgency", "There is no agency of this id or name.")
        : null;
}
