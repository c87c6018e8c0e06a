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

        data.MapGet("/", async (HttpContext context, PeopleDirectory people, DataShelf shelf, DataOptions options, CancellationToken cancel) =>
            new DataCatalog([.. (await shelf.AllAsync(cancel)).Select(s => s.View())], RunsTheCenter(context, people) ? options.MostBytes : null));

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

        data.MapGet("/{series}/places", async (string series, DataShelf shelf, CancellationToken cancel) =>
            (await FindAsync(shelf, series, cancel)).State.Places);

        data.MapGet("/{series}/{measure}", async (string series, string measure, HttpContext context, PeopleDirectory people, DataShelf shelf) =>
        {
            var (found, told) = await FindAsync(shelf, series, measure, context);
            return shelf.Figures(found, told, SeesExactly(context, people));
        });

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

        data.MapDataImport();
    }

    /// <summary>The center's coordinators bring in its data. The mayor's office watches, whatever else its people do.</summary>
    public static bool RunsTheCenter(HttpContext context, PeopleDirectory people) =>
        people.Find(Sessions.PersonOf(context.User) ?? "") is { } person
        && person.Roles.Contains(PersonRoles.CenterCoordinator) && !person.Roles.Contains(PersonRoles.MayorsOffice);

    /// <summary>The mayor's office and the communities are told no small counts; who runs the center reviews them.</summary>
    private static bool SeesExactly(HttpContext context, PeopleDirectory people) => RunsTheCenter(context, people);

    private static async Task<Series> FindAsync(DataShelf shelf, string series, CancellationToken cancel) =>
        await shelf.FindAsync(series, cancel) ?? throw new MisuseException(MisuseCodes.NotFound);

    private static async Task<(Series, SourceMeasure)> FindAsync(DataShelf shelf, string series, string measure, HttpContext context)
    {
        var found = await FindAsync(shelf, series, context.RequestAborted);
        return (found, found.Measure(measure) ?? throw new MisuseException(MisuseCodes.NotFound));
    }

    [LoggerMessage(LogLevel.Information, "Export of {Series}/{Measure} as {Form} by {Person}")]
    private static partial void LogExport(ILogger logger, string series, string measure, string form, string? person);
}
