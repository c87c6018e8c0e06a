using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Kernel;

namespace Cscc.Domain.Tests.Laws;

public sealed class StateLawTests
{
    [Fact]
    public void The_log_replayed_is_the_state() => RoomHistories.KeepEverywhereAtTheEnd((room, _) =>
        AssertSame(room.State, room.Log.Aggregate(room.Kind.Start(room.State.Id), room.Kind.Evolve)));

    [Fact]
    public void A_state_on_the_way_and_what_came_after_it_is_the_state() => RoomHistories.KeepEverywhereAtTheEnd((room, moments) =>
    {
        var midway = moments[moments.Count / 2].After;
        AssertSame(room.State, room.Log.Skip((int)midway.Position).Aggregate(midway, room.Kind.Evolve));
    });

    [Fact]
    public void What_fits_no_state_is_read_all_the_same() => RoomHistories.KeepEverywhereAtTheEnd((room, moments) =>
    {
        var state = room.Kind.Start(room.State.Id);
        foreach (var recorded in room.Log.Concat(room.Log.Reverse()))
        {
            state = room.Kind.Evolve(state, recorded);
            Assert.NotNull(room.Kind.Subjects(recorded, state).ToList());
        }
        Assert.NotNull(room.Kind.View(state, Audience.Members));
    });

    [Fact]
    public void A_refusal_and_a_wish_that_changes_nothing_leave_everything_as_it_is() => RoomHistories.KeepEverywhere(moments =>
    {
        foreach (var moment in moments.Where(m => m.Decision is Decision.Refused or Decision.Accepted { Events.Count: 0 }))
            Assert.All(moment.Before.Parts.Zip(moment.After.Parts), pair => Assert.Same(pair.First, pair.Second));
    });

    [Fact]
    public void The_places_in_a_history_rise_by_one() => RoomHistories.KeepEverywhereAtTheEnd((room, _) =>
    {
        var subjects = new Dictionary<string, List<long>>();
        var state = room.Kind.Start(room.State.Id);
        foreach (var recorded in room.Log)
        {
            state = room.Kind.Evolve(state, recorded);
            foreach (var (name, n) in room.Kind.Subjects(recorded, state))
            {
                if (!subjects.TryGetValue(name, out var places))
                    subjects[name] = places = [];
                places.Add(n);
            }
        }
        Assert.All(subjects.Where(s => !s.Key.StartsWith("thread:")), s => Assert.Equal(Enumerable.Range(1, s.Value.Count).Select(n => (long)n), s.Value));
        Assert.All(subjects.Values, places => Assert.Equal(places.Distinct().Order(), places));
    });

    private static void AssertSame(RoomState one, RoomState other)
    {
        Assert.Equal((one.Position, one.At), (other.Position, other.At));
        Assert.All(one.Parts.Zip(other.Parts), pair => Assert.True(Structure.Same(pair.First, pair.Second), $"{pair.First.GetType().Name} differs"));
    }
}
