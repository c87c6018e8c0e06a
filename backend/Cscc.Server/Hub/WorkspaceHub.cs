using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Grains;
using Cscc.Server.Host;
using Microsoft.AspNetCore.SignalR;

namespace Cscc.Server.Hub;

/// <summary>The door to the rooms: it knows who the caller is, and nothing of the rules.</summary>
public sealed class WorkspaceHub(RoomHost host, OrleansRooms rooms, Gate gate, TimeProvider clock) : Hub<IWorkspaceClient>
{
    /// <summary>Items of a history that one call may ask for.</summary>
    private const int MostTaken = 100;

    private string Person => Context.UserIdentifier ?? throw new MisuseException(MisuseCodes.NotFound);

    public Task<RawJson> Join(string room, JsonElement? since)
    {
        var id = new RoomId(room);
        var place = Parse<Place>(since);
        return AnswerAsync(host.JoinAsync(Context.ConnectionId, id, place));

        async Task<RawJson> AnswerAsync(Task<(Rooms.Standing, Audience)> join)
        {
            var (standing, audience) = await join;
            var convener = gate.ActorIn(Person, id)?.Convener ?? false;
            return AnswerJson.Joined(id, standing, audience, convener, clock.GetUtcNow());
        }
    }

    public Task Leave(string room)
    {
        host.Leave(Context.ConnectionId, new(room));
        return Task.CompletedTask;
    }

    public async Task<RawJson> Send(string room, string opId, JsonElement command)
    {
        var id = new RoomId(room);
        var actor = gate.ActorIn(Person, id) ?? throw new MisuseException(MisuseCodes.NotFound);
        var wish = Parse<Command>(command) ?? throw new MisuseException(MisuseCodes.BadShape);
        var answer = await rooms.SendAsync(id, actor, opId, wish, Context.ConnectionAborted);
        return answer.Misuse is { } code ? throw new MisuseException(code) : AnswerJson.Sent(answer);
    }

    public Task Signal(string room, JsonElement signal)
    {
        host.Signal(Context.ConnectionId, new(room), Parse<Signal>(signal) ?? throw new MisuseException(MisuseCodes.BadShape));
        return Task.CompletedTask;
    }

    public async Task<RawJson> History(string room, string feed, string? cursor, int take)
    {
        var id = new RoomId(room);
        var audience = gate.AudienceOf(Person, id) ?? throw new MisuseException(MisuseCodes.NotFound);
        if (take is < 1 or > MostTaken)
            throw new MisuseException(MisuseCodes.BadShape);
        var page = await rooms.HistoryAsync(id, audience, feed, cursor, take) ?? throw new MisuseException(MisuseCodes.NotFound);
        return AnswerJson.History(page);
    }

    private static T? Parse<T>(JsonElement? json)
        where T : class
    {
        try
        {
            return json is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } some ? some.Deserialize<T>(WireJson.Options) : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new MisuseException(MisuseCodes.BadShape);
        }
    }
}
