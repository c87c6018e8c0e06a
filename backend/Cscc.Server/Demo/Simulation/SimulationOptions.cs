namespace Cscc.Server.Demo.Simulation;

/// <summary>How large a session is played.</summary>
/// <param name="People">Connections; more than there are people means that some have several tabs open.</param>
/// <param name="Speed">1 is how people do things: one every few seconds each.</param>
public sealed record SimulationOptions(Uri Url, int People = 60, double Minutes = 5, double Speed = 1)
{
    public const int MostPeople = 200;
    public const double MostMinutes = 10;

    public bool IsBounded => People is > 0 and <= MostPeople && Minutes is > 0 and <= MostMinutes && Speed is > 0 and <= 100;
}
