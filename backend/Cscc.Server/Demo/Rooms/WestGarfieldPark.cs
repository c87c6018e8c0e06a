using Cscc.Domain.Chat;
using Cscc.Domain.Needs;
using static Cscc.Domain.Needs.NeedCategory;
using static Cscc.Domain.Needs.NeedPriority;

namespace Cscc.Server.Demo.Rooms;

internal static class WestGarfieldPark
{
    public static DemoRoom Script(DemoCalendar when)
    {
        var room = new DemoRoom("west-garfield-park");

        var lights = room.Need(
            "leon-grady", "Lights at Madison and Pulaski", CommunityRevitalization, Urgent, 14, "lights", "Madison and Pulaski",
            when.On(DayOfWeek.Thursday, 17), "The bus stop and the two alleys behind it come first.");
        room.Take(lights, "tomasz-nowak", 14, 6);

        room.Need(
            "leon-grady", "Someone at the hospital for families", ViolenceInterruption, Urgent, 3, "people", "West Garfield Park",
            when.Tomorrow(18), "Evenings, so that nobody waits alone.");

        var clinic = room.Need(
            "priya-raman", "Blood pressure checks after service", HealthAndWellness, Routine, 60, "checks", "Madison, 4000 block",
            when.On(DayOfWeek.Sunday, 13));
        room.Take(clinic, "priya-raman", 60);

        var food = room.Need(
            "erma-gaines", "Fresh produce twice a week", Food, Routine, 80, "bags", "Madison and Kostner", term: NeedTerm.LongTerm);
        room.Take(food, "luz-herrera", 50, 20);

        var doors = room.Need(
            "leon-grady", "Vacant buildings boarded up", Housing, Routine, 5, "buildings", "4200 block, W Wilcox St", when.InDays(10, 17));
        room.Take(doors, "oskar-lindell", 5, 2);

        var jobs = room.Need(
            "samuel-ortiz", "Weekend jobs for teens", Employment, Routine, 12, "openings", "West Garfield Park", term: NeedTerm.LongTerm);
        room.Take(jobs, "ben-castellanos", 4, 1);

        room.Need(
            "keisha-armstead", "Rides to appointments", SocialServicesNavigation, Routine, 10, "rides", "West Garfield Park",
            when.InDays(5, 9));

        var gym = room.Need(
            "marcus-bell", "Open gym on Friday nights", ViolenceDiversion, Routine, 6, "nights", "Tilton Park",
            when.On(DayOfWeek.Friday, 20));
        room.Take(gym, "samuel-ortiz", 6, 2);

        room.Need("noemi-ruiz", "Reading partners for third grade", EducationAndYouth, Low, 9, "people", "West Garfield Park", term: NeedTerm.LongTerm);
        room.Need("loretta-pike", "Smoke detectors for older neighbors", Housing, Low, 25, "detectors", "Maypole and Keeler");

        room.Has("leon-grady", "Church bus, 22 seats", SocialServicesNavigation, schedule: "Weekdays, 9 AM to 2 PM", capacity: "22 seats", languages: ["en"]);
        room.Has("marcus-bell", "Outreach team", ViolenceInterruption, "Two people on Madison every evening.", languages: ["en"]);
        room.Has("oskar-lindell", "Board-up crew", Housing, "Two days from the request.", schedule: "Weekdays", languages: ["en"]);

        room.Say("leon-grady", "Lights first, please. People wait at that stop in the dark.");
        var six = room.Say("tomasz-nowak", "Six are back on. The rest need a part that comes on Wednesday.");
        room.React(six, Reaction.ThankYou, "leon-grady", "marcus-bell");
        room.Say(
            "keisha-armstead", "@Pastor Leon Grady I can be at the hospital on Monday and Wednesday evening. Who takes the others?",
            mentions: [new(MentionKind.Person, "leon-grady")]);
        return room;
    }
}
