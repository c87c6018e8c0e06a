using Cscc.Server.Access;

namespace Cscc.Server.Tests.Access;

public class CommunityAreasTests
{
    [Fact]
    public void There_are_77_of_them_numbered_in_order()
    {
        Assert.Equal(Enumerable.Range(1, 77), CommunityAreas.All.Select(a => a.Number));
        Assert.Equal(77, CommunityAreas.All.Select(a => a.Slug).Distinct().Count());
        Assert.All(CommunityAreas.All, a => Assert.Matches("^[a-z]+(-[a-z]+)*$", a.Slug));
    }

    [Fact]
    public void Fifteen_are_priority_communities_and_four_of_those_come_first()
    {
        Assert.Equal(15, CommunityAreas.All.Count(a => a.IsPriority));
        Assert.Equal(["west-garfield-park", "north-lawndale", "south-lawndale", "englewood"], CommunityAreas.First.Select(a => a.Slug));
        Assert.All(CommunityAreas.First, a => Assert.True(a.IsFirst && a.IsPriority));
    }

    [Theory]
    [InlineData("South Lawndale", 30)]
    [InlineData("little village", 30)]
    [InlineData("La Villita", 30)]
    [InlineData("south-lawndale", 30)]
    [InlineData(" 30 ", 30)]
    [InlineData("OHARE", 76)]
    [InlineData("O'Hare", 76)]
    [InlineData("MCKINLEY PARK", 59)]
    [InlineData("Back of the Yards", 61)]
    [InlineData("loop", 32)]
    public void An_area_is_found_by_whatever_people_write(string written, int number) =>
        Assert.Equal(number, CommunityAreas.Find(written)?.Number);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("78")]
    [InlineData("-1")]
    [InlineData("Oak Park")]
    public void What_is_no_area_of_Chicago_is_not_found(string written) => Assert.Null(CommunityAreas.Find(written));

    [Fact]
    public void Only_Little_Village_is_shown_by_another_name_than_the_official_one()
    {
        var littleVillage = CommunityAreas.OfSlug("south-lawndale")!;
        Assert.Equal("Little Village", littleVillage.ShownAs("en"));
        Assert.Equal("La Villita", littleVillage.ShownAs("es"));
        Assert.All(CommunityAreas.All.Where(a => a != littleVillage), a => Assert.Equal(a.Name, a.ShownAs("es")));
    }
}
