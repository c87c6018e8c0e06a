using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>What <c>import data</c> is asked for.</summary>
internal sealed record DataWish(string Path, DataOptions Options, string? Series, string? Period);

/// <summary>The words of <c>import data</c>, in and out.</summary>
internal static class DataVerb
{
    public const string Usage = "import data FILE|URL [--series NAME] [--period YEAR] [--refuse REPAIR,…]";

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
                case ["--period", { Length: 4 } year] when year.All(char.IsAsciiDigit):
                    wish = wish with { Period = year };
                    break;
                case ["--refuse", var codes]:
                    wish = wish with { Options = wish.Options with { Refuse = codes.Split(',').ToValueList() } };
                    break;
                default:
                    return null;
            }
        }
        return wish;
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
