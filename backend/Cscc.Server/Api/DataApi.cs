using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Data;
using Cscc.Server.Host;
using Cscc.Server.Hosting;

namespace Cscc.Server.Api;

/// <summary>The City's data, for everybody who is signed in; small counts of people harmed for the center's coordinators alone.</summary>
internal static partial class DataApi
{
    public static void MapData(this RouteGroupBuilder api)
    {
        var data = api.MapGroup("/data").RequireAuthorization();

        data.MapGet("/", async (DataShelf shelf, CancellationToken cancel) =>
            new DataCatalog([.. (await shelf.AllAsync(cancel)).Select(s => s.View())]));

        data.MapGet("/residents", () => new ResidentsView(
            Residents.Censuses, [.. Residents.ByArea.Select(a => new ResidentsOfArea(a.Key, a.Value))]));

        data.MapGet("/compare", async (string x, string y, int? per, HttpContext context, PeopleDirectory people, DataShelf shelf) =>
        {
            return Comparing.Of(await SideAsync(x), await SideAsync(y), per);

            async Task<Comparing.Side> SideAsync(string written)
            {
                if (written.Split('/') is not [var series, var measure, var period])
                    throw new MisuseException(MisuseCodes.NotFound);
                var (found, told) = await FindAsync(shelf, series, measure, context);
                return Comparing.Read(told, shelf.Figures(found, told, SeesExactly(context, people)), period) ?? throw new MisuseException(MisuseCodes.NotFound);
            }
        });

        data.MapGet("/findings", async (int area, HttpContext context, PeopleDirectory people, DataShelf shelf) =>
        {
            if (CommunityAreas.OfNumber(area) is null)
                throw new MisuseException(MisuseCodes.NotFound);
            var exactly = SeesExactly(context, people);
            return (from series in await shelf.AllAsync(context.RequestAborted)
                    from measure in series.Measures
                    let weeks = shelf.Weeks(series, measure, exactly)
                    from row in weeks?.Areas ?? []
                    where row.Number == area && row.Change.Finding != Finding.None
                    select new FindingView(weeks.Series, weeks.Measure, weeks.From, weeks.To, row.Values, row.Change)).ToValueList();
        });

        data.MapGet("/{series}/places", async (string series, DataShelf shelf, CancellationToken cancel) =>
            (await FindAsync(shelf, series, cancel)).State.Places);

        data.MapGet("/{series}/{measure}", async (string series, string measure, HttpContext context, PeopleDirectory people, DataShelf shelf) =>
        {
            var (found, told) = await FindAsync(shelf, series, measure, context);
            return shelf.Figures(found, told, SeesExactly(context, people));
        });

        data.MapGet("/{series}/{measure}/weeks", async (string series, string measure, HttpContext context, PeopleDirectory people, DataShelf shelf) =>
            (await WeeksAsync(shelf, series, measure, context, people)).View);

        data.MapGet("/{series}/{measure}/weeks.csv", async (
            string series, string measure, HttpContext context, PeopleDirectory people, DataShelf shelf, ILogger<DataShelf> logger) =>
        {
            var (found, told, weeks) = await WeeksAsync(shelf, series, measure, context, people);
            LogExport(logger, series, measure, "weeks.csv", Sessions.PersonOf(context.User));
            return Results.File(
                DataExports.Csv([.. WeekRow.Of(found, told, weeks)]), DataExports.Formats["csv"].ContentType, $"{series}-{measure}-weeks.csv");
        }).Produces(StatusCodes.Status200OK, contentType: DataExports.Formats["csv"].ContentType);

        foreach (var (ending, format) in DataExports.Formats)
        {
            data.MapGet("/{series}/{measure}." + ending, async (
                string series, string measure, HttpContext context, PeopleDirectory people, DataShelf shelf, Keeper keeper, ILogger<DataShelf> logger) =>
            {
                var (found, told) = await FindAsync(shelf, series, measure, context);
                LogExport(logger, series, measure, ending, Sessions.PersonOf(context.User));
                var rows = ExportRow.Of(found, told, shelf.Figures(found, told, SeesExactly(context, people))).ToList();
                return Results.File(format.Write(rows, await keeper.BoundariesAsync()), format.ContentType, $"{series}-{measure}.{ending}");
            }).Produces(StatusCodes.Status200OK, contentType: format.ContentType);
        }
    }

    /// <summary>The mayor's office and the communities are told no small counts; who runs the center reviews them.</summary>
    private static bool SeesExactly(HttpContext context, PeopleDirectory people) =>
        people.Find(Sessions.PersonOf(context.User) ?? "") is { } person
        && person.Roles.Contains(PersonRoles.CenterCoordinator) && !person.Roles.Contains(PersonRoles.MayorsOffice);

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
        return (found, told, shelf.Weeks(found, told, SeesExactly(context, people)) ?? throw new MisuseException(MisuseCodes.NotFound));
    }

    [LoggerMessage(LogLevel.Information, "Export of {Series}/{Measure} as {Form} by {Person}")]
    private static partial void LogExport(ILogger logger, string series, string measure, string form, string? person);
}
