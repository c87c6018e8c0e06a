using Cscc.Domain.Kernel;
using Cscc.Domain.Responses;
using Cscc.Server.Access;
using Microsoft.AspNetCore.SignalR;

namespace Cscc.Server.Demo.Simulation;

/// <summary>A session of the demo's people against a running center, and the look at its end whether all came out even.</summary>
public sealed class SimulationRun : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    /// <summary>Responses that one person has open beside their communities.</summary>
    private const int MostResponses = 2;

    /// <summary>People who open their page in the same moment: as after a call to join, and no more than a page's server takes in turn.</summary>
    private const int OpenedAtOnce = 16;

    private readonly Ledger _ledger = new();
    private readonly SimulationOptions _options;
    private readonly List<SimulatedTab> _tabs;

    public SimulationRun(SimulationOptions options)
    {
        _options = options;
        _tabs = [.. Enumerable.Range(0, options.People).Select(n => new SimulatedTab(options.Url, DemoPeople.People[n % DemoPeople.People.Count], n, _ledger))];
    }

    public int Commands => _ledger.Commands;

    /// <summary>Changes that reached somebody, each counted for everybody whom it reached.</summary>
    public long Deliveries => _ledger.Deliveries;

    public async Task<SimulationFigures> RunAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        await PlayAsync(cancel);
        return await LookAfreshAsync(cancel);
    }

    /// <summary>Everybody signs in and joins their rooms.</summary>
    public Task OpenAsync(CancellationToken cancel) => Parallel.ForEachAsync(
        _tabs, new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce, CancellationToken = cancel }, async (tab, cancelTab) =>
        {
            await tab.OpenAsync(cancelTab);
            foreach (var room in RoomsOf(tab.Person))
                await tab.JoinAsync(room);
        });

    /// <summary>Everybody does what they have reason to, for as long as the session is.</summary>
    public async Task PlayAsync(CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(TimeSpan.FromMinutes(_options.Minutes));
        await Task.WhenAll(_tabs.Select(tab => PlayAsync(tab, end.Token)));
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_tabs.Select(tab => tab.DisposeAsync().AsTask()));

    private async Task PlayAsync(SimulatedTab tab, CancellationToken end)
    {
        var dice = new Random(tab.Number);
        try
        {
            while (true)
            {
                await Task.Delay(Pause * (0.5 + dice.NextDouble()) / _options.Speed, end);
                await JoinResponsesAsync(tab);
                var rooms = tab.Rooms.Where(r => r.Writes).ToList();
                var room = rooms[dice.Next(rooms.Count)];
                var scene = new Scene(tab.Person, room, [.. tab.Rooms.Where(r => r != room)], dice);
                if (Choose(scene) is var (act, command))
                    await tab.SendAsync(room, act, command);
            }
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }

    /// <summary>Something that there is reason to do here: tried in an order that the weights make likely.</summary>
    private static (Act Act, Command Command)? Choose(Scene scene)
    {
        foreach (var act in Act.All.Where(a => a.Room == scene.Room.Room.Kind).OrderByDescending(a => Math.Pow(scene.Dice.NextDouble(), 1.0 / a.Weight)))
        {
            if (act.Make(scene) is { } command)
                return (act, command);
        }
        return null;
    }

    private static async Task JoinResponsesAsync(SimulatedTab tab)
    {
        var open = tab.Rooms.SelectMany(r => Scene.In<StartedView>(r, ResponsesBoard.Started)).Where(r => r is { IsOpen: true, IsClosed: false })
            .Select(r => RoomId.Response(r.Id)).Except(tab.Rooms.Select(r => r.Room)).Take(MostResponses - tab.Rooms.Count(r => r.Room.Kind == "response"));
        foreach (var response in open.ToList())
        {
            try
            {
                await tab.JoinAsync(response);
            }
            catch (HubException)
            {
                // Its room is just being opened; the next look finds it.
            }
        }
    }

    /// <summary>Their own room, their agency's, and those of the first communities that are theirs.</summary>
    private static IEnumerable<RoomId> RoomsOf(Person person)
    {
        yield return RoomId.Person(person.Id);
        if (person.Agencies is [var home, ..])
            yield return RoomId.Agency(home);
        var theirs = person.Communities.Select(c => c.Slug)
            .Concat(DemoPeople.Agencies.Where(a => person.Agencies.Contains(a.Id)).SelectMany(a => a.Serves)).ToHashSet();
        foreach (var area in CommunityAreas.First.Where(a => theirs.Contains(a.Slug)))
            yield return RoomId.Community(area.Slug);
    }

    /// <summary>
    /// Joins each room anew and compares what is there with what was told of it, entity by entity; rooms may still be
    /// hearing of each other, so it looks until they are quiet.
    /// </summary>
    /// <returns>What came of the session.</returns>
    public async Task<SimulationFigures> LookAfreshAsync(CancellationToken cancel)
    {
        var (differing, until) = (0, DateTime.UtcNow + Quiet);
        foreach (var room in _tabs.SelectMany(t => t.Rooms).Where(r => r.Writes).Select(r => r.Room).Distinct().ToList())
        {
            var held = _tabs.SelectMany(t => t.Rooms.Where(r => r.Room == room && r.Writes), (t, r) => (t.Person, Room: r)).First();
            await using var fresh = new SimulatedTab(_options.Url, held.Person, -1, ledger: null);
            await fresh.OpenAsync(cancel);
            var differences = 0;
            while (true)
            {
                var seen = await fresh.JoinAsync(room);
                if (seen.Place == held.Room.Place && (differences = seen.DifferencesFrom(held.Room)) == 0)
                    break;
                differences = Math.Max(1, differences);
                if (DateTime.UtcNow > until)
                    break;
                await Task.Delay(100, cancel);
            }
            differing += differences;
        }
        return _ledger.Figures(differing);
    }
}
