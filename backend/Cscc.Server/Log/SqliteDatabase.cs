using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Cscc.Server.Log;

/// <summary>The database file: its tables, how it is opened, and what its errors mean.</summary>
internal static class SqliteDatabase
{
    private const int SchemaVersion = 1;

    /// <summary>"CSCC": says whose file it is.</summary>
    private const int ApplicationId = 0x43534343;

    /// <summary>The writer touches a random page of the texts' index for each text: 32 MiB hold those of a busy day.</summary>
    private const int WriterCacheKib = 32 * 1024;

    /// <summary>
    /// 32 MiB of write-ahead log before it is folded into the database: a page that many appends touch is then folded
    /// once. More would only make opening after a crash slower.
    /// </summary>
    private const int CheckpointPages = 8 * 1024;

    /// <summary>A reader or a checkpoint is waited for so long.</summary>
    private const int BusyMilliseconds = 10_000;

    /// <summary>What the write-ahead log shrinks back to after a reader has held it up.</summary>
    private const int WalBytes = 64 * 1024 * 1024;

    // Rooms are numbered so that their long ids are stored once. Events and texts are ordinary rowid tables: measured,
    // they take half as many more appends a second than tables clustered by their key. A seal is a check sum of its
    // row: SQLite notices a damaged page only if its structure breaks.
    private const string Tables = """
        CREATE TABLE rooms (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, term INTEGER NOT NULL, head INTEGER NOT NULL, due INTEGER) STRICT;
        CREATE INDEX rooms_due ON rooms (due) WHERE due IS NOT NULL;
        CREATE TABLE events (
            room INTEGER NOT NULL, position INTEGER NOT NULL, at INTEGER NOT NULL, name TEXT NOT NULL, body BLOB NOT NULL,
            person TEXT, agency TEXT, op_principal TEXT, op_id TEXT, op_fingerprint TEXT, op_result TEXT,
            seal INTEGER NOT NULL, PRIMARY KEY (room, position)) STRICT;
        CREATE TABLE texts (
            room INTEGER NOT NULL, id TEXT NOT NULL, language TEXT NOT NULL, content BLOB, seal INTEGER NOT NULL,
            PRIMARY KEY (room, id)) STRICT;
        CREATE TABLE subjects (
            room INTEGER NOT NULL, subject TEXT NOT NULL, n INTEGER NOT NULL, position INTEGER NOT NULL, seal INTEGER NOT NULL,
            PRIMARY KEY (room, subject, n)) STRICT, WITHOUT ROWID;
        CREATE TABLE snapshots (
            room INTEGER PRIMARY KEY, position INTEGER NOT NULL, version INTEGER NOT NULL, state BLOB NOT NULL,
            seal INTEGER NOT NULL) STRICT;
        """;

    /// <summary>Opens the file for its one writer and creates what is missing.</summary>
    /// <exception cref="TornLogException">The file is damaged, or is something else.</exception>
    public static SqliteConnection OpenForWriting(SqliteLogOptions options)
    {
        // SQLite would make a new database and throw away what may be the only copy of the newest events.
        if (!File.Exists(options.Path) && File.Exists(options.Path + "-wal"))
            throw new TornLogException($"{options.Path} is missing, but its write-ahead log is there: restore a backup, or put it back");
        var connection = Open(options.Path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            if (Ask<string>(connection, "PRAGMA journal_mode = WAL") != "wal")
                throw new IOException($"{options.Path} lies where no write-ahead log can be kept");
            Do(connection, $"""
                PRAGMA synchronous = {options.Synchronous};
                PRAGMA cache_size = -{WriterCacheKib};
                PRAGMA wal_autocheckpoint = {CheckpointPages};
                PRAGMA journal_size_limit = {WalBytes};
                PRAGMA cell_size_check = ON;
                """);
            if (options.MaxPages is { } most)
                Do(connection, $"PRAGMA max_page_count = {most}");
            Prepare(connection, options.Path);
            MakeRecoveredDurable(connection);
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Explain(e, $"{options.Path} cannot be opened");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static SqliteConnection OpenForReading(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadOnly);
        Do(connection, "PRAGMA cell_size_check = ON");
        return connection;
    }

    public static void Do(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static T Ask<T>(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }

    public static bool IsFull(SqliteException e) => e.SqliteErrorCode == SQLITE_FULL;

    public static IOException Explain(SqliteException e, string what) => e.SqliteErrorCode switch
    {
        SQLITE_FULL => new LogFullException($"{what}: no space is left", e),
        SQLITE_CORRUPT or SQLITE_NOTADB or SQLITE_CONSTRAINT => new TornLogException($"{what}: {e.Message}", e),
        _ => new IOException($"{what}: {e.Message}", e),
    };

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        // Our own pool says how many connections there are and when they are closed.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        sqlite3_busy_timeout(connection.Handle, BusyMilliseconds);
        return connection;
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        var version = Ask<long>(connection, "PRAGMA user_version");
        if (version == 0 && Ask<long>(connection, "SELECT count(*) FROM sqlite_schema") == 0)
        {
            Do(connection, $"BEGIN; {Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion}; COMMIT;");
            return;
        }
        if (Ask<long>(connection, "PRAGMA application_id") != ApplicationId)
            throw new TornLogException($"{path} is not a log of this program");
        if (version > SchemaVersion)
            throw new IOException($"{path} was written by a newer version of this program");
        // A damaged index of rooms would make a room look new and empty. The table is small, so this costs nothing.
        if (Ask<string>(connection, "PRAGMA integrity_check(rooms)") is not "ok" and var damage)
            throw new TornLogException($"{path} is damaged: {damage}");
    }

    /// <summary>
    /// What is read back from the write-ahead log may be in the page cache alone, if waiting for the disk had failed.
    /// Later appends rest on it, so it is written again and waited for first.
    /// </summary>
    private static void MakeRecoveredDurable(SqliteConnection connection)
    {
        try
        {
            Do(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException e) when (IsFull(e))
        {
            // A full disk is opened for reading; the first append will say that it is full.
        }
    }
}
