using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;
using static Cscc.Domain.Tests.Needs.NeedFacts;

namespace Cscc.Domain.Tests.Needs;

public sealed class RankNeedTests
{
    [Fact]
    public void Conveners_rank_and_nobody_else() =>
        Given(Rosa, Raised(1), Raised(2), Raised(3))
            .When(Rosa, new RankNeed(Lights)).Then(new OnlyConveners())
            .When(Denise, new RankNeed(Lights)).Then(new NeedRanked(Lights, "Zz"));

    [Fact]
    public void A_need_is_placed_right_after_another() =>
        Given(Denise, Raised(1), Raised(2), Raised(3))
            .When(Denise, new RankNeed(Lights, After: Meals)).Then(new NeedRanked(Lights, "a0V"));

    [Fact]
    public void After_the_last_is_the_end() =>
        Given(Denise, Raised(1), Raised(2), Raised(3))
            .When(Denise, new RankNeed(Meals, After: Lights)).Then(new NeedRanked(Meals, "a3"));

    [Fact]
    public void Ranking_it_to_where_it_stands_changes_nothing() =>
        Given(Denise, Raised(1), Raised(2), Raised(3))
            .When(Denise, new RankNeed(Meals)).ThenNothing()
            .When(Denise, new RankNeed(Coats, After: Meals)).ThenNothing()
            .When(Denise, new RankNeed(Lights, After: Coats)).ThenNothing();

    [Fact]
    public void After_itself_is_no_place() =>
        Given(Denise, Raised(1)).When(Denise, new RankNeed(Meals, After: Meals)).Then(new BadField("after"));

    [Fact]
    public void After_a_need_that_never_was_or_has_left_is_no_place() =>
        Given(Denise, Raised(1), new NeedWithdrawn(Meals, WithdrawReason.Duplicate))
            .AfterDue(TimeSpan.FromDays(30))
            .And(Denise, Raised(2))
            .When(Denise, new RankNeed(Coats, After: Lights)).Then(new NoSuchNeed())
            .When(Denise, new RankNeed(Coats, After: Meals)).Then(new NeedOver());
}
