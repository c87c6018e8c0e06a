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
public sealed class RandomCommandTests(SharedCenter shared) : SharedCenterTests(shared)
{
    private const int Commands = 100_000;
    private const int Seed = 7_700;

    /// <summary>Commands of one connection that are on their way at once.</summary>
    private const int Pipelined = 32;

    private static readonly HashSet<string> Refusals = [.. RoomKinds.Refusals.Select(t => Names.Camel(t.Name))];

    [Fact]
    [Trait("Pace", "slow")]
    public async Task W3_Whatever_is_sent_gets_a_coded_answer_and_only_what_is_accepted_changes_anything()
    {
        var room = Center.NewRoom();
        DemoClient[] senders =
        [
            await Center.MemberAsync(room, convener: true, "steady-ground"), await Center.MemberAsync(room, convener: false, "paso-firme", "parks"),
            await Center.MemberAsync(room), await Center.WatcherAsync(),
        ];
        await using var member = await Center.MemberAsync(room);
        await using var watcher = await Center.WatcherAsync();
        var (seen, watched) = (await member.HoldAsync(room), await watcher.HoldAsync(room));
        var accepted = new ConcurrentDictionary<(string, string), byte>();
        var codes = new ConcurrentDictionary<string, int>();

        await Task.WhenAll(senders.Select((sender, n) => SendAsync(sender, room, Seed + n, Commands / senders.Length, accepted, codes)));

        // The model: the room's state is what its recorded events make of it, and those are of the accepted commands alone.
        var state = RoomKinds.Community.Start(room);
        var recorded = new HashSet<(string, string)>();
        await foreach (var one in Center.Log.ReadAsync(room, 0))
        {
            state = RoomKinds.Community.Evolve(state, one);
            if (one.Op is { } op)
                Assert.True(recorded.Add((op.Principal, op.Id)), $"{op.Id} was recorded twice");
        }
        Assert.Equal(accepted.Count, recorded.Count);
        Assert.Superset(accepted.Keys.ToHashSet(), recorded);
        await CompareAsync(state, Audience.Members, member, seen);
        await CompareAsync(state, Audience.Executive, watcher, watched);

        // It tried what it was meant to try: much was granted, every kind of misuse and most refusals came up.
        Assert.Equal(Commands, codes.Values.Sum());
        Assert.InRange(accepted.Count, Commands / 20, Commands / 2);
        Assert.True(codes[MisuseCodes.BadShape] > Commands / 10);
        Assert.True(codes.Count > 20, $"Only these came up: {string.Join(", ", codes.Keys)}");
        foreach (var sender in senders)
            await sender.DisposeAsync();
    }

    private static async Task SendAsync(
        DemoClient sender, RoomId room, int seed, int count, ConcurrentDictionary<(string, string), byte> accepted, ConcurrentDictionary<string, int> codes)
    {
        var random = new RandomCommands(seed);
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
        var expected = HeldView.Fresh(JsonSerializer.Deserialize<JsonElement>(ViewJson.Of(state.Kind.View(state, audience)).Span)).ToString();
        var joined = await client.JoinAsync(held.Room);
        await held.UntilAsync(new Place(joined.Epoch, joined.Seq));
        Assert.Equal(expected, HeldView.Fresh(joined.View!.Value).ToString());
        Assert.Equal(expected, held.View.ToString());
    }
}
