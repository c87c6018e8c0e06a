using Cscc.Domain.Inventory;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;
using Cscc.Domain.Roster;

namespace Cscc.Server.Demo.Simulation;

/// <summary>An agency's people and things, and what it answers to those who ask for them.</summary>
internal static class AgencyActs
{
    private const string Here = "agency";

    /// <summary>An agency's lists stay what one person can look through.</summary>
    private const int Enough = 15;

    private static readonly Staffing[] Staffings = [Staffing.Available, Staffing.OnShift, Staffing.Delayed, Staffing.OffDuty];

    public static IReadOnlyList<Act> All { get; } =
    [
        Act.Of<AddToRoster, AddedToRoster>(Here, 1, s => s.All<RosterView>(RosterBoard.Roster).Count < Enough ? new(Name: s.Say(Phrases.Teams), Headcount: s.UpTo(6)) : null),
        Act.Of<ReviseRosterEntry, RosterEntryRevised>(Here, 1, s => Team(s) is { } e ? new(e.Id, Same(e.Name), Same(e.Role), (e.Headcount % 100) + 1, e.Edition) : null),
        Act.Of<RemoveFromRoster, RemovedFromRoster>(Here, 1, s => s.All<RosterView>(RosterBoard.Roster).Count > 4 && Team(s) is { HeldBy: null } e ? new(e.Id) : null),
        Act.Of<SetStaffing, StaffingSet>(Here, 5, s => s.One<RosterView>(RosterBoard.Roster, e => e.Home == Home.Here) is { } e
            ? new(e.Id, Staffings[s.Dice.Next(Staffings.Length)])
            : null, always: false),
        Act.Of<AddItem, ItemAdded>(Here, 1, s => s.All<ItemView>(InventoryBoard.Inventory).Count < Enough ? new(s.Say(Phrases.Things), s.UpTo(40)) : null),
        Act.Of<ReviseItem, ItemRevised>(Here, 2, s => Item(s, _ => true) is { } i
            ? new(i.Id, Same(i.Name)!, i.Quantity + 1, Same(i.Kind), i.Level, Same(i.Unit), i.OutOfService, i.Edition)
            : null),
        Act.Of<RetireItem, ItemRetired>(Here, 1, s => s.All<ItemView>(InventoryBoard.Inventory).Count > 4 && Item(s, i => i.Reserved + i.Committed == 0) is { } i ? new(i.Id) : null),
        Act.Of<AnswerRequest, RequestAnswered>(Here, 8, s => Received(s, r => r is { IsOver: false, Answer: RequestAnswer.Waiting }) is { } r ? Answer(s, r) : null),
        Act.Of<OfferUnits, UnitsOffered>(Here, 1, s => Item(s, i => i.Free > 0) is { } i
            && s.OneOf([.. s.Others.Where(o => o.Room.Kind == "response")]) is { } response
            ? new(response.Room.Value, s.Say(Phrases.Things), [new(0, i.Id, 1)])
            : null),
        Act.Of<WithdrawOffer, RequestAnswered>(Here, 1, s => Received(s, r => r is { IsOver: false, Answer: RequestAnswer.Offered }) is { } r ? new(r.Id) : null, always: false),
        Act.Of<AskBack, AskedBack>(Here, 1, s => Received(s, r => r is { IsOver: false, Answer: RequestAnswer.Accepted, AsksBack: false }) is { } r ? new(r.Id) : null, always: false),
    ];

    private static AnswerRequest Answer(Scene s, ReceivedRequestView asked)
    {
        var line = asked.Lines[0];
        Given? given = line.Kind == LineKind.Staff
            ? s.One<RosterView>(RosterBoard.Roster, e => e is { Home: Home.Here, HeldBy: null, Staffing: Staffing.Available or Staffing.OnShift } && e.Headcount <= line.Quantity) is { } e ? new(0, e.Id, 1) : null
            : Item(s, i => i.Free > 0) is { } i ? new(0, i.Id, s.UpTo(Math.Min(i.Free, line.Quantity))) : null;
        return given is null
            ? new(asked.Id, RequestAnswer.Declined, [], s.Say(Phrases.Notes))
            : new(asked.Id, s.Chance(80) ? RequestAnswer.Accepted : RequestAnswer.Provisional, [given]);
    }

    private static RosterView? Team(Scene s) => s.One<RosterView>(RosterBoard.Roster, e => e.Person is null && e.Name?.Content is not null);

    private static ItemView? Item(Scene s, Func<ItemView, bool> isSuch) => s.One<ItemView>(InventoryBoard.Inventory, i => i.Name?.Content is not null && isSuch(i));

    private static ReceivedRequestView? Received(Scene s, Func<ReceivedRequestView, bool> isSuch) => s.One(ReceivedBoard.Requests, isSuch);

    private static Words? Same(Text? text) => text?.Content is { } content ? new(content, text.Language) : null;
}
