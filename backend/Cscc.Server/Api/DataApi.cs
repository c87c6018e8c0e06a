using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Data;
using Cscc.Server.Grains;
using Cscc.Server.Host;
using Cscc.Server.Hosting;

namespace Cscc.Server.Api;

/// <summary>The City's data, for everybody who is signed in; small counts of people harmed for the center's coordinators alone.</summary>
internal static class DataApi
{
    /// <summary>Measures that may be asked for at once; their names fit into one address.</summary>
    private const int MostAtOnce = 40;

    public static void MapData(this RouteGroupBuilder api)
    {
        var data = api.MapGroup("/data").RequireAuthorization();

        data.MapGet("/", async (
            HttpContext context, PeopleDirectory people, DataShelf shelf, DataRefresh refresh, DataOptions options, CancellationToken cancel) =>
        {
            var (series, exactly) = (await shelf.AllAsync(cancel), SeesExactly(context, people));
            return new DataCatalog([.. series.Select(s => s.View(refresh.Of(s.Id), exactly))], RunsTheCenter(context, people) ? options.MostBytes : null);
        });

        data.MapGet("/residents", () => new ResidentsView(
            Residents.Censuses, [.. Residents.ByArea.Select(a => new ResidentsOfArea(a.Key, a.Value))]));

        data.MapGet("/compare", async (string x, string y, int? per, HttpContext context, PeopleDirectory people, DataShelf shelf) =>
        {
            return Comparing.Of(await SideAsync(x), await SideAsync(y), per);

            async Task<Comparing.Side> SideAsync(string written)
            {
                var (measure, told) = await TellAsync(written, context, people, shelf);
                return Comparing.Read(measure, told);
            }
        });

        // Many measures at once, each in one period: a page of a community asks once.
        data.MapGet("/figures", async Task<ValueList<FiguresView>> (string[] of, HttpContext context, PeopleDirectory people, DataShelf shelf) =>
            of.Length > MostAtOnce
                ? throw new MisuseException(MisuseCodes.BadShape)
                : [.. (await Task.WhenAll(of.Select(written => TellAsync(written, context, people, shelf)))).Select(t => t.Told)]);

        data.MapGet("/findings", async (int area, HttpContext context, PeopleDirectory people, DataShelf shelf) =>
        {
            if (CommunityAreas.OfNumber(area) is null)
                throw new MisuseException(MisuseCodes.NotFound);
            var exactly = SeesExactly(context, people);
            return (from series in await shelf.AllAsync(context.RequestAborted)
                    from measure in series.Measures
                    let weeks = series.TellWeeks(measure, exactly)
                    from row in weeks?.Areas ?? []
                    where row.Number == area && row.Change.Finding != Finding.None
                    select new FindingView(weeks.Series, weeks.Measure, weeks.From, weeks.To, row.Values, row.Change)).ToValueList();
        });

        data.MapGet("/{series}/places", async (string series, DataShelf shelf, CancellationToken cancel) =>
            (await FindAsync(shelf, series, cancel)).State.Places);

        data.MapGet("/{series}/{measure}", async (string series, string measure, HttpContext context, PeopleDirectory people, DataShelf shelf) =>
        {
            var (found, told) = await FindAsync(shelf, series, measure, context);
            return found.Tell(told, SeesExactly(context, people));
        });

        data.MapGet("/{series}/exports", async Task<ValueList<ExportView>> (
            string series, HttpContext context, PeopleDirectory people, DataShelf shelf, IGrainFactory grains, CancellationToken cancel) =>
        {
            if (!SeesExactly(context, people))
                throw new MisuseException(MisuseCodes.NotFound);
            var found = await FindAsync(shelf, series, cancel);
            var exports = await grains.GetGrain<IDataGrain>(RoomId.Data(found.Id).Value).ExportsAsync();
            return [.. JsonSerializer.Deserialize<ExportsState>(exports, WireJson.ReadBack)!.Exports.Select(e => new ExportView(e.Measure, e.Form, e.By, e.Exactly, e.At))];
        });

        data.MapGet("/{series}/{measure}/weeks", async (string series, string measure, HttpContext context, PeopleDirectory people, DataShelf shelf) =>
            (await WeeksAsync(shelf, series, measure, context, people)).View);

        data.MapGet("/{series}/{measure}/weeks.csv", async (
            string series, string measure, HttpContext context, PeopleDirectory people, DataShelf shelf, Keeper keeper) =>
        {
            var (found, told, weeks) = await WeeksAsync(shelf, series, measure, context, people);
            await RecordExportAsync(keeper, found, told, "weeks.csv", context, people);
            return Results.File(
                DataExports.Csv([.. WeekRow.Of(found, told, weeks)]), DataExports.Formats["csv"].ContentType, $"{series}-{measure}-weeks.csv");
        }).Produces(StatusCodes.Status200OK, contentType: DataExports.Formats["csv"].ContentType);

        foreach (var (ending, format) in DataExports.Formats)
        {
            data.MapGet("/{series}/{measure}." + ending, async (
                string series, string measure, HttpContext context, PeopleDirectory people, DataShelf shelf, Keeper keeper) =>
            {
                var (found, told) = await FindAsync(shelf, series, measure, context);
                await RecordExportAsync(keeper, found, told, ending, context, people);
                var rows = ExportRow.Of(found, told, found.Tell(told, SeesExactly(context, people))).ToList();
                return Results.File(await format.WriteAsync(rows, keeper.BoundariesAsync), format.ContentType, $"{series}-{measure}.{ending}");
            }).Produces(StatusCodes.Status200OK, contentType: format.ContentType);
        }

        data.MapDataImport();
    }

