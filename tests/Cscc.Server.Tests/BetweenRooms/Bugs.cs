using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;
using Cscc.Server.Rooms;

namespace Cscc.Server.Tests.BetweenRooms;

/// <summary>How rooms are made; a test breaks a rule between rooms by making one of them otherwise.</summary>
internal sealed record Bugs
{
    /// <summary>The code as it is.</summary>
    public static Bugs None { get; } = new();

    /// <summary>R1: a letter leaves before what it tells is recorded.</summary>
    public static Bugs AskBeforeRecord { get; } = new()
    {
        Core = (id, kind, around, bring) => new TellsEarly(id, kind, around) { Bring = bring },
    };

    /// <summary>R2: an answer is said before it is recorded.</summary>
    public static Bugs SaidBeforeRecorded { get; } = new()
    {
        Core = (id, kind, around, bring) => new AnswersEarly(id, kind, around) { Bring = bring },
    };

    /// <summary>R3: what one request gives back is taken from every request that holds it.</summary>
    public static Bugs FreeByUnit { get; } = new() { Received = new FreesByUnit() };

    /// <summary>R4: what nothing was heard of for so long is free again.</summary>
    public static Bugs FreeByClock { get; } = new() { Received = new FreesByClock() };

    /// <summary>R1: a room tells once, and takes it for heard.</summary>
    public static Bugs ToldOnce { get; } = new()
    {
        Core = (id, kind, around, bring) =>
        {
            var told = new HashSet<Posted>();
            return new(id, kind, around) { Bring = posted => told.Add(posted) ? bring(posted) : new TaskCompletionSource<Letter?>().Task };
        },
    };

    /// <summary>R5: closing ends what was answered and forgets what was only asked.</summary>
    public static Bugs AsksOutliveTheClose { get; } = new() { IsCloseForgetful = true };

    public Func<RoomId, RoomKind, RoomSurroundings, Func<Posted, Task<Letter?>>, RoomCore> Core { get; init; } =
        (id, kind, around, bring) => new(id, kind, around) { Bring = bring };

    public Board? Received { get; init; }

    public bool IsCloseForgetful { get; init; }

    public RoomKind KindOf(RoomId room)
    {
        var kind = RoomKinds.Of(room)!;
        if (Received is not null && kind == RoomKinds.Agency)
            return With(kind, board => board is ReceivedBoard ? Received : board);
        return IsCloseForgetful && kind == RoomKinds.Response ? With(kind, board => board is MadeBoard made ? new ForgetsWaiting(made) : board) : kind;
    }

    private static RoomKind With(RoomKind kind, Func<Board, Board> change) =>
        new(kind.Name, kind.StateVersion, AudienceClass.Members, [.. kind.Boards.Select(change)]) { Guard = kind.Guard };

    private sealed class TellsEarly(RoomId id, RoomKind kind, RoomSurroundings around) : RoomCore(id, kind, around)
    {
        private readonly RoomKind _kind = kind;

        protected override IEnumerable<Posted> Outstanding => _kind.Post(Newest);

        protected override Task UntilRecordedAsync(Task<Server.Log.AppendOutcome> append)
        {
            TellOthers();
            return base.UntilRecordedAsync(append);
        }
    }

    private sealed class AnswersEarly(RoomId id, RoomKind kind, RoomSurroundings around) : RoomCore(id, kind, around)
    {
        public override RoomState Visible => Newest;

        protected override Task RecordHeardAsync(RoomId from, Letter letter)
        {
            _ = base.RecordHeardAsync(from, letter);
            return Task.CompletedTask;
        }
    }

    private sealed class FreesByUnit : Wrapped<ReceivedState>
    {
        public FreesByUnit()
            : base(new ReceivedBoard())
        {
        }

        public override ReceivedState Evolve(ReceivedState state, Recorded recorded)
        {
            var next = base.Evolve(state, recorded);
            if (recorded.Event is not ResponseWordReceived word || next.Find(word.Request) is not { } heard)
                return next;
            foreach (var other in next.Requests.Values.Where(r => r.Id != heard.Id && r.HoldsAny))
            {
                var freed = other.Units.Where(u => heard.ReleasedOf(new(u.Line, u.Unit, int.MaxValue)) > 0 && other.HeldOf(u.Unit) > 0).ToList();
                if (freed.Count > 0)
                    next = next.Change(other.Id, r => r with { Theirs = r.Theirs with { Released = [.. r.Theirs.Released, .. freed] } });
            }
            return next;
        }
    }

    private sealed class FreesByClock : Wrapped<ReceivedState>
    {
        public FreesByClock()
            : base(new ReceivedBoard())
        {
        }

        public override IEnumerable<Event> Due(RoomState room, DateTimeOffset now) => base.Due(room, now).Select(due => due is RequestInquired inquired
            && room.Get<ReceivedState>().Find(inquired.Request) is { } request
                ? new ResponseWordReceived(request.Id, request.TheirVersion + 1, request.Theirs with { IsOver = true })
                : due);
    }

    /// <summary>Ends nothing that no agency has answered when the response closes.</summary>
    private sealed class ForgetsWaiting(MadeBoard made) : Wrapped<MadeState>(made)
    {
        public override MadeState Evolve(MadeState state, Recorded recorded) =>
            recorded.Event is RequestCanceled canceled && state.Find(canceled.Request) is { Theirs.Answer: RequestAnswer.Waiting } ? state : base.Evolve(state, recorded);
    }

    /// <summary>A board as it is; whoever derives from it does one thing otherwise.</summary>
    private abstract class Wrapped<TState>(Board<TState> board) : Board<TState>
        where TState : class
    {
        protected override TState Start => (TState)board.Empty;

        public override IReadOnlyList<Type> Commands => board.Commands;

        public override IReadOnlyList<Type> Events => board.Events;

        public override IReadOnlyList<Collection> Collections => board.Collections;

        public override IReadOnlyList<Type> Letters => board.Letters;

        public override Decision Decide(TState state, Command command, Asking asking) => board.Decide(state, command, asking);

        public override TState Evolve(TState state, Recorded recorded) => board.Evolve(state, recorded);

        public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => board.Touches(recorded, before, after);

        public override IEnumerable<Event> Receive(Letter letter, Receiving receiving) => board.Receive(letter, receiving);

        public override Letter? Reply(RoomState room, RoomId from, Letter letter) => board.Reply(room, from, letter);

        public override IEnumerable<Posted> Post(RoomState room) => board.Post(room);

        public override DateTimeOffset? NextDue(RoomState room) => board.NextDue(room);

        public override IEnumerable<Event> Due(RoomState room, DateTimeOffset now) => board.Due(room, now);
    }
}
