using System.Collections.Immutable;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Rooms;

namespace Cscc.Server.Host;

/// <summary>
/// Everyone on this host who sees one room as one audience. A lone change leaves at once; what comes while it is on
/// its way gathers and leaves together, written once for all. Nothing here waits for a connection.
/// </summary>
/// <param name="restPerDelivery">How long a message is on its way, for each connection that it goes to.</param>
internal sealed class Group(RoomId room, Audience audience, TimeProvider clock, TimeSpan restPerDelivery, Action<Action> run)
{
    /// <summary>A shorter rest is none: no timer is as fine.</summary>
    private static readonly TimeSpan LeastRest = TimeSpan.FromMilliseconds(2);

    /// <summary>Changes in one message at the most, so that a burst does not become one huge frame.</summary>
    private const int ChangesInOne = 256;

    private readonly Lock _lock = new();
    private ImmutableArray<Seat> _seats = [];
    private List<Announcement> _gathered = [];
    private Outgoing? _signal;
    private bool _isLeaving;
    private ITimer? _rest;

    public RoomId Room => room;

    public Audience Audience => audience;

    public ImmutableArray<Seat> Seats
    {
        get
        {
            lock (_lock)
                return _seats;
        }
    }

    public void Add(Seat seat)
    {
        lock (_lock)
            _seats = _seats.Add(seat);
    }

    public void Remove(Seat seat)
    {
        lock (_lock)
            _seats = _seats.Remove(seat);
    }

    public void Announce(Announcement announcement)
    {
        lock (_lock)
        {
            _gathered.Add(announcement);
            if (_isLeaving)
                return;
            _isLeaving = true;
        }
        run(Leave);
    }

    /// <summary>Losable: the latest wins, and it never stands before a change.</summary>
    public void Signal(Outgoing signal)
    {
        lock (_lock)
        {
            _signal = signal;
            if (_isLeaving)
                return;
            _isLeaving = true;
        }
        run(Leave);
    }

    private void Leave()
    {
        while (true)
        {
            List<Announcement> changes;
            Outgoing? signal;
            ImmutableArray<Seat> seats;
            lock (_lock)
            {
                if (_gathered.Count == 0 && _signal is null)
                {
                    _isLeaving = false;
                    return;
                }
                (changes, _gathered) = (_gathered, []);
                (signal, _signal) = (_signal, null);
                seats = _seats;
            }
            SendChanges(changes, seats);
            if (signal is not null)
            {
                foreach (var seat in seats)
                    seat.Peer.Send(signal);
            }
            if (restPerDelivery * seats.Length is var rest && rest >= LeastRest)
            {
                _rest?.Dispose();
                _rest = clock.CreateTimer(_ => run(Leave), null, rest, Timeout.InfiniteTimeSpan);
                return;
            }
        }
    }

    private void SendChanges(List<Announcement> changes, ImmutableArray<Seat> seats)
    {
        for (var from = 0; from < changes.Count;)
        {
            // A new activation's stream may begin in the middle of what has gathered.
            var epoch = changes[from].Epoch;
            var count = 1;
            while (from + count < changes.Count && count < ChangesInOne && changes[from + count].Epoch == epoch)
                count++;
            var message = Outgoing.Changed(room, epoch, changes.Skip(from).Take(count));
            var place = new Place(epoch, changes[from + count - 1].Seq);
            foreach (var seat in seats)
            {
                seat.Peer.Send(message);
                seat.Tell(place, isAnswer: false);
            }
            from += count;
        }
    }
}
