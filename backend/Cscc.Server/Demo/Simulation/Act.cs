using Cscc.Domain;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Demo.Simulation;

/// <summary>One thing that people do in a kind of room, when there is reason to.</summary>
/// <param name="Room">The kind of room that it is done in.</param>
/// <param name="Weight">How often, beside the others of that kind of room.</param>
/// <param name="Told">What the room tells of it: the events' names, one of which comes of each.</param>
/// <param name="Always">Whether it always changes something; else another may have done it a moment before, and it is accepted as done.</param>
/// <param name="Make">The command; null if there is no reason, or it is not this person's to do.</param>
public sealed record Act(string Room, Type Command, int Weight, ValueList<string> Told, bool Always, Func<Scene, Command?> Make)
{
    public static IReadOnlyList<Act> All { get; } =
    [
        .. NeedActs.All, .. ChatActs.All, .. CapabilityActs.All, .. ResponseActs.All, .. TaskActs.All, .. OrderActs.All,
        .. AssignmentActs.All, .. AgencyActs.All, .. OwnActs.All,
    ];

    public static Act Of<TCommand, TEvent>(string room, int weight, Func<Scene, TCommand?> make, bool always = true, params Type[] orElse)
        where TCommand : Command
        where TEvent : Event =>
        new(room, typeof(TCommand), weight, orElse.Prepend(typeof(TEvent)).Select(e => RoomKinds.NameOf(e).Split('.')[0]).ToValueList(), always, make);
}
