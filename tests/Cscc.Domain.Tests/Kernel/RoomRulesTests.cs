using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;

namespace Cscc.Domain.Tests.Kernel;

public sealed class RoomRulesTests
{
    private static readonly RaiseNeed Wish = new(new("Winter coats"), NeedCategory.Housing, NeedPriority.Routine, NeedTerm.ShortTerm, 40);

    [Fact]
    public void Who_only_watches_writes_nothing() =>
        Given().When(Mayor, Wish).Then(new ReadingOnly());

    [Fact]
    public void Speaking_for_an_agency_of_others_is_refused() =>
        Given().When(Rosa, Wish with { As = Church }).Then(new NotYourAgency());

    [Fact]
    public void A_command_of_another_kind_of_room_is_refused() =>
        Given().When(Rosa, new Elsewhere()).Then(new NotHere());

    private sealed record Elsewhere : Command;
}
