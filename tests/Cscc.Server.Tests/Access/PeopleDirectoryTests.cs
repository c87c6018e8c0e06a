using Cscc.Server.Access;

namespace Cscc.Server.Tests.Access;

public class PeopleDirectoryTests
{
    private static readonly Agency Meals = new("meals", "Meals", Sectors.Food, "ME", 2, ["austin", "englewood"]);
    private static readonly Person Neighbor = new("nan", "Nan", "en", [PersonRoles.Neighbor], [], [new("austin", Convener: true)]);
    private static readonly Person Cook = new("cal", "Cal", "en", [PersonRoles.AgencyCoordinator], ["meals"], []);

    private readonly PeopleDirectory _directory = new([Meals], [Neighbor, Cook]);

    [Fact]
    public void Members_are_the_communitys_own_people_and_those_of_the_agencies_that_serve_it()
    {
        Assert.Equal([Cook, Neighbor], _directory.MembersOf("austin"));
        Assert.Equal([Cook], _directory.MembersOf("englewood"));
        Assert.Empty(_directory.MembersOf("loop"));
        Assert.Equal([Meals], _directory.AgenciesServing("englewood"));
        Assert.Empty(_directory.AgenciesServing("loop"));
    }

    [Fact]
    public void Somebody_who_belongs_twice_is_one_member()
    {
        _directory.Change(Cook with { Communities = [new("austin", Convener: false)] });
        Assert.Equal(["cal", "nan"], _directory.MembersOf("austin").Select(p => p.Id));
    }

    [Fact]
    public void A_change_raises_the_rights_version_whatever_the_caller_held_and_tells_of_it()
    {
        var told = new List<Person>();
        _directory.Changed += told.Add;

        var changed = _directory.Change(Cook with { Agencies = [], RightsVersion = 40 });

        Assert.Equal(Cook.RightsVersion + 1, changed.RightsVersion);
        Assert.Equal([changed], told);
        Assert.Equal(changed, _directory.Find("cal"));
        Assert.Equal([Neighbor], _directory.MembersOf("austin"));
    }

    [Fact]
    public void Changes_made_at_once_are_all_kept()
    {
        Parallel.For(0, 200, i => _directory.Change(Cook with { Id = $"cook-{i % 20}" }));
        Assert.Equal(22, _directory.People.Count());
        Assert.Equal(10 * 20, _directory.People.Where(p => p.Id.StartsWith("cook", StringComparison.Ordinal)).Sum(p => p.RightsVersion));
    }
}
