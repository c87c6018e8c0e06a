using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Access;
using Cscc.Server.Demo;
using Cscc.Server.Demo.Simulation;
using Cscc.Server.Grains;
using Cscc.Server.Host;
using Cscc.Server.Log;

namespace Cscc.Server.Hosting;

/// <summary>Who there is, and what each may see. In demo mode the people are made up and their week is played at the first start.</summary>
internal static class PeopleSetup
{
    public static void AddPeople(this WebApplicationBuilder builder)
    {
        var demo = builder.Read<CenterOptions>(CenterOptions.Section).Demo;
        if (demo && builder.Environment.IsProduction())
            throw new StartRefusedException("The demo lets anybody sign in as anybody. It does not start in Production: set DOTNET_ENVIRONMENT to Demo, or Cscc__Demo to false.");
        builder.Services.AddSingleton(demo ? new PeopleDirectory(DemoPeople.Agencies, DemoPeople.People) : new PeopleDirectory([], []));
        builder.Services.AddSingleton<DemoSimulation>();
        if (demo)
            builder.Services.AddSingleton(services => new DemoClock(services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<Circles>();
        builder.Services.AddSingleton<Gate>();
        builder.Services.AddSingleton<IRights>(services => services.GetRequiredService<Gate>());
    }

    /// <summary>Plays the demo's week through the same door as everybody's commands; what was played before is not doubled.</summary>
    public static async Task PlayDemoAsync(this WebApplication app)
    {
        var rooms = app.Services.GetRequiredService<OrleansRooms>();
        var gate = app.Services.GetRequiredService<Gate>();
        var when = new DemoCalendar(app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var clock = app.Services.GetRequiredService<DemoClock>();
        if (await IsEmptyAsync())
            clock.SetBack(DemoFloor.Lasts);
        try
        {
            await DemoSeed.RunAsync(DemoSeed.Early(when), SendAsync);
            await DemoFloor.RunAsync(when, clock.Pass, SendAsync, LookAsync);
            await DemoSeed.RunAsync(DemoSeed.Late(when), SendAsync);
        }
        finally
        {
            clock.SetBack(TimeSpan.Zero);
        }
        await DemoData.ImportAsync(app.Services.GetRequiredService<Keeper>(), await app.Services.GetRequiredService<IEventLog>().RoomsAsync());

        async Task<bool> IsEmptyAsync() => (await LookAsync(DemoSeed.First)).GetProperty(NeedsBoard.Needs).GetArrayLength() == 0;

        async Task<JsonElement> LookAsync(RoomId room)
        {
            var standing = await rooms.JoinAsync(room, Audience.Members, since: null);
            using var view = JsonDocument.Parse(standing.View!.Value);
            return view.RootElement.Clone();
        }

        async Task<Answer> SendAsync(RoomId room, Person person, string opId, Command command)
        {
            // A response's room is not there before it has heard of itself.
            if (gate.ActorIn(person.Id, room) is not { } actor)
                return new(false, Code: MisuseCodes.NotFound);
            return (await rooms.SendAsync(room, actor, opId, command)).ToAnswer();
        }
    }
}

/// <summary>The center does not start as it is set up; the message says what to change.</summary>
public sealed class StartRefusedException(string message, Exception? inner = null) : Exception(message, inner);
