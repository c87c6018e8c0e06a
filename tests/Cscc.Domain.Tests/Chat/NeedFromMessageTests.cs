using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using static Cscc.Domain.Tests.Chat.Saying;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;
using static Cscc.Domain.Tests.Needs.NeedFacts;

namespace Cscc.Domain.Tests.Chat;

public sealed class NeedFromMessageTests
{
    private static readonly RaiseNeed MadeOfIt = new(
        new("Hot meals"), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, 80, FromMessage: "m-1");

    [Fact]
    public void A_message_knows_the_needs_that_were_made_from_it()
    {
        var room = Given(Rosa, Posted(1)).And(Imani, MadeOfIt).And(Imani, MadeOfIt);

        Assert.Equal(["need-1", "need-2"], room.Message("m-1").Needs);
        Assert.Contains(new Touched("messages", "m-1"), room.Room.Touched);
        Assert.Equal(room.Message("m-1"), room.Told("m-1"));
    }

    [Fact]
    public void An_older_message_is_recalled_to_know_it()
    {
        var room = Given(Rosa, Posted(1)).AndMore(60);

        room.When(Imani, MadeOfIt).Makes("need-1");

        Assert.Equal([typeof(MessageRecalled), typeof(NeedRaised)], room.Room.Log.TakeLast(2).Select(r => r.Event.GetType()));
        Assert.Equal(["need-1"], room.Message("m-1").Needs);
        Assert.Equal(room.Message("m-1"), room.Told("m-1"));
    }

    [Fact]
    public void An_older_message_is_recalled_also_when_what_an_import_named_must_be_looked_up()
    {
        var room = Given(Rosa, Posted(1), Raised(1, reference: "NL-12"), new NeedWithdrawn("need-1", WithdrawReason.Duplicate))
            .AndMore(60)
            .AfterDue(TimeSpan.FromDays(30));

        room.When(Imani, MadeOfIt with { Reference = "NL-12" }).Then(new ReferenceTaken("need-1"));
        room.When(Imani, MadeOfIt with { Reference = "NL-13" }).Makes("need-2");

        Assert.Equal(["need-2"], room.Message("m-1").Needs);
    }

    [Fact]
    public void A_need_of_a_message_that_was_taken_back_meanwhile_is_raised_all_the_same() =>
        Given(Rosa, Posted(1), new MessageDeleted("m-1")).When(Imani, MadeOfIt).Makes("need-1");

    [Fact]
    public void A_need_from_a_message_that_was_never_posted_is_refused() =>
        Given().When(Imani, MadeOfIt).Then(new NoSuchMessage());

    [Fact]
    public void A_message_shows_fifty_of_them_at_most()
    {
        var room = Given(Rosa, Posted(1));
        for (var i = 0; i < 51; i++)
            room.And(Imani, MadeOfIt);

        Assert.Equal((50, 51), (room.Message("m-1").Needs.Count, room.Message("m-1").Rev.Full));
        Assert.Equal(room.Message("m-1"), room.Told("m-1"));
    }
}
