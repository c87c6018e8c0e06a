using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;
using Cscc.Domain.Responses;
using Cscc.Domain.Roster;

namespace Cscc.Domain.Assignments;

/// <summary>Who and what a response has, and where: made of what agencies hold for it and what was reported since.</summary>
public sealed class AssignmentsBoard : Board<AssignmentsState>
{
    public const string Staff = "staff";
    public const string Resources = "resources";

    private const int MostPlace = 200;

    protected override AssignmentsState Start => AssignmentsState.Empty;

    public override IReadOnlyList<Type> Commands { get; } = [typeof(ReportMovement), typeof(MoveResources)];

    public override IReadOnlyList<Type> Events { get; } = [typeof(MovementReported), typeof(ResourcesMoved)];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<StaffView>(Staff, AudienceClass.Everyone, (room, id) => Find(room, id) is { } held ? StaffOf(room, held) : null, AllStaff),
        new Collection<ResourceView>(Resources, AudienceClass.Everyone, (room, id) => Find(room, id) is { } held ? ResourceOf(room, held) : null, AllResources),
    ];

    public override Decision Decide(AssignmentsState state, Command command, Asking asking)
    {
        return command switch
        {
            ReportMovement c when Bad(c.Place, c.Point) is { } bad => bad,
            ReportMovement c when Fields.Near(c.ExpectedAt, asking.Now, "expectedAt") is { } bad => bad,
            ReportMovement c => On(c.Assignment, (request, unit) => unit switch
            {
                { Staffing: null } => new NoSuchUnit(),
                _ when !IsTheirs(request, unit) => new NotYourUnit(),
                _ when request.LeftOf(unit) == 0 && c.Movement is not (Movement.Returning or Movement.Cleared or Movement.Standby) => new ReleasedAlready(),
                _ when !request.IsCommitted && request.LeftOf(unit) > 0 => new StillProvisional(),
                _ => Report(c),
            }),

            MoveResources c when Bad(c.Place, c.Point) is { } bad => bad,
            MoveResources c when c.From == c.To => Decision.Nothing,
            MoveResources c => On(c.Assignment, (request, unit) => unit switch
            {
                { Staffing: not null } => new NoSuchUnit(),
                _ when !IsTheirs(request, unit) => new NotYourUnit(),
                _ when !request.IsCommitted => new StillProvisional(),
                _ when c.Quantity < 1 => new BadField("quantity"),
                _ when (state.Resources.GetValueOrDefault(c.Assignment) ?? Nowhere).At(c.From, request.LeftOf(unit)) is var there && c.Quantity > there =>
                    new NotSoMany(there),
                _ => new ResourcesMoved(c.Assignment, c.Quantity, c.From, c.To, c.Point?.Rounded(), asking.WriteOrNull(c.Place)),
            }),

            _ => throw NotDecided(command),
        };

        Decision On(string id, Func<MadeRequest, HeldUnit, Decision> decide) =>
            Find(asking.Room, id) is var (request, unit) ? decide(request, unit) : new NoSuchUnit();

        bool IsTheirs(MadeRequest request, HeldUnit unit) =>
            unit.Person == asking.Actor.Person || asking.Agency == request.Agency || asking.Room.Get<ResponseState>().IsLedBy(asking);

        Decision Report(ReportMovement c)
        {
            var known = state.Staff.GetValueOrDefault(c.Assignment);
            var reported = new MovementReported(
                c.Assignment, c.Movement, c.Point?.Rounded(), Text.Keep(known?.Place, asking.WriteOrNull(c.Place)), Fields.ToTheMillisecond(c.ExpectedAt));
            return known is not null && (reported.Movement, reported.Point, reported.Place, reported.ExpectedAt) == (known.Movement, known.Point, known.Place, known.ExpectedAt)
                ? Decision.Nothing
                : reported;
        }
    }

    public override AssignmentsState Evolve(AssignmentsState state, Recorded recorded) => recorded.Event switch
    {
        MovementReported e => state with
        {
            Staff = state.Staff.SetItem(e.Assignment, new(
                e.Movement,
                state.Staff.GetValueOrDefault(e.Assignment) is { } known && known.Movement == e.Movement ? known.Since : recorded.At,
                e.ExpectedAt, e.Place, e.Point)),
        },
        ResourcesMoved e => state with
        {
            Resources = state.Resources.SetItem(e.Assignment, (state.Resources.GetValueOrDefault(e.Assignment) ?? Nowhere)
                .Add(e.From, -e.Quantity).Add(e.To, e.Quantity) with
            { Since = recorded.At, Place = e.Place, Point = e.Point }),
        },
        UnitsReleased e => e.Units.Aggregate(state, (after, unit) => after.Release(e.Request, unit)),
        RequestCanceled e => state with
        {
            Resources = state.Resources.RemoveRange(state.Resources.Keys.Where(id => AssignmentsState.PartsOf(id)?.Request == e.Request)),
        },
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => recorded.Event switch
    {
        MovementReported e => [new(Staff, e.Assignment)],
        ResourcesMoved e => [new(Resources, e.Assignment)],
        OfferReceived e => Held(e.Request, before, after),
        AgencyWordReceived e => Held(e.Request, before, after),
        RequestCanceled e => Held(e.Request, before, after),
        OfferTaken e => Held(e.Request, before, after),
        UnitsReleased e => Held(e.Request, before, after),
        _ => [],
    };

    private static readonly Stages Nowhere = new(0, 0, 0, default, null, null);

    private static IEnumerable<Touched> Held(string request, params RoomState[] rooms) => rooms
        .SelectMany(room => room.Get<MadeState>().Find(request)?.Theirs.Held ?? [])
        .Select(unit => new Touched(unit.Staffing is null ? Resources : Staff, AssignmentsState.IdOf(request, unit.Unit)))
        .Distinct();

    private static (MadeRequest Request, HeldUnit Unit)? Find(RoomState room, string id) =>
        AssignmentsState.PartsOf(id) is var (request, name)
        && room.Get<MadeState>().Find(request) is { } made
        && made.Theirs.Held.FirstOrDefault(u => u.Unit == name) is { } unit
            ? (made, unit)
            : null;

    private static IEnumerable<(MadeRequest Request, HeldUnit Unit)> All(RoomState room) =>
        room.Get<MadeState>().Requests.Values.SelectMany(r => r.Theirs.Held, (request, unit) => (request, unit));

    public static IEnumerable<StaffView> AllStaff(RoomState room) => All(room).Select(held => StaffOf(room, held)).OfType<StaffView>();

    public static IEnumerable<ResourceView> AllResources(RoomState room) => All(room).Select(held => ResourceOf(room, held)).OfType<ResourceView>();

    private static StaffView? StaffOf(RoomState room, (MadeRequest Request, HeldUnit Unit) held)
    {
        var (request, unit) = held;
        if (unit.Staffing is not { } staffing)
            return null;
        var id = AssignmentsState.IdOf(request.Id, unit.Unit);
        var moved = room.Get<AssignmentsState>().Staff.GetValueOrDefault(id);
        return new(
            id, request.Id, request.Agency, unit.Line, unit.Headcount, staffing, unit.Until, !request.IsCommitted, request.LeftOf(unit) == 0,
            moved?.Movement, moved?.Since, moved?.ExpectedAt, unit.Unit, unit.Person, unit.Name, unit.Role, moved?.Place, moved?.Point);
    }

    private static ResourceView? ResourceOf(RoomState room, (MadeRequest Request, HeldUnit Unit) held)
    {
        var (request, unit) = held;
        if (unit.Staffing is not null)
            return null;
        var id = AssignmentsState.IdOf(request.Id, unit.Unit);
        var stages = room.Get<AssignmentsState>().Resources.GetValueOrDefault(id);
        var left = request.LeftOf(unit);
        var committed = request.IsCommitted ? left - (stages?.Out ?? 0) : 0;
        return new(
            id, request.Id, request.Agency, unit.Line, request.IsCommitted ? 0 : left, committed, stages?.InTransit ?? 0, stages?.OnScene ?? 0,
            stages?.Returning ?? 0, unit.Quantity - left, stages?.Since, unit.Unit, unit.Name, stages?.Place, stages?.Point);
    }

    private static BadField? Bad(Words? place, Point? point) =>
        Fields.Optional(place, MostPlace, "place") ?? (point is not null && point.Rounded() is null ? new("point") : null);
}
