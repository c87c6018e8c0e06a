using System.Collections.Immutable;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Kernel;

namespace Cscc.Domain.Tests.Laws;

public sealed class ViewLawTests
{
    private static readonly Audience[] Audiences = [Audience.Members, Audience.Executive];

    [Fact]
    public void The_view_before_with_the_change_merged_into_it_is_the_view_after() => RoomHistories.KeepEverywhere(moments =>
    {
        Dictionary<Audience, View>? seen = null;
        foreach (var moment in moments)
        {
            var kind = moment.Room.Kind;
            seen ??= Audiences.ToDictionary(a => a, a => kind.View(moment.Before, a));
            foreach (var audience in Audiences)
            {
                var (before, after) = (seen[audience], kind.View(moment.After, audience));
                var change = kind.Difference(moment.Before, moment.After, moment.Touched, audience);
                Assert.True((change is null ? before : before.Merge(change)).Same(after), $"{audience}: {moment}");
                Assert.True(change is null || !before.Same(after) || IsOfOlderItemsAlone(change, before), $"empty for {audience}: {moment}");
                seen[audience] = after;
            }
        }
    });

    [Fact]
    public void A_revision_moves_exactly_when_what_its_readers_see_has_changed() => RoomHistories.KeepEverywhere(moments =>
    {
        foreach (var moment in moments)
        {
            foreach (var audience in Audiences)
            {
                foreach (var (name, id) in moment.Touched)
                {
                    if (Look(moment.Before, name, id, audience) is { } before && Look(moment.After, name, id, audience) is { } after)
                        Assert.True(before.Rev == after.Rev == before.Shown.SequenceEqual(after.Shown), $"{audience} {id}: {moment}");
                }
            }
        }
    });

    [Fact]
    public void No_words_and_no_people_reach_who_reads_counts() => RoomHistories.KeepEverywhere(moments =>
    {
        foreach (var moment in moments)
        {
            var change = moment.Room.Kind.Difference(moment.Before, moment.After, moment.Touched, Audience.Executive);
            if (change is not null)
                AssertBare(change.Set);
        }
    });

    [Fact]
    public void The_whole_view_of_who_reads_counts_is_bare() => RoomHistories.KeepEverywhereAtTheEnd((room, _) =>
        AssertBare(room.Kind.View(room.State, Audience.Executive).Collections));

    // A change of an older item of a feed is news to whoever has paged back to it, and to nobody else.
    private static bool IsOfOlderItemsAlone(ViewChange change, View view) =>
        change.Gone.IsEmpty && change.Set.All(c => c.Value.All(
            item => item is IFeedItem older && view.Collections[c.Key].OfType<IFeedItem>().All(newer => newer.N > older.N)));

    /// <summary>The <c>rev</c> of an entity and all else that an audience sees of it; null where there is no such entity, or no rev.</summary>
    private static (int Rev, object?[] Shown)? Look(RoomState room, string collection, string id, Audience audience)
    {
        var declared = room.Kind.Collections.Single(c => c.Name == collection);
        if (declared.ViewType.GetProperty("Rev") is not { } rev || !audience.Sees(declared.SeenBy) || declared.Find(room, id) is not { } whole)
            return null;
        var view = Redaction.For(whole, audience);
        return (((Revisions)rev.GetValue(view)!).Full, [.. declared.ViewType.GetProperties().Where(p => p != rev).Select(p => p.GetValue(view))]);
    }

    private static void AssertBare(ImmutableDictionary<string, ImmutableArray<IView>> collections)
    {
        var json = Json(collections);
        Assert.DoesNotContain(Dice.Canary, json);
        Assert.All(People.Members, person => Assert.DoesNotContain($"\"{person.Person}\"", json));
    }

    private static string Json(ImmutableDictionary<string, ImmutableArray<IView>> collections) =>
        JsonSerializer.Serialize(collections.ToDictionary(c => c.Key, c => c.Value.Select(v => (object)v)), WireJson.Options);
}
