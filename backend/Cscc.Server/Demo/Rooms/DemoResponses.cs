using Cscc.Domain.Assignments;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Roster;
using Cscc.Domain.Tasks;
using static Cscc.Domain.Assignments.ResourceStage;

namespace Cscc.Server.Demo.Rooms;

/// <param name="Name">The response's.</param>
internal sealed record DemoResponse(string Name, Func<DemoFloor, Task> Play);

/// <summary>The responses of the demo, each on its way.</summary>
internal static class DemoResponses
{
    public static IEnumerable<DemoResponse> All(DemoCalendar when) =>
    [
        new("63rd Street walkers", floor => WalkersAsync(floor, when)),
        new("Madison & Pulaski lights", floor => LightsAsync(floor, when)),
        new("26th Street food line", floor => FoodLineAsync(floor, when)),
        new("16th Street safe space", floor => SafeSpaceAsync(floor, when)),
    ];

    private static async Task SafeSpaceAsync(DemoFloor floor, DemoCalendar when)
    {
        const string lead = "andre-whitlock";
        var room = await floor.StartAsync(
            "north-lawndale", lead, "16th Street safe space", ["need-1", "need-2", "need-4"],
            ["greater-hope-baptist", "westside-table", "steady-ground", "ogden-ave-health", "lawndale-youth-works"]);

        var safe = await floor.DoAsync(room, lead, new AddObjective(new("Teens have a safe place until 9 PM")));
        var open = await floor.DoAsync(room, lead, new AddTask(new("Open the fellowship hall"), safe, "leon-grady", Due: when.Tomorrow(13)));
        var door = await floor.DoAsync(room, lead, new AddTask(new("Two adults at the side door"), safe, "erma-gaines", Due: when.Tomorrow(14)));
        await floor.DoAsync(room, lead, new AddTask(new("Quiet room with a counselor"), safe, "priya-raman", Due: when.Tomorrow(15)));
        var meals = await floor.DoAsync(room, lead, new AddObjective(new("300 hot meals by Sunday")));
        var first = await floor.DoAsync(room, lead, new AddTask(new("First 120 meals"), meals, "luz-herrera"));
        await floor.DoAsync(room, lead, new AddTask(new("Second run, 100 meals"), meals, "luz-herrera", Due: when.Tomorrow(16)));
        await floor.DoAsync(room, lead, new AddTask(new("Kitchen for Saturday"), meals, Role: "agency-coordinator", Due: when.On(DayOfWeek.Friday, 12)));
        var home = await floor.DoAsync(room, lead, new AddObjective(new("Calm walk home on 16th")));
        var stores = await floor.DoAsync(room, lead, new AddTask(new("Talk with the corner stores"), home, "tanya-brooks"));
        await floor.DoAsync(room, lead, new AddTask(new("Two more walkers at the park"), home, "samuel-ortiz", Due: when.Tomorrow(15)));
        floor.Pass(12);
        foreach (var (task, by) in new[] { (open, "leon-grady"), (door, "erma-gaines"), (first, "luz-herrera"), (stores, "tanya-brooks") })
            await floor.DoAsync(room, by, new CompleteTask(task, Done: true));

        var walkers = await floor.GetAsync(
            room, lead, Request("steady-ground", "Outreach and walkers on 16th", NeedPriority.Urgent, Staff(2, "Outreach workers"), Staff(4, "Walkers")),
            "marcus-bell", new Given(0, "staff-1", 1), new(0, "staff-2", 1), new(1, "staff-4", 1));
        floor.Pass(7);
        await floor.MoveAsync(room, "marcus-bell", walkers, "staff-1", Movement.MadeContact, "16th and Avers", -87.7209, 41.8589);
        await floor.MoveAsync(room, "tanya-brooks", walkers, "staff-2", Movement.OnScene, "16th and Avers", -87.7207, 41.8591);
        await floor.MoveAsync(room, "marcus-bell", walkers, "staff-4", Movement.OnScene, "Douglass Park", -87.6985, 41.8625);

        var food = await floor.GetAsync(
            room, lead, Request("westside-table", "Meals for 16th Street", NeedPriority.Urgent, Things(220, "Hot meals, boxed"), Things(1, "Box van"), Staff(2, "Driver, kitchen")),
            "luz-herrera", new(0, "item-1", 220), new(1, "item-3", 1), new(2, "staff-2", 1), new(2, "staff-3", 1));
        await floor.BringAsync(room, "luz-herrera", food, "item-1", 120, Committed, OnScene, "Fellowship hall", new(-87.7165, 41.8592));
        floor.Pass(15);
        await floor.BringAsync(room, "luz-herrera", food, "item-1", 100, Committed, InTransit, "Pulaski to 16th", new(-87.7252, 41.8570));
        await floor.BringAsync(room, "luz-herrera", food, "item-3", 1, Committed, InTransit, "Pulaski to 16th", new(-87.7252, 41.8570));
        await floor.MoveAsync(room, "luz-herrera", food, "staff-2", Movement.EnRoute, "Pulaski and Cermak", -87.7250, 41.8520);
        await floor.MoveAsync(room, "luz-herrera", food, "staff-3", Movement.OnScene, "Fellowship hall", -87.7165, 41.8592);

        var counselor = await floor.GetAsync(
            room, lead, Request("ogden-ave-health", "A counselor for the quiet room", NeedPriority.Routine, Staff(1, "Counselor")),
            "priya-raman", new Given(0, "staff-1", 1));
        await floor.DoAsync(RoomId.Agency("ogden-ave-health"), "priya-raman", new SetStaffing("staff-1", Staffing.Delayed, Note: new("A visit went long.")));
        floor.Pass(6);
        await floor.MoveAsync(room, "priya-raman", counselor, "staff-1", Movement.EnRoute, "Ogden and Pulaski", -87.7245, 41.8560);

        var tower = await floor.GetAsync(
            room, lead, Request("streets-and-sanitation", "Light tower for the court", NeedPriority.Routine, Things(1, "Light tower, type 3"), Staff(1, "Electrician")),
            "tomasz-nowak", new(0, "item-1", 1), new(1, "staff-2", 1));
        await floor.MoveAsync(room, "tomasz-nowak", tower, "staff-2", Movement.Staging, "Kedzie yard", -87.7060, 41.8560);

        var cots = await floor.GetAsync(
            room, lead, Request("family-and-support", "Cots for the hall", NeedPriority.Low, Things(20, "Folding cots")), "yolanda-pierce", new Given(0, "item-1", 20));
        await floor.BringAsync(room, "yolanda-pierce", cots, "item-1", 20, Committed, OnScene, "Fellowship hall", new(-87.7165, 41.8592));
        await floor.DoAsync(room, lead, new ReleaseUnits(cots, "item-1", 8));

        floor.Pass(20);
        await floor.AskAsync(room, lead, Request(
            "westside-table", "More hot meals for Saturday", NeedPriority.Urgent, Things(80, "Hot meals, boxed", "sandwiches"), Things(1, "Box van, type 2", "with driver")) with
        { Place = new("16th Street safe space"), NeededBy = when.On(DayOfWeek.Saturday, 11) });
        floor.Pass(13);
        await floor.AskAsync(room, lead, Request(
            "lawndale-youth-works", "Two mentors for Saturday", NeedPriority.Routine, Staff(2, "Mentors")) with
        { NeededBy = when.On(DayOfWeek.Saturday, 14) });
        floor.Pass(8);
        await floor.DoAsync(room, lead, new ChangePhase(ResponsePhase.Stabilizing));
    }

