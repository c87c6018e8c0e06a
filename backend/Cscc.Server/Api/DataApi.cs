using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Data;
using Cscc.Server.Host;

namespace Cscc.Server.Api;

/// <summary>The City's data, for everybody who is signed in; small counts of people harmed for the center's coordinators alone.</summary>
internal static class DataApi
{
    /// <summary>Measures that may be asked for at once; their names fit into one address.</summary>
    private const int MostAtOnce = 40;

    public static void MapData(this RouteGroupBuilder api)
    {
        var data = api.MapGroup("/data").RequireAuthorization();

        data.MapGet("/", async ([AsParameters] DataAsked asked, DataRefresh refresh, DataOptions options) =>
        {
            var series = await asked.AllAsync();
            return new DataCatalog([.. series.Select(s => s.View(refresh.Of(s.Id), asked.SeesExactly))], asked.RunsTheCenter ? options.MostBytes : null);
        });

        data.MapGet("/residents", () => new ResidentsView(
            Residents.Censuses, [.. Residents.ByArea.Select(a => new ResidentsOfArea(a.Key, a.Value))]));

        data.MapGet("/compare", async (string x, string y, int? per, [AsParameters] DataAsked asked) =>
        {
            var (one, other) = await asked.TellBothAsync(x, y, per);
            return Comparing.Of(Comparing.Read(one.Measure, one.Told), Comparing.Read(other.Measure, other.Told), per);
        });

        // Many measures at once, each in one period: a page of a community asks once.
        data.MapGet("/figures", async Task<ValueList<FiguresView>> (string[] of, [AsParameters] DataAsked asked) =>
            of.Length > MostAtOnce
                ? throw new MisuseException(MisuseCodes.BadShape)
                : [.. (await Task.WhenAll(of.Select(asked.TellAsync))).Select(t => t.Told)]);

        data.MapGet("/findings", async (int area, [AsParameters] DataAsked asked) =>
        {
            if (CommunityAreas.OfNumber(area) is null)
                throw new MisuseException(MisuseCodes.NotFound);
            var exactly = asked.SeesExactly;
            return (from series in await asked.AllAsync()
                    from measure in series.Measures
                    let weeks = series.TellWeeks(measure, exactly)
                    from row in weeks?.Areas ?? []
                    where row.Number == area && row.Change.Finding != Finding.None
                    select new FindingView(weeks.Series, weeks.Measure, weeks.From, weeks.To, row.Values, row.Change)).ToValueList();
        });

        data.MapGet("/{series}/places", async (string series, [AsParameters] DataAsked asked) => (await asked.FindAsync(series)).State.Places);

        data.MapGet("/{series}/{measure}", async (string series, string measure, [AsParameters] DataAsked asked) =>
        {
            var (found, of) = await asked.FindAsync(series, measure);
            return found.Tell(of, asked.SeesExactly);
        });

        data.MapGet("/{series}/{measure}/weeks", async (string series, string measure, [AsParameters] DataAsked asked) =>
        {
            var (found, of) = await asked.FindAsync(series, measure);
            return found.TellWeeks(of, asked.SeesExactly) ?? throw new MisuseException(MisuseCodes.NotFound);
        });

        data.MapDataExports();
        data.MapDataImport();
    }
}
