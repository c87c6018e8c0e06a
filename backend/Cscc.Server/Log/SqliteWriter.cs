using System.Runtime.InteropServices;
using Cscc.Domain.Kernel;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Cscc.Server.Log;

/// <summary>
/// The one thread that writes. It commits everything that waits in one transaction, so that one wait for the disk
/// serves all; if one of them fails, the group is tried again in halves, so that it fails alone. What is asked first is
/// done first.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>So many share a transaction at most; more would only make the first of them wait.</summary>
    private const int MostPerCommit = 1_000;

    private readonly SqliteLogOptions _options;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private readonly object _gate = new();
    private List<Work> _waiting = [];
    private bool _closing;
    private SqliteWriteStatements? _statements;

    public SqliteWriter(SqliteLogOptions options, ILogger logger)
    {
        _options = options;
        _logger = logger;
        _statements = new(SqliteDatabase.OpenForWriting(options));
        _thread = new(Run) { Name = "log writer", IsBackground = true };
        _thread.Start();
    }

    /// <param name="carry">Runs on the writer's thread, inside its transaction.</param>
    /// <returns>What it answered, once that is durable.</returns>
    public Task<T> DoAsync<T>(Func<SqliteWriteStatements, T> carry)
    {
        var work = new Work<T>(carry);
        lock (_gate)
        {
            if (_closing)
                return Task.FromException<T>(new ObjectDisposedException(nameof(SqliteEventLog)));
            _waiting.Add(work);
            if (_waiting.Count == 1)
                Monitor.Pulse(_gate);
        }
        return work.Task;
    }

    /// <summary>Finishes what waits and closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closing = true;
            Monitor.Pulse(_gate);
        }
        _thread.Join();
        _statements?.Dispose();
    }

    private void Run()
    {
        for (var spare = new List<Work>(); Take(spare) is { } taken; spare = taken)
        {
            for (var start = 0; start < taken.Count; start += MostPerCommit)
                Commit(CollectionsMarshal.AsSpan(taken)[start..Math.Min(start + MostPerCommit, taken.Count)]);
            taken.Clear();
        }
    }

    /// <summary>Waits for work and takes all of it, leaving <paramref name="empty"/> for what comes next; null at the end.</summary>
    private List<Work>? Take(List<Work> empty)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closing)
                    return null;
                Monitor.Wait(_gate);
            }
            var taken = _waiting;
            _waiting = empty;
            return taken;
        }
    }

    private void Commit(ReadOnlySpan<Work> group)
    {
        var isCommitting = false;
        try
        {
            _statements ??= new(SqliteDatabase.OpenForWriting(_options));
            _statements.Begin();
            foreach (var work in group)
                work.Carry(_statements);
            isCommitting = true;
            _statements.Commit();
        }
        catch (Exception e) when (!isCommitting || e is SqliteException { SqliteErrorCode: SQLITE_FULL })
        {
            // No commit record was written (out of space, SQLite gives up before it), so the group can be tried again in
            // halves, until what fails stands alone.
            Undo();
            if (group is [var only])
            {
                only.Fail(Explain(e));
                return;
            }
            Commit(group[..(group.Length / 2)]);
            Commit(group[(group.Length / 2)..]);
            return;
        }
        catch (Exception e)
        {
            // It may have reached the disk or not. Opening again reads back what is really there.
            _logger.LogError(e, "It is not known whether {Count} appends were written", group.Length);
            Close();
            foreach (var work in group)
                work.Fail(new IOException("it is not known whether this was written", e));
            return;
        }
        foreach (var work in group)
            work.Settle();
    }

    private static IOException Explain(Exception e) => e switch
    {
        SqliteException fault => SqliteDatabase.Explain(fault, "nothing was written"),
        IOException known => known,
        _ => new IOException("nothing was written", e),
    };

    /// <summary>SQLite has undone some failed transactions by itself, and leaves others to us.</summary>
    private void Undo()
    {
        try
        {
            if (_statements is { InTransaction: true })
                _statements.RollBack();
        }
        catch (SqliteException e)
        {
            _logger.LogError(e, "The log is opened again");
            Close();
        }
    }

    private void Close()
    {
        _statements?.Dispose();
        _statements = null;
    }

    private abstract class Work
    {
        public abstract void Carry(SqliteWriteStatements statements);

        public abstract void Settle();

        public abstract void Fail(IOException why);
    }

    private sealed class Work<T>(Func<SqliteWriteStatements, T> carry) : Work
    {
        // Callers go on elsewhere: the writer must not run their code.
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _answer;

        public Task<T> Task => _done.Task;

        public override void Carry(SqliteWriteStatements statements) => _answer = carry(statements);

        public override void Settle() => _done.SetResult(_answer!);

        public override void Fail(IOException why) => _done.SetException(why);
    }
}

