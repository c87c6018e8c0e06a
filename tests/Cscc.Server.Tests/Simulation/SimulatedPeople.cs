using Cscc.Domain.Kernel;
using Cscc.Server.Host;
using Person = Cscc.Domain.Kernel.Actor;

namespace Cscc.Server.Tests.Simulation;

/// <summary>Who the people of a simulation are, and what each may do at the moment.</summary>
internal sealed class SimulatedPeople : IRights
{
    public const string Ana = "ana", Ben = "ben", Cid = "cid", Eve = "eve";

    private readonly Dictionary<string, Rights> _rights = new()
    {
        [Ana] = new(Audience.Members, 1, DateTimeOffset.MinValue),
        [Ben] = new(Audience.Members, 1, DateTimeOffset.MinValue),
        [Cid] = new(Audience.Members, 1, DateTimeOffset.MinValue),
        [Eve] = new(Audience.Executive, 1, DateTimeOffset.MinValue),
    };

    public static IReadOnlyList<string> All { get; } = [Ana, Ben, Cid, Eve];

    /// <summary>Those whose part in a room may change.</summary>
    public static IReadOnlyList<string> Changing { get; } = [Ben, Cid, Eve];

    public Audience? AudienceOf(string person, RoomId room) => room.Kind == "community" ? _rights[person].Audience : null;

    public long VersionOf(string person) => _rights[person].Version;

    public string? AgencyOf(string person) => AgenciesOf(person)[0];

    public DateTimeOffset ChangedAt(string person) => _rights[person].ChangedAt;

    public Person As(string person) => new(person, _rights[person].Audience, AgenciesOf(person), Convener: person == Ana);

    /// <summary>A member becomes an onlooker, an onlooker a member.</summary>
    public void Change(string person, DateTimeOffset now)
    {
        var (audience, version, _) = _rights[person];
        _rights[person] = new(audience == Audience.Members ? Audience.Executive : Audience.Members, version + 1, now);
    }

    private static ValueList<string> AgenciesOf(string person) => person switch
    {
        Ben => ["jobs-first"],
        Eve => ["mayors-office"],
        _ => ["westside-clinic"],
    };

    private sealed record Rights(Audience Audience, long Version, DateTimeOffset ChangedAt);
}
