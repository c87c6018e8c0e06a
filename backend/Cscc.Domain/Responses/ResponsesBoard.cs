using System.Collections.Immutable;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Requests;

namespace Cscc.Domain.Responses;

/// <summary>The responses that answer a community's needs, as they told it; those closed leave after some weeks.</summary>
/// <param name="Known">By the id of the response's room.</param>
/// <param name="Deliveries">What was answered to each delivery, by its random id: null for recorded, else why not.</param>
public sealed record ResponsesState(ImmutableSortedDictionary<string, KnownResponse> Known, ImmutableDictionary<string, DeliveryOutcome> Deliveries)
{
    public static ResponsesState Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, KnownResponse>(StringComparer.Ordinal), ImmutableDictionary<string, DeliveryOutcome>.Empty);

    public KnownResponse? Find(string room) => Known.GetValueOrDefault(room);
}

/// <param name="Version">The newest of its words that is recorded here; 0 until its room has said that it is open.</param>
/// <param name="Opening">What its room is opened with; null once it is open, or if another community started it.</param>
public sealed record KnownResponse(
    string Room, string Name, ValueList<string> Needs, int Version, bool IsClosed, DateTimeOffset StartedAt, By? StartedBy, OpenResponse? Opening,
    DateTimeOffset MovedAt);

/// <param name="Code">Null if it was recorded.</param>
public sealed record DeliveryOutcome(string Response, string? Code);

/// <summary>In a community's room: the responses that were started for its needs, and what they deliver.</summary>
public sealed class ResponsesBoard : Board<ResponsesState>
{
    public const string Started = "started";

    /// <summary>Open responses of one community: more than anybody could lead.</summary>
    public const int MostOpen = 100;

    /// <summary>How long a closed response stays; what it delivered stays in the needs' histories.</summary>
    public static readonly TimeSpan StaysClosed = TimeSpan.FromDays(30);

    protected override ResponsesState Start => ResponsesState.Empty;

    public override IReadOnlyList<Type> Commands { get; } = [typeof(StartResponse)];

