using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Cscc.Domain.Data;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>One imported set of data, as the center holds it.</summary>
/// <param name="elsewhere">Its figures of people harmed that others stand for.</param>
public sealed class Series(string id, SeriesState state, FrozenSet<ToldElsewhere> elsewhere)
{
    // Figures of what is no period are refused; those that were kept before that are passed over.
    private readonly ILookup<string, Figures> _byMeasure = state.Figures.Values.Where(f => TableMapping.IsPeriod(f.Period)).ToLookup(f => f.Measure);
    private readonly ConcurrentDictionary<(string Measure, bool Exactly), FiguresView> _told = new();
    private readonly ConcurrentDictionary<(string Measure, bool Exactly), WeeksView?> _toldWeeks = new();

    public string Id => id;

    public SeriesState State => state;

    public SeriesFacts Facts => State.Facts!;

    /// <summary>What a series is once it is kept so, and nothing of it was before.</summary>
    public static Series Of(string id, KeepSeries keep, DateTimeOffset at) => new(
        id, new(keep.Facts, at, 0, keep.Figures.ToImmutableSortedDictionary(f => f.Key, f => f, StringComparer.Ordinal), keep.Places, [], keep.Weeks), []);

    public DataSource Source { get; } = state.Facts!.Mapping is { } mapping ? DataSources.Table(mapping) : DataSources.Find(state.Facts.Source)!;

    /// <summary>The measures of which it has figures, in the order of their source.</summary>
    public IEnumerable<SourceMeasure> Measures =>
        Source.Measures.DistinctBy(m => m.Id).Concat(Facts.Measures.Select(own => new SourceMeasure(own.Id, NameOf(own), Source.Topic, Source.Unit)))
            .Where(m => Periods(m.Id).Count > 0);

    public SourceMeasure? Measure(string id) => Measures.FirstOrDefault(m => m.Id == id);

    /// <summary>A measure's figures, oldest period first.</summary>
    public IReadOnlyList<Figures> Periods(string measure) => [.. _byMeasure[measure]];

    /// <summary>A measure's counts by week; null where there are none.</summary>
    public Weeks? Weeks(string measure) => State.Weeks?.FirstOrDefault(w => w.Measure == measure);

    /// <summary>What tells the figures to those who are told no small counts; null if they do themselves.</summary>
    public ToldElsewhere? Elsewhere(string key) => elsewhere.FirstOrDefault(e => e.Key == key);

    /// <summary>The same, where other figures are told elsewhere.</summary>
    public Series With(IEnumerable<ToldElsewhere> toldElsewhere) => elsewhere.SetEquals(toldElsewhere) ? this : new(id, state, toldElsewhere.ToFrozenSet());

    /// <summary>A measure's figures as they are told; worked out once.</summary>
    /// <param name="exactly">Whether small counts of people harmed are told too.</param>
    public FiguresView Tell(SourceMeasure measure, bool exactly) =>
        _told.GetOrAdd((measure.Id, exactly || !measure.Harm), key => Telling.Of(this, measure, key.Exactly));

    /// <summary>A measure's newest week as it is told; worked out once.</summary>
    /// <param name="exactly">Whether small counts of people harmed are told too.</param>
    /// <returns>Null if the series keeps no weeks of the measure.</returns>
    public WeeksView? TellWeeks(SourceMeasure measure, bool exactly) =>
        _toldWeeks.GetOrAdd((measure.Id, exactly || !measure.Harm), key => Telling.Weeks(this, measure, key.Exactly));

    /// <summary>Works out what is asked for most, so that whoever asks first need not wait for it.</summary>
    public void Prepare()
    {
        foreach (var measure in Measures)
        {
            Tell(measure, exactly: false);
            Tell(measure, exactly: true);
            TellWeeks(measure, exactly: false);
            TellWeeks(measure, exactly: true);
        }
    }

    /// <param name="refresh">How it was fetched last.</param>
    /// <param name="exactly">Whether small counts of people harmed are told too.</param>
    public SeriesView View(RefreshView? refresh, bool exactly) => new(
        Id, Named(), new(Source.Id, Source.Publisher, Source.Portal), Facts.Only, Facts.From, Facts.To, Telling.Rows(this, exactly), Facts.RowsSince,
        State.At, refresh, Source.Limits, [.. Measures.Select(m => new MeasureView(m.Id, m.Name, m.Topic, m.Unit, m.Harm, [.. Periods(m.Id).Select(f => Period(f.Period))], Weeks(m.Id) is not null))],
        State.Places.Count);

    /// <summary>What of a period the series covers.</summary>
    public PeriodView Period(string period)
    {
        var (from, to) = (new DateOnly(Year(period[..4]), 1, 1), new DateOnly(Year(period[^4..]), 12, 31));
        if (Facts is not { From: { } first, To: { } last })
            return new(period, from, to, Whole: true);
        return new(period, first > from ? first : from, last < to ? last : to, Facts.CoversYear(from.Year));
    }

    // A table of somebody's own is called as they call it; a set that holds one type of thing is called by that.
    private Bilingual Named()
    {
        if (Facts.Mapping is not null)
            return new(Titled(Id.Replace('-', ' ')), Titled(Id.Replace('-', ' ')));
        var only = Facts.Only is not null && Measures.ToList() is [var one] ? one.Name : null;
        var years = Facts is { From: { } from, To: { } to } ? from.Year == to.Year ? $" {from.Year}" : $" {from.Year}–{to.Year}" : "";
        return new($"{Source.Name.En}{(only is null ? "" : $": {only.En}")}{years}", $"{Source.Name.Es}{(only is null ? "" : $": {only.Es}")}{years}");
    }

    private Bilingual NameOf(OwnMeasure own) =>
        Source.Names?.GetValueOrDefault(own.Id) ?? new(Titled(own.Column), Titled(own.Column));

    private static int Year(string year) => int.Parse(year, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Capitals are how these files write, not how people read.</summary>
    internal static string Titled(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..].ToLowerInvariant()}";
}
