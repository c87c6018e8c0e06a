using System.Text;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Demo;
using Cscc.Server.Import;

namespace Cscc.Server.Tests.Import;

public class NeedsImportTests
{
    private const string Header = "reference,community,title,description,category,priority,quantity,unit,place,needed_by,term";
    private const string Row = "NL-1,North Lawndale,Meals,For Sunday,food,urgent,300,meals,16th St,10/22/2026 6:00 PM,short-term";

    private static readonly DateTimeOffset Now = new(2026, 10, 14, 14, 0, 0, TimeSpan.Zero);
    private static readonly RoomId NorthLawndale = RoomId.Community("north-lawndale");

    private readonly ImportingRooms _rooms = new(Now);

    [Fact]
    public async Task A_spreadsheets_file_goes_in_whole()
    {
        var report = await Import(TestData.Read("needs.csv"));

        Assert.Equal((5, 0, 0, 0), (report.Added, report.Changed, report.Unchanged, report.Refused));
        var meals = Need("north-lawndale", "NL-1");
        Assert.Equal("For sixty families.\r\nBoxes to carry home, please.", meals.Description?.Content);
        Assert.Equal("3600 block, W 16th St", meals.Place?.Content);
        Assert.Equal(new(2026, 10, 22, 23, 0, 0, TimeSpan.Zero), meals.NeededBy);
        Assert.Equal("Para niños pequeños; \"que alcance\" el fin de semana", Need("south-lawndale", "LV-1").Description?.Content);
        Assert.Equal(new(2026, 10, 27, 23, 0, 0, TimeSpan.Zero), Need("south-lawndale", "LV-2").NeededBy);
        Assert.Equal((1200, NeedTerm.LongTerm), (Need("west-garfield-park", "WG-1").Quantity, Need("west-garfield-park", "WG-1").Term));
    }

