using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>What is to be read, and how.</summary>
/// <param name="Mapping">Null where the file is to be recognized.</param>
internal sealed record DataWish(string Path, DataOptions Options, string? Series, string? Period, TableMapping? Mapping = null);

/// <summary>The words of <c>import data</c>, in and out.</summary>
internal static class DataVerb
{
    public const string Usage = "import data FILE|URL [--series NAME] [--period YEAR] [--refuse REPAIR,…] [--area COLUMN --measure COLUMN,… --period YEARS]";

    /// <returns>Null if the options are none of these.</returns>
    public static DataWish? Read(string path, string[] args)
    {
        var wish = new DataWish(path, new(), null, null);
        string? area = null;
        string[]? measures = null;
        for (var i = 0; i < args.Length; i += 2)
        {
            switch (args[i..Math.Min(i + 2, args.Length)])
            {
                case ["--series", var name] when DataImport.IsSeries(name):
                    wish = wish with { Series = name };
                    break;
                case ["--period", var years] when TableMapping.IsPeriod(years):
                    wish = wish with { Period = years };
                    break;
                case ["--area", { Length: > 0 } column]:
                    area = column;
                    break;
                case ["--measure", { Length: > 0 } columns]:
                    measures = columns.Split(',');
                    break;
                case ["--refuse", var codes]:
                    wish = wish with { Options = wish.Options with { Refuse = codes.Split(',').ToValueList() } };
                    break;
                default:
                    return null;
            }
        }
        // A table of one's own is read when all three are said.
        return (area, measures, wish.Period) switch
        {
            (null, null, _) => wish,
            (not null, not null, not null) => wish with
            {
                Mapping = new([.. measures.Select(m => new MappedMeasure(new(Series.Titled(m), ""), DataUnit.Other, DataTopic.Other, Harm: false, m))], area, Period: wish.Period),
            },
            _ => null,
        };
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
