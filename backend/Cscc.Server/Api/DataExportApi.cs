using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Server.Data;
using Cscc.Server.Grains;
using Cscc.Server.Host;
using Cscc.Server.Hosting;

namespace Cscc.Server.Api;

/// <summary>What can be taken along of the data. Who takes what is written down first.</summary>
internal static class DataExportApi
{
    public static void MapDataExports(this RouteGroupBuilder data)
    {
        foreach (var (ending, format) in DataExports.Formats)
        {
            data.MapGet("/{series}/{measure}." + ending, async (string series, string measure, [AsParameters] DataAsked asked, Keeper keeper) =>
            {
                var (found, of) = await asked.FindAsync(series, measure);
                await RecordAsync(keeper, asked, found, of, ending);
                var rows = ExportRow.Of(found, of, found.Tell(of, asked.SeesExactly)).ToList();
                return Results.File(await format.WriteAsync(rows, keeper.BoundariesAsync), format.ContentType, $"{series}-{measure}.{ending}");
            }).Produces(StatusCodes.Status200OK, contentType: format.ContentType);
        }

        MapView(data, "weeks", (series, of, exactly) => series.TellWeeks(of, exactly) is { } weeks ? WeekRow.Of(series, of, weeks) : []);
        MapView(data, "months", (series, of, exactly) => ViewRow.Months(series, of, series.Tell(of, exactly)));
        MapView(data, "hours", (series, of, exactly) => ViewRow.Hours(series, of, series.Tell(of, exactly)));

        data.MapGet("/compare.csv", async (string x, string y, int? per, [AsParameters] DataAsked asked, Keeper keeper) =>
        {
            var (one, other) = await asked.TellBothAsync(x, y, per);
            await RecordAsync(keeper, asked, one.Series, one.Measure, "compare.csv");
            await RecordAsync(keeper, asked, other.Series, other.Measure, "compare.csv");
            return Csv(ViewRow.Compared(one, other, per), $"{one.Measure.Id}-{other.Measure.Id}");
        }).Produces(StatusCodes.Status200OK, contentType: ContentType);

        data.MapGet("/{series}/exports", async Task<ValueList<ExportView>> (string series, [AsParameters] DataAsked asked, IGrainFactory grains) =>
        {
            if (!asked.RunsTheCenter)
                throw new MisuseException(MisuseCodes.NotFound);
            var found = await asked.FindAsync(series);
            var exports = await grains.GetGrain<IDataGrain>(RoomId.Data(found.Id).Value).ExportsAsync();
            return [.. JsonSerializer.Deserialize<ExportsState>(exports, WireJson.ReadBack)!.Exports.Select(e => new ExportView(e.Measure, e.Form, e.By, e.Exactly, e.At))];
        });
    }

    private static string ContentType => DataExports.Formats["csv"].ContentType;

    /// <summary>What one view of a measure shows, as a table.</summary>
    /// <param name="rowsOf">None where there is no such view of it.</param>
    private static void MapView(RouteGroupBuilder data, string view, Func<Series, SourceMeasure, bool, IEnumerable<IReadOnlyList<(string Name, object? Value)>>> rowsOf) =>
        data.MapGet("/{series}/{measure}/" + view + ".csv", async (string series, string measure, [AsParameters] DataAsked asked, Keeper keeper) =>
        {
            var (found, of) = await asked.FindAsync(series, measure);
            if (rowsOf(found, of, asked.SeesExactly).ToList() is not { Count: > 0 } rows)
                throw new MisuseException(MisuseCodes.NotFound);
            await RecordAsync(keeper, asked, found, of, $"{view}.csv");
            return Csv(rows, $"{series}-{measure}-{view}");
        }).Produces(StatusCodes.Status200OK, contentType: ContentType);

    private static IResult Csv(IEnumerable<IReadOnlyList<(string Name, object? Value)>> rows, string name) =>
        Results.File(DataExports.Csv([.. rows]), ContentType, $"{name}.csv");

    private static Task<Answer> RecordAsync(Keeper keeper, DataAsked asked, Series series, SourceMeasure measure, string form) =>
        keeper.RecordExportAsync(series.Id, new(measure.Id, form, asked.Person, Exactly: measure.Harm && asked.SeesExactly));
}
