using Cscc.Domain.Needs;
using static Cscc.Domain.Needs.NeedCategory;
using static Cscc.Domain.Needs.NeedPriority;

namespace Cscc.Server.Demo.Rooms;

/// <summary>The eleven priority communities after the first four.</summary>
internal static class PriorityCommunities
{
    public static IEnumerable<DemoRoom> Scripts(DemoCalendar when) =>
    [
        Austin(when), HumboldtPark(when), EastGarfieldPark(when), GreaterGrandCrossing(when), WestEnglewood(when),
        ChicagoLawn(when), SouthShore(when), NewCity(when), AuburnGresham(when), Roseland(when), WestPullman(when),
    ];

    private static DemoRoom Austin(DemoCalendar when)
    {
        var room = new DemoRoom("austin");
        var corner = room.Need(
            "marcus-bell", "Walkers on Chicago Avenue", ViolenceInterruption, Urgent, 6, "people", "Chicago and Laramie", when.Tomorrow(17));
        room.Take(corner, "tanya-brooks", 6, 3);
        var trash = room.Need(
            "andre-whitlock", "Chicago Avenue clean-up", CommunityRevitalization, Routine, 8, "blocks", "Chicago, Central to Laramie",
            when.On(DayOfWeek.Saturday, 10));
        room.Take(trash, "tomasz-nowak", 8, 6);
        var food = room.Need("luz-herrera", "Evening meals at the field house", Food, Routine, 120, "meals", "Austin", when.InDays(4, 18));
        room.Take(food, "luz-herrera", 120, 40);
        room.Need("tanya-brooks", "Mentors for ninth grade", EducationAndYouth, Routine, 15, "people", "Austin", term: NeedTerm.LongTerm);
        var roofs = room.Need("oskar-lindell", "Roof tarps after the storm", Housing, Routine, 11, "tarps", "5500 block, W Quincy St", when.InDays(3, 12));
        room.Take(roofs, "oskar-lindell", 11, 11);
        room.Need("yolanda-pierce", "Help with utility bills", PowerAndInternet, Routine, 30, "households", "Austin", when.InDays(14, 17));
        room.Need("nadia-farouk", "Vaccines at the school fair", Healthcare, Routine, 80, "shots", "Central and Adams", when.InDays(7, 11));
        room.Need("noemi-ruiz", "Instruments for the band room", EducationAndYouth, Low, 14, "instruments", "Austin", term: NeedTerm.LongTerm);
        room.Need("ray-dotson", "Chess tables in the park", ViolenceDiversion, Low, 4, "tables", "Levin Park", term: NeedTerm.LongTerm);
        return room;
    }

    private static DemoRoom HumboldtPark(DemoCalendar when)
    {
        var room = new DemoRoom("humboldt-park");
        room.Need(
            "tanya-brooks", "Quiet place for two families to meet", ViolenceInterruption, Urgent, 1, "room", "Humboldt Park", when.Tomorrow(19));
        var food = room.Need("luz-herrera", "Comida caliente los domingos", Food, Routine, 90, "comidas", "North y California", when.On(DayOfWeek.Sunday, 14));
        room.Take(food, "luz-herrera", 90);
        var checks = room.Need("priya-raman", "Asthma visits at home", HealthAndWellness, Routine, 12, "visits", "Humboldt Park");
        room.Take(checks, "sun-park", 6, 2);
        room.Need("noemi-ruiz", "Cuadernos y mochilas", EducationAndYouth, Routine, 50, "mochilas", "Humboldt Park", when.InDays(11, 12));
        room.Need("yolanda-pierce", "Job fair volunteers", Employment, Low, 10, "people", "Humboldt Park", when.InDays(20, 10));
        return room;
    }

