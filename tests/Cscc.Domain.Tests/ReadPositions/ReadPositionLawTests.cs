using Cscc.Domain.Kernel;
using Cscc.Domain.ReadPositions;
using Cscc.Domain.Tests.Kernel;
using CsCheck;

namespace Cscc.Domain.Tests.ReadPositions;

/// <summary>What holds in anyone's own room, whatever they do in it.</summary>
public sealed class ReadPositionLawTests
{
    private static readonly Actor Rosa = new("rosa", Audience.Self, [], Convener: false);

    private static readonly Gen<Command> AnyWish = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4], Gen.Int[0, 30]).Select<(int, int, int), Command>(drawn => drawn switch
    {
        (0, var language, _) => new ChooseLanguage(language switch { 0 => "fr", 1 => "en", _ => "es" }),
        (_, 0, var n) => new MarkRead("city", n),
        (_, var room, var n) => new MarkRead($"community/c{room}", n),
    });

    [Fact]
    public void A_view_with_the_change_merged_into_it_is_the_next_view() => InAnyRoom((room, command) =>
    {
        var (before, was) = (room.State, room.Kind.View(room.State, Audience.Self));
        room.Send(Rosa, command);
        var now = room.Kind.View(room.State, Audience.Self);
        var change = room.Kind.Difference(before, room.State, ReferenceEquals(before, room.State) ? [] : room.Touched, Audience.Self);
        Assert.True((change is null ? was : was.Merge(change)).Same(now));
        Assert.Equal(was.Same(now), change is null);
    });

    [Fact]
    public void Nobody_is_ever_sent_back() => InAnyRoom((room, command) =>
    {
        var before = room.State.Get<ReadPositionState>();
        room.Send(Rosa, command);
        Assert.All(before.Positions, p => Assert.True(room.State.Get<ReadPositionState>().Find(p.Id)!.N >= p.N));
    });

    [Fact]
    public void The_log_replayed_is_the_state() => AnyWishes.Sample(commands =>
    {
        var room = Told(commands, (room, command) => room.Send(Rosa, command));
        Assert.Equal(
            room.State.Get<ReadPositionState>(),
            room.Log.Aggregate(room.Kind.Start(room.State.Id), room.Kind.Evolve).Get<ReadPositionState>());
    });

    private static Gen<Command[]> AnyWishes { get; } = AnyWish.Array[1, 60];

    private static void InAnyRoom(Action<TestRoom, Command> each) => AnyWishes.Sample(commands => { Told(commands, each); });

    private static TestRoom Told(Command[] commands, Action<TestRoom, Command> each)
    {
        var room = new TestRoom(RoomKinds.Person, RoomId.Person("rosa"));
        foreach (var command in commands)
        {
            room.Wait(TimeSpan.FromSeconds(1));
            each(room, command);
        }
        return room;
    }
}
