using Cscc.Domain.Kernel;
using Cscc.Server.Log;
using Cscc.Server.Tests.Center;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Cscc.Server.Tests.Log;

public sealed class BackupsTests : IAsyncLifetime
{
    private static readonly RoomId Room = RoomId.Community("austin");

    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("cscc-backup-");
    private readonly FakeTimeProvider _time = new(Facts.Start);
    private DataFolder _folder = null!;
    private SqliteEventLog _log = null!;
    private long _term;

    public async ValueTask InitializeAsync()
    {
        _folder = DataFolder.Hold(_parent.FullName);
        _log = SqliteStore.Open(new() { Path = _folder.Log });
        _term = (await _log.RaiseTermAsync(Room)).Term;
        await AppendAsync(0, 600);
    }

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        _folder.Dispose();
        _parent.Delete(recursive: true);
    }

    [Fact]
    public async Task A_copy_holds_everything_of_its_moment_while_writing_goes_on()
    {
        using var backups = Backups();
        var writing = AppendAsync(600, 400);

        var copies = new[] { await backups.TakeAsync(), await LaterAsync(backups) };
        await writing;

        Assert.Equal(copies.Reverse(), backups.List());
        foreach (var copy in copies)
        {
            await using var log = SqliteStore.Open(new() { Path = copy.Path });
            var events = await ReadAsync(log);
            Assert.InRange(events.Count, 600, 1_000);
            Assert.Equal(Enumerable.Range(1, events.Count).Select(n => Facts.Say(n)), events);
        }
    }

    [Fact]
    public async Task Only_so_many_copies_are_kept_and_nothing_unfinished()
    {
        using var backups = Backups(keep: 2);
        await backups.TakeAsync();
        var second = await LaterAsync(backups);
        var third = await LaterAsync(backups);

        Assert.Equal([third, second], backups.List());
        Assert.Equal(2, Directory.GetFiles(_folder.Backups).Length);
    }

    [Fact]
    public async Task A_copy_of_a_damaged_log_is_no_backup()
    {
        using var backups = Backups();
        var good = await backups.TakeAsync();
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.Log};Pooling=False"))
        {
            await connection.OpenAsync();
            SqliteDatabase.Do(connection, "UPDATE events SET at = at + 1 WHERE position = 555");
        }

        var torn = await Assert.ThrowsAsync<TornLogException>(() => LaterAsync(backups));

        Assert.Contains("event 555", torn.Message, StringComparison.Ordinal);
        Assert.Equal([good], backups.List());
        Assert.Single(Directory.GetFiles(_folder.Backups));
    }

    [Fact]
    public async Task A_restored_log_is_the_copy_and_the_other_is_kept_aside()
    {
        Backup copy;
        using (var backups = Backups())
            copy = await backups.TakeAsync();
        await AppendAsync(600, 5);
        await _log.DisposeAsync();

        var aside = Server.Log.Backups.Restore(_folder, copy.Path, Facts.Codec, _time);

        _log = SqliteStore.Open(new() { Path = _folder.Log });
        Assert.Equal(600, (await ReadAsync(_log)).Count);
        await using var former = SqliteStore.Open(new() { Path = Path.Combine(aside!, "log.db") });
        Assert.Equal(605, (await ReadAsync(former)).Count);
        Assert.True(File.Exists(copy.Path));
    }

    [Fact]
    public async Task A_log_that_was_cut_off_is_kept_aside_with_its_write_ahead_log()
    {
        Backup copy;
        using (var backups = Backups())
            copy = await backups.TakeAsync();
        await AppendAsync(600, 5);
        var (database, wal) = (await File.ReadAllBytesAsync(_folder.Log), await File.ReadAllBytesAsync(_folder.Log + "-wal"));
        await _log.DisposeAsync();
        await File.WriteAllBytesAsync(_folder.Log, database);
        await File.WriteAllBytesAsync(_folder.Log + "-wal", wal);

        var aside = Server.Log.Backups.Restore(_folder, copy.Path, Facts.Codec, _time);

        _log = SqliteStore.Open(new() { Path = _folder.Log });
        Assert.Equal(600, (await ReadAsync(_log)).Count);
        await using var former = SqliteStore.Open(new() { Path = Path.Combine(aside!, "log.db") });
        Assert.Equal(605, (await ReadAsync(former)).Count);
    }

    [Fact]
    public async Task A_damaged_copy_is_not_restored()
    {
        Backup copy;
        using (var backups = Backups())
            copy = await backups.TakeAsync();
        await _log.DisposeAsync();
        await using (var file = new FileStream(copy.Path, FileMode.Open, FileAccess.Write))
            file.SetLength(copy.Bytes / 2);

        Assert.Throws<TornLogException>(() => Server.Log.Backups.Restore(_folder, copy.Path, Facts.Codec, _time));

        _log = SqliteStore.Open(new() { Path = _folder.Log });
        Assert.Equal(600, (await ReadAsync(_log)).Count);
    }

    [Fact]
    public async Task Copies_are_taken_at_their_time_also_across_restarts()
    {
        using (var backups = Backups())
        {
            await backups.StartAsync(CancellationToken.None);
            await Patience.UntilAsync(() => backups.List().Count == 1);
            await backups.StopAsync(CancellationToken.None);
        }

        _time.Advance(TimeSpan.FromHours(23));
        using var restarted = Backups();
        await restarted.StartAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.Single(restarted.List());

        await Patience.UntilAsync(() =>
        {
            _time.Advance(TimeSpan.FromMinutes(15));
            return restarted.List().Count == 2;
        });
        await restarted.StopAsync(CancellationToken.None);
        Assert.InRange(restarted.List()[0].At - restarted.List()[1].At, TimeSpan.FromHours(24), TimeSpan.FromHours(48));
    }

    private Backups Backups(int keep = 14) =>
        new(_folder, new() { Every = TimeSpan.FromHours(24), Keep = keep }, Facts.Codec, _time, NullLogger<Backups>.Instance);

    private Task<Backup> LaterAsync(Backups backups)
    {
        _time.Advance(TimeSpan.FromHours(1));
        return backups.TakeAsync();
    }

    private async Task AppendAsync(int head, int count)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(head, count).Select(n => _log.AppendAsync(Facts.One(Room, _term, n))));
        Assert.All(outcomes, o => Assert.Equal(AppendOutcome.Recorded, o));
    }

    private static async Task<List<Recorded>> ReadAsync(SqliteEventLog log)
    {
        var events = new List<Recorded>();
        await foreach (var recorded in log.ReadAsync(Room, 0))
            events.Add(recorded);
        return events;
    }
}
