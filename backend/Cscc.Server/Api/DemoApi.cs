using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Demo.Simulation;
using Cscc.Server.Host;
using Cscc.Server.Hub;

namespace Cscc.Server.Api;

/// <summary>Signing in as a made-up person; mapped in demo mode only.</summary>
internal static class DemoApi
{
    public static void MapDemo(this RouteGroupBuilder api)
    {
        var demo = api.MapGroup("/demo");
        demo.MapGet("/people", (PeopleDirectory directory) => directory.People.OrderBy(p => p.Name, StringComparer.Ordinal).Select(person =>
        {
            var home = person.Agencies.Count > 0 ? directory.FindAgency(person.Agencies[0]) : null;
            return new DemoPerson(person.Id, person.Name, home?.Name, person.Agencies, home?.Sector, person.Language, person.Roles, home?.Tint);
        }).ToArray());

        demo.MapPost("/sign-in", async (SignInAs wanted, HttpContext context, PeopleDirectory directory, WorkspaceLifetime sockets) =>
        {
            var person = directory.Find(wanted.Id) ?? throw new MisuseException(MisuseCodes.NotFound);
            var session = Sessions.Of(context.User);
            await Sessions.SignInAsync(context, person.Id);
            // The browser's other tabs still speak as whoever was signed in before.
            sockets.EndSession(session);
            return TypedResults.NoContent();
        });

        demo.MapGet("/simulate", (DemoSimulation simulation) => simulation.State);
        demo.MapPost("/simulate", (SimulationWanted wanted, DemoSimulation simulation, HttpContext context) =>
        {
            // Its own address, by the port that the caller came in at: nobody sends it elsewhere.
            var options = new SimulationOptions(new($"http://127.0.0.1:{context.Connection.LocalPort}"), wanted.People, wanted.Minutes);
            if (!options.IsForOnePage)
                throw new MisuseException(MisuseCodes.BadShape);
            return simulation.TryStart(options) ? Results.Json(simulation.State, statusCode: StatusCodes.Status202Accepted) : throw new MisuseException(MisuseCodes.TooFast);
        });
    }
}

/// <param name="Agency">Name of the home agency.</param>
/// <param name="Agencies">Ids of all agencies, the home first.</param>
/// <param name="Tint">The home agency's tint.</param>
public sealed record DemoPerson(
    string Id, string Name, string? Agency, ValueList<string> Agencies, string? Sector, string Language, ValueList<string> Roles, int? Tint);

public sealed record SignInAs(string Id);

public sealed record SimulationWanted(int People, double Minutes);
