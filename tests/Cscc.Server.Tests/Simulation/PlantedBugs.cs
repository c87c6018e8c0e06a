using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Cscc.Domain;
using Cscc.Domain.Activity;
using Cscc.Domain.Capabilities;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Host;
using Cscc.Server.Log;
using Cscc.Server.Rooms;

namespace Cscc.Server.Tests.Simulation;

/// <summary>The rules of the protocol, each broken in one place.</summary>
internal static class PlantedBugs
{
    /// <summary>L1: the store looks at the head alone.</summary>
    public static Plant NoTermCheck { get; } = new() { Before = (store, _) => store.ChecksTerms = false };

    /// <summary>G1: views are made of what is not durable yet.</summary>
    public static Plant ViewFromNewest { get; } = Of((id, kind, around) => new FromNewest(id, kind, around) { Lost = around.Lost });

    /// <summary>G1: a refusal is answered at once.</summary>
    public static Plant RefusalBeforeDurable { get; } = Of((id, kind, around) => new RefusesEarly(id, kind, around) { Lost = around.Lost });

    /// <summary>DESIGN 3: a command is answered while its events are on their way.</summary>
    public static Plant EarlyAcknowledgement { get; } = Of((id, kind, around) => new AcknowledgesEarly(id, kind, around) { Lost = around.Lost });

    /// <summary>O1: op ids are not stored with the events.</summary>
    public static Plant OpMemoryLost { get; } = new() { Log = log => new WithoutOps(log) };

    /// <summary>O2: a retry does not join the original that is still being decided.</summary>
    public static Plant RetryNotJoined { get; } = Of((id, kind, around) => new DecidesAgain(id, kind, around) { Lost = around.Lost });

    /// <summary>O1: an accepted command without events leaves no trace.</summary>
    public static Plant EmptyAcceptUnrecorded { get; } = Of((id, kind, around) => new RecordsOnlyEvents(id, kind, around) { Lost = around.Lost });

    /// <summary>S2: an epoch does not stand for its audience.</summary>
    public static Plant EpochWithoutAudience { get; } = Of((id, kind, around) => new OneEpochForAll(id, kind, around) { Lost = around.Lost });

    /// <summary>S2: an epoch is made of nothing that only this stream bears.</summary>
    public static Plant EpochWithoutTag { get; } = Of((id, kind, around) => new OneEpochForEver(id, kind, around) { Lost = around.Lost });

    /// <summary>L2: a room that was opened for reading, for lack of space, stays so when there is space again.</summary>
    public static Plant ReadOnlyForEver { get; } = Of((id, kind, around) => new NeverWritesAgain(id, kind, around) { Lost = around.Lost });

    /// <summary>C3: what comes while a Join is in flight is not held.</summary>
    public static Plant NothingHeldDuringJoin { get; } = new() { Page = "nothingHeldDuringJoin" };

    /// <summary>H4: a host reads first and subscribes then.</summary>
    public static Plant ReadBeforeSubscribe { get; } = new()
    {
        Host = (rooms, rights, clock, options, run) => new ReadsFirst(rooms, rights, clock, options, run),
    };

    /// <summary>S4: what falls off the end of a feed is said to be gone.</summary>
    public static Plant GoneForWhatFellOff { get; } = Of((id, kind, around) => new BuriesWhatFellOff(id, kind, around) { Lost = around.Lost });

    /// <summary>S5: a need's revision counts what its audience does not see.</summary>
    public static Plant RevisionCountsHiddenEdits { get; } = new()
    {
        Kind = new("community", 1, AudienceClass.Members, new OneRevisionForAll(), new CapabilityBoard(), new ChatBoard(), new ActivityBoard()),
    };

    /// <summary>L3: a snapshot is loaded whatever version wrote it; one of another version lies there, with another meaning.</summary>
    public static Plant SnapshotOfAnotherVersion { get; } = new()
    {
        Before = LeaveOldSnapshot,
        Log = log => new TakesAnySnapshot(log),
    };

    /// <summary>Leaves a snapshot at the head that an earlier version wrote, and whose content is not the state of today.</summary>
    public static void LeaveOldSnapshot(SimulatedStore store, RoomReference room) => store.SaveSnapshot(
        Simulation.Room, store.TermOf(Simulation.Room), SnapshotCodec.Encode(room.At(room.Head / 2)) with { Position = room.Head, StateVersion = 0 });

    private static Plant Of(Func<RoomId, RoomKind, Surroundings, RoomCore> make) =>
        new() { Core = (id, kind, around, lost) => make(id, kind, new(around, lost)) };

    private sealed record Surroundings(RoomSurroundings Around, Action Lost)
    {
        public static implicit operator RoomSurroundings(Surroundings s) => s.Around;
    }

    private sealed class FromNewest(RoomId id, RoomKind kind, RoomSurroundings around) : RoomCore(id, kind, around)
    {
        public override RoomState Visible => Newest;
    }

    private sealed class RefusesEarly(RoomId id, RoomKind kind, RoomSurroundings around) : RoomCore(id, kind, around)
    {
        protected override Task UntilRefusalStandsAsync() => Task.CompletedTask;
    }

    private sealed class AcknowledgesEarly(RoomId id, RoomKind kind, RoomSurroundings around) : RoomCore(id, kind, around)
    {
        protected override Task UntilRecordedAsync(Task<AppendOutcome> append) => Task.CompletedTask;
    }

