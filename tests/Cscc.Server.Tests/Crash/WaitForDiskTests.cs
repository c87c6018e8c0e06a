using System.Globalization;
using Cscc.Domain.Kernel;
using Cscc.Server.Tests.Center;
using Cscc.Server.Tests.Protocol;

namespace Cscc.Server.Tests.Crash;

/// <summary>The real server watched from outside, system call by system call.</summary>
public sealed class WaitForDiskTests
{
    private const int Commands = 20;

    [Fact]
    [Trait("Pace", "slow")]
    public async Task D1_The_disk_has_answered_before_an_acknowledgement_leaves_the_socket()
    {
        var calls = await TraceAsync("Full");
        Assert.Equal(Commands, calls.Acknowledgements);
        Assert.Empty(calls.Broken);
    }

    [Fact]
    [Trait("Pace", "slow")]
    public async Task D1_A_center_that_does_not_wait_for_the_disk_is_found_out()
    {
        var calls = await TraceAsync("Off");
        Assert.Equal(Commands, calls.Acknowledgements);
        Assert.Equal(Commands, calls.Broken.Count);
    }

    private static async Task<SystemCalls> TraceAsync(string synchronous)
    {
        using var folder = new TempFolder();
        using var traces = new TempFolder();
        var file = Path.Combine(traces.Path, "trace");
        await using (var center = await ChildCenter.StartAsync(folder, SystemCalls.Tracer(file), $"Cscc__Log__Synchronous={synchronous}"))
        {
            await using var denise = await DemoClient.ConnectAsync(center.Address, "denise-okafor");
            for (var n = 0; n < Commands; n++)
                await denise.DoAsync(RoomId.Community("north-lawndale"), Saying.Post(string.Create(CultureInfo.InvariantCulture, $"message {n}")));
        }
        return SystemCalls.Read(file, call => call.Contains("""\"accepted\":true""", StringComparison.Ordinal));
    }
}
