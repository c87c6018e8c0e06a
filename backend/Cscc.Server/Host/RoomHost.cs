using System.Collections.Concurrent;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Rooms;

namespace Cscc.Server.Host;

/// <summary>The rooms, wherever they are active.</summary>
public interface IRooms
{
    Task<Standing> JoinAsync(RoomId room, Audience audience, Place? since);

    Task<Heads> HeadsAsync(RoomId room);
}

/// <summary>What a host asks of whoever knows people's rights.</summary>
public interface IRights
{
    /// <summary>The one audience that a person has in a room; null if the room is not for them or there is none.</summary>
    Audience? AudienceOf(string person, RoomId room);

    /// <summary>Raised whenever what the person may do has changed.</summary>
    long VersionOf(string person);

    /// <summary>The agency that stands beside the person's name.</summary>
    string? AgencyOf(string person);
}

/// <summary>Misuse of the hub; the code is one of <see cref="MisuseCodes"/>.</summary>
public sealed class MisuseException(string code) : Exception($"The call was not carried out. {code}")
{
    public string Code { get; } = code;
}

/// <summary>
/// One host's side of the protocol: who has joined which room as which audience, how far each was told, who is here.
/// It knows no SignalR, so that it can be tried with made-up connections on a clock of the trial's own.
/// </summary>
/// <param name="run">Runs what must not hold up a room; the thread pool, or a trial's scheduler.</param>
public class RoomHost(IRooms rooms, IRights rights, TimeProvider clock, RoomHostOptions options, Action<Action> run) : IAnnouncer
{
    private readonly ConcurrentDictionary<(RoomId Room, Audience Audience), Group> _groups = new();
    private readonly ConcurrentDictionary<string, Joiner> _joiners = new();
    private readonly ConcurrentDictionary<RoomId, DateTimeOffset> _currentAt = new();
    private readonly ConcurrentDictionary<RoomId, DateTimeOffset> _presenceDue = new();
    private readonly ConcurrentDictionary<RoomId, IReadOnlyDictionary<string, DateTimeOffset>> _currentFor = new();
    private DateTimeOffset _reachedAt = clock.GetUtcNow();
    private DateTimeOffset _beatAt = clock.GetUtcNow();

    public int Connections => _joiners.Count;

    public void Connect(IPeer peer) => _joiners[peer.Id] = new(peer);

    public void Disconnect(string peerId)
    {
        if (!_joiners.TryRemove(peerId, out var joiner))
            return;
        foreach (var seat in joiner.Close())
            Unseat(seat);
    }

    /// <summary>Gate, subscribe, gate again, read; answered only if no later Join or Leave of the same room overtook it.</summary>
    /// <exception cref="MisuseException">Not for the caller, too many rooms, or superseded.</exception>
    public Task<(Standing Standing, Audience Audience)> JoinAsync(string peerId, RoomId room, Place? since)
    {
        var joiner = _joiners.GetValueOrDefault(peerId) ?? throw new MisuseException(MisuseCodes.Superseded);
        var audience = rights.AudienceOf(joiner.Peer.Person, room) ?? throw new MisuseException(MisuseCodes.NotFound);
        // Numbered before anything is awaited: the order of arrival decides. Only rooms that are for the caller are
        // numbered, so that a connection holds no more than there are rooms.
        return JoinAsync(joiner, joiner.Number(room), room, audience, since);
    }

    public void Leave(string peerId, RoomId room)
    {
        if (_joiners.GetValueOrDefault(peerId) is not { } joiner)
            return;
        if (joiner.Overtake(room) is { } seat)
            Unseat(seat);
    }

    /// <summary>What a person says of themselves that may be lost. Ignored in a room that the connection has not joined.</summary>
    public void Signal(string peerId, RoomId room, Signal signal)
    {
        if (_joiners.GetValueOrDefault(peerId)?.Seat(room) is not { } seat)
            return;
        switch (signal.Type)
        {
            case "typing":
                seat.TypingUntil = clock.GetUtcNow() + options.Typing;
                break;
            case "away":
                seat.Away = true;
                break;
            case "back":
                seat.Away = false;
                break;
            case "viewing":
                seat.Viewing = signal.Id;
                break;
            default:
                throw new MisuseException(MisuseCodes.BadShape);
        }
        PresenceChanged(room);
    }

    /// <summary>What was being written has been sent.</summary>
    public void StopTyping(string peerId, RoomId room)
    {
        if (_joiners.GetValueOrDefault(peerId)?.Seat(room) is not { } seat || seat.TypingUntil <= clock.GetUtcNow())
            return;
        seat.TypingUntil = default;
        PresenceChanged(room);
    }

    /// <summary>Whether the connection has joined the room; commands and histories ask the gate themselves.</summary>
    public Audience? JoinedAs(string peerId, RoomId room) => _joiners.GetValueOrDefault(peerId)?.Seat(room)?.Audience;

