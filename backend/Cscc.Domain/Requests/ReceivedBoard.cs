using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Roster;
using static Cscc.Domain.Requests.RequestAnswer;

namespace Cscc.Domain.Requests;

/// <summary>
/// What an agency is asked for and offers, and what of it is held for whom. It alone decides who and what is free;
/// each hold belongs to one request and ends only by that request's own response.
/// </summary>
public sealed class ReceivedBoard : Board<ReceivedState>
{
    public const string Requests = "requests";

    /// <summary>Open requests of one agency: far more than anybody can answer.</summary>
    public const int MostOpen = 500;

    public const int MostUnits = 50;

    /// <summary>How long a request stays after it is over; afterwards its history is read.</summary>
    public static readonly TimeSpan StaysOver = TimeSpan.FromDays(30);

    /// <summary>After so long without a word about something that is held, the agency asks; it frees nothing by itself.</summary>
    public static readonly TimeSpan InquiresAfter = TimeSpan.FromDays(1);

    private const int MostTitle = 200;
    private const int MostNote = 1000;

    protected override ReceivedState Start => ReceivedState.Empty;

    public override IReadOnlyList<Type> Commands { get; } =
        [typeof(AnswerRequest), typeof(OfferUnits), typeof(WithdrawOffer), typeof(AskBack)];

