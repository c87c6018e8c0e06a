using Cscc.Domain.Assignments;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Responses;

namespace Cscc.Domain.Requests;

/// <summary>
/// What a response asks agencies for, what they offer it, and what it gives back. It records that it asks before it
/// asks, and says what it wants until the agency has recorded it.
/// </summary>
public sealed class MadeBoard : Board<MadeState>
{
    public const string Asks = "asks";

    /// <summary>Requests of one response, all its life: its whole list is in everybody's view.</summary>
    public const int Most = 500;

    private const int MostTitle = 200;
    private const int MostPlace = 200;
    private const int MostNote = 1000;
    private const int MostWhat = 100;
    private const int MostLines = 20;

    protected override MadeState Start => MadeState.Empty;

    public override IReadOnlyList<Type> Commands { get; } =
        [typeof(MakeRequest), typeof(CancelRequest), typeof(TakeOffer), typeof(ReleaseUnits)];

    public override IReadOnlyList<Type> Events { get; } =
    [
        typeof(RequestMade), typeof(OfferReceived), typeof(AgencyWordReceived), typeof(RequestCanceled), typeof(OfferTaken),
        typeof(UnitsReleased), typeof(ResponseWordHeard),
    ];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<MadeState, MadeRequestView>(
            Asks, AudienceClass.Everyone, (state, id) => state.Find(id)?.View(), state => state.Requests.Values.Select(r => r.View())),
    ];

    public override IReadOnlyList<Type> Letters { get; } = [typeof(AgencySays)];

    public override Decision Decide(MadeState state, Command command, Asking asking)
    {
        return command switch
        {
            MakeRequest c when Bad(c, asking.Now) is { } bad => bad,
            MakeRequest c when !asking.Exists(RoomId.Agency(c.Agency)) => new NoSuchAgency(),
            MakeRequest when state.Last >= Most => new TooManyRequests(Most),
            MakeRequest c => Make(c),

            CancelRequest c => On(c.Request, request => request switch
            {
                { IsOver: true } => Decision.Nothing,
                _ when !MayLead(request) => new OnlyLeadOrOwner(),
                _ => new RequestCanceled(c.Request),
            }),

            TakeOffer c => On(c.Request, request => request switch
            {
                { IsOffer: false } or { IsOver: true } or { Theirs.Answer: not RequestAnswer.Offered } => new NoSuchOffer(),
                { TakesOffer: true } => Decision.Nothing,
                _ => new OfferTaken(c.Request, request.Agency),
            }),

            ReleaseUnits c => On(c.Request, request => request.Theirs.Held.FirstOrDefault(u => u.Unit == c.Unit) switch
            {
                null => new NoSuchUnit(),
                _ when !MayLead(request) => new OnlyLeadOrOwner(),
                var unit when request.LeftOf(unit) is 0 => Decision.Nothing,
                _ when c.Quantity < 1 => new BadField("quantity"),
                var unit when c.Quantity > request.LeftOf(unit) => new OverHeld(request.LeftOf(unit)),
                var unit => new UnitsReleased(c.Request, [new(unit.Line, unit.Unit, c.Quantity ?? request.LeftOf(unit))]),
            }),

            _ => throw NotDecided(command),
        };

        Decision On(string id, Func<MadeRequest, Decision> decide) => state.Find(id) is { } known ? decide(known) : new NoSuchRequest();

        bool MayLead(MadeRequest request) =>
            asking.Agency == request.Agency || asking.Actor.Person == request.By?.Person || asking.Room.Get<ResponseState>().IsLedBy(asking);

        Decision Make(MakeRequest c)
        {
            var id = RequestIds.Of(state.Last + 1);
            var details = new RequestDetails(
                asking.Write(c.Title), c.Priority,
                c.Lines.Select(l => new OrderLine(l.Kind, l.Quantity, asking.Write(l.What), asking.WriteOrNull(l.Substitute))).ToValueList(),
                asking.WriteOrNull(c.Place), Fields.ToTheMillisecond(c.NeededBy), asking.WriteOrNull(c.Note));
            return new Decision.Accepted([new RequestMade(id, asking.NewId(), c.Agency, details)], new(id));
        }
    }

    public override MadeState Evolve(MadeState state, Recorded recorded) => recorded.Event switch
    {
        RequestMade e => state.Add(new(state.Last + 1, e.Key, e.Agency, e.Details, recorded.By, recorded.At, IsOffer: false)),
        OfferReceived e => state.Add(new(state.Last + 1, e.Key, e.Agency, e.Details, recorded.By, recorded.At, IsOffer: true)
        {
            TheirVersion = e.Version,
            Theirs = e.Word,
            AnsweredAt = recorded.At,
            IsEnded = e.IsUnknown,
        }),
        AgencyWordReceived e => state.Say(e.Request, recorded.By, known => e.Version <= known.TheirVersion ? known : known with
        {
            TheirVersion = e.Version,
            Theirs = e.Word,
            AnsweredAt = e.Word.Answer == known.Theirs.Answer ? known.AnsweredAt : recorded.At,
        }),
        RequestCanceled e => state.Say(e.Request, recorded.By, known => known with { IsEnded = true }),
        OfferTaken e => state.Say(e.Request, recorded.By, known => known with { TakesOffer = true }),
        UnitsReleased e => state.Say(e.Request, recorded.By, known => known.Release(e.Units)),
        ResponseWordHeard e => state.Change(e.Request, known => known with { Heard = Math.Max(known.Heard, e.Version) }),
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) =>
        recorded.Event is MadeEvent { Request: var id } ? [new(Asks, id)] : [];

    public override IEnumerable<Event> Receive(Letter letter, Receiving receiving)
    {
        var says = (AgencySays)letter;
        var state = receiving.Room.Get<MadeState>();
        if (state.OfKey(says.Request) is { } known)
            return Heard(known, says, receiving);
        var id = RequestIds.Of(state.Last + 1);
        return Closed(receiving.Room) && says.IsOffer
            ? [Received(id, says, receiving), new RequestCanceled(id)]
            : [Received(id, says, receiving)];
    }

    public override Letter? Reply(RoomState room, RoomId from, Letter letter) =>
        room.Get<MadeState>().OfKey(((AgencySays)letter).Request) is { } known ? Says(room, known) : null;

    public override IEnumerable<Posted> Post(RoomState room) => room.Get<MadeState>().Requests.Values
        .Where(r => r.Heard < r.Version)
        .Select(r => new Posted(RoomId.Agency(r.Agency), Says(room, r)));

    /// <summary>What closing a response does to all that it has asked for.</summary>
    public static IEnumerable<Event> End(RoomState room) =>
        room.Get<MadeState>().Requests.Values.Where(r => !r.IsOver).Select(r => new RequestCanceled(r.Id));

    private static OfferReceived Received(string id, AgencySays says, Receiving receiving) => new(
        id, says.Request, receiving.From.Name, says.Details.CopiedBy(receiving), says.Version, Copied(says.Word, receiving), IsUnknown: !says.IsOffer);

    private static IEnumerable<Event> Heard(MadeRequest known, AgencySays says, Receiving receiving)
    {
        if (says.Version > known.TheirVersion)
            yield return new AgencyWordReceived(known.Id, known.Agency, says.Version, Copied(says.Word, receiving));
        if (says.Heard > known.Heard)
            yield return new ResponseWordHeard(known.Id, Math.Min(says.Heard, known.Version));
    }

    private static AgencyWord Copied(AgencyWord word, Receiving receiving) => word with
    {
        Note = receiving.CopyOrNull(word.Note),
        Held = word.Held.Select(u => u.CopiedBy(receiving)).ToValueList(),
    };

    private static ResponseSays Says(RoomState room, MadeRequest request) => new(
        request.Key, room.Get<ResponseState>().Name, request.Details, request.Version, request.Word, request.TheirVersion)
    { By = request.SaidBy };

    private static bool Closed(RoomState room) => room.Get<ResponseState>().Phase == ResponsePhase.Closed;

    private static BadField? Bad(MakeRequest c, DateTimeOffset now) =>
        Fields.Required(c.Title, MostTitle, "title")
        ?? Fields.Optional(c.Place, MostPlace, "place")
        ?? Fields.Optional(c.Note, MostNote, "note")
        ?? Fields.Near(c.NeededBy, now, "neededBy")
        ?? (c.Lines.Count is < 1 or > MostLines ? new BadField("lines") : null)
        ?? c.Lines.Select(l => l.Quantity is < 1 or > Fields.MostQuantity
            ? new("lines")
            : Fields.Required(l.What, MostWhat, "lines") ?? Fields.Optional(l.Substitute, MostWhat, "lines")).FirstOrDefault(b => b is not null);
}
