using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Host;
using Cscc.Server.Rooms;
using Microsoft.Extensions.Time.Testing;

namespace Cscc.Server.Tests.Announcing;

/// <summary>How changes gather on their way to a crowded room and to a small one.</summary>
public sealed class GatheringTests
{
    private static readonly RoomId Room = RoomId.Community("north-lawndale");

    [Fact]
    public async Task A_lone_change_leaves_at_once_and_what_follows_gathers_while_it_is_on_its_way()
    {
        var crowd = await Crowd.OfAsync(200);

        for (var seq = 1; seq <= 5; seq++)
            crowd.Announce(seq);
        Assert.Equal(["1"], crowd.Sent);
        crowd.Clock.Advance(TimeSpan.FromMilliseconds(3));
        Assert.Equal(["1"], crowd.Sent);
        crowd.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["1", "2 3 4 5"], crowd.Sent);

        crowd.Clock.Advance(TimeSpan.FromMilliseconds(4));
        crowd.Announce(6);
        Assert.Equal(["1", "2 3 4 5", "6"], crowd.Sent);
    }

    [Fact]
    public async Task A_small_room_is_told_of_each_change_at_once()
    {
        var few = await Crowd.OfAsync(20);

        for (var seq = 1; seq <= 3; seq++)
            few.Announce(seq);

        Assert.Equal(["1", "2", "3"], few.Sent);
    }

    /// <summary>People in one room, of whom the last remembers which changes came in which message.</summary>
    private sealed class Crowd : IRooms, IRights
    {
        private readonly Peer _last;
        private readonly RoomHost _host;

        private Crowd(int people)
        {
            _last = new($"peer-{people}");
            _host = new(this, this, Clock, new() { RestPerDelivery = TimeSpan.FromMicroseconds(20) }, run => run());
        }

        public FakeTimeProvider Clock { get; } = new();

        public IReadOnlyList<string> Sent => _last.Sent;

        public static async Task<Crowd> OfAsync(int people)
        {
            var crowd = new Crowd(people);
            for (var n = 1; n <= people; n++)
            {
                var peer = n == people ? crowd._last : new Peer($"peer-{n}");
                crowd._host.Connect(peer);
                await crowd._host.JoinAsync(peer.Id, Room, since: null);
            }
            return crowd;
        }

        public void Announce(long seq) =>
            _host.Announce(Room, Audience.Members, new("epoch", seq, JsonSerializer.SerializeToUtf8Bytes(new { seq })));

        public Task<Standing> JoinAsync(RoomId room, Audience audience, Place? since) =>
            Task.FromResult(new Standing("epoch", 0, Clock.GetUtcNow(), "{}"u8.ToArray(), null));

        public Task<Heads> HeadsAsync(RoomId room) => Task.FromResult(new Heads(new() { [Audience.Members] = new("epoch", 0) }));

        public Audience? AudienceOf(string person, RoomId room) => Audience.Members;

        public long VersionOf(string person) => 0;

        public string? AgencyOf(string person) => null;

        private sealed class Peer(string id) : IPeer
        {
            private readonly List<string> _sent = [];

            public string Id => id;

            public string Person => id;

            public long RightsVersion => 0;

            public IReadOnlyList<string> Sent => _sent;

            public void Send(Outgoing message)
            {
                if (message.Method != nameof(IWorkspaceClient.Changed))
                    return;
                using var json = JsonDocument.Parse(message.Payload);
                _sent.Add(string.Join(' ', json.RootElement.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("seq").GetInt64())));
            }

            public void Close()
            {
            }
        }
    }
}
