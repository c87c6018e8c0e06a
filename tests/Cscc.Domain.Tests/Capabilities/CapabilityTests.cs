using Cscc.Domain.Capabilities;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Domain.Tests.Kernel;
using static Cscc.Domain.Tests.Kernel.People;
using static Cscc.Domain.Tests.Kernel.Scenario;

namespace Cscc.Domain.Tests.Capabilities;

public sealed class CapabilityTests
{
    private static readonly CapabilityFacts Meals = new(
        NeedCategory.Food, ["en", "es"], Said("Hot meals"), Said("Lunch for whoever comes"), Location: null, Schedule: null,
        Eligibility: null, RequiredDocuments: null, Said("80 seats"));

    private static readonly CapabilityAdded Offered = new("capability-1", Pantry, Meals);

    private static readonly AddCapability OfferMeals = new(
        new("Hot meals", "en"), NeedCategory.Food, new("Lunch for whoever comes", "en"), Capacity: new("80 seats", "en"), Languages: ["en", "es"]);

    private static readonly ReviseCapability SayTheSame = new(
        "capability-1", OfferMeals.Name, OfferMeals.Category, CapabilityStatus.Active, OfferMeals.Description,
        Capacity: OfferMeals.Capacity, Languages: OfferMeals.Languages);

    [Fact]
    public void What_an_agency_offers_is_active_and_assured_from_now_on()
    {
        var room = Given().When(Rosa, OfferMeals).Makes("capability-1").Then<CapabilityAdded>(added =>
        {
            Assert.Equal(Pantry, added.Organization);
            Assert.Equal("Hot meals", added.Facts.Name.Content);
            Assert.Null(added.Facts.Location);
        });

        var view = room.Sees<CapabilityView>("capabilities", "capability-1")!;
        Assert.Equal((CapabilityStatus.Active, room.Room.Now, "rosa"), (view.Status, view.AssuredAt, view.AssuredBy));
    }

    [Fact]
    public void A_person_of_two_agencies_says_which_of_them_offers_it() =>
        Given().When(Theo, OfferMeals with { As = Clinic }).Then<CapabilityAdded>(added => Assert.Equal(Clinic, added.Organization));

    [Fact]
    public void A_resident_can_tell_of_something_and_keep_it_up()
    {
        var room = Given().When(Lucille, OfferMeals).Then<CapabilityAdded>(added => Assert.Null(added.Organization));

        room.After(TimeSpan.FromHours(1)).When(Lucille, new AssureCapability("capability-1")).Then(new CapabilityAssured("capability-1"));
        room.When(Rosa, new AssureCapability("capability-1")).Then(new NotYourCapability());
    }

    [Fact]
    public void Numbers_are_not_given_twice() =>
        Given(Rosa, Offered, new CapabilityRetired("capability-1")).When(Rosa, OfferMeals).Makes("capability-2");

    [Fact]
    public void Each_text_has_its_length()
    {
        Refused("name", c => c with { Name = new(" ") });
        Refused("name", c => c with { Name = Long(201) });
        Refused("description", c => c with { Description = Long(1001) });
        Refused("location", c => c with { Location = Long(1001) });
        Refused("schedule", c => c with { Schedule = Long(1001) });
        Refused("eligibility", c => c with { Eligibility = Long(1001) });
        Refused("requiredDocuments", c => c with { RequiredDocuments = Long(1001) });
        Refused("capacity", c => c with { Capacity = Long(1001) });
        Given().When(Rosa, OfferMeals with { Name = Long(200), Description = Long(1000), Capacity = new("") }).Makes("capability-1");

        static void Refused(string field, Func<AddCapability, AddCapability> change) =>
            Given().When(Rosa, change(OfferMeals)).Then(new BadField(field));
    }

    [Fact]
    public void Languages_are_at_most_twenty_tags_each_told_once()
    {
        var many = Enumerable.Range(0, 21).Select(n => $"x{(char)('a' + n)}").ToValueList();

        Given().When(Rosa, OfferMeals with { Languages = many }).Then(new BadField("languages"));
        Given().When(Rosa, OfferMeals with { Languages = ["Spanish"] }).Then(new BadField("languages"));
        Given().When(Rosa, OfferMeals with { Languages = ["es", "ES", "zh-Hant"] })
            .Then<CapabilityAdded>(added => Assert.Equal(["es", "zh-Hant"], added.Facts.Languages));
    }

    [Fact]
    public void A_revision_says_everything_anew_and_assures_it()
    {
        var room = Given(Rosa, Offered).After(TimeSpan.FromDays(3))
            .When(Rosa, new ReviseCapability("capability-1", new("Cold meals", "en"), NeedCategory.Food, CapabilityStatus.TemporarilyClosed))
            .Then(new CapabilityRevised("capability-1", CapabilityStatus.TemporarilyClosed, new(
                NeedCategory.Food, [], new("new-1", "en", "Cold meals"), null, null, null, null, null, null)));

        var view = room.Sees<CapabilityView>("capabilities", "capability-1")!;
        Assert.Equal((CapabilityStatus.TemporarilyClosed, room.Room.Now, Pantry), (view.Status, view.AssuredAt, view.Organization));
    }

    [Fact]
    public void A_text_that_a_revision_leaves_as_it_was_stays_the_same_text() =>
        Given(Rosa, Offered)
            .When(Rosa, SayTheSame with { Name = new("Meals", "en") })
            .Then<CapabilityRevised>(revised =>
            {
                Assert.Equal(Meals.Description, revised.Facts.Description);
                Assert.NotEqual(Meals.Name.Id, revised.Facts.Name.Id);
            });