    private static DemoRoom EastGarfieldPark(DemoCalendar when)
    {
        var room = new DemoRoom("east-garfield-park");
        var stay = room.Need("loretta-pike", "Rooms for three nights", Housing, Urgent, 4, "rooms", "East Garfield Park", when.Tomorrow(20));
        room.Take(stay, "yolanda-pierce", 4, 1);
        var lights = room.Need("ray-dotson", "Viaduct lights", CommunityRevitalization, Routine, 10, "lights", "Kedzie and Lake", when.InDays(9, 17));
        room.Take(lights, "tomasz-nowak", 10);
        room.Need("luz-herrera", "Cooks for the garden supper", Food, Routine, 3, "people", "East Garfield Park", when.On(DayOfWeek.Thursday, 17));
        room.Need("andre-whitlock", "Facilitators for the block meeting", SocialServicesNavigation, Routine, 2, "people", "East Garfield Park", when.InDays(6, 18));
        room.Need("noemi-ruiz", "Laptops to lend", PowerAndInternet, Low, 15, "laptops", "East Garfield Park", term: NeedTerm.LongTerm);
        return room;
    }

    private static DemoRoom GreaterGrandCrossing(DemoCalendar when)
    {
        var room = new DemoRoom("greater-grand-crossing");
        var calm = room.Need("terrell-vance", "Outreach at 75th and Cottage Grove", ViolenceInterruption, Urgent, 4, "people", "75th and Cottage Grove", when.Tomorrow(16));
        room.Take(calm, "terrell-vance", 2, 2);
        room.Need("yolanda-pierce", "Help finding child care", SocialServicesNavigation, Routine, 9, "households", "Grand Crossing");
        var trees = room.Need("tomasz-nowak", "Fallen trees cleared", CommunityRevitalization, Routine, 6, "trees", "7300 block, S Evans Ave", when.InDays(3, 15));
        room.Take(trees, "tomasz-nowak", 6, 4);
        room.Need("nadia-farouk", "Walking group leaders", HealthAndWellness, Low, 2, "people", "Grand Crossing", term: NeedTerm.LongTerm);
        return room;
    }

    private static DemoRoom WestEnglewood(DemoCalendar when)
    {
        var room = new DemoRoom("west-englewood");
        room.Need("vernita-moss", "Company for a family's first week", ViolenceInterruption, Urgent, 7, "evenings", "West Englewood", when.Tomorrow(18),
            "Two people a night who cook, listen and answer the door.");
        var food = room.Need("vernita-moss", "Dinner deliveries", Food, Routine, 35, "meals", "West Englewood", when.InDays(2, 18));
        room.Take(food, "yolanda-pierce", 20, 20);
        room.Need("terrell-vance", "Boxing coaches", ViolenceDiversion, Routine, 3, "people", "Ogden Park", term: NeedTerm.LongTerm);
        room.Need("vernita-moss", "Furnace inspections", Housing, Routine, 18, "homes", "6400 block, S Honore St", when.InDays(13, 17));
        return room;
    }

    private static DemoRoom ChicagoLawn(DemoCalendar when)
    {
        var room = new DemoRoom("chicago-lawn");
        var tutors = room.Need("mina-castell", "Tutores de matemáticas", EducationAndYouth, Routine, 6, "personas", "Biblioteca de la Calle 63");
        room.Take(tutors, "mina-castell", 3, 1);
        room.Need("beto-salinas", "Acompañantes en el parque", ViolenceInterruption, Routine, 5, "personas", "Marquette Park", when.On(DayOfWeek.Friday, 16));
        room.Need("yolanda-pierce", "Interpreters in Arabic", SocialServicesNavigation, Routine, 3, "people", "Chicago Lawn", term: NeedTerm.LongTerm);
        room.Need("nadia-farouk", "Lead test kits", HealthAndWellness, Low, 40, "kits", "Chicago Lawn");
        room.Need("andre-whitlock", "Mural by the library", CommunityRevitalization, Low, 1, "wall", "63rd and Kedzie", term: NeedTerm.LongTerm);
        return room;
    }

