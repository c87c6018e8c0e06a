namespace Cscc.Server.Demo.Simulation;

/// <summary>How large a session is played.</summary>
/// <param name="People">Connections; more than there are people means that some have several tabs open.</param>
/// <param name="Speed">1 is how people do things: one every few seconds each.</param>
public sealed record SimulationOptions(Uri Url, int People = 60, double Minutes = 5, double Speed = 1)
{
    /// <summary>What a page may ask of the center that it is on: a session that its people can look at.</summary>
    public bool IsForOnePage => IsPossible && People <= 200 && Minutes <= 10;

    /// <summary>What a command line may ask for: as many connections as one machine has ports for, for as long as a day.</summary>
    public bool IsPossible => People is > 0 and <= 20_000 && Minutes is > 0 and <= 1440 && Speed is > 0 and <= 100;
}
