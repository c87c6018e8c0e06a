using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Demo;
using Cscc.Server.Demo.Simulation;

namespace Cscc.Benchmarks;

/// <summary>
/// Coordination sessions of 60, 600 and 2,000 people on one host, each in a center of its own that has played the demo's
/// week. Everybody does something every half minute. The simulator shares the machine, so that its work is in the times
/// that people wait, and not in the server's CPU.
/// </summary>
internal static class SessionSize
{
    private static readonly int[] Sizes = [60, 600, 2000];
    private const int Rounds = 3;
    private const double Minutes = 0.5;

    /// <summary>A command of each person every half minute; <c>npm run simulate</c> has one every three seconds.</summary>
    private const double Speed = 0.1;

    /// <summary>Rooms that nobody of the demo has open before.</summary>
    private static readonly RoomId[] Quiet = [.. CommunityAreas.All.Where(a => !a.IsFirst).Select(a => RoomId.Community(a.Slug))];

    public static async Task RunAsync()
    {
        var sessions = Sizes.ToDictionary(size => size, _ => new List<Session>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var size in Sizes)
            {
                sessions[size].Add(await PlayAsync(size));
                // A long benchmark is read while it goes on.
                Tell(size, sessions[size][^1..]);
            }
        }
        Console.WriteLine("All rounds:");
        foreach (var (size, played) in sessions)
            Tell(size, played);
        foreach (var (fewer, more) in Sizes.Zip(Sizes.Skip(1)))
        {
            double Of(int size, Func<Session, double> figure) => Figures.Median(sessions[size].Select(figure));
            double Grows(Func<Session, double> figure) => Of(more, figure) / Of(fewer, figure);
            // What the server does at rest is in both, and falls out of the difference.
            var further = (Of(more, s => s.CpuShare) - Of(fewer, s => s.CpuShare)) * 1e6 / (Of(more, s => s.DeliveriesPerSecond) - Of(fewer, s => s.DeliveriesPerSecond));
            Console.WriteLine(
                $"{fewer} to {more}, {(double)more / fewer:0.0}× the people: changes {Grows(s => s.ChangesPerSecond):0.0}×, deliveries {Grows(s => s.DeliveriesPerSecond):0.0}×, CPU {Grows(s => s.CpuShare):0.0}×, "
                + $"each further delivery {further:0.0} µs with its share of a change, a connection's memory {Grows(s => s.BytesPerConnection):0.00}×");
        }
    }

    private static void Tell(int size, List<Session> played)
    {
        string Of(Func<Session, double> figure, string format = "0.0") => Figures.Spread([.. played.Select(figure)], format);
        Console.WriteLine(
            $"{size,5} people   {Of(s => s.ChangesPerSecond)} changes/s   {Of(s => s.DeliveriesPerSecond, "N0")} deliveries/s   "
            + $"answered p50 {Of(s => s.Figures.AckP50Ms)} p99 {Of(s => s.Figures.AckP99Ms)} ms, of it in the server p50 {Of(s => s.ServerP50Ms)} p99 {Of(s => s.ServerP99Ms)} ms   seen by others p50 {Of(s => s.Figures.SeenP50Ms)} p99 {Of(s => s.Figures.SeenP99Ms)} ms");
        Console.WriteLine(
            $"{"",5}          CPU of one core: server {Of(s => s.CpuShare * 100, "0")} %, simulator {Of(s => s.SimulatorShare * 100, "0")} %   with what the server does at rest {Of(s => s.CpuPerChange, "N0")} µs a change   {Of(s => s.CpuPerDelivery)} µs a delivery   "
            + $"{Of(s => s.BytesPerConnection / 1024)} KB a connection   {Of(s => s.BytesPerRoom / 1024)} KB a quiet room   "
            + $"lost {played.Sum(s => s.Figures.Lost)}, doubled {played.Sum(s => s.Figures.Doubled)}, unknown {played.Sum(s => s.Figures.Unknown)}");
    }

    private static async Task<Session> PlayAsync(int people)
    {
        await using var server = await ServerProcess.StartAsync("demo");
        var empty = await server.HeldBytesAsync();
        await using var run = new SimulationRun(new(server.Address, people, Minutes, Speed));
        await run.OpenAsync(CancellationToken.None);
        var open = await server.HeldBytesAsync();

        await using var visitor = new SimulatedTab(server.Address, DemoPeople.People[0], -1, ledger: null);
        await visitor.OpenAsync(CancellationToken.None);
        foreach (var room in Quiet)
            await visitor.JoinAsync(room);
        var rooms = await server.HeldBytesAsync();

        await server.AnsweredAsync();
        var (cpu, own, before) = (server.Cpu, Environment.CpuUsage.TotalTime, run.Deliveries);
        await run.PlayAsync(CancellationToken.None);
        var (used, simulator, deliveries) = (server.Cpu - cpu, Environment.CpuUsage.TotalTime - own, run.Deliveries - before);
        var answered = await server.AnsweredAsync();
        return new(
            await run.LookAfreshAsync(CancellationToken.None), used, simulator, deliveries, answered,
            (double)(open - empty) / people, (double)(rooms - open) / Quiet.Length);
    }

    /// <param name="Cpu">Of the server, while the session was played.</param>
    /// <param name="Simulator">CPU of the people's side.</param>
    /// <param name="Answered">Milliseconds that each command took within the server, ascending: what is more in the people's times is their own side's and the machine's.</param>
    private sealed record Session(SimulationFigures Figures, TimeSpan Cpu, TimeSpan Simulator, long Deliveries, double[] Answered, double BytesPerConnection, double BytesPerRoom)
    {
        private static double Seconds => TimeSpan.FromMinutes(Minutes).TotalSeconds;

        public double ChangesPerSecond => Figures.Accepted / Seconds;

        public double DeliveriesPerSecond => Deliveries / Seconds;

        public double ServerP50Ms => At(0.5);

        public double ServerP99Ms => At(0.99);

        public double CpuShare => Cpu.TotalSeconds / Seconds;

        public double SimulatorShare => Simulator.TotalSeconds / Seconds;

        public double CpuPerChange => Cpu.TotalMicroseconds / Figures.Accepted;

        public double CpuPerDelivery => Cpu.TotalMicroseconds / Deliveries;

        private double At(double share) => Answered[Math.Min(Answered.Length - 1, (int)(Answered.Length * share))];
    }
}