    [Fact]
    public async Task What_looks_like_a_formula_stays_text()
    {
        await Import(TestData.Read("needs.csv"));
        var need = Need("englewood", "EN-1");
        Assert.Equal(("=SUM(A1:A9)", "+1 @home"), (need.Title?.Content, need.Description?.Content));
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_records_nothing()
    {
        await Import(TestData.Read("needs.csv"));
        var (events, sent) = (_rooms.Bare.Events, _rooms.Sent);

        var report = await Import(TestData.Read("needs.csv"));

        Assert.Equal((0, 0, 5, 0), (report.Added, report.Changed, report.Unchanged, report.Refused));
        Assert.Equal((events, sent), (_rooms.Bare.Events, _rooms.Sent));
    }

    [Fact]
    public async Task A_known_reference_that_says_something_else_is_revised()
    {
        await Import(Row);
        var report = await Import(Row.Replace("300", "320", StringComparison.Ordinal));

        Assert.Equal((0, 1, 0), (report.Added, report.Changed, report.Unchanged));
        var need = Need("north-lawndale", "NL-1");
        Assert.Equal((320, "need-1"), (need.Quantity, need.Id));
    }

    [Fact]
    public async Task What_the_community_has_revised_since_stays_the_communitys()
    {
        await Import(Row);
        var denise = DemoPeople.People.Single(p => p.Id == "denise-okafor");
        Assert.True((await _rooms.Bare.Send(NorthLawndale, denise, "op", new ReviseNeed(
            "need-1", new("Warm meals"), NeedCategory.Food, NeedPriority.Low, NeedTerm.ShortTerm, 250))).Accepted);

        var again = await Import(Row);
        Assert.Equal((0, 0, 1, 0), (again.Added, again.Changed, again.Unchanged, again.Refused));
        var other = await Import(Row.Replace("300", "320", StringComparison.Ordinal));
        Assert.Equal((2, "revisedByCommunity"), (Assert.Single(other.Faults).Line, other.Faults[0].Code));
        Assert.Equal(("Warm meals", 250), (Need("north-lawndale", "NL-1").Title?.Content, Need("north-lawndale", "NL-1").Quantity));
    }

    [Fact]
    public async Task A_file_that_is_corrected_twice_is_followed_twice()
    {
        await Import(Row);
        await Import(Row.Replace("300", "320", StringComparison.Ordinal));
        Assert.Equal(1, (await Import(Row.Replace("300", "340", StringComparison.Ordinal))).Changed);
        Assert.Equal(340, Need("north-lawndale", "NL-1").Quantity);
    }

    [Fact]
    public async Task A_revision_keeps_the_language_that_the_need_is_written_in()
    {
        await _rooms.Bare.Send(RoomId.Community("south-lawndale"), DemoPeople.People.Single(p => p.Id == "rosa-villasenor"), "op", new RaiseNeed(
            new("Cajas"), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 40, Reference: "LV-1"));

        await Import("LV-1,30,Cajas de comida,,food,urgent,40,,,,short-term");

        Assert.Equal(("es", "Cajas de comida"), (Need("south-lawndale", "LV-1").Title!.Language, Need("south-lawndale", "LV-1").Title!.Content));
    }

    [Theory]
    [InlineData("reference", "blank", ",Loop,Meals,,food,urgent,3,,,,short-term")]
    [InlineData("community", "blank", "A,,Meals,,food,urgent,3,,,,short-term")]
    [InlineData("community", "unknownCommunity", "A,Oak Park,Meals,,food,urgent,3,,,,short-term")]
    [InlineData("community", "unknownCommunity", "A,78,Meals,,food,urgent,3,,,,short-term")]
    [InlineData("title", "blank", "A,Loop,  ,,food,urgent,3,,,,short-term")]
    [InlineData("category", "unknownCategory", "A,Loop,Meals,,groceries,urgent,3,,,,short-term")]
    [InlineData("category", "unknownCategory", "A,Loop,Meals,,7,urgent,3,,,,short-term")]
    [InlineData("priority", "unknownPriority", "A,Loop,Meals,,food,now,3,,,,short-term")]
    [InlineData("priority", "blank", "A,Loop,Meals,,food,,3,,,,short-term")]
    [InlineData("quantity", "badQuantity", "A,Loop,Meals,,food,urgent,-3,,,,short-term")]
    [InlineData("quantity", "badQuantity", "A,Loop,Meals,,food,urgent,0,,,,short-term")]
    [InlineData("quantity", "badQuantity", "A,Loop,Meals,,food,urgent,2.5,,,,short-term")]
    [InlineData("quantity", "badQuantity", "A,Loop,Meals,,food,urgent,1e3,,,,short-term")]
    [InlineData("quantity", "badQuantity", "A,Loop,Meals,,food,urgent,1000001,,,,short-term")]
    [InlineData("quantity", "badQuantity", "A,Loop,Meals,,food,urgent,99999999999999999999999999999999,,,,short-term")]
    [InlineData("needed_by", "badTime", "A,Loop,Meals,,food,urgent,3,,,tomorrow,short-term")]
    [InlineData("needed_by", "badTime", "A,Loop,Meals,,food,urgent,3,,,22/10/2026,short-term")]
    [InlineData("needed_by", "badTime", "A,Loop,Meals,,food,urgent,3,,,3/14/2027 2:30 AM,short-term")]
    [InlineData("needed_by", "badField", "A,Loop,Meals,,food,urgent,3,,,2206-10-22,short-term")]
    [InlineData("term", "unknownTerm", "A,Loop,Meals,,food,urgent,3,,,,soon")]
    [InlineData(null, "wrongWidth", "A,Loop,Meals")]
    [InlineData(null, "wrongWidth", "A,Loop,Meals,,food,urgent,3,,,,short-term,more")]
    [InlineData(null, "badQuotes", "A,Loop,\"Meals\" hot,,food,urgent,3,,,,short-term")]
    [InlineData(null, "badQuotes", "A,Loop,\"Meals,,food,urgent,3,,,,short-term")]
    public async Task A_bad_row_is_told_with_line_column_and_reason_and_the_good_one_before_it_goes_in(string? column, string code, string row)
    {
        var report = await Import(Row, row);

        var fault = Assert.Single(report.Faults);
        Assert.Equal((3, column, code), (fault.Line, fault.Field, fault.Code));
        Assert.NotEmpty(fault.Reason);
        Assert.Equal((1, 1), (report.Added, report.Refused));
    }

    [Fact]
    public async Task Lines_are_counted_as_the_file_shows_them_and_every_fault_of_a_row_is_told()
    {
        var report = await Import("A,Loop,\"Meals\nand\nmore\",,food,urgent,3,,,,short-term", "", "B,Nowhere,,,food,urgent,x,,,,soon", Row);

        Assert.Equal([6, 6, 6, 6], report.Faults.Select(f => f.Line));
        Assert.Equal(["community", "title", "quantity", "term"], report.Faults.Select(f => f.Field));
        Assert.Equal((2, 1), (report.Added, report.Refused));
        Assert.Equal("line 6, quantity: This is no whole number from 1 to 1000000. (badQuantity)", report.Lines().ElementAt(2));
    }

    [Fact]
    public async Task A_reference_identifies_in_the_whole_file_and_the_whole_city()
    {
        await Import(Row);
        var report = await Import(Row, Row.Replace("Meals", "Other meals", StringComparison.Ordinal), "NL-1,Loop,Meals,,food,urgent,3,,,,short-term");
        Assert.Equal(["doubledReference", "doubledReference"], report.Faults.Select(f => f.Code));

        var moved = await Import("NL-1,Loop,Meals,,food,urgent,3,,,,short-term");
        Assert.Equal(("otherCommunity", "community"), (moved.Faults[0].Code, moved.Faults[0].Field));
        Assert.Equal(1, moved.Refused);
    }

    [Fact]
    public async Task What_the_room_refuses_is_told_like_any_fault()
    {
        await Import(Row);
        await Send(new ClaimNeed("need-1", 200));
        var report = await Import(Row.Replace("300", "100", StringComparison.Ordinal), $"B,Loop,{new string('x', 201)},,food,urgent,3,,,,short-term");

        Assert.Equal([(2, (string?)null, "belowClaimed"), (3, "title", "badField")], report.Faults.Select(f => (f.Line, f.Field, f.Code)));
    }

    [Fact]
    public async Task A_need_that_is_over_stays_over()
    {
        await Import(Row);
        await Send(new WithdrawNeed("need-1", WithdrawReason.NoLongerWanted));

        Assert.Equal(1, (await Import(Row)).Unchanged);
        Assert.Equal("needOver", Assert.Single((await Import(Row.Replace("300", "320", StringComparison.Ordinal))).Faults).Code);
    }

    [Theory]
    [InlineData("", "missingColumn", "reference")]
    [InlineData("reference;community;title", "missingColumn", "reference")]
    [InlineData("reference,community,title,description,category,priority,quantity,unit,place,needed_by", "missingColumn", "term")]
    [InlineData("reference,community,title,title,description,category,priority,quantity,unit,place,needed_by,term", "doubledColumn", "title")]
    public async Task A_file_with_another_first_line_is_refused_whole(string header, string code, string column)
    {
        var report = await Import(Encoding.UTF8.GetBytes($"{header}\n{Row}\n"));
        var fault = Assert.Single(report.Faults);
        Assert.Equal((code, column), (fault.Code, fault.Field));
        Assert.Equal(0, _rooms.Bare.Events);
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order_beside_others()
    {
        var report = await Import(Encoding.UTF8.GetBytes(
            " Term ,QUANTITY,notes,reference,community,title,description,category,priority,unit,place,needed_by\nlong-term,2,x,A,Loop,Desks,,education and youth,low,,,\n"));
        Assert.Equal((1, true), (report.Added, report.IsClean));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF8_or_too_large_or_too_long_is_refused_whole()
    {
        var latin = Encoding.Latin1.GetBytes($"{Header}\n{Row.Replace("Meals", "Comida para niños", StringComparison.Ordinal)}\n");
        Assert.Equal("notUtf8", Assert.Single((await Import(latin)).Faults).Code);
        Assert.Equal("tooLarge", await CodeWith(new() { MostTableBytes = 10 }));
        Assert.Equal("tooManyRows", await CodeWith(new() { MostTableRows = 1 }));
        Assert.Equal(0, _rooms.Bare.Events);

        async Task<string> CodeWith(ImportOptions options) => Assert.Single((await new NeedsImport(_rooms).RunAsync(
            Encoding.UTF8.GetBytes($"{Header}\n{Row}\n{Row}\n"), options)).Faults).Code;
    }

    [Fact]
    public async Task Text_with_control_characters_markup_and_a_thousand_accents_stays_text()
    {
        var title = $"<b>a</b>\u0007\u202Ee{new string('\u0301', 150)}";
        Assert.True((await Import($"A,Loop,{title},,food,urgent,3,,,,short-term")).IsClean);
        Assert.Equal(title, Need("loop", "A").Title?.Content);
    }

    [Fact]
    public void Random_bytes_never_break_the_reader()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var bytes = Encoding.UTF8.GetBytes($"{Header}\n{Row}\n{Row}\n");
            for (var n = 0; n < 8; n++)
                bytes[random.Next(bytes.Length)] = (byte)"\",\n\r;xé7 "[random.Next(9)];
            var read = NeedsFile.Read(bytes, new());
            Assert.True(read.Unreadable is not null || read.Rows.Count <= 2);
        }
    }

    private Task<ImportReport> Import(params string[] rows) => Import(Encoding.UTF8.GetBytes($"{Header}\n{string.Join('\n', rows)}\n"));

    private Task<ImportReport> Import(byte[] file) => new NeedsImport(_rooms).RunAsync(file, new());

    private async Task Send(Command command) => Assert.True((await _rooms.SendAsync(NorthLawndale, command)).Accepted);

    private NeedView Need(string slug, string reference) =>
        _rooms.Bare.Views<NeedView>(RoomId.Community(slug), "needs").Single(n => n.Reference == reference);
}
