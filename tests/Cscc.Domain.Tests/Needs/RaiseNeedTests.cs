using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using static Cscc.Domain.Tests.Chat.Saying;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;
using static Cscc.Domain.Tests.Needs.NeedFacts;

namespace Cscc.Domain.Tests.Needs;

public sealed class RaiseNeedTests
{
    private static readonly DateTimeOffset Friday = new(2026, 3, 6, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Anyone_who_writes_raises_a_need_and_it_gets_the_first_number() =>
        Given()
            .When(Lucille, Raise("Hot meals", 300)).Makes("need-1")
            .Then(new NeedRaised("need-1", "a0", new(Written("Hot meals"), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 300)));

    [Fact]
    public void Everything_that_is_said_of_it_is_kept() =>
        Given(Imani, PostedUpTo(7))
            .When(Rosa, Raise() with
            {
                Description = new("For the block club"),
                Unit = new("comidas"),
                Place = new("1600 block of S Lawndale", "en"),
                NeededBy = Friday,
                FromMessage = "m-7",
                Reference = "NL-12",
            })
            .Then(new NeedRaised(
                "need-1", "a0",
                new(Written("Hot meals", 1, "es"), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 300,
                    Written("For the block club", 2, "es"), Written("comidas", 3, "es"), Written("1600 block of S Lawndale", 4), Friday),
                "m-7", "NL-12"))
            .Shows<NeedView>("needs", Meals, need =>
            {
                Assert.Equal(("rosa", Pantry), (need.RaisedBy, need.RaisedFor));
                Assert.Equal((NeedStatus.Open, 300, 0, 0), (need.Status, need.Quantity, need.Claimed, need.Fulfilled));
            });

    [Fact]
    public void A_new_need_goes_to_the_end_of_the_communitys_order() =>
        Given(Denise, Raised(1), Raised(2))
            .When(Rosa, Raise()).Makes("need-3")
            .Then((NeedRaised e) => Assert.Equal("a2", e.Order));

    [Fact]
    public void A_number_is_never_given_twice() =>
        Given(Denise, Raised(1), new NeedWithdrawn(Meals, WithdrawReason.Duplicate))
            .AfterDue(TimeSpan.FromDays(30))
            .When(Rosa, Raise()).Makes("need-2");

    [Fact]
    public void Blank_details_are_none() =>
        Given()
            .When(Denise, Raise() with { Description = new("  "), Unit = new("") })
            .Then((NeedRaised e) => Assert.Equal((null, null), (e.Details.Description, e.Details.Unit)));

    [Fact]
    public void A_reference_that_another_need_bears_is_refused() =>
        Given(Denise, Raised(1, reference: "NL-12"))
            .When(Denise, Raise() with { Reference = "NL-12" }).Then(new ReferenceTaken(Meals));

    [Fact]
    public void A_reference_stays_taken_when_its_need_has_left_and_others_are_free() =>
        Given(Denise, Raised(1, reference: "NL-12"), new NeedWithdrawn(Meals, WithdrawReason.Duplicate))
            .AfterDue(TimeSpan.FromDays(30))
            .When(Denise, Raise() with { Reference = "NL-12" }).Then(new ReferenceTaken(Meals))
            .When(Denise, Raise() with { Reference = "NL-13" }).Makes("need-2");

    public static TheoryData<string, RaiseNeed> Unfit => new()
    {
        { "title", Raise(" \t\n") },
        { "title", Raise(new string('x', 201)) },
        { "title", Raise() with { Title = new("Meals", "no language") } },
        { "description", Raise() with { Description = new(new string('x', 4001)) } },
        { "unit", Raise() with { Unit = new(new string('x', 41)) } },
        { "place", Raise() with { Place = new(new string('x', 201)) } },
        { "quantity", Raise(quantity: 0) },
        { "quantity", Raise(quantity: 1_000_001) },
        { "neededBy", Raise() with { NeededBy = Friday.AddYears(11) } },
        { "neededBy", Raise() with { NeededBy = Friday.AddYears(-11) } },
        { "fromMessage", Raise() with { FromMessage = "need-1" } },
        { "fromMessage", Raise() with { FromMessage = "m-0" } },
        { "reference", Raise() with { Reference = " " } },
        { "reference", Raise() with { Reference = new string('x', 101) } },
    };

    [Theory]
    [MemberData(nameof(Unfit), DisableDiscoveryEnumeration = true)]
    public void A_field_out_of_its_range_is_refused_by_name(string field, RaiseNeed raise) =>
        Given().When(Rosa, raise).Then(new BadField(field));

    [Fact]
    public void A_title_that_shows_nothing_is_none() =>
        Given().When(Rosa, Raise("\u200B\u202E\0")).Then(new BadField("title"));

    [Fact]
    public void A_field_at_its_limit_is_kept() =>
        Given()
            .When(Rosa, Raise(new string('x', 200), 1_000_000) with
            {
                Description = new(new string('x', 4000)),
                Unit = new(new string('x', 40)),
                Place = new(new string('x', 200)),
                Reference = new string('x', 100),
            })
            .Makes("need-1");
}
