using System.Collections.Concurrent;
using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Roster;
using Cscc.Domain.Tasks;

namespace Cscc.Domain.Tests.Laws;

/// <summary>That the random histories are worth trying a law on.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    private const int Histories = 300;

    /// <summary>How often the rarest event happens in all of them at the least.</summary>
    private const int Often = 60;

    [Fact]
    public void Half_of_the_wishes_are_granted_and_everything_happens_that_can()
    {
        var (wished, granted) = (0, 0);
        var events = new ConcurrentDictionary<Type, int>();
        var refusals = new ConcurrentDictionary<Type, int>();
        RoomHistories.KeepEverywhere(moments =>
        {
            foreach (var moment in moments)
            {
                foreach (var recorded in moment.Batch)
                    events.AddOrUpdate(recorded.Event.GetType(), 1, (_, n) => n + 1);
                if (moment.Decision is Decision.Refused { Why: var why })
                    refusals.AddOrUpdate(why.GetType(), 1, (_, n) => n + 1);
                Interlocked.Add(ref wished, moment.Command is null ? 0 : 1);
                Interlocked.Add(ref granted, moment.Decision is Decision.Accepted ? 1 : 0);
            }
        }, Histories);

        output.WriteLine($"{granted} of {wished} granted; {Told(events)}; refused: {Told(refusals)}");
        Assert.True(granted >= wished / 2, $"{granted} of {wished} granted");
        Assert.All(Boards.SelectMany(b => b.Events).Except(Begun), type =>
            Assert.True(events.GetValueOrDefault(type) >= Often, $"{type.Name} {events.GetValueOrDefault(type)} times"));
        Assert.All(Refusals, type => Assert.True(refusals.ContainsKey(type), $"{type.Name} never"));
    }

    [Fact]
    public void Every_event_changes_the_state_of_its_board()
    {
        var evolved = new ConcurrentDictionary<Type, bool>();
        RoomHistories.KeepEverywhere(moments =>
        {
            foreach (var moment in moments)
            {
                var (state, kind) = (moment.Before, moment.Room.Kind);
                foreach (var recorded in moment.Batch.Where(r => r.Event is not Noted))
                {
                    var type = recorded.Event.GetType();
                    var board = kind.Boards.IndexOf(kind.Boards.Single(b => b.Events.Contains(type)));
                    var next = kind.Evolve(state, recorded);
                    if (!ReferenceEquals(state.Parts[board], next.Parts[board]))
                        evolved.TryAdd(type, true);
                    state = next;
                }
            }
        });
        Assert.Equal([], Boards.SelectMany(b => b.Events).Except(Begun).Where(type => !evolved.ContainsKey(type)));
    }

    /// <summary>What happens once in a room's life, before its history is told.</summary>
    private static readonly Type[] Begun = [typeof(ResponseOpened)];

    private static List<Board> Boards => [.. RoomHistories.All.SelectMany(tale => tale.Begun().Kind.Boards).DistinctBy(b => b.GetType())];

    // Wishes for another kind of room are no part of a room's histories; what is full takes longer than a history.
    private static IEnumerable<Type> Refusals => RoomKinds.Refusals.Where(type => type != typeof(NotHere) && !Full.Contains(type) && (
        type.Namespace == typeof(Refusal).Namespace || Boards.Any(b => b.GetType().Namespace == type.Namespace)));

    private static readonly Type[] Full =
        [typeof(RosterFull), typeof(InventoryFull), typeof(TooManyRequests), typeof(ResponseFull), typeof(TooManyResponses), typeof(TooManyTasks)];

    private static string Told(ConcurrentDictionary<Type, int> counts) =>
        string.Join(", ", counts.OrderBy(c => c.Value).Select(c => $"{c.Key.Name} {c.Value}"));
}
