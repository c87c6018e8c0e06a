using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Roster;

namespace Cscc.Server.Demo.Rooms;

/// <summary>Rosters and inventories. Entries are numbered in the order in which they stand here: <c>staff-1</c>, <c>item-1</c>.</summary>
internal static class DemoAgencies
{
    private static readonly Dictionary<string, Agency> Scripts = new()
    {
        ["westside-table"] = new("luz-herrera",
            [
                Person("luz-herrera", "Coordinator", Staffing.OnShift), Named("Dwayne Knox", "Driver"), Named("Ana Sandoval", "Kitchen lead"),
                Named("Joel Tate", "Driver"), Named("Mina Farouk", "Packing lead"), Named("Cal Robins", "Driver", Staffing.Delayed),
                Named("Bea Wills", "Driver", Staffing.OffDuty),
            ],
            [
                new("Hot meals, boxed", "Meal", 2, 360, "meals"), new("Pantry boxes, family", "Food box", 1, 120, "boxes"),
                new("Box van with lift", "Van", 2, 4), new("Cargo van", "Van", 3, 2, OutOfService: 1), new("Warming cabinet", "Kitchen", 2, 6),
                new("Water, cases", "Water", null, 90, "cases"),
            ]),
        ["steady-ground"] = new("marcus-bell",
            [
                Person("marcus-bell", "Outreach worker", Staffing.OnShift), Person("tanya-brooks", "Outreach worker", Staffing.OnShift),
                Person("ray-dotson", "Violence interrupter"), Team("Walkers", "Safe passage", 4), Team("Evening team", "Outreach", 3, Staffing.OffDuty),
            ],
            [new("Vests and radios", "Safety", null, 24, "sets"), new("Passenger van", "Van", 2, 1)]),
        ["ogden-ave-health"] = new("priya-raman",
            [Person("priya-raman", "Nurse coordinator"), Person("sun-park", "Counselor"), Named("Lidia Marsh", "Nurse"), Team("Blood pressure team", "Nurses", 3)],
            [new("Quiet room kit", "Counseling", null, 2), new("First-aid bags", "Medical", 3, 15, "bags")]),
        ["greater-hope-baptist"] = new("leon-grady",
            [Person("leon-grady", "Pastor", Staffing.OnShift), Person("erma-gaines", "Hall host"), Team("Hall hosts", "Volunteers", 5)],
            [new("Fellowship hall", "Room", 1, 1), new("Folding chairs", "Furniture", null, 80, "chairs"), new("Coffee urns", "Kitchen", 3, 4)]),
        ["lawndale-youth-works"] = new("samuel-ortiz",
            [Person("samuel-ortiz", "Coordinator"), Person("denise-okafor", "Mentor"), Team("Mentors", "Youth mentors", 7)],
            [new("Board games", "Play", null, 20, "sets"), new("Laptops", "Computer", 2, 12)]),
        ["streets-and-sanitation"] = new("tomasz-nowak",
            [Person("tomasz-nowak", "Supervisor", Staffing.OnShift), Named("Dell Whitaker", "Electrician"), Team("Alley crew", "Lighting", 3)],
            [new("Light tower", "Lighting", 3, 5), new("Bucket truck", "Truck", 2, 3, OutOfService: 1), new("Barricades", "Traffic", null, 40)]),
        ["family-and-support"] = new("yolanda-pierce",
            [Person("yolanda-pierce", "Coordinator"), Team("Warming center staff", "Shelter", 6)],
            [new("Folding cots", "Shelter", 2, 60, "cots"), new("Blankets", "Shelter", null, 300), new("Space heaters", "Heating", 3, 25)]),
        ["calm-corners"] = new("terrell-vance",
            [Person("terrell-vance", "Outreach worker", Staffing.OnShift), Team("63rd Street walkers", "Safe passage", 8), Named("Nate Gill", "Interrupter")],
            [new("Vests and radios", "Safety", null, 16, "sets")]),
        ["paso-firme"] = new("beto-salinas",
            [Person("beto-salinas", "Interrupter", Staffing.OnShift), Team("Acompañantes", "Safe passage", 4)],
            [new("Chalecos y radios", "Safety", null, 12, "sets")]),
        ["lawndale-rides"] = new("wes-alder",
            [Person("wes-alder", "Dispatcher", Staffing.OnShift), Named("Gloria Dean", "Driver"), Named("Omar Pitts", "Driver", Staffing.Unavailable)],
            [new("Clinic van, wheelchair lift", "Van", 1, 2)]),
        ["stillwater-counseling"] = new("jonah-lindqvist",
            [Person("jonah-lindqvist", "Counselor"), Named("Inez Ford", "Counselor")], []),
    };

    public static IEnumerable<string> All => Scripts.Keys;

    public static async Task PlayAsync(DemoFloor floor, string agency)
    {
        var (room, (coordinator, staff, items)) = (RoomId.Agency(agency), Scripts[agency]);
        foreach (var one in staff)
        {
            var entry = await floor.DoAsync(room, coordinator, one.Add);
            if (one.Add.Person is { } person)
                await floor.UntilAsync(room, RosterBoard.Roster, r => r.GetProperty("id").GetString() == entry && r.GetProperty("home").GetString() != "asked");
            if (one.Staffing != Staffing.Available)
                await floor.DoAsync(room, coordinator, new SetStaffing(entry, one.Staffing));
        }
        foreach (var item in items)
        {
            await floor.DoAsync(room, coordinator, new AddItem(
                Said(item.Name), item.Quantity, Said(item.Kind), item.Level, item.Unit is null ? null : Said(item.Unit), item.OutOfService));
        }
    }

    private static Staff Person(string id, string role, Staffing staffing = Staffing.Available) => new(new(Person: id, Role: Said(role)), staffing);

    private static Staff Named(string name, string role, Staffing staffing = Staffing.Available) => new(new(Name: Said(name), Role: Said(role)), staffing);

    private static Staff Team(string name, string role, int headcount, Staffing staffing = Staffing.Available) =>
        new(new(Name: Said(name), Role: Said(role), Headcount: headcount), staffing);

    // Whoever keeps the list writes it in English, whichever language they speak.
    private static Words Said(string words) => new(words, "en");

    private sealed record Agency(string Coordinator, Staff[] Staff, Thing[] Items);

    private sealed record Staff(AddToRoster Add, Staffing Staffing);

    private sealed record Thing(string Name, string Kind, int? Level, int Quantity, string? Unit = null, int OutOfService = 0);
}
