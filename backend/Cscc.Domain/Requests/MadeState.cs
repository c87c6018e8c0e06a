using System.Collections.Immutable;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Requests;

/// <summary>What a response has asked for and was offered. A response ends, so its requests stay.</summary>
/// <param name="Requests">By number.</param>
/// <param name="Numbers">Numbers by the random id that both rooms know a request by.</param>
public sealed record MadeState(int Last, ImmutableSortedDictionary<int, MadeRequest> Requests, ImmutableDictionary<string, int> Numbers)
{
    public static MadeState Empty { get; } = new(0, ImmutableSortedDictionary<int, MadeRequest>.Empty, ImmutableDictionary<string, int>.Empty);

    public MadeRequest? Find(string id) => Requests.GetValueOrDefault(RequestIds.NumberOf(id));

    public MadeRequest? OfKey(string key) => Numbers.TryGetValue(key, out var number) ? Requests.GetValueOrDefault(number) : null;

    public MadeState Add(MadeRequest added) => added.Number != Last + 1 || Numbers.ContainsKey(added.Key) ? this : new(
        added.Number, Requests.Add(added.Number, added), Numbers.Add(added.Key, added.Number));

    /// <summary>The request after a change, with a newer word of its own wherever what the agency needs to know is another.</summary>
    public MadeState Say(string id, By? by, Func<MadeRequest, MadeRequest> change) => Change(id, known =>
        change(known).EndedIfOver() is var next && next.Word == known.Word ? next : next with { Version = known.Version + 1, SaidBy = by });

    public MadeState Change(string id, Func<MadeRequest, MadeRequest> change) =>
        Find(id) is { } known ? this with { Requests = Requests.SetItem(known.Number, change(known)) } : this;
}

/// <summary>One request as the response's room holds it: its own word, and the agency's as last heard.</summary>
/// <param name="Key">The random id that both rooms know it by.</param>
public sealed record MadeRequest(
    int Number, string Key, string Agency, RequestDetails Details, By? By, DateTimeOffset MadeAt, bool IsOffer)
{
    public string Id => RequestIds.Of(Number);

    /// <summary>Whose act the last word of its own was.</summary>
    public By? SaidBy { get; init; } = By;

    public AgencyWord Theirs { get; init; } = new(RequestAnswer.Waiting, []);

    /// <summary>The newest version of the agency's word that is recorded here.</summary>
    public int TheirVersion { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What was given back, in all.</summary>
    public ValueList<Given> Released { get; init; } = [];

    public bool TakesOffer { get; init; }

    /// <summary>Whether it is over for good: a yes that comes later than the end gives back by itself what it gave.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Of the response's own word.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The newest version of it that the agency has recorded.</summary>
    public int Heard { get; init; }

    /// <summary>Whether the agency has given its word; an offer that is taken is so once the agency says that it still stood.</summary>
    public bool IsCommitted => Theirs.Answer == RequestAnswer.Accepted;

    public bool IsOver => IsEnded || Theirs.Answer == RequestAnswer.Declined || (IsCommitted && Theirs.Held.All(u => LeftOf(u) == 0));

    public ResponseWord Word => new(Released, IsOver, TakesOffer);

    public int ReleasedOf(int line, string unit) => Released.Where(r => r.Line == line && r.Unit == unit).Sum(r => r.Quantity);

    /// <summary>What of a unit is held for the response.</summary>
    public int LeftOf(HeldUnit unit) => IsEnded ? 0 : Math.Max(0, unit.Quantity - ReleasedOf(unit.Line, unit.Unit));

    public MadeRequest EndedIfOver() => IsOver ? this with { IsEnded = true } : this;

    public MadeRequest Release(ValueList<Given> units) => this with
    {
        Released = units.Aggregate(Released, (released, unit) => released.Any(r => r.Line == unit.Line && r.Unit == unit.Unit)
            ? released.Replace(r => r.Line == unit.Line && r.Unit == unit.Unit, r => r with { Quantity = r.Quantity + unit.Quantity })
            : released.Add(unit)),
    };

    public MadeRequestView View() => new(
        Id, Number, Agency, IsOffer, Theirs.Answer, Details.Priority, MadeAt, AnsweredAt,
        Theirs.AnswerBy, Details.NeededBy, IsOver, TakesOffer, Theirs.AsksBack, Heard >= Version,
        Details.Lines.Select(l => new LineView(l.Kind, l.Quantity, l.What, l.Substitute)).ToValueList(),
        Theirs.Held.Select(u => new GivenView(u.Line, u.Unit, u.Quantity, u.Quantity - LeftOf(u))).ToValueList(),
        By?.Person, Details.Title, Details.Place, Details.Note, Theirs.Note);
}
