using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using static Cscc.Domain.Tests.Chat.Saying;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;

namespace Cscc.Domain.Tests.Chat;

public sealed class ReactionTests
{
    [Fact]
    public void People_stand_in_the_order_in_which_they_reacted()
    {
        var room = Given(Rosa, Posted(1))
            .And(Imani, new React("m-1", Reaction.OnIt, true))
            .And(Theo, new React("m-1", Reaction.Seen, true))
            .And(Rosa, new React("m-1", Reaction.OnIt, true));

        Assert.Equal([new(Reaction.OnIt, ["imani", "rosa"]), new(Reaction.Seen, ["theo"])], room.Message("m-1").Reactions.ToArray());
    }

    [Fact]
    public void A_reaction_is_taken_away_again()
    {
        var room = Given(Rosa, Posted(1)).And(Imani, new MessageReacted("m-1", Reaction.OnIt, true))
            .When(Imani, new React("m-1", Reaction.OnIt, false))
            .Then(new MessageReacted("m-1", Reaction.OnIt, false));

        Assert.Empty(room.Message("m-1").Reactions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void To_react_as_one_already_has_changes_nothing(bool on) =>
        Given(Rosa, Posted(1)).And(Imani, new MessageReacted("m-1", Reaction.Seen, true), new MessageReacted("m-1", Reaction.Seen, on))
            .When(Imani, new React("m-1", Reaction.Seen, on))
            .ThenNothing();

    [Fact]
    public void Nobody_reacts_to_what_was_taken_back() =>
        Given(Rosa, Posted(1), new MessageDeleted("m-1"))
            .When(Imani, new React("m-1", Reaction.Seen, true))
            .Then(new MessageWasDeleted());
}
