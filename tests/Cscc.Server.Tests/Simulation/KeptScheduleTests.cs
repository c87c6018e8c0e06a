using System.Runtime.CompilerServices;

namespace Cscc.Server.Tests.Simulation;

/// <summary>Schedules that once broke a rule, kept whole: each is a file in <c>Schedules</c>, named for what went wrong.</summary>
public sealed class KeptScheduleTests(PlantedBugTests.Pages pages) : IClassFixture<PlantedBugTests.Pages>
{
    [Fact]
    public void An_audience_without_a_stream_learns_that_the_room_was_opened_anew() => RunsClean();

    [Fact]
    public void A_room_opened_on_a_full_disk_writes_again_once_there_is_space() => RunsClean(broken: PlantedBugs.ReadOnlyForEver);

    [Fact]
    public void A_schedule_that_is_kept_runs_as_it_did()
    {
        var first = Simulation.Run(Choices.Seeded(7), Plant.None, pages.Node);

        var again = Simulation.Run(Choices.Kept(first.Choices), Plant.None, pages.Node);

        Assert.Equal(first.Story, again.Story);
    }

    /// <param name="broken">The mistake that the schedule was kept for, where it can be made again: it is still found.</param>
    private void RunsClean(Plant? broken = null, [CallerMemberName] string name = "")
    {
        var choices = Schedule.ChoicesOf(name);
        Assert.Null(Simulation.Run(Choices.Kept(choices), Plant.None, pages.Node).Violation);
        if (broken is not null)
            Assert.NotNull(Simulation.Run(Choices.Kept(choices), broken, pages.Node).Violation);
    }
}
