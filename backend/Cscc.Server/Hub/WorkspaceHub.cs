using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Chat;
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

    /// <summary>Characters of a room's, a feed's or a viewed entity's name: more than any of ours has.</summary>
    private const int MostName = 200;

    private string Person => Context.UserIdentifier ?? throw new MisuseException(MisuseCodes.NotFound);

    public Task<RawJson> Join(string? room, JsonElement? since)
    {
        var id = RoomOf(room);
        var place = Parse<Place>(since);
        return AnswerAsync(host.JoinAsync(Context.ConnectionId, id, place));

        async Task<RawJson> AnswerAsync(Task<(Rooms.Standing, Audience)> join)
        {
            var (standing, audience) = await join;
            var convener = gate.ActorIn(Person, id)?.Convener ?? false;
            return AnswerJson.Joined(id, standing, audience, convener, clock.GetUtcNow());
        }
    }

    public Task Leave(string? room)
    {
        host.Leave(Context.ConnectionId, RoomOf(room));
        return Task.CompletedTask;
    }

    public async Task<RawJson> Send(string? room, string? opId, JsonElement command)
    {
        var id = RoomOf(room);
        var actor = gate.ActorIn(Person, id) ?? throw new MisuseException(MisuseCodes.NotFound);
        var wish = Parse<Command>(command) ?? throw new MisuseException(MisuseCodes.BadShape);
        var answer = await rooms.SendAsync(id, actor, opId ?? throw new MisuseException(MisuseCodes.BadShape), wish, Context.ConnectionAborted);
        if (wish is PostMessage && answer is { Misuse: null, Code: null })
            host.StopTyping(Context.ConnectionId, id);
        return answer.Misuse is { } code ? throw new MisuseException(code) : AnswerJson.Sent(answer);
    }

    public Task Signal(string? room, JsonElement signal)
    {
        if (Parse<Signal>(signal) is not { Id: null or { Length: <= MostName } } said)
            throw new MisuseException(MisuseCodes.BadShape);
        host.Signal(Context.ConnectionId, RoomOf(room), said);
        return Task.CompletedTask;
    }

    public async Task<RawJson> History(string? room, string? feed, string? cursor, int take)
    {
        var id = RoomOf(room);
        var audience = gate.AudienceOf(Person, id) ?? throw new MisuseException(MisuseCodes.NotFound);
        if (feed is not { Length: <= MostName } || take is < 1 or > MostTaken)
            throw new MisuseException(MisuseCodes.BadShape);
        var page = await rooms.HistoryAsync(id, audience, feed, cursor, take) ?? throw new MisuseException(MisuseCodes.NotFound);
        return AnswerJson.History(page);
    }

    // A call's arguments may be null whatever their types declare.
    private static RoomId RoomOf(string? room) =>
        room is { Length: > 0 and <= MostName } ? new(room) : throw new MisuseException(MisuseCodes.BadShape);

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
