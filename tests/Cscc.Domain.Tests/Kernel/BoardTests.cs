using System.Text.RegularExpressions;
using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Laws;
using CsCheck;

namespace Cscc.Domain.Tests.Kernel;

/// <summary>What is true of every board, told from the types themselves.</summary>
public sealed partial class BoardTests
{
    private static readonly Type[] Types = typeof(Board).Assembly.GetTypes();

    [Fact]
    public void Every_command_is_decided_by_one_board_of_some_kind_of_room()
    {
        Assert.Equal(Concrete(typeof(Command)), RoomKinds.Commands.OrderBy(t => t.Name));
        Assert.All(RoomKinds.All, kind => Assert.Equal(
            kind.Boards.Sum(b => b.Commands.Count), kind.Boards.SelectMany(b => b.Commands).Distinct().Count()));
    }

    [Fact]
    public void Every_event_is_declared_by_a_board() =>
        Assert.Equal(Concrete(typeof(Event)), RoomKinds.Events.OrderBy(t => t.Name));

    [Fact]
    public void Every_event_has_a_name_and_a_version_of_its_own()
    {
        var names = RoomKinds.Events.Select(RoomKinds.NameOf).ToList();
        Assert.All(names, name => Assert.Matches(EventName, name));
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Every_refusal_has_a_code_of_its_own() =>
        Assert.Equal(RoomKinds.Refusals.Count(), RoomKinds.Refusals.Select(r => Names.Camel(r.Name)).Distinct().Count());

    [Fact]
    public void Every_view_and_state_is_a_record() => Assert.All(
        RoomKinds.All.SelectMany(k => k.Collections.Select(c => c.ViewType).Concat(k.Boards.Select(b => b.StateType))),
        type => Assert.NotNull(type.GetMethod("<Clone>$")));

    /// <summary>Whatever is wished, wherever and by whom: it is granted or refused, and nothing else.</summary>
    [Fact]
    public void Every_command_however_odd_is_answered_by_its_board() => RoomHistories.KeepEverywhereAtTheEnd((room, moments) =>
    {
        var dice = new Random(moments.Count);
        foreach (var type in room.Kind.Boards.SelectMany(b => b.Commands))
        {
            for (var i = 0; i < 20; i++)
                AssertAnswered(room, People.Members[dice.Next(People.Members.Count)], (Command)Odd.Make(type, dice));
        }
    }, histories: 20);

    [Fact]
    public void Every_command_of_every_kind_of_room_however_odd_is_answered_by_its_board() => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        var dice = new Random(seed);
        foreach (var kind in RoomKinds.All)
        {
            var room = new TestRoom(kind, new($"{kind.Name}/somewhere"));
            var writer = People.Rosa with { Audience = new(AudienceClass.Everyone | AudienceClass.Keeper) };
            foreach (var type in kind.Boards.SelectMany(b => b.Commands))
                AssertAnswered(room, writer, (Command)Odd.Make(type, dice));
        }
    });

    private static void AssertAnswered(TestRoom room, Actor by, Command command) =>
        Assert.False(room.Decide(by, command with { As = null }) is Decision.Refused { Why: NotHere or ReadingOnly }, command.ToString());

    private static IEnumerable<Type> Concrete(Type union) =>
        Types.Where(t => t.IsSubclassOf(union) && !t.IsAbstract).OrderBy(t => t.Name);

    [GeneratedRegex(@"\A[a-z][A-Za-z]+\.v[1-9][0-9]*\z")]
    private static partial Regex EventName { get; }
}