    public override IReadOnlyList<Type> Events { get; } =
        [typeof(ResponseStarted), typeof(ResponseTold), typeof(DeliveryRefused), typeof(ResponseForgotten)];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<ResponsesState, StartedView>(
            Started, AudienceClass.Everyone,
            (state, id) => state.Find(RoomId.Response(id).Value) is { } known ? View(known) : null,
            state => state.Known.Values.Select(View)),
    ];

    public override IReadOnlyList<Type> Letters { get; } = [typeof(ResponseTells), typeof(DeliveryMade)];

    public override Decision Decide(ResponsesState state, Command command, Asking asking)
    {
        return command switch
        {
            StartResponse c when ResponseBoard.BadName(c.Name) is { } bad => bad,
            StartResponse c when c.Needs.Count is < 1 or > ResponseBoard.Most => new BadField("needs"),
            StartResponse c when c.Agencies?.Count > ResponseBoard.Most => new BadField("agencies"),
            StartResponse c when c.Needs.Select(IsOpen).FirstOrDefault(r => r is not null) is { } refusal => refusal,
            StartResponse c when Agencies(c).Any(a => !asking.Exists(RoomId.Agency(a))) => new NoSuchAgency(),
            StartResponse { Lead: { } lead } when !asking.Exists(RoomId.Person(lead)) => new BadField("lead"),
            StartResponse when state.Known.Values.Count(r => !r.IsClosed) >= MostOpen => new TooManyResponses(MostOpen),
            StartResponse c => Begin(c),
            _ => throw NotDecided(command),
        };

        Refusal? IsOpen(string need) => asking.Room.Get<NeedsState>() switch
        {
            var needs when needs.Find(need) is { } known => known.IsOver ? new NeedOver() : null,
            var needs => needs.Knew(need) ? new NeedOver() : new NoSuchNeed(),
        };

        static IEnumerable<string> Agencies(StartResponse c) => (c.Agencies ?? []).Concat(c.LeadAgency is { } agency ? [agency] : []).Distinct();

        Decision Begin(StartResponse c)
        {
            var (name, needs) = (c.Name.Trim(), c.Needs.Distinct().ToValueList());
            var id = $"{Slug(name)}-{Tail(asking.NewId())}";
            var lead = c.Lead ?? asking.Actor.Person;
            var leadAgency = c.LeadAgency ?? (lead == asking.Actor.Person ? asking.Agency : null);
            var agencies = Agencies(c).Concat(leadAgency is not null ? [leadAgency] : []).Distinct().ToValueList();
            return new Decision.Accepted(
                [new ResponseStarted(RoomId.Response(id).Value, name, needs, agencies, lead, leadAgency), .. needs.Select(n => new NeedAnswered(n, RoomId.Response(id).Value, name))],
                new(id));
        }
    }

    public override ResponsesState Evolve(ResponsesState state, Recorded recorded) => recorded.Event switch
    {
        ResponseStarted e when state.Find(e.Response) is null => state with
        {
            Known = state.Known.Add(e.Response, new(
                e.Response, e.Name, e.Needs, 0, IsClosed: false, recorded.At, recorded.By,
                new(e.Name, e.Needs, e.Agencies, e.Lead, e.LeadAgency) { By = recorded.By }, recorded.At)),
        },
        ResponseTold e => state with
        {
            Known = state.Known.SetItem(e.Response, state.Find(e.Response) switch
            {
                null => new(e.Response, e.Name, e.Needs, e.Version, e.IsClosed, recorded.At, recorded.By, null, recorded.At),
                var known => known with
                {
                    Name = e.Name,
                    Needs = e.Needs,
                    Version = Math.Max(known.Version, e.Version),
                    IsClosed = e.IsClosed,
                    Opening = null,
                    MovedAt = recorded.At,
                },
            }),
        },
        DeliveryRecorded e => state with { Deliveries = state.Deliveries.SetItem(e.Delivery, new(e.Response, null)) },
        DeliveryRefused e => state with { Deliveries = state.Deliveries.SetItem(e.Delivery, new(e.Response, e.Code)) },
        ResponseForgotten e => new(
            state.Known.Remove(e.Response), state.Deliveries.RemoveRange(state.Deliveries.Where(d => d.Value.Response == e.Response).Select(d => d.Key))),
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => recorded.Event switch
    {
        ResponseStarted e => [new(Started, new RoomId(e.Response).Name)],
        ResponseTold e => [new(Started, new RoomId(e.Response).Name)],
        ResponseForgotten e => [new(Started, new RoomId(e.Response).Name)],
        _ => [],
    };

    public override IEnumerable<Event> Receive(Letter letter, Receiving receiving) => letter switch
    {
        ResponseTells e => Told(e, receiving),
        DeliveryMade e => receiving.Room.Get<ResponsesState>().Deliveries.ContainsKey(e.Delivery) ? [] : [Delivered(e, receiving)],
        _ => [],
    };

    public override Letter? Reply(RoomState room, RoomId from, Letter letter) => letter switch
    {
        ResponseTells e => new CommunityHeard(
            Math.Min(e.Version, room.Get<ResponsesState>().Find(from.Value)?.Version ?? 0),
            e.Needs.Where(n => room.Get<NeedsState>().Find(n)?.Responses.Contains(from.Value) != true).ToValueList()),
        DeliveryMade e => room.Get<ResponsesState>().Deliveries.TryGetValue(e.Delivery, out var outcome) ? new DeliveryAnswered(e.Delivery, outcome.Code) : null,
        _ => null,
    };

    public override IEnumerable<Posted> Post(RoomState room) => room.Get<ResponsesState>().Known.Values
        .Where(r => r.Opening is not null)
        .Select(r => new Posted(new(r.Room), r.Opening!));

    public override DateTimeOffset? NextDue(RoomState room) =>
        room.Get<ResponsesState>().Known.Values.Where(r => r.IsClosed).Select(r => (DateTimeOffset?)(r.MovedAt + StaysClosed)).Min();

    public override IEnumerable<Event> Due(RoomState room, DateTimeOffset now) => room.Get<ResponsesState>().Known.Values
        .Where(r => r.IsClosed && r.MovedAt + StaysClosed <= now)
        .Select(r => new ResponseForgotten(r.Room));

    /// <summary>The responses to follow.</summary>
    public static IEnumerable<RoomId> Open(RoomState room) =>
        room.Get<ResponsesState>().Known.Values.Where(r => !r.IsClosed && r.Version > 0).Select(r => new RoomId(r.Room));

    private static IEnumerable<Event> Told(ResponseTells tells, Receiving receiving)
    {
        var room = receiving.From.Value;
        var known = receiving.Room.Get<ResponsesState>().Find(room);
        if (tells.Version <= (known?.Version ?? 0))
            yield break;
        var needs = receiving.Room.Get<NeedsState>();
        var answered = tells.IsClosed ? [] : tells.Needs.Where(n => needs.Find(n) is { IsOver: false }).ToValueList();
        yield return new ResponseTold(room, tells.Version, tells.Name, tells.Needs.Where(n => needs.Find(n) is not null).ToValueList(), tells.IsClosed, tells.FirstOnSceneAt);
        foreach (var need in needs.Needs.Values.OrderBy(n => n.Number))
        {
            var (was, now) = (need.Responses.Contains(room), answered.Contains(need.Id));
            if (now && !was)
                yield return new NeedAnswered(need.Id, room, tells.Name);
            if (was && !now)
                yield return new NeedUnanswered(need.Id, room);
            if (tells.FirstOnSceneAt is { } at && (was || now) && need.ReachedAt is null && at >= need.RaisedAt)
                yield return new NeedReached(need.Id, room, at);
        }
    }

    private static Event Delivered(DeliveryMade made, Receiving receiving)
    {
        var room = receiving.From.Value;
        Refusal? refusal = receiving.Room.Get<NeedsState>().Find(made.Need) switch
        {
            null => new NoSuchNeed(),
            { IsOver: true } => new NeedOver(),
            var need when !need.Responses.Contains(room) => new NotAnswered(),
            var need when made.Quantity > need.Undelivered(made.Agency) + need.Available => new OverDelivered(need.Claimed, need.Fulfilled),
            _ => null,
        };
        return refusal is null
            ? new DeliveryRecorded(made.Need, made.Delivery, room, made.Agency, made.Quantity, receiving.CopyOrNull(made.Note))
            : new DeliveryRefused(made.Delivery, room, made.Need, refusal.Code);
    }

    private static StartedView View(KnownResponse known) => new(
        new RoomId(known.Room).Name, known.Name, known.Needs, known.Version > 0, known.IsClosed, known.StartedAt, known.StartedBy?.Person);

    private static string Tail(string id) => id[Math.Max(0, id.Length - 6)..];

    /// <summary>A name as a part of an address: its letters and digits, in lower case, without their accents.</summary>
    private static string Slug(string name)
    {
        var plain = name.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant();
        var slug = string.Join('-', new string([.. plain.Where(c => !char.IsSurrogate(c) && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? "response" : slug[..Math.Min(slug.Length, 40)].Trim('-');
    }
}