    /// <summary>The center's coordinators bring in its data. The mayor's office watches, whatever else its people do.</summary>
    public static bool RunsTheCenter(HttpContext context, PeopleDirectory people) =>
        people.Find(Sessions.PersonOf(context.User) ?? "") is { } person
        && person.Roles.Contains(PersonRoles.CenterCoordinator) && !person.Roles.Contains(PersonRoles.MayorsOffice);

    /// <summary>The mayor's office and the communities are told no small counts; who runs the center reviews them.</summary>
    private static bool SeesExactly(HttpContext context, PeopleDirectory people) => RunsTheCenter(context, people);
    private static Task<Answer> RecordExportAsync(Keeper keeper, Series series, SourceMeasure measure, string form, HttpContext context, PeopleDirectory people) =>
        keeper.RecordExportAsync(
            series.Id, new(measure.Id, form, Sessions.PersonOf(context.User)!, Exactly: measure.Harm && SeesExactly(context, people)));

    /// <param name="written"><c>series/measure/period</c>.</param>
    private static async Task<(SourceMeasure Measure, FiguresView Told)> TellAsync(string written, HttpContext context, PeopleDirectory people, DataShelf shelf)
    {
        if (written.Split('/') is not [var series, var measure, var period])
            throw new MisuseException(MisuseCodes.NotFound);
        var (found, told) = await FindAsync(shelf, series, measure, context);
        return (told, found.Tell(told, SeesExactly(context, people)).Only(period) ?? throw new MisuseException(MisuseCodes.NotFound));
    }

    private static async Task<Series> FindAsync(DataShelf shelf, string series, CancellationToken cancel) =>
        await shelf.FindAsync(series, cancel) ?? throw new MisuseException(MisuseCodes.NotFound);

    private static async Task<(Series, SourceMeasure)> FindAsync(DataShelf shelf, string series, string measure, HttpContext context)
    {
        var found = await FindAsync(shelf, series, context.RequestAborted);
        return (found, found.Measure(measure) ?? throw new MisuseException(MisuseCodes.NotFound));
    }

    private static async Task<(Series Series, SourceMeasure Measure, WeeksView View)> WeeksAsync(
        DataShelf shelf, string series, string measure, HttpContext context, PeopleDirectory people)
    {
        var (found, told) = await FindAsync(shelf, series, measure, context);
        return (found, told, found.TellWeeks(told, SeesExactly(context, people)) ?? throw new MisuseException(MisuseCodes.NotFound));
    }
}
