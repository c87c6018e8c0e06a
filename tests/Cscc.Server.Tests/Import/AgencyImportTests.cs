using System.Text;
using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Roster;
using Cscc.Server.Demo;
using Cscc.Server.Import;

namespace Cscc.Server.Tests.Import;

/// <summary>Rosters and inventories from files; how a file is read at all is tested with needs.</summary>
public class AgencyImportTests
{
    private const string Wes = "LR-1,Lawndale Rides,wes-alder,,Driver,";
    private const string Team = "LR-2,lawndale-rides,,Saturday drivers,,4";
    private const string Vans = "LR-V,Lawndale Rides,Box van with lift,Van,2,3,vans,1";

    private static readonly DateTimeOffset Now = new(2026, 10, 14, 14, 0, 0, TimeSpan.Zero);
    private static readonly RoomId Rides = RoomId.Agency("lawndale-rides");

    private readonly ImportingRooms _rooms = new(Now);

    [Fact]
    public async Task People_and_teams_go_onto_their_agencies_rosters()
    {
        var report = await Roster(Wes, Team);

        Assert.Equal((2, 0, 0, 0), Figures(report));
        Assert.Equal(
            [("wes-alder", null, "Driver", 1, "LR-1"), (null, "Saturday drivers", null, 4, "LR-2")],
            Entries().Select(e => (e.Person, e.Name?.Content, e.Role?.Content, e.Headcount, e.Reference!)));
    }

