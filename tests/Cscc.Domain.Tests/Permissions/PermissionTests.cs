using System.Text;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Kernel;

namespace Cscc.Domain.Tests.Permissions;

/// <summary>Who may do what: every command, asked by the people of one set-up, those who may beside those who may not.</summary>
public sealed class PermissionTests
{
    [Fact]
    public void Everybody_is_answered_as_the_matrix_says()
    {
        var told = Told();
        Assert.True(told == Committed(), $"matrix.md is another; if this is what is meant, it reads:\n{told}");
    }

    [Fact]
    public void Every_command_of_every_room_is_in_it() => Assert.Equal(
        [], RoomKinds.All.SelectMany(kind => kind.Boards.SelectMany(b => b.Commands).Select(command => (Room: kind.Name, Command: command)))
            .Except(Hearing.All.SelectMany(h => h.Commands.Select(c => (Room: h.Kind.Name, Command: c.GetType()))))
            // The chat is the same board in every room, and stands with the community's.
            .Where(missing => missing.Command.Namespace != typeof(ChatBoard).Namespace));

    [Fact]
    public void Somebody_may_and_somebody_may_not_whatever_it_is() => Assert.All(
        Hearing.All.SelectMany(h => h.Answers()), asked =>
        {
            Assert.Contains("yes", asked.Answers);
            Assert.Contains(asked.Answers, answer => answer != "yes");
        });

    [Fact]
    public void Who_only_watches_does_nothing() => Assert.All(Hearing.All, hearing => Assert.All(
        hearing.Answers(), asked => Assert.All(
            hearing.People.Zip(asked.Answers).Where(p => p.First.Actor.Audience == Audience.Executive), p => Assert.Equal("readingOnly", p.Second))));

    [Fact]
    public void Nobody_speaks_for_an_agency_that_is_not_theirs() => Assert.All(Hearing.All, hearing => Assert.All(
        hearing.Commands, command => Assert.All(
            hearing.People.Where(p => p.Actor.Audience != Audience.Executive && p.Actor.Audience != Audience.Keeper), person =>
            {
                var refused = hearing.Begun().Decide(person.Actor, command with { As = "not-theirs" });
                Assert.Contains(Assert.IsType<Decision.Refused>(refused).Why.Code, (string[])["notYourAgency", "readingOnly"]);
            })));

    private static string Told()
    {
        var told = new StringBuilder("# Who may do what\n\n");
        foreach (var hearing in Hearing.All)
        {
            told.AppendLine($"## {hearing.Kind.Name}").AppendLine()
                .AppendLine($"| command | {string.Join(" | ", hearing.People.Select(p => p.Who))} |")
                .AppendLine($"|---|{string.Concat(hearing.People.Select(_ => "---|"))}");
            foreach (var (command, answers) in hearing.Answers())
                told.AppendLine($"| {Names.Camel(command.GetType().Name)} | {string.Join(" | ", answers)} |");
            told.AppendLine();
        }
        return told.ToString().TrimEnd() + "\n";
    }

    private static string Committed()
    {
        using var file = typeof(PermissionTests).Assembly.GetManifestResourceStream("Cscc.Domain.Tests.Permissions.matrix.md")!;
        return new StreamReader(file).ReadToEnd();
    }
}
