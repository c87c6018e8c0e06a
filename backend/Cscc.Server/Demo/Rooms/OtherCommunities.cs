using static Cscc.Domain.Needs.NeedCategory;
using static Cscc.Domain.Needs.NeedPriority;

namespace Cscc.Server.Demo.Rooms;

/// <summary>The communities beyond the fifteen in which somebody has asked for something.</summary>
internal static class OtherCommunities
{
    public static IEnumerable<DemoRoom> Scripts(DemoCalendar when)
    {
        var nearWestSide = new DemoRoom("near-west-side");
        var heat = nearWestSide.Need("loretta-pike", "Heat check in three buildings", Housing, Routine, 3, "buildings", "Taylor and Loomis", when.InDays(2, 17));
        nearWestSide.Take(heat, "loretta-pike", 3, 1);
        nearWestSide.Need("nadia-farouk", "Nurses for the health fair", Healthcare, Routine, 4, "people", "Near West Side", when.InDays(16, 10));

        var riverdale = new DemoRoom("riverdale");
        var market = riverdale.Need("yolanda-pierce", "Mobile market stop", Food, Routine, 2, "stops", "130th and Ellis", when.On(DayOfWeek.Tuesday, 11));
        riverdale.Take(market, "yolanda-pierce", 1);
        riverdale.Need("loretta-pike", "Internet in the community room", PowerAndInternet, Low, 1, "connection", "Altgeld Gardens");

        var uptown = new DemoRoom("uptown");
        uptown.Need("yolanda-pierce", "Warm coats for the drop-in center", HealthAndWellness, Routine, 40, "coats", "Wilson and Broadway", when.InDays(9, 12));

        var nearNorthSide = new DemoRoom("near-north-side");
        nearNorthSide.Need("nadia-farouk", "Counselor for the teen room", HealthAndWellness, Routine, 1, "person", "Near North Side");

        var westTown = new DemoRoom("west-town");
        westTown.Need("tomasz-nowak", "Graffiti removed at the viaduct", CommunityRevitalization, Low, 2, "walls", "Hubbard and Wood");

        var grandBoulevard = new DemoRoom("grand-boulevard");
        grandBoulevard.Need("mina-castell", "Homework helpers", EducationAndYouth, Routine, 5, "people", "47th and King Drive");

        var armourSquare = new DemoRoom("armour-square");
        armourSquare.Need("yolanda-pierce", "Interpreters in Cantonese", SocialServicesNavigation, Low, 2, "people", "Armour Square");

        var southChicago = new DemoRoom("south-chicago");
        southChicago.Need("oskar-lindell", "Vacant storefront secured", CommunityRevitalization, Routine, 1, "building", "91st and Commercial", when.InDays(7, 17));

        return [nearWestSide, riverdale, uptown, nearNorthSide, westTown, grandBoulevard, armourSquare, southChicago];
    }
}
