using System.Text;
using Cscc.Domain.Kernel;
using Microsoft.Data.Sqlite;

namespace Cscc.Server.Log;

/// <summary>One reading connection. Each of its answers is of one moment, and sealed rows are checked.</summary>
internal sealed class SqliteReader : IDisposable
{
    private const string EventColumns = "e.position, e.at, e.name, e.body, e.person, e.agency, e.op_principal, e.op_id, e.op_fingerprint, e.op_result, e.seal";

    private readonly SqliteConnection _connection;
    private readonly EventCodec _codec;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _end;
    private readonly SqliteStatement _room;
    private readonly SqliteStatement _rooms;
    private readonly SqliteStatement _dueRooms;
    private readonly SqliteStatement _events;
    private readonly SqliteStatement _history;
    private readonly SqliteStatement _text;
    private readonly SqliteStatement _snapshot;

    public SqliteReader(string path, EventCodec codec)
    {
        _codec = codec;
        _connection = SqliteDatabase.OpenForReading(path);
        _begin = new(_connection, "BEGIN");
        _end = new(_connection, "COMMIT");
        _room = new(_connection, "SELECT key, head FROM rooms WHERE id = $1");
        _rooms = new(_connection, "SELECT id FROM rooms WHERE head > 0 ORDER BY id");
        _dueRooms = new(_connection, "SELECT id FROM rooms WHERE due <= $1 ORDER BY due");
        _events = new(_connection, $"SELECT {EventColumns} FROM events e WHERE e.room = $1 AND e.position > $2 ORDER BY e.position LIMIT $3");
        _history = new(_connection, $"""
            SELECT {EventColumns}, s.n, s.position, s.seal
            FROM subjects s LEFT JOIN events e ON e.room = s.room AND e.position = s.position
            WHERE s.room = $1 AND s.subject = $2 AND s.n < $3 ORDER BY s.n DESC LIMIT $4
            """);
        _text = new(_connection, "SELECT language, content, seal FROM texts WHERE room = $1 AND id = $2");
        _snapshot = new(_connection, "SELECT position, version, state, seal FROM snapshots WHERE room = $1");
    }

    /// <summary>At most <paramref name="take"/> events; fewer only if the log ends there.</summary>
    public List<Recorded> Events(RoomId id, long after, int take) => AtOneMoment(() =>
    {
        var room = Find(id);
        var page = room.Known ? _events.All(row => Event(row, room), room.Key, after, take) : [];
        var last = after;
        foreach (var recorded in page)
        {
            if (recorded.Position != last + 1)
                throw new TornLogException($"{id} has no event {last + 1}, but has {recorded.Position}");
            last = recorded.Position;
        }
        if (page.Count < take && last != room.Head)
            throw new TornLogException($"{id} ends at {last}, but its head is {room.Head}");
        return page;
    });

    public List<HistoryEntry> History(RoomId id, string subject, long? before, int take) => AtOneMoment(() =>
    {
        var room = Find(id);
        return room.Known ? _history.All(Entry, room.Key, subject, before ?? long.MaxValue, take) : [];

        HistoryEntry Entry(SqliteDataReader row)
        {
            var entry = new SubjectRow(subject, row.GetInt64(11), row.GetInt64(12));
            if (entry.Seal(id.Value) != row.GetInt64(13) || row.IsDBNull(0))
                throw new TornLogException($"{id} has no event {entry.Position} for its history {subject} at {entry.N}");
            return new(entry.N, Event(row, room));
        }
    });

    public Dictionary<string, string> Texts(RoomId id, IEnumerable<string> ids) => AtOneMoment(() =>
    {
        var room = Find(id);
        var texts = new Dictionary<string, string>();
        foreach (var text in ids)
        {
            if (Content(room, text) is { } content)
                texts[text] = content;
        }
        return texts;
    });

    /// <summary>The snapshot and whether it is whole.</summary>
    public (Snapshot? Snapshot, bool Whole) Snapshot(RoomId id) => AtOneMoment(() =>
    {
        var room = Find(id);
        return _snapshot.First(
            row =>
            {
                var snapshot = new Snapshot(row.GetInt64(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2));
                return (snapshot, snapshot.Seal(id) == row.GetInt64(3));
            },
            room.Key);
    });

    public List<RoomId> Rooms() => _rooms.All(row => new RoomId(row.GetString(0)));

    public List<RoomId> DueRooms(DateTimeOffset until) => _dueRooms.All(row => new RoomId(row.GetString(0)), until.UtcTicks);

    public void Dispose()
    {
        SqliteStatement[] all = [_begin, _end, _room, _rooms, _dueRooms, _events, _history, _text, _snapshot];
        Array.ForEach(all, statement => statement.Dispose());
        _connection.Dispose();
    }

    private T AtOneMoment<T>(Func<T> read)
    {
        _begin.Run();
        var answer = read();
        _end.Run();
        return answer;
    }

    private Room Find(RoomId id) => _room.First(row => new Room(id.Value, row.GetInt64(0), row.GetInt64(1)), id.Value);

    private Recorded Event(SqliteDataReader row, Room room)
    {
        var by = row.IsDBNull(4) ? null : new By(row.GetString(4), TextOrNull(row, 5));
        var op = row.IsDBNull(7) ? null : new Op(row.GetString(6), row.GetString(7), row.GetString(8), row.IsDBNull(9) ? null : new(row.GetString(9)));
        var stored = new EventRow(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetFieldValue<byte[]>(3), by, op);
        if (stored.Seal(room.Id) != row.GetInt64(10))
            throw new TornLogException($"event {stored.Position} of {room.Id} is not what was written");
        try
        {
            return new(stored.Position, new(stored.At, TimeSpan.Zero), by, _codec.Decode(stored.Name, stored.Body, id => Content(room, id)), op);
        }
        catch (TornLogException e)
        {
            throw new TornLogException($"event {stored.Position} of {room.Id}: {e.Message}", e);
        }
    }

    private string? Content(Room room, string id)
    {
        var (text, seal) = _text.First(
            row => (new TextRow(id, row.GetString(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1)), row.GetInt64(2)),
            room.Key, id);
        // A purged text leaves its row behind; one without a row was lost.
        if (text is null || (text.Content is not null && text.Seal(room.Id) != seal))
            throw new TornLogException($"text {id} of {room.Id} is not what was written");
        return text.Content is { } content ? Encoding.UTF8.GetString(content) : null;
    }

    private static string? TextOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private readonly record struct Room(string Id, long Key, long Head)
    {
        public bool Known => Id is not null;
    }
}
