using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Log;

/// <summary>What every store promises. Another store joins with one line: a class derived with its own <see cref="LogStore"/>.</summary>
public abstract class EventLogContract(LogStore store) : IAsyncLifetime
{
    private const AppendOutcome Durable = AppendOutcome.Recorded;
    private const AppendOutcome Stale = AppendOutcome.Stale;

    private static readonly RoomId Room = RoomId.Community("north-lawndale");
    private static readonly RoomId Other = RoomId.Community("austin");

    private IEventLog _log = null!;

    protected LogStore Store { get; } = store;

    protected IEventLog Log => _log;

    public async ValueTask InitializeAsync() => _log = await Store.OpenAsync(Facts.Codec);

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_first_term_is_one_and_the_head_is_none() =>
        Assert.Equal(new RoomHead(1, 0), await _log.RaiseTermAsync(Room));

    [Fact]
    public async Task Each_raise_gives_the_next_term_and_the_head()
    {
        await AppendAsync(Room, 3);

        Assert.Equal(new RoomHead(2, 3), await _log.RaiseTermAsync(Room));
        Assert.Equal(new RoomHead(3, 3), await _log.RaiseTermAsync(Room));
        Assert.Equal(new RoomHead(1, 0), await _log.RaiseTermAsync(Other));
    }

    [Fact]
    public async Task Terms_outlive_the_process()
    {
        await AppendAsync(Room, 2);
        await ReopenAsync();

        Assert.Equal(new RoomHead(2, 2), await _log.RaiseTermAsync(Room));
    }

    [Fact]
    public async Task What_was_appended_is_read_back_in_order_with_its_texts()
    {
        var term = (await _log.RaiseTermAsync(Room)).Term;
        var op = new Op("ana", "0195520f-8a00-7000-8000-000000000001", "print", new("need-1"));
        Recorded[] written =
        [
            Facts.Say(1, "¿qué tal? \u0000 \u202e 🏠") with { Op = op },
            Facts.Count(2, 7) with { By = new("ben", null) },
            Facts.Say(3, "") with { Op = op with { Result = null } },
            Facts.Count(4),
        ];

        Assert.Equal(Durable, await _log.AppendAsync(Facts.Batch(Room, term, 0, [.. written[..3].Select(r => new AppendEvent(r, []))])));
        Assert.Equal(Durable, await _log.AppendAsync(Facts.Batch(Room, term, 3, new AppendEvent(written[3], []))));

        Assert.Equal(written, await ReadAsync(Room));
        Assert.Equal(written[2..], await ReadAsync(Room, after: 2));
        Assert.Empty(await ReadAsync(Room, after: 4));
        await ReopenAsync();
        Assert.Equal(written, await ReadAsync(Room));
    }

    [Fact]
    public async Task A_room_that_nobody_wrote_in_is_empty()
    {
        Assert.Empty(await ReadAsync(Room));
        Assert.Empty(await _log.ReadSubjectAsync(Room, "messages", null, 10));
        Assert.Null(await _log.LoadSnapshotAsync(Room));
        Assert.Empty(await _log.RoomsAsync());
    }

    [Fact]
    public async Task A_log_longer_than_a_page_is_read_whole()
    {
        var term = await AppendAsync(Room, 1_300);

        Assert.Equal(1_300, (await ReadAsync(Room)).Count);
        Assert.Equal(1_024, (await ReadAsync(Room, after: 276)).Count);
        Assert.Equal(Durable, await _log.AppendAsync(Facts.Check(Room, term, 1_300)));
    }

    [Fact]
    public async Task Another_head_is_stale()
    {
        var term = await AppendAsync(Room, 2);

        Assert.Equal(Stale, await _log.AppendAsync(Facts.One(Room, term, 1)));
        Assert.Equal(Stale, await _log.AppendAsync(Facts.One(Room, term, 3)));
        Assert.Equal(Durable, await _log.AppendAsync(Facts.One(Room, term, 2)));
    }

    [Fact]
    public async Task Another_term_is_stale()
    {
        var term = await AppendAsync(Room, 2);

        Assert.Equal(Stale, await _log.AppendAsync(Facts.One(Room, term - 1, 2)));
        Assert.Equal(Stale, await _log.AppendAsync(Facts.One(Room, term + 1, 2)));
        Assert.Equal(Stale, await _log.AppendAsync(Facts.One(Other, term, 0)));
        Assert.Equal(2, (await ReadAsync(Room)).Count);
    }

