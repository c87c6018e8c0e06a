using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cscc.Contracts;
using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Rooms;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.BadInput;

/// <summary>A hundred thousand commands that nobody would send, over several connections at once.</summary>
public sealed class RandomCommandTests(FloorCenter shared) : SharedCenterTests(shared)
{
    private const int Commands = 100_000;
    private const int Seed = 7_700;

    /// <summary>Commands of one connection that are on their way at once.</summary>
    private const int Pipelined = 32;

    private static readonly HashSet<string> Refusals = [.. RoomKinds.Refusals.Select(t => Names.Camel(t.Name))];

    [Fact]
    [Trait("Pace", "slow")]
    public Task W3_Whatever_is_sent_gets_a_coded_answer_and_only_what_is_accepted_changes_anything() => TryAsync(Center.NewRoom(), Commands);

    [Fact]
    [Trait("Pace", "slow")]
    public Task W3_Whatever_is_sent_to_an_agency_gets_a_coded_answer() => TryAsync(RoomId.Agency("parks"), Commands / 5);

    [Fact]
    [Trait("Pace", "slow")]
    public async Task W3_Whatever_is_sent_to_a_response_gets_a_coded_answer() => await TryAsync(await Center.StartResponseAsync(Center.NewRoom()), Commands / 5);

    private async Task TryAsync(RoomId room, int commands)
    {
        var kind = RoomKinds.Of(room)!;
        var home = room.Kind == "community" ? room : Center.NewRoom();
        DemoClient[] senders =
        [
            await Center.MemberAsync(home, convener: true, "steady-ground"), await Center.MemberAsync(home, convener: false, "parks", "paso-firme"),
            await Center.MemberAsync(home, convener: false, "parks"), await Center.WatcherAsync(),
        ];
        await using var member = await Center.MemberAsync(home, convener: false, "parks");
        await using var watcher = await Center.WatcherAsync();
        var (seen, watched) = (await member.HoldAsync(room), await watcher.HoldAsync(room));
        var accepted = new ConcurrentDictionary<(string, string), byte>();
        var codes = new ConcurrentDictionary<string, int>();

        await Task.WhenAll(senders.Select((sender, n) => SendAsync(sender, room, kind, home.Name, Seed + n, commands / senders.Length, accepted, codes)));

        // The model: the room's state is what its recorded events make of it, and those are of the accepted commands alone.
        var state = kind.Start(room);
        var recorded = new HashSet<(string, string)>();
        await foreach (var one in Center.Log.ReadAsync(room, 0))
        {
            state = kind.Evolve(state, one);
            if (one.Op is { } op)
                Assert.True(recorded.Add((op.Principal, op.Id)), $"{op.Id} was recorded twice");
        }
        Assert.Equal(accepted.Count, recorded.Count);
        Assert.Superset(accepted.Keys.ToHashSet(), recorded);
        await CompareAsync(state, Audience.Members, member, seen);
        await CompareAsync(state, Audience.Executive, watcher, watched);

        // It tried what it was meant to try: much was granted, every kind of misuse and most refusals came up.
        Assert.Equal(commands, codes.Values.Sum());
        Assert.InRange(accepted.Count, commands / 50, commands / 2);
        Assert.True(codes[MisuseCodes.BadShape] > commands / 10);
        Assert.True(codes.Count > 15, $"Only these came up: {string.Join(", ", codes.Keys)}");
        foreach (var sender in senders)
            await sender.DisposeAsync();
    }

    private static async Task SendAsync(
        DemoClient sender, RoomId room, RoomKind kind, string community, int seed, int count, ConcurrentDictionary<(string, string), byte> accepted, ConcurrentDictionary<string, int> codes)
    {
        var random = new RandomCommands(seed, kind, community);
        using var window = new SemaphoreSlim(Pipelined);
        var sent = new List<Task>(count);
        for (var n = 0; n < count; n++)
        {
            await window.WaitAsync();
            sent.Add(OneAsync(random.Next(), n));
        }
        await Task.WhenAll(sent);

        async Task OneAsync(JsonNode? command, int n)
        {
            var opId = DemoClient.NewOpId();
            var code = "accepted";
            try
            {
                var answer = await sender.SendAsync(room, JsonSerializer.SerializeToElement(command), opId);
                if (answer.Accepted)
                    accepted[(sender.Person, opId)] = 0;
                else
                    Assert.Contains(code = answer.Code!, Refusals);
            }
            catch (CallRefusedException e)
            {
                Assert.Equal(MisuseCodes.BadShape, code = e.Code);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Command {n} of seed {seed} was not answered: {command?.ToJsonString()}", e);
            }
            finally
            {
                window.Release();
            }
            codes.AddOrUpdate(code, 1, (_, times) => times + 1);
        }
    }

    private static async Task CompareAsync(RoomState state, Audience audience, DemoClient client, HeldRoom held)
    {
        var expected = Of(JsonSerializer.Deserialize<JsonElement>(ViewJson.Of(state.Kind.View(state, audience)).Span));
        var joined = await client.JoinAsync(held.Room);
        await held.UntilAsync(new Place(joined.Epoch, joined.Seq));
        Assert.Equal(expected, Of(joined.View!.Value));
        Assert.Equal(Of(joined.View!.Value), HeldView.Fresh(JsonSerializer.SerializeToElement(Recorded(held.View))).ToString());

        // What the room knows of others stands beside its events.
        string Of(JsonElement view) => HeldView.Fresh(JsonSerializer.SerializeToElement(
            view.EnumerateObject().Where(c => IsRecorded(c.Name)).ToDictionary(c => c.Name, c => c.Value))).ToString();

        Dictionary<string, JsonElement[]> Recorded(HeldView view) =>
            state.Kind.Collections.Where(c => audience.Sees(c.SeenBy) && IsRecorded(c.Name)).ToDictionary(c => c.Name, c => view.All(c.Name).ToArray());

        bool IsRecorded(string collection) => !state.Kind.Boards.OfType<FollowBoard>().SelectMany(b => b.Collections).Any(c => c.Name == collection);
    }
}
