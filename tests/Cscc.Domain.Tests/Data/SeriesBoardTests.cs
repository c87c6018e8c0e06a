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
    public void A_file_of_the_newest_years_leaves_those_before_as_they_are()
    {
        Keep(Of("2018", 9), Of("2019", 3), Of("2020", 5));
        var newest = Facts with { From = new(2019, 1, 1), To = new(2020, 6, 30), Rows = 8, Accepted = 8 };
        var kept = Assert.IsType<SeriesKept>(Assert.Single(Events(_room.Send(Keeper, new KeepSeries(newest, [Of("2020", 8)], [], Since: 2019)))));
        Assert.Equal(["theft 2019"], kept.Gone);
        Assert.Equal(["theft 2018", "theft 2020"], State.Figures.Keys);
        Assert.Equal(newest with { From = Facts.From, RowsSince = new(2019, 1, 1) }, State.Facts);
        Assert.Equal([new Revision("theft", "2020", 5, 8, _room.Now)], State.Revisions);
        Assert.Empty(Events(_room.Send(Keeper, new KeepSeries(newest, [Of("2020", 8)], [], Since: 2019))));
    }

    [Fact]
    public void A_part_wants_something_that_it_is_a_part_of()
    {
        Assert.IsType<Decision.Refused>(_room.Decide(Keeper, new KeepSeries(Facts, [Of("2020", 8)], [], Since: 2019)));
        Keep(Of("2019", 3));
        Assert.IsType<Decision.Refused>(_room.Decide(Keeper, new KeepSeries(Facts with { Source = "open311" }, [Of("2020", 8)], [], Since: 2019)));
        Assert.IsType<Decision.Refused>(_room.Decide(Keeper, new KeepSeries(Facts, [Of("2018", 8)], [], Since: 2019)));
    }

    [Fact]
    public void Who_takes_figures_along_is_written_down_and_the_series_stays_as_it_is()
    {
        Keep(Of("2019", 3));
        var before = State;
        for (var i = 0; i < 201; i++)
            _room.Send(Keeper, new RecordExport("theft", "csv", $"person-{i}", Exactly: i == 200));
        var exports = _room.State.Get<ExportsState>().Exports;
        Assert.Equal(200, exports.Count);
        Assert.Equal(new("theft", "csv", "person-200", true, _room.Now), exports[0]);
        Assert.Same(before, State);
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
    public void Weeks_that_are_as_they_were_are_not_recorded_again_and_a_file_without_any_takes_them_away()
    {
        KeepWeeks([Week(new(2020, 3, 29), 4, 9)]);
        Assert.Empty(Events(KeepWeeks([Week(new(2020, 3, 29), 4, 9)])));
        Assert.Equal([4, 9], State.Weeks!.Single().Of(25)[^2..]);

        var kept = Assert.IsType<SeriesKept>(Assert.Single(Events(KeepWeeks([Week(new(2020, 3, 29), 4, 10)]))));
        Assert.Empty(kept.Changed);
        _room.Send(Keeper, new KeepSeries(Facts, [Of("2020", 6)], [], State.Weeks));
        Assert.Equal(10, State.Weeks!.Single().City()[^1]);

        Assert.Empty(Assert.IsType<SeriesKept>(Assert.Single(Events(KeepWeeks(null)))).Weeks!);
        Assert.Empty(State.Weeks!);
        Assert.Empty(Events(KeepWeeks(null)));
    }

    [Fact]
    public void An_import_from_before_there_were_weeks_has_none()
    {
        _room.Record(null, new SeriesKept(Facts, [Of("2019", 3)], [], []));
        Assert.Null(State.Weeks);
        Assert.Empty(Events(Keep(Of("2019", 3))));
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
            Of("2019", 1) with { Values = [double.NaN] }, Of("19", 1), Of("0019", 1), Of("", 1), Of("2019", 1) with { Hours = [1, 2] },
        ])
        {
            Assert.IsType<Decision.Refused>(_room.Decide(Keeper, new KeepSeries(Facts, [odd], [])));
        }
        Assert.IsType<Decision.Refused>(_room.Decide(Keeper, new KeepSeries(Facts, [Of("2019", 1), Of("2019", 2)], [])));
    }

    [Fact]
    public void Weeks_whose_columns_do_not_fit_together_are_refused()
    {
        var week = Week(new(2020, 3, 29), 4, 9);
        foreach (var odd in (Weeks[])
        [
            week with { To = new(2020, 3, 30) }, week with { Numbers = [] }, week with { Areas = [25, 100] }, week with { Numbers = [12, 13] },
            week with { Values = [4, -1] }, week with { Values = [int.MaxValue, 1] }, week with { InFirstMonth = [] },
            week with { InFirstMonth = [.. week.InFirstMonth.Select(n => n + 1)] },
        ])
        {
            Assert.IsType<Decision.Refused>(_room.Decide(Keeper, new KeepSeries(Facts, [Of("2019", 1)], [], [odd])));
        }
        Assert.IsType<Decision.Refused>(_room.Decide(Keeper, new KeepSeries(Facts, [Of("2019", 1)], [], [week, week])));
        Assert.IsType<Decision.Accepted>(_room.Decide(Keeper, new KeepSeries(Facts, [Of("2019", 1)], [], [week])));
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

    /// <summary>The last two weeks of one area, all in the month of their Monday.</summary>
    private static Weeks Week(DateOnly to, int before, int newest) =>
        new("theft", to, [25, 25], [11, 12], [before, newest], [.. Enumerable.Repeat(0, 11), before, newest]);

    private Decision KeepWeeks(ValueList<Weeks>? weeks) => _room.Send(Keeper, new KeepSeries(Facts, [Of("2019", 3)], [], weeks));

    private Decision Keep(params Figures[] figures) => _room.Send(Keeper, new KeepSeries(Facts, [.. figures], []));

    private static IEnumerable<Event> Events(Decision decision) => Assert.IsType<Decision.Accepted>(decision).Events.Where(e => e is not Noted);
}
