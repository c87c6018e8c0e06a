using Cscc.Domain;
using Cscc.Server.Demo.Simulation;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Demo;

public class SimulatedSessionTests(ITestOutputHelper output)
{
    [Fact]
    public void Its_people_use_every_command_there_is() =>
        Assert.Equal(
            RoomKinds.Commands.Except(RoomKinds.Data.Boards.SelectMany(b => b.Commands)).Select(c => c.Name).Order(),
            Act.All.Select(a => a.Command.Name).Distinct().Order());

    [Fact]
    public void Each_command_is_used_in_a_room_that_knows_it() =>
        Assert.All(Act.All, act => Assert.Contains(RoomKinds.All.Single(k => k.Name == act.Room).Boards, b => b.Commands.Contains(act.Command)));

    [Fact]
    public void What_comes_of_two_acts_of_a_room_is_counted_together_or_has_nothing_in_common() =>
        Assert.All(
            Act.All.SelectMany(a => Act.All.Where(b => a.Room == b.Room && a.Told.Intersect(b.Told).Any()), (a, b) => (a, b)),
            pair => Assert.Equal(pair.a.Told, pair.b.Told));

    [Fact]
    public async Task Twelve_people_lose_nothing_and_double_nothing()
    {
        await using var center = await LiveCenter.StartAsync(settings: "Cscc:Host:Poll=00:00:01");
        await center.PlayDemoAsync();

        await using var run = new SimulationRun(new(center.Address, People: 12, Minutes: 0.1, Speed: 20));
        var figures = await run.RunAsync(TestContext.Current.CancellationToken);

        output.WriteLine($"{figures} {string.Join(", ", figures.Refused)}");
        Assert.Equal((0, 0, 0), (figures.Lost, figures.Doubled, figures.Unknown));
        Assert.True(figures.Commands > 50 && figures.Accepted > figures.Commands * 0.7, $"{figures}");
    }
}
