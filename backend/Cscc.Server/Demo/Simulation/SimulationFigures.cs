using System.Text.Json.Serialization;

namespace Cscc.Server.Demo.Simulation;

/// <summary>What came of a simulated session.</summary>
/// <param name="Refused">How many, by code.</param>
/// <param name="Unknown">Commands whose outcome is not known after sending them again and again with the same op id.</param>
/// <param name="Lost">Accepted commands whose effect is not there, and entities that a fresh look shows otherwise than they were told.</param>
/// <param name="Doubled">Effects that are there more often than they were accepted.</param>
/// <param name="SeenP50Ms">From sending a command to another connection of the room receiving the change.</param>
public sealed record SimulationFigures(
    int Commands, int Accepted, IReadOnlyDictionary<string, int> Refused, int Unknown, int Lost, int Doubled,
    double AckP50Ms, double AckP99Ms, double SeenP50Ms, double SeenP99Ms)
{
    /// <summary>Where what was sent and what was told do not come out even, in words.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Uneven { get; init; } = [];
}
