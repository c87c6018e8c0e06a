using Cscc.Domain.Chat;
using Cscc.Domain.Needs;
using static Cscc.Domain.Needs.NeedCategory;
using static Cscc.Domain.Needs.NeedPriority;

namespace Cscc.Server.Demo.Rooms;

internal static class Englewood
{
    public static DemoRoom Script(DemoCalendar when)
    {
        var room = new DemoRoom("englewood");

        var walkers = room.Need(
            "vernita-moss", "Walkers along 63rd Street", ViolenceInterruption, Urgent, 8, "people", "63rd, Halsted to Racine",
            when.Tomorrow(16), "When the buses are full, and again when the stores close.");
        room.Take(walkers, "terrell-vance", 8, 5);

        room.Need(
            "vernita-moss", "A warm room for Saturday", Housing, Urgent, 1, "room", "Near 63rd and Halsted",
            when.On(DayOfWeek.Saturday, 8), "Sixty people, chairs and hot coffee, from eight to eight.");

        var counseling = room.Need(
            "keisha-armstead", "Grief group on weeknights", HealthAndWellness, Routine, 6, "evenings", "Englewood",
            when.On(DayOfWeek.Wednesday, 19));
        room.Take(counseling, "jonah-lindqvist", 6, 2);

        var food = room.Need("vernita-moss", "Groceries for older neighbors", Food, Routine, 45, "bags", "Englewood", when.On(DayOfWeek.Friday, 12));
        room.Take(food, "luz-herrera", 45, 30);

        room.Need(
            "terrell-vance", "Drivers for the night shift home", Employment, Routine, 4, "drivers", "69th and Halsted", term: NeedTerm.LongTerm);

        var lot = room.Need(
            "vernita-moss", "Vacant lot mowed and lit", CommunityRevitalization, Routine, 3, "lots", "5900 block, S Peoria St",
            when.InDays(12, 17));
        room.Take(lot, "tomasz-nowak", 3, 1);

        var tutoring = room.Need(
            "mina-castell", "Tutors for algebra", EducationAndYouth, Routine, 5, "people", "Kelly branch library", term: NeedTerm.LongTerm);
        room.Take(tutoring, "mina-castell", 2, 2);

        var boards = room.Need(
            "terrell-vance", "Porch repairs before winter", Housing, Routine, 7, "porches", "Englewood", when.InDays(21, 17));
        room.Take(boards, "oskar-lindell", 7);

        room.Need(
            "nadia-farouk", "Flu shots at the block party", Healthcare, Routine, 100, "shots", "61st and Throop", when.On(DayOfWeek.Saturday, 11));

        room.Need("vernita-moss", "Garden beds by the school", CommunityRevitalization, Low, 12, "beds", "Englewood", term: NeedTerm.LongTerm);

        var music = room.Need("terrell-vance", "Drum lessons after school", ViolenceDiversion, Routine, 4, "lessons", "Englewood");
        room.Take(music, "terrell-vance", 4, 4);
        room.Do("vernita-moss", new ConfirmNeed(music));

        room.Has("terrell-vance", "Outreach team", ViolenceInterruption, "Five people from the neighborhood.", schedule: "Noon to midnight", languages: ["en"]);
        room.Has("mina-castell", "Study rooms", EducationAndYouth, "Quiet, free, bookable by the hour.", "Kelly branch library", capacity: "4 rooms", languages: ["en", "es"]);
        room.Has("jonah-lindqvist", "Counseling on the phone", HealthAndWellness, schedule: "Weekdays until 9 PM", capacity: "8 this week", languages: ["en"]);

        room.Say("vernita-moss", "Good morning, everybody. 63rd Street first, and please read the note on the warm room.");
        var five = room.Say("terrell-vance", "Five of us out at four. We could use three more from another team.");
        room.React(five, Reaction.Seen, "vernita-moss", "andre-whitlock");
        room.Say("andre-whitlock", "I will ask around today.", five);
        room.Say("yolanda-pierce", "@everyone we can bring coffee and cups if someone has the room.", mentions: [new(MentionKind.Everyone)]);
        return room;
    }
}
