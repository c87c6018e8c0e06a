using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Server.Tests.Simulation;

/// <summary>What people wish: of new things and of old, mostly possible, often about the same thing at once.</summary>
internal sealed class Wishes(Choices choices)
{
    /// <summary>So many of the newest things are what most wishes are about.</summary>
    private const int Recent = 6;

    private int _written;

    public Command Next(RoomState room)
    {
        var (needs, chat) = (room.Get<NeedsState>(), room.Get<ChatState>());
        var about = needs.Given == 0 ? null : NeedId.Of((int)Number(needs.Given));
        var message = chat.Last == 0 ? null : MessageStory.Id(Number(chat.Last));
        return choices.Below(100) switch
        {
            < 20 => new PostMessage(Write()),
            < 28 => new PostMessage(Write(), message),
            < 38 when message is not null => new EditMessage(message, Write()),
            < 42 when message is not null => new DeleteMessage(message),
            < 50 when message is not null => new React(message, choices.Of(Enum.GetValues<Reaction>()), choices.Below(3) > 0),
            < 54 when message is not null => new PinMessage(message),
            < 57 when message is not null => new UnpinMessage(message),
            < 64 => new RaiseNeed(Write(), NeedCategory.Food, choices.Of(Enum.GetValues<NeedPriority>()), NeedTerm.ShortTerm, 1 + choices.Below(10), FromMessage: choices.OneIn(2) ? message : null),
            < 70 when about is not null && needs.Find(about) is { } need => new ReviseNeed(
                about, Write(), need.Details.Category, need.Details.Priority, need.Details.Term, need.Details.Quantity + (choices.OneIn(2) ? 1 : 0)),
            < 82 when about is not null => new ClaimNeed(about, 1 + choices.Below(6)),
            < 85 when about is not null => new ReleaseClaim(about),
            < 90 when about is not null => new ReportFulfilment(about, 1 + choices.Below(3)),
            < 95 when about is not null => new RankNeed(about, choices.OneIn(3) ? null : NeedId.Of((int)Number(needs.Given))),
            < 97 when about is not null => new ConfirmNeed(about),
            < 98 when about is not null => new ReopenNeed(about, choices.Below(2)),
            < 99 when about is not null => new WithdrawNeed(about, WithdrawReason.Duplicate),
            _ => new PostMessage(Write()),
        };
    }

    private Words Write() => new($"{Rules.Canary}{++_written}");

    private long Number(long last) => choices.Below(3) > 0 ? last - choices.Below((int)Math.Min(last, Recent)) : 1 + choices.Below((int)last);
}
