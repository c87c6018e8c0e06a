namespace Cscc.Benchmarks;

/// <summary>The benchmarks by name, in the order in which they run.</summary>
internal static class Benchmarks
{
    private static readonly (string Name, Func<Task> Run)[] All =
    [
        ("allocations", () => Task.Run(Allocations.Show)),
        ("entities", () => Task.Run(EntityCost.Run)),
        ("commands", CommandThroughput.RunAsync),
        ("age", RoomAge.RunAsync),
        ("fan-out", FanOut.RunAsync),
        ("slow-reader", SlowReader.RunAsync),
        ("sessions", SessionSize.RunAsync),
        ("data-import", DataFileImport.RunAsync),
        ("data-views", DataViewing.RunAsync),
    ];

    public static async Task<int> RunAsync(string[] names)
    {
        var unknown = names.Except(All.Select(b => b.Name)).ToList();
        if (unknown.Count > 0)
        {
            await Console.Error.WriteLineAsync($"There is no benchmark {string.Join(", ", unknown)}: {string.Join(", ", All.Select(b => b.Name))}");
            return 2;
        }
        foreach (var (name, run) in All.Where(b => names.Length == 0 || names.Contains(b.Name)))
        {
            Console.WriteLine($"\n── {name}");
            await run();
        }
        return 0;
    }
}

/// <summary>Figures of repeated, interleaved rounds.</summary>
internal static class Figures
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    public static double Percentile(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];

    /// <summary>The median with the least and the greatest, so that noise can be seen.</summary>
    public static string Spread(IReadOnlyCollection<double> values, string format = "0.0") =>
        $"{Median(values).ToString(format)} ({values.Min().ToString(format)}–{values.Max().ToString(format)})";
}