    private sealed class DecidesAgain(RoomId id, RoomKind kind, RoomSurroundings around) : RoomCore(id, kind, around)
    {
        protected override (string Fingerprint, Task<Sent> Answer)? FindDeciding((string Principal, string OpId) key) => null;
    }

    private sealed class RecordsOnlyEvents(RoomId id, RoomKind kind, RoomSurroundings around) : RoomCore(id, kind, around)
    {
        protected override ValueList<Event> Facts(ValueList<Event> events) => events;
    }

    private sealed class OneEpochForAll(RoomId id, RoomKind kind, RoomSurroundings around) : RoomCore(id, kind, around)
    {
        private readonly ulong _tag = around.Tag;

        protected override string MakeEpoch(Audience audience, int made) => string.Create(CultureInfo.InvariantCulture, $"{Term:x}-{_tag:x}");
    }

    private sealed class OneEpochForEver(RoomId id, RoomKind kind, RoomSurroundings around) : RoomCore(id, kind, around)
    {
        protected override string MakeEpoch(Audience audience, int made) => string.Create(CultureInfo.InvariantCulture, $"{Term:x}-{audience}");
    }

    private sealed class NeverWritesAgain(RoomId id, RoomKind kind, RoomSurroundings around) : RoomCore(id, kind, around)
    {
        protected override Task CheckTermAsync() => IsReadOnly ? Task.CompletedTask : base.CheckTermAsync();
    }

    private sealed class BuriesWhatFellOff(RoomId id, RoomKind kind, RoomSurroundings around) : RoomCore(id, kind, around)
    {
        protected override ViewChange? Difference(RoomState before, RoomState after, IReadOnlyCollection<Touched> touched, Audience audience)
        {
            if (base.Difference(before, after, touched, audience) is not { } difference)
                return null;
            var (was, now) = (RoomKinds.Community.View(before, audience), RoomKinds.Community.View(after, audience));
            var gone = was.Collections.ToImmutableDictionary(
                c => c.Key, c => c.Value.Select(v => v.Id).Except(now.Collections[c.Key].Select(v => v.Id)).ToImmutableArray());
            return difference with { Gone = gone };
        }
    }

    private sealed class ReadsFirst(IRooms rooms, IRights rights, TimeProvider clock, RoomHostOptions options, Action<Action> run)
        : RoomHost(rooms, rights, clock, options, run)
    {
        protected override async Task<Standing> SubscribeAndReadAsync(Action subscribe, Func<Task<Standing>> read)
        {
            var standing = await read();
            subscribe();
            return standing;
        }
    }

    private sealed class WithoutOps(IEventLog log) : LogInFront(log)
    {
        public override async IAsyncEnumerable<Recorded> ReadAsync(RoomId room, long after, [EnumeratorCancellation] CancellationToken cancel = default)
        {
            await foreach (var recorded in base.ReadAsync(room, after, cancel))
                yield return recorded with { Op = null };
        }

        public override Task<Snapshot?> LoadSnapshotAsync(RoomId room, CancellationToken cancel = default) => Task.FromResult<Snapshot?>(null);
    }

    private sealed class TakesAnySnapshot(IEventLog log) : LogInFront(log)
    {
        public override async Task<Snapshot?> LoadSnapshotAsync(RoomId room, CancellationToken cancel = default) =>
            await base.LoadSnapshotAsync(room, cancel) is { } snapshot ? snapshot with { StateVersion = RoomKinds.Community.StateVersion } : null;
    }

    /// <summary>The needs, whose view bears the full revision for whoever sees it.</summary>
    private sealed class OneRevisionForAll : Board
    {
        private readonly NeedsBoard _needs = new();

        public override object Empty => _needs.Empty;

        public override Type StateType => _needs.StateType;

        public override IReadOnlyList<Type> Commands => _needs.Commands;

        public override IReadOnlyList<Type> Events => _needs.Events;

        public override IReadOnlyList<HistoryFeed> Histories => _needs.Histories;

        public override IReadOnlyList<Collection> Collections { get; } =
        [
            new Collection<NeedsState, NeedView>(
                NeedsBoard.Needs, AudienceClass.Everyone,
                (state, id) => state.Find(id) is { } need ? Full(need.View()) : null, state => state.Needs.Values.Select(n => Full(n.View()))),
            .. new NeedsBoard().Collections.Where(c => c.Name != NeedsBoard.Needs),
        ];

        public override Decision Decide(Command command, Asking asking) => _needs.Decide(command, asking);

        public override object Evolve(object state, Recorded recorded) => _needs.Evolve(state, recorded);

        public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => _needs.Touches(recorded, before, after);

        public override IEnumerable<string> Recalls(Command command, RoomState room) => _needs.Recalls(command, room);

        public override object? Recall(string subject, IReadOnlyList<Recorded> history) => _needs.Recall(subject, history);

        public override IEnumerable<Subject> Subjects(Recorded recorded, RoomState after) => _needs.Subjects(recorded, after);

        public override DateTimeOffset? NextDue(RoomState room) => _needs.NextDue(room);

        public override IEnumerable<Event> Due(RoomState room, DateTimeOffset now) => _needs.Due(room, now);

        private static NeedView Full(NeedView view) => view with { Rev = new(view.Rev.Full, view.Rev.Full) };
    }
}