    private static DemoRoom SouthShore(DemoCalendar when)
    {
        var room = new DemoRoom("south-shore");
        var beach = room.Need("cole-brandt", "Lifeguards for the evening swim", EducationAndYouth, Routine, 4, "people", "Rainbow Beach", when.On(DayOfWeek.Saturday, 15));
        room.Take(beach, "cole-brandt", 4, 2);
        room.Need("terrell-vance", "Peace circles with tenants", ViolenceInterruption, Routine, 3, "circles", "71st and Jeffery", when.InDays(8, 18));
        var rent = room.Need("yolanda-pierce", "Rent help appointments", Housing, Routine, 20, "appointments", "South Shore", when.InDays(5, 12));
        room.Take(rent, "yolanda-pierce", 20, 8);
        room.Need("jonah-lindqvist", "Drop-in counseling hours", HealthAndWellness, Low, 8, "hours", "South Shore", term: NeedTerm.LongTerm);
        room.Need("cole-brandt", "Benches along 71st Street", CommunityRevitalization, Low, 6, "benches", "71st, Jeffery to Exchange", term: NeedTerm.LongTerm);
        return room;
    }

    private static DemoRoom NewCity(DemoCalendar when)
    {
        var room = new DemoRoom("new-city");
        var food = room.Need("beto-salinas", "Despensa para 25 familias", Food, Routine, 25, "cajas", "Calle 47 y Ashland", when.On(DayOfWeek.Friday, 11));
        room.Take(food, "yolanda-pierce", 25, 10);
        room.Need("cole-brandt", "Referees for the night league", ViolenceDiversion, Routine, 2, "people", "Davis Square Park", when.On(DayOfWeek.Thursday, 19));
        var stairs = room.Need("oskar-lindell", "Back stairs made safe", Housing, Routine, 3, "buildings", "4800 block, S Justine St", when.InDays(10, 17));
        room.Take(stairs, "oskar-lindell", 3);
        room.Need("nadia-farouk", "Talleres de primeros auxilios", HealthAndWellness, Low, 2, "talleres", "New City", term: NeedTerm.LongTerm);
        return room;
    }

    private static DemoRoom AuburnGresham(DemoCalendar when)
    {
        var room = new DemoRoom("auburn-gresham");
        var clinic = room.Need("jonah-lindqvist", "Counselors for the school week", HealthAndWellness, Routine, 3, "people", "79th and Racine", when.InDays(6, 9));
        room.Take(clinic, "jonah-lindqvist", 1, 1);
        room.Need("mina-castell", "Story hour readers", EducationAndYouth, Routine, 4, "people", "Auburn Gresham");
        room.Need("terrell-vance", "Holiday lights on 79th", CommunityRevitalization, Low, 20, "strings", "79th, Halsted to Racine", when.InDays(30, 17));
        return room;
    }

    private static DemoRoom Roseland(DemoCalendar when)
    {
        var room = new DemoRoom("roseland");
        var rides = room.Need("yolanda-pierce", "Rides to the food pantry", Food, Routine, 14, "rides", "111th and Michigan", when.On(DayOfWeek.Wednesday, 10));
        room.Take(rides, "yolanda-pierce", 8, 3);
        room.Need("cole-brandt", "Coaches for flag football", ViolenceDiversion, Routine, 4, "people", "Palmer Park", term: NeedTerm.LongTerm);
        room.Need("terrell-vance", "Paint for the mentoring room", EducationAndYouth, Low, 12, "cans", "Roseland");
        return room;
    }

    private static DemoRoom WestPullman(DemoCalendar when)
    {
        var room = new DemoRoom("west-pullman");
        var snow = room.Need("tomasz-nowak", "Walks shoveled for older neighbors", CommunityRevitalization, Routine, 30, "homes", "West Pullman", term: NeedTerm.LongTerm);
        room.Take(snow, "tomasz-nowak", 10, 4);
        room.Need("cole-brandt", "After-school snacks", Food, Routine, 60, "snacks", "West Pullman Park", when.On(DayOfWeek.Monday, 15));
        return room;
    }
}
