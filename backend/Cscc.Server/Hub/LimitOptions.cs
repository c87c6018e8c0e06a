using System.ComponentModel.DataAnnotations;

namespace Cscc.Server.Hub;

/// <summary>What one connection may ask for. A benchmark profile raises these.</summary>
public sealed record LimitOptions
{
    /// <summary>Hub calls a second, in the long run: far above what a person does, far below what a loop does.</summary>
    [Range(1, 1_000_000)]
    public double CallsPerSecond { get; init; } = 20;

    /// <summary>Hub calls at once after a pause: a page that opens joins its rooms and pages its histories.</summary>
    [Range(1, 1_000_000)]
    public double CallsAtOnce { get; init; } = 120;

    /// <summary>Frames a second, pings and unknown methods among them; more closes the connection.</summary>
    [Range(1, 1_000_000)]
    public double FramesPerSecond { get; init; } = 60;

    /// <summary>Frames at once after a pause.</summary>
    [Range(1, 1_000_000)]
    public double FramesAtOnce { get; init; } = 400;

    /// <summary>Bytes of one frame: the longest text with every character escaped, six bytes each, and room to spare.</summary>
    [Range(1024, 1_048_576)]
    public int FrameBytes { get; init; } = 96 * 1024;

    /// <summary>Calls of one connection carried out at the same time: a slow history must not hold up a message.</summary>
    [Range(1, 100)]
    public int CallsInParallel { get; init; } = 8;
}
