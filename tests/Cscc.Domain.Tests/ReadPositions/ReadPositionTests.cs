using Cscc.Domain.Kernel;
using Cscc.Domain.ReadPositions;
using Cscc.Domain.Tests.Kernel;

namespace Cscc.Domain.Tests.ReadPositions;

public sealed class ReadPositionTests
{
    private static readonly Actor Rosa = new("rosa", Audience.Self, [], Convener: false);

    private const string Lawndale = "community/north-lawndale";

    [Theory]
    [InlineData(Lawndale)]
    [InlineData("community/austin")]
    [InlineData("agency/westside-table")]
    [InlineData("response/0mj4k2x9")]
    [InlineData("city")]
    public void How_far_one_has_read_a_room_is_remembered(string room)
    {
        var mine = Given().When(Rosa, new MarkRead(room, 7)).Then(new MessagesRead(room, 7));

        Assert.Equal(new ReadPositionView(room, 7, mine.Room.Now), mine.Sees<ReadPositionView>("readPositions", room, Audience.Self));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void It_never_moves_back(long n) =>
        Given(new MessagesRead(Lawndale, 7)).When(Rosa, new MarkRead(Lawndale, n)).ThenNothing();

    [Fact]
    public void It_moves_on_in_one_room_alone()
    {
        var mine = Given(new MessagesRead(Lawndale, 7), new MessagesRead("city", 3)).And(Rosa, new MarkRead(Lawndale, 9));

        Assert.Equal([(Lawndale, 9L), ("city", 3L)], mine.Room.State.Get<ReadPositionState>().Positions.Select(p => (p.Id, p.N)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("community/")]
    [InlineData("community/North Lawndale")]
    [InlineData("community/a--b")]
    [InlineData("community/austin/needs")]
    [InlineData("response/")]
    [InlineData("agency/westside-table/roster")]
    [InlineData("person/imani")]
    [InlineData("data")]
    [InlineData("city\n")]
    public void What_is_no_room_with_messages_is_refused(string room) =>
        Given().When(Rosa, new MarkRead(room, 7)).Then(new BadField("room"));

    [Fact]
    public void A_room_with_an_endless_name_is_refused() =>
        Given().When(Rosa, new MarkRead("community/" + new string('a', 100), 7)).Then(new BadField("room"));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1L << 53)]
    public void A_number_that_no_message_has_is_refused(long n) =>
        Given().When(Rosa, new MarkRead(Lawndale, n)).Then(new BadField("n"));

    [Fact]
    public void Two_hundred_rooms_are_remembered_and_no_more()
    {
        var mine = Given([.. Enumerable.Range(1, 200).Select(n => new MessagesRead($"community/c{n}", 1))]);

        mine.When(Rosa, new MarkRead("community/c201", 1)).Then(new TooManyRooms(200));
        mine.When(Rosa, new MarkRead("community/c200", 2)).Then(new MessagesRead("community/c200", 2));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void One_chooses_the_language_of_the_centre(string language)
    {
        var mine = Given().When(Rosa, new ChooseLanguage(language)).Then(new LanguageChosen(language));

        Assert.Equal(new PreferencesView("me", language), mine.Sees<PreferencesView>("preferences", "me", Audience.Self));
    }

    [Fact]
    public void To_choose_the_same_again_changes_nothing() =>
        Given(new LanguageChosen("es")).When(Rosa, new ChooseLanguage("es")).ThenNothing();

    [Theory]
    [InlineData("")]
    [InlineData("fr")]
    [InlineData("EN")]
    public void A_language_that_the_centre_does_not_speak_is_refused(string language) =>
        Given().When(Rosa, new ChooseLanguage(language)).Then(new BadField("language"));

    [Fact]
    public void Nobody_else_writes_in_a_persons_room_or_sees_anything_there()
    {
        var mine = Given(new MessagesRead(Lawndale, 7));

        mine.When(People.Denise, new MarkRead(Lawndale, 9)).Then(new ReadingOnly());
        Assert.Empty(mine.Room.Kind.View(mine.Room.State, Audience.Members).Collections);
    }

    private static Scenario Given(params Event[] events) =>
        Scenario.GivenIn(RoomKinds.Person, RoomId.Person("rosa")).And(Rosa, events);
}
