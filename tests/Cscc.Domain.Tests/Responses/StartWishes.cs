using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Responses;
using Cscc.Domain.Tests.Kernel;
using CsCheck;

namespace Cscc.Domain.Tests.Responses;

/// <summary>Responses to a community's needs: what is started here, and what their rooms tell.</summary>
public static class StartWishes
{
    public static Gen<Wish> Any { get; } = Dice.Wish((dice, room) => (
        dice.Pick(People.Members),
        new StartResponse(
            dice.Chance(95) ? "Hot meals" : "", [.. Enumerable.Range(0, dice.UpTo(3) - (dice.Chance(5) ? 1 : 0)).Select(_ => AnyNeed(dice, room))],
            dice.Chance(50) ? [People.Pantry, dice.Chance(90) ? People.Clinic : TestRoom.Nobody] : null,
            dice.Chance(20) ? dice.Chance(80) ? "rosa" : TestRoom.Nobody : null)));

    public static Gen<Draw> Letters { get; } = Dice.Told((dice, room) =>
    {
        var known = room.State.Get<ResponsesState>().Known.Values.ToList();
        var from = known.Count > 0 && dice.Chance(90) ? new RoomId(dice.Pick(known).Room) : RoomId.Response($"other-{dice.UpTo(2)}");
        var response = room.State.Get<ResponsesState>().Find(from.Value);
        Letter letter = dice.Chance(60)
            ? new ResponseTells(
                Math.Max(1, (response?.Version ?? 0) + dice.UpTo(3) - 1), "Hot meals", [.. (response?.Needs ?? []).Where(_ => dice.Chance(90)), AnyNeed(dice, room)],
                IsClosed: dice.Chance(15), dice.Chance(30) ? room.Now : null)
            : new DeliveryMade($"delivery-{dice.UpTo(40)}", AnyNeed(dice, room), dice.Pick([People.Pantry, People.Clinic]), dice.UpTo(4), dice.TextOrNone());
        return (from, letter with { By = new("rosa", People.Pantry) });
    });

    private static string AnyNeed(Dice dice, TestRoom room) => room.State.Get<NeedsState>().Needs.Values.ToList() is { Count: > 0 } needs && dice.Chance(92)
        ? dice.Pick(needs).Id
        : NeedId.Of(dice.UpTo(60));
}
