using System.Text;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Simulation;

/// <summary>What is durable in a simulation: the rows of every room, in memory, carried out one step at a time.</summary>
internal sealed class SimulatedStore
{
    private readonly Lock _lock = new();
    private readonly EventCodec _codec;
    private readonly Dictionary<RoomId, Shelf> _rooms;

    public SimulatedStore(EventCodec codec)
        : this(codec, [])
    {
    }

    private SimulatedStore(EventCodec codec, Dictionary<RoomId, Shelf> rooms) => (_codec, _rooms) = (codec, rooms);

    /// <summary>Whether every write is refused for lack of space.</summary>
    public bool IsFull { get; set; }

    /// <summary>Whether an append must bear the room's term; a store that does not ask lets stale activations write.</summary>
    public bool ChecksTerms { get; set; } = true;

    /// <summary>Called with a room that has just grown.</summary>
    public Action<RoomId>? Grown { get; set; }

    public RoomHead RaiseTerm(RoomId room)
    {
        lock (_lock)
        {
            ThrowIfFull();
            var shelf = ShelfOf(room);
            return new(++shelf.Term, shelf.Head);
        }
    }

    public long TermOf(RoomId room)
    {
        lock (_lock)
            return _rooms.GetValueOrDefault(room)?.Term ?? 0;
    }

    public long HeadOf(RoomId room)
    {
        lock (_lock)
            return _rooms.GetValueOrDefault(room)?.Head ?? 0;
    }

    public EncodedAppend Encode(Append append) => EncodedAppend.Of(append, _codec);

    /// <summary>The same rows, read by a process that knows other events.</summary>
    public SimulatedStore With(EventCodec codec) => new(codec, _rooms);

    /// <summary>A store of its own that begins with these rows.</summary>
    public SimulatedStore Copy() => new(_codec, _rooms.ToDictionary(r => r.Key, r => r.Value.Copy()));

    public AppendOutcome Append(RoomId room, EncodedAppend append)
    {
        lock (_lock)
        {
            if (!_rooms.TryGetValue(room, out var shelf) || (ChecksTerms && shelf.Term != append.Term) || shelf.Head != append.Expected)
                return AppendOutcome.Stale;
            if (append.Events.Count == 0)
                return AppendOutcome.Recorded;
            ThrowIfFull();
            if (append.Events.Any(e => shelf.Events.ContainsKey(e.Row.Position)))
                throw new TornLogException($"an event of {room} lies beyond its head; nothing was written");
            foreach (var (row, seal) in append.Events)
                shelf.Events[row.Position] = (row, seal);
            foreach (var (text, _) in append.Texts)
                shelf.Texts.TryAdd(text.Id, text);
            foreach (var (subject, _) in append.Subjects)
                shelf.Subjects[(subject.Name, subject.N)] = subject.Position;
            (shelf.Head, shelf.Due) = (append.Head, append.Due);
        }
        Grown?.Invoke(room);
        return AppendOutcome.Recorded;
    }

    public IReadOnlyList<Recorded> Read(RoomId room, long after)
    {
        lock (_lock)
        {
            var shelf = _rooms.GetValueOrDefault(room) ?? new();
            if (after > shelf.Head)
                throw new TornLogException($"the log of {room} ends at {shelf.Head}, before {after}");
            var events = new List<Recorded>();
            for (var position = after + 1; position <= shelf.Head; position++)
                events.Add(Decode(room, shelf, position));
            return events;
        }
    }

    public IReadOnlyList<HistoryEntry> ReadSubject(RoomId room, string subject, long? before, int take)
    {
        lock (_lock)
        {
            return _rooms.GetValueOrDefault(room) is not { } shelf ? [] :
            [
                .. shelf.Subjects.Where(s => s.Key.Name == subject && (before is null || s.Key.N < before))
                    .OrderByDescending(s => s.Key.N).Take(take)
                    .Select(s => new HistoryEntry(s.Key.N, Decode(room, shelf, s.Value))),
            ];
        }
    }