    [Fact]
    public async Task A_stale_activation_with_three_appends_in_flight_writes_none()
    {
        var old = await AppendAsync(Room, 10);
        var (term, head) = await _log.RaiseTermAsync(Room);
        // The new activation's append stands where the head alone would let the stale second one in.
        var ours = _log.AppendAsync(Facts.Batch(Room, term, head, new AppendEvent(Facts.Count(11, 99), [])));
        var theirs = Enumerable.Range(10, 3).Select(expected => _log.AppendAsync(Facts.One(Room, old, expected))).ToList();

        Assert.Equal(Durable, await ours);
        Assert.Equal([Stale, Stale, Stale], await Task.WhenAll(theirs));
        Assert.Equal(Facts.Count(11, 99), (await ReadAsync(Room, after: 10)).Single());
    }

    [Fact]
    public async Task Appends_in_flight_while_the_term_is_raised_count_by_its_head_or_not_at_all()
    {
        for (var round = 0; round < 50; round++)
        {
            var (old, head) = await _log.RaiseTermAsync(Room);
            var theirs = Task.Run(() => Task.WhenAll(Enumerable.Range(0, 3).Select(n => _log.AppendAsync(Facts.One(Room, old, head + n)))));
            var raised = await Task.Run(() => _log.RaiseTermAsync(Room));
            var outcomes = await theirs;

            Assert.Equal(raised.Head - head, outcomes.TakeWhile(o => o == Durable).Count());
            Assert.DoesNotContain(Durable, outcomes.SkipWhile(o => o == Durable));
            Assert.Equal(raised.Head, (await ReadAsync(Room)).Count);
        }
    }

    [Fact]
    public async Task After_the_first_of_three_is_lost_the_others_are_stale()
    {
        var term = await AppendAsync(Room, 10);
        var second = _log.AppendAsync(Facts.One(Room, term, 11));
        var third = _log.AppendAsync(Facts.One(Room, term, 12));

        Assert.Equal([Stale, Stale], await Task.WhenAll(second, third));
        Assert.Equal(10, (await ReadAsync(Room)).Count);
    }

    [Fact]
    public async Task A_batch_half_refused_is_not_written_at_all_and_the_others_are()
    {
        var term = await AppendAsync(Room, 1);
        var otherTerm = await AppendAsync(Other, 1);
        await Store.PlantEventAsync(Room, 3);

        var before = _log.AppendAsync(Facts.One(Other, otherTerm, 1));
        var half = _log.AppendAsync(Facts.Batch(Room, term, 1, new AppendEvent(Facts.Say(2), [new("messages", 2)]), new AppendEvent(Facts.Say(3), [])));
        var after = _log.AppendAsync(Facts.One(Other, otherTerm, 2));

        await Assert.ThrowsAsync<TornLogException>(() => half);
        Assert.Equal([Durable, Durable], await Task.WhenAll(before, after));
        Assert.Equal(3, (await ReadAsync(Other)).Count);
        Assert.Empty(await _log.ReadSubjectAsync(Room, "messages", null, 10));
        Assert.Equal(1, (await _log.RaiseTermAsync(Room)).Head);
    }

    [Fact]
    public async Task A_batch_with_a_gap_or_an_unknown_event_is_not_written()
    {
        var term = await AppendAsync(Room, 1);

        await Assert.ThrowsAsync<ArgumentException>(() => _log.AppendAsync(
            Facts.Batch(Room, term, 1, new AppendEvent(Facts.Say(2), []), new AppendEvent(Facts.Say(4), []))));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _log.AppendAsync(
            Facts.Batch(Room, term, 1, new AppendEvent(Facts.Say(2), []), new AppendEvent(new(3, Facts.Start, null, new Noted()), []))));

