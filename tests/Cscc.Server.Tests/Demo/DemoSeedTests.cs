using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Access;
using Cscc.Server.Demo;

namespace Cscc.Server.Tests.Demo;

public class DemoSeedTests
{
    private static readonly DateTimeOffset Morning = new(2026, 10, 14, 14, 0, 0, TimeSpan.Zero);

    private readonly PeopleDirectory _directory = new(DemoPeople.Agencies, DemoPeople.People);

    [Fact]
    public void People_come_from_every_sector_and_more_than_twelve_organizations()
    {
        Assert.Equal(Sectors.All.Order(), DemoPeople.Agencies.Select(a => a.Sector).Distinct().Order());
        Assert.True(DemoPeople.Agencies.Count(a => DemoPeople.People.Any(p => p.Agencies[0] == a.Id)) > 12);
        Assert.All(DemoPeople.People.SelectMany(p => p.Roles), role => Assert.Contains(role, PersonRoles.All));
        Assert.All(DemoPeople.People.SelectMany(p => p.Agencies), id => Assert.NotNull(_directory.FindAgency(id)));
        Assert.All(DemoPeople.Agencies, a => Assert.Equal(a.Sector == Sectors.CityDepartment, a.Tint is null));
    }

    [Fact]
    public void Every_community_named_is_one_of_the_77_and_each_of_the_first_four_has_a_convener()
    {
        var named = DemoPeople.Agencies.SelectMany(a => a.Serves).Concat(DemoPeople.People.SelectMany(p => p.Communities).Select(c => c.Slug));
        Assert.All(named, slug => Assert.NotNull(CommunityAreas.OfSlug(slug)));
        Assert.All(CommunityAreas.First, area =>
            Assert.Contains(_directory.MembersOf(area.Slug), p => p.Communities.Contains(new(area.Slug, Convener: true))));
    }

    [Fact]
    public void The_mayors_office_and_funders_are_members_nowhere() =>
        Assert.All(CommunityAreas.All, area =>
            Assert.DoesNotContain(_directory.MembersOf(area.Slug), p => p.Id is "helen-zhao" or "grant-teller"));

    [Fact]
    public void Whoever_does_something_in_the_script_is_a_member_of_the_room_with_an_agency_to_speak_for() =>
        Assert.All(DemoSeed.Script(new(Morning)), room => Assert.All(room.Steps, step =>
        {
            Assert.Contains(_directory.MembersOf(room.Community), p => p.Id == step.Person);
            Assert.NotEmpty(_directory.Find(step.Person)!.Agencies);
        }));

    [Fact]
    public void Needed_by_is_always_ahead_of_the_first_start()
    {
        var midnight = new DateTimeOffset(2026, 10, 14, 23, 59, 0, TimeSpan.FromHours(-5));
        Assert.All(Raised(DemoSeed.Script(new(midnight))), need => Assert.True(need.NeededBy is null || need.NeededBy > midnight));
    }

    [Fact]
    public void The_script_is_the_same_all_day_and_its_op_ids_for_ever()
    {
        var evening = DemoSeed.Script(new(Morning.AddHours(12)));
        var nextYear = DemoSeed.Script(new(Morning.AddYears(1)));
        Assert.Equal(Steps(DemoSeed.Script(new(Morning))), Steps(evening));
        Assert.Equal(Steps(evening).Select(s => s.OpId), Steps(nextYear).Select(s => s.OpId));
        Assert.Equal(Steps(evening).Count, Steps(evening).Select(s => s.OpId).Distinct().Count());
        Assert.All(Steps(evening), step => Assert.NotNull(OpIds.TimeOf(step.OpId)));
    }

    [Fact]
    public async Task Nothing_of_the_script_is_refused_and_the_city_looks_as_it_should()
    {
        var rooms = new BareRooms(_directory, Morning);
        await DemoSeed.RunAsync(DemoSeed.Script(new(Morning)), rooms.Send);

        Assert.Empty(rooms.Refusals);
        var open = CommunityAreas.All.ToDictionary(a => a.Slug, a => Open(rooms, a.Slug));
        var all = open.Values.SelectMany(needs => needs).ToList();
        Assert.Equal((96, 14, 61, 21), (all.Count, Count(all, NeedPriority.Urgent), Count(all, NeedPriority.Routine), Count(all, NeedPriority.Low)));
        Assert.Equal(5, all.Count(n => n.Priority == NeedPriority.Urgent && n.Claimed == 0));
        Assert.Equal(86, CommunityAreas.All.Where(a => a.IsPriority).Sum(a => open[a.Slug].Count));
        Assert.Equal(54, open.Values.Count(needs => needs.Count == 0));
        Assert.Equal((8, 9, 10, 10), (open["north-lawndale"].Count, open["south-lawndale"].Count, open["west-garfield-park"].Count, open["englewood"].Count));
    }

    [Fact]
    public async Task A_second_start_doubles_nothing_on_the_same_day_or_later()
    {
        var rooms = new BareRooms(_directory, Morning);
        await DemoSeed.RunAsync(DemoSeed.Script(new(Morning)), rooms.Send);
        var events = rooms.Events;

        await DemoSeed.RunAsync(DemoSeed.Script(new(Morning.AddHours(3))), rooms.Send);
        await DemoSeed.RunAsync(DemoSeed.Script(new(Morning.AddDays(3))), rooms.Send);

        Assert.Equal(events, rooms.Events);
    }

    [Fact]
    public async Task A_start_that_was_cut_off_is_completed_by_the_next_on_that_day()
    {
        var rooms = new BareRooms(_directory, Morning);
        var left = 200;
        await DemoSeed.RunAsync(DemoSeed.Script(new(Morning)), (room, person, opId, command) => Interlocked.Decrement(ref left) < 0
            ? Task.FromResult(new Answer(false, Code: "cutOff"))
            : rooms.Send(room, person, opId, command));
        await DemoSeed.RunAsync(DemoSeed.Script(new(Morning)), rooms.Send);

        var whole = new BareRooms(_directory, Morning);
        await DemoSeed.RunAsync(DemoSeed.Script(new(Morning)), whole.Send);
        Assert.Equal(whole.Events, rooms.Events);
    }

    [Fact]
    public async Task A_room_in_which_somebody_was_before_is_left_to_them()
    {
        var rooms = new BareRooms(_directory, Morning);
        var theirs = RoomId.Community("austin");
        await rooms.Send(theirs, _directory.Find("ray-dotson")!, "theirs", new RaiseNeed(
            new("Chess sets"), NeedCategory.ViolenceDiversion, NeedPriority.Low, NeedTerm.LongTerm, 3));

        await DemoSeed.RunAsync(DemoSeed.Script(new(Morning)), rooms.Send);

        Assert.Equal(2, Open(rooms, "austin").Count);
        Assert.Empty(rooms.Refusals);
    }

    private static List<NeedView> Open(BareRooms rooms, string slug) =>
        [.. rooms.Views<NeedView>(RoomId.Community(slug), "needs").Where(n => n.OverAt is null)];

    private static int Count(IEnumerable<NeedView> needs, NeedPriority priority) => needs.Count(n => n.Priority == priority);

    private static List<DemoStep> Steps(IEnumerable<DemoRoom> script) => [.. script.SelectMany(r => r.Steps)];

    private static IEnumerable<RaiseNeed> Raised(IEnumerable<DemoRoom> script) => Steps(script).Select(s => s.Command).OfType<RaiseNeed>();
}
