using Microsoft.Data.Sqlite;

namespace Cscc.Server.Log;

/// <summary>One statement, prepared once and run many times with values in the order of its parameters.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var n = 1; sql.Contains($"${n}", StringComparison.Ordinal); n++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${n}" });
        _command.Prepare();
    }

    /// <summary>Runs it and answers how many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>The first row, or default if there is none.</summary>
    public T? First<T>(Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        return reader.Read() ? Read(reader, row) : default;
    }

    public List<T> All<T>(Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(Read(reader, row));
        return rows;
    }

    public void Dispose() => _command.Dispose();

    private static T Read<T>(SqliteDataReader reader, Func<SqliteDataReader, T> row)
    {
        try
        {
            return row(reader);
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidCastException or OverflowException)
        {
            // On a damaged page a cell may hold another type than its column has.
            throw new TornLogException($"a row holds what was never written: {e.Message}", e);
        }
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
