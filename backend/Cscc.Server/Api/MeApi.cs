using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Hosting;
using Cscc.Server.Hub;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cscc.Server.Api;

/// <summary>Who is signed in.</summary>
internal static class MeApi
{
    public static void MapMe(this RouteGroupBuilder api)
    {
        api.MapGet("/me", Results<Ok<Me>, UnauthorizedHttpResult> (HttpContext context, PeopleDirectory directory, CenterOptions center, TimeProvider clock) =>
            directory.Find(Sessions.PersonOf(context.User) ?? "") is { } person
                ? TypedResults.Ok(new Me(
                    person.Id, person.Name, person.Language, person.Roles, person.Agencies,
                    [.. person.Communities.Select(c => new MyCommunity(c.Slug, c.Convener))], center.Demo, clock.GetUtcNow()))
                : TypedResults.Unauthorized());

        api.MapPost("/sign-out", async (HttpContext context, WorkspaceLifetime sockets) =>
        {
            var session = Sessions.Of(context.User);
            await context.SignOutAsync();
            sockets.EndSession(session);
            return TypedResults.NoContent();
        });
    }
}

/// <param name="Communities">The communities that are the person's own.</param>
/// <param name="Demo">Whether this is a demo center, where one may sign in as anybody.</param>
/// <param name="Now">The server's time.</param>
public sealed record Me(
    string Id, string Name, string Language, ValueList<string> Roles, ValueList<string> Agencies, ValueList<MyCommunity> Communities, bool Demo, DateTimeOffset Now);

/// <param name="Id">The community's slug.</param>
public sealed record MyCommunity(string Id, bool Convener);
