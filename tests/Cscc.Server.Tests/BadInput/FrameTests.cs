using System.Net.WebSockets;
using System.Text;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Tests.Center;
using Cscc.Server.Tests.Protocol;

namespace Cscc.Server.Tests.BadInput;

/// <summary>Frames that no client of ours sends.</summary>
public sealed class FrameTests(SharedCenter shared) : SharedCenterTests(shared)
{
    private const string Command = """{"type":"postMessage","text":"must not be said"}""";

    /// <summary>What cannot be read at all: the connection is closed and counted.</summary>
    public static TheoryData<string> Unreadable => new(
        "", "garbage", "{", "[]", "7", "null", """{"type":1,"target":"Leave","arguments":["city"}""", "{\"type\":1,\"target\":\"Le\u0000ave\"",
        """{"type":"1","target":"Leave","arguments":[]}""", """{"type":1e99}""", """{"type":1}""", """{"type":1,"invocationId":"x"}""",
        """{"type":1,"invocationId":7,"target":"Leave","arguments":[]}""", """{"type":1,"target":7,"arguments":[]}""",
        """{"type":1,"invocationId":"x","target":"Leave","arguments":"city"}""", """{"type":3}""",
        $$"""{"type":1,"invocationId":"x","target":"{{new string('x', 2_000_000)}}","arguments":[]}""",
        $$"""{"type":1,"invocationId":"x","target":"Leave","arguments":{{new string('[', 5_000)}}{{new string(']', 5_000)}}}""",
        $$"""{"type":1,"invocationId":"x","target":"Leave","arguments":["city"],"headers":{{Deep(200)}}}""");

    /// <summary>What can be read and not be carried out: each is answered with a code.</summary>
    public static TheoryData<string, string> Unfit => new()
    {
        { """{"type":1,"invocationId":"x","target":"Launch","arguments":[]}""", MisuseCodes.UnknownMethod },
        { """{"type":1,"invocationId":"x","target":"","arguments":[]}""", MisuseCodes.UnknownMethod },
        { $$"""{"type":1,"invocationId":"x","target":"{{new string('x', 5_000)}}","arguments":[]}""", MisuseCodes.UnknownMethod },
        { """{"type":1,"invocationId":"x","target":"Send","arguments":[]}""", MisuseCodes.BadShape },
        { """{"type":1,"invocationId":"x","target":"Send","arguments":["ROOM"]}""", MisuseCodes.BadShape },
        { $$"""{"type":1,"invocationId":"x","target":"Send","arguments":["ROOM","OP",{{Command}},null]}""", MisuseCodes.BadShape },
        { $$"""{"type":1,"invocationId":"x","target":"Send","arguments":[{"room":"ROOM"},"OP",{{Command}}]}""", MisuseCodes.BadShape },
        { $$"""{"type":1,"invocationId":"x","target":"Send","arguments":["ROOM",7,{{Command}}]}""", MisuseCodes.BadShape },
        { $$"""{"type":1,"invocationId":"x","target":"Send","arguments":["ROOM","OP",{{Deep(30)}}]}""", MisuseCodes.BadShape },
        { $$"""{"type":1,"invocationId":"x","target":"Send","arguments":["ROOM","OP",{"type":"postMessage","text":"must not be said","more":{{Deep(20)}}}]}""", MisuseCodes.BadShape },
        { """{"type":1,"invocationId":"x","target":"Send","arguments":["\ud800","OP",{}]}""", MisuseCodes.BadShape },
        { """{"type":1,"invocationId":"x","target":"Send","arguments":["ROOM","OP",{"type":"postMessage","text":"\ud800"}]}""", MisuseCodes.BadShape },
        { $$"""{"type":4,"invocationId":"x","target":"Send","arguments":["ROOM","OP",{{Command}}]}""", MisuseCodes.BadShape },
        { $$"""{"type":1,"invocationId":"x","target":"Send","arguments":["ROOM","OP",{{Command}}],"streamIds":["1"]}""", MisuseCodes.BadShape },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public async Task W4_A_frame_that_cannot_be_read_closes_the_connection_and_is_counted(string frame)
    {
        await CloseAsync(socket => socket.SendAsync(frame + RawSocket.End));
    }

    [Fact]
    public async Task W4_Bytes_that_are_no_text_close_the_connection_and_are_counted()
    {
        await CloseAsync(socket => socket.SendAsync([0xc3, 0x28, 0xff, 0xfe, 0x1e], WebSocketMessageType.Binary));
        await CloseAsync(socket => socket.SendAsync([.. Encoding.UTF8.GetBytes("""{"type":1,"target":"Lea"""), 0xff, .. "\"}\u001e"u8]));
        var noise = new byte[50_000];
        new Random(7).NextBytes(noise);
        await CloseAsync(socket => socket.SendAsync([.. noise, 0x1e], WebSocketMessageType.Binary));
    }

    [Fact]
    public async Task W4_A_frame_without_an_end_is_closed_once_it_is_too_long()
    {
        await CloseAsync(async socket =>
        {
            for (var n = 0; n < 40; n++)
                await socket.SendAsync(new string('x', 64 * 1024));
        });
    }

    [Theory]
    [InlineData("hello\u001e")]
    [InlineData("{\"protocol\":\"messagepack\",\"version\":1}\u001e")]
    [InlineData("{\"protocol\":\"json\",\"version\":99}\u001e")]
    [InlineData("{}\u001e")]
    [InlineData("\u0000\u0000\u0000\u001e")]
    public async Task W4_Whoever_does_not_shake_hands_is_closed(string first)
    {
        using var socket = await RawSocket.OpenAsync(Center.Address, Center.NewPerson().Id);
        await socket.SendAsync(first);
        while (await socket.ReadAsync() is { } frame)
            Assert.Contains("error", frame, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Unfit), DisableDiscoveryEnumeration = true)]
    public async Task W3_A_frame_that_cannot_be_carried_out_is_answered_with_a_code_and_changes_nothing(string frame, string code)
    {
        var room = new RoomId("community/ohare");
        await using var ana = await Center.MemberAsync(room);
        var before = await ana.FreshAsync(room);
        using var socket = await RawSocket.ShakeHandsAsync(Center.Address, ana.Person);

        await socket.SendAsync(frame.Replace("ROOM", room.Value, StringComparison.Ordinal).Replace("OP", DemoClient.NewOpId(), StringComparison.Ordinal) + RawSocket.End);

        Assert.Equal([code], await socket.CodesUntilAsync("x"));
        await socket.SendAsync($$"""{"type":1,"invocationId":"after","target":"Leave","arguments":["city"]}{{RawSocket.End}}""");
        Assert.Equal([""], await socket.CodesUntilAsync("after"));
        Assert.Equal(before, await ana.FreshAsync(room));
    }

