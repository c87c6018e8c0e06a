using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Log;

/// <summary>A damaged file is read as far as it was committed, or refused; it is never believed.</summary>
public sealed class SqliteTornFileTests : IDisposable
{
    private static readonly RoomId[] Rooms = [RoomId.Community("austin"), RoomId.Community("roseland"), RoomId.Community("new-city")];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cscc-torn-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_garbled_database_is_refused_or_read_as_it_was()
    {
        var (database, _) = await WriteAsync(closed: true);
        await TryAsync(400, seed => (Garbled(database, seed), null), mustBeWhole: true);
    }

    [Fact]
    public async Task A_truncated_database_is_refused_or_read_as_it_was()
    {
        var (database, _) = await WriteAsync(closed: true);
        await TryAsync(100, seed => (Truncated(database, seed), null), mustBeWhole: true);
    }

    [Fact]
    public async Task A_garbled_write_ahead_log_is_read_as_far_as_it_is_whole()
    {
        var (database, wal) = await WriteAsync(closed: false);
        await TryAsync(200, seed => (database, Garbled(wal!, seed)), mustBeWhole: false);
    }

    [Fact]
    public async Task A_truncated_write_ahead_log_is_read_as_far_as_it_is_whole()
    {
        var (database, wal) = await WriteAsync(closed: false);
        await TryAsync(100, seed => (database, Truncated(wal!, seed)), mustBeWhole: false);
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused()
    {
        var path = NewPath();
        await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("not a database. ", 1_000)));

        Assert.Throws<TornLogException>(() => SqliteStore.Open(new() { Path = path }));
    }

    [Fact]
    public async Task A_write_ahead_log_without_its_database_is_refused_and_kept()
    {
        var (_, wal) = await WriteAsync(closed: false);
        var path = NewPath();
        await File.WriteAllBytesAsync(path + "-wal", wal!);

        Assert.Throws<TornLogException>(() => SqliteStore.Open(new() { Path = path }));
        Assert.Equal(wal, await File.ReadAllBytesAsync(path + "-wal"));
    }

    [Fact]
    public async Task A_damaged_snapshot_is_passed_over()
    {
        await using var store = new SqliteStore();
        await using var log = await store.OpenAsync(Facts.Codec);
        var (term, _) = await log.RaiseTermAsync(Rooms[0]);
        await log.SaveSnapshotAsync(Rooms[0], term, new(0, 1, "state"u8.ToArray()));
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store.Path};Pooling=False"))
        {
            await connection.OpenAsync();
            SqliteDatabase.Do(connection, "UPDATE snapshots SET state = jsonb('1')");
        }

        Assert.Null(await log.LoadSnapshotAsync(Rooms[0]));
    }

    /// <summary>Damages a copy in so many ways and reads it whole.</summary>
    private async Task TryAsync(int times, Func<int, (byte[] Database, byte[]? Wal)> damage, bool mustBeWhole)
    {
        var refused = 0;
        for (var seed = 0; seed < times; seed++)
        {
            var path = NewPath();
            var (database, wal) = damage(seed);
            await File.WriteAllBytesAsync(path, database);
            if (wal is not null)
                await File.WriteAllBytesAsync(path + "-wal", wal);
            try
            {
                await using var log = SqliteStore.Open(new() { Path = path, Synchronous = SqliteSynchronous.Off });
                foreach (var room in Rooms)
                    await AssertTrueAsync(log, room, mustBeWhole, seed);
            }
            catch (IOException)
            {
                refused++;
            }
        }
        if (mustBeWhole)
            Assert.InRange(refused, times / 4, times);
    }

    private static async Task AssertTrueAsync(SqliteEventLog log, RoomId room, bool mustBeWhole, int seed)
    {
        var events = new List<Recorded>();
        await foreach (var recorded in log.ReadAsync(room, 0))
            events.Add(recorded);
        Assert.True(Written(room).Take(events.Count).SequenceEqual(events), $"seed {seed}: {room} reads what was never written");
        Assert.True(!mustBeWhole || events.Count == Written(room).Count(), $"seed {seed}: {room} ends at {events.Count} and nobody says so");
        foreach (var entry in await log.ReadSubjectAsync(room, "messages", null, 1_000))
            Assert.True(Written(room).ElementAt((int)entry.N - 1) == entry.Recorded, $"seed {seed}: {room} has a wrong history");
    }

    private static IEnumerable<Recorded> Written(RoomId room) => Enumerable.Range(1, 40).Select(n => Facts.Say(n, $"{room} says {n}"));

    /// <summary>The bytes of a log that was closed, or that was cut off with all in its write-ahead log.</summary>
    private async Task<(byte[] Database, byte[]? Wal)> WriteAsync(bool closed)
    {
        var path = NewPath();
        var log = SqliteStore.Open(new() { Path = path });
        foreach (var room in Rooms)
        {
            var (term, _) = await log.RaiseTermAsync(room);
            foreach (var recorded in Written(room))
                await log.AppendAsync(Facts.Batch(room, term, recorded.Position - 1, new AppendEvent(recorded, [new("messages", recorded.Position)])));
        }
        if (closed)
            await log.DisposeAsync();
        var copy = (await File.ReadAllBytesAsync(path), closed ? null : await File.ReadAllBytesAsync(path + "-wal"));
        await log.DisposeAsync();
        return copy;
    }

    private static byte[] Garbled(byte[] file, int seed)
    {
        var random = new Random(seed);
        var copy = file.ToArray();
        var start = random.Next(copy.Length);
        random.NextBytes(copy.AsSpan(start, Math.Min(random.Next(1, 256), copy.Length - start)));
        return copy;
    }

    private static byte[] Truncated(byte[] file, int seed) => file[..new Random(seed).Next(1, file.Length)];

    private string NewPath() => Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db");
}
