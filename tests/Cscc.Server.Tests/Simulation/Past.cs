using Cscc.Domain;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Simulation;

/// <summary>What a room has behind it when a schedule begins: nothing, as much as a view holds, or more.</summary>
internal sealed class Past
{
    private readonly SimulatedStore _store = new(EventCodec.Default);
    private readonly RoomReference _reference = new(Simulation.Room);

    private Past(int messages)
    {
        var (people, number, term) = (new SimulatedPeople(), 0, _store.RaiseTerm(Simulation.Room).Term);
        for (var n = 0; n < messages; n++)
        {
            Record(term, people.As(n % 3 == 0 ? SimulatedPeople.Ben : SimulatedPeople.Ana), new PostMessage(new($"{Rules.Canary}past-{++number}")));
            if (n % 8 == 0)
                Record(term, people.As(SimulatedPeople.Ana), new RaiseNeed(new($"{Rules.Canary}past-{++number}"), NeedCategory.Food, NeedPriority.Routine, NeedTerm.ShortTerm, 9));
        }
    }

    public static IReadOnlyList<Past> All { get; } = [new(0), new(6), new(49), new(120)];

    public (SimulatedStore Store, RoomReference Reference) Begin() => (_store.Copy(), _reference.Copy());

    private void Record(long term, Domain.Kernel.Actor by, Command command)
    {
        var at = World.Start.AddDays(-1).AddSeconds(_reference.Head);
        var decided = (Decision.Accepted)_reference.Decide(_reference.Head, command, by, at);
        var head = _reference.Head;
        foreach (var one in decided.Events)
        {
            var recorded = new Recorded(_reference.Head + 1, at, new(by.Person, by.SpeaksFor(command)), WithOwnText(one));
            _reference.Add(recorded);
        }
        var written = _reference.Events.Skip((int)head).Select(r => new AppendEvent(r, [.. RoomKinds.Community.Subjects(r, _reference.At(r.Position))])).ToList();
        _store.Append(Simulation.Room, _store.Encode(new(Simulation.Room, term, head, written, null)));
    }

    // A reference decides with one id for all texts; what is stored needs one for each.
    private Event WithOwnText(Event one) => one switch
    {
        MessagePosted posted => posted with { Text = posted.Text with { Id = $"past-{_reference.Head + 1}" } },
        NeedRaised raised => raised with { Details = raised.Details with { Title = raised.Details.Title with { Id = $"past-{_reference.Head + 1}" } } },
        _ => one,
    };
}
