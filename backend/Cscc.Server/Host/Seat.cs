using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Host;

/// <summary>One connection's place in one room: for which audience, how far it was told, and what its person signals.</summary>
internal sealed class Seat(IPeer peer, RoomId room, Audience audience)
{
    private readonly Lock _lock = new();
    private Place? _told;

    public IPeer Peer { get; } = peer;

    public RoomId Room { get; } = room;

    public Audience Audience { get; } = audience;

    /// <summary>Where the connection stands as far as this host has told it; null before its Join was answered.</summary>
    public Place? Told
    {
        get
        {
            lock (_lock)
                return _told;
        }
    }

    public bool Away { get; set; }

    public DateTimeOffset TypingUntil { get; set; }

    public string? Viewing { get; set; }

    /// <summary>A Join's answer places the connection; what is announced afterwards moves it on.</summary>
    public void Tell(Place place, bool isAnswer)
    {
        lock (_lock)
        {
            if (_told is null ? isAnswer : _told.Epoch != place.Epoch ? isAnswer : place.Seq > _told.Seq)
                _told = place;
        }
    }
}
