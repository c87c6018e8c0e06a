using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Cscc.Server.Access;

/// <summary>Who there is: people, agencies, and who belongs to which community. Reads never wait.</summary>
public sealed class PeopleDirectory
{
    private readonly Lock _changing = new();
    private volatile Snapshot _now;

    public PeopleDirectory(IEnumerable<Agency> agencies, IEnumerable<Person> people) =>
        _now = new(agencies.ToImmutableDictionary(a => a.Id), people.ToImmutableDictionary(p => p.Id));

    /// <summary>Raised after a person's rights changed, with the person as they are now.</summary>
    public event Action<Person>? Changed;

    public IEnumerable<Person> People => _now.People.Values;

    public IEnumerable<Agency> Agencies => _now.Agencies.Values;

    public Person? Find(string personId) => _now.People.GetValueOrDefault(personId);

    public Agency? FindAgency(string agencyId) => _now.Agencies.GetValueOrDefault(agencyId);

    /// <summary>The agency that a file means: by its id, or by its name whatever the case.</summary>
    public Agency? FindAgencyWritten(string idOrName) =>
        FindAgency(idOrName) ?? Agencies.FirstOrDefault(a => string.Equals(a.Name, idOrName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The agencies that serve a community, in the order of their names.</summary>
    public ImmutableArray<Agency> AgenciesServing(string slug) => _now.AgenciesServing.GetValueOrDefault(slug, []);

    /// <summary>Those whose own community it is and those who speak for an agency that serves it, by name.</summary>
    public ImmutableArray<Person> MembersOf(string slug) => _now.MembersOf.GetValueOrDefault(slug, []);

    /// <summary>Those who speak for an agency, by name.</summary>
    public ImmutableArray<Person> PeopleOf(string agency) => _now.PeopleOf.GetValueOrDefault(agency, []);

    /// <summary>Whether the person belongs to the community, by themselves or through an agency that serves it.</summary>
    public bool IsMember(string personId, string slug) => _now.MemberIds.Contains((personId, slug));

    /// <summary>Puts a person in the place of the one with the same id, or adds them; their rights version rises.</summary>
    public Person Change(Person person)
    {
        Person changed;
        lock (_changing)
        {
            changed = person with { RightsVersion = (Find(person.Id)?.RightsVersion ?? 0) + 1 };
            _now = new(_now.Agencies, _now.People.SetItem(changed.Id, changed));
        }
        Changed?.Invoke(changed);
        return changed;
    }

    /// <summary>The directory at one moment; what is asked of it often is worked out once.</summary>
    private sealed class Snapshot
    {
        public Snapshot(ImmutableDictionary<string, Agency> agencies, ImmutableDictionary<string, Person> people)
        {
            Agencies = agencies;
            People = people;
            AgenciesServing = Grouped(agencies.Values, a => a.Serves, a => a.Name);
            MembersOf = Grouped(people.Values, CommunitiesOf, p => p.Name);
            PeopleOf = Grouped(people.Values, p => p.Agencies, p => p.Name);
            MemberIds = people.Values.SelectMany(CommunitiesOf, (p, slug) => (p.Id, slug)).ToFrozenSet();
        }

        public ImmutableDictionary<string, Agency> Agencies { get; }

        public ImmutableDictionary<string, Person> People { get; }

        public ImmutableDictionary<string, ImmutableArray<Agency>> AgenciesServing { get; }

        public ImmutableDictionary<string, ImmutableArray<Person>> MembersOf { get; }

        public ImmutableDictionary<string, ImmutableArray<Person>> PeopleOf { get; }

        public FrozenSet<(string Person, string Slug)> MemberIds { get; }

        private IEnumerable<string> CommunitiesOf(Person person) => person.Communities.Select(c => c.Slug)
            .Concat(person.Agencies.SelectMany(id => Agencies.GetValueOrDefault(id)?.Serves ?? []))
            .Distinct();

        private static ImmutableDictionary<string, ImmutableArray<T>> Grouped<T>(
            IEnumerable<T> items, Func<T, IEnumerable<string>> slugs, Func<T, string> name) => items
            .SelectMany(slugs, (item, slug) => (item, slug))
            .GroupBy(x => x.slug, x => x.item)
            .ToImmutableDictionary(g => g.Key, g => g.OrderBy(name, StringComparer.Ordinal).ToImmutableArray());
    }
}