    [Theory]
    [InlineData("""{"type":1,"target":"Launch","arguments":[]}""")]
    [InlineData("""{"type":1,"target":"Join","arguments":["nowhere",null]}""")]
    [InlineData("""{"type":1,"target":"Send","arguments":[]}""")]
    [InlineData("""{"type":5,"invocationId":"none"}""")]
    [InlineData("""{"type":6}""")]
    [InlineData("""{"type":99}""")]
    public async Task W3_A_frame_that_asks_for_no_answer_is_harmless(string frame)
    {
        using var socket = await RawSocket.ShakeHandsAsync(Center.Address, Center.NewPerson().Id);
        await socket.SendAsync(frame + RawSocket.End);
        await socket.SendAsync($$"""{"type":1,"invocationId":"after","target":"Leave","arguments":["city"]}{{RawSocket.End}}""");
        Assert.Equal([""], await socket.CodesUntilAsync("after"));
    }

    [Theory]
    [InlineData("""{"type":2,"invocationId":"none","item":1}""")]
    [InlineData("""{"type":3,"invocationId":"none","result":1}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":8,"sequenceId":5}""")]
    [InlineData("""{"type":9,"sequenceId":5}""")]
    public async Task W4_Answers_to_what_was_never_asked_are_passed_over_or_close_the_connection(string frame)
    {
        await using var neighbour = await Center.WatcherAsync();
        using var socket = await RawSocket.ShakeHandsAsync(Center.Address, Center.NewPerson().Id);
        await socket.SendAsync(frame + RawSocket.End);
        await socket.SendAsync($$"""{"type":1,"invocationId":"after","target":"Leave","arguments":["city"]}{{RawSocket.End}}""");

        var codes = await socket.CodesUntilAsync("after");

        Assert.True(codes is null or [""]);
        await neighbour.JoinAsync(new(RoomId.City));
    }

    private async Task CloseAsync(Func<RawSocket, Task> misbehave)
    {
        using var counted = new CountedMisuse();
        await using var neighbour = await Center.WatcherAsync();
        using (var socket = await RawSocket.ShakeHandsAsync(Center.Address, Center.NewPerson().Id))
        {
            await misbehave(socket);
            while (await socket.ReadAsync() is { } frame)
                Assert.DoesNotContain("Exception", frame, StringComparison.Ordinal);
            await Moments.EventuallyAsync(() => counted.Count > 0, "the close is counted");
        }
        await neighbour.JoinAsync(new(RoomId.City));
    }

    private static string Deep(int levels) => $"{string.Concat(Enumerable.Repeat("""{"a":""", levels))}1{new string('}', levels)}";
}
