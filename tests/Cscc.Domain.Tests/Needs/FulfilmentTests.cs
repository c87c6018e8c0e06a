using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Tests.Kernel;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;
using static Cscc.Domain.Tests.Needs.NeedFacts;

namespace Cscc.Domain.Tests.Needs;

public sealed class FulfilmentTests
{
    private static Scenario PantryHolds100() => Given(Denise, Raised(quantity: 100), new NeedClaimed(Meals, Pantry, 100));

    [Fact]
    public void A_holder_reports_until_the_need_is_met() =>
        PantryHolds100()
            .When(Rosa, new ReportFulfilment(Meals, 60, new("Delivered at noon")))
            .Then(new FulfilmentReported(Meals, Pantry, 60, Written("Delivered at noon", 1, "es")))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal((NeedStatus.PartlyMet, 60), (need.Status, need.Fulfilled)))
            .And(Theo, new ReportFulfilment(Meals, 40))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal((NeedStatus.Met, 100), (need.Status, need.Fulfilled)));

    [Fact]
    public void Nobody_delivers_what_they_have_not_claimed() =>
        PantryHolds100()
            .When(Imani, new ReportFulfilment(Meals, 1)).Then(new NotTheHolder())
            .When(Lucille, new ReportFulfilment(Meals, 1)).Then(new NoAgency())
            .When(Rosa, new ReportFulfilment(Meals, 101)).Then(new OverDelivered(100, 0))
            .When(Rosa, new ReportFulfilment(Meals, 0)).Then(new BadField("quantity"))
            .When(Rosa, new ReportFulfilment(Meals, 100)).Then(new FulfilmentReported(Meals, Pantry, 100));

    [Fact]
    public void A_holder_corrects_what_it_has_delivered_in_all() =>
        PantryHolds100().And(Rosa, new FulfilmentReported(Meals, Pantry, 100))
            .When(Imani, new CorrectFulfilment(Meals, 90)).Then(new NotTheHolder())
            .When(Rosa, new CorrectFulfilment(Meals, 101)).Then(new OverDelivered(100, 100))
            .When(Rosa, new CorrectFulfilment(Meals, -1)).Then(new BadField("delivered"))
            .When(Rosa, new CorrectFulfilment(Meals, 100)).ThenNothing()
            .When(Rosa, new CorrectFulfilment(Meals, 90)).Then(new FulfilmentCorrected(Meals, Pantry, 90))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal((NeedStatus.PartlyMet, 90), (need.Status, need.Fulfilled)))
            .And(Rosa, new CorrectFulfilment(Meals, 0))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal((NeedStatus.Open, 0), (need.Status, need.Fulfilled)));
}
