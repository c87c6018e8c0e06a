using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Cscc.Domain.Kernel;
using Microsoft.Data.Sqlite;

namespace Cscc.Server.Log;

/// <summary>The log in one SQLite file: the default of a centre on one host.</summary>
public sealed class SqliteEventLog : IEventLog
{
    /// <summary>Events are read so many at a time, so that a long replay holds up neither memory nor the write-ahead log.</summary>
    private const int PageLength = 512;

    private readonly SqliteLogOptions _options;
    private readonly EventCodec _codec;
    private readonly ILogger _logger;
    private readonly SqliteWriter _writer;
    private readonly SemaphoreSlim _turns;
    private readonly ConcurrentBag<SqliteReader> _idle = [];
    private int _disposed;

    /// <exception cref="TornLogException">The file is damaged, or is something else.</exception>
    public SqliteEventLog(SqliteLogOptions options, EventCodec codec, ILogger<SqliteEventLog> logger)
    {
        _options = options;
        _codec = codec;
        _logger = logger;
        _turns = new(options.Readers);
        _writer = new(options, logger);
    }

    public Task<RoomHead> RaiseTermAsync(RoomId room, CancellationToken cancel = default) =>
        _writer.DoAsync(store => store.RaiseTerm(room.Value)).WaitAsync(cancel);

    public Task<AppendOutcome> AppendAsync(Append append)
    {
        try
        {
            var encoded = EncodedAppend.Of(append, _codec);
            return _writer.DoAsync(store => store.Append(encoded));
        }
        catch (Exception e)
        {
            return Task.FromException<AppendOutcome>(e);
        }
    }

    public async IAsyncEnumerable<Recorded> ReadAsync(
        RoomId room, long after, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        List<Recorded> page;
        do
        {
            page = await ReadAsync(reader => reader.Events(room, after, PageLength), cancel);
            foreach (var recorded in page)
                yield return recorded;
            after += page.Count;
        }
        while (page.Count == PageLength);
    }

    public async Task<IReadOnlyList<HistoryEntry>> ReadSubjectAsync(
        RoomId room, string subject, long? before, int take, CancellationToken cancel = default) =>
        await ReadAsync(reader => reader.History(room, subject, before, take), cancel);

    public Task SaveSnapshotAsync(RoomId room, long term, Snapshot snapshot)
    {
        var state = snapshot.State.ToArray();
        var seal = snapshot.Seal(room);
        return _writer.DoAsync(store => store.SaveSnapshot(room.Value, term, snapshot, state, seal));
    }

    public async Task<Snapshot?> LoadSnapshotAsync(RoomId room, CancellationToken cancel = default)
    {
        var (snapshot, whole) = await ReadAsync(reader => reader.Snapshot(room), cancel);
        if (snapshot is null || whole)
            return snapshot;
        // Nothing is lost: a snapshot only saves replaying. But a damaged one says something about the disk.
        _logger.LogError("The snapshot of {Room} is damaged and is passed over; look after the disk", room);
        return null;
    }

    public async Task<IReadOnlyDictionary<string, string>> ReadTextsAsync(
        RoomId room, IReadOnlyCollection<string> ids, CancellationToken cancel = default) =>
        await ReadAsync(reader => reader.Texts(room, ids), cancel);

    public async Task<IReadOnlyList<RoomId>> DueRoomsAsync(DateTimeOffset until, CancellationToken cancel = default) =>
        await ReadAsync(reader => reader.DueRooms(until), cancel);

    public async Task<IReadOnlyList<RoomId>> RoomsAsync(CancellationToken cancel = default) =>
        await ReadAsync(reader => reader.Rooms(), cancel);

    /// <summary>Finishes what was asked and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        for (var turn = 0; turn < _options.Readers; turn++)
            await _turns.WaitAsync();
        foreach (var reader in _idle)
            reader.Dispose();
        // The writer's is the last connection: closing it leaves one file, without a write-ahead log beside it.
        await Task.Run(_writer.Dispose);
        _turns.Release(_options.Readers);
    }

    /// <summary>Reads on a pool thread, for SQLite knows no asynchronous reading.</summary>
    private async Task<T> ReadAsync<T>(Func<SqliteReader, T> read, CancellationToken cancel)
    {
        await _turns.WaitAsync(cancel);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed == 1, this);
            return await Task.Run(() => Read(read), cancel);
        }
        finally
        {
            _turns.Release();
        }
    }

    private T Read<T>(Func<SqliteReader, T> read)
    {
        SqliteReader? reader = null;
        try
        {
            if (!_idle.TryTake(out reader))
                reader = new(_options.Path, _codec);
            var answer = read(reader);
            _idle.Add(reader);
            return answer;
        }
        catch (Exception e)
        {
            // It may stand in the middle of a transaction: the next reader is a new one.
            reader?.Dispose();
            if (e is SqliteException fault)
                throw SqliteDatabase.Explain(fault, $"{_options.Path} cannot be read");
            throw;
        }
    }
}
