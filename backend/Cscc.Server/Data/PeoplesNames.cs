using System.Text.RegularExpressions;

namespace Cscc.Server.Data;

/// <summary>Tells by its name whether a column holds names of people: such a column is neither shown nor read.</summary>
internal static partial class PeoplesNames
{
    private static readonly string[] Alone =
    [
        "firstname", "lastname", "middlename", "fullname", "surname", "forename", "givenname", "familyname", "nickname", "initials",
        "victim", "decedent", "deceased", "client", "patient", "apellido", "apellidos", "apodo", "iniciales", "víctima", "victima", "difunto",
    ];

    private static readonly string[] Names = ["name", "names", "initial", "mi", "nombre", "nombres"];

    private static readonly string[] Whose =
    [
        "first", "last", "middle", "full", "given", "family", "maiden", "legal", "preferred", "victim", "victims", "victim's", "person", "client", "patient",
        "student", "child", "parent", "guardian", "owner", "contact", "tenant", "applicant", "defendant", "suspect", "offender", "decedent",
        "deceased", "officer", "caller", "witness", "driver", "mother", "father", "primer", "segundo", "persona", "víctima", "cliente", "paciente",
        "estudiante", "contacto", "completo",
    ];

    public static bool AreIn(string column)
    {
        var words = Between().Split(DataSources.Plain(column));
        // What counts them is no name of theirs: "victims", but also "victim count".
        return (words is [var one] && Alone.Contains(one))
            || (words.Any(Names.Contains) && words.Any(Whose.Contains))
            || words.Any(w => w.EndsWith("name", StringComparison.Ordinal) && Alone.Contains(w));
    }

    [GeneratedRegex(@"[^\p{L}\p{N}']+")]
    private static partial Regex Between();
}
