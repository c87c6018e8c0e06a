using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Grains;
using Cscc.Server.Host;
using Cscc.Server.Hub;
using Cscc.Server.Rooms;

namespace Cscc.Server.Tests.Simulation;

/// <summary>A page's connection to a host: two lanes, each in order, that break together.</summary>
internal sealed class Connection : IPeer
{
    private readonly World _world;
    private readonly Cluster _cluster;
    private readonly Page _page;
    private readonly Lane _up;
    private readonly HashSet<int> _open = [];
    private readonly ToldChanges _told = new();
    private readonly CancellationTokenSource _gone = new();
    private SimulatedHost? _host;
    private bool _isOver;
    private bool _isClosing;

    public Connection(World world, Cluster cluster, Page page, int link, string id)
    {
        (_world, _cluster, _page, Link, Id) = (world, cluster, page, link, id);
        _up = world.AddLane($"{id} to host", () => _host?.Actor.IsRunning ?? true);
        Down = world.AddLane($"{id} to page", () => true);
    }

    public int Link { get; }

    public string Id { get; }

    public string Person => _page.Person;

    public long RightsVersion { get; private set; }

    public Lane Down { get; }

    public void Start(int call)
    {
        _open.Add(call);
        _up.Add("connects", () =>
        {
            var hosts = _cluster.Hosts.Where(h => h.TakesConnections).ToList();
            if (hosts.Count == 0)
            {
                End();
                return;
            }
            _host = _world.Choices.Of(hosts);
            RightsVersion = _cluster.People.VersionOf(Person);
            _host.Connections.Add(this);
            _host.Actor.Run(() => _host.Rooms.Connect(this));
            Answer(call, "null"u8.ToArray());
        });
    }

    /// <summary>The page calls the hub.</summary>
    public void Call(int call, string method, JsonElement args)
    {
        if (_isOver)
            return;
        _open.Add(call);
        _up.Add($"{method} {args}", () => _host!.Actor.Run(() => _ = AnswerAsync(call, method, args)));
    }

    public void Send(Outgoing message)
    {
        if (_isOver || _isClosing)
            return;
        var rights = _cluster.People;
        var mayRead = rights.AudienceOf(Person, Simulation.Room)!.Value.ReadsText
            || (RightsVersion != rights.VersionOf(Person) && _host!.PolledAt <= rights.ChangedAt(Person));
        _cluster.Rules.Heard(Person, mayRead, message.Method, message.Payload);
        if (_cluster.LosesNothing && message.Method == nameof(IWorkspaceClient.Changed) && _told.Skips(message.Payload) is { } skipped)
            _world.Broken($"H4: though nothing was lost, {Id} was not told {skipped}");
        Tell(message.Method, json =>
        {
            json.WriteString("is"u8, "tell"u8);
            json.WriteNumber("link"u8, Link);
            json.WriteString("method"u8, Names.Camel(message.Method));
            json.WritePropertyName("said"u8);
            json.WriteRawValue(message.Payload.Span, skipInputValidation: true);
        });
    }

    // A host closes its connections in no order that another run would repeat.
    void IPeer.Close()
    {
        _isClosing = true;
        _host!.Close(this);
    }

    /// <summary>The connection breaks: of what was on its way in either direction, the first so many arrive.</summary>
    public void Break()
    {
        if (_isOver)
            return;
        Down.Cut(_world.Choices.Below(Down.Count + 1));
        End();
    }

    /// <summary>The page has hung up: it hears nothing more, and what it said may still arrive.</summary>
    public void HangUp()
    {
        Down.Remove();
        if (!_isOver)
            Disconnect();
    }

    private void End()
    {
        Disconnect();
        foreach (var call in _open.ToList())
            Fail(call, "connectionLost");
        Tell("closed", json =>
        {
            json.WriteString("is"u8, "closed"u8);
            json.WriteNumber("link"u8, Link);
        });
    }

    private void Disconnect()
    {
        _isOver = true;
        _up.Cut(_world.Choices.Below(_up.Count + 1));
        _up.Add("is gone", () =>
        {
            _up.Remove();
            _gone.Cancel();
            _host?.Connections.Remove(this);
            _host?.Actor.Run(() => _host.Rooms.Disconnect(Id));
        });
    }

    private async Task AnswerAsync(int call, string method, JsonElement args)
    {
        try
        {
            Answer(call, await ServeAsync(method, args));
        }
        catch (Exception e)
        {
            // As the hub has it: misuse and lost rooms by their code, any other fault as one that may pass.
            Fail(call, e switch
            {
                MisuseException misuse => misuse.Code,
                RoomLostException lost => lost.Code,
                _ => MisuseCodes.TryAgain,
            });
        }
    }

    private async Task<ReadOnlyMemory<byte>> ServeAsync(string method, JsonElement args)
    {
        var room = new RoomId(args[0].GetString()!);
        var host = _host!;
        switch (method)
        {
            case "join":
                var since = args[1].Deserialize<Place>(WireJson.Options);
                var (standing, audience) = await host.Rooms.JoinAsync(Id, room, since);
                _told.Joined(new(standing.Epoch, standing.Seq));
                return AnswerJson.Joined(room, standing, audience, _cluster.People.As(Person).Convener, host.Clock.GetUtcNow()).Utf8;
            case "leave":
                host.Rooms.Leave(Id, room);
                return "null"u8.ToArray();
            case "send":
                var (by, opId) = (_cluster.People.As(Person), args[1].GetString()!);
                var command = args[2].Deserialize<Command>(WireJson.Options)!;
                using (_cluster.Rules.UnderWay(room, by, opId, command))
                {
                    var answer = await _cluster.AskAsync(host, room, $"{command.GetType().Name} of {Person}", async activation =>
                    {
                        var sent = await activation.Core.SendAsync(by, opId, command);
                        _cluster.Rules.Answered(activation.Name, by, opId, sent);
                        return SendAnswer.Of(sent);
                    }, _gone.Token);
                    return answer.Misuse is { } code ? throw new MisuseException(code) : AnswerJson.Sent(answer).Utf8;
                }
            case "history":
                var reader = _cluster.People.AudienceOf(Person, room)!.Value;
                var (feed, cursor, take) = (args[1].GetString()!, args[2].GetString(), args[3].GetInt32());
                var page = await _cluster.AskAsync(host, room, $"history {feed}", activation => activation.Core.HistoryAsync(reader, feed, cursor, take))
                    ?? throw new MisuseException(MisuseCodes.NotFound);
                return AnswerJson.History(new(ViewJson.Of(page.Items), page.Next)).Utf8;
            default:
                throw new MisuseException(MisuseCodes.UnknownMethod);
        }
    }

    private void Answer(int call, ReadOnlyMemory<byte> value)
    {
        if (!_open.Remove(call))
            return;
        Tell($"the answer to {call}", json =>
        {
            json.WriteString("is"u8, "answer"u8);
            json.WriteNumber("call"u8, call);
            json.WritePropertyName("value"u8);
            json.WriteRawValue(value.Span, skipInputValidation: true);
        });
    }

    private void Fail(int call, string code)
    {
        if (!_open.Remove(call))
            return;
        Tell($"{code} to {call}", json =>
        {
            json.WriteString("is"u8, "fail"u8);
            json.WriteNumber("call"u8, call);
            json.WriteString("code"u8, code);
        });
    }

    private void Tell(string what, Action<Utf8JsonWriter> happening) => Down.Add(what, () => _page.Happen(happening));
}
