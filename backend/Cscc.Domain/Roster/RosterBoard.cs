using Cscc.Domain.Homes;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;

namespace Cscc.Domain.Roster;

/// <summary>Who the agency has, and whether they can be counted on. Who is committed stands with the requests.</summary>
public sealed class RosterBoard : Board<RosterState>
{
    public const string Roster = "roster";

    /// <summary>Entries of one roster: more than any agency at the table has people.</summary>
    public const int Most = 1000;

    /// <summary>People of one team.</summary>
    public const int MostHeadcount = 100;

    /// <summary>UTF-16 units of a name or a role: it stands in one cell of a table.</summary>
    private const int MostName = 100;

    private const int MostNote = 1000;

    protected override RosterState Start => RosterState.Empty;

    public override IReadOnlyList<Type> Commands { get; } =
        [typeof(AddToRoster), typeof(ReviseRosterEntry), typeof(RemoveFromRoster), typeof(SetStaffing)];

    public override IReadOnlyList<Type> Events { get; } =
    [
        typeof(AddedToRoster), typeof(RosterEntryRevised), typeof(RemovedFromRoster), typeof(StaffingSet), typeof(HomeTold), typeof(HomeLeft),
    ];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<RosterView>(
            Roster, AudienceClass.Everyone,
            (room, id) => room.Get<RosterState>().Find(id) is { } entry ? View(room, entry) : null,
            room => room.Get<RosterState>().Entries.Values.Select(entry => View(room, entry))),
    ];

    public override IReadOnlyList<Type> Letters { get; } = [typeof(HomeAnswer)];

    public override Decision Decide(RosterState state, Command command, Asking asking)
    {
        return command switch
        {
            AddToRoster { Person: null, Name: null } => new BadField("name"),
            AddToRoster c when Bad(c.Name, c.Role, c.Headcount) is { } bad => bad,
            AddToRoster { Person: not null, Headcount: not 1 } => new BadField("headcount"),
            AddToRoster c when Fields.Reference(c.Reference) is { } bad => bad,
            AddToRoster c when state.Entries.Count >= Most => new RosterFull(Most),
            AddToRoster { Person: { } person } when !asking.Exists(RoomId.Person(person)) => new NoSuchPerson(),
            AddToRoster { Person: { } person } when state.OfPerson(person) is { } known => new OnRosterAlready(known.Id),
            AddToRoster { Reference: { } r } when state.Entries.Values.FirstOrDefault(e => e.Reference == r) is { } known => new OnRosterAlready(known.Id),
            AddToRoster c => Add(c),

            ReviseRosterEntry c when Bad(c.Name, c.Role, c.Headcount) is { } bad => bad,
            ReviseRosterEntry c => On(c.Entry, known => known switch
            {
                _ when c.Edition is { } seen && seen != known.Edition => new ChangedMeanwhile(),
                { Person: null } when c.Name is null => new BadField("name"),
                { Person: not null } when c.Headcount != 1 => new BadField("headcount"),
                _ when (Kept(known.Name, c.Name), Kept(known.Role, c.Role), c.Headcount) is var said
                    && said == (known.Name, known.Role, known.Headcount) => Decision.Nothing,
                _ => new RosterEntryRevised(c.Entry, Kept(known.Name, c.Name), Kept(known.Role, c.Role), c.Headcount),
            }),

            RemoveFromRoster c => On(c.Entry, known => HolderOf(asking.Room, known.Id) is { } holder
                ? new EntryHeld(holder.Response)
                : new RemovedFromRoster(c.Entry)),

            SetStaffing c when (Fields.Optional(c.Note, MostNote, "note") ?? Fields.Near(c.Until, asking.Now, "until")) is { } bad => bad,
            SetStaffing c => On(c.Entry, known => known switch
            {
                { Home: Home.Elsewhere } => new HomeElsewhere(known.Elsewhere),
                _ => Set(known, c),
            }),

            _ => throw NotDecided(command),
        };

        Decision On(string id, Func<RosterEntry, Decision> decide) => state.Find(id) is { } known ? decide(known) : new NoSuchEntry();

        Decision Add(AddToRoster c)
        {
            var id = RosterState.Id(state.Last + 1);
            return new Decision.Accepted(
                [new AddedToRoster(id, c.Person, asking.WriteOrNull(c.Name), asking.WriteOrNull(c.Role), c.Headcount, c.Reference)], new(id));
        }

        Decision Set(RosterEntry known, SetStaffing c)
        {
            var set = new StaffingSet(c.Entry, Meant(c.Staffing), Fields.ToTheMillisecond(c.Until), Kept(known.Note, c.Note));
            return (set.Staffing, set.Until, set.Note) == (known.Staffing, known.Until, known.Note) ? Decision.Nothing : set;
        }

        Text? Kept(Text? known, Words? said) => Text.Keep(known, asking.WriteOrNull(said));

        // Who is committed is told by what is held, and by nobody's word.
        static Staffing Meant(Staffing said) => said == Staffing.Committed ? Staffing.Available : said;
    }

    public override RosterState Evolve(RosterState state, Recorded recorded) => recorded.Event switch
    {
        AddedToRoster e => state.Add(new(state.Last + 1, e.Person, e.Name, e.Role, e.Headcount, e.Reference, recorded.At)),
        RosterEntryRevised e => state.Change(e.Entry, known => known with { Name = e.Name, Role = e.Role, Headcount = e.Headcount, Edition = known.Edition + 1 }),
        RemovedFromRoster e => state.Remove(e.Entry),
        StaffingSet e => state.Change(e.Entry, known => known with { Staffing = e.Staffing, Until = e.Until, Note = e.Note, StaffingSince = recorded.At }),
        HomeTold e when state.OfPerson(e.Person) is { } entry => state.Change(entry.Id, known => known with
        {
            Home = e.Elsewhere is null ? Home.Here : Home.Elsewhere,
            Elsewhere = e.Elsewhere,
        }),
        HomeLeft e => state with { Leaving = state.Leaving.Where(l => l.Entry != e.Entry) },
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => recorded.Event switch
    {
        AddedToRoster e => [new(Roster, e.Entry)],
        RosterEntryRevised e => [new(Roster, e.Entry)],
        RemovedFromRoster e => [new(Roster, e.Entry)],
        StaffingSet e => [new(Roster, e.Entry)],
        HomeTold e when after.Get<RosterState>().OfPerson(e.Person) is { } entry => [new(Roster, entry.Id)],
        _ => [],
    };

    public override IEnumerable<Subject> Subjects(Recorded recorded, RoomState after) => recorded.Event switch
    {
        AddedToRoster e => [new(StoryOf(e.Entry), 1)],
        RosterEntryRevised e when after.Get<RosterState>().Find(e.Entry) is { } known => [new(StoryOf(e.Entry), known.Edition)],
        _ => [],
    };

    /// <summary>The history subject of what was said of an entry, for whoever asks who said it.</summary>
    public static string StoryOf(string entry) => $"roster:{entry}";

    public override IEnumerable<Event> Receive(Letter letter, Receiving receiving)
    {
        var state = receiving.Room.Get<RosterState>();
        var (person, home) = (receiving.From.Name, (HomeAnswer)letter);
        var isHere = home.Agency == receiving.Room.Id.Name;
        foreach (var left in state.Leaving.Where(l => l.Person == person && !(isHere && l.Entry == home.Entry)))
            yield return new HomeLeft(person, left.Entry);
        // An entry of ours that we have given up is not yet another's.
        if (state.OfPerson(person) is { Home: Home.Asked } entry && home.Agency is not null && (!isHere || home.Entry == entry.Id))
            yield return new HomeTold(person, isHere ? null : home.Agency);
    }

    public override IEnumerable<Posted> Post(RoomState room)
    {
        var state = room.Get<RosterState>();
        return state.Entries.Values.Where(e => e is { Home: Home.Asked, Person: not null })
            .Select(e => new Posted(RoomId.Person(e.Person!), new HomeAsked(e.Id)))
            .Concat(state.Leaving.Select(left => new Posted(RoomId.Person(left.Person), new HomeGiven(left.Entry))));
    }

    /// <summary>Home agencies of people who are on this roster too.</summary>
    public static IEnumerable<RoomId> HomesElsewhere(RoomState room) =>
        room.Get<RosterState>().Entries.Values.Select(e => e.Elsewhere).OfType<string>().Distinct().Select(RoomId.Agency);

    public static RosterView View(RoomState room, RosterEntry entry)
    {
        var holder = HolderOf(room, entry.Id);
        return new(
            entry.Id, entry.Home, entry.Elsewhere, entry.Headcount, entry.Shown(holder), entry.Until, entry.StaffingSince,
            holder is { IsCommitted: false }, entry.Edition, holder?.Response, entry.Person, entry.Name, entry.Role, entry.Note, entry.Reference);
    }

    private static ReceivedRequest? HolderOf(RoomState room, string entry) =>
        room.Get<ReceivedState>().HoldersOf(entry).Select(h => h.Request).FirstOrDefault();

    private static BadField? Bad(Words? name, Words? role, int headcount) =>
        (name is null ? null : Fields.Required(name, MostName, "name"))
        ?? Fields.Optional(role, MostName, "role")
        ?? (headcount is < 1 or > MostHeadcount ? new("headcount") : null);
}
