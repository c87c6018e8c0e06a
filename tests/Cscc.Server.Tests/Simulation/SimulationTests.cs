using System.Diagnostics;
using System.Globalization;

namespace Cscc.Server.Tests.Simulation;

/// <summary>
/// Runs schedules by their seeds. <c>CSCC_SCHEDULES</c> says how many, <c>CSCC_SEED</c> from which seed on.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int InEveryRun = 2_000;

    [Fact]
    public void No_schedule_breaks_a_rule()
    {
        var (schedules, first) = (Number("CSCC_SCHEDULES", InEveryRun), Number("CSCC_SEED", 1));
        var time = Stopwatch.StartNew();
        long acknowledged = 0, steps = 0;
        var broken = new List<string>();
        var seeds = Enumerable.Range(first, schedules);
        Parallel.ForEach(
            seeds.Chunk(25), new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount) },
            () => new NodePages(),
            (chunk, state, node) =>
            {
                foreach (var seed in chunk)
                {
                    if (state.ShouldExitCurrentIteration)
                        break;
                    var schedule = Run(seed, node);
                    Interlocked.Add(ref acknowledged, schedule.Acknowledged);
                    Interlocked.Add(ref steps, schedule.Steps);
                    if (schedule.Violation is not { } violation)
                        continue;
                    lock (broken)
                        broken.Add($"seed {seed}: {violation} ({schedule.Keep($"seed-{seed}")})");
                    state.Stop();
                }
                return node;
            },
            node => node.Dispose());
        output.WriteLine($"{schedules:N0} schedules from seed {first} in {time.Elapsed.TotalSeconds:N0} s: {steps:N0} steps, {acknowledged:N0} commands acknowledged");
        Assert.Empty(broken);
    }

    private static Schedule Run(int seed, NodePages node)
    {
        try
        {
            return Simulation.Run(Choices.Seeded(seed), Plant.None, node);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"seed {seed} could not be run to its end", e);
        }
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
