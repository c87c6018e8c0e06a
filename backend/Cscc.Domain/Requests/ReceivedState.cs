using System.Collections.Immutable;
using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Roster;

namespace Cscc.Domain.Requests;

/// <summary>What an agency was asked and has offered, until weeks after it was over.</summary>
/// <param name="Requests">By number.</param>
/// <param name="Numbers">Numbers by the random id that both rooms know a request by.</param>
public sealed record ReceivedState(int Last, ImmutableSortedDictionary<int, ReceivedRequest> Requests, ImmutableDictionary<string, int> Numbers)
{
    public static ReceivedState Empty { get; } = new(0, ImmutableSortedDictionary<int, ReceivedRequest>.Empty, ImmutableDictionary<string, int>.Empty);

    public ReceivedRequest? Find(string id) => Requests.GetValueOrDefault(RequestIds.NumberOf(id));

    public ReceivedRequest? OfKey(string key) => Numbers.TryGetValue(key, out var number) ? Requests.GetValueOrDefault(number) : null;

    /// <summary>Requests that hold some of a unit.</summary>
    public IEnumerable<(ReceivedRequest Request, int Quantity)> HoldersOf(string unit) =>
        Requests.Values.Select(r => (r, r.HeldOf(unit))).Where(h => h.Item2 > 0);

    public int HeldOf(string unit) => Requests.Values.Sum(r => r.HeldOf(unit));

    public ReceivedState Add(ReceivedRequest added) => added.Number != Last + 1 || Numbers.ContainsKey(added.Key) ? this : this with
    {
        Last = added.Number,
        Requests = Requests.Add(added.Number, added),
        Numbers = Numbers.Add(added.Key, added.Number),
    };

    public ReceivedState Change(string id, Func<ReceivedRequest, ReceivedRequest> change) =>
        Find(id) is { } known ? this with { Requests = Requests.SetItem(known.Number, change(known)) } : this;

    public ReceivedState Retire(string id) => Find(id) is not { } known ? this : this with
    {
        Requests = Requests.Remove(known.Number),
        Numbers = Numbers.Remove(known.Key),
    };

    /// <summary>Whoever holds a person or team tells its response how they now stand.</summary>
    public ReceivedState TellAgain(string unit) => HoldersOf(unit).Aggregate(this, (state, holder) =>
        state.Change(holder.Request.Id, r => r.Saying()));
}

/// <summary>One request as the agency's room holds it: its own word, and the response's as last heard.</summary>
/// <param name="Key">The random id that both rooms know it by.</param>
/// <param name="Response">Id of the response's room.</param>
/// <param name="IsOffer">Whether nobody asked for it.</param>
public sealed record ReceivedRequest(
    int Number, string Key, string Response, string ResponseName, RequestDetails Details, By? By, DateTimeOffset AskedAt, bool IsOffer)
{
    public string Id => RequestIds.Of(Number);

    public RequestAnswer Answer { get; init; }

    /// <summary>What the agency gave, in all.</summary>
    public ValueList<Given> Units { get; init; } = [];

    public Text? AnswerNote { get; init; }

    public DateTimeOffset? AnswerBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public By? AnsweredBy { get; init; } = IsOffer ? By : null;

    public bool AsksBack { get; init; }

    /// <summary>Of the agency's own word.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The newest version of it that the response has recorded.</summary>
    public int Heard { get; init; }

    /// <summary>The newest version of the response's word that is recorded here.</summary>
    public int TheirVersion { get; init; }

    public ResponseWord Theirs { get; init; } = new([], IsOver: false, TakesOffer: false);

    /// <summary>When something was last heard from the response, or said to it.</summary>
    public DateTimeOffset MovedAt { get; init; } = AskedAt;

    public bool IsOver => Theirs.IsOver;

    /// <summary>Whether what is held is committed, and not merely kept back.</summary>
    public bool IsCommitted => Answer == RequestAnswer.Accepted;

    public bool IsSettled => IsOver && Heard >= Version;

    public bool HoldsAny => !IsOver && Units.Any(u => HeldOf(u.Unit) > 0);

    /// <summary>What of a unit is given and has not come back.</summary>
    public int HeldOf(string unit) => IsOver ? 0 : Units.Where(u => u.Unit == unit).Sum(u => u.Quantity - ReleasedOf(u));

    public int ReleasedOf(Given given) => IsOver
        ? given.Quantity
        : Math.Min(given.Quantity, Theirs.Released.Where(r => r.Unit == given.Unit && r.Line == given.Line).Sum(r => r.Quantity));

    /// <summary>After a newer word of the response; an offer that still stands is given for good when it is taken.</summary>
    public ReceivedRequest Hearing(int version, ResponseWord word, DateTimeOffset at)
    {
        var heard = this with { TheirVersion = version, Theirs = word, MovedAt = at };
        return Answer == RequestAnswer.Offered && word.TakesOffer ? heard.Saying() with { Answer = RequestAnswer.Accepted, AnsweredAt = at } : heard;
    }

    public ReceivedRequest Saying() => this with { Version = Version + 1 };

    public ReceivedRequestView View() => new(
        Id, Number, Response, ResponseName, Answer, Details.Priority, AskedAt,
        AnsweredAt, AnswerBy, Details.NeededBy, IsOver, AsksBack, Heard >= Version,
        Details.Lines.Select(l => new LineView(l.Kind, l.Quantity, l.What, l.Substitute)).ToValueList(),
        Units.Select(u => new GivenView(u.Line, u.Unit, u.Quantity, ReleasedOf(u))).ToValueList(),
        By?.Person, By?.Agency, Details.Title, Details.Place, Details.Note, AnswerNote);

    /// <summary>All that the agency says of it, with what the response needs to know of the units.</summary>
    public AgencyWord Word(RosterState roster, InventoryState inventory) => new(
        Answer, Units.Select(u => Held(u, roster, inventory)).ToValueList(), AnswerNote, AnswerBy, AsksBack);

    private HeldUnit Held(Given given, RosterState roster, InventoryState inventory) =>
        roster.Find(given.Unit) is { } entry
            ? new(given.Line, given.Unit, given.Quantity, entry.Person, entry.Headcount, entry.Shown(this), entry.Until, entry.Name, entry.Role)
            : new(given.Line, given.Unit, given.Quantity, null, 0, null, null, inventory.Find(given.Unit)?.Facts.Name, null);
}
