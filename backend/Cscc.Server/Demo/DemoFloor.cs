using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Assignments;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Server.Access;
using Cscc.Server.Demo.Rooms;

namespace Cscc.Server.Demo;

/// <summary>A room's whole view as its members see it.</summary>
public delegate Task<JsonElement> LookAsMember(RoomId room);

/// <summary>
/// The floor of the demo's center: agencies with people and things, and responses that hold some of them. What one room
/// asks of another takes its own time, so this script looks before it goes on.
/// </summary>
public sealed class DemoFloor(string script, Action<int> pass, SendAsPerson send, LookAsMember look)
{
    /// <summary>Longer than rooms ever need to hear of each other; the script then ends where it is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>How much time passes in the script, until a little before the demo's first start.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(150);

    private static readonly Dictionary<string, Person> People = DemoPeople.People.ToDictionary(p => p.Id);

    private int _steps;

    /// <summary>Plays every script. One that is refused was played at an earlier start, and is its people's now.</summary>
    /// <param name="pass">Lets so many minutes pass.</param>
    public static async Task RunAsync(DemoCalendar when, Action<int> pass, SendAsPerson send, LookAsMember look)
    {
        await Task.WhenAll(DemoAgencies.All.Select(agency => PlayAsync(() => DemoAgencies.PlayAsync(new($"agency/{agency}", pass, send, look), agency))));
        // One after the other, since time passes for all of them.
        foreach (var response in DemoResponses.All(when))
            await PlayAsync(() => response.Play(new($"response {response.Name}", pass, send, look)));
    }

    public void Pass(int minutes) => pass(minutes);

    /// <summary>Sends a command, and answers the id of what it made.</summary>
    public async Task<string> DoAsync(RoomId room, string person, Command command)
    {
        var answer = await send(room, People[person], DemoOps.Of(script, _steps++), command);
        return answer.Accepted
            ? answer.Result is { } made ? made.GetProperty("id").GetString()! : ""
            : throw new ScriptEndsException($"{room}: {person}: {command.GetType().Name}: {answer.Code}");
    }

    /// <summary>Waits for an entity, and answers its id.</summary>
    public async Task<string> UntilAsync(RoomId room, string collection, Func<JsonElement, bool> isIt)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(50))
        {
            if ((await look(room)).TryGetProperty(collection, out var all)
                && all.EnumerateArray().FirstOrDefault(isIt) is { ValueKind: JsonValueKind.Object } found)
                return found.GetProperty("id").GetString()!;
        }
        throw new ScriptEndsException($"{room}: waited for {collection}");
    }

    /// <summary>Starts a response and waits until its room is open.</summary>
    public async Task<RoomId> StartAsync(string community, string person, string name, string[] needs, string[] agencies)
    {
        var from = RoomId.Community(community);
        var id = await DoAsync(from, person, new StartResponse(name, needs.ToValueList(), agencies.ToValueList()));
        await UntilAsync(from, ResponsesBoard.Started, r => r.GetProperty("id").GetString() == id && r.GetProperty("isOpen").GetBoolean());
        return RoomId.Response(id);
    }

    /// <summary>Asks an agency, and answers the request's ids in the response's and in the agency's room.</summary>
    public async Task<(string Ask, string Request)> AskAsync(RoomId response, string person, MakeRequest request)
    {
        var ask = await DoAsync(response, person, request);
        var received = await UntilAsync(RoomId.Agency(request.Agency), ReceivedBoard.Requests, r =>
            r.GetProperty("response").GetString() == response.Value && r.GetProperty("title").GetProperty("content").GetString() == request.Title.Content);
        return (ask, received);
    }

    /// <summary>Asks an agency, which gives what it is asked for; answers the request's id in the response's room.</summary>
    public async Task<string> GetAsync(RoomId response, string person, MakeRequest request, string coordinator, params Given[] units)
    {
        var (ask, received) = await AskAsync(response, person, request);
        await DoAsync(RoomId.Agency(request.Agency), coordinator, new AnswerRequest(received, RequestAnswer.Accepted, units.ToValueList()));
        await UntilAsync(response, MadeBoard.Asks, r => r.GetProperty("id").GetString() == ask && r.GetProperty("answer").GetString() == "accepted");
        return ask;
    }

    public Task MoveAsync(RoomId response, string person, string ask, string unit, Movement movement, string place, double longitude, double latitude) =>
        DoAsync(response, person, new ReportMovement(AssignmentsState.IdOf(ask, unit), movement, new(longitude, latitude), new(place, "en")));

    public Task BringAsync(
        RoomId response, string person, string ask, string item, int quantity, ResourceStage from, ResourceStage to, string? place = null, Point? point = null) =>
        DoAsync(response, person, new MoveResources(AssignmentsState.IdOf(ask, item), quantity, from, to, point, place is null ? null : new(place, "en")));

    private static async Task PlayAsync(Func<Task> play)
    {
        try
        {
            await play();
        }
        catch (ScriptEndsException)
        {
            // Days are counted from the first start; at a later one the same op ids ask for something else.
        }
    }

    private sealed class ScriptEndsException(string why) : Exception(why);
}
