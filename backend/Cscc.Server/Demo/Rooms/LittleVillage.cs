using Cscc.Domain.Chat;
using Cscc.Domain.Needs;
using static Cscc.Domain.Needs.NeedCategory;
using static Cscc.Domain.Needs.NeedPriority;

namespace Cscc.Server.Demo.Rooms;

internal static class LittleVillage
{
    public static DemoRoom Script(DemoCalendar when)
    {
        var room = new DemoRoom("south-lawndale");

        var boxes = room.Need(
            "rosa-villasenor", "Cajas de comida para 40 familias", Food, Urgent, 40, "cajas", "Calle 26, cuadra 3400",
            when.On(DayOfWeek.Friday, 10), "Para familias con niños pequeños. Que cada caja alcance para el fin de semana.");
        room.Take(boxes, "luz-herrera", 40, 24, "Entregadas en la parroquia.");

        var walkers = room.Need(
            "rosa-villasenor", "Acompañantes a la salida de la escuela", ViolenceInterruption, Urgent, 4, "personas",
            "Calle 28 y Pulaski", when.Tomorrow(15));
        room.Take(walkers, "beto-salinas", 4, 4);

        room.Need(
            "noemi-ruiz", "Consejería en español por la tarde", HealthAndWellness, Routine, 8, "citas", "La Villita",
            when.On(DayOfWeek.Tuesday, 18), "Para mamás y papás después del trabajo, en un lugar tranquilo.");

        var lights = room.Need(
            "chema-ibarra", "Luces apagadas en el callejón", CommunityRevitalization, Routine, 6, "luces",
            "Callejón detrás de la Calle 27", when.InDays(6, 17));
        room.Take(lights, "tomasz-nowak", 6);

        var readers = room.Need(
            "noemi-ruiz", "Personas que lean con niños de primaria", EducationAndYouth, Routine, 10, "personas",
            "Biblioteca de la Calle 23", term: NeedTerm.LongTerm);
        room.Take(readers, "mina-castell", 6, 2);

        room.Need(
            "rosa-villasenor", "Ayuda para llenar solicitudes de renta", SocialServicesNavigation, Routine, 15, "citas",
            "Calle 26 y Kedvale", when.InDays(9, 12), "Con calma y en español. Varias personas no usan computadora.");

        var soccer = room.Need(
            "beto-salinas", "Futbol los viernes por la noche", ViolenceDiversion, Routine, 8, "noches", "Parque Piotrowski",
            description: "Jóvenes de 14 a 20 años. Hace falta quien cuide las canchas.", term: NeedTerm.LongTerm);
        room.Take(soccer, "beto-salinas", 4, 1);

        room.Need(
            "chema-ibarra", "Clases de inglés para adultos", Employment, Low, 20, "lugares", "Salón parroquial", term: NeedTerm.LongTerm);

        var internet = room.Need(
            "luz-herrera", "Internet para el salón de tareas", PowerAndInternet, Low, 1, "conexión", "Salón parroquial");
        room.Take(internet, "mina-castell", 1);

        var blankets = room.Need("chema-ibarra", "Cobijas para personas mayores", Housing, Routine, 30, "cobijas", "La Villita");
        room.Take(blankets, "yolanda-pierce", 30, 30);
        room.Do("rosa-villasenor", new ConfirmNeed(blankets, new("Llegaron todas. Gracias.")));

        Capabilities(room);
        Chat(room);
        return room;
    }

    private static void Capabilities(DemoRoom room)
    {
        room.Has("chema-ibarra", "Salón parroquial, 120 lugares", CommunityRevitalization, "Cocina, patio y dos salones con puerta.",
            "Calle 26 y Kedvale", "Todos los días hasta las 8 p. m.", capacity: "120 lugares", languages: ["es", "en"]);
        room.Has("beto-salinas", "Equipo de calle", ViolenceInterruption, "Cuatro personas que conocen cada cuadra.",
            schedule: "Todos los días, de 12 a 12", languages: ["es", "en"]);
        room.Has("mina-castell", "Computadoras y alguien que ayuda", SocialServicesNavigation, "Para solicitudes, correos y tareas.",
            "Biblioteca de la Calle 23", "Lunes a sábado", capacity: "14 computadoras", languages: ["es", "en"]);
        room.Has("luz-herrera", "Cocina comunitaria", Food, "Hasta 250 comidas al día.", "Cermak y Kedzie", "Lunes a sábado",
            capacity: "250 comidas al día", languages: ["es", "en"]);
        room.Has("priya-raman", "Clínica sin cita", Healthcare, "Presión, azúcar y vacunas.", "Ogden Ave", "Miércoles por la tarde",
            languages: ["es", "en"]);
    }

    private static void Chat(DemoRoom room)
    {
        var four = room.Say("beto-salinas", "Ya estamos cuatro en la Calle 28. Todo tranquilo, los muchachos van llegando.");
        room.React(four, Reaction.ThankYou, "rosa-villasenor", "chema-ibarra", "noemi-ruiz", "luz-herrera");
        room.React(four, Reaction.Seen, "andre-whitlock", "yolanda-pierce", "priya-raman");
        room.Say("rosa-villasenor", "Gracias, Beto. ¿Se quedan hasta las cinco?", four);
        room.Say("beto-salinas", "Sí, hasta que salga el último camión.", four);
        room.Say("rosa-villasenor", "Qué bueno.", four);
        room.Say("luz-herrera", "We have 24 boxes packed, 16 more by Friday at 9.", language: "en");
        room.Say(
            "noemi-ruiz", "@Rosa Villaseñor ¿podemos usar el salón de la parroquia para la consejería? Nueve familias ya preguntaron.",
            mentions: [new(MentionKind.Person, "rosa-villasenor")]);
        var yes = room.Say("chema-ibarra", "Sí, martes y jueves de 5 a 7. Hay café y juegos para los niños.");
        room.React(yes, Reaction.ThankYou, "noemi-ruiz", "rosa-villasenor");
        room.Do("rosa-villasenor", new PinMessage(yes));
    }
}
