using Cscc.Contracts;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Protocol;

/// <summary>Rules P: pages of what is no longer in the view.</summary>
public sealed class HistoryRules(SharedCenter shared) : SharedCenterTests(shared)
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task P1_Pages_skip_nothing_and_double_nothing_while_the_room_goes_on(int take)
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        for (var n = 1; n <= 120; n++)
            await ana.DoAsync(room, Saying.Post($"{n}"));

        var read = new List<string>();
        string? cursor = null;
        var meanwhile = 0;
        do
        {
            var page = await ana.HistoryAsync(room, "messages", cursor, take);
            read.AddRange(page.Items.EnumerateArray().Select(m => m.GetProperty("text").GetProperty("content").GetString()!));
            cursor = page.Next;
            if (meanwhile++ < 10)
                await ana.DoAsync(room, Saying.Post("meanwhile"));
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(1, 120).Reverse().Select(n => $"{n}"), read);
    }

    [Fact]
    public async Task P1_Every_history_is_read_newest_first_and_ends()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room, convener: true, "steady-ground");
        await ana.DoAsync(room, Saying.Raise("vans"));
        await ana.DoAsync(room, new ClaimNeed("need-1", 2));
        await ana.DoAsync(room, new ReportFulfilment("need-1", 1, new("one is here")));
        await ana.DoAsync(room, Saying.Post("hello"));
        await ana.DoAsync(room, new EditMessage("m-1", new("hello all")));
        await ana.DoAsync(room, new PostMessage(new("a reply"), Thread: "m-1"));
        await ana.DoAsync(room, new DeleteMessage("m-1"));

        Assert.Equal(["fulfilmentReported", "needClaimed", "needRaised"], await WhatsAsync("need:need-1"));
        Assert.Equal(["messageDeleted", "messageEdited", "messagePosted"], await WhatsAsync("message:m-1"));
        Assert.Equal(["fulfilmentReported", "needClaimed", "needRaised"], await WhatsAsync("activity"));
        Assert.Equal(["m-2"], await ReadAsync("thread:m-1", "id"));
        Assert.Equal(["m-2", "m-1"], await ReadAsync("messages", "id"));
        Assert.Empty(await ReadAsync("needs", "id"));
        Assert.Empty(await ReadAsync("thread:m-99", "id"));

        Task<List<string>> WhatsAsync(string feed) => ReadAsync(feed, "what");

        async Task<List<string>> ReadAsync(string feed, string property)
        {
            var all = new List<string>();
            string? cursor = null;
            do
            {
                var page = await ana.HistoryAsync(room, feed, cursor, take: 2);
                all.AddRange(page.Items.EnumerateArray().Select(i => i.GetProperty(property).GetString()!));
                cursor = page.Next;
            }
            while (cursor is not null);
            return all;
        }
    }

    [Fact]
    public async Task P1_An_item_of_an_old_page_is_as_it_is_now()
    {
        var room = Center.NewRoom();
        await using var ana = await Center.MemberAsync(room);
        for (var n = 1; n <= 60; n++)
            await ana.DoAsync(room, Saying.Post($"{n}"));
        await ana.DoAsync(room, new EditMessage("m-1", new("one")));
        await ana.DoAsync(room, new React("m-1", Reaction.ThankYou, On: true));

        var page = await ana.HistoryAsync(room, "messages", cursor: "2", take: 5);

        var item = Assert.Single(page.Items.EnumerateArray());
        Assert.Equal(("one", 3), (item.GetProperty("text").GetProperty("content").GetString(), item.GetProperty("rev").GetInt32()));
        Assert.Null(page.Next);
    }

    [Theory]
    [InlineData("messages", null, 0, MisuseCodes.BadShape)]
    [InlineData("messages", null, 101, MisuseCodes.BadShape)]
    [InlineData("messages", "-1", 5, MisuseCodes.NotFound)]
    [InlineData("messages", "x", 5, MisuseCodes.NotFound)]
    [InlineData("messages", "99999999999999999999", 5, MisuseCodes.NotFound)]
    [InlineData("messages:m-1", null, 5, MisuseCodes.NotFound)]
    [InlineData("thread", null, 5, MisuseCodes.NotFound)]
    [InlineData("secrets", null, 5, MisuseCodes.NotFound)]
    [InlineData("", null, 5, MisuseCodes.NotFound)]
    public async Task P2_A_page_that_there_cannot_be_is_refused(string feed, string? cursor, int take, string code)
    {
        await using var ana = await Center.MemberAsync(new("community/loop"));
        Assert.Equal(code, await Saying.CodeAsync(() => ana.HistoryAsync(new("community/loop"), feed, cursor, take)));
    }
}
