using Cscc.Domain.Kernel;

namespace Cscc.Server.Import;

/// <summary>One thing in a file that could not be taken, and where it stands.</summary>
/// <param name="Line">1-based line on which the row or feature begins; 0 where the file as a whole is meant.</param>
/// <param name="Feature">1-based place among the file's features; null in a table.</param>
/// <param name="Field">The column or property; null where none is to blame.</param>
/// <param name="Code">Stable, in camelCase.</param>
/// <param name="Reason">The same in words, without the file's own text where that may be about people.</param>
public sealed record ImportFault(int Line, int? Feature, string? Field, string Code, string Reason)
{
    public override string ToString() =>
        $"{string.Join(", ", Places())}: {Reason} ({Code})";

    private IEnumerable<string> Places()
    {
        if (Feature is { } feature)
            yield return $"feature {feature}";
        yield return Line > 0 ? $"line {Line}" : "the file";
        if (Field is not null)
            yield return Field;
    }
}

/// <summary>What became of a file: its good parts went in, the others are told one by one.</summary>
/// <param name="Refused">Rows or features that did not go in; one may have several faults.</param>
public sealed record ImportReport(int Added, int Changed, int Unchanged, int Refused, ValueList<ImportFault> Faults)
{
    /// <summary>A file of which nothing could be read.</summary>
    public static ImportReport Unreadable(string code, string reason, int line = 0, string? field = null) =>
        new(0, 0, 0, 0, [new(line, null, field, code, reason)]);

    public bool IsClean => Faults.Count == 0;

    /// <summary>The report as the command line prints it.</summary>
    public IEnumerable<string> Lines() =>
        Faults.Select(fault => fault.ToString()).Append($"{Added} added, {Changed} changed, {Unchanged} unchanged, {Refused} refused");
}

/// <summary>How much an import takes at once.</summary>
public sealed record ImportOptions
{
    /// <summary>Bytes of a boundaries file: the City's own is 2 MB.</summary>
    public int MostBoundariesBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Bytes of a CSV file: ten thousand long rows.</summary>
    public int MostTableBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Rows of a CSV file; each is a command, so this is also how long an import may hold the rooms busy.</summary>
    public int MostTableRows { get; init; } = 10_000;
}