    public void Announce(RoomId room, Audience audience, Announcement announcement)
    {
        if (_groups.TryGetValue((room, audience), out var group))
            group.Announce(announcement);
    }

    /// <summary>Closes whoever's rights have changed since they connected.</summary>
    public void CheckRights()
    {
        foreach (var joiner in _joiners.Values)
        {
            if (rights.VersionOf(joiner.Peer.Person) != joiner.Peer.RightsVersion)
                joiner.Peer.Close();
        }
    }

    /// <summary>
    /// A room is another's than it was: whoever is now another audience there gets nothing more as the one before, and
    /// is told of a place that no stream has, so that they join again.
    /// </summary>
    public void Reseat(RoomId room)
    {
        foreach (var seat in _groups.Values.Where(g => g.Room == room).SelectMany(g => g.Seats))
        {
            if (rights.AudienceOf(seat.Peer.Person, room) == seat.Audience || !(_joiners.GetValueOrDefault(seat.Peer.Id)?.Give(seat) ?? false))
                continue;
            Unseat(seat);
            seat.Peer.Send(Outgoing.Head(new(room.Value, "", 0)));
        }
    }

    /// <summary>Looks at where every joined room stands and tells those who were told otherwise.</summary>
    public async Task PollAsync()
    {
        CheckRights();
        var joined = _groups.Values.Where(g => !g.Seats.IsEmpty).GroupBy(g => g.Room).ToList();
        var reached = await Task.WhenAll(joined.Select(groups => PollAsync(groups.Key, [.. groups])));
        var now = clock.GetUtcNow();
        if (reached.Length == 0 || reached.Any(r => r))
            _reachedAt = now;
        else if (now - _reachedAt >= options.CutOff)
            CloseAll();
        if (now - _beatAt < options.Heartbeat)
            return;
        _beatAt = now;
        foreach (var room in joined)
            SendPresence(room.Key);
    }

    /// <summary>Sends the notices of presence that have fallen due; called a few times a second.</summary>
    public void SendPresence()
    {
        var now = clock.GetUtcNow();
        foreach (var (room, due) in _presenceDue)
        {
            if (due <= now && _presenceDue.TryRemove(new(room, due)))
                SendPresence(room);
        }
    }

    public void CloseAll()
    {
        foreach (var joiner in _joiners.Values)
            joiner.Peer.Close();
    }

    /// <summary>Subscribes before it reads: what happens in between is announced and held by the client.</summary>
    protected virtual async Task<Standing> SubscribeAndReadAsync(Action subscribe, Func<Task<Standing>> read)
    {
        subscribe();
        return await read();
    }

    private async Task<(Standing, Audience)> JoinAsync(Joiner joiner, long number, RoomId room, Audience audience, Place? since)
    {
        if (joiner.Count >= options.RoomsJoined && joiner.Seat(room) is null)
            throw new MisuseException(MisuseCodes.TooFast);
        var seat = new Seat(joiner.Peer, room, audience);
        try
        {
            var standing = await SubscribeAndReadAsync(() => Subscribe(joiner, number, seat), () => rooms.JoinAsync(room, audience, since));
            if (!joiner.IsLatest(room, number))
                throw new MisuseException(MisuseCodes.Superseded);
            seat.Tell(new(standing.Epoch, standing.Seq), isAnswer: true);
            PresenceChanged(room);
            _ = RefreshAsync(room);
            return (standing, audience);
        }
        catch
        {
            if (joiner.Give(seat))
                Unseat(seat);
            throw;
        }
    }

    private void Subscribe(Joiner joiner, long number, Seat seat)
    {
        if (!Sit(joiner, number, seat))
            throw new MisuseException(MisuseCodes.Superseded);
        if (rights.AudienceOf(joiner.Peer.Person, seat.Room) != seat.Audience)
            throw new MisuseException(MisuseCodes.NotFound);
    }

    private bool Sit(Joiner joiner, long number, Seat seat)
    {
        var group = _groups.GetOrAdd((seat.Room, seat.Audience), key => new(key.Room, key.Audience, clock, options.RestPerDelivery, run));
        group.Add(seat);
        if (joiner.Sit(number, seat, out var previous))
        {
            if (previous is not null)
                Unseat(previous);
            return true;
        }
        group.Remove(seat);
        return false;
    }

    private void Unseat(Seat seat)
    {
        if (_groups.TryGetValue((seat.Room, seat.Audience), out var group))
            group.Remove(seat);
        PresenceChanged(seat.Room);
    }

