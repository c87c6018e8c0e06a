using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Tests.Kernel;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;
using static Cscc.Domain.Tests.Needs.NeedFacts;

namespace Cscc.Domain.Tests.Needs;

public sealed class CommunitysWordTests
{
    private static Scenario Met() => Given(
        Denise,
        Raised(quantity: 100), new NeedClaimed(Meals, Pantry, 70), new NeedClaimed(Meals, Clinic, 30),
        new FulfilmentReported(Meals, Pantry, 70), new FulfilmentReported(Meals, Clinic, 30));

    [Fact]
    public void Only_the_community_confirms_that_a_need_is_met() =>
        Met()
            .When(Rosa, new ConfirmNeed(Meals)).Then(new OnlyConveners())
            .When(Denise, new ConfirmNeed(Meals, new("Thank you"))).Then(new NeedConfirmed(Meals, Written("Thank you")))
            .When(Walter, new ConfirmNeed(Meals)).Then(new NeedOver())
            .Shows<NeedView>("needs", Meals, need => Assert.Equal((NeedStatus.Confirmed, TestRoom.Morning), (need.Status, need.OverAt)))
            .Shows<NeedTotalsView>("totals", "needs", totals => Assert.Equal(new("needs", 1, 0), totals));

    [Fact]
    public void What_is_not_met_is_not_confirmed() =>
        Given(Denise, Raised(quantity: 100), new NeedClaimed(Meals, Pantry, 100), new FulfilmentReported(Meals, Pantry, 99))
            .When(Denise, new ConfirmNeed(Meals)).Then(new NotMet(1));

    [Fact]
    public void Only_the_community_says_not_yet() =>
        Met()
            .When(Rosa, new ReopenNeed(Meals, 10)).Then(new OnlyConveners())
            .When(Denise, new ReopenNeed(Meals, 10, new("Ten families got none")))
            .Then(new NeedReopened(Meals, 10, [new(Clinic, 10)], Written("Ten families got none")))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal((NeedStatus.Reopened, 90, 100), (need.Status, need.Fulfilled, need.Claimed)));

    [Fact]
    public void What_is_missing_is_taken_back_from_who_reported_last() =>
        Met().When(Denise, new ReopenNeed(Meals, 50)).Then(new NeedReopened(Meals, 50, [new(Clinic, 30), new(Pantry, 20)]));

    [Fact]
    public void A_reopened_need_is_so_until_the_next_report() =>
        Met().And(Denise, new ReopenNeed(Meals, 30)).And(Imani, new ReportFulfilment(Meals, 10))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal(NeedStatus.PartlyMet, need.Status))
            .And(Imani, new ReportFulfilment(Meals, 20))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal(NeedStatus.Met, need.Status));

    [Fact]
    public void Something_is_missing_and_not_more_than_was_delivered() =>
        Met()
            .When(Denise, new ReopenNeed(Meals, 0)).Then(new BadField("missing"))
            .When(Denise, new ReopenNeed(Meals, 101)).Then(new OverMissing(100))
            .When(Denise, new ReopenNeed(Meals, 100)).Then(new NeedReopened(Meals, 100, [new(Clinic, 30), new(Pantry, 70)]));

    [Fact]
    public void What_is_open_is_not_reopened() =>
        Given(Denise, Raised(quantity: 100)).When(Denise, new ReopenNeed(Meals, 1)).Then(new NotMet(100));

    [Fact]
    public void A_confirmed_need_is_reopened_and_counts_as_confirmed_no_longer() =>
        Met().And(Denise, new ConfirmNeed(Meals)).And(Denise, new ReopenNeed(Meals, 1))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal((NeedStatus.Reopened, null), (need.Status, need.OverAt)))
            .Shows<NeedTotalsView>("totals", "needs", totals => Assert.Equal(new("needs", 0, 0), totals));

    [Fact]
    public void Whoever_raised_it_and_conveners_withdraw_it_and_nobody_else() =>
        Given(Rosa, Raised(1), Raised(2))
            .When(Theo, new WithdrawNeed(Meals, WithdrawReason.Duplicate)).Then(new NotYourNeed())
            .When(Rosa, new WithdrawNeed(Meals, WithdrawReason.Duplicate)).Then(new NeedWithdrawn(Meals, WithdrawReason.Duplicate))
            .When(Denise, new WithdrawNeed(Coats, WithdrawReason.Declined, new("Out of season")))
            .Then(new NeedWithdrawn(Coats, WithdrawReason.Declined, Written("Out of season")))
            .When(Denise, new WithdrawNeed(Coats, WithdrawReason.Declined)).Then(new NeedOver())
            .Shows<NeedTotalsView>("totals", "needs", totals => Assert.Equal(new("needs", 0, 2), totals));

    [Fact]
    public void Withdrawing_ends_what_was_claimed_and_not_delivered() =>
        Given(Denise, Raised(), new NeedClaimed(Meals, Pantry, 100), new NeedClaimed(Meals, Clinic, 50), new FulfilmentReported(Meals, Pantry, 30))
            .And(Denise, new WithdrawNeed(Meals, WithdrawReason.DoneByOthers))
            .Shows<NeedView>("needs", Meals, need =>
            {
                Assert.Equal([new ClaimView(Pantry, 30, 30, TestRoom.Morning)], need.Claims);
                Assert.Equal((NeedStatus.Withdrawn, WithdrawReason.DoneByOthers), (need.Status, need.WithdrawnBecause));
            });

    [Fact]
    public void A_withdrawn_need_is_taken_up_again_with_nothing_missing() =>
        Given(Denise, Raised(), new NeedWithdrawn(Meals, WithdrawReason.Duplicate))
            .When(Denise, new ReopenNeed(Meals, -1)).Then(new BadField("missing"))
            .When(Denise, new ReopenNeed(Meals, 0)).Then(new NeedReopened(Meals, 0, []))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal((NeedStatus.Reopened, null), (need.Status, need.WithdrawnBecause)));

    [Fact]
    public void A_need_that_was_met_when_it_was_withdrawn_is_met_when_it_is_taken_up_again() =>
        Met().And(Denise, new WithdrawNeed(Meals, WithdrawReason.Duplicate)).And(Denise, new ReopenNeed(Meals, 0))
            .When(Denise, new ConfirmNeed(Meals)).Then(new NeedConfirmed(Meals));
}
