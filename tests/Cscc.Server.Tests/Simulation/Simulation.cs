using System.Text.Json;
using Cscc.Domain.Kernel;
using Cscc.Server.Rooms;

namespace Cscc.Server.Tests.Simulation;

/// <summary>
/// One schedule: several hosts, activations and pages of one room, what people do, and what goes wrong between any two
/// steps; then everything that was broken is mended, comes to rest, and is looked at.
/// </summary>
internal sealed class Simulation
{
    public static readonly RoomId Room = RoomId.Community("north-lawndale");

    private const int MostSteps = 20_000;

    private readonly World _world;
    private readonly Choices _choices;
    private readonly SimulatedStore _store;
    private readonly SimulatedPeople _people = new();
    private readonly Rules _rules;
    private readonly Cluster _cluster;
    private readonly Wishes _wishes;
    private readonly Faults _faults;
    private readonly List<Page> _pages = [];
    private readonly bool _isCalm;
    private int _steps;

    private Simulation(Choices choices, Plant plant, NodePages node)
    {
        _choices = choices;
        _world = new(choices);
        (_store, var reference) = choices.Of(Past.All).Begin();
        _rules = new(_world, _store);
        _rules.Know(Room, reference);
        _store.Grown = _rules.Grown;
        plant.Before(_store, reference);
        _isCalm = choices.OneIn(4);
        _cluster = new(_world, plant, _store, _people, _rules, hosts: 2) { LosesNothing = _isCalm };
        _wishes = new(choices);
        _faults = new(_world, _cluster, _store, _people, _pages, _isCalm);
        node.ForgetAll();
        foreach (var person in SimulatedPeople.All)
            _pages.Add(new(_world, _cluster, node, _rules, person, plant.Page));
    }

    public static Schedule Run(Choices choices, Plant plant, NodePages node)
    {
        var simulation = new Simulation(choices, plant, node);
        simulation.Run();
        return new(simulation._world.Violation, simulation._rules.Acknowledged, simulation._steps, choices.Made, simulation._world.Story);
    }

    private bool IsBroken => _world.Violation is not null;

    private void Run()
    {
        foreach (var page in _pages)
        {
            page.Load();
            page.Watch(Room);
        }
        for (var left = 100 + _choices.Below(300); left > 0 && !IsBroken; left--)
        {
            switch (_choices.Below(100))
            {
                case < 74 when Step():
                    break;
                case < 88:
                    SomebodyActs();
                    break;
                case < 95:
                    _world.Pass(TimeSpan.FromMilliseconds(_choices.Of([1, 50, 700, 3_000])));
                    break;
                case < 97 when !_isCalm:
                    _choices.Of(_cluster.Hosts).Poll();
                    break;
                default:
                    _faults.Next();
                    break;
            }
        }
        _faults.Mend();
        if (_isCalm)
        {
            // Nothing was lost, so nothing is left for the polls to repair.
            ComeToRest(polls: false);
            Look("H4: though nothing was lost and before any poll, ");
        }
        ComeToRest(polls: true);
        _rules.AtRest();
        Look("");
    }

    private bool Step()
    {
        _steps++;
        return _world.Step();
    }

    /// <summary>One person does something, or several at once.</summary>
    private void SomebodyActs()
    {
        var state = _rules.Room(Room).Last;
        for (var people = 1 + _choices.Below(3); people > 0; people--)
        {
            var page = _choices.Of(_pages);
            switch (_choices.Below(12))
            {
                case 0:
                    page.Unwatch(Room);
                    break;
                case 1:
                    page.LoadOlder(Room, _choices.OneIn(2) ? "messages" : "activity");
                    break;
                default:
                    if (!page.Watched.Contains(Room))
                        page.Watch(Room);
                    var command = _wishes.Next(state);
                    _world.Story.Add($"{page.Person} gives {command}");
                    page.Send(Room, command);
                    break;
            }
        }
    }