    private async Task<bool> PollAsync(RoomId room, IReadOnlyList<Group> groups)
    {
        var asked = clock.GetUtcNow();
        Heads heads;
        try
        {
            heads = await rooms.HeadsAsync(room).WaitAsync(options.CutOff, clock);
        }
        catch (Exception e) when (e is TimeoutException or RoomLostException or IOException)
        {
            return false;
        }
        _currentAt[room] = asked;
        if (heads.CurrentFor is not null)
            _currentFor[room] = heads.CurrentFor;
        foreach (var group in groups)
        {
            // Where there is no stream for them, the room was opened anew since they joined: no place of theirs is right.
            var place = heads.Places.GetValueOrDefault(group.Audience) ?? new("", 0);
            var head = Outgoing.Head(new(room.Value, place.Epoch, place.Seq));
            foreach (var seat in group.Seats)
            {
                // Who was told more than the poll saw was told it meanwhile.
                if (seat.Told is { } told && (told.Epoch != place.Epoch || told.Seq < place.Seq))
                    seat.Peer.Send(head);
            }
        }
        return true;
    }

    /// <summary>A room that nobody here had joined was not polled: whoever comes first would be told ages long past.</summary>
    private async Task RefreshAsync(RoomId room)
    {
        if (clock.GetUtcNow() - _currentAt.GetValueOrDefault(room) <= options.Poll + options.Poll)
            return;
        if (await PollAsync(room, [.. _groups.Values.Where(g => g.Room == room)]))
            PresenceChanged(room);
    }

    private void PresenceChanged(RoomId room)
    {
        if (room.Kind == "person")
            return;
        // Told to everyone, presence costs the square of the people here: the more, the rarer.
        var people = _groups.Values.Where(g => g.Room == room).Sum(g => g.Seats.Length);
        PresenceDue(room, clock.GetUtcNow() + options.Presence * Math.Max(1, people / 20));
    }

    private void SendPresence(RoomId room)
    {
        var groups = _groups.Values.Where(g => g.Room == room && !g.Seats.IsEmpty).OrderBy(g => g.Audience.Class).ToList();
        var now = clock.GetUtcNow();
        var here = groups.SelectMany(g => g.Seats).GroupBy(s => s.Peer.Person).ToList();
        var stillTyping = here.Any(p => p.Any(s => s.TypingUntil > now));
        foreach (var group in groups)
        {
            ValueList<Here>? named = !group.Audience.ReadsText ? null : here.Take(options.PeopleNamed).Select(p => new Here(
                p.Key, rights.AgencyOf(p.Key), p.All(s => s.Away), p.Any(s => s.TypingUntil > now), p.Select(s => s.Viewing).LastOrDefault(v => v is not null)))
                .ToValueList();
            group.Signal(Outgoing.Presence(new(
                room.Value, here.Count, _currentAt.GetValueOrDefault(room, now), named, _currentFor.GetValueOrDefault(room))));
        }
        if (stillTyping)
            PresenceDue(room, now + options.Typing);
    }

    private void PresenceDue(RoomId room, DateTimeOffset at) =>
        _presenceDue.AddOrUpdate(room, at, (_, already) => already < at ? already : at);

    /// <summary>A connection and its seats. Joins and Leaves of a room are numbered; the latest decides.</summary>
    private sealed class Joiner(IPeer peer)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<RoomId, Seat> _seats = [];
        private readonly Dictionary<RoomId, long> _latest = [];
        private long _numbers;
        private bool _isClosed;

        public IPeer Peer => peer;

        public int Count
        {
            get
            {
                lock (_lock)
                    return _seats.Count;
            }
        }

        public long Number(RoomId room)
        {
            lock (_lock)
                return _latest[room] = ++_numbers;
        }

        public bool IsLatest(RoomId room, long number)
        {
            lock (_lock)
                return !_isClosed && _latest.GetValueOrDefault(room) == number;
        }

        public Seat? Seat(RoomId room)
        {
            lock (_lock)
                return _seats.GetValueOrDefault(room);
        }

        public bool Sit(long number, Seat seat, out Seat? previous)
        {
            lock (_lock)
            {
                previous = null;
                if (_isClosed || _latest.GetValueOrDefault(seat.Room) != number)
                    return false;
                previous = _seats.GetValueOrDefault(seat.Room);
                _seats[seat.Room] = seat;
                return true;
            }
        }

        /// <summary>Beats every earlier Join of the room, those under way among them, and takes the seat of one that was answered.</summary>
        public Seat? Overtake(RoomId room)
        {
            lock (_lock)
            {
                _latest.Remove(room);
                return _seats.Remove(room, out var seat) ? seat : null;
            }
        }

        /// <summary>Gives a seat back if it is still the connection's.</summary>
        public bool Give(Seat seat)
        {
            lock (_lock)
                return _seats.GetValueOrDefault(seat.Room) == seat && _seats.Remove(seat.Room);
        }

        public List<Seat> Close()
        {
            lock (_lock)
            {
                _isClosed = true;
                var seats = _seats.Values.ToList();
                _seats.Clear();
                return seats;
            }
        }
    }
}
