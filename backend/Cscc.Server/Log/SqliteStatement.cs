using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Cscc.Server.Log;

/// <summary>
/// One statement, prepared once and run many times with values in the order of its parameters. It stands directly on
/// SQLite's own calls: an append is some five statements, and commands and readers cost more than SQLite itself.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Runs it and answers how many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            while (Step())
            {
            }
            return sqlite3_changes(_database);
        }
        finally
        {
            sqlite3_reset(_statement);
        }
    }

    /// <summary>The first row, or default if there is none.</summary>
    public T? First<T>(Func<SqliteRow, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            return Step() ? read(new(_statement)) : default;
        }
        finally
        {
            sqlite3_reset(_statement);
        }
    }

    public List<T> All<T>(Func<SqliteRow, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            var rows = new List<T>();
            while (Step())
                rows.Add(read(new(_statement)));
            return rows;
        }
        finally
        {
            sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private bool Step() => sqlite3_step(_statement) switch
    {
        SQLITE_ROW => true,
        SQLITE_DONE => false,
        var fault => throw Fault(fault),
    };

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(values[i] switch
            {
                null => sqlite3_bind_null(_statement, i + 1),
                long number => sqlite3_bind_int64(_statement, i + 1, number),
                int number => sqlite3_bind_int64(_statement, i + 1, number),
                string text => sqlite3_bind_text(_statement, i + 1, text),
                byte[] bytes => sqlite3_bind_blob(_statement, i + 1, bytes),
                var other => throw new ArgumentException($"{other.GetType().Name} cannot be stored", nameof(values)),
            });
        }
    }

    private void Check(int result)
    {
        if (result != SQLITE_OK)
            throw Fault(result);
    }

    private SqliteException Fault(int result) =>
        new(sqlite3_errmsg(_database).utf8_to_string(), result & 0xFF, sqlite3_extended_errcode(_database));
}

/// <summary>A row while it is being read. On a damaged page a cell may hold another type than its column: that is reported.</summary>
internal readonly struct SqliteRow(sqlite3_stmt statement)
{
    public bool IsNull(int column) => sqlite3_column_type(statement, column) == SQLITE_NULL;

    public long Number(int column)
    {
        Expect(column, SQLITE_INTEGER);
        return sqlite3_column_int64(statement, column);
    }

    public string Text(int column)
    {
        Expect(column, SQLITE_TEXT);
        return Encoding.UTF8.GetString(sqlite3_column_blob(statement, column));
    }

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Bytes(int column)
    {
        Expect(column, SQLITE_BLOB);
        return sqlite3_column_blob(statement, column).ToArray();
    }

    public byte[]? BytesOrNull(int column) => IsNull(column) ? null : Bytes(column);

    private void Expect(int column, int type)
    {
        if (sqlite3_column_type(statement, column) != type)
            throw new TornLogException($"{sqlite3_column_name(statement, column).utf8_to_string()} holds what was never written");
    }
}
