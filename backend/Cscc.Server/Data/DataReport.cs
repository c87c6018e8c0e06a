using Cscc.Domain.Kernel;
using Cscc.Server.Import;

namespace Cscc.Server.Data;

/// <summary>What was mended in a file, alike in so many rows.</summary>
/// <param name="Line">1-based line of the first of them.</param>
/// <param name="Code">Stable, in camelCase; whoever refuses it refuses its rows.</param>
/// <param name="From">What stood there; null where it differs from row to row.</param>
public sealed record DataRepair(int Line, string? Column, string Code, string? From, string? To, int Rows)
{
    public override string ToString()
    {
        var change = From is null ? "" : $" “{From}” is read as “{To}”";
        return $"line {Line}{(Column is null ? "" : $", {Column}")}:{change} in {Rows} {(Rows == 1 ? "row" : "rows")} ({Code})";
    }
}

/// <summary>What became of a file of data.</summary>
/// <param name="Rows">Records without the header; a cell may hold line breaks.</param>
/// <param name="Accepted">Those that went in, repaired ones among them.</param>
/// <param name="Faults">What was refused, or left out of an accepted row; the first <see cref="MostFaults"/>.</param>
/// <param name="Unreadable">Why nothing of the file went in.</param>
public sealed record DataReport(
    string? Source, int Rows, int Accepted, int Repaired, int Refused, ValueList<DataRepair> Repairs, ValueList<ImportFault> Faults, ImportFault? Unreadable = null)
{
    public const int MostFaults = 1000;

    public static DataReport Of(DataRefusedException e) => new(null, 0, 0, 0, 0, [], [], e.Fault);
}

/// <summary>Nothing of a file can be taken.</summary>
public sealed class DataRefusedException(string code, string reason, int line = 0, string? column = null) : Exception(reason)
{
    public ImportFault Fault { get; } = new(line, null, column, code, reason);
}

/// <summary>How much of a file is taken at once; the section <c>Cscc:Reading</c>.</summary>
public sealed record DataOptions
{
    public const string Section = "Cscc:Reading";

    /// <summary>Bytes of a file, unpacked: every crime since 2001 is 2 GB.</summary>
    public long MostBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Bytes of one row; the longest real one is 2 KB.</summary>
    public int MostRowBytes { get; init; } = 256 * 1024;

    /// <summary>Megabytes that reading may take; what does not fit goes to disk meanwhile.</summary>
    public int MostMemory { get; init; } = 512;

    /// <summary>Megabytes that the process may take in which the center has a file read: counting and what is counted.</summary>
    public int MostProcessMemory { get; init; } = 2048;

    /// <summary>That reading may take there: every crime since 2001 takes a minute on a small machine.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Bytes of what is counted, as JSON; every crime since 2001 comes to 3 MB.</summary>
    public int MostAnswerBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Codes of repairs that are not wanted: their rows are refused.</summary>
    public ValueList<string> Refuse { get; init; } = [];
}
