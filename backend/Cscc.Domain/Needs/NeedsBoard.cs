using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Responses;
using static Cscc.Domain.Needs.NeedStatus;

namespace Cscc.Domain.Needs;

/// <summary>What a community asks for, in its own order, and who has taken on how much of it.</summary>
public sealed class NeedsBoard : Board<NeedsState>
{
    public const string Needs = "needs";
    public const string Totals = "totals";

    /// <summary>How long a need stays in the room after it was confirmed or withdrawn; afterwards its history is read.</summary>
    public static readonly TimeSpan StaysOver = TimeSpan.FromDays(30);

    protected override NeedsState Start => NeedsState.Empty;

    public override IReadOnlyList<Type> Commands { get; } =
    [
        typeof(RaiseNeed), typeof(ReviseNeed), typeof(RankNeed), typeof(ClaimNeed), typeof(ReleaseClaim), typeof(AskHandOver),
        typeof(AnswerHandOver), typeof(CancelHandOver), typeof(ReportFulfilment), typeof(CorrectFulfilment), typeof(ConfirmNeed),
        typeof(ReopenNeed), typeof(WithdrawNeed), typeof(AddNeedNote),
    ];

    public override IReadOnlyList<Type> Events { get; } =
    [
        typeof(NeedRaised), typeof(NeedRevised), typeof(NeedRanked), typeof(NeedClaimed), typeof(ClaimReleased),
        typeof(HandOverAsked), typeof(HandOverGranted), typeof(HandOverDeclined), typeof(HandOverCanceled),
        typeof(FulfilmentReported), typeof(FulfilmentCorrected), typeof(NeedConfirmed), typeof(NeedReopened),
        typeof(NeedWithdrawn), typeof(NeedNoted), typeof(NeedRetired), typeof(NeedAnswered), typeof(NeedUnanswered),
        typeof(NeedReached), typeof(DeliveryRecorded),
    ];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<NeedsState, NeedView>(
            Needs, AudienceClass.Everyone, (state, id) => state.Find(id)?.View(), state => state.Needs.Values.Select(n => n.View())),
        new Collection<NeedsState, NeedTotalsView>(
            Totals, AudienceClass.Everyone, (state, id) => id == Needs ? TotalsOf(state) : null, state => [TotalsOf(state)]),
    ];

    public override IReadOnlyList<HistoryFeed> Histories { get; } =
    [
        new("need", AudienceClass.Members, TakesId: true, Subject: id => StoryOf(id!), Story: _ => null,
            Item: (n, story) => NeedSteps.View(n, story[0])),
        new(Needs, AudienceClass.Members, TakesId: false, Subject: _ => Needs,
            Story: retired => retired.Event is NeedRetired { Need: var id } ? StoryOf(id) : null,
            Item: (_, story) => Told(story)),
    ];

    public override Decision Decide(NeedsState state, Command command, Asking asking) => command switch
    {
        RaiseNeed c => Raise(state, c, asking),
        AboutNeed c when state.Find(c.Need) is { } need => Decide(state, need, c, asking),
        AboutNeed c => NotInState(state, c.Need),
        _ => throw NotDecided(command),
    };

    private static Decision Raise(NeedsState state, RaiseNeed raise, Asking asking)
    {
        if (NeedFields.Check(raise, asking.Now) is { } bad)
            return bad;
        if (raise.Reference is { } reference && state.References.TryGetValue(reference, out var other))
            return new ReferenceTaken(other);
        if (asking.Recalled.OfType<NeedRaised>().FirstOrDefault() is { } retired)
            return new ReferenceTaken(retired.Need);
        var id = NeedId.Of(state.Given + 1);
        var last = OrderKey.Between(state.LastKey, null).Value;
        var raised = new Decision.Accepted([new NeedRaised(id, last, asking.Write(raise), raise.FromMessage, raise.Reference)], new(id));
        return raise.FromMessage is { } message
            ? MessageRecall.On(asking.Room.Get<ChatState>(), message, asking, _ => raised)
            : raised;
    }

    private static Decision Decide(NeedsState state, Need need, AboutNeed command, Asking asking)
    {
        var (actor, agency, held) = (asking.Actor, asking.Agency, need.Held(asking.Agency));
        return command switch
        {
            // Who may.
            RankNeed or ConfirmNeed or ReopenNeed when !actor.Convener => new OnlyConveners(),
            ReviseNeed or WithdrawNeed when !actor.Convener && actor.Person != need.RaisedBy => new NotYourNeed(),
            ClaimNeed or ReleaseClaim or AskHandOver or AnswerHandOver or CancelHandOver or ReportFulfilment or CorrectFulfilment
                when agency is null => new NoAgency(),

            // What is over stays as it is, unless it is taken up again.
            not (ReopenNeed or AddNeedNote) when need.IsOver => new NeedOver(),

            // What can be kept at all.
            ISaysWhatIsNeeded said when NeedFields.Check(said, asking.Now) is { } bad => bad,
            IBearsNote { Note: var note } when Fields.Optional(note, NeedFields.MostNote, "note") is { } bad => bad,
            ClaimNeed { Quantity: < 1 } or ReleaseClaim { Quantity: < 1 } or AskHandOver { Quantity: < 1 } or ReportFulfilment { Quantity: < 1 }
                => new BadField("quantity"),

            ReviseNeed c when c.Rev is { } seen && seen != need.Rev.Full => new ChangedMeanwhile(),
            ReviseNeed c when c.Quantity < need.Claimed => new BelowClaimed(need.Claimed),
            ReviseNeed c when asking.Write(c, need.Details) is var details =>
                details == need.Details ? Decision.Nothing : new NeedRevised(need.Id, details),

            RankNeed { After: null } => Rank(state, need, null),
            RankNeed c when c.After == need.Id => new BadField("after"),
            RankNeed c => state.Find(c.After!) is { } before ? Rank(state, need, before.Order) : NotInState(state, c.After!),

            ClaimNeed c when c.Quantity > need.Available => new OverClaimed(need.Available),
            ClaimNeed c => new NeedClaimed(need.Id, agency!, c.Quantity),

            ReleaseClaim { Quantity: null } when need.Undelivered(agency) == 0 => Decision.Nothing,
            ReleaseClaim c when c.Quantity > need.Undelivered(agency) => new OverUndelivered(need.Undelivered(agency)),
            ReleaseClaim c => new ClaimReleased(need.Id, agency!, c.Quantity ?? need.Undelivered(agency)),

            AskHandOver c when c.From == agency => new BadField("from"),
            AskHandOver c when need.Asked(c.From, agency!) is { } asked => new AlreadyAsked(asked.Id),
            AskHandOver c when c.Quantity > need.Undelivered(c.From) => new OverUndelivered(need.Undelivered(c.From)),
            AskHandOver c => new HandOverAsked(need.Id, asking.NewId(), c.From, agency!, c.Quantity, asking.WriteOrNull(c.Note)),

            AnswerHandOver c => need.Asked(c.Ask) switch
            {
                null => new NoSuchAsk(),
                { From: var holder } when holder != agency => new NotTheHolder(),
                var ask when c.Grant => new HandOverGranted(
                    need.Id, ask.Id, ask.From, ask.To, Math.Min(ask.Quantity, need.Undelivered(ask.From)), asking.WriteOrNull(c.Note)),
                var ask => new HandOverDeclined(need.Id, ask.Id, ask.From, ask.To, asking.WriteOrNull(c.Note)),
            },

            CancelHandOver c => need.Asked(c.Ask) switch
            {
                null => new NoSuchAsk(),
                { To: var asker } when asker != agency => new NotTheAsker(),
                var ask => new HandOverCanceled(need.Id, ask.Id, ask.From, ask.To),
            },

            ReportFulfilment or CorrectFulfilment when need.Responses is [var response, ..] => new AnsweredByResponse(response),
            ReportFulfilment or CorrectFulfilment when held is null => new NotTheHolder(),
            ReportFulfilment c when c.Quantity > held!.Undelivered => new OverDelivered(held.Quantity, held.Delivered),
            ReportFulfilment c => new FulfilmentReported(need.Id, agency!, c.Quantity, asking.WriteOrNull(c.Note)),

            CorrectFulfilment { Delivered: < 0 } => new BadField("delivered"),
            CorrectFulfilment c when c.Delivered > held!.Quantity => new OverDelivered(held.Quantity, held.Delivered),
            CorrectFulfilment c when c.Delivered == held!.Delivered => Decision.Nothing,
            CorrectFulfilment c => new FulfilmentCorrected(need.Id, agency!, c.Delivered, asking.WriteOrNull(c.Note)),

            ConfirmNeed when need.Status != Met => new NotMet(need.Missing),
            ConfirmNeed c => new NeedConfirmed(need.Id, asking.WriteOrNull(c.Note)),

            ReopenNeed when need.Status is Open or PartlyMet or Reopened => new NotMet(need.Missing),
            ReopenNeed c when c.Missing < (need.Status == Withdrawn ? 0 : 1) => new BadField("missing"),
            ReopenNeed c when c.Missing > need.Fulfilled => new OverMissing(need.Fulfilled),
            ReopenNeed c => new NeedReopened(need.Id, c.Missing, need.TakeBack(c.Missing), asking.WriteOrNull(c.Note)),

            WithdrawNeed c => new NeedWithdrawn(need.Id, c.Reason, asking.WriteOrNull(c.Note)),

            AddNeedNote c when asking.WriteOrNull(c.Note) is { } note => new NeedNoted(need.Id, note),
            AddNeedNote => new BadField("note"),

            _ => throw NotDecided(command),
        };
    }

    private static Decision Rank(NeedsState state, Need need, OrderKey? after) => state.KeyAfter(after) is var next && next == need.Order
        ? Decision.Nothing
        : new NeedRanked(need.Id, OrderKey.Between(after, next).Value);

    private static Decision NotInState(NeedsState state, string need) => state.Knew(need) ? new NeedOver() : new NoSuchNeed();

    public override IEnumerable<string> Recalls(Command command, RoomState room) => command is RaiseNeed raise
        ? MessageRecall.Subject(room.Get<ChatState>(), raise.FromMessage).Concat(RaisedBefore(room.Get<NeedsState>(), raise.Reference))
        : [];

    public override object? Recall(string subject, IReadOnlyList<Recorded> history) =>
        history is [{ Event: NeedRaised raised }, ..] ? raised : MessageStory.Fold(history);

    public override NeedsState Evolve(NeedsState state, Recorded recorded) => recorded.Event switch
    {
        NeedRaised e when NeedId.NumberOf(e.Need) is >= 1 and var number && !state.Knew(e.Need) => state.Add(new(
            number, new(e.Order), e.Details, recorded.At, recorded.By?.Person, recorded.By?.Agency, e.FromMessage, e.Reference)),
        NeedRetired e when state.Find(e.Need) is { } need => state.Retire(need),
        NeedEvent e when state.Find(e.Need) is { } need => state.Replace(need, NeedStory.Next(need, e, recorded), e, recorded.At),
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => recorded.Event switch
    {
        NeedConfirmed or NeedReopened or NeedWithdrawn => [new(Needs, ((NeedEvent)recorded.Event).Need), new(Totals, Needs)],
        NeedEvent e => [new(Needs, e.Need)],
        NeedRetired e => [new(Needs, e.Need)],
        _ => [],
    };

    public override IEnumerable<Subject> Subjects(Recorded recorded, RoomState after) => recorded.Event switch
    {
        NeedRaised { Reference: { } reference } e when after.Get<NeedsState>().Find(e.Need) is { } need =>
            [new(StoryOf(e.Need), need.Steps), new(ReferenceOf(reference), 1)],
        NeedEvent e when after.Get<NeedsState>().Find(e.Need) is { } need => [new(StoryOf(e.Need), need.Steps)],
        NeedRetired => [new(Needs, after.Get<NeedsState>().Retired)],
        _ => [],
    };

    public override DateTimeOffset? NextDue(RoomState room) =>
        room.Get<NeedsState>().Over is { IsEmpty: false } over ? over[0].At + StaysOver : null;

    public override IEnumerable<Event> Due(RoomState room, DateTimeOffset now) => room.Get<NeedsState>().Over
        .TakeWhile(over => over.At + StaysOver <= now)
        .Select(over => new NeedRetired(NeedId.Of(over.Number)));

    /// <summary>An import names what it raised for ever, also when the need has long left the state.</summary>
    private static IEnumerable<string> RaisedBefore(NeedsState state, string? reference) =>
        reference is not null && state.Retired > 0 && !state.References.ContainsKey(reference) ? [ReferenceOf(reference)] : [];

    private static string ReferenceOf(string reference) => $"reference:{reference}";

    /// <summary>The history subject of a need.</summary>
    public static string StoryOf(string need) => $"need:{need}";

    /// <summary>A need made of its own story alone.</summary>
    private static NeedView? Told(IReadOnlyList<Recorded> story) =>
        story.Aggregate(NeedsState.Empty, new NeedsBoard().Evolve).Needs.Values.SingleOrDefault()?.View();

    private static NeedTotalsView TotalsOf(NeedsState state) => new(Needs, state.Confirmed, state.Withdrawn);
}
