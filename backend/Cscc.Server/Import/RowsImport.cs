using Cscc.Contracts;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Import;

/// <summary>What an event says of a thing.</summary>
/// <param name="IsFirst">Whether it is the one that the thing began with.</param>
public readonly record struct Saying<TFacts>(TFacts Facts, bool IsFirst);

/// <summary>
/// Takes things from a CSV file, row by row. The reference identifies: a new one adds a thing, a known one revises it if
/// the file says something else than it did, and otherwise nothing happens. What a room's own people have revised since
/// is theirs: a file does not overwrite it.
/// </summary>
/// <typeparam name="TRow">A row of the file.</typeparam>
/// <typeparam name="TView">The thing as it stands in its room.</typeparam>
/// <typeparam name="TFacts">What both a row and an event say of it.</typeparam>
public abstract class RowsImport<TRow, TView, TFacts>(IImportRooms rooms)
    where TRow : class, IImportRow
    where TView : class, IView
    where TFacts : class
{
    /// <summary>Where in the rooms the things stand.</summary>
    protected abstract string Collection { get; }

    /// <summary>The rooms in which a reference may be known already.</summary>
    protected abstract IEnumerable<RoomId> Rooms { get; }

    public async Task<ImportReport> RunAsync(ReadOnlyMemory<byte> file, ImportOptions options)
    {
        var read = Read(file, options);
        if (read.Unreadable is { } why)
            return new(0, 0, 0, 0, [why]);

        var known = await KnownAsync();
        var faults = read.Faults.ToList();
        int added = 0, changed = 0, unchanged = 0;
        foreach (var row in read.Rows)
        {
            var room = RoomOf(row);
            var present = known.GetValueOrDefault(row.Reference);
            if (present is not null)
            {
                if (present.Room != room)
                {
                    faults.Add(OtherRoom(row, present.Room));
                    continue;
                }
                if (OtherThing(row, present.View) is { } other)
                {
                    faults.Add(other);
                    continue;
                }
                var (isSame, isRevisedSince) = await CompareAsync(row, present);
                if (isSame)
                {
                    unchanged++;
                    continue;
                }
                if (isRevisedSince)
                {
                    faults.Add(RevisedSince(row));
                    continue;
                }
            }
            var answer = await rooms.SendAsync(room, present is null ? Add(row) : Revise(row, present.View));
            if (!answer.Accepted)
                faults.Add(Refused(row, answer));
            else if (present is null)
                added++;
            else
                changed++;
        }
        return new(added, changed, unchanged, faults.Select(f => f.Line).Distinct().Count(), faults.OrderBy(f => f.Line).ToValueList());
    }

    protected abstract TableFile<TRow> Read(ReadOnlyMemory<byte> file, ImportOptions options);

    protected abstract RoomId RoomOf(TRow row);

    protected abstract string? ReferenceOf(TView view);

    /// <summary>The history subject of what was said of a thing.</summary>
    protected abstract string StoryOf(TView view);

    protected abstract TFacts FactsOf(TView view);

    /// <summary>What an event says of a thing; null if nothing that a file could.</summary>
    protected abstract Saying<TFacts>? Said(Event @event);

    protected abstract bool SaysTheSame(TRow row, TFacts facts);

    protected abstract Command Add(TRow row);

    protected abstract Command Revise(TRow row, TView view);

    /// <summary>The reference stands in another room.</summary>
    protected abstract ImportFault OtherRoom(TRow row, RoomId present);

    /// <summary>Why a row cannot be about what its reference is about; null if it can.</summary>
    protected virtual ImportFault? OtherThing(TRow row, TView view) => null;

    protected abstract ImportFault RevisedSince(TRow row);

    /// <summary>What a refusal's code means to whoever wrote the file.</summary>
    protected abstract string WordsFor(string? code);

    // The file does not say which language it is in; what is there already does.
    protected static Words? Words(string? content, Text? present = null) => content is null ? null : new(content, present?.Language);

    private async Task<Dictionary<string, Known>> KnownAsync()
    {
        var known = new Dictionary<string, Known>(StringComparer.Ordinal);
        foreach (var room in Rooms)
        {
            foreach (var view in await rooms.ViewsAsync<TView>(room, Collection))
            {
                if (ReferenceOf(view) is { } reference)
                    known[reference] = new(room, view);
            }
        }
        return known;
    }

    private async Task<(bool IsSame, bool IsRevisedSince)> CompareAsync(TRow row, Known present)
    {
        var facts = FactsOf(present.View);
        if (SaysTheSame(row, facts))
            return (true, false);
        var (said, isRevisedSince) = FileSaid(await rooms.StoryAsync(present.Room, StoryOf(present.View)), facts);
        return (SaysTheSame(row, said), isRevisedSince);
    }

    /// <summary>What a file said of the thing last, and whether somebody else has revised it since.</summary>
    private (TFacts Said, bool RevisedSince) FileSaid(IEnumerable<Recorded> story, TFacts present) =>
        story.Aggregate((present, false), (before, recorded) => Said(recorded.Event) switch
        {
            { IsFirst: true } first => (first.Facts, false),
            { } revised when recorded.By?.Person == rooms.Importer => (revised.Facts, false),
            { } => before with { Item2 = true },
            null => before,
        });

    private ImportFault Refused(TRow row, Answer answer)
    {
        var field = answer.Code == "badField" ? answer.Result?.GetProperty("field").GetString() : null;
        return new(row.Line, null, field is null ? null : Column(field), answer.Code ?? "refused", WordsFor(answer.Code));
    }

    /// <summary><c>neededBy</c> as the file calls it: <c>needed_by</c>.</summary>
    private static string Column(string field) =>
        string.Concat(field.Select(c => char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{c}"));

    /// <summary>A thing that bears a reference, and where.</summary>
    private sealed record Known(RoomId Room, TView View);
}