        Assert.Equal(Durable, await _log.AppendAsync(Facts.One(Room, term, 1)));
        Assert.Equal(2, (await ReadAsync(Room)).Count);
    }

    [Fact]
    public async Task An_empty_batch_checks_at_its_place_in_the_order()
    {
        var term = await AppendAsync(Room, 1);
        var answers = await Task.WhenAll(
            _log.AppendAsync(Facts.Check(Room, term, 1)),
            _log.AppendAsync(Facts.One(Room, term, 1)),
            _log.AppendAsync(Facts.Check(Room, term, 1)),
            _log.AppendAsync(Facts.Check(Room, term, 2)));
        await _log.RaiseTermAsync(Room);

        Assert.Equal([Durable, Durable, Stale, Durable], answers);
        Assert.Equal(Stale, await _log.AppendAsync(Facts.Check(Room, term, 2)));
        Assert.Equal(Stale, await _log.AppendAsync(Facts.Check(Other, 1, 0)));
    }

    [Fact]
    public async Task An_empty_batch_leaves_what_is_due()
    {
        var term = (await _log.RaiseTermAsync(Room)).Term;
        await _log.AppendAsync(Facts.One(Room, term, 0, due: Facts.Start));

        await _log.AppendAsync(Facts.Check(Room, term, 1));

        Assert.Equal([Room], await _log.DueRoomsAsync(Facts.Start));
    }

    [Fact]
    public async Task Appends_of_one_room_are_answered_in_their_order()
    {
        var term = (await _log.RaiseTermAsync(Room)).Term;
        var appends = Enumerable.Range(0, 500).Select(n => _log.AppendAsync(Facts.One(Room, term, n))).ToList();

        // Whoever sees one done sees all before it done.
        for (var n = appends.Count - 1; n > 0; n /= 2)
        {
            await appends[n];
            Assert.All(appends[..n], earlier => Assert.True(earlier.IsCompletedSuccessfully));
        }
        Assert.Equal(500, (await ReadAsync(Room)).Count);
    }

    [Fact]
    public async Task A_hundred_rooms_written_at_once_each_keep_their_own_order()
    {
        var rooms = Enumerable.Range(0, 100).Select(n => RoomId.Community($"area-{n}")).ToList();
        await Task.WhenAll(rooms.Select(room => Task.Run(async () =>
        {
            var term = (await _log.RaiseTermAsync(room)).Term;
            for (var n = 0; n < 60; n += 6)
                Assert.All(await Task.WhenAll(Enumerable.Range(n, 6).Select(i => _log.AppendAsync(Facts.One(room, term, i)))), o => Assert.Equal(Durable, o));
        })));

        foreach (var room in rooms)
            Assert.Equal(Enumerable.Range(1, 60).Select(n => Facts.Say(n)), await ReadAsync(room));
        Assert.Equal(rooms.OrderBy(r => r.Value), (await _log.RoomsAsync()).OrderBy(r => r.Value));
    }

    [Fact]
    public async Task A_purged_text_is_null_and_everything_else_stands()
    {
        await AppendAsync(Room, 3);
        await Store.PurgeTextAsync(Room, "text-2");

        var read = await ReadAsync(Room);

        Assert.Equal(["hello", null, "hello"], read.Select(r => ((Said)r.Event).Words.Content));
        Assert.Equal(["text-1", "text-3"], (await _log.ReadTextsAsync(Room, ["text-1", "text-2", "text-3"])).Keys.Order());
    }

    [Fact]
    public async Task Recording_a_purged_text_again_does_not_bring_it_back()
    {
        var term = await AppendAsync(Room, 1);
        await Store.PurgeTextAsync(Room, "text-1");
        var again = Facts.Say(2) with { Event = new Said(new("text-1", "en", "hello"), "recalled") };

        Assert.Equal(Durable, await _log.AppendAsync(Facts.Batch(Room, term, 1, new AppendEvent(again, []))));

        Assert.All(await ReadAsync(Room), r => Assert.Null(((Said)r.Event).Words.Content));
    }

    [Fact]
    public async Task A_text_recorded_twice_is_held_once_and_read_by_both()
    {
        var term = await AppendAsync(Room, 1);
        var again = Facts.Say(2) with { Event = new Said(new("text-1", "en", null), "recalled") };

        await _log.AppendAsync(Facts.Batch(Room, term, 1, new AppendEvent(again, [])));

        Assert.All(await ReadAsync(Room), r => Assert.Equal("hello", ((Said)r.Event).Words.Content));
    }

    [Fact]
    public async Task Texts_belong_to_their_room()
    {
        await AppendAsync(Room, 1);
        await AppendAsync(Other, 1);
        await Store.PurgeTextAsync(Other, "text-1");

        Assert.Equal("hello", (await _log.ReadTextsAsync(Room, ["text-1"]))["text-1"]);
        Assert.Empty(await _log.ReadTextsAsync(Other, ["text-1"]));
    }

    [Fact]
    public async Task A_history_is_paged_from_its_newest_entry()
    {
        var term = (await _log.RaiseTermAsync(Room)).Term;
        for (var n = 0; n < 20; n++)
        {
            Subject[] subjects = n % 2 == 0 ? [new("messages", (n / 2) + 1), new("message:m-1", n + 1)] : [new("need:need-1", n)];
            await _log.AppendAsync(Facts.Batch(Room, term, n, new AppendEvent(Facts.Say(n + 1), subjects)));
        }

        var newest = await _log.ReadSubjectAsync(Room, "messages", null, 4);
        var older = await _log.ReadSubjectAsync(Room, "messages", newest[^1].N, 100);

        Assert.Equal([10L, 9, 8, 7], newest.Select(e => e.N));
        Assert.Equal([6L, 5, 4, 3, 2, 1], older.Select(e => e.N));
        Assert.Equal(Facts.Say(19), newest[0].Recorded);
        Assert.Equal(10, (await _log.ReadSubjectAsync(Room, "message:m-1", null, 100)).Count);
        Assert.Empty(await _log.ReadSubjectAsync(Room, "message:m-2", null, 100));
        Assert.Empty(await _log.ReadSubjectAsync(Other, "messages", null, 100));
    }

    [Fact]
    public async Task A_place_in_a_history_that_is_taken_again_holds_the_newer_event()
    {
        var term = (await _log.RaiseTermAsync(Room)).Term;
        for (var n = 0; n < 3; n++)
            await _log.AppendAsync(Facts.Batch(Room, term, n, new AppendEvent(Facts.Say(n + 1), [new("needs", n % 2)])));

        Assert.Equal([Facts.Say(2), Facts.Say(3)], (await _log.ReadSubjectAsync(Room, "needs", null, 9)).Select(e => e.Recorded));
    }

    [Fact]
    public async Task A_snapshot_is_read_back()
    {
        var term = await AppendAsync(Room, 5);

        await _log.SaveSnapshotAsync(Room, term, Picture(4, 1, "state"));

        AssertSame(Picture(4, 1, "state"), await _log.LoadSnapshotAsync(Room));
        Assert.Null(await _log.LoadSnapshotAsync(Other));
    }

    [Fact]
    public async Task Only_a_newer_snapshot_replaces_the_one_kept()
    {
        var term = await AppendAsync(Room, 5);
        await _log.SaveSnapshotAsync(Room, term, Picture(4, 1, "first"));

        await _log.SaveSnapshotAsync(Room, term, Picture(3, 1, "older"));
        await _log.SaveSnapshotAsync(Room, term, Picture(4, 1, "same place"));
        AssertSame(Picture(4, 1, "first"), await _log.LoadSnapshotAsync(Room));

        await _log.SaveSnapshotAsync(Room, term, Picture(4, 2, "same place, next version"));
        AssertSame(Picture(4, 2, "same place, next version"), await _log.LoadSnapshotAsync(Room));

        await _log.SaveSnapshotAsync(Room, term, Picture(5, 2, "newer"));
        AssertSame(Picture(5, 2, "newer"), await _log.LoadSnapshotAsync(Room));
    }

    [Fact]
    public async Task A_snapshot_of_another_term_or_beyond_the_head_is_not_kept()
    {
        var old = await AppendAsync(Room, 5);
        var (term, _) = await _log.RaiseTermAsync(Room);

        await _log.SaveSnapshotAsync(Room, old, Picture(5, 1, "stale"));
        await _log.SaveSnapshotAsync(Room, term, Picture(6, 1, "not durable"));
        await _log.SaveSnapshotAsync(Other, 1, Picture(0, 1, "nobody's"));

        Assert.Null(await _log.LoadSnapshotAsync(Room));
        Assert.Null(await _log.LoadSnapshotAsync(Other));
    }

    [Fact]
    public async Task Rooms_fall_due_at_the_time_of_their_last_batch()
    {
        var term = (await _log.RaiseTermAsync(Room)).Term;
        var otherTerm = (await _log.RaiseTermAsync(Other)).Term;
        await _log.AppendAsync(Facts.One(Room, term, 0, due: Facts.Start.AddDays(30)));
        await _log.AppendAsync(Facts.One(Other, otherTerm, 0, due: Facts.Start.AddDays(1)));

        Assert.Empty(await _log.DueRoomsAsync(Facts.Start.AddDays(1).AddTicks(-1)));
        Assert.Equal([Other], await _log.DueRoomsAsync(Facts.Start.AddDays(1)));
        Assert.Equal([Other, Room], await _log.DueRoomsAsync(Facts.Start.AddDays(31)));

        await _log.AppendAsync(Facts.One(Other, otherTerm, 1, due: null));
        await _log.AppendAsync(Facts.One(Room, term - 1, 1, due: Facts.Start));
        Assert.Equal([Room], await _log.DueRoomsAsync(Facts.Start.AddDays(31)));
    }

    [Fact]
    public async Task Only_rooms_with_events_are_listed()
    {
        await _log.RaiseTermAsync(Other);
        await AppendAsync(Room, 1);

        Assert.Equal([Room], await _log.RoomsAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task A_lost_event_is_reported(long position)
    {
        await AppendAsync(Room, 5);
        await Store.LoseEventAsync(Room, position);

        await Assert.ThrowsAsync<TornLogException>(() => ReadAsync(Room));
    }

    [Fact]
    public async Task A_lost_event_is_reported_by_its_history()
    {
        var term = (await _log.RaiseTermAsync(Room)).Term;
        await _log.AppendAsync(Facts.Batch(Room, term, 0, new AppendEvent(Facts.Say(1), [new("messages", 1)])));
        await Store.LoseEventAsync(Room, 1);

        await Assert.ThrowsAsync<TornLogException>(() => _log.ReadSubjectAsync(Room, "messages", null, 9));
    }

    [Fact]
    public async Task A_log_shorter_than_the_snapshot_is_reported()
    {
        await AppendAsync(Room, 5);

        await Assert.ThrowsAsync<TornLogException>(() => ReadAsync(Room, after: 6));
    }

    [Fact]
    public async Task A_garbled_event_is_reported_with_its_place()
    {
        await AppendAsync(Room, 5);
        await Store.GarbleEventAsync(Room, 3);

        var torn = await Assert.ThrowsAsync<TornLogException>(() => ReadAsync(Room));

        Assert.Contains($"event 3 of {Room}", torn.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await ReadAsync(Room, after: 3)).Count);
    }

    [Fact]
    public async Task An_unknown_event_is_reported_by_its_name()
    {
        var term = (await _log.RaiseTermAsync(Room)).Term;
        await _log.AppendAsync(Facts.Batch(Room, term, 0, new AppendEvent(Facts.Say(1), []), new AppendEvent(Facts.Count(2), [])));
        await ReopenAsync(new EventCodec([typeof(Said)]));

        var torn = await Assert.ThrowsAsync<TornLogException>(() => ReadAsync(Room));

        Assert.Contains("testCounted.v1", torn.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_finishes_what_was_asked_and_takes_nothing_more()
    {
        var term = (await _log.RaiseTermAsync(Room)).Term;
        var appends = Enumerable.Range(0, 50).Select(n => _log.AppendAsync(Facts.One(Room, term, n))).ToList();

        await _log.DisposeAsync();

        Assert.All(await Task.WhenAll(appends), o => Assert.Equal(Durable, o));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _log.AppendAsync(Facts.One(Room, term, 50)));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ReadAsync(Room));
        await ReopenAsync();
        Assert.Equal(50, (await ReadAsync(Room)).Count);
    }

    protected async Task ReopenAsync(EventCodec? codec = null)
    {
        await _log.DisposeAsync();
        _log = await Store.OpenAsync(codec ?? Facts.Codec);
    }

    protected async Task<List<Recorded>> ReadAsync(RoomId room, long after = 0)
    {
        var events = new List<Recorded>();
        await foreach (var recorded in _log.ReadAsync(room, after))
            events.Add(recorded);
        return events;
    }

    /// <summary>Raises the term and appends so many events; answers the term.</summary>
    protected async Task<long> AppendAsync(RoomId room, int count)
    {
        var (term, head) = await _log.RaiseTermAsync(room);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, count).Select(n => _log.AppendAsync(Facts.One(room, term, head + n))));
        Assert.All(outcomes, o => Assert.Equal(Durable, o));
        return term;
    }

    private static Snapshot Picture(long position, int version, string state) =>
        new(position, version, System.Text.Encoding.UTF8.GetBytes(state));

    private static void AssertSame(Snapshot expected, Snapshot? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal((expected.Position, expected.StateVersion), (actual.Position, actual.StateVersion));
        Assert.Equal(expected.State.ToArray(), actual.State.ToArray());
    }
}
