using System.Runtime.CompilerServices;

namespace Cscc.Server.Tests.Simulation;

/// <summary>
/// The check of the checkers: with a rule broken on purpose, one of the first schedules is found out. The same seeds
/// run clean with the code as it is, which <see cref="SimulationTests"/> shows.
/// </summary>
public sealed class PlantedBugTests(PlantedBugTests.Pages pages, ITestOutputHelper output) : IClassFixture<PlantedBugTests.Pages>
{
    /// <summary>Schedules within which each is found.</summary>
    private const int Most = 2_000;

    [Fact]
    public void A_store_that_does_not_check_the_term_is_found_out() => IsFoundOut(PlantedBugs.NoTermCheck);

    [Fact]
    public void A_view_made_of_the_newest_state_is_found_out() => IsFoundOut(PlantedBugs.ViewFromNewest);

    [Fact]
    public void A_refusal_before_what_it_rests_on_is_durable_is_found_out() => IsFoundOut(PlantedBugs.RefusalBeforeDurable);

    [Fact]
    public void An_early_acknowledgement_is_found_out() => IsFoundOut(PlantedBugs.EarlyAcknowledgement);

    [Fact]
    public void A_lost_memory_of_op_ids_is_found_out() => IsFoundOut(PlantedBugs.OpMemoryLost);

    [Fact]
    public void A_retry_that_does_not_join_the_original_is_found_out() => IsFoundOut(PlantedBugs.RetryNotJoined);

    [Fact]
    public void An_accepted_command_without_events_that_is_not_recorded_is_found_out() => IsFoundOut(PlantedBugs.EmptyAcceptUnrecorded);

    [Fact]
    public void An_epoch_without_its_audience_is_found_out() => IsFoundOut(PlantedBugs.EpochWithoutAudience);

    [Fact]
    public void An_epoch_without_its_tag_is_found_out() => IsFoundOut(PlantedBugs.EpochWithoutTag);

    [Fact]
    public void A_room_that_stays_closed_for_writing_is_found_out() => IsFoundOut(PlantedBugs.ReadOnlyForEver);

    [Fact]
    public void A_client_that_holds_nothing_during_a_join_is_found_out() => IsFoundOut(PlantedBugs.NothingHeldDuringJoin);

    [Fact]
    public void A_host_that_reads_before_it_subscribes_is_found_out() => IsFoundOut(PlantedBugs.ReadBeforeSubscribe);

    [Fact]
    public void What_fell_off_a_feed_being_called_gone_is_found_out() => IsFoundOut(PlantedBugs.GoneForWhatFellOff);

    [Fact]
    public void A_revision_that_counts_hidden_edits_is_found_out() => IsFoundOut(PlantedBugs.RevisionCountsHiddenEdits);

    [Fact]
    public void A_snapshot_of_another_version_being_loaded_is_found_out() => IsFoundOut(PlantedBugs.SnapshotOfAnotherVersion);

    [Fact]
    public void A_snapshot_of_another_version_that_only_lies_there_does_no_harm()
    {
        var lies = new Plant { Before = PlantedBugs.LeaveOldSnapshot };
        Assert.All(Enumerable.Range(1, 25), seed => Assert.Null(Simulation.Run(Choices.Seeded(seed), lies, pages.Node).Violation));
    }

    private void IsFoundOut(Plant plant, [CallerMemberName] string name = "")
    {
        for (var seed = 1; seed <= Most; seed++)
        {
            var schedule = Simulation.Run(Choices.Seeded(seed), plant, pages.Node);
            if (schedule.Violation is null)
                continue;
            output.WriteLine($"after {seed} schedules: {schedule.Violation} ({schedule.Keep(name)})");
            return;
        }
        Assert.Fail($"{Most} schedules ran clean");
    }

    /// <summary>The pages' process, one for all tests of the class.</summary>
    public sealed class Pages : IDisposable
    {
        internal NodePages Node { get; } = new();

        public void Dispose() => Node.Dispose();
    }
}