    [Fact]
    public async Task Things_go_into_their_agencies_inventories()
    {
        var report = await Inventory(Vans, "LR-C,LAWNDALE RIDES,Cones,,,\"1,200\",,");

        Assert.Equal((2, 0, 0, 0), Figures(report));
        Assert.Equal(
            [("Box van with lift", "Van", 2, 3, "vans", 1), ("Cones", null, null, 1200, null, 0)],
            Items().Select(i => (i.Name!.Content!, i.Kind?.Content, i.Level, i.Quantity, i.Unit?.Content, i.OutOfService)));
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_records_nothing()
    {
        await Roster(Wes, Team);
        await Inventory(Vans);
        var before = (_rooms.Bare.Events, _rooms.Sent);

        Assert.Equal((0, 0, 2, 0), Figures(await Roster(Wes, Team)));
        Assert.Equal((0, 0, 1, 0), Figures(await Inventory(Vans)));
        Assert.Equal(before, (_rooms.Bare.Events, _rooms.Sent));
    }

    [Fact]
    public async Task A_known_reference_that_says_something_else_is_revised_each_time()
    {
        await Roster(Team);
        await Inventory(Vans);
        foreach (var headcount in (int[])[5, 6])
            Assert.Equal((0, 1, 0, 0), Figures(await Roster(Team.Replace(",4", $",{headcount}", StringComparison.Ordinal))));
        foreach (var quantity in (int[])[5, 6])
            Assert.Equal((0, 1, 0, 0), Figures(await Inventory(Vans.Replace(",3,", $",{quantity},", StringComparison.Ordinal))));

        Assert.Equal((6, "staff-1"), (Assert.Single(Entries()).Headcount, Entries().Single().Id));
        Assert.Equal((6, "item-1"), (Assert.Single(Items()).Quantity, Items().Single().Id));
    }

    [Fact]
    public async Task What_the_agency_has_revised_since_stays_the_agencys()
    {
        await Roster(Team);
        await Inventory(Vans);
        await AsWes(new ReviseRosterEntry("staff-1", new("Weekend drivers"), null, 3));
        await AsWes(new ReviseItem("item-1", new("Box van"), 2));

        Assert.Equal((0, 0, 1, 0), Figures(await Roster(Team)));
        Assert.Equal((0, 0, 1, 0), Figures(await Inventory(Vans)));
        var roster = await Roster(Team.Replace(",4", ",5", StringComparison.Ordinal));
        var inventory = await Inventory(Vans.Replace(",3,", ",5,", StringComparison.Ordinal));
        Assert.All((ImportReport[])[roster, inventory], report => Assert.Equal((2, "revisedByAgency"), (Assert.Single(report.Faults).Line, report.Faults[0].Code)));
        Assert.Equal(("Weekend drivers", 3), (Entries().Single().Name?.Content, Entries().Single().Headcount));
        Assert.Equal(("Box van", 2), (Items().Single().Name?.Content, Items().Single().Quantity));
    }

    [Theory]
    [InlineData("reference", "blank", ",Lawndale Rides,wes-alder,,,")]
    [InlineData("agency", "blank", "A,,wes-alder,,,")]
    [InlineData("agency", "unknownAgency", "A,Lawndale Rockets,wes-alder,,,")]
    [InlineData("person", "unknownPerson", "A,Lawndale Rides,nobody,,,")]
    [InlineData("name", "blank", "A,Lawndale Rides,,,Driver,")]
    [InlineData("headcount", "badQuantity", "A,Lawndale Rides,,Drivers,,0")]
    [InlineData("headcount", "badQuantity", "A,Lawndale Rides,,Drivers,,101")]
    [InlineData("headcount", "badField", "A,Lawndale Rides,wes-alder,,,2")]
    [InlineData("person", "otherPerson", "LR-2,Lawndale Rides,wes-alder,,,")]
    [InlineData("agency", "otherAgency", "LR-2,Parks,,Saturday drivers,,4")]
    [InlineData(null, "onRosterAlready", "A,Lawndale Rides,luz-herrera,,,")]
    [InlineData(null, "wrongWidth", "A,Lawndale Rides,wes-alder")]
    public async Task A_bad_row_of_a_roster_is_told_with_line_column_and_reason(string? column, string code, string row)
    {
        await Roster(Team);
        await AsWes(new AddToRoster("luz-herrera"));

        AssertOnlyFault(column, code, await Roster(Wes, row));
    }

    [Theory]
    [InlineData("name", "blank", "A,Lawndale Rides,,Van,,3,,")]
    [InlineData("type", "badQuantity", "A,Lawndale Rides,Van,Van,8,3,,")]
    [InlineData("quantity", "blank", "A,Lawndale Rides,Van,Van,1,,,")]
    [InlineData("quantity", "badQuantity", "A,Lawndale Rides,Van,Van,1,-3,,")]
    [InlineData("out_of_service", "badQuantity", "A,Lawndale Rides,Van,Van,1,3,,many")]
    [InlineData("out_of_service", "badField", "A,Lawndale Rides,Van,Van,1,3,,4")]
    [InlineData("agency", "otherAgency", "LR-C,Parks,Cones,,,3,,")]
    public async Task A_bad_row_of_an_inventory_is_told_with_line_column_and_reason(string column, string code, string row)
    {
        await Inventory("LR-C,Lawndale Rides,Cones,,,3,,");

        AssertOnlyFault(column, code, await Inventory(Vans, row));
    }

    private static void AssertOnlyFault(string? column, string code, ImportReport report)
    {
        var fault = Assert.Single(report.Faults);
        Assert.Equal((3, column, code), (fault.Line, fault.Field, fault.Code));
        Assert.NotEmpty(fault.Reason);
        Assert.Equal((1, 1), (report.Added, report.Refused));
    }

    private static (int Added, int Changed, int Unchanged, int Refused) Figures(ImportReport report) =>
        (report.Added, report.Changed, report.Unchanged, report.Refused);

    private Task<ImportReport> Roster(params string[] rows) =>
        new RosterImport(_rooms, ImportingRooms.Directory).RunAsync(File(RosterImport.Columns, rows), new());

    private Task<ImportReport> Inventory(params string[] rows) =>
        new InventoryImport(_rooms, ImportingRooms.Directory).RunAsync(File(InventoryImport.Columns, rows), new());

    private static byte[] File(IReadOnlyList<string> columns, string[] rows) =>
        Encoding.UTF8.GetBytes($"{string.Join(',', columns)}\n{string.Join('\n', rows)}\n");

    private async Task AsWes(Command command)
    {
        var wes = DemoPeople.People.Single(p => p.Id == "wes-alder");
        Assert.True((await _rooms.Bare.Send(Rides, wes, Guid.NewGuid().ToString(), command)).Accepted);
    }

    private List<RosterView> Entries() => [.. _rooms.Bare.Views<RosterView>(Rides, RosterBoard.Roster)];

    private List<ItemView> Items() => [.. _rooms.Bare.Views<ItemView>(Rides, InventoryBoard.Inventory)];
}
