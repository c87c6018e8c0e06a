using System.Text.Json;

namespace Cscc.Server.Tests.Simulation;

/// <summary>How a schedule went, and all the choices that made it so.</summary>
/// <param name="Violation">The rule that was broken; null if none was.</param>
internal sealed record Schedule(string? Violation, int Acknowledged, int Steps, IReadOnlyList<int> Choices, IReadOnlyList<string> Story)
{
    /// <summary>
    /// Kept whole beside the tests' output: the choices, which as a file in <c>Schedules</c> become a named test, and
    /// the story to read.
    /// </summary>
    /// <returns>The path of the choices.</returns>
    public string Keep(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "broken-schedules")).FullName;
        File.WriteAllLines(Path.Combine(folder, $"{name}.txt"), Story);
        var path = Path.Combine(folder, $"{name}.json");
        File.WriteAllText(path, JsonSerializer.Serialize(new { violation = Violation, choices = Choices }) + "\n");
        return path;
    }

    /// <summary>The choices of a schedule that is kept in the repository.</summary>
    public static IReadOnlyList<int> ChoicesOf(string name)
    {
        using var file = typeof(Schedule).Assembly.GetManifestResourceStream($"{name}.json")
            ?? throw new ArgumentException($"no schedule named {name} is kept", nameof(name));
        return JsonDocument.Parse(file).RootElement.GetProperty("choices").Deserialize<int[]>()!;
    }
}
