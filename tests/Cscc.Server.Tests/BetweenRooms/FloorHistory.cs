using Cscc.Domain.Assignments;
using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Roster;

namespace Cscc.Server.Tests.BetweenRooms;

/// <summary>A rule between rooms was broken.</summary>
internal sealed class BrokenException(string why) : Exception(why);

/// <summary>
/// One random history of two agencies, two responses and their community: people wish, letters are lost and doubled,
/// rooms crash between any two steps and are opened twice, time jumps. At the end all is mended, everything is closed,
/// and nothing may be left over.
/// </summary>
internal sealed class FloorHistory
{
    private const int Steps = 60;

    private static readonly RoomId Community = RoomId.Community("north-lawndale");
    private static readonly RoomId[] Agencies = [RoomId.Agency("pantry"), RoomId.Agency("clinic")];

    /// <summary>Whoever it is may do whatever is wished: it is the rooms that are tried here.</summary>
    private static readonly Actor Anybody = new("anybody", Audience.Members, ["pantry", "clinic"], Convener: true);

    private static readonly string[] People = ["imani", "rosa"];

    private readonly Floor _floor;
    private readonly Random _dice;
    private readonly HashSet<string> _recordedDeliveries = [];

    private FloorHistory(int seed, Bugs bugs)
    {
        _dice = new(seed);
        _floor = new(_dice, bugs) { Grown = Check };
    }

    /// <summary>Lives a history through; answers why and where it broke a rule, null if it broke none.</summary>
    public static (string Why, IReadOnlyList<string> Story)? Run(int seed, Bugs bugs)
    {
        var history = new FloorHistory(seed, bugs);
        try
        {
            history.Live();
            return null;
        }
        catch (BrokenException e)
        {
            return (e.Message, [.. history._floor.Story.Select(s => $"{s.Room}: {s.What}")]);
        }
    }

    private IEnumerable<RoomId> Responses => _floor.Shelves.Where(s => s.Id.Kind == "response").Select(s => s.Id);

    private void Live()
    {
        foreach (var agency in Agencies)
        {
            _floor.Send(agency, Anybody with { Agencies = [agency.Name] }, new AddItem(new("meals"), 5));
            _floor.Send(agency, Anybody with { Agencies = [agency.Name] }, new AddToRoster(Name: new("walkers")));
            _floor.Send(agency, Anybody with { Agencies = [agency.Name] }, new AddToRoster(Person: People[_dice.Next(2)]));
        }
        _floor.Send(Community, Anybody, new RaiseNeed(new("meals"), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 9));
        for (var n = 0; n < 8; n++)
            _floor.Step();
        for (var n = 0; n < 2; n++)
            _floor.Send(Community, Anybody, new StartResponse("meals", ["need-1"]));
        for (var n = 0; n < Steps; n++)
            Next();
        End();
    }

    private void Next()
    {
        switch (_dice.Next(20))
        {
            case < 6:
                Wish();
                break;
            case 6:
                _floor.Crash(AnyRoom());
                break;
            case 7 when _dice.Next(3) == 0:
                _floor.Split(AnyRoom());
                break;
            case 8:
                _floor.Pass(TimeSpan.FromSeconds(_dice.Next(40)));
                _floor.Sweep();
                break;
            case 9 when _dice.Next(4) == 0:
                _floor.Pass(TimeSpan.FromHours(_dice.Next(1, 60)));
                _floor.Sweep();
                break;
            default:
                _floor.Step();
                break;
        }
    }

    private RoomId AnyRoom() => _floor.Shelves.ElementAt(_dice.Next(_floor.Shelves.Count())).Id;

