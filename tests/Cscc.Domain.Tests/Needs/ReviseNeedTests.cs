using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;
using static Cscc.Domain.Tests.Needs.NeedFacts;

namespace Cscc.Domain.Tests.Needs;

public sealed class ReviseNeedTests
{
    [Fact]
    public void Whoever_raised_it_and_conveners_revise_it_and_nobody_else() =>
        Given(Rosa, Raised())
            .When(Theo, Revise("Warm meals")).Then(new NotYourNeed())
            .When(Rosa, Revise("Comidas calientes")).Then((NeedRevised e) => Assert.Equal("Comidas calientes", e.Details.Title.Content))
            .When(Denise, Revise("Hot dinners")).Then((NeedRevised e) => Assert.Equal("Hot dinners", e.Details.Title.Content));

    [Fact]
    public void What_it_does_not_say_anew_is_gone() =>
        Given(Denise, Raised() with { Details = Details() with { Unit = Said("meals") } })
            .When(Denise, Revise(quantity: 250))
            .Then(new NeedRevised(
                Meals, new(Said("Hot meals"), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 250)));

    [Fact]
    public void Saying_the_same_again_changes_nothing() =>
        Given(Denise, Raised()).When(Denise, Revise()).ThenNothing();

    [Fact]
    public void A_text_that_is_said_again_stays_the_text_that_it_was() =>
        Given(Denise, Raised())
            .When(Denise, Revise("Hot dinners")).Then((NeedRevised e) => Assert.Equal(Written("Hot dinners"), e.Details.Title))
            .When(Denise, Revise("Hot dinners", 200)).Then((NeedRevised e) => Assert.Equal(Written("Hot dinners"), e.Details.Title));

    [Fact]
    public void What_changed_since_it_was_read_is_not_overwritten() =>
        Given(Denise, Raised())
            .And(Rosa, new NeedClaimed(Meals, Pantry, 10))
            .When(Denise, Revise("Hot dinners", rev: 1)).Then(new ChangedMeanwhile())
            .When(Denise, Revise("Hot dinners", rev: 2)).Then((NeedRevised e) => Assert.Equal("Hot dinners", e.Details.Title.Content));

    [Fact]
    public void A_quantity_below_what_is_claimed_is_refused() =>
        Given(Denise, Raised())
            .And(Rosa, new NeedClaimed(Meals, Pantry, 120))
            .When(Denise, Revise(quantity: 119)).Then(new BelowClaimed(120))
            .When(Denise, Revise(quantity: 120)).Then((NeedRevised e) => Assert.Equal(120, e.Details.Quantity));

    [Fact]
    public void A_met_need_of_which_more_is_needed_is_partly_met() =>
        Given(Denise, Raised(), new NeedClaimed(Meals, Pantry, 300), new FulfilmentReported(Meals, Pantry, 300))
            .And(Denise, Revise(quantity: 400))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal(NeedStatus.PartlyMet, need.Status));

    [Fact]
    public void A_blank_title_is_refused() =>
        Given(Denise, Raised()).When(Denise, Revise(" ")).Then(new BadField("title"));

    [Fact]
    public void An_edit_of_words_alone_moves_nothing_for_who_reads_counts()
    {
        var scenario = Given(Denise, Raised());
        var before = scenario.Sees<NeedView>("needs", Meals, Audience.Executive);
        var after = scenario.And(Denise, Revise("Hot dinners")).Sees<NeedView>("needs", Meals, Audience.Executive);
        Assert.Equal(before, after);
        Assert.Equal(2, scenario.Sees<NeedView>("needs", Meals)!.Rev.Full);
    }
}