    private static async Task FoodLineAsync(DemoFloor floor, DemoCalendar when)
    {
        const string lead = "rosa-villasenor";
        var room = await floor.StartAsync("south-lawndale", lead, "26th Street food line", ["need-1"], ["westside-table", "parroquia-san-judas"]);
        var goal = await floor.DoAsync(room, lead, new AddObjective(new("40 familias con comida para el fin de semana", "es")));
        await floor.DoAsync(room, lead, new AddTask(new("Avisar a las familias de la cuadra", "es"), goal, "chema-ibarra", Due: when.Tomorrow(17)));
        var boxes = await floor.GetAsync(
            room, lead, Request("westside-table", "Boxes for 26th Street", NeedPriority.Urgent, Things(40, "Pantry boxes, family"), Things(4, "Warming cabinets"), Staff(1, "Packing lead")),
            "luz-herrera", new(0, "item-2", 40), new(1, "item-5", 4), new(2, "staff-5", 1));
        floor.Pass(8);
        await floor.BringAsync(room, "luz-herrera", boxes, "item-5", 4, Committed, OnScene, "Parroquia San Judas", new(-87.7110, 41.8445));
        await floor.MoveAsync(room, "luz-herrera", boxes, "staff-5", Movement.OnScene, "Parroquia San Judas", -87.7110, 41.8445);
        await floor.AskAsync(room, lead, Request(
            "westside-table", "Pantry boxes for 40 families", NeedPriority.Routine, Things(40, "Pantry boxes, family")) with
        { NeededBy = when.On(DayOfWeek.Friday, 10) });
        await floor.DoAsync(room, lead, new ChangePhase(ResponsePhase.Stabilizing));
    }