    public void SaveSnapshot(RoomId room, long term, Snapshot snapshot)
    {
        lock (_lock)
        {
            ThrowIfFull();
            if (!_rooms.TryGetValue(room, out var shelf) || shelf.Term != term || snapshot.Position > shelf.Head)
                return;
            if (shelf.Snapshot is not { } kept || snapshot.Position > kept.Position
                || (snapshot.Position == kept.Position && snapshot.StateVersion != kept.StateVersion))
            {
                shelf.Snapshot = snapshot;
            }
        }
    }

    public Snapshot? LoadSnapshot(RoomId room)
    {
        lock (_lock)
            return _rooms.GetValueOrDefault(room)?.Snapshot;
    }

    public IReadOnlyDictionary<string, string> ReadTexts(RoomId room, IReadOnlyCollection<string> ids)
    {
        lock (_lock)
        {
            var texts = _rooms.GetValueOrDefault(room)?.Texts ?? [];
            return ids.Where(id => texts.GetValueOrDefault(id)?.Content is not null)
                .ToDictionary(id => id, id => Encoding.UTF8.GetString(texts[id].Content!));
        }
    }

    public IReadOnlyList<RoomId> DueRooms(DateTimeOffset until)
    {
        lock (_lock)
            return [.. _rooms.Where(r => r.Value.Due <= until.UtcTicks).OrderBy(r => r.Value.Due).Select(r => r.Key)];
    }

    public IReadOnlyList<RoomId> Rooms()
    {
        lock (_lock)
            return [.. _rooms.Where(r => r.Value.Head > 0).Select(r => r.Key)];
    }

    /// <summary>Changes a room's rows behind the log's back.</summary>
    public bool Tamper(RoomId room, long position, Func<EventRow?, EventRow?> change)
    {
        lock (_lock)
        {
            var shelf = ShelfOf(room);
            var known = shelf.Events.TryGetValue(position, out var stored) ? stored.Row : null;
            if (change(known) is { } row)
                shelf.Events[position] = (row, known is null ? row.Seal(room.Value) : stored.Seal);
            else
                shelf.Events.Remove(position);
            return true;
        }
    }

    public bool Purge(RoomId room, string text)
    {
        lock (_lock)
        {
            var texts = ShelfOf(room).Texts;
            return texts.ContainsKey(text) && (texts[text] = texts[text] with { Content = null }) is not null;
        }
    }

    private Shelf ShelfOf(RoomId room)
    {
        if (!_rooms.TryGetValue(room, out var shelf))
            _rooms[room] = shelf = new();
        return shelf;
    }

    private Recorded Decode(RoomId room, Shelf shelf, long position)
    {
        if (!shelf.Events.TryGetValue(position, out var stored))
            throw new TornLogException($"event {position} of {room} is missing");
        var row = stored.Row;
        if (row.Seal(room.Value) != stored.Seal)
            throw new TornLogException($"event {position} of {room} is not what was written");
        var fact = _codec.Decode(row.Name, row.Body, id => shelf.Texts.GetValueOrDefault(id)?.Content is { } content ? Encoding.UTF8.GetString(content) : null);
        return new(position, new DateTimeOffset(row.At, TimeSpan.Zero), row.By, fact, row.Op);
    }

    private void ThrowIfFull()
    {
        if (IsFull)
            throw new LogFullException("the simulated disk is full");
    }

    private sealed class Shelf
    {
        public long Term { get; set; }

        public long Head { get; set; }

        public long? Due { get; set; }

        public Snapshot? Snapshot { get; set; }

        public Dictionary<long, (EventRow Row, long Seal)> Events { get; init; } = [];

        public Dictionary<string, TextRow> Texts { get; init; } = [];

        public Dictionary<(string Name, long N), long> Subjects { get; init; } = [];

        public Shelf Copy() => new()
        {
            Term = Term,
            Head = Head,
            Due = Due,
            Snapshot = Snapshot,
            Events = new(Events),
            Texts = new(Texts),
            Subjects = new(Subjects),
        };
    }
}