    private void Wish()
    {
        var responses = Responses.ToList();
        var response = responses.Count > 0 ? responses[_dice.Next(responses.Count)] : Community;
        var agency = Agencies[_dice.Next(2)];
        var owner = Anybody with { Agencies = [agency.Name] };
        switch (_dice.Next(14))
        {
            case < 3 when responses.Count > 0:
                _floor.Send(response, Anybody, new MakeRequest(
                    agency.Name, new("more"), NeedPriority.Urgent, [new(LineKind.Resource, _dice.Next(1, 5), new("meals")), new(LineKind.Staff, 2, new("walkers"))]));
                break;
            case < 7:
                if (Any(_floor[agency].State.Get<ReceivedState>().Requests.Values.Where(r => !r.IsOver)) is { } received)
                {
                    var answer = (RequestAnswer)_dice.Next(1, 4);
                    _floor.Send(agency, owner, new AnswerRequest(received.Id, answer, answer == RequestAnswer.Declined ? [] : Units([0, 1, 1])));
                }
                break;
            case 7 when responses.Count > 0:
                _floor.Send(agency, owner, new OfferUnits(response.Value, new("some"), Units([0, 1, 2])));
                break;
            case 8:
                if (Any(_floor[agency].State.Get<ReceivedState>().Requests.Values.Where(r => r.IsOffer)) is { } offer)
                    _floor.Send(agency, owner, new WithdrawOffer(offer.Id));
                break;
            case 9 when responses.Count > 0:
                if (Any(_floor[response].State.Get<MadeState>().Requests.Values) is { } made)
                    _floor.Send(response, Anybody, made.IsOffer && _dice.Next(3) > 0 ? new TakeOffer(made.Id) : new CancelRequest(made.Id));
                break;
            case 10 when responses.Count > 0:
                if (Any(_floor[response].State.Get<MadeState>().Requests.Values.Where(r => r.Theirs.Held.Count > 0)) is { } holding)
                    _floor.Send(response, Anybody, new ReleaseUnits(holding.Id, holding.Theirs.Held[0].Unit, _dice.Next(2) == 0 ? null : 1));
                break;
            case 11 when responses.Count > 0:
                var phase = _floor[response].State.Get<ResponseState>().Phase;
                _floor.Send(response, Anybody, new ChangePhase(phase == ResponsePhase.Closed ? ResponsePhase.Reopened : ResponsePhase.Closed));
                break;
            case 12 when responses.Count > 0:
                _floor.Send(response, Anybody, new RecordDelivery(Community.Name, "need-1", _dice.Next(1, 4)));
                break;
            case 13:
                if (Any(_floor[agency].State.Get<RosterState>().Entries.Values) is { } entry)
                {
                    _floor.Send(agency, owner, _dice.Next(3) == 0 ? new RemoveFromRoster(entry.Id)
                        : _dice.Next(2) == 0 ? new AddToRoster(Person: People[_dice.Next(2)]) : new SetStaffing(entry.Id, (Staffing)_dice.Next(6)));
                }
                break;
        }
    }

    private ValueList<Given> Units(int[] lines)
    {
        var units = new List<Given>();
        if (_dice.Next(4) > 0)
            units.Add(new(lines[0], "item-1", _dice.Next(1, 5)));
        if (_dice.Next(2) > 0)
            units.Add(new(lines[1] == lines[2] ? 1 : units.Count, $"staff-{_dice.Next(1, 4)}", 1));
        return units.ToValueList();
    }

    private T? Any<T>(IEnumerable<T> some)
        where T : class => some.ToList() is { Count: > 0 } all ? all[_dice.Next(all.Count)] : null;

    /// <summary>What must be true whenever a room has grown.</summary>
    private void Check(Shelf grown, Recorded recorded)
    {
        switch (recorded.Event)
        {
            case RequestReceived e:
                Must(MadeOf(new(e.Response), e.Key) is not null, $"{grown.Id} was asked what {e.Response} has not recorded");
                break;
            case ResponseWordReceived e when grown.State.Get<ReceivedState>().Find(e.Request) is { } received:
                Must(MadeOf(new(received.Response), received.Key) is { } asked && asked.Version >= e.Version, $"{grown.Id} heard what {received.Response} has not recorded");
                break;
            case AgencyWordReceived e when grown.State.Get<MadeState>().Find(e.Request) is { } asking:
                Must(ReceivedOf(RoomId.Agency(e.Agency), asking.Key) is { } told && told.Version >= e.Version, $"{grown.Id} heard what {e.Agency} has not recorded");
                break;
            case HomeTold { Elsewhere: null } e:
                Must(Agencies.Count(a => _floor[a].State.Get<RosterState>().OfPerson(e.Person)?.Home == Home.Here) <= 1, $"{e.Person} is at home with two agencies");
                break;
            case DeliveryRecorded e:
                Must(_recordedDeliveries.Add(e.Delivery), $"{e.Delivery} was recorded twice");
                break;
        }
        if (grown.Id.Kind == "agency")
            CheckUnits(grown.State);
        if (grown.Id.Kind is "agency" or "response")
            CheckHolds();
    }