    private static async Task LightsAsync(DemoFloor floor, DemoCalendar when)
    {
        const string lead = "leon-grady";
        var room = await floor.StartAsync("west-garfield-park", lead, "Madison & Pulaski lights", ["need-1"], ["streets-and-sanitation"]);
        await floor.DoAsync(room, lead, new AddTask(new("Walk the two alleys with the crew"), Owner: "leon-grady", Due: when.Tomorrow(18)));
        var crew = await floor.GetAsync(
            room, lead, Request("streets-and-sanitation", "Crew and towers for the bus stop", NeedPriority.Urgent, Staff(3, "Lighting crew"), Things(2, "Light towers"), Things(1, "Bucket truck")),
            "tomasz-nowak", new(0, "staff-3", 1), new(1, "item-1", 2), new(2, "item-2", 1));
        floor.Pass(9);
        await floor.MoveAsync(room, "tomasz-nowak", crew, "staff-3", Movement.OnScene, "Madison and Pulaski", -87.7257, 41.8807);
        await floor.BringAsync(room, "tomasz-nowak", crew, "item-1", 2, Committed, OnScene, "Madison and Pulaski", new(-87.7257, 41.8807));
    }

    private static async Task WalkersAsync(DemoFloor floor, DemoCalendar when)
    {
        const string lead = "vernita-moss";
        var room = await floor.StartAsync("englewood", lead, "63rd Street walkers", ["need-1"], ["calm-corners"]);
        await floor.DoAsync(room, lead, new AddTask(new("Vests at the library by 2:30"), Owner: "terrell-vance", Due: when.Tomorrow(14)));
        var walkers = await floor.GetAsync(
            room, lead, Request("calm-corners", "Walkers for 63rd Street", NeedPriority.Urgent, Staff(9, "Walkers"), Things(8, "Vests and radios")),
            "terrell-vance", new(0, "staff-1", 1), new(0, "staff-2", 1), new(1, "item-1", 8));
        floor.Pass(22);
        await floor.MoveAsync(room, "terrell-vance", walkers, "staff-1", Movement.Responding, "63rd and Halsted", -87.6445, 41.7797);
        floor.Pass(10);
        await floor.MoveAsync(room, "terrell-vance", walkers, "staff-2", Movement.OnScene, "63rd and Ashland", -87.6640, 41.7793);
    }

    private static MakeRequest Request(string agency, string title, NeedPriority priority, params LineSaid[] lines) =>
        new(agency, Said(title), priority, lines.ToValueList());

    private static LineSaid Staff(int quantity, string what) => new(LineKind.Staff, quantity, Said(what));

    private static LineSaid Things(int quantity, string what, string? substitute = null) =>
        new(LineKind.Resource, quantity, Said(what), substitute is null ? null : Said(substitute));

    private static Words Said(string words) => new(words, "en");
}
