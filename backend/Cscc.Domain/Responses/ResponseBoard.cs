using System.Globalization;
using Cscc.Domain.Assignments;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;

namespace Cscc.Domain.Responses;

/// <summary>In a response's room: what it is, its phases, the needs that it answers, and what it has delivered.</summary>
public sealed class ResponseBoard : Board<ResponseState>
{
    /// <summary>The collection with the response itself, and that entity's id.</summary>
    public const string Response = "response";

    public const string Deliveries = "deliveries";

    /// <summary>UTF-16 units of a name: it stands in the rail.</summary>
    public const int MostName = 80;

    /// <summary>Needs, agencies: more than one response can serve.</summary>
    public const int Most = 100;

    /// <summary>Deliveries of one response, all its life: its whole list is in everybody's view.</summary>
    public const int MostDeliveries = 500;

    private const int MostNote = 1000;

    protected override ResponseState Start => ResponseState.Empty;

    public override IReadOnlyList<Type> Commands { get; } =
    [
        typeof(ChangePhase), typeof(RenameResponse), typeof(ChangeLead), typeof(InviteAgency), typeof(AnswerNeed), typeof(LetNeedGo),
        typeof(RecordDelivery),
    ];

    public override IReadOnlyList<Type> Events { get; } =
    [
        typeof(ResponseOpened), typeof(PhaseChanged), typeof(ResponseRenamed), typeof(LeadChanged), typeof(AgencyInvited), typeof(NeedTaken),
        typeof(NeedLetGo), typeof(CommunityTold), typeof(DeliveryAsked), typeof(DeliverySettled),
    ];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<ResponseState, ResponseView>(
            Response, AudienceClass.Everyone, (state, id) => id == Response ? state.View : null, state => state.View is { } view ? [view] : []),
        new Collection<ResponseState, DeliveryView>(
            Deliveries, AudienceClass.Everyone, (state, id) => state.FindDelivery(id)?.View(), state => state.Deliveries.Values.Select(d => d.View())),
    ];

    public override IReadOnlyList<Type> Letters { get; } = [typeof(OpenResponse), typeof(CommunityHeard), typeof(DeliveryAnswered)];

    /// <summary>What a closed response still takes: reopening, and how its people come home.</summary>
    public static Refusal? Guard(RoomState room, Command command) =>
        room.Get<ResponseState>() is { IsOpen: false } closed && command is not (ChangePhase or ReportMovement)
            ? new ResponseClosed(closed.PhaseSince)
            : null;

    public override Decision Decide(ResponseState state, Command command, Asking asking)
    {
        return command switch
        {
            ChangePhase or RenameResponse or ChangeLead or AnswerNeed or LetNeedGo when !state.IsLedBy(asking) => new OnlyLead(),

            ChangePhase c when Fields.Optional(c.Note, MostNote, "note") is { } bad => bad,
            ChangePhase c when c.Phase == state.Phase => Decision.Nothing,
            ChangePhase c when !Follows(c.Phase) => new NotAfter(state.Phase ?? ResponsePhase.Closed),
            ChangePhase { Phase: ResponsePhase.Closed } c => new Decision.Accepted(
                [new PhaseChanged(c.Phase, asking.WriteOrNull(c.Note)), .. MadeBoard.End(asking.Room)]),
            ChangePhase c => new PhaseChanged(c.Phase, asking.WriteOrNull(c.Note)),

            RenameResponse c when BadName(c.Name) is { } bad => bad,
            RenameResponse c when c.Name.Trim() == state.Name => Decision.Nothing,
            RenameResponse c => new ResponseRenamed(c.Name.Trim()),

            ChangeLead c when !asking.Exists(RoomId.Person(c.Person)) => new BadField("person"),
            ChangeLead { Agency: { } agency } when !asking.Exists(RoomId.Agency(agency)) => new NoSuchAgency(),
            ChangeLead c when (c.Person, c.Agency) == (state.Lead, state.LeadAgency) => Decision.Nothing,
            ChangeLead c => new LeadChanged(c.Person, c.Agency),

            InviteAgency c when !asking.Exists(RoomId.Agency(c.Agency)) => new NoSuchAgency(),
            InviteAgency c when state.Agencies.Contains(c.Agency) => Decision.Nothing,
            InviteAgency when state.Agencies.Count >= Most => new ResponseFull(Most),
            InviteAgency c => new AgencyInvited(c.Agency),

            // Another community's needs are its own to have answered: from there a response of its own is started.
            AnswerNeed c when !state.Heard.ContainsKey(c.Community) => new BadField("community"),
            AnswerNeed c when NeedId.NumberOf(c.Need) == 0 => new NoSuchNeed(),
            AnswerNeed c when state.Find(c.Community, c.Need) is { IsKnown: not false } => Decision.Nothing,
            AnswerNeed when state.Needs.Count >= Most => new ResponseFull(Most),
            AnswerNeed c => new NeedTaken(c.Community, c.Need),

            LetNeedGo c when state.Find(c.Community, c.Need) is null => new NotAnswered(),
            LetNeedGo c => new NeedLetGo(c.Community, c.Need),

            RecordDelivery c when Fields.Optional(c.Note, MostNote, "note") is { } bad => bad,
            RecordDelivery { Quantity: < 1 or > Fields.MostQuantity } => new BadField("quantity"),
            RecordDelivery c when state.Find(c.Community, c.Need) is null or { IsKnown: false } => new NotAnswered(),
            RecordDelivery when asking.Agency is null => new NoAgency(),
            RecordDelivery when state.Deliveries.Count >= MostDeliveries => new ResponseFull(MostDeliveries),
            RecordDelivery c => Deliver(c),

            _ => throw NotDecided(command),
        };

        bool Follows(ResponsePhase next) => state.Phase switch
        {
            ResponsePhase.Closed => next == ResponsePhase.Reopened,
            ResponsePhase.Reopened => next is ResponsePhase.Stabilizing or ResponsePhase.Demobilizing or ResponsePhase.Closed,
            null => false,
            var now => next > now && next != ResponsePhase.Reopened,
        };

        Decision Deliver(RecordDelivery c)
        {
            var id = NumberedIds.Make("delivery", state.Deliveries.Count + 1);
            return new Decision.Accepted(
                [new DeliveryAsked(id, asking.NewId(), c.Community, c.Need, asking.Agency!, c.Quantity, asking.WriteOrNull(c.Note))], new(id));
        }
    }

    public override ResponseState Evolve(ResponseState state, Recorded recorded) => recorded.Event switch
    {
        ResponseOpened e when state.Phase is null => e.Needs.Aggregate(
            state with
            {
                Name = e.Name,
                Phase = ResponsePhase.Activated,
                OpenedAt = recorded.At,
                OpenedBy = recorded.By?.Person,
                PhaseSince = recorded.At,
                PhaseBy = recorded.By?.Person,
                Lead = e.Lead,
                LeadAgency = e.LeadAgency,
                Agencies = e.Agencies,
                Version = 1,
            },
            (opened, need) => opened.With(new AnsweredNeed(e.Community, need, IsKnown: true))),
        PhaseChanged e => (state with
        {
            Phase = e.Phase,
            PhaseSince = recorded.At,
            PhaseBy = recorded.By?.Person,
            WasReopened = state.WasReopened || e.Phase == ResponsePhase.Reopened,
        }).Saying(),
        ResponseRenamed e => (state with { Name = e.Name }).Saying(),
        LeadChanged e => state with { Lead = e.Person, LeadAgency = e.Agency },
        AgencyInvited e => state.With(e.Agency),
        RequestMade e => state.With(e.Agency),
        // Whoever offers is drawn in by the response's own word, not by the offer.
        OfferTaken e => state.With(e.Agency),
        NeedTaken e => state.With(new AnsweredNeed(e.Community, e.Need, IsKnown: null)).Saying(),
        NeedLetGo e => (state with { Needs = state.Needs.Where(n => n.Community != e.Community || n.Need != e.Need) }).Saying(),
        CommunityTold e when state.Heard.TryGetValue(e.Community, out var heard) && e.Version > heard => state with
        {
            Heard = state.Heard.SetItem(e.Community, e.Version),
            Needs = state.Needs.Replace(
                n => n.Community == e.Community && n.IsKnown is null && e.Version == state.Version, n => n with { IsKnown = !e.Unknown.Contains(n.Need) }),
        },
        MovementReported { Movement: Movement.OnScene or Movement.MadeContact } when state.FirstOnSceneAt is null =>
            (state with { FirstOnSceneAt = recorded.At }).Saying(),
        DeliveryAsked e when state.FindDelivery(e.Delivery) is null => state with
        {
            Deliveries = state.Deliveries.Add(state.Deliveries.Count + 1, new(
                state.Deliveries.Count + 1, e.Key, e.Community, e.Need, e.Agency, e.Quantity, e.Note, recorded.By, recorded.At, false, null)),
        },
        DeliverySettled e when state.FindDelivery(e.Delivery) is { } delivery => state with
        {
            Deliveries = state.Deliveries.SetItem(delivery.Number, delivery with { IsAnswered = true, Code = e.Code }),
        },
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => recorded.Event switch
    {
        ResponseOpened or PhaseChanged or ResponseRenamed or LeadChanged or AgencyInvited or RequestMade or OfferTaken or NeedTaken or NeedLetGo
            or CommunityTold or MovementReported => [new(Response, Response)],
        DeliveryAsked e => [new(Deliveries, e.Delivery)],
        DeliverySettled e => [new(Deliveries, e.Delivery)],
        _ => [],
    };

    public override IEnumerable<Event> Receive(Letter letter, Receiving receiving)
    {
        var state = receiving.Room.Get<ResponseState>();
        return letter switch
        {
            OpenResponse e when state.Phase is null => [new ResponseOpened(e.Name, receiving.From.Name, e.Needs, e.Agencies, e.Lead, e.LeadAgency)],
            CommunityHeard e when state.Heard.TryGetValue(receiving.From.Name, out var heard) && e.Version > heard && e.Version <= state.Version =>
                [new CommunityTold(receiving.From.Name, e.Version, e.Unknown)],
            DeliveryAnswered e when state.Deliveries.Values.FirstOrDefault(d => d.Key == e.Delivery) is { IsAnswered: false } delivery =>
                [new DeliverySettled(delivery.Id, e.Code)],
            _ => [],
        };
    }

    public override Letter? Reply(RoomState room, RoomId from, Letter letter) => letter is OpenResponse ? room.Get<ResponseState>().Tells(from.Name) : null;

    public override IEnumerable<Posted> Post(RoomState room)
    {
        var state = room.Get<ResponseState>();
        return state.Heard.Where(c => c.Value < state.Version)
            .Select(c => new Posted(RoomId.Community(c.Key), state.Tells(c.Key)))
            .Concat(state.Deliveries.Values.Where(d => !d.IsAnswered)
                .Select(d => new Posted(RoomId.Community(d.Community), new DeliveryMade(d.Key, d.Need, d.Agency, d.Quantity, d.Note) { By = d.By })));
    }

    public static BadField? BadName(string name) =>
        name.Any(c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            ? new("name")
            : Fields.Required(new(name), MostName, "name");
}
