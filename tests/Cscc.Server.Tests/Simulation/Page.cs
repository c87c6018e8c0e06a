using System.Buffers;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Tests.Simulation;

/// <summary>One person's page: its own code runs in the Node child, its clock and its network here.</summary>
internal sealed class Page
{
    private readonly World _world;
    private readonly Cluster _cluster;
    private readonly NodePages _node;
    private readonly Rules _rules;
    private readonly string? _plant;
    private readonly Lane _bell;
    private readonly Dictionary<int, Connection> _connections = [];
    private readonly Dictionary<string, (string Epoch, long Seq)> _places = [];
    private World.Timer? _timer;
    private int _connected;

    public Page(World world, Cluster cluster, NodePages node, Rules rules, string person, string? plant)
    {
        (_world, _cluster, _node, _rules, Person, _plant) = (world, cluster, node, rules, person, plant);
        _bell = world.AddLane($"{person}'s page", () => true);
        // A page's own clock is off by some minutes; it learns the server's.
        ClockOff = TimeSpan.FromSeconds(world.Choices.Below(240) - 120);
    }

    public string Person { get; }

    public TimeSpan ClockOff { get; }

    public HashSet<RoomId> Watched { get; } = [];

    /// <summary>So many of its commands have not come to their end.</summary>
    public int Open { get; private set; }

    public bool IsLive { get; private set; }

    public Connection? Connection => _connections.Values.LastOrDefault();

    /// <summary>The page is opened, or loaded anew: what was not sent is still kept.</summary>
    public void Load()
    {
        foreach (var connection in _connections.Values)
            connection.HangUp();
        _connections.Clear();
        _places.Clear();
        var seed = _world.Choices.Below(int.MaxValue);
        Happen(json =>
        {
            json.WriteString("is"u8, "open"u8);
            json.WriteString("person"u8, Person);
            json.WriteNumber("serverNow"u8, _world.Now.ToUnixTimeMilliseconds());
            json.WriteNumber("seed"u8, seed);
            if (_plant is null)
                json.WriteNull("plant"u8);
            else
                json.WriteString("plant"u8, _plant);
        });
        foreach (var room in Watched.ToList())
            Watch(room);
    }

    public void Watch(RoomId room)
    {
        Watched.Add(room);
        About("watch", room);
    }

    public void Unwatch(RoomId room)
    {
        Watched.Remove(room);
        _places.Remove(room.Value);
        About("unwatch", room);
    }

    public void LoadOlder(RoomId room, string feed) => About("older", room, json => json.WriteString("feed"u8, feed));

    public void Send(RoomId room, Command command) => About("send", room, json =>
    {
        json.WritePropertyName("command"u8);
        JsonSerializer.Serialize(json, command, WireJson.Options);
    });

    /// <summary>What the page holds of its rooms.</summary>
    public JsonElement Rooms() => Happen(json => json.WriteString("is"u8, "rooms"u8)).GetProperty("rooms");

    /// <summary>Something happens to the page; what it then does is carried on.</summary>
    public JsonElement Happen(Action<Utf8JsonWriter> happening)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("page"u8, Person);
            json.WriteNumber("now"u8, (_world.Now + ClockOff).ToUnixTimeMilliseconds());
            json.WriteStartArray("events"u8);
            json.WriteStartObject();
            happening(json);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        var did = _node.Ask(buffer.WrittenSpan);
        Open = did.GetProperty("open").GetInt32();
        CheckPlaces(did.GetProperty("places"));
        foreach (var told in did.GetProperty("outcomes").EnumerateArray())
        {
            var outcome = told.GetProperty("outcome");
            _rules.Told(
                Person, told.GetProperty("opId").GetString()!, outcome.GetProperty("is").GetString()!,
                outcome.TryGetProperty("code", out var code) ? code.GetString() : null);
        }
        foreach (var call in did.GetProperty("calls").EnumerateArray())
            Carry(call);
        SetTimer(did.GetProperty("next"));
        return did;
    }

    private void Carry(JsonElement call)
    {
        var (id, link, method) = (call.GetProperty("id").GetInt32(), call.GetProperty("link").GetInt32(), call.GetProperty("method").GetString()!);
        if (method == "start")
            (_connections[link] = new(_world, _cluster, this, link, $"{Person}-{++_connected}")).Start(id);
        else if (_connections.TryGetValue(link, out var connection))
        {
            if (method == "stop")
            {
                connection.HangUp();
                _connections.Remove(link);
            }
            else
            {
                connection.Call(id, method, call.GetProperty("args"));
            }
        }
    }

    private void SetTimer(JsonElement next)
    {
        if (_timer is not null)
            _world.Stop(_timer);
        _timer = null;
        if (next.ValueKind == JsonValueKind.Null)
            return;
        var at = DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Ceiling(next.GetDouble())) - ClockOff;
        _timer = _world.SetTimer(at, () => _bell.Add("a timer rings", () => Happen(json => json.WriteString("is"u8, "ring"u8))));
    }

    private void CheckPlaces(JsonElement places)
    {
        IsLive = true;
        foreach (var room in places.EnumerateObject())
        {
            IsLive &= room.Value.GetProperty("phase").GetString() == "live";
            if (room.Value.GetProperty("place") is not { ValueKind: JsonValueKind.Object } place)
                continue;
            var (epoch, seq) = (place.GetProperty("epoch").GetString()!, place.GetProperty("seq").GetInt64());
            if (_places.TryGetValue(room.Name, out var before) && before.Epoch == epoch && seq < before.Seq)
                _world.Broken($"C1: {Person}'s page went back from {before.Seq} to {seq}");
            _places[room.Name] = (epoch, seq);
        }
        IsLive &= Watched.All(r => places.TryGetProperty(r.Value, out _));
    }

    private void About(string what, RoomId room, Action<Utf8JsonWriter>? more = null) => Happen(json =>
    {
        json.WriteString("is"u8, what);
        json.WriteString("room"u8, room.Value);
        more?.Invoke(json);
    });
}
