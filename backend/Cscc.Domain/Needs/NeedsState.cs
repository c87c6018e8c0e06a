using System.Collections.Immutable;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Needs;

/// <summary>The needs of a room that are open or were over lately, and the figures of those that have left.</summary>
/// <param name="Needs">By id.</param>
/// <param name="Order">The order keys that are taken.</param>
/// <param name="Over">What is confirmed or withdrawn, longest ago first.</param>
/// <param name="References">Ids by the importer's names for them.</param>
/// <param name="Given">The newest number.</param>
/// <param name="Retired">How many have left.</param>
/// <param name="Confirmed">How many are confirmed, those that have left included.</param>
/// <param name="Withdrawn">How many are withdrawn, those that have left included.</param>
public sealed record NeedsState(
    ImmutableDictionary<string, Need> Needs,
    ImmutableSortedSet<OrderKey> Order,
    ImmutableSortedSet<OverNeed> Over,
    ImmutableDictionary<string, string> References,
    int Given,
    int Retired,
    int Confirmed,
    int Withdrawn)
{
    public static NeedsState Empty { get; } = new(
        ImmutableDictionary<string, Need>.Empty, [], [], ImmutableDictionary<string, string>.Empty, 0, 0, 0, 0);

    /// <summary>How long it took from a need's raising to the first on scene.</summary>
    public Histogram Reached { get; init; } = Histogram.Empty;

    /// <summary>What happened last that everybody may know, oldest first.</summary>
    public ValueList<RecentFact> Recent { get; init; } = [];

    public Need? Find(string id) => Needs.GetValueOrDefault(id);

    /// <summary>Whether a need of this id was ever raised.</summary>
    public bool Knew(string id) => NeedId.NumberOf(id) is >= 1 and var number && number <= Given;

    public OrderKey? LastKey => Order.IsEmpty ? null : Order[^1];

    /// <summary>The key that follows another, or the first; null at the end.</summary>
    public OrderKey? KeyAfter(OrderKey? key)
    {
        var next = key is { } taken ? Order.IndexOf(taken) + 1 : 0;
        return next < Order.Count ? Order[next] : null;
    }

    public NeedsState Add(Need need) => this with
    {
        Needs = Needs.Add(need.Id, need),
        Order = Order.Add(need.Order),
        Recent = Recent.Add(new("needRaised", need.Number, need.RaisedAt)).TakeLast(RecentFact.Kept).ToValueList(),
        References = need.Reference is { } reference ? References.SetItem(reference, need.Id) : References,
        Given = Math.Max(Given, need.Number),
    };

    public NeedsState Replace(Need before, Need after, NeedEvent @event, DateTimeOffset at) => this with
    {
        Reached = @event is NeedReached reached ? Reached.Add(reached.At - before.RaisedAt) : Reached,
        Recent = RecentFact.Of(after, @event, at) is { } fact ? Recent.Add(fact).TakeLast(RecentFact.Kept).ToValueList() : Recent,
        Needs = Needs.SetItem(after.Id, after),
        Order = before.Order == after.Order ? Order : Order.Remove(before.Order).Add(after.Order),
        Over = before.End == after.End ? Over : WithOver(after, WithoutOver(before)),
        Confirmed = Confirmed + Count(after, NeedStatus.Confirmed) - Count(before, NeedStatus.Confirmed),
        Withdrawn = Withdrawn + Count(after, NeedStatus.Withdrawn) - Count(before, NeedStatus.Withdrawn),
    };

    public NeedsState Retire(Need need) => this with
    {
        Needs = Needs.Remove(need.Id),
        Order = Order.Remove(need.Order),
        Over = WithoutOver(need),
        References = need.Reference is { } reference ? References.Remove(reference) : References,
        Retired = Retired + 1,
    };

    private ImmutableSortedSet<OverNeed> WithoutOver(Need need) =>
        need.End is { } end ? Over.Remove(new(end.At, need.Number)) : Over;

    private static ImmutableSortedSet<OverNeed> WithOver(Need need, ImmutableSortedSet<OverNeed> over) =>
        need.End is { } end ? over.Add(new(end.At, need.Number)) : over;

    private static int Count(Need need, NeedStatus status) => need.Status == status ? 1 : 0;
}

/// <summary>Something that happened to a need and that everybody may know: which need and what, and no words.</summary>
/// <param name="What">The event's name without its version.</param>
public sealed record RecentFact(string What, int Need, DateTimeOffset At)
{
    /// <summary>So many are kept: more than an hour brings.</summary>
    public const int Kept = 20;

    public static RecentFact? Of(Need after, NeedEvent @event, DateTimeOffset at) =>
        @event is NeedClaimed or NeedConfirmed or NeedReopened or NeedWithdrawn or NeedAnswered or NeedReached or DeliveryRecorded or FulfilmentReported
            ? new(RoomKinds.WhatOf(@event), after.Number, at)
            : null;
}

/// <summary>A need that is over since a time; the order in which they leave.</summary>
public readonly record struct OverNeed(DateTimeOffset At, int Number) : IComparable<OverNeed>
{
    public int CompareTo(OverNeed other) => (At, Number).CompareTo((other.At, other.Number));

    public static bool operator <(OverNeed one, OverNeed other) => one.CompareTo(other) < 0;

    public static bool operator >(OverNeed one, OverNeed other) => one.CompareTo(other) > 0;

    public static bool operator <=(OverNeed one, OverNeed other) => one.CompareTo(other) <= 0;

    public static bool operator >=(OverNeed one, OverNeed other) => one.CompareTo(other) >= 0;
}
