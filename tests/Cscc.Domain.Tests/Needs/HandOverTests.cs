using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Tests.Kernel;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;
using static Cscc.Domain.Tests.Needs.NeedFacts;

namespace Cscc.Domain.Tests.Needs;

public sealed class HandOverTests
{
    private static readonly HandOverAsked Asked = new(Meals, "ask-1", Pantry, Clinic, 60, Said("We have a van"));

    private static Scenario PantryHolds100() => Given(Denise, Raised(), new NeedClaimed(Meals, Pantry, 100));

    private static Scenario ClinicHasAsked() => PantryHolds100().And(Imani, Asked);

    [Fact]
    public void An_agency_asks_a_holder_for_a_part_of_its_claim() =>
        PantryHolds100()
            .When(Imani, new AskHandOver(Meals, Pantry, 60, new("We have a van")))
            .Then(new HandOverAsked(Meals, "new-1", Pantry, Clinic, 60, Written("We have a van", 2)))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal(
                [new HandOverView("new-1", Pantry, Clinic, 60, TestRoom.Morning, "imani", Written("We have a van", 2))], need.HandOvers));

    [Fact]
    public void Only_what_the_holder_has_not_delivered_is_asked_for() =>
        PantryHolds100().And(Rosa, new FulfilmentReported(Meals, Pantry, 30))
            .When(Imani, new AskHandOver(Meals, Pantry, 71)).Then(new OverUndelivered(70))
            .When(Imani, new AskHandOver(Meals, Church, 1)).Then(new OverUndelivered(0))
            .When(Imani, new AskHandOver(Meals, Pantry, 0)).Then(new BadField("quantity"))
            .When(Imani, new AskHandOver(Meals, Pantry, 70)).Then(new HandOverAsked(Meals, "new-1", Pantry, Clinic, 70));

    [Fact]
    public void An_agency_asks_neither_itself_nor_twice_nor_without_one() =>
        ClinicHasAsked()
            .When(Rosa, new AskHandOver(Meals, Pantry, 1)).Then(new BadField("from"))
            .When(Imani, new AskHandOver(Meals, Pantry, 1)).Then(new AlreadyAsked("ask-1"))
            .When(Lucille, new AskHandOver(Meals, Pantry, 1)).Then(new NoAgency())
            .When(Walter, new AskHandOver(Meals, Pantry, 1)).Then(new HandOverAsked(Meals, "new-1", Pantry, Church, 1));

    [Fact]
    public void The_holder_grants_and_nobody_else() =>
        ClinicHasAsked()
            .When(Imani, new AnswerHandOver(Meals, "ask-1", Grant: true)).Then(new NotTheHolder())
            .When(Denise, new AnswerHandOver(Meals, "ask-1", Grant: true)).Then(new NoAgency())
            .When(Theo, new AnswerHandOver(Meals, "ask-1", Grant: true, new("Gladly")))
            .Then(new HandOverGranted(Meals, "ask-1", Pantry, Clinic, 60, Written("Gladly")))
            .Shows<NeedView>("needs", Meals, need =>
            {
                Assert.Equal([new ClaimView(Pantry, 40, 0, TestRoom.Morning), new ClaimView(Clinic, 60, 0, TestRoom.Morning)], need.Claims);
                Assert.Empty(need.HandOvers);
                Assert.Equal(100, need.Claimed);
            });

    [Fact]
    public void What_was_delivered_meanwhile_stays_with_the_holder() =>
        ClinicHasAsked().And(Rosa, new FulfilmentReported(Meals, Pantry, 70))
            .When(Rosa, new AnswerHandOver(Meals, "ask-1", Grant: true))
            .Then(new HandOverGranted(Meals, "ask-1", Pantry, Clinic, 30));

    [Fact]
    public void The_holder_declines_and_keeps_its_claim() =>
        ClinicHasAsked()
            .When(Rosa, new AnswerHandOver(Meals, "ask-1", Grant: false, new("Already cooked")))
            .Then(new HandOverDeclined(Meals, "ask-1", Pantry, Clinic, Written("Already cooked", 1, "es")))
            .Shows<NeedView>("needs", Meals, need =>
            {
                Assert.Equal([new ClaimView(Pantry, 100, 0, TestRoom.Morning)], need.Claims);
                Assert.Empty(need.HandOvers);
            });

    [Fact]
    public void Only_who_asked_takes_the_ask_back() =>
        ClinicHasAsked()
            .When(Rosa, new CancelHandOver(Meals, "ask-1")).Then(new NotTheAsker())
            .When(Imani, new CancelHandOver(Meals, "ask-1")).Then(new HandOverCanceled(Meals, "ask-1", Pantry, Clinic))
            .When(Imani, new CancelHandOver(Meals, "ask-1")).Then(new NoSuchAsk())
            .When(Rosa, new AnswerHandOver(Meals, "ask-1", Grant: true)).Then(new NoSuchAsk());

    public static TheoryData<Actor, Command> Ends => new()
    {
        { Rosa, new ReleaseClaim(Meals) },
        { Rosa, new ReportFulfilment(Meals, 100) },
        { Rosa, new CorrectFulfilment(Meals, 100) },
        { Denise, new WithdrawNeed(Meals, WithdrawReason.NoLongerWanted) },
    };

    [Theory]
    [MemberData(nameof(Ends), DisableDiscoveryEnumeration = true)]
    public void An_ask_ends_with_the_last_that_its_holder_has_to_give(Actor actor, Command command) =>
        ClinicHasAsked().And(actor, command)
            .Shows<NeedView>("needs", Meals, need => Assert.Empty(need.HandOvers));

    [Fact]
    public void Asks_of_two_agencies_stand_side_by_side_until_nothing_is_left() =>
        ClinicHasAsked()
            .And(Walter, new AskHandOver(Meals, Pantry, 100))
            .And(Rosa, new AnswerHandOver(Meals, "ask-1", Grant: true))
            .And(Rosa, new AnswerHandOver(Meals, "new-1", Grant: true))
            .Shows<NeedView>("needs", Meals, need => Assert.Equal(
                [new ClaimView(Clinic, 60, 0, TestRoom.Morning), new ClaimView(Church, 40, 0, TestRoom.Morning)], need.Claims));

    [Fact]
    public void A_note_that_is_too_long_is_refused() =>
        PantryHolds100()
            .When(Imani, new AskHandOver(Meals, Pantry, 60, new(new string('x', 4001)))).Then(new BadField("note"));
}
