using System.Diagnostics;
using System.Globalization;

namespace Cscc.Server.Tests.BetweenRooms;

/// <summary>
/// Rules R1 to R5 over random histories of several agencies and responses, on the real core. <c>CSCC_HISTORIES</c> says
/// how many, <c>CSCC_SEED</c> from which seed on.
/// </summary>
public sealed class BetweenRoomsTests(ITestOutputHelper output)
{
    private const int InEveryRun = 100_000;

    /// <summary>A planted bug is found within so many histories, or not at all.</summary>
    private const int UntilFound = 4_000;

    [Fact]
    [Trait("Pace", "slow")]
    public void No_history_commits_anything_twice_or_leaves_anything_held_or_asked()
    {
        var (histories, first) = (Number("CSCC_HISTORIES", InEveryRun), Number("CSCC_SEED", 1));
        var time = Stopwatch.StartNew();
        var broken = Find(Enumerable.Range(first, histories), Bugs.None);
        output.WriteLine($"{histories:N0} histories from seed {first} in {time.Elapsed.TotalSeconds:N0} s");
        Assert.True(broken is null, broken);
    }

    /// <summary>Seeds whose histories once broke a rule.</summary>
    [Theory]
    [InlineData(154)]
    [InlineData(6_008)]
    [InlineData(10_374)]
    [InlineData(72_817)]
    public void A_history_that_once_broke_a_rule_runs_clean(int seed) => Assert.Null(FloorHistory.Run(seed, Bugs.None)?.Why);

    public static TheoryData<string> Planted { get; } =
    [
        nameof(Bugs.AskBeforeRecord), nameof(Bugs.SaidBeforeRecorded), nameof(Bugs.FreeByUnit), nameof(Bugs.FreeByClock), nameof(Bugs.ToldOnce),
        nameof(Bugs.AsksOutliveTheClose),
    ];

    [Theory]
    [MemberData(nameof(Planted))]
    public void A_planted_bug_is_found(string bug)
    {
        var bugs = (Bugs)typeof(Bugs).GetProperty(bug)!.GetValue(null)!;
        var found = Find(Enumerable.Range(1, UntilFound), bugs);
        output.WriteLine(found?.Split('\n')[0] ?? "not found");
        Assert.NotNull(found);
    }

    private static string? Find(IEnumerable<int> seeds, Bugs bugs)
    {
        string? found = null;
        Parallel.ForEach(seeds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (seed, state) =>
        {
            if (state.IsStopped || FloorHistory.Run(seed, bugs) is not var (why, story))
                return;
            Interlocked.CompareExchange(ref found, $"seed {seed}: {why}\n{string.Join('\n', story)}", null);
            state.Stop();
        });
        return found;
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
