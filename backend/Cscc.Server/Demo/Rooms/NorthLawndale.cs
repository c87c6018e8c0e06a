using Cscc.Domain.Chat;
using Cscc.Domain.Needs;
using static Cscc.Domain.Needs.NeedCategory;
using static Cscc.Domain.Needs.NeedPriority;

namespace Cscc.Server.Demo.Rooms;

internal static class NorthLawndale
{
    public static DemoRoom Script(DemoCalendar when)
    {
        var room = new DemoRoom("north-lawndale");

        var meals = room.Need(
            "denise-okafor", "Hot meals for families on 16th Street", Food, Urgent, 300, "meals", "3600 block, W 16th St",
            when.On(DayOfWeek.Sunday, 18), "Supper for about sixty families through the weekend. Boxes people can carry home are best.");
        room.Take(meals, "luz-herrera", 200, 120, "Served at the fellowship hall.");
        room.Take(meals, "leon-grady", 100);

        var safePlace = room.Need(
            "denise-okafor", "A safe place for teens after school", ViolenceInterruption, Urgent, 1, "place",
            "Near 16th and Central Park", when.Tomorrow(15), "Warm, with a door that an adult watches, from school let-out until supper.");
        room.Take(safePlace, "leon-grady", 1, 1, "The fellowship hall is theirs every weekday.");

        room.Need(
            "denise-okafor", "Evening counseling for parents", HealthAndWellness, Urgent, 12, "sessions", "North Lawndale",
            when.On(DayOfWeek.Tuesday, 20),
            "Parents on the 3600 block asked for someone to talk with after work. Two evenings would help, in a quiet room.");

        var walkers = room.Need(
            "joyce-tatum", "Walkers for school let-out", ViolenceInterruption, Routine, 6, "people", "Douglass Park, east side",
            when.On(DayOfWeek.Friday, 17), "Weekdays from 3 to 5, in pairs, in vests that the children know.");
        room.Take(walkers, "marcus-bell", 6, 4);
        room.Do("samuel-ortiz", new AskHandOver(walkers, "steady-ground", 2, new("Two of our staff know these kids by name.")));

        var lights = room.Need(
            "joyce-tatum", "Street and alley lights out", CommunityRevitalization, Routine, 9, "lights", "1500 block, S Lawndale Ave",
            when.InDays(8, 17));
        room.Take(lights, "tomasz-nowak", 9);

        var heaters = room.Need(
            "erma-gaines", "Space heaters for older neighbors", PowerAndInternet, Routine, 20, "heaters", "Ogden Court",
            when.Tomorrow(21), "The boiler part comes next week. Heaters with a tip switch, please.");
        room.Take(heaters, "yolanda-pierce", 20, 14);

        var work = room.Need(
            "denise-okafor", "Paid work for people 18 to 24", Employment, Routine, 25, "openings", "North Lawndale",
            description: "Ten hours a week or more, close to a bus line.", term: NeedTerm.LongTerm);
        room.Take(work, "ben-castellanos", 10, 3, "Two at the bakery, one at the hardware store.");

        room.Need(
            "priya-raman", "Rides to the clinic on Saturdays", Healthcare, Low, 8, "rides", "Ogden Ave and Pulaski",
            when.On(DayOfWeek.Saturday, 9));

        var coats = room.Need("noemi-ruiz", "Winter coats for first grade", EducationAndYouth, Routine, 24, "coats", "North Lawndale");
        room.Take(coats, "yolanda-pierce", 24, 24);
        room.Do("denise-okafor", new ConfirmNeed(coats, new("Every child has one.")));
        var lot = room.Need("joyce-tatum", "Clean-up of the corner lot", CommunityRevitalization, Routine, 1, "lot", "15th and Kolin");
        room.Take(lot, "tomasz-nowak", 1, 1);
        room.Do("denise-okafor", new ConfirmNeed(lot));
        var chairs = room.Need("erma-gaines", "Folding chairs for the block meeting", CommunityRevitalization, Low, 40, "chairs");
        room.Do("erma-gaines", new WithdrawNeed(chairs, WithdrawReason.DoneByOthers, new("The library lent us theirs.")));

        Capabilities(room);
        Chat(room);
        return room;
    }

    private static void Capabilities(DemoRoom room)
    {
        room.Has("leon-grady", "Fellowship hall, 80 seats", CommunityRevitalization, "Kitchen, tables, a ramp at the side door.",
            "16th and Central Park", "Weekdays until 9 PM", capacity: "80 seats", languages: ["en"]);
        room.Has("priya-raman", "Evening counseling", HealthAndWellness, "For grown-ups and for families together.",
            "Ogden Ave", "Tuesday and Thursday, 5 to 8 PM", "Anyone who lives here", "6 this week", "en", "es");
        room.Has("wes-alder", "Clinic van, wheelchair lift", Healthcare, "Door to door, two wheelchairs at a time.",
            schedule: "Saturdays", capacity: "12 rides a day", languages: ["en"]);
        room.Has("samuel-ortiz", "Homework room", EducationAndYouth, "Twelve computers and two tutors.", "Douglass Park field house",
            "Weekdays, 3 to 6 PM", "Grades 4 to 12", "30 seats", "en", "es");
        room.Has("marcus-bell", "Outreach team", ViolenceInterruption, "Three people who walk the neighborhood and know it.",
            schedule: "Every day, noon to midnight", languages: ["en"]);
        room.Has("luz-herrera", "Community kitchen", Food, "Cooks for up to 250; halal and vegetarian on request.", "Cermak and Kedzie",
            "Monday to Saturday", capacity: "250 meals a day", languages: ["en", "es"]);
        room.Has("keisha-armstead", "Someone beside you", SocialServicesNavigation,
            "An advocate who goes along to court, hospital or school.", schedule: "Call any day", languages: ["en"]);
    }

    private static void Chat(DemoRoom room)
    {
        room.Say("denise-okafor", "Good morning. Meals and the safe place come first this week, then counseling.");
        var hall = room.Say("leon-grady", "The fellowship hall is open until 9 tonight. Side door on Central Park, there is a ramp.");
        room.React(hall, Reaction.ThankYou, "denise-okafor", "joyce-tatum", "marcus-bell", "samuel-ortiz", "priya-raman");
        room.React(hall, Reaction.Seen, "luz-herrera", "tomasz-nowak", "andre-whitlock", "erma-gaines");
        room.Do("denise-okafor", new PinMessage(hall));
        var offer = room.Say(
            "priya-raman", "We can offer two counselors on Tuesday and Thursday evening. Is the hall quiet enough for that?");
        room.Say("leon-grady", "Upstairs is. Two rooms with doors.", offer);
        room.Say("priya-raman", "Good. Then I will claim six of the twelve.", offer);
        var boxes = room.Say("luz-herrera", "120 meals went out before noon. The rest of ours on Sunday.", language: "en");
        room.React(boxes, Reaction.ThankYou, "denise-okafor", "erma-gaines");
        room.Say("tomasz-nowak", "The lights on Lawndale Ave are on Monday's list. It may take two visits.");
        room.Say(
            "marcus-bell", "@Denise Okafor @Lawndale Youth Works asked for two of our walker spots. Yes, if you agree.",
            mentions: [new(MentionKind.Person, "denise-okafor"), new(MentionKind.Agency, "lawndale-youth-works")]);
        var two = room.Say("samuel-ortiz", "Our two know the Douglass Park kids by name. They can start at 3.");
        room.React(two, Reaction.OnIt, "samuel-ortiz");
    }
}