    /// <summary>No person or team is given twice, and no quantity is below zero.</summary>
    private void CheckUnits(RoomState agency)
    {
        var received = agency.Get<ReceivedState>();
        foreach (var entry in agency.Get<RosterState>().Entries.Values)
            Must(received.HoldersOf(entry.Id).Count() <= 1, $"{entry.Id} of {agency.Id} is given twice");
        foreach (var item in agency.Get<InventoryState>().Items.Values)
            Must(InventoryBoard.View(agency, item).Free >= 0, $"more of {item.Id} of {agency.Id} is given than there is");
    }

    /// <summary>What a response takes to be its own for good is held for it by the agency, request by request.</summary>
    private void CheckHolds()
    {
        foreach (var response in Responses)
        {
            foreach (var made in _floor[response].State.Get<MadeState>().Requests.Values.Where(r => r is { IsCommitted: true, IsOver: false }))
            {
                var agency = RoomId.Agency(made.Agency);
                foreach (var unit in made.Theirs.Held.Where(u => made.LeftOf(u) > 0))
                {
                    Must(
                        ReceivedOf(agency, made.Key) is { } received && received.HeldOf(unit.Unit) >= made.LeftOf(unit),
                        $"{response} counts on {unit.Unit} of {agency}, which does not hold it for {made.Id}");
                }
            }
        }
    }

    /// <summary>Everything is mended and told; then everything is closed and told: nobody waits, and nothing is held.</summary>
    private void End()
    {
        _floor.IsRough = false;
        Settle();
        foreach (var agency in Agencies)
        {
            foreach (var received in _floor[agency].State.Get<ReceivedState>().Requests.Values.Where(r => r.HoldsAny))
            {
                Must(MadeOf(new(received.Response), received.Key) is { IsOver: false } made
                    && received.Units.All(u => made.Theirs.Held.FirstOrDefault(h => h.Unit == u.Unit) is { } unit && made.LeftOf(unit) == received.HeldOf(u.Unit)),
                    $"{agency} holds for {received.Response} what that does not have, {received.Id}");
            }
        }
        foreach (var response in Responses.ToList())
        {
            if (_floor[response].State.Get<ResponseState>().IsOpen)
                _floor.Send(response, Anybody, new ChangePhase(ResponsePhase.Closed));
        }
        Settle();
        foreach (var shelf in _floor.Shelves)
        {
            Must(!shelf.Kind.Post(shelf.State).Any(), $"{shelf.Id} has still to tell {string.Join(", ", shelf.Kind.Post(shelf.State).Select(p => p.To))}");
            if (shelf.Id.Kind == "agency")
            {
                foreach (var received in shelf.State.Get<ReceivedState>().Requests.Values)
                    Must(received.IsSettled && !received.HoldsAny, $"{received.Id} of {shelf.Id} has not ended");
            }
            if (shelf.Id.Kind == "response" && shelf.State.Get<ResponseState>().Phase is not null)
            {
                foreach (var made in shelf.State.Get<MadeState>().Requests.Values)
                    Must(made.IsOver, $"{made.Id} of {shelf.Id} has not ended");
                Must(shelf.State.Get<ResponseState>().Deliveries.Values.All(d => d.IsAnswered == (_recordedDeliveries.Contains(d.Key) || d.Code is not null)), $"a delivery of {shelf.Id} was not answered");
            }
        }
    }

    private void Settle()
    {
        for (var round = 0; round < 40; round++)
        {
            while (!_floor.IsQuiet)
                _floor.Step();
            if (_floor.Shelves.All(shelf => !shelf.Kind.Post(shelf.State).Any()))
                return;
            _floor.Pass(TimeSpan.FromSeconds(31));
            _floor.Sweep();
        }
    }

    private MadeRequest? MadeOf(RoomId response, string key) => _floor.Find(response)?.State.Get<MadeState>().OfKey(key);

    private ReceivedRequest? ReceivedOf(RoomId agency, string key) => _floor.Find(agency)?.State.Get<ReceivedState>().OfKey(key);

    private static void Must(bool isTrue, string why)
    {
        if (!isTrue)
            throw new BrokenException(why);
    }
}
