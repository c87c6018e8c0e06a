using Cscc.Domain.Data;

namespace Cscc.Domain.Tests.Data;

public sealed class WeeksTests
{
    // The second of January 2023 was a Monday; thirteen weeks from it end on the second of April.
    [Theory]
    [InlineData("2023-01-02", "2023-04-02", 1, null)] // the last day may not be whole
    [InlineData("2023-01-02", "2023-04-03", 1, "2023-04-02")]
    [InlineData("2023-01-02", "2023-04-03", 2, null)]
    [InlineData("2023-01-02", "2023-04-04", 2, "2023-04-02")]
    [InlineData("2023-01-02", "2023-04-09", 1, "2023-04-02")]
    [InlineData("2023-01-02", "2023-04-10", 1, "2023-04-09")]
    [InlineData("2023-01-03", "2023-04-04", 1, null)] // the first Monday is not covered
    [InlineData("0001-01-01", "0001-01-02", 2, null)]
    [InlineData("0001-01-01", "9999-12-31", 2, "9999-12-26")]
    public void The_newest_week_is_the_last_whole_one_with_twelve_before_it(string from, string to, int notWhole, string? sunday) =>
        Assert.Equal(sunday is null ? null : DateOnly.Parse(sunday), Weeks.NewestOf(DateOnly.Parse(from), DateOnly.Parse(to), notWhole));

    [Fact]
    public void Weeks_begin_on_a_Monday_and_what_has_no_line_is_zero()
    {
        var weeks = new Weeks("theft", new(2023, 4, 2), [25, 26, 0], [0, 12, 12], [3, 4, 5], [3, .. new int[12]]);
        Assert.Equal(new(2023, 1, 2), Weeks.Monday(weeks.To, 0));
        Assert.Equal(new(2023, 3, 27), Weeks.Monday(weeks.To, Weeks.Kept - 1));
        Assert.Equal([3, .. new int[12]], weeks.Of(25));
        Assert.Equal([3, .. new int[11], 9], weeks.City());
    }
}
