using Cscc.Domain.Homes;
using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;
using Cscc.Domain.Roster;
using Cscc.Domain.Tests.Kernel;
using CsCheck;

namespace Cscc.Domain.Tests.Requests;

/// <summary>Random wishes and letters in an agency's room: mostly sensible for it as it stands.</summary>
public static class AgencyWishes
{
    /// <summary>People who speak for the agency.</summary>
    private static readonly Actor[] Own = [People.Rosa with { Agencies = [People.Pantry] }, People.Theo with { Agencies = [People.Pantry] }];

    private static readonly string[] Persons = ["rosa", "theo", "imani", "walter", "lucille"];

    public static Gen<Wish> Any { get; } = Dice.Wish((dice, room) =>
    {
        var (entry, item) = (Entry(dice, room), Item(dice, room));
        Command command = dice.UpTo(25) switch
        {
            <= 2 => new AddToRoster(dice.Chance(60) ? dice.Chance(95) ? dice.Pick(Persons) : TestRoom.Nobody : null, dice.WordsOrNone(), dice.WordsOrNone(), dice.Chance(80) ? 1 : dice.UpTo(4) - 1, dice.Chance(20) ? $"R-{dice.UpTo(5)}" : null),
            3 => new ReviseRosterEntry(entry, dice.WordsOrNone(), dice.WordsOrNone(), dice.Chance(80) ? 1 : 3, dice.Chance(30) ? dice.UpTo(3) : null),
            4 => new RemoveFromRoster(entry),
            <= 7 => new SetStaffing(entry, dice.Chance(60) ? Staffing.Available : dice.Pick<Staffing>(), dice.Chance(30) ? room.Now.AddHours(3) : null, dice.WordsOrNone()),
            <= 9 => new AddItem(dice.Chance(95) ? dice.Words() : new(""), dice.UpTo(20), dice.WordsOrNone(), dice.Chance(50) ? dice.UpTo(7) : null, null, dice.Chance(20) ? 1 : 0, dice.Chance(20) ? $"I-{dice.UpTo(5)}" : null),
            10 => new ReviseItem(item, dice.Words(), dice.UpTo(20), OutOfService: dice.Chance(20) ? 1 : 0, Edition: dice.Chance(30) ? dice.UpTo(3) : null),
            11 => new RetireItem(item),
            <= 18 => Answer(dice, room),
            <= 21 => new OfferUnits(dice.Chance(95) ? "response/hot-meals" : "community/austin", dice.Words(), Units(dice, room, [0, 1]), dice.WordsOrNone()),
            22 => new WithdrawOffer(Request(dice, room)),
            23 or 24 => new AskBack(Request(dice, room), dice.WordsOrNone()),
            _ => new RemoveFromRoster(entry),
        };
        return (dice.Chance(5) ? People.Mayor : dice.Pick(Own), command);
    });

    public static Gen<Draw> Letters { get; } = Dice.Told((dice, room) =>
    {
        if (dice.Chance(25))
        {
            var roster = room.State.Get<RosterState>();
            var asked = roster.Entries.Values.Where(e => e.Person is not null).Select(e => (e.Person!, e.Id)).Concat(roster.Leaving.Select(l => (l.Person, l.Entry))).ToList();
            var (person, entry) = asked.Count > 0 ? dice.Pick(asked) : ("rosa", "staff-1");
            return (RoomId.Person(person), new HomeAnswer(dice.Pick([People.Pantry, People.Pantry, People.Clinic, null]), entry));
        }
        var known = room.State.Get<ReceivedState>().Requests.Values.ToList();
        if (known.Count == 0 || dice.Chance(25))
        {
            return (RoomId.Response("hot-meals"), Says($"ask-{dice.UpTo(60)}", Details(dice), 1, new([], dice.Chance(5), false), 0));
        }
        var request = dice.Pick(known);
        var released = request.Units.Where(_ => dice.Chance(40)).Select(u => u with { Quantity = dice.UpTo(u.Quantity) }).ToValueList();
        return (new RoomId(request.Response), Says(
            request.Key, request.Details, request.TheirVersion + dice.UpTo(3) - 1, new(released, dice.Chance(25), request.IsOffer && dice.Chance(60)),
            request.Heard + dice.UpTo(3) - 1));
    });

    public static TestRoom Begun()
    {
        var room = new TestRoom(RoomKinds.Agency, RoomId.Agency(People.Pantry));
        for (var n = 0; n < 3; n++)
        {
            room.Send(Own[0], new AddItem(new($"{Dice.Canary} {n}"), 12));
            room.Send(Own[0], new AddToRoster(Name: new($"{Dice.Canary} {n}"), Headcount: n + 1));
        }
        return room;
    }

    private static ResponseSays Says(string key, RequestDetails details, int version, ResponseWord word, int heard) =>
        new(key, "Hot meals", details, version, word, heard) { By = new("denise", null) };

    private static RequestDetails Details(Dice dice) => new(
        dice.Text(), dice.Pick<NeedPriority>(),
        [new(LineKind.Resource, dice.UpTo(9), dice.Text(), dice.TextOrNone()), new(LineKind.Staff, dice.UpTo(4), dice.Text(), null)], dice.TextOrNone());

    private static AnswerRequest Answer(Dice dice, TestRoom room)
    {
        var id = Request(dice, room);
        // Whoever was given back is asked for once more.
        if (room.State.Get<ReceivedState>().Requests.Values.FirstOrDefault(r => r is { IsOver: false, Answer: RequestAnswer.Provisional } && Back(r) is not null) is { } given
            && dice.Chance(60))
            return new(given.Id, RequestAnswer.Accepted, [Back(given)!]);
        var answer = dice.Chance(5) ? RequestAnswer.Waiting : dice.Pick([RequestAnswer.Accepted, RequestAnswer.Accepted, RequestAnswer.Provisional, RequestAnswer.Declined]);
        return new(id, answer, answer == RequestAnswer.Declined && dice.Chance(90) ? [] : Units(dice, room, [0, 1]), dice.WordsOrNone(), dice.Chance(30) ? room.Now.AddHours(2) : null);
    }

    private static Given? Back(ReceivedRequest request) =>
        request.Units.FirstOrDefault(u => u.Unit.StartsWith("staff-", StringComparison.Ordinal) && request.ReleasedOf(u) > 0);

    private static ValueList<Given> Units(Dice dice, TestRoom room, int[] lines)
    {
        var units = new List<Given>();
        if (dice.Chance(70))
            units.Add(new(lines[units.Count == 0 && dice.Chance(97) ? 0 : 1], Item(dice, room), dice.UpTo(5) - (dice.Chance(5) ? 1 : 0)));
        if (dice.Chance(50))
            units.Add(new(units.Count, Entry(dice, room), dice.Chance(97) ? 1 : 2));
        return units.ToValueList();
    }

    private static string Request(Dice dice, TestRoom room) =>
        room.State.Get<ReceivedState>().Requests.Values.Where(r => !r.IsOver || dice.Chance(30)).ToList() is { Count: > 0 } open && dice.Chance(95) ? dice.Pick(open).Id : "request-900";

    private static string Entry(Dice dice, TestRoom room) =>
        room.State.Get<RosterState>().Entries.Values.ToList() is { Count: > 0 } all && dice.Chance(96) ? dice.Pick(all).Id : "staff-900";

    private static string Item(Dice dice, TestRoom room) =>
        room.State.Get<InventoryState>().Items.Values.ToList() is { Count: > 0 } all && dice.Chance(96) ? dice.Pick(all).Id : "item-900";
}
