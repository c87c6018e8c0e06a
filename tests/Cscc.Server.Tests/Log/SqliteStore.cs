using Cscc.Domain.Kernel;
using Cscc.Server.Log;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cscc.Server.Tests.Log;

/// <summary>A log file in a folder of its own, which goes with it.</summary>
public sealed class SqliteStore : LogStore
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cscc-log-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "log.db");

    public override Task<IEventLog> OpenAsync(EventCodec codec) => Task.FromResult<IEventLog>(Open(new() { Path = Path }, codec));

    public static SqliteEventLog Open(SqliteLogOptions options, EventCodec? codec = null) =>
        new(options, codec ?? Facts.Codec, NullLogger<SqliteEventLog>.Instance);

    public override Task PurgeTextAsync(RoomId room, string text) => MustChangeAsync(
        "UPDATE texts SET content = NULL WHERE room = (SELECT key FROM rooms WHERE id = $1) AND id = $2", room.Value, text);

    public override Task LoseEventAsync(RoomId room, long position) => MustChangeAsync(
        "DELETE FROM events WHERE room = (SELECT key FROM rooms WHERE id = $1) AND position = $2", room.Value, position);

    public override Task GarbleEventAsync(RoomId room, long position) => MustChangeAsync(
        "UPDATE events SET body = substr(body, 1, 5) WHERE room = (SELECT key FROM rooms WHERE id = $1) AND position = $2", room.Value, position);

    public override Task PlantEventAsync(RoomId room, long position) => MustChangeAsync(
        """
        INSERT INTO events (room, position, at, name, body, seal)
        VALUES ((SELECT key FROM rooms WHERE id = $1), $2, 0, 'testCounted.v1', jsonb('{}'), 0)
        """, room.Value, position);

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task MustChangeAsync(string sql, string room, object value)
    {
        await using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$1", room);
        command.Parameters.AddWithValue("$2", value);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
