using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.Tests.Laws;

public sealed class NeedLawTests
{
    [Fact]
    public void No_quantity_is_negative_and_nobody_takes_on_or_delivers_more_than_there_is() => RoomHistories.Keep(moments =>
    {
        foreach (var need in moments.SelectMany(m => m.After.Get<NeedsState>().Needs.Values))
        {
            Assert.InRange(need.Claimed, 0, need.Details.Quantity);
            Assert.InRange(need.Fulfilled, 0, need.Claimed);
            Assert.All(need.Claims, c => Assert.True(c.Quantity > 0 && c.Delivered >= 0 && c.Delivered <= c.Quantity));
            Assert.Equal(need.Claims.Count, need.Claims.Select(c => c.Agency).Distinct().Count());
        }
    });

    [Fact]
    public void Asks_are_for_what_their_holder_still_has_and_one_for_each_two_agencies() => RoomHistories.Keep(moments =>
    {
        foreach (var need in moments.SelectMany(m => m.After.Get<NeedsState>().Needs.Values))
        {
            Assert.All(need.HandOvers, ask => Assert.True(need.Undelivered(ask.From) > 0 && ask.From != ask.To && !need.IsOver));
            Assert.Equal(need.HandOvers.Count, need.HandOvers.Select(h => (h.From, h.To)).Distinct().Count());
        }
    });

    [Fact]
    public void Only_who_speaks_for_the_community_ranks_confirms_and_reopens() => RoomHistories.Keep(moments =>
    {
        foreach (var moment in moments.Where(m => m.Batch.Any(r => r.Event is NeedRanked or NeedConfirmed or NeedReopened)))
            Assert.True(moment.By!.Convener, moment.ToString());
    });

    [Fact]
    public void Only_what_was_met_is_confirmed_and_ranking_moves_one_need_alone() => RoomHistories.Keep(moments =>
    {
        foreach (var moment in moments)
        {
            var (before, after) = (moment.Before.Get<NeedsState>(), moment.After.Get<NeedsState>());
            foreach (var fact in moment.Batch.Select(r => r.Event))
            {
                if (fact is NeedConfirmed confirmed)
                    Assert.Equal(NeedStatus.Met, before.Find(confirmed.Need)!.Status);
                if (fact is NeedRanked ranked)
                    Assert.Equal(Ranked(before).Where(id => id != ranked.Need), Ranked(after).Where(id => id != ranked.Need));
                if (moment.Command is RankNeed { After: var place } rank && fact is NeedRanked)
                    Assert.Equal(place, Ranked(after).TakeWhile(id => id != rank.Need).LastOrDefault());
            }
        }
    });

    [Fact]
    public void The_indexes_and_totals_are_what_the_needs_say() => RoomHistories.KeepAtTheEnd((room, _) =>
    {
        var state = room.State.Get<NeedsState>();
        var needs = state.Needs.Values.ToList();
        Assert.Equal(needs.Select(n => n.Order).Order(), [.. state.Order]);
        Assert.Equal(needs.Where(n => n.IsOver).Select(n => new OverNeed(n.End!.At, n.Number)).Order(), [.. state.Over]);
        Assert.Equal(
            needs.Where(n => n.Reference is not null).Select(n => (n.Reference!, n.Id)).Order(),
            state.References.Select(r => (r.Key, r.Value)).Order());
        Assert.Equal(state.Given, needs.Count + state.Retired);
        var all = needs.Select(n => n.View()).Concat(room.History("needs").Cast<NeedView>()).ToList();
        Assert.Equal(
            (all.Count(n => n.Status == NeedStatus.Confirmed), all.Count(n => n.Status == NeedStatus.Withdrawn)),
            (state.Confirmed, state.Withdrawn));
    });

    [Fact]
    public void A_needs_own_story_tells_all_of_it() => RoomHistories.KeepAtTheEnd((room, moments) =>
    {
        var feed = room.Kind.Histories.Single(h => h.Name == "needs");
        foreach (var need in room.State.Get<NeedsState>().Needs.Values)
            Assert.Equal(need.View(), feed.Item(1, room.Story($"need:{need.Id}")));

        var held = moments.SelectMany(m => m.Before.Get<NeedsState>().Needs.Values).GroupBy(n => n.Id).ToDictionary(g => g.Key, g => g.Last());
        foreach (var retired in room.History("needs"))
            Assert.Equal(Redaction.For(held[retired.Id].View(), Audience.Members), retired);
    });

    private static IEnumerable<string> Ranked(NeedsState state) => state.Needs.Values.OrderBy(n => n.Order).Select(n => n.Id);
}
