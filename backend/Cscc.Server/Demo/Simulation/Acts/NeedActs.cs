using Cscc.Domain.Needs;

namespace Cscc.Server.Demo.Simulation;

/// <summary>A community's needs: raised and ranked by its people, claimed and met by agencies.</summary>
internal static class NeedActs
{
    private const string Here = "community";

    private static readonly NeedCategory[] Categories = [NeedCategory.Food, NeedCategory.EducationAndYouth, NeedCategory.Housing, NeedCategory.Healthcare];

    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<RaiseNeed, NeedRaised>(Here, 4, s => new(
            s.Say(Phrases.Needs), Categories[s.Dice.Next(Categories.Length)], NeedPriority.Routine, NeedTerm.ShortTerm, s.UpTo(60))),
        Act.Of<ReviseNeed, NeedRevised>(Here, 2, s => Open(s, n => MayRevise(s, n)) is { } n
            ? new(n.Id, new(n.Title!.Content!, n.Title.Language), n.Category, n.Priority, n.Term, n.Quantity + 1, Rev: n.Rev.Full)
            : null),
        Act.Of<RankNeed, NeedRanked>(Here, 2, s => s.IsConvener && Open(s) is { } n && Open(s, other => other.Id != n.Id) is { } before
            ? new(n.Id, before.Id)
            : null, always: false),
        Act.Of<ClaimNeed, NeedClaimed>(Here, 8, s => s.Agency is not null && Open(s, n => n.Claimed < n.Quantity) is { } n
            ? new(n.Id, s.UpTo(Math.Min(10, n.Quantity - n.Claimed)))
            : null),
        Act.Of<ReleaseClaim, ClaimReleased>(Here, 1, s => Open(s, n => Undelivered(n, s.Agency) > 0) is { } n ? new(n.Id, 1) : null),
        Act.Of<AskHandOver, HandOverAsked>(Here, 2, s => s.Agency is { } mine && Open(s, n => Other(n, mine) is not null) is { } n
            ? new(n.Id, Other(n, mine)!.Agency, 1)
            : null),
        Act.Of<AnswerHandOver, HandOverGranted>(Here, 4, s => Open(s, n => n.HandOvers.Any(h => h.From == s.Agency)) is { } n
            ? new(n.Id, n.HandOvers.First(h => h.From == s.Agency).Id, s.Chance(70))
            : null, orElse: typeof(HandOverDeclined)),
        Act.Of<CancelHandOver, HandOverCanceled>(Here, 1, s => Open(s, n => n.HandOvers.Any(h => h.To == s.Agency)) is { } n
            ? new(n.Id, n.HandOvers.First(h => h.To == s.Agency).Id)
            : null),
        Act.Of<ReportFulfilment, FulfilmentReported>(Here, 6, s => Open(s, n => n.Responses.Count == 0 && Undelivered(n, s.Agency) > 0) is { } n
            ? new(n.Id, s.UpTo(Undelivered(n, s.Agency)), s.Say(Phrases.Notes))
            : null),
        Act.Of<CorrectFulfilment, FulfilmentCorrected>(Here, 1, s => Open(s, n => n.Responses.Count == 0 && Delivered(n, s.Agency) > 0) is { } n
            ? new(n.Id, Delivered(n, s.Agency) - 1)
            : null, always: false),
        Act.Of<ConfirmNeed, NeedConfirmed>(Here, 3, s => s.IsConvener && Open(s, n => n.Status == NeedStatus.Met) is { } n ? new(n.Id) : null),
        Act.Of<ReopenNeed, NeedReopened>(Here, 1, s => s.IsConvener && s.One<NeedView>(NeedsBoard.Needs, n => n.Status is NeedStatus.Met or NeedStatus.Confirmed) is { } n
            ? new(n.Id, 1, s.Say(Phrases.Notes))
            : null),
        Act.Of<WithdrawNeed, NeedWithdrawn>(Here, 1, s => Open(s, n => n.Claimed == 0 && n.Responses.Count == 0 && MayRevise(s, n)) is { } n
            ? new(n.Id, WithdrawReason.NoLongerWanted)
            : null),
        Act.Of<AddNeedNote, NeedNoted>(Here, 3, s => Open(s) is { } n ? new(n.Id, s.Say(Phrases.Notes)) : null),
    ];

    private static NeedView? Open(Scene s, Func<NeedView, bool>? isSuch = null) =>
        s.One<NeedView>(NeedsBoard.Needs, n => n.OverAt is null && (isSuch is null || isSuch(n)));

    private static bool MayRevise(Scene s, NeedView n) => s.IsConvener || n.RaisedBy == s.Me;

    private static int Delivered(NeedView n, string? agency) => n.Claims.FirstOrDefault(c => c.Agency == agency)?.Delivered ?? 0;

    private static int Undelivered(NeedView n, string? agency) => n.Claims.FirstOrDefault(c => c.Agency == agency) is { } c ? c.Quantity - c.Delivered : 0;

    /// <summary>Somebody else's claim of which something can be had, and that was not asked for.</summary>
    private static ClaimView? Other(NeedView n, string mine) => n.Claims.FirstOrDefault(c =>
        c.Agency != mine && c.Quantity > c.Delivered && !n.HandOvers.Any(h => h.From == c.Agency && h.To == mine));
}
