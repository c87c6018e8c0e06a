using Cscc.Domain.Kernel;
using Cscc.Server.Rooms;

namespace Cscc.Server.Tests.Center;

/// <summary>The way from rooms to connections, on which a test loses, doubles or delays what is announced.</summary>
public sealed class TroubledAnnouncer(IAnnouncer inner) : IAnnouncer
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RoomId, Func<Announcement, IEnumerable<Announcement>>> _troubles = [];

    /// <param name="trouble">What arrives instead of each announcement.</param>
    public void Trouble(RoomId room, Func<Announcement, IEnumerable<Announcement>> trouble)
    {
        lock (_lock)
            _troubles[room] = trouble;
    }

    public void Heal(RoomId room)
    {
        lock (_lock)
            _troubles.Remove(room);
    }

    public void Announce(RoomId room, Audience audience, Announcement announcement)
    {
        Func<Announcement, IEnumerable<Announcement>>? trouble;
        lock (_lock)
            _troubles.TryGetValue(room, out trouble);
        foreach (var arrives in trouble?.Invoke(announcement) ?? [announcement])
            inner.Announce(room, audience, arrives);
    }
}