/// <summary>The writer's statements. A transaction that changes no row waits for no disk.</summary>
internal sealed class SqliteWriteStatements : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _rollBack;
    private readonly SqliteStatement _raise;
    private readonly SqliteStatement _check;
    private readonly SqliteStatement _advance;
    private readonly SqliteStatement _event;
    private readonly SqliteStatement _text;
    private readonly SqliteStatement _subject;
    private readonly SqliteStatement _snapshot;

    public SqliteWriteStatements(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new(connection, "BEGIN");
        _commit = new(connection, "COMMIT");
        _rollBack = new(connection, "ROLLBACK");
        _raise = new(connection, """
            INSERT INTO rooms (id, term, head) VALUES (?1, 1, 0)
            ON CONFLICT (id) DO UPDATE SET term = term + 1 RETURNING term, head
            """);
        _check = new(connection, "SELECT key FROM rooms WHERE id = ?1 AND term = ?2 AND head = ?3");
        _advance = new(connection, """
            UPDATE rooms SET head = ?1, due = ?2 WHERE id = ?3 AND term = ?4 AND head = ?5 RETURNING key
            """);
        _event = new(connection, """
            INSERT INTO events (room, position, at, name, body, person, agency, op_principal, op_id, op_fingerprint, op_result, seal)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
        // An event may name a text that is already there, or was purged since: that one stays as it is.
        _text = new(connection, """
            INSERT INTO texts (room, id, language, content, seal) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
            """);
        _subject = new(connection, """
            INSERT INTO subjects (room, subject, n, position, seal) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT DO UPDATE SET position = excluded.position, seal = excluded.seal
            """);
        _snapshot = new(connection, """
            INSERT INTO snapshots (room, position, version, state, seal)
            SELECT key, ?3, ?4, ?5, ?6 FROM rooms WHERE id = ?1 AND term = ?2 AND head >= ?3
            ON CONFLICT DO UPDATE SET position = excluded.position, version = excluded.version, state = excluded.state, seal = excluded.seal
            WHERE excluded.position > position OR (excluded.position = position AND excluded.version <> version)
            """);
    }

    public bool InTransaction => sqlite3_get_autocommit(_connection.Handle) == 0;

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    public void RollBack() => _rollBack.Run();

    public RoomHead RaiseTerm(string room) => _raise.First(row => new RoomHead(row.Number(0), row.Number(1)), room);

    public AppendOutcome Append(EncodedAppend append)
    {
        if (append.Events.Count == 0)
            return _check.First(Key, append.Room, append.Term, append.Expected) is null ? AppendOutcome.Stale : AppendOutcome.Recorded;
        if (_advance.First(Key, append.Head, append.Due, append.Room, append.Term, append.Expected) is not { } room)
            return AppendOutcome.Stale;
        foreach (var (row, seal) in append.Events)
        {
            _event.Run(
                room, row.Position, row.At, row.Name, row.Body, row.By?.Person, row.By?.Agency,
                row.Op?.Principal, row.Op?.Id, row.Op?.Fingerprint, row.Op?.Result?.Id, seal);
        }
        foreach (var (row, seal) in append.Texts)
            _text.Run(room, row.Id, row.Language, row.Content, seal);
        foreach (var (row, seal) in append.Subjects)
            _subject.Run(room, row.Name, row.N, row.Position, seal);
        return AppendOutcome.Recorded;
    }

    public bool SaveSnapshot(string room, long term, Snapshot snapshot, byte[] state, long seal) =>
        _snapshot.Run(room, term, snapshot.Position, snapshot.StateVersion, state, seal) > 0;

    public void Dispose()
    {
        SqliteStatement[] all = [_begin, _commit, _rollBack, _raise, _check, _advance, _event, _text, _subject, _snapshot];
        Array.ForEach(all, statement => statement.Dispose());
        _connection.Dispose();
    }

    private static long? Key(SqliteRow row) => row.Number(0);
}
