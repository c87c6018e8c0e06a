using Cscc.Domain.Kernel;
using Cscc.Domain.Roster;
using Cscc.Server.Access;

namespace Cscc.Server.Import;

/// <summary>A row of a file of people and teams.</summary>
public sealed record RosterRow(
    int Line, string Reference, Agency Agency, string? Person, string? Name, string? Role, int Headcount) : IAgencyRow;

/// <summary>What a row and an event say of a roster's entry; whom it is about never changes.</summary>
public sealed record RosterFacts(string? Name, string? Role, int Headcount);

/// <summary>People and teams, onto their agencies' rosters.</summary>
public sealed class RosterImport(IImportRooms rooms, PeopleDirectory directory) : AgencyImport<RosterRow, RosterView, RosterFacts>(rooms, directory)
{
    public static IReadOnlyList<string> Columns { get; } = ["reference", "agency", "person", "name", "role", "headcount"];

    protected override string Collection => RosterBoard.Roster;

    protected override TableFile<RosterRow> Read(ReadOnlyMemory<byte> file, ImportOptions options) =>
        TableFile<RosterRow>.Read(file, options, Columns, ReadRow);

    protected override string? ReferenceOf(RosterView view) => view.Reference;

    protected override string StoryOf(RosterView view) => RosterBoard.StoryOf(view.Id);

    protected override RosterFacts FactsOf(RosterView view) => Facts(view.Name, view.Role, view.Headcount);

    protected override Saying<RosterFacts>? Said(Event @event) => @event switch
    {
        AddedToRoster e => new(Facts(e.Name, e.Role, e.Headcount), IsFirst: true),
        RosterEntryRevised e => new(Facts(e.Name, e.Role, e.Headcount), IsFirst: false),
        _ => null,
    };

    protected override bool SaysTheSame(RosterRow row, RosterFacts facts) => new RosterFacts(row.Name, row.Role, row.Headcount) == facts;

    protected override Command Add(RosterRow row) =>
        new AddToRoster(row.Person, Words(row.Name), Words(row.Role), row.Headcount, row.Reference);

    protected override Command Revise(RosterRow row, RosterView view) =>
        new ReviseRosterEntry(view.Id, Words(row.Name, view.Name), Words(row.Role, view.Role), row.Headcount, view.Edition);

    protected override ImportFault? OtherThing(RosterRow row, RosterView view) => row.Person == view.Person
        ? null
        : new(row.Line, null, "person", "otherPerson", "This reference is about somebody else already.");

    protected override string WordsFor(string? code) => code switch
    {
        "onRosterAlready" => "This person is on the agency's roster already, without this reference.",
        "rosterFull" => "The agency's roster is full.",
        _ => base.WordsFor(code),
    };

    private RosterRow? ReadRow(RowCells cells)
    {
        var reference = cells.Required("reference");
        var agency = ReadAgency(cells);
        var person = cells.Optional("person");
        if (person is not null)
            cells.Found(Directory.Find(person), "person", "unknownPerson", "There is nobody of this id.");
        // Whoever does not sign in, and a team, is known by a name alone.
        var name = person is null ? cells.Required("name") : cells.Optional("name");
        var headcount = cells.OptionalWhole("headcount", 1, RosterBoard.MostHeadcount) ?? 1;
        return reference is null ? null : new(cells.Line, reference, agency!, person, name, cells.Optional("role"), headcount);
    }

    private static RosterFacts Facts(Text? name, Text? role, int headcount) => new(name?.Content, role?.Content, headcount);
}
