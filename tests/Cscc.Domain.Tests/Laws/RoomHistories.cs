using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Capabilities;
using Cscc.Domain.Tests.Chat;
using Cscc.Domain.Tests.Kernel;
using Cscc.Domain.Tests.Needs;
using CsCheck;

namespace Cscc.Domain.Tests.Laws;

/// <summary>A wish, and how long after the one before.</summary>
public sealed record Step(TimeSpan Wait, Wish Wish);

/// <summary>One batch of a history: a command's, or what fell due.</summary>
/// <param name="At">The room's time.</param>
/// <param name="By">Who wished; null where something fell due.</param>
public sealed record Moment(
    TestRoom Room, DateTimeOffset At, RoomState Before, RoomState After, IReadOnlyCollection<Touched> Touched, IReadOnlyList<Recorded> Batch,
    Actor? By, Command? Command, Decision? Decision)
{
    public override string ToString() =>
        $"{At:u} {By?.Person}: {Command} -> {(Decision as Decision.Refused)?.Why.Code ?? string.Join(", ", Batch.Select(r => RoomKinds.WhatOf(r.Event)))}";
}

/// <summary>Random histories of community rooms, over months, with every board's wishes. A board with commands joins by a line.</summary>
public static class RoomHistories
{
    private const int Steps = 250;

    /// <summary>Said before each, so that some of it is in the store alone.</summary>
    private const int SaidBefore = 80;

    /// <summary>Pinned before each: as many as may be.</summary>
    private const int PinnedBefore = ChatLimits.Pins;

    private static readonly Gen<Wish> AnyWish = Gen.Frequency((7, NeedWishes.Wishes), (4, ChatWishes.Any), (1, CapabilityWishes.Any));

    private static readonly Gen<TimeSpan> AnyWait = Gen.Frequency(
        (20, Gen.Const(TimeSpan.Zero)),
        (60, Gen.Int[1, 600].Select(s => TimeSpan.FromSeconds(s))),
        (5, Gen.Int[1, 40].Select(d => TimeSpan.FromDays(d))));

    private static readonly Gen<Step[]> Any = Gen.Select(AnyWait, AnyWish, (wait, wish) => new Step(wait, wish)).Array[1, Steps];

    /// <summary>Tries a law on so many histories; one that breaks it is shrunk and told, with its seed.</summary>
    public static void Keep(Action<IEnumerable<Moment>> law, int histories = 60) =>
        Any.Sample(steps => law(Moments(steps)), iter: histories, print: steps => string.Join('\n', Moments(steps)));

    /// <summary>A history told whole, for laws about its end.</summary>
    public static void KeepAtTheEnd(Action<TestRoom, IReadOnlyList<Moment>> law, int histories = 60) =>
        Keep(moments =>
        {
            if (moments.ToList() is [.., var last] all)
                law(last.Room, all);
        }, histories);

    /// <summary>The room in which every history begins.</summary>
    public static TestRoom Begun()
    {
        var room = TestRoom.Community();
        room.Record(
            TestRoom.Speaking(People.Rosa),
            [.. Saying.PostedUpTo(SaidBefore), .. Enumerable.Range(0, PinnedBefore).Select(n => new MessagePinned(MessageStory.Id(SaidBefore - n)))]);
        return room;
    }

    private static IEnumerable<Moment> Moments(Step[] steps)
    {
        var room = Begun();
        foreach (var step in steps)
        {
            room.Wait(step.Wait);
            var before = room.State;
            if (room.FallDue().Count > 0)
                yield return Since(room, before, null, null, null);

            before = room.State;
            var (by, command) = step.Wish(room);
            var decision = room.Send(by, command);
            if (decision is Decision.Accepted { Events.Count: 0 })
                room.Record(TestRoom.Speaking(by, command), new Noted());
            yield return Since(room, before, by, command, decision);
        }
    }

    private static Moment Since(TestRoom room, RoomState before, Actor? by, Command? command, Decision? decision)
    {
        var batch = room.Log.Skip((int)before.Position).ToList();
        return new(room, room.Now, before, room.State, batch.Count > 0 ? room.Touched : [], batch, by, command, decision);
    }
}
