using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>What <c>import data</c> is asked for.</summary>
/// <param name="Area">The column of the area, where the table is none of the sources'.</param>
internal sealed record DataWish(string Path, DataOptions Options, string? Series, string? Period, string? Area = null, ValueList<string>? Measures = null)
{
    /// <summary>Null where the file is to be recognized.</summary>
    public TableMapping? Mapping => Area is not null && Measures is not null && Period is not null ? new(Area, Measures, Period) : null;

    /// <summary>A table of one's own is read when all three are said.</summary>
    public bool IsWhole => Mapping is not null || (Area is null && Measures is null);
}

/// <summary>The words of <c>import data</c>, in and out.</summary>
internal static class DataVerb
{
    public const string Usage = "import data FILE|URL [--series NAME] [--period YEAR] [--refuse REPAIR,…] [--area COLUMN --measure COLUMN,… --period YEARS]";

    /// <returns>Null if the options are none of these.</returns>
    public static DataWish? Read(string path, string[] args)
    {
        var wish = new DataWish(path, new(), null, null);
        for (var i = 0; i < args.Length; i += 2)
        {
            switch (args[i..Math.Min(i + 2, args.Length)])
            {
                case ["--series", var name] when DataImport.SeriesOf(name) == name:
                    wish = wish with { Series = name };
                    break;
                case ["--period", var years] when years.Split('-') is { Length: 1 or 2 } each && each.All(y => y.Length == 4 && y.All(char.IsAsciiDigit)):
                    wish = wish with { Period = years };
                    break;
                case ["--area", { Length: > 0 } column]:
                    wish = wish with { Area = column };
                    break;
                case ["--measure", { Length: > 0 } columns]:
                    wish = wish with { Measures = columns.Split(',').ToValueList() };
                    break;
                case ["--refuse", var codes]:
                    wish = wish with { Options = wish.Options with { Refuse = codes.Split(',').ToValueList() } };
                    break;
                default:
                    return null;
            }
        }
        return wish.IsWhole ? wish : null;
    }

    /// <summary>What became of a file, the figures as JSON last.</summary>
    public static IEnumerable<string> Lines(DataRead read)
    {
        var report = read.Report;
        foreach (var repair in report.Repairs)
            yield return $"repaired {repair}";
        foreach (var fault in report.Faults)
            yield return fault.ToString();
        if (report.Unreadable is { } why)
            yield return why.ToString();
        if (report.Refused > report.Faults.Count)
            yield return $"and {report.Refused - report.Faults.Count} more";
        yield return JsonSerializer.Serialize(
            new { series = read.Series, source = report.Source, rows = report.Rows, accepted = report.Accepted, repaired = report.Repaired, refused = report.Refused, code = report.Unreadable?.Code },
            WireJson.Options);
    }
}
