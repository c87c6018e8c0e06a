using Cscc.Domain.Capabilities;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Tests.Kernel;
using CsCheck;

namespace Cscc.Domain.Tests.Capabilities;

/// <summary>Random wishes about what a community already has: mostly of those who offer it, sometimes of others.</summary>
public static class CapabilityWishes
{
    /// <summary>About so many are listed at a time.</summary>
    private const int Listed = 6;

    public static Gen<Wish> Any { get; } = Dice.Wish((dice, room) =>
    {
        var known = room.State.Get<CapabilitiesState>();
        if (known.Listed.Count == 0 || (known.Listed.Count < Listed && dice.Chance(30)))
            return (dice.Pick(People.Members), Add(dice));

        var one = dice.Pick([.. known.Listed.Values]);
        var id = dice.Chance(95) ? CapabilitiesState.Id(one.Number) : CapabilitiesState.Id(one.Number + Listed);
        var by = dice.Chance(85)
            ? People.Members.First(p => one.Organization is null ? p.Person == one.AddedBy : p.Agencies.Contains(one.Organization))
            : dice.Pick(People.Members);
        Command command = dice.UpTo(10) switch
        {
            <= 4 => new AssureCapability(id),
            <= 8 => Revise(dice, id, dice.Chance(80) ? one.Rev.Full : dice.UpTo(5)),
            _ => new RetireCapability(id),
        };
        return (by, by.Agencies.Contains(one.Organization) ? command with { As = one.Organization } : command);
    });

    private static AddCapability Add(Dice dice) => new(
        dice.Chance(95) ? dice.Words() : new(""), dice.Pick<NeedCategory>(), dice.WordsOrNone(), dice.WordsOrNone(), dice.WordsOrNone(),
        dice.WordsOrNone(), dice.WordsOrNone(), dice.WordsOrNone(), dice.Chance(50) ? ["en", "es"] : null);

    private static ReviseCapability Revise(Dice dice, string id, int rev) => new(
        id, dice.Words(), dice.Pick<NeedCategory>(), dice.Pick<CapabilityStatus>(), dice.WordsOrNone(), dice.WordsOrNone(), Rev: rev);
}
