using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Log;

public sealed class SqliteDiskFullTests : IAsyncLifetime
{
    private static readonly RoomId Room = RoomId.Community("austin");
    private static readonly RoomId Other = RoomId.Community("englewood");

    private readonly SmallDisk _disk = new();
    private SqliteEventLog _log = null!;

    public ValueTask InitializeAsync()
    {
        _log = SqliteStore.Open(_disk.Options);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        _disk.Dispose();
    }

    [Fact]
    public async Task A_full_disk_refuses_appends_in_its_own_words_reads_on_and_recovers()
    {
        var (term, _) = await _log.RaiseTermAsync(Room);
        var head = await FillAsync(term);
        _disk.Fill();

        await Assert.ThrowsAsync<LogFullException>(() => _log.AppendAsync(Large(term, head)));
        Assert.Equal(head, (await ReadAsync(_log)).Count);

        await MakeSpaceAsync();
        Assert.Equal(AppendOutcome.Recorded, await _log.AppendAsync(Large(term, head)));
        Assert.Equal(head + 1, (await ReadAsync(_log)).Count);
    }

    [Fact]
    public async Task A_batch_that_does_not_fit_takes_no_other_with_it()
    {
        var (term, _) = await _log.RaiseTermAsync(Room);
        var otherTerm = (await _log.RaiseTermAsync(Other)).Term;

        var small = _log.AppendAsync(Facts.One(Other, otherTerm, 0));
        var huge = _log.AppendAsync(Facts.Batch(Room, term, 0, new AppendEvent(Facts.Say(1, new('x', 20_000_000)), [])));
        var orphan = _log.AppendAsync(Facts.One(Room, term, 1));
        var smallToo = _log.AppendAsync(Facts.One(Other, otherTerm, 1));

        await Assert.ThrowsAsync<LogFullException>(() => huge);
        Assert.Equal(AppendOutcome.Recorded, await small);
        Assert.Equal(AppendOutcome.Stale, await orphan);
        Assert.Equal(AppendOutcome.Recorded, await smallToo);
        Assert.Equal(new RoomHead(term + 1, 0), await _log.RaiseTermAsync(Room));
        Assert.Equal(new RoomHead(otherTerm + 1, 2), await _log.RaiseTermAsync(Other));
    }

    [Fact]
    public async Task A_log_on_a_full_disk_opens_for_reading()
    {
        var (term, _) = await _log.RaiseTermAsync(Room);
        var head = await FillAsync(term);
        _disk.Fill();
        await _log.DisposeAsync();

        _log = SqliteStore.Open(_disk.Options);

        Assert.Equal(head, (await ReadAsync(_log)).Count);
    }

    private static Append Large(long term, long head) =>
        Facts.Batch(Room, term, head, new AppendEvent(Facts.Say(head + 1, new('x', 100_000)), []));

    private async Task<long> FillAsync(long term)
    {
        for (var head = 0L; ; head++)
        {
            try
            {
                Assert.Equal(AppendOutcome.Recorded, await _log.AppendAsync(Large(term, head)));
            }
            catch (LogFullException)
            {
                return head;
            }
        }
    }

    private async Task MakeSpaceAsync()
    {
        var options = _disk.Grow();
        if (_disk.GrowsInPlace)
            return;
        await _log.DisposeAsync();
        _log = SqliteStore.Open(options);
    }

    private static async Task<List<Recorded>> ReadAsync(SqliteEventLog log)
    {
        var events = new List<Recorded>();
        await foreach (var recorded in log.ReadAsync(Room, 0))
            events.Add(recorded);
        return events;
    }
}
