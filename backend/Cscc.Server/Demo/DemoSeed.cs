using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Demo.Rooms;

namespace Cscc.Server.Demo;

/// <summary>Sends a command to a room as a person, as the hub does.</summary>
public delegate Task<Answer> SendAsPerson(RoomId room, Person person, string opId, Command command);

/// <summary>
/// Fills an empty center with a believable week, through the same door as everybody's commands. Its op ids are the
/// same at every start, so that a room already filled answers as before and nothing is doubled.
/// </summary>
public static class DemoSeed
{
    private static readonly Dictionary<string, Person> People = DemoPeople.People.ToDictionary(p => p.Id);

    /// <summary>A room that the script fills.</summary>
    public static RoomId First { get; } = RoomId.Community("north-lawndale");

    /// <summary>The whole script, room by room.</summary>
    public static IReadOnlyList<DemoRoom> Script(DemoCalendar when) => [.. Early(when), .. Late(when)];

    /// <summary>The communities in which the center is activated first.</summary>
    public static IReadOnlyList<DemoRoom> Early(DemoCalendar when) =>
        [NorthLawndale.Script(when), LittleVillage.Script(when), WestGarfieldPark.Script(when), Englewood.Script(when)];

    /// <summary>The others, whose needs are the newest.</summary>
    public static IReadOnlyList<DemoRoom> Late(DemoCalendar when) => [.. PriorityCommunities.Scripts(when), .. OtherCommunities.Scripts(when)];

    /// <summary>Plays scripts side by side.</summary>
    public static Task RunAsync(IEnumerable<DemoRoom> rooms, SendAsPerson send) => Task.WhenAll(rooms.Select(room => PlayAsync(room, send)));

    private static async Task PlayAsync(DemoRoom room, SendAsPerson send)
    {
        foreach (var step in room.Steps)
        {
            var answer = await send(step.Room, People[step.Person], step.OpId, step.Command);
            // Days are counted from the first start, so that a later start asks for other dates under the same op ids
            // and is refused: the room was filled then, and is its people's now.
            if (!answer.Accepted || MadeOther(step, answer))
                return;
        }
    }

    // Somebody was in this room before its script was: the ids that later steps name would be theirs.
    private static bool MadeOther(DemoStep step, Answer answer) =>
        step.Makes is not null && answer.Result?.GetProperty("id").GetString() != step.Makes;
}
