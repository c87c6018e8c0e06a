using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;
using static Cscc.Domain.Tests.Needs.NeedFacts;

namespace Cscc.Domain.Tests.Needs;

public sealed class ClaimTests
{
    [Fact]
    public void An_agency_claims_a_part_and_adds_to_it() =>
        Given(Denise, Raised())
            .When(Rosa, new ClaimNeed(Meals, 100)).Then(new NeedClaimed(Meals, Pantry, 100))
            .When(Theo, new ClaimNeed(Meals, 20)).Then(new NeedClaimed(Meals, Pantry, 20))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal([new ClaimView(Pantry, 120, 0, Kernel.TestRoom.Morning)], need.Claims));

    [Fact]
    public void Who_speaks_for_two_agencies_claims_for_the_one_they_name() =>
        Given(Denise, Raised())
            .When(Theo, new ClaimNeed(Meals, 100) { As = Clinic }).Then(new NeedClaimed(Meals, Clinic, 100));

    [Fact]
    public void Several_agencies_together_never_claim_more_than_is_needed() =>
        Given(Denise, Raised(quantity: 300))
            .When(Rosa, new ClaimNeed(Meals, 301)).Then(new OverClaimed(300))
            .When(Rosa, new ClaimNeed(Meals, 200)).Then(new NeedClaimed(Meals, Pantry, 200))
            .When(Imani, new ClaimNeed(Meals, 101)).Then(new OverClaimed(100))
            .When(Imani, new ClaimNeed(Meals, 100)).Then(new NeedClaimed(Meals, Clinic, 100))
            .When(Walter, new ClaimNeed(Meals, 1)).Then(new OverClaimed(0));

    [Fact]
    public void Who_speaks_for_no_agency_claims_nothing() =>
        Given(Denise, Raised())
            .When(Lucille, new ClaimNeed(Meals, 1)).Then(new NoAgency())
            .When(Rosa, new ClaimNeed(Meals, 1)).Then(new NeedClaimed(Meals, Pantry, 1));

    [Fact]
    public void Less_than_one_is_no_claim() =>
        Given(Denise, Raised()).When(Rosa, new ClaimNeed(Meals, 0)).Then(new BadField("quantity"));

    [Fact]
    public void A_need_that_never_was_is_not_claimed() =>
        Given(Denise, Raised())
            .When(Rosa, new ClaimNeed("need-2", 1)).Then(new NoSuchNeed())
            .When(Rosa, new ClaimNeed("need-01", 1)).Then(new NoSuchNeed())
            .When(Rosa, new ClaimNeed("", 1)).Then(new NoSuchNeed());

    [Fact]
    public void A_need_that_is_over_is_not_claimed() =>
        Given(Denise, Raised(), new NeedWithdrawn(Meals, WithdrawReason.OutOfScope))
            .When(Rosa, new ClaimNeed(Meals, 1)).Then(new NeedOver())
            .AfterDue(TimeSpan.FromDays(30))
            .When(Rosa, new ClaimNeed(Meals, 1)).Then(new NeedOver());

    [Fact]
    public void An_agency_releases_a_part_of_what_it_has_not_delivered() =>
        Given(Denise, Raised(), new NeedClaimed(Meals, Pantry, 100), new FulfilmentReported(Meals, Pantry, 30))
            .When(Rosa, new ReleaseClaim(Meals, 71)).Then(new OverUndelivered(70))
            .When(Rosa, new ReleaseClaim(Meals, 50)).Then(new ClaimReleased(Meals, Pantry, 50))
            .When(Rosa, new ReleaseClaim(Meals)).Then(new ClaimReleased(Meals, Pantry, 20))
            .When(Rosa, new ReleaseClaim(Meals)).ThenNothing()
            .Shows<NeedView>("needs", Meals, need => Assert.Equal([new ClaimView(Pantry, 30, 30, Kernel.TestRoom.Morning)], need.Claims));

    [Fact]
    public void A_claim_that_is_released_whole_is_none() =>
        Given(Denise, Raised(), new NeedClaimed(Meals, Pantry, 100))
            .And(Rosa, new ReleaseClaim(Meals))
            .Shows<NeedView>("needs", Meals, need => Assert.Empty(need.Claims));

    [Fact]
    public void An_agency_releases_nothing_of_anothers() =>
        Given(Denise, Raised(), new NeedClaimed(Meals, Pantry, 100))
            .When(Imani, new ReleaseClaim(Meals, 10)).Then(new OverUndelivered(0))
            .When(Lucille, new ReleaseClaim(Meals)).Then(new NoAgency())
            .When(Rosa, new ReleaseClaim(Meals, 0)).Then(new BadField("quantity"));
}
