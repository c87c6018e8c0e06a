using System.Globalization;
using System.Text.Json;
using Cscc.Contracts;

namespace Cscc.Server.Demo.Simulation;

/// <summary>What the command line says about a simulation.</summary>
internal static class SimulateVerb
{
    public const string Usage = "simulate [--people N] [--minutes N] [--url http://localhost:PORT] [--speed N]";

    /// <param name="url">Of the center that runs; asked only if none is named.</param>
    /// <returns>Null if it cannot be understood, or is beyond its bounds.</returns>
    public static SimulationOptions? Read(string[] args, Func<string> url)
    {
        var said = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.Length == 2 ? pair[1] : "");
        if (said.Keys.Except(["--people", "--minutes", "--url", "--speed"]).Any())
            return null;
        if (!int.TryParse(said.GetValueOrDefault("--people", "60"), CultureInfo.InvariantCulture, out var people)
            || !Number("--minutes", "5", out var minutes)
            || !Number("--speed", "1", out var speed)
            || !Uri.TryCreate(said.GetValueOrDefault("--url") ?? url(), UriKind.Absolute, out var address))
            return null;
        var options = new SimulationOptions(address, people, minutes, speed);
        return options.IsPossible ? options : null;

        bool Number(string name, string otherwise, out double number) =>
            double.TryParse(said.GetValueOrDefault(name, otherwise), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    public static async Task<bool> RunAsync(SimulationOptions options)
    {
        Console.WriteLine($"{options.People} people at {options.Url} for {options.Minutes.ToString(CultureInfo.InvariantCulture)} minutes…");
        await using var run = new SimulationRun(options);
        var figures = await run.RunAsync(CancellationToken.None);
        foreach (var uneven in figures.Uneven)
            Console.WriteLine(uneven);
        Console.WriteLine(JsonSerializer.Serialize(figures, WireJson.Options));
        return figures is { Lost: 0, Doubled: 0, Unknown: 0 };
    }
}
