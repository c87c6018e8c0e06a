using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Tests.Kernel;
using CsCheck;
using static Cscc.Domain.Tests.Kernel.People;

namespace Cscc.Domain.Tests.Needs;

/// <summary>Random wishes about needs: mostly sensible for the need as it stands, sometimes anyone's and anything.</summary>
public static class NeedWishes
{
    /// <summary>About so many needs are open at a time: few enough that several agencies meet at one.</summary>
    private const int Open = 6;

    private static readonly Actor[] Conveners = [.. Members.Where(p => p.Convener)];
    private static readonly Actor[] OfAgencies = [.. Members.Where(p => p.Agencies.Count > 0)];

    public static Gen<Wish> Wishes { get; } = Gen.Frequency(
        (2, Dice.Wish((dice, room) => (dice.Pick(Members), Raise(dice, room)))),
        (8, Dice.Wish((dice, room) => Needs(room) is { Count: > 0 } needs
            ? Sensible(dice, Any(dice, needs), needs)
            : (dice.Pick(Members), Raise(dice, room)))),
        (3, Dice.Wish((dice, room) => Anything(dice, Needs(room)))));

    private static List<Need> Needs(TestRoom room) => [.. room.State.Get<NeedsState>().Needs.Values.OrderBy(n => n.Number)];

    private static Command Raise(Dice dice, TestRoom room) => Needs(room).Count(n => !n.IsOver) > Open && dice.Chance(80)
        ? new AddNeedNote(dice.Pick(Needs(room)).Id, dice.Words())
        : new RaiseNeed(
            dice.Chance(95) ? dice.Words() : new(" "), dice.Pick<NeedCategory>(), dice.Pick<NeedPriority>(), dice.Pick<NeedTerm>(),
            dice.UpTo(8), dice.WordsOrNone(), dice.WordsOrNone(), dice.WordsOrNone(), dice.Chance(50) ? room.Now.AddDays(dice.UpTo(20)) : null,
            dice.Chance(20) ? $"m-{dice.UpTo(60)}" : null, dice.Chance(30) ? $"NL-{dice.UpTo(9)}" : null);

    private static (Actor, Command) Sensible(Dice dice, Need need, List<Need> needs)
    {
        var convener = dice.Pick(Conveners);
        var agent = dice.Pick(OfAgencies);
        var agency = agent.Agencies[0];
        var undelivered = need.Undelivered(agency);
        var holders = need.Claims.Where(c => c.Agency != agency && c.Undelivered > 0).ToList();
        return need switch
        {
            { Status: NeedStatus.Met } when dice.Chance(70) => (convener, new ConfirmNeed(need.Id, dice.WordsOrNone())),
            { Status: NeedStatus.Met or NeedStatus.Confirmed } when dice.Chance(50) =>
                (convener, new ReopenNeed(need.Id, dice.UpTo(need.Fulfilled), dice.WordsOrNone())),
            { Status: NeedStatus.Withdrawn } when dice.Chance(30) =>
                (convener, new ReopenNeed(need.Id, dice.UpTo(need.Fulfilled + 1) - 1, dice.WordsOrNone())),
            { IsOver: true } => (agent, new AddNeedNote(need.Id, dice.Words())),
            { HandOvers: [var ask, ..] } when dice.Chance(20) => (Of(ask.To), new CancelHandOver(need.Id, ask.Id)),
            { HandOvers: [var ask, ..] } when dice.Chance(70) =>
                (Of(ask.From), new AnswerHandOver(need.Id, ask.Id, dice.Chance(60), dice.WordsOrNone())),
            _ when holders.Count > 0 && dice.Chance(30) && dice.Pick(holders) is var holder =>
                (agent, new AskHandOver(need.Id, holder.Agency, dice.UpTo(holder.Undelivered), dice.WordsOrNone())),
            _ when undelivered > 0 && dice.Chance(60) =>
                (agent, new ReportFulfilment(need.Id, dice.Chance(60) ? undelivered : dice.UpTo(undelivered), dice.WordsOrNone())),
            _ when undelivered > 0 && dice.Chance(40) => (agent, new ReleaseClaim(need.Id, dice.Chance(50) ? null : dice.UpTo(undelivered))),
            _ when need.Held(agency) is { } held && dice.Chance(30) =>
                (agent, new CorrectFulfilment(need.Id, dice.UpTo(held.Quantity + 1) - 1, dice.WordsOrNone())),
            { Available: > 0 } when dice.Chance(70) => (agent, new ClaimNeed(need.Id, dice.UpTo(need.Available))),
            _ when dice.Chance(20) => (convener, new WithdrawNeed(need.Id, dice.Pick<WithdrawReason>(), dice.WordsOrNone())),
            _ when dice.Chance(50) => (convener, new RankNeed(need.Id, dice.Chance(20) ? null : dice.Pick(needs).Id)),
            _ => (convener, Revise(dice, need.Id, need.Claimed + dice.UpTo(6), dice.Chance(50) ? need.Rev.Full : null)),
        };
    }

    /// <summary>What nobody in their senses would wish, so that every refusal has its day.</summary>
    private static (Actor, Command) Anything(Dice dice, List<Need> needs)
    {
        var need = needs.Count > 0 ? Any(dice, needs) : null;
        var id = need is not null && dice.Chance(85) ? need.Id : NeedId.Of(dice.UpTo(60));
        var ask = need is { HandOvers.Count: > 0 } ? dice.Pick(need.HandOvers).Id : "none";
        Command command = dice.UpTo(15) switch
        {
            1 => Revise(dice, id, dice.UpTo(4) - 1, dice.Chance(40) ? dice.UpTo(9) : null),
            2 => new RankNeed(id, dice.Chance(20) ? null : NeedId.Of(dice.UpTo(40))),
            3 => new ClaimNeed(id, dice.UpTo(8) - 2),
            4 => new ReleaseClaim(id, dice.UpTo(8) - 2),
            5 => new AskHandOver(id, dice.Pick([Pantry, Clinic, Church]), dice.UpTo(8) - 2),
            6 => new AnswerHandOver(id, ask, dice.Chance(50)),
            7 or 14 => new CancelHandOver(id, ask),
            8 => new ReportFulfilment(id, dice.UpTo(8) - 2),
            9 => new CorrectFulfilment(id, dice.UpTo(8) - 2),
            10 => new ConfirmNeed(id),
            11 or 15 => new ReopenNeed(id, dice.UpTo(12) - 2),
            12 => new WithdrawNeed(id, dice.Pick<WithdrawReason>()),
            _ => new AddNeedNote(id, dice.Chance(50) ? dice.Words() : new("")),
        };
        var by = dice.Chance(5) ? Mayor : dice.Chance(40) ? Walter : dice.Pick(Members);
        return (by, dice.Chance(10) ? command with { As = dice.Pick([Pantry, Clinic, Church]) } : command);
    }

    /// <summary>Any need, and sooner one that waits for somebody's answer.</summary>
    private static Need Any(Dice dice, List<Need> needs) =>
        needs.Where(n => n.HandOvers.Count > 0 || n.Status == NeedStatus.Met).ToList() is { Count: > 0 } waiting && dice.Chance(40)
            ? dice.Pick(waiting)
            : dice.Pick(needs);

    private static ReviseNeed Revise(Dice dice, string need, int quantity, int? rev) => new(
        need, dice.Words(), dice.Pick<NeedCategory>(), dice.Pick<NeedPriority>(), dice.Pick<NeedTerm>(), quantity, Rev: rev);

    private static Actor Of(string agency) => OfAgencies.First(p => p.Agencies[0] == agency);
}
