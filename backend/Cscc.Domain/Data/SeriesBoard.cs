using System.Collections.Immutable;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Data;

/// <summary>Puts a file's figures in the place of those kept of the series. For the center's keeper only.</summary>
/// <param name="Figures">All of the file's, at most one of each measure and period.</param>
public sealed record KeepSeries(SeriesFacts Facts, ValueList<Figures> Figures, ValueList<PublicPlace> Places) : Command;

/// <summary>A file of a series came in. What it says as before is not repeated.</summary>
/// <param name="Changed">Figures that are new or other than they were.</param>
/// <param name="Gone">Keys of figures that the file no longer has.</param>
/// <param name="Places">All of them; null where they are as they were.</param>
[EventName("seriesKept.v1")]
public sealed record SeriesKept(SeriesFacts Facts, ValueList<Figures> Changed, ValueList<string> Gone, ValueList<PublicPlace>? Places) : Event;

/// <param name="Facts">Null until something is imported.</param>
/// <param name="At">When it came in.</param>
/// <param name="Revisions">Newest first.</param>
public sealed record SeriesState(
    SeriesFacts? Facts, DateTimeOffset At, ImmutableSortedDictionary<string, Figures> Figures, ValueList<PublicPlace> Places, ValueList<Revision> Revisions);

/// <summary>The aggregates of one set of imported data: the room <c>data/&lt;series&gt;</c>, read by REST and never joined.</summary>
public sealed class SeriesBoard : Board<SeriesState>
{
    /// <summary>Revisions that are told; what came before stays in the log.</summary>
    private const int MostRevisions = 200;

    public override IReadOnlyList<Type> Commands { get; } = [typeof(KeepSeries)];

    public override IReadOnlyList<Type> Events { get; } = [typeof(SeriesKept)];

    public override IReadOnlyList<Collection> Collections => [];

    protected override SeriesState Start { get; } = new(
        null, DateTimeOffset.MinValue, ImmutableSortedDictionary.Create<string, Figures>(StringComparer.Ordinal), [], []);

    public override Decision Decide(SeriesState state, Command command, Asking asking) => command switch
    {
        KeepSeries keep when keep.Figures.Any(f => !Fits(f)) || keep.Figures.DistinctBy(f => f.Key).Count() != keep.Figures.Count => new BadField("figures"),
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
            kept.Facts, recorded.At, state.Figures.RemoveRange(kept.Gone).SetItems(kept.Changed.Select(f => KeyValuePair.Create(f.Key, f))),
            kept.Places ?? state.Places, [.. revised.Concat(state.Revisions).Take(MostRevisions)]);
    }

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => [];

    private static SeriesKept? Kept(SeriesState state, KeepSeries keep)
    {
        var changed = keep.Figures.Where(f => !f.Equals(state.Figures.GetValueOrDefault(f.Key)));
        var gone = state.Figures.Keys.Except(keep.Figures.Select(f => f.Key)).ToValueList();
        var isSame = changed.Count + gone.Count == 0 && keep.Facts.Equals(state.Facts) && keep.Places.Equals(state.Places);
        return isSame ? null : new(keep.Facts, changed, gone, keep.Places.Equals(state.Places) ? null : keep.Places);
    }

    private static bool Fits(Figures figures) =>
        figures.Areas.Count == figures.Months.Count && figures.Areas.Count == figures.Values.Count
        && figures.Areas.All(a => a is >= Figures.Unplaced and <= Figures.City) && figures.Months.All(m => m is >= 0 and <= 12)
        && figures.Values.All(double.IsFinite) && figures.Hours.Count is 0 or Figures.HoursAWeek;
}
