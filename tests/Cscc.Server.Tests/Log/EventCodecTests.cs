using System.Text;
using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Log;

public sealed class EventCodecTests
{
    private enum Level
    {
        QuiteLow,
    }

    [EventName("testWide.v3")]
    private sealed record Wide(
        int Count,
        Text? Note,
        ValueList<Text> Lines,
        int? Limit,
        string? Place,
        DateTimeOffset At,
        Level Level,
        Revisions Rev,
        ValueList<string>? Tags = null,
        bool Loud = true) : Event;

    private static readonly EventCodec Codec = new([typeof(Wide)]);

    private static readonly Wide Full = new(
        3, new("t-1", "en", "one"), [new("t-2", "es", "dos"), new("t-3", "en", null)], 7, "hall",
        Facts.Start.AddTicks(1_234_567), Level.QuiteLow, new(4, 2), ["a", "b"], Loud: false);

    private static readonly Dictionary<string, string> Contents = new() { ["t-1"] = "one", ["t-2"] = "dos" };

    [Fact]
    public void An_event_is_read_back_as_it_was()
    {
        var stored = Codec.Encode(Full);

        Assert.Equal("testWide.v3", stored.Name);
        Assert.Equal(Full, Codec.Decode(stored.Name, stored.Body, Contents.GetValueOrDefault));
    }

    [Fact]
    public void An_event_is_stored_without_the_content_of_its_texts()
    {
        var stored = Codec.Encode(Full);

        Assert.DoesNotContain("dos", Encoding.UTF8.GetString(stored.Body), StringComparison.Ordinal);
        Assert.Equal(["t-1", "t-2", "t-3"], stored.Texts.Select(t => t.Id));
    }

    [Fact]
    public void A_purged_text_keeps_its_place_and_language()
    {
        var stored = Codec.Encode(Full);

        var read = (Wide)Codec.Decode(stored.Name, stored.Body, _ => null);

        Assert.Equal(new Text("t-2", "es", null), read.Lines[0]);
    }

    [Fact]
    public void What_an_older_version_did_not_write_is_null_or_the_default()
    {
        var read = Read("""{"count":1,"lines":[],"at":"2026-03-01T15:04:05Z","level":"quiteLow","rev":[1,0]}""");

        Assert.Equal(new(1, null, [], null, null, Facts.Start, Level.QuiteLow, new(1, 0)), read);
    }

    [Fact]
    public void Nulls_are_not_stored_and_read_back()
    {
        var bare = new Wide(1, null, [], null, null, Facts.Start, Level.QuiteLow, new(1, 0));
        var stored = Codec.Encode(bare);

        Assert.DoesNotContain("null", Encoding.UTF8.GetString(stored.Body), StringComparison.Ordinal);
        Assert.Equal(bare, Codec.Decode(stored.Name, stored.Body, Contents.GetValueOrDefault));
    }

    [Fact]
    public void Fields_of_a_newer_version_are_passed_over()
    {
        var read = Read("""{"mood":{"a":[1]},"count":1,"lines":[{"id":"t-1","tone":{},"language":"en"}],"at":"2026-03-01T15:04:05Z","level":"quiteLow","rev":[1,0]}""");

        Assert.Equal("one", read.Lines[0].Content);
    }

    [Theory]
    [InlineData("""{"lines":[],"at":"2026-03-01T15:04:05Z","level":"quiteLow","rev":[1,0]}""")]
    [InlineData("""{"count":1,"lines":null,"at":"2026-03-01T15:04:05Z","level":"quiteLow","rev":[1,0]}""")]
    [InlineData("""{"count":"1","lines":[],"at":"2026-03-01T15:04:05Z","level":"quiteLow","rev":[1,0]}""")]
    [InlineData("""{"count":1,"lines":[],"at":"2026-03-01T15:04:05Z","level":"extreme","rev":[1,0]}""")]
    [InlineData("""{"count":1,"lines":[{"id":"t-1"}],"at":"2026-03-01T15:04:05Z","level":"quiteLow","rev":[1,0]}""")]
    [InlineData("""{"count":1,"lines":[],"at":"2026-03-01T15:0""")]
    [InlineData("null")]
    [InlineData("")]
    public void A_torn_body_is_reported(string body)
    {
        var torn = Assert.Throws<TornLogException>(() => Read(body));

        Assert.Contains("testWide.v3", torn.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_event_is_reported_by_its_name()
    {
        var torn = Assert.Throws<TornLogException>(() => Codec.Decode("needDreamt.v9", "{}"u8, _ => null));

        Assert.Contains("needDreamt.v9", torn.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_of_no_board_is_not_written() =>
        Assert.Throws<InvalidOperationException>(() => Codec.Encode(new Counted(1)));

    [Fact]
    public void Every_event_of_every_board_has_a_name_of_its_own()
    {
        var names = RoomKinds.Events.Select(RoomKinds.NameOf).ToList();

        Assert.Equal(names.Distinct(), names);
        Assert.All(names, name => Assert.Matches(@"^[a-z][A-Za-z]*\.v[1-9][0-9]*$", name));
        Assert.NotNull(EventCodec.Default);
    }

    private static Wide Read(string body) =>
        (Wide)Codec.Decode("testWide.v3", Encoding.UTF8.GetBytes(body), Contents.GetValueOrDefault);
}