    [Fact]
    public void A_revision_that_says_the_same_assures_it()
    {
        var room = Given(Rosa, Offered);
        room.When(Rosa, SayTheSame).ThenNothing();
        room.After(TimeSpan.FromDays(1)).When(Rosa, SayTheSame).Then(new CapabilityAssured("capability-1"));
    }

    [Fact]
    public void A_revision_is_checked_as_an_addition_is() =>
        Given(Rosa, Offered).When(Rosa, SayTheSame with { Schedule = Long(1001) }).Then(new BadField("schedule"));

    [Fact]
    public void A_revision_of_what_changed_meanwhile_overwrites_nothing()
    {
        var room = Given(Rosa, Offered).After(TimeSpan.FromDays(1)).And(Rosa, new CapabilityAssured("capability-1"));

        room.When(Rosa, SayTheSame with { Name = new("Meals"), Rev = 0 }).Then(new ChangedMeanwhile());
        room.When(Rosa, SayTheSame with { Name = new("Meals"), Rev = 1 }).Then<CapabilityRevised>(_ => { });
    }

    [Fact]
    public void Assured_again_within_the_minute_changes_nothing()
    {
        var room = Given(Rosa, Offered).After(TimeSpan.FromSeconds(59));

        room.When(Rosa, new AssureCapability("capability-1")).ThenNothing();
        room.After(TimeSpan.FromSeconds(1)).When(Rosa, new AssureCapability("capability-1")).Then(new CapabilityAssured("capability-1"));
        Assert.Equal(room.Room.Now, room.Sees<CapabilityView>("capabilities", "capability-1")!.AssuredAt);
    }

    [Fact]
    public void What_is_retired_is_off_the_list()
    {
        var room = Given(Rosa, Offered).When(Rosa, new RetireCapability("capability-1")).Then(new CapabilityRetired("capability-1"));

        Assert.Null(room.Sees<CapabilityView>("capabilities", "capability-1"));
    }

    [Fact]
    public void Another_agency_changes_nothing_of_it()
    {
        var room = Given(Rosa, Offered);
        room.When(Imani, SayTheSame).Then(new NotYourCapability());
        room.When(Imani, new AssureCapability("capability-1")).Then(new NotYourCapability());
        room.When(Imani, new RetireCapability("capability-1")).Then(new NotYourCapability());
        room.When(Theo, new RetireCapability("capability-1") { As = Clinic }).Then(new NotYourCapability());
        room.When(Theo, new RetireCapability("capability-1")).Then(new CapabilityRetired("capability-1"));
    }

    [Fact]
    public void Conveners_speak_for_every_capability_of_their_community()
    {
        var room = Given(Rosa, Offered).After(TimeSpan.FromDays(1));
        room.When(Denise, new AssureCapability("capability-1")).Then(new CapabilityAssured("capability-1"));
        room.When(Denise, SayTheSame with { Status = CapabilityStatus.Defunct })
            .Then(new CapabilityRevised("capability-1", CapabilityStatus.Defunct, Meals));
        room.When(Denise, new RetireCapability("capability-1")).Then(new CapabilityRetired("capability-1"));
    }

    [Theory]
    [InlineData("capability-2")]
    [InlineData("capability-0")]
    [InlineData("capability-4294967297")]
    [InlineData("m-1")]
    public void What_is_not_on_the_list_is_refused(string id)
    {
        var room = Given(Rosa, Offered);
        room.When(Rosa, SayTheSame with { Capability = id }).Then(new NoSuchCapability());
        room.When(Rosa, new AssureCapability(id)).Then(new NoSuchCapability());
        room.When(Rosa, new RetireCapability(id)).Then(new NoSuchCapability());
    }

    [Fact]
    public void Those_who_only_watch_see_that_it_is_there_and_not_what_is_said_of_it()
    {
        var room = Given(Rosa, Offered);
        room.When(Mayor, OfferMeals).Then(new ReadingOnly());

        var view = room.Sees<CapabilityView>("capabilities", "capability-1", Audience.Executive)!;
        Assert.Equal((NeedCategory.Food, CapabilityStatus.Active, Pantry), (view.Category, view.Status, view.Organization));
        Assert.Equal((null, null, null), (view.Name, view.Capacity, view.AssuredBy));
    }

    [Fact]
    public void A_change_of_words_moves_no_number_of_those_who_only_watch()
    {
        var room = Given(Rosa, Offered, new CapabilityRevised("capability-1", CapabilityStatus.Active, Meals with { Name = Said("Meals") }));

        Assert.Equal(1, room.Sees<CapabilityView>("capabilities", "capability-1", Audience.Members)!.Rev.Full);
        Assert.Equal(0, room.Sees<CapabilityView>("capabilities", "capability-1", Audience.Executive)!.Rev.Full);
    }

    [Fact]
    public void The_rooms_activity_tells_of_it() =>
        Assert.Equal(
            ["capabilityRetired", "capabilityAssured", "capabilityRevised", "capabilityAdded"],
            Given(Rosa, Offered, new CapabilityRevised("capability-1", CapabilityStatus.Inactive, Meals), new CapabilityAssured("capability-1"), new CapabilityRetired("capability-1"))
                .Room.History("activity").Cast<Domain.Activity.ActivityView>().Select(a => a.What));

    private static Text Said(string content) => new($"text of {content}", "en", content);

    private static Words Long(int length) => new(new string('a', length));
}
