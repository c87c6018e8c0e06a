namespace Cscc.Server.Demo.Simulation;

/// <summary>What people say, in the center's two languages.</summary>
public sealed record Phrases(string[] English, string[] Spanish)
{
    public static Phrases Talk { get; } = new(
        ["We are on our way.", "The hall is open until nine.", "Who can bring chairs?", "Thank you, that helps a lot.", "The corner is calm tonight.", "Can somebody call the school?"],
        ["Ya vamos en camino.", "El salón está abierto hasta las nueve.", "¿Quién puede traer sillas?", "Gracias, eso ayuda mucho.", "La esquina está tranquila hoy.", "¿Alguien puede llamar a la escuela?"]);

    public static Phrases Needs { get; } = new(
        ["Warm coats for children", "Rides to the clinic", "Grocery boxes for the block", "A lit walk home from school", "Tutors for the evening", "Phone chargers for the hall"],
        ["Abrigos para niños", "Viajes a la clínica", "Cajas de comida para la cuadra", "Un camino con luz desde la escuela", "Tutores por la tarde", "Cargadores para el salón"]);

    public static Phrases Notes { get; } = new(
        ["Left with the host at the side door.", "The family asked for Saturday.", "Checked with the block club."],
        ["Lo dejamos en la puerta lateral.", "La familia prefiere el sábado.", "Lo confirmamos con el comité de la cuadra."]);

    public static Phrases Things { get; } = new(
        ["Folding tables", "Rain ponchos", "Bus passes", "Flashlights", "Hand warmers"],
        ["Mesas plegables", "Impermeables", "Pases de autobús", "Linternas", "Calentadores de manos"]);

    public static Phrases Teams { get; } = new(
        ["Saturday volunteers", "Block captains", "Second shift", "Phone bank"],
        ["Voluntarios del sábado", "Encargados de cuadra", "Segundo turno", "Equipo de llamadas"]);

    public static Phrases Tasks { get; } = new(
        ["Call the block captains", "Set out the tables", "Walk the two alleys", "Count what is left"],
        ["Llamar a los encargados de cuadra", "Poner las mesas", "Recorrer los dos callejones", "Contar lo que queda"]);

    public static Phrases Places { get; } = new(
        ["16th and Avers", "Fellowship hall", "Pulaski to 16th", "Douglass Park"],
        ["Calle 26 y Lawndale", "Parroquia", "Pulaski y Cermak", "Parque Douglass"]);

    /// <summary>Names that are for everybody, also who reads no other words.</summary>
    public static Phrases Responses { get; } = new(
        ["Evening meals", "Safe walk home", "Warm rooms", "Saturday repair"], ["Cenas de la tarde", "Camino seguro", "Salas cálidas", "Reparación del sábado"]);

    public string In(string language, Random dice)
    {
        var all = language == "es" ? Spanish : English;
        return all[dice.Next(all.Length)];
    }
}
