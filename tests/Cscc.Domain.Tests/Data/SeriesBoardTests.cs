using Cscc.Domain.Data;
using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Kernel;

namespace Cscc.Domain.Tests.Data;

public class SeriesBoardTests
{
    private static readonly Actor Keeper = new("import", Audience.Keeper, [], Convener: false);
    private static readonly SeriesFacts Facts = new("crimes", null, new(2019, 1, 1), new(2020, 3, 31), 10, 10, []);

    private readonly TestRoom _room = new(RoomKinds.Data, RoomId.Data("crimes"));

    private SeriesState State => _room.State.Get<SeriesState>();

    [Fact]
    public void What_is_said_again_is_not_recorded_again()
    {
        Keep(Of("2019", 3, 4));
        Assert.Empty(Events(Keep(Of("2019", 3, 4))));
    }

    [Fact]
    public void Only_what_changed_is_recorded_and_a_past_figure_that_changed_is_a_revision()
    {
        Keep(Of("2019", 3, 4), Of("2020", 5));
        _room.Wait(TimeSpan.FromDays(7));
        var kept = Assert.IsType<SeriesKept>(Assert.Single(Events(Keep(Of("2019", 3, 4), Of("2020", 6), Of("2021", 1)))));
        Assert.Equal(["2020", "2021"], kept.Changed.Select(f => f.Period));
        Assert.Null(kept.Places);
        Assert.Equal([new Revision("theft", "2020", 5, 6, _room.Now)], State.Revisions);
        Assert.Equal(7 + 6 + 1, State.Figures.Values.Sum(f => f.Total));
    }

    [Fact]
    public void What_the_file_has_no_longer_is_gone()
    {
        Keep(Of("2019", 3), Of("2020", 5));
        var kept = Assert.IsType<SeriesKept>(Assert.Single(Events(Keep(Of("2020", 5)))));
        Assert.Equal(["theft 2019"], kept.Gone);
        Assert.Equal(["theft 2020"], State.Figures.Keys);
    }

    [Fact]
    public void A_place_that_closed_is_recorded_with_all_the_others()
    {
        var (open, closed) = (new PublicPlace("A", "1 W A St", 25, 41.9, -87.7), new PublicPlace("B", "2 W A St", 25, 41.9, -87.7));
        _room.Send(Keeper, new KeepSeries(Facts, [Of("2019", 2)], [open, closed]));
        _room.Send(Keeper, new KeepSeries(Facts, [Of("2019", 2)], [open]));
        Assert.Equal([open], State.Places);
    }

    [Fact]
    public void A_year_is_whole_if_the_series_covers_its_first_day_and_its_last()
    {
        Assert.True(Facts.CoversYear(2019));
        Assert.False(Facts.CoversYear(2020));
        Assert.False((Facts with { From = new(2019, 1, 2) }).CoversYear(2019));
    }

    [Fact]
    public void Figures_whose_columns_do_not_fit_together_are_refused()
    {
        foreach (var odd in (Figures[])
        [
            Of("2019", 1) with { Months = [] }, Of("2019", 1) with { Areas = [101] }, Of("2019", 1) with { Months = [13] },
            Of("2019", 1) with { Values = [double.NaN] }, Of("2019", 1) with { Hours = [1, 2] },
        ])
        {
            Assert.IsType<Decision.Refused>(_room.Decide(Keeper, new KeepSeries(Facts, [odd], [])));
        }
        Assert.IsType<Decision.Refused>(_room.Decide(Keeper, new KeepSeries(Facts, [Of("2019", 1), Of("2019", 2)], [])));
    }

    [Fact]
    public void How_a_table_was_read_is_kept_with_its_figures()
    {
        var mapping = new TableMapping([new(new("Thefts", "Hurtos"), DataUnit.Count, DataTopic.OtherCrime, Harm: false, "n")], "Area", Period: "2019");
        _room.Send(Keeper, new KeepSeries(Facts with { Mapping = mapping }, [Of("2019", 1)], []));
        Assert.Equal(mapping, State.Facts!.Mapping);
        // The same figures read another way are news.
        Assert.NotEmpty(Events(_room.Send(Keeper, new KeepSeries(Facts with { Mapping = mapping with { Area = "Where" } }, [Of("2019", 1)], []))));
        Assert.IsType<Decision.Refused>(_room.Decide(Keeper, new KeepSeries(Facts with { Mapping = mapping with { Area = null } }, [Of("2019", 1)], [])));
    }

    private static Figures Of(string year, params double[] counts) =>
        new("theft", year, [.. counts.Select((_, i) => 25 + i)], [.. counts.Select(_ => 1)], [.. counts], [], 0);

    private Decision Keep(params Figures[] figures) => _room.Send(Keeper, new KeepSeries(Facts, [.. figures], []));

    private static IEnumerable<Event> Events(Decision decision) => Assert.IsType<Decision.Accepted>(decision).Events.Where(e => e is not Noted);
}