    public override IReadOnlyList<Type> Events { get; } =
    [
        typeof(RequestReceived), typeof(RequestAnswered), typeof(UnitsOffered), typeof(AskedBack), typeof(ResponseWordReceived),
        typeof(AgencyWordHeard), typeof(RequestInquired), typeof(RequestRetired),
    ];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<ReceivedState, ReceivedRequestView>(
            Requests, AudienceClass.Everyone, (state, id) => state.Find(id)?.View(), state => state.Requests.Values.Select(r => r.View())),
    ];

    public override IReadOnlyList<Type> Letters { get; } = [typeof(ResponseSays)];

    public override Decision Decide(ReceivedState state, Command command, Asking asking)
    {
        return command switch
        {
            AnswerRequest c when (Fields.Optional(c.Note, MostNote, "note") ?? Fields.Near(c.AnswerBy, asking.Now, "answerBy")) is { } bad => bad,
            AnswerRequest { Answer: not (Accepted or Provisional or Declined) } => new BadField("answer"),
            AnswerRequest c => On(c.Request, request => request switch
            {
                { IsOver: true } => new RequestOver(),
                { IsOffer: true } => new NoSuchRequest(),
                { Answer: Accepted } => new AnsweredAlready(Accepted),
                _ when c.Answer == Declined => c.Units.Count > 0 ? new BadField("units") : Answer(request, c),
                _ when c.Units.Count == 0 => new NothingGiven(),
                _ when Cannot(c.Units, request) is { } refusal => refusal,
                _ => Answer(request, c),
            }),

            OfferUnits c when (Fields.Required(c.Title, MostTitle, "title") ?? Fields.Optional(c.Note, MostNote, "note")) is { } bad => bad,
            OfferUnits c when new RoomId(c.Response) is var to && (to.Kind != "response" || !asking.Exists(to)) => new BadField("response"),
            OfferUnits { Units.Count: 0 } => new NothingGiven(),
            OfferUnits c when c.Units.Any(u => u.Line < 0 || u.Line >= c.Units.Count) || c.Units.DistinctBy(u => u.Line).Count() < c.Units.Count => new BadField("units"),
            OfferUnits c when Cannot(c.Units, offer: true) is { } refusal => refusal,
            OfferUnits when state.Requests.Values.Count(r => !r.IsSettled) >= MostOpen => new TooManyRequests(MostOpen),
            OfferUnits c => Offer(c),

            WithdrawOffer c => On(c.Request, request => request switch
            {
                { IsOver: true } => new RequestOver(),
                { IsOffer: false } => new NoSuchRequest(),
                { IsCommitted: true } => new AnsweredAlready(Accepted),
                { Answer: Declined } => Decision.Nothing,
                _ => new RequestAnswered(c.Request, Declined, [], null, null),
            }),

            AskBack c when Fields.Optional(c.Note, MostNote, "note") is { } bad => bad,
            AskBack c => On(c.Request, request => request switch
            {
                { HoldsAny: false } => new RequestOver(),
                { AsksBack: true } => Decision.Nothing,
                _ => new AskedBack(c.Request, asking.WriteOrNull(c.Note)),
            }),

            _ => throw NotDecided(command),
        };

        Decision On(string id, Func<ReceivedRequest, Decision> decide) => state.Find(id) is { } known ? decide(known) : new NoSuchRequest();

        RequestAnswered Answer(ReceivedRequest request, AnswerRequest c) => new(
            request.Id, c.Answer, c.Units, asking.WriteOrNull(c.Note), c.Answer == Provisional ? Fields.ToTheMillisecond(c.AnswerBy) : null);

        Decision Offer(OfferUnits c)
        {
            var id = RequestIds.Of(state.Last + 1);
            var units = c.Units.OrderBy(u => u.Line).ToValueList();
            var lines = units.Select(u => new OrderLine(KindOf(u.Unit), u.Quantity, asking.Write(new(NameOf(u.Unit))), null)).ToValueList();
            var details = new RequestDetails(asking.Write(c.Title), NeedPriority.Routine, lines, Note: asking.WriteOrNull(c.Note));
            return new Decision.Accepted([new UnitsOffered(id, asking.NewId(), c.Response, details, units)], new(id));
        }

        string NameOf(string unit) => asking.Room.Get<InventoryState>().Find(unit)?.Facts.Name.Content
            ?? asking.Room.Get<RosterState>().Find(unit) switch { { Name.Content: { } name } => name, { Role.Content: { } role } => role, _ => "1" };

        Refusal? Cannot(ValueList<Given> units, ReceivedRequest? request = null, bool offer = false)
        {
            if (units.Count > MostUnits || units.DistinctBy(u => u.Unit).Count() < units.Count)
                return new BadField("units");
            foreach (var unit in units)
            {
                if (CannotGive(unit, request) is { } refusal)
                    return refusal;
            }
            return offer ? null : units.GroupBy(u => u.Line)
                .Where(line => line.Sum(u => (long)Size(u)) > request!.Details.Lines[line.Key].Quantity)
                .Select(line => new OverAsked(line.Key, request!.Details.Lines[line.Key].Quantity))
                .FirstOrDefault();
        }

        // A team of four is four of the people that were asked for.
        int Size(Given given) => asking.Room.Get<RosterState>().Find(given.Unit)?.Headcount ?? given.Quantity;

        Refusal? CannotGive(Given given, ReceivedRequest? request)
        {
            if (given.Quantity < 1 || (request is not null && (given.Line < 0 || given.Line >= request.Details.Lines.Count || request.Details.Lines[given.Line].Kind != KindOf(given.Unit))))
                return new BadField("units");
            var (roster, inventory) = (asking.Room.Get<RosterState>(), asking.Room.Get<InventoryState>());
            if (roster.Find(given.Unit) is { } entry)
            {
                return entry switch
                {
                    _ when given.Quantity != 1 => new BadField("units"),
                    { Home: not Home.Here } => new HomeElsewhere(entry.Elsewhere),
                    _ when request?.ReleasedOf(given) >= 1 => new GivenBack(given.Unit),
                    { CanBeGiven: false } => new NotAvailable(given.Unit),
                    _ when state.HoldersOf(given.Unit).FirstOrDefault(h => h.Request != request) is { Request: { } other } => new UnitTaken(given.Unit, other.Response),
                    _ => null,
                };
            }
            if (inventory.Find(given.Unit) is not { } item)
                return KindOf(given.Unit) == LineKind.Staff ? new NoSuchEntry() : new NoSuchItem();
            var free = item.InService - state.HeldOf(given.Unit) + (request?.HeldOf(given.Unit) ?? 0);
            return given.Quantity > free ? new NotEnoughFree(given.Unit, free) : null;
        }
    }

    public override ReceivedState Evolve(ReceivedState state, Recorded recorded) => recorded.Event switch
    {
        RequestReceived e => state.Add(new(state.Last + 1, e.Key, e.Response, e.ResponseName, e.Details, recorded.By, recorded.At, IsOffer: false)
        {
            TheirVersion = e.Version,
            Theirs = e.Word,
        }),
        RequestAnswered e => state.Change(e.Request, known => known.Saying() with
        {
            Answer = e.Answer,
            Units = e.Units,
            AnswerNote = e.Note,
            AnswerBy = e.AnswerBy,
            AnsweredAt = recorded.At,
            AnsweredBy = recorded.By,
            MovedAt = recorded.At,
        }),
        UnitsOffered e => state.Add(new(state.Last + 1, e.Key, e.Response, "", e.Details, recorded.By, recorded.At, IsOffer: true)
        {
            Answer = Offered,
            Units = e.Units,
        }),
        AskedBack e => state.Change(e.Request, known => known.Saying() with { AsksBack = true, AnswerNote = e.Note ?? known.AnswerNote }),
        ResponseWordReceived e => state.Change(e.Request, known => e.Version <= known.TheirVersion ? known : known.Hearing(e.Version, e.Word, recorded.At)),
        AgencyWordHeard e => state.Change(e.Request, known => e.Version <= known.Heard ? known : known with { Heard = e.Version, MovedAt = recorded.At }),
        RequestInquired e => state.Change(e.Request, known => known.Saying() with { MovedAt = recorded.At }),
        RequestRetired e => state.Retire(e.Request),
        StaffingSet e => state.TellAgain(e.Entry),
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after)
    {
        if (recorded.Event is not ReceivedEvent { Request: var id })
            return recorded.Event is StaffingSet set ? after.Get<ReceivedState>().HoldersOf(set.Entry).Select(h => new Touched(Requests, h.Request.Id)) : [];
        // What is held shows in the units too.
        return UnitsOf(before, id).Concat(UnitsOf(after, id)).Distinct()
            .Select(unit => new Touched(KindOf(unit) == LineKind.Staff ? RosterBoard.Roster : InventoryBoard.Inventory, unit))
            .Append(new(Requests, id));
    }

    public override IEnumerable<Event> Receive(Letter letter, Receiving receiving)
    {
        var says = (ResponseSays)letter;
        var state = receiving.Room.Get<ReceivedState>();
        return state.OfKey(says.Request) is { } known ? Heard(known, says) :
        [
            new RequestReceived(
                RequestIds.Of(state.Last + 1), says.Request, receiving.From.Value, says.Response, says.Details.CopiedBy(receiving), says.Version, says.Word),
        ];
    }

    private static IEnumerable<Event> Heard(ReceivedRequest known, ResponseSays says)
    {
        if (says.Version > known.TheirVersion)
            yield return new ResponseWordReceived(known.Id, says.Version, says.Word);
        if (says.Heard > known.Heard)
            yield return new AgencyWordHeard(known.Id, Math.Min(says.Heard, known.Version));
    }

    public override Letter? Reply(RoomState room, RoomId from, Letter letter) =>
        room.Get<ReceivedState>().OfKey(((ResponseSays)letter).Request) is { } known ? Says(room, known) : null;

    public override IEnumerable<Posted> Post(RoomState room) => room.Get<ReceivedState>().Requests.Values
        .Where(r => r.Heard < r.Version)
        .Select(r => new Posted(new(r.Response), Says(room, r)));

    public override DateTimeOffset? NextDue(RoomState room)
    {
        var requests = room.Get<ReceivedState>().Requests.Values;
        return requests.Where(r => r.IsSettled).Select(r => (DateTimeOffset?)(r.MovedAt + StaysOver))
            .Concat(requests.Where(r => r.HoldsAny).Select(r => (DateTimeOffset?)(r.MovedAt + InquiresAfter)))
            .Min();
    }

    public override IEnumerable<Event> Due(RoomState room, DateTimeOffset now)
    {
        foreach (var request in room.Get<ReceivedState>().Requests.Values)
        {
            if (request.IsSettled && request.MovedAt + StaysOver <= now)
                yield return new RequestRetired(request.Id);
            else if (request.HoldsAny && request.MovedAt + InquiresAfter <= now)
                yield return new RequestInquired(request.Id);
        }
    }

    /// <summary>The responses that hold something of the agency, or that it has offered something.</summary>
    public static IEnumerable<RoomId> Responses(RoomState room) =>
        room.Get<ReceivedState>().Requests.Values.Where(r => !r.IsOver).Select(r => new RoomId(r.Response)).Distinct();

    private static AgencySays Says(RoomState room, ReceivedRequest request) => new(
        request.Key, request.IsOffer, request.Details, request.Version,
        request.Word(room.Get<RosterState>(), room.Get<InventoryState>()), request.TheirVersion)
    { By = request.AnsweredBy };

    private static IEnumerable<string> UnitsOf(RoomState room, string request) =>
        room.Get<ReceivedState>().Find(request)?.Units.Select(u => u.Unit) ?? [];

    private static LineKind KindOf(string unit) => unit.StartsWith("staff-", StringComparison.Ordinal) ? LineKind.Staff : LineKind.Resource;
}