    private void ComeToRest(bool polls)
    {
        foreach (var page in _pages.Where(p => !p.Watched.Contains(Room)))
            page.Watch(Room);
        var quiet = 0;
        while (!IsBroken && quiet < 3)
        {
            while (!IsBroken && Step())
            {
                if (_steps > MostSteps)
                    _world.Broken("it never comes to rest");
            }
            quiet = _pages.All(p => p is { Open: 0, IsLive: true }) ? quiet + 1 : 0;
            // Between two looks passes what every wait of a page's is shorter than, at least the time of a poll.
            _world.Pass(TimeSpan.FromSeconds(6));
            _steps += 20;
            if (polls)
            {
                foreach (var host in _cluster.Hosts)
                    host.Poll();
            }
        }
    }

    /// <summary>Every page holds what a fresh view would show its person, nothing missing and nothing doubled.</summary>
    private void Look(string when)
    {
        foreach (var page in _pages)
        {
            if (IsBroken)
                return;
            var audience = _people.AudienceOf(page.Person, Room)!.Value;
            if (Difference(page.Rooms().GetProperty(Room.Value), audience) is { } difference)
                _world.Broken($"{when}{page.Person}'s page is not what a fresh view for {audience} is: {difference}");
        }
    }

    private string? Difference(JsonElement held, Audience audience)
    {
        if (held.GetProperty("audience").GetString() != audience.ToString())
            return $"it holds a view for {held.GetProperty("audience")}";
        var reference = _rules.Room(Room);
        var view = JsonSerializer.Deserialize<JsonElement>(ViewJson.Of(RoomReference.Kind.View(reference.Last, audience)).Span);
        var collections = held.GetProperty("view");
        foreach (var collection in collections.EnumerateObject())
        {
            if (!view.TryGetProperty(collection.Name, out _) && collection.Value.GetProperty("items").GetArrayLength() > 0)
                return $"it holds {collection.Name}";
        }
        foreach (var collection in view.EnumerateObject())
        {
            if (!collections.TryGetProperty(collection.Name, out var has))
            {
                if (collection.Value.GetArrayLength() > 0)
                    return $"it holds no {collection.Name}";
                continue;
            }
            if (Difference(collection.Name, collection.Value, has, reference, audience) is { } difference)
                return difference;
        }
        return null;
    }

    private static string? Difference(string name, JsonElement expected, JsonElement held, RoomReference reference, Audience audience)
    {
        var items = held.GetProperty("items").EnumerateArray().ToDictionary(i => i.GetProperty("id").GetString()!);
        foreach (var item in expected.EnumerateArray())
        {
            var id = item.GetProperty("id").GetString()!;
            if (!items.Remove(id, out var ours))
                return $"{id} of {name} is missing";
            if (!JsonElement.DeepEquals(ours, item))
                return $"{id} of {name} is {ours} and should be {item}";
        }
        if (items.Values.FirstOrDefault(i => !i.TryGetProperty("n", out _)) is { ValueKind: JsonValueKind.Object } extra)
            return $"it still holds {extra} of {name}";
        // Of a feed more may be held than a view reaches back to: as it now stands, and without a gap.
        var older = items.Values.Select(i => (N: i.GetProperty("n").GetInt64(), Item: i)).OrderByDescending(i => i.N).ToList();
        foreach (var (n, item) in older)
        {
            if (reference.Item(name, n, audience) is not { } now || !JsonElement.DeepEquals(item, JsonSerializer.SerializeToElement(now, now.GetType(), Contracts.WireJson.Options)))
                return $"{name} {n}, older than the view, is {item}";
        }
        if (held.GetProperty("floor") is { ValueKind: JsonValueKind.Number } floor && expected.GetArrayLength() > 0)
        {
            var (from, first) = (floor.GetInt64(), expected.EnumerateArray().Min(i => i.GetProperty("n").GetInt64()));
            var missing = Enumerable.Range((int)from, (int)Math.Max(0, first - from)).Select(n => (long)n).Except(older.Select(o => o.N)).ToList();
            if (missing.Count > 0)
                return $"{name} {string.Join(", ", missing)} are missing among those since {from}";
        }
        return null;
    }
}
