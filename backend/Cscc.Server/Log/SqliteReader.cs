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
        _room = new(_connection, "SELECT key, head FROM rooms WHERE id = ?1");
        _rooms = new(_connection, "SELECT id FROM rooms WHERE head > 0 ORDER BY id");
        _dueRooms = new(_connection, "SELECT id FROM rooms WHERE due <= ?1 ORDER BY due");
        _events = new(_connection, $"SELECT {EventColumns} FROM events e WHERE e.room = ?1 AND e.position > ?2 ORDER BY e.position LIMIT ?3");
        _history = new(_connection, $"""
            SELECT {EventColumns}, s.n, s.position, s.seal
            FROM subjects s LEFT JOIN events e ON e.room = s.room AND e.position = s.position
            WHERE s.room = ?1 AND s.subject = ?2 AND s.n < ?3 ORDER BY s.n DESC LIMIT ?4
            """);
        _text = new(_connection, "SELECT language, content, seal FROM texts WHERE room = ?1 AND id = ?2");
        _snapshot = new(_connection, "SELECT position, version, state, seal FROM snapshots WHERE room = ?1");
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

        HistoryEntry Entry(SqliteRow row)
        {
            var entry = new SubjectRow(subject, row.Number(11), row.Number(12));
            if (entry.Seal(id.Value) != row.Number(13) || row.IsNull(0))
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
                var snapshot = new Snapshot(row.Number(0), (int)row.Number(1), row.Bytes(2));
                return (snapshot, snapshot.Seal(id) == row.Number(3));
            },
            room.Key);
    });

    public List<RoomId> Rooms() => _rooms.All(row => new RoomId(row.Text(0)));

    public List<RoomId> DueRooms(DateTimeOffset until) => _dueRooms.All(row => new RoomId(row.Text(0)), until.UtcTicks);

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

    private Room Find(RoomId id) => _room.First(row => new Room(id.Value, row.Number(0), row.Number(1)), id.Value);

    private Recorded Event(SqliteRow row, Room room)
    {
        var by = row.IsNull(4) ? null : new By(row.Text(4), row.TextOrNull(5));
        var op = row.IsNull(7) ? null : new Op(row.Text(6), row.Text(7), row.Text(8), row.IsNull(9) ? null : new(row.Text(9)));
        var stored = new EventRow(row.Number(0), row.Number(1), row.Text(2), row.Bytes(3), by, op);
        if (stored.Seal(room.Id) != row.Number(10))
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
            row => (new TextRow(id, row.Text(0), row.BytesOrNull(1)), row.Number(2)),
            room.Key, id);
        // A purged text leaves its row behind; one without a row was lost.
        if (text is null || (text.Content is not null && text.Seal(room.Id) != seal))
            throw new TornLogException($"text {id} of {room.Id} is not what was written");
        return text.Content is { } content ? Encoding.UTF8.GetString(content) : null;
    }

    private readonly record struct Room(string Id, long Key, long Head)
    {
        public bool Known => Id is not null;
    }
}
