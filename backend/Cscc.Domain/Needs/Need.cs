using Cscc.Domain.Kernel;

namespace Cscc.Domain.Needs;

/// <summary>A need as its room holds it while it is open and for some weeks after.</summary>
/// <param name="RaisedFor">The agency for which it was raised.</param>
public sealed record Need(
    int Number, OrderKey Order, NeedDetails Details, DateTimeOffset RaisedAt, string? RaisedBy, string? RaisedFor,
    string? FromMessage, string? Reference)
{
    public string Id => NeedId.Of(Number);

    public Revisions Rev { get; init; } = new(1, 1);

    /// <summary>How many events its story has.</summary>
    public int Steps { get; init; } = 1;

    public ValueList<Claim> Claims { get; init; } = [];

    /// <summary>Open asks only; an ask ends with the last undelivered one of its holder.</summary>
    public ValueList<HandOverView> HandOvers { get; init; } = [];

    /// <summary>Whether the community said "not yet" since somebody last reported.</summary>
    public bool Reopened { get; init; }

    /// <summary>Room ids of the open responses that answer it.</summary>
    public ValueList<string> Responses { get; init; } = [];

    public DateTimeOffset? ReachedAt { get; init; }

    /// <summary>Null while it is open.</summary>
    public NeedEnd? End { get; init; }

    public int Claimed => Claims.Sum(c => c.Quantity);

    public int Available => Details.Quantity - Claimed;

    public int Fulfilled => Claims.Sum(c => c.Delivered);

    public int Missing => Details.Quantity - Fulfilled;

    public bool IsOver => End is not null;

    public NeedStatus Status => this switch
    {
        { End.Because: not null } => NeedStatus.Withdrawn,
        { End: not null } => NeedStatus.Confirmed,
        { Missing: 0 } => NeedStatus.Met,
        { Reopened: true } => NeedStatus.Reopened,
        { Fulfilled: > 0 } => NeedStatus.PartlyMet,
        _ => NeedStatus.Open,
    };

    public Claim? Held(string? agency) => Claims.FirstOrDefault(c => c.Agency == agency);

    public int Undelivered(string? agency) => Held(agency)?.Undelivered ?? 0;

    public HandOverView? Asked(string ask) => HandOvers.FirstOrDefault(h => h.Id == ask);

    public HandOverView? Asked(string from, string to) => HandOvers.FirstOrDefault(h => h.From == from && h.To == to);

    /// <summary>From whose deliveries so many are to be taken back: the agency that reported last gives first.</summary>
    public ValueList<TakenBack> TakeBack(int missing)
    {
        var taken = new List<TakenBack>();
        foreach (var claim in Claims.OrderByDescending(c => c.ReportedStep))
        {
            if (Math.Min(missing, claim.Delivered) is > 0 and var quantity)
                taken.Add(new(claim.Agency, quantity));
            missing -= Math.Min(missing, claim.Delivered);
        }
        return taken.ToValueList();
    }

    /// <summary>The need after an agency's claim has changed; a claim of nothing is none.</summary>
    public Need WithClaim(string agency, DateTimeOffset at, Func<Claim, Claim> change)
    {
        var claims = Held(agency) is null ? Claims.Add(new(agency, 0, 0, at)) : Claims;
        return this with { Claims = claims.Replace(c => c.Agency == agency, change).Where(c => c.Quantity > 0) };
    }

    public Need WithoutAsk(string ask) => this with { HandOvers = HandOvers.Where(h => h.Id != ask) };

    public NeedView View() => new(
        Id, Number, Rev, Order.Value, Status, Details.Category, Details.Priority, Details.Term, Details.Quantity, Claimed,
        Fulfilled, Details.NeededBy, RaisedAt, End?.At, End?.Because,
        Claims.Select(c => new ClaimView(c.Agency, c.Quantity, c.Delivered, c.Since)).ToValueList(), HandOvers,
        Responses, ReachedAt,
        RaisedBy, RaisedFor, Details.Title, Details.Description, Details.Unit, Details.Place, FromMessage, Reference);
}

/// <summary>What an agency has taken on, delivered ones included.</summary>
/// <param name="ReportedStep">The step at which it last reported; 0 if it never did.</param>
public sealed record Claim(string Agency, int Quantity, int Delivered, DateTimeOffset Since, int ReportedStep = 0)
{
    public int Undelivered => Quantity - Delivered;
}

/// <param name="Because">Why it was withdrawn; null if it was confirmed.</param>
public sealed record NeedEnd(DateTimeOffset At, WithdrawReason? Because = null);
