using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Data;
using Cscc.Server.Hosting;
using Cscc.Server.Import;

namespace Cscc.Server.Api;

/// <summary>What the keeper's tools on the same machine ask of the running center, with the token from its data folder.</summary>
internal static class AdminApi
{
    public static void MapAdmin(this RouteGroupBuilder api)
    {
        var admin = api.MapGroup("/admin").ExcludeFromDescription().AddEndpointFilter(async (context, next) =>
        {
            var keeper = context.HttpContext.RequestServices.GetRequiredService<Keeper>();
            return IsKeeper(context.HttpContext, keeper) ? await next(context) : Results.NotFound();
        });
        foreach (var (what, import) in Keeper.Imports)
        {
            admin.MapPost($"/import/{what}", async (HttpRequest request, Keeper keeper, ImportOptions options, CancellationToken cancel) =>
                await import.RunAsync(keeper, await ReadAsync(request, import.MostBytes(options), cancel)));
        }
        admin.MapPost("/data/{series}", async (string series, JsonElement keep, Keeper keeper) =>
            await keeper.KeepSeriesAsync(series, keep.Deserialize<KeepSeries>(WireJson.ReadBack)!));
        admin.MapGet("/data/mappings", (Keeper keeper, CancellationToken cancel) => keeper.MappingsAsync(cancel));
        admin.MapPost("/backup", (Keeper keeper, CancellationToken cancel) => keeper.BackUpAsync(cancel));
    }

    private static bool IsKeeper(HttpContext context, Keeper keeper) =>
        keeper.Token is { } token
        && context.Request.Headers.Authorization is [{ } shown, ..]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes($"Bearer {token}"));

    /// <summary>The body, and one byte more than is allowed if it is longer: the import then says so in words.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while (buffer.Length <= most && (read = await request.Body.ReadAsync(chunk, cancel)) > 0)
            buffer.Write(chunk, 0, read);
        return buffer.ToArray();
    }
}
