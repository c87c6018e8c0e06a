using Cscc.Contracts;
using Cscc.Server.Access;
using Cscc.Server.Host;
using Cscc.Server.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Json;

namespace Cscc.Server.Api;

/// <summary>REST under <c>/api</c>, described at <c>/api/openapi.json</c>.</summary>
internal static class ApiSetup
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<JsonOptions>(json => WireJson.Configure(json.SerializerOptions));
        builder.Services.AddOpenApi("openapi");
        builder.Services.AddCookieSession();
        builder.Services.AddAuthorization();
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), under => under.UseStatusCodePages(SayCodeAsync));
        var api = app.MapGroup("/api").AddEndpointFilter(async (context, next) =>
        {
            try
            {
                return await next(context);
            }
            catch (MisuseException e)
            {
                return Results.Json(new ApiRefusal(e.Code), statusCode: e.Code == MisuseCodes.NotFound ? 404 : 400);
            }
        });
        api.MapMe();
        api.MapRooms();
        api.MapData();
        if (app.Services.GetRequiredService<CenterOptions>().Demo)
            api.MapDemo();
        api.MapAdmin();
        app.MapOpenApi("/api/{documentName}.json");
        // What nobody answers under /api is not the page.
        api.MapFallback(() => Results.Json(new ApiRefusal(MisuseCodes.NotFound), statusCode: 404)).ExcludeFromDescription();
    }

    /// <summary>What is refused before anybody reads it, such as words in the place of a number, is refused with a code too.</summary>
    private static Task SayCodeAsync(StatusCodeContext context)
    {
        var response = context.HttpContext.Response;
        return response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or >= 500 => Task.CompletedTask,
            StatusCodes.Status404NotFound => response.WriteAsJsonAsync(new ApiRefusal(MisuseCodes.NotFound)),
            _ => response.WriteAsJsonAsync(new ApiRefusal(MisuseCodes.BadShape)),
        };
    }
}

/// <summary>An API's refusal: a stable code, whose words are the frontend's.</summary>
public sealed record ApiRefusal(string Code);
