using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Capabilities;
using Cscc.Domain.Tests.Chat;
using Cscc.Domain.Tests.Kernel;
using Cscc.Domain.Tests.Needs;
using Cscc.Domain.Tests.Requests;
using Cscc.Domain.Tests.Responses;
using CsCheck;

namespace Cscc.Domain.Tests.Laws;

/// <summary>What comes next, and how long after what came before.</summary>
public sealed record Step(TimeSpan Wait, Draw Draw);

/// <summary>How the histories of one kind of room are told.</summary>
/// <param name="Begun">The room in which each begins.</param>
public sealed record Tale(Func<TestRoom> Begun, Gen<Draw> Deeds);

/// <summary>One batch of a history: a command's, or what fell due.</summary>
/// <param name="At">The room's time.</param>
/// <param name="By">Who wished; null where something fell due.</param>
public sealed record Moment(
    TestRoom Room, DateTimeOffset At, RoomState Before, RoomState After, IReadOnlyCollection<Touched> Touched, IReadOnlyList<Recorded> Batch,
    Actor? By, Command? Command, Decision? Decision, Letter? Letter = null)
{
    public override string ToString() =>
        $"{At:u} {By?.Person}: {(object?)Command ?? Letter} -> {(Decision as Decision.Refused)?.Why.Code ?? string.Join(", ", Batch.Select(r => RoomKinds.WhatOf(r.Event)))}";
}

/// <summary>Random histories of rooms, over months, with every board's wishes and letters. A board joins by a line.</summary>
public static class RoomHistories
{
    private const int Steps = 250;

    /// <summary>Said before each, so that some of it is in the store alone.</summary>
    private const int SaidBefore = 80;

    /// <summary>Pinned before each: as many as may be.</summary>
    private const int PinnedBefore = ChatLimits.Pins;

    private static readonly Tale Community = new(Begun, Gen.Frequency(
        (70, Wishes(NeedWishes.Wishes)), (40, Wishes(ChatWishes.Any)), (10, Wishes(CapabilityWishes.Any)), (3, Wishes(StartWishes.Any)), (16, StartWishes.Letters)));

    private static readonly Tale Response = new(ResponseWishes.Begun, Gen.Frequency(
        (30, Wishes(ResponseWishes.Any)), (10, Wishes(TaskWishes.Any)), (3, Wishes(ChatWishes.Any)), (25, ResponseWishes.Letters)));

    private static readonly Tale Agency = new(AgencyWishes.Begun, Gen.Frequency(
        (30, Wishes(AgencyWishes.Any)), (3, Wishes(ChatWishes.Any)), (25, AgencyWishes.Letters)));

    public static IReadOnlyList<Tale> All { get; } = [Community, Response, Agency];

    private static readonly Gen<TimeSpan> AnyWait = Gen.Frequency(
        (20, Gen.Const(TimeSpan.Zero)),
        (60, Gen.Int[1, 600].Select(s => TimeSpan.FromSeconds(s))),
        (5, Gen.Int[1, 40].Select(d => TimeSpan.FromDays(d))));

    /// <summary>Tries a law on so many histories of a community; one that breaks it is shrunk and told, with its seed.</summary>
    public static void Keep(Action<IEnumerable<Moment>> law, int histories = 60) => Keep(Community, law, histories);

    /// <summary>Tries a law on so many histories of each kind of room.</summary>
    public static void KeepEverywhere(Action<IEnumerable<Moment>> law, int histories = 60)
    {
        foreach (var tale in All)
            Keep(tale, law, histories);
    }

    /// <summary>A community's history told whole, for laws about its end.</summary>
    public static void KeepAtTheEnd(Action<TestRoom, IReadOnlyList<Moment>> law, int histories = 60) => Keep(AtTheEnd(law), histories);

    /// <summary>A history of each kind of room, told whole.</summary>
    public static void KeepEverywhereAtTheEnd(Action<TestRoom, IReadOnlyList<Moment>> law, int histories = 60) => KeepEverywhere(AtTheEnd(law), histories);

    private static void Keep(Tale tale, Action<IEnumerable<Moment>> law, int histories) => Gen
        .Select(AnyWait, tale.Deeds, (wait, draw) => new Step(wait, draw)).Array[1, Steps]
        .Sample(steps => law(Moments(tale, steps)), iter: histories, print: steps => string.Join('\n', Moments(tale, steps)));

    private static Action<IEnumerable<Moment>> AtTheEnd(Action<TestRoom, IReadOnlyList<Moment>> law) => moments =>
    {
        if (moments.ToList() is [.., var last] all)
            law(last.Room, all);
    };

    private static Gen<Draw> Wishes(Gen<Wish> wishes) => wishes.Select<Wish, Draw>(wish => room =>
    {
        var (by, command) = wish(room);
        return new Deed.Wished(by, command);
    });

    /// <summary>The community in which every history begins.</summary>
    public static TestRoom Begun()
    {
        var room = TestRoom.Community();
        room.Record(
            TestRoom.Speaking(People.Rosa),
            [.. Saying.PostedUpTo(SaidBefore), .. Enumerable.Range(0, PinnedBefore).Select(n => new MessagePinned(MessageStory.Id(SaidBefore - n)))]);
        return room;
    }

    private static IEnumerable<Moment> Moments(Tale tale, Step[] steps)
    {
        var room = tale.Begun();
        foreach (var step in steps)
        {
            room.Wait(step.Wait);
            var before = room.State;
            if (room.FallDue().Count > 0)
                yield return Since(room, before, null, null, null);

            before = room.State;
            switch (step.Draw(room))
            {
                case Deed.Wished(var by, var command):
                    var decision = room.Send(by, command);
                    if (decision is Decision.Accepted { Events.Count: 0 })
                        room.Record(TestRoom.Speaking(by, command), new Noted());
                    yield return Since(room, before, by, command, decision);
                    break;
                case Deed.Told(var from, var letter):
                    room.Hear(from, letter);
                    yield return Since(room, before, null, null, null, letter);
                    break;
            }
        }
    }

    private static Moment Since(TestRoom room, RoomState before, Actor? by, Command? command, Decision? decision, Letter? letter = null)
    {
        var batch = room.Log.Skip((int)before.Position).ToList();
        return new(room, room.Now, before, room.State, batch.Count > 0 ? room.Touched : [], batch, by, command, decision, letter);
    }
}
