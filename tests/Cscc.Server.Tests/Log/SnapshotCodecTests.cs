using System.Collections.Immutable;
using System.Text;
using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Log;

public sealed class SnapshotCodecTests
{
    private static readonly RoomId Room = RoomId.Community("north-lawndale");

    private sealed record Note(string Id, Text Words, Revisions Rev, DateTimeOffset At, ValueList<string> By)
    {
        public int Length => Words.Content?.Length ?? 0;
    }

    private sealed record Shelf(
        ImmutableDictionary<string, Note> ById,
        ImmutableSortedDictionary<string, int> Ranks,
        ImmutableSortedDictionary<long, Note> ByNumber,
        ImmutableDictionary<long, string> Names,
        ImmutableList<Note> Recent,
        ImmutableQueue<long> Waiting,
        ImmutableHashSet<string> Seen,
        ValueList<Note> Pinned,
        Note? Last,
        int Next);

    private sealed record Tally(int Count);

    private sealed class ShelfBoard(Shelf start) : InertBoard<Shelf>(start);

    private sealed class TallyBoard(Tally start) : InertBoard<Tally>(start);

    private abstract class InertBoard<TState>(TState start) : Board<TState>
        where TState : class
    {
        protected override TState Start => start;

        public override IReadOnlyList<Type> Commands => [];

        public override IReadOnlyList<Type> Events => [];

        public override IReadOnlyList<Collection> Collections => [];

        public override Decision Decide(TState state, Command command, Asking asking) => throw NotDecided(command);

        public override TState Evolve(TState state, Recorded recorded) => state;

        public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => [];
    }

    private static readonly Note First = new("n-1", new("t-1", "en", "uno"), new(3, 1), Facts.Start.AddTicks(77), ["ana", "ben"]);

    private static readonly Note Second = new("n-2", new("t-2", "es", "dos"), new(1, 1), Facts.Start, []);

    /// <summary>State need not hold the content of everything it names.</summary>
    private static readonly Note Bare = new("n-3", new("t-3", "en", null), default, Facts.Start, ["ana"]);

    private static readonly Shelf Filled = new(
        ImmutableDictionary<string, Note>.Empty.Add("n-1", First).Add("n-2", Second),
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add("a", 1).Add("B", 2).Add("Z", 3),
        ImmutableSortedDictionary<long, Note>.Empty.Add(10, First).Add(9, Bare),
        ImmutableDictionary<long, string>.Empty.Add(-5, "minus five"),
        [Second, First],
        [3, 1, 2],
        ["x", "y"],
        [Bare, First],
        null,
        12);

    private static readonly RoomState State = Sample(Version(4));

    private static readonly Dictionary<string, string> Contents = new() { ["t-1"] = "uno", ["t-2"] = "dos" };

    [Fact]
    public void A_state_is_read_back_as_it_was()
    {
        var read = Decode(SnapshotCodec.Encode(State), Contents);
        var shelf = read.Get<Shelf>();

        Assert.Equal((State.Id, State.Position, State.At), (read.Id, read.Position, read.At));
        Assert.Equal(new Tally(5), read.Get<Tally>());
        Assert.Equivalent(Filled with { Recent = [], Pinned = [] }, shelf with { Recent = [], Pinned = [] }, strict: true);
        Assert.Equal(Filled.Recent, shelf.Recent);
        Assert.Equal(Filled.Waiting, shelf.Waiting);
    }

    [Fact]
    public void What_is_not_held_is_not_asked_for_and_stays_without_content()
    {
        var snapshot = SnapshotCodec.Encode(State);

        Assert.Equal(["t-1", "t-2"], SnapshotCodec.TextIds(snapshot).Order());
        Assert.Equal(Filled.Pinned, Decode(snapshot, Contents).Get<Shelf>().Pinned);
    }

    [Fact]
    public void Order_by_text_does_not_depend_on_the_culture()
    {
        var read = Decode(SnapshotCodec.Encode(State), Contents).Get<Shelf>();

        Assert.Equal(["B", "Z", "a"], read.Ranks.Keys);
        Assert.Equal(["B", "Z", "_", "a"], read.Ranks.Add("_", 0).Keys);
    }

    [Fact]
    public void The_memory_of_ops_is_read_back_and_goes_on()
    {
        var read = Decode(SnapshotCodec.Encode(State), Contents).Ops;

        Assert.Equal(State.Ops.Order, read.Order);
        Assert.Equal((State.Ops.Count, State.Ops.Horizon), (read.Count, read.Horizon));
        Assert.Equal(State.Ops.Find("ana", Op(1).Id), read.Find("ana", Op(1).Id));
        Assert.Equal(Op(2), read.Remember(Op(2), Facts.Start).Find("ana", Op(2).Id)?.Op);
    }

    [Fact]
    public void A_snapshot_holds_no_content_of_texts()
    {
        var json = Encoding.UTF8.GetString(SnapshotCodec.Encode(State).State.Span);

        Assert.DoesNotContain("uno", json, StringComparison.Ordinal);
        Assert.DoesNotContain("dos", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_purged_text_is_null_in_the_state() =>
        Assert.Null(Decode(SnapshotCodec.Encode(State), new Dictionary<string, string>()).Get<Shelf>().ById["n-1"].Words.Content);

    [Fact]
    public void A_snapshot_of_another_version_is_never_read()
    {
        var snapshot = SnapshotCodec.Encode(State);

        Assert.Null(SnapshotCodec.Decode(Version(5), Room, snapshot, Contents));
        Assert.Null(SnapshotCodec.Decode(Version(3), Room, snapshot, Contents));
    }

    [Fact]
    public void A_snapshot_of_other_boards_or_half_of_one_is_reported()
    {
        var snapshot = SnapshotCodec.Encode(State);
        var half = snapshot with { State = snapshot.State[..(snapshot.State.Length / 2)] };
        var fewer = new RoomKind("sample", 4, AudienceClass.Members, new TallyBoard(new(0)));

        Assert.Throws<TornLogException>(() => Decode(half, Contents));
        Assert.Throws<TornLogException>(() => SnapshotCodec.TextIds(half));
        Assert.Throws<TornLogException>(() => SnapshotCodec.Decode(fewer, Room, snapshot, Contents));
    }

    [Fact]
    public void The_first_state_of_every_kind_of_room_is_read_back()
    {
        foreach (var kind in RoomKinds.All)
        {
            var start = kind.Start(new($"{kind.Name}/x"));
            var snapshot = SnapshotCodec.Encode(start);
            var read = SnapshotCodec.Decode(kind, start.Id, snapshot, Contents);

            Assert.NotNull(read);
            Assert.Equal(snapshot.State.ToArray(), SnapshotCodec.Encode(read).State.ToArray());
        }
    }

    private static RoomKind Version(int version) =>
        new("sample", version, AudienceClass.Members, new ShelfBoard(Filled), new TallyBoard(new(5)));

    private static RoomState Sample(RoomKind kind) => kind.Start(Room) with
    {
        Position = 42,
        At = Facts.Start.AddTicks(42),
        Ops = OpMemory.Empty.Remember(Op(1), Facts.Start).Remember(Op(3), Facts.Start.AddHours(1)) with { Horizon = Facts.Start.AddDays(-2) },
    };

    private static Op Op(int n) =>
        new("ana", $"0195520f-8a00-7000-8000-{n:d12}", $"print-{n}", n == 1 ? new("need-1") : null);

    private static RoomState Decode(Snapshot snapshot, IReadOnlyDictionary<string, string> contents) =>
        SnapshotCodec.Decode(State.Kind, Room, snapshot, contents)!;
}
