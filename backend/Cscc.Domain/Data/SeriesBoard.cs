using System.Collections.Immutable;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Data;

/// <summary>Puts a file's figures in the place of those kept of the series. For the center's keeper only.</summary>
/// <param name="Figures">All of the file's, at most one of each measure and period.</param>
/// <param name="Weeks">At most one of each measure; null where the file has none.</param>
/// <param name="Since">The first year that the file tells of: what is kept of the years before stays. Null if it tells all.</param>
public sealed record KeepSeries(
    SeriesFacts Facts, ValueList<Figures> Figures, ValueList<PublicPlace> Places, ValueList<Weeks>? Weeks = null, int? Since = null) : Command;

/// <summary>A file of a series came in. What it says as before is not repeated.</summary>
/// <param name="Changed">Figures that are new or other than they were.</param>
/// <param name="Gone">Keys of figures that the file no longer has.</param>
/// <param name="Places">All of them; null where they are as they were.</param>
/// <param name="Weeks">All of them; null where they are as they were.</param>
[EventName("seriesKept.v1")]
public sealed record SeriesKept(
    SeriesFacts Facts, ValueList<Figures> Changed, ValueList<string> Gone, ValueList<PublicPlace>? Places, ValueList<Weeks>? Weeks = null) : Event;

/// <param name="Facts">Null until something is imported.</param>
/// <param name="At">When it came in.</param>
/// <param name="Position">Of the log at which it came in.</param>
/// <param name="Revisions">Newest first.</param>
/// <param name="Weeks">Null where there are none.</param>
public sealed record SeriesState(
    SeriesFacts? Facts, DateTimeOffset At, long Position, ImmutableSortedDictionary<string, Figures> Figures, ValueList<PublicPlace> Places,
    ValueList<Revision> Revisions, ValueList<Weeks>? Weeks = null);

/// <summary>The aggregates of one set of imported data: the room <c>data/&lt;series&gt;</c>, read by REST and never joined.</summary>
public sealed class SeriesBoard : Board<SeriesState>
{
    /// <summary>Revisions that are told; what came before stays in the log.</summary>
    private const int MostRevisions = 200;

    public override IReadOnlyList<Type> Commands { get; } = [typeof(KeepSeries)];

    public override IReadOnlyList<Type> Events { get; } = [typeof(SeriesKept)];

    public override IReadOnlyList<Collection> Collections => [];

    protected override SeriesState Start { get; } = new(
        null, DateTimeOffset.MinValue, 0, ImmutableSortedDictionary.Create<string, Figures>(StringComparer.Ordinal), [], []);

    public override Decision Decide(SeriesState state, Command command, Asking asking) => command switch
    {
        KeepSeries { Since: not null } keep when keep.Facts.Source != state.Facts?.Source => new BadField("since"),
        KeepSeries keep when keep.Figures.Any(f => !Fits(f) || f.FirstYear < keep.Since) || keep.Figures.DistinctBy(f => f.Key).Count() != keep.Figures.Count => new BadField("figures"),
        KeepSeries { Weeks: { } weeks } when !weeks.All(w => w.Fits()) || weeks.DistinctBy(w => w.Measure).Count() != weeks.Count => new BadField("weeks"),
        KeepSeries { Facts.Mapping: { } mapping } when !mapping.Fits() => new BadField("mapping"),
        KeepSeries keep => Kept(state, keep) is { } kept ? kept : Decision.Nothing,
        _ => throw NotDecided(command),
    };

    public override SeriesState Evolve(SeriesState state, Recorded recorded)
    {
        if (recorded.Event is not SeriesKept kept)
            return state;
        var revised = kept.Changed
            .Where(f => state.Figures.TryGetValue(f.Key, out var before) && before.Total != f.Total)
            .Select(f => new Revision(f.Measure, f.Period, state.Figures[f.Key].Total, f.Total, recorded.At));
        return new(
            kept.Facts, recorded.At, recorded.Position, state.Figures.RemoveRange(kept.Gone).SetItems(kept.Changed.Select(f => KeyValuePair.Create(f.Key, f))),
            kept.Places ?? state.Places, [.. revised.Concat(state.Revisions).Take(MostRevisions)], kept.Weeks ?? state.Weeks);
    }

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => [];

    private static SeriesKept? Kept(SeriesState state, KeepSeries keep)
    {
        var facts = Facts(state, keep);
        var changed = keep.Figures.Where(f => !f.Equals(state.Figures.GetValueOrDefault(f.Key)));
        var told = state.Figures.Values.Where(f => keep.Since is not { } since || f.FirstYear >= since).Select(f => f.Key);
        var gone = told.Except(keep.Figures.Select(f => f.Key)).ToValueList();
        var weeks = (keep.Weeks ?? []).Equals(state.Weeks ?? []) ? null : keep.Weeks ?? [];
        var isSame = changed.Count + gone.Count == 0 && facts.Equals(state.Facts) && keep.Places.Equals(state.Places) && weeks is null;
        return isSame ? null : new(facts, changed, gone, keep.Places.Equals(state.Places) ? null : keep.Places, weeks);
    }

    /// <summary>What the series is with what a part of it says now.</summary>
    private static SeriesFacts Facts(SeriesState state, KeepSeries keep)
    {
        if (keep.Since is not { } since || state.Facts is not { } before)
            return keep.Facts;
        return keep.Facts with
        {
            Only = keep.Facts.Only == before.Only ? before.Only : null,
            From = before.From,
            Measures = before.Measures.Concat(keep.Facts.Measures).DistinctBy(m => m.Id).OrderBy(m => m.Id, StringComparer.Ordinal).ToValueList(),
            RowsSince = new(since, 1, 1),
        };
    }

    private static bool Fits(Figures figures) =>
        TableMapping.IsPeriod(figures.Period) && figures.Areas.Count == figures.Months.Count && figures.Areas.Count == figures.Values.Count
        && figures.Areas.All(a => a is >= Figures.Unplaced and <= Figures.City) && figures.Months.All(m => m is >= 0 and <= 12)
        && figures.Values.All(double.IsFinite) && figures.Hours.Count is 0 or Figures.HoursAWeek;
}
