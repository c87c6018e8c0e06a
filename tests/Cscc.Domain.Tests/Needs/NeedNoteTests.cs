using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;
using static Cscc.Domain.Tests.Needs.NeedFacts;

namespace Cscc.Domain.Tests.Needs;

public sealed class NeedNoteTests
{
    [Fact]
    public void Anyone_who_writes_adds_a_note_to_what_is_open_or_was_over_lately() =>
        Given(Denise, Raised())
            .When(Lucille, new AddNeedNote(Meals, new("Use the side door"))).Then(new NeedNoted(Meals, Written("Use the side door")))
            .And(Denise, new WithdrawNeed(Meals, WithdrawReason.DoneByOthers))
            .When(Lucille, new AddNeedNote(Meals, new("The church did it"))).Then(new NeedNoted(Meals, Written("The church did it", 2)))
            .AfterDue(TimeSpan.FromDays(30))
            .When(Lucille, new AddNeedNote(Meals, new("Again?"))).Then(new NeedOver());

    [Fact]
    public void A_note_says_something() =>
        Given(Denise, Raised())
            .When(Rosa, new AddNeedNote(Meals, new(" "))).Then(new BadField("note"))
            .When(Rosa, new AddNeedNote(Meals, new(new string('x', 4001)))).Then(new BadField("note"))
            .When(Rosa, new AddNeedNote("need-9", new("Hello"))).Then(new NoSuchNeed());
}
