using Cscc.Domain;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Benchmarks;

/// <summary>Who acts in the benchmarks, and what they say.</summary>
internal static class People
{
    public static readonly RoomId Room = RoomId.Community("north-lawndale");

    public static readonly Actor Convener = new("denise-okafor", Audience.Members, ["16th-street-residents"], Convener: true);

    public static PostMessage Message(int n) => new(new($"Message {n}: the fellowship hall is open until nine tonight, side door on Central Park."));

    public static RaiseNeed Need(int n) => new(
        new($"Hot meals for families, block {n}"), (NeedCategory)(n % 11), (NeedPriority)(n % 3), NeedTerm.ShortTerm, 1_000_000, Unit: new("meals"));

    /// <summary>Decides and evolves in memory, without a log.</summary>
    public static RoomState Do(RoomState room, Command command, DateTimeOffset now, List<Event>? events = null)
    {
        if (room.Kind.Decide(room, command, Convener, now, NewId, _ => true, []) is not Decision.Accepted accepted)
            throw new InvalidOperationException($"{command.GetType().Name} was refused");
        foreach (var e in accepted.Events)
        {
            room = room.Kind.Evolve(room, new(room.Position + 1, now, new(Convener.Person, Convener.Agencies[0]), e));
            events?.Add(e);
        }
        return room;
    }

    public static string NewId() => Guid.CreateVersion7().ToString("N");
}
