using System.Collections.Concurrent;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Kernel;
using CsCheck;

namespace Cscc.Domain.Tests.Chat;

/// <summary>What holds in any conversation, over random ones that are long enough for messages to be let go and recalled again.</summary>
public sealed class ChatLawTests
{
    private const int Conversations = 10;

    /// <summary>Said before each: so many that most of it is in the store alone.</summary>
    private const int SaidBefore = 600;

    private const int Wishes = 800;

    private static readonly Gen<Wish[]> AnyConversation = ChatWishes.Any.Array[Wishes];

    [Fact]
    public void A_view_with_the_change_merged_into_it_is_the_next_view() => InAnyConversation((room, wishes) =>
    {
        foreach (var wish in wishes)
        {
            var before = room.State;
            Do(room, wish);
            foreach (var audience in new[] { Audience.Members, Audience.Executive })
            {
                var (was, now) = (room.Kind.View(before, audience), room.Kind.View(room.State, audience));
                var change = room.Kind.Difference(before, room.State, Touched(room, before), audience);
                Assert.True((change is null ? was : was.Merge(change)).Same(now));
                Assert.False(change is not null && audience == Audience.Executive);
                Assert.False(change is not null && change.Gone.ContainsKey("messages"));
                Assert.True(change is null || !was.Same(now) || change.Set["messages"].All(IsOlder));

                bool IsOlder(IView message) => ((IFeedItem)message).N <= room.State.Get<ChatState>().Last - Collection.FeedLength;
            }
        }
    });

    [Fact]
    public void The_state_holds_the_newest_the_pinned_and_the_recalled_and_nothing_else() => InAnyConversation((room, wishes) =>
    {
        foreach (var wish in wishes)
        {
            Do(room, wish);
            var chat = room.State.Get<ChatState>();
            Assert.InRange(chat.Recalled.Count, 0, ChatLimits.Recalled);
            Assert.InRange(chat.Pins.Count, 0, ChatLimits.Pins);
            var newest = chat.Newest.Select(m => m.N).ToHashSet();
            Assert.Equal(Math.Min(Collection.FeedLength, chat.Last), newest.Count);
            Assert.DoesNotContain(chat.Recalled, n => newest.Contains(n) || chat.Pins.ContainsKey(n));
            Assert.True(chat.Messages.Keys.ToHashSet().SetEquals([.. newest, .. chat.Pins.Keys, .. chat.Recalled]));
        }
    });

    [Fact]
    public void A_message_read_from_the_store_is_the_one_that_the_state_held_last() => InAnyConversation((room, wishes) =>
    {
        var held = room.State.Get<ChatState>().Messages.Values.ToDictionary(m => m.Id);
        foreach (var wish in wishes)
        {
            var before = room.State;
            Do(room, wish);
            foreach (var (_, id) in Touched(room, before).Where(t => t.Collection == "messages"))
                held[id] = room.State.Get<ChatState>().Find(id)!;
        }
        var told = room.History("messages").Cast<MessageView>().ToList();
        Assert.Equal(room.State.Get<ChatState>().Last, told.Count);
        Assert.All(held.Values, message => Assert.Equal(message, told.Single(m => m.N == message.N)));
        Assert.All(told, message => Assert.Equal(
            Enumerable.Range(1, message.Rev.Full).Select(n => (long)n), room.Entries(MessageStory.Subject(message.Id)).Select(e => e.N)));
        Assert.All(told, message => Assert.Equal(message.Replies, room.History("thread", message.Id).Count));
    });

    [Fact]
    public void The_log_replayed_is_the_state() => InAnyConversation((room, wishes) =>
    {
        foreach (var wish in wishes)
            Do(room, wish);

        var chat = room.State.Get<ChatState>();
        var replayed = room.Log.Aggregate(room.Kind.Start(room.State.Id), room.Kind.Evolve).Get<ChatState>();
        Assert.Equal(chat.Last, replayed.Last);
        Assert.Equal(chat.Messages, replayed.Messages);
        Assert.Equal(chat.Pins, replayed.Pins);
        Assert.Equal(chat.Recalled, replayed.Recalled);
    });

    [Fact]
    public void The_conversations_tell_of_everything_and_half_of_the_wishes_are_granted()
    {
        var seen = new ConcurrentDictionary<Type, int>();
        var (granted, letGo) = (0, 0);
        InAnyConversation((room, wishes) =>
        {
            foreach (var wish in wishes)
                Interlocked.Add(ref granted, Do(room, wish) is Decision.Accepted ? 1 : 0);
            Interlocked.Add(ref letGo, room.Log.Count(r => r.Event is MessageRecalled) > ChatLimits.Recalled + ChatLimits.Pins ? 1 : 0);
            foreach (var recorded in room.Log.Skip(SaidBefore))
                seen.AddOrUpdate(recorded.Event.GetType(), 1, (_, count) => count + 1);
        });
        Assert.InRange(granted, Conversations * Wishes / 2, Conversations * Wishes);
        Assert.InRange(letGo, Conversations / 2, Conversations);
        Assert.All(new ChatBoard().Events, type => Assert.InRange(seen.GetValueOrDefault(type), 100, int.MaxValue));
    }

    private static void InAnyConversation(Action<TestRoom, Wish[]> holds) =>
        AnyConversation.Sample(wishes => holds(Begun(), wishes), iter: Conversations, print: Told);

    private static TestRoom Begun()
    {
        var room = TestRoom.Community();
        room.Record(TestRoom.Speaking(People.Rosa), Saying.PostedUpTo(SaidBefore));
        return room;
    }

    private static Decision Do(TestRoom room, Wish wish)
    {
        var (by, command) = wish(room);
        room.Wait(TimeSpan.FromSeconds(1));
        return room.Send(by, command);
    }

    private static IReadOnlyCollection<Touched> Touched(TestRoom room, RoomState before) =>
        ReferenceEquals(before, room.State) ? [] : room.Touched;

    /// <summary>What was wished in a conversation that broke a law.</summary>
    private static string Told(Wish[] wishes)
    {
        var room = Begun();
        return string.Join('\n', wishes.Select(wish =>
        {
            var (by, command) = wish(room);
            Do(room, wish);
            return $"{by.Person}: {command}";
        }));
    }
}
