using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Access;

namespace Cscc.Server.Import;

/// <summary>The needs of a community as its members see them: all that are open, and those lately over.</summary>
public delegate Task<IReadOnlyList<NeedView>> NeedsOf(RoomId room);

/// <summary>What is recorded of a need, oldest first.</summary>
public delegate Task<IEnumerable<Recorded>> StoryOf(RoomId room, string need);

/// <summary>Sends a command to a room on behalf of whoever imports.</summary>
public delegate Task<Answer> SendFromImport(RoomId room, Command command);

/// <summary>
/// Takes needs from a CSV file. The reference identifies: a new one raises a need, a known one revises it if the file
/// says something else than it did, and otherwise nothing happens. What the community has revised since is the
/// community's: a file does not overwrite it.
/// </summary>
public static class NeedsImport
{
    public static async Task<ImportReport> RunAsync(ReadOnlyMemory<byte> file, ImportOptions options, string importer, NeedsOf needsOf, StoryOf storyOf, SendFromImport send)
    {
        var read = NeedsFile.Read(file, options);
        if (read.Unreadable is { } why)
            return new(0, 0, 0, 0, [why]);

        var known = await KnownAsync(needsOf);
        var faults = read.Faults.ToList();
        int added = 0, changed = 0, unchanged = 0;
        foreach (var row in read.Rows)
        {
            var present = known.GetValueOrDefault(row.Reference);
            if (present is not null && present.Community != row.Community)
            {
                faults.Add(new(row.Line, null, "community", "otherCommunity", $"This reference is a need of {present.Community.Name} already."));
                continue;
            }
            var room = RoomId.Community(row.Community.Slug);
            if (present is not null)
            {
                var isRevisedSince = false;
                var isSame = SaysTheSame(row, present.Details);
                if (!isSame)
                {
                    (var said, isRevisedSince) = FileSaid(await storyOf(room, present.Need.Id), importer, present.Details);
                    isSame = SaysTheSame(row, said);
                }
                if (isSame)
                {
                    unchanged++;
                    continue;
                }
                if (isRevisedSince)
                {
                    faults.Add(new(row.Line, null, null, "revisedByCommunity", "The community has revised this need since it was imported; it stays as the community has it."));
                    continue;
                }
            }
            var answer = await send(room, present is null ? Raise(row) : Revise(row, present.Need));
            if (!answer.Accepted)
                faults.Add(Refused(row, answer));
            else if (present is null)
                added++;
            else
                changed++;
        }
        return new(added, changed, unchanged, faults.Select(f => f.Line).Distinct().Count(), faults.OrderBy(f => f.Line).ToValueList());
    }

    private static async Task<Dictionary<string, Known>> KnownAsync(NeedsOf needsOf)
    {
        var known = new Dictionary<string, Known>(StringComparer.Ordinal);
        foreach (var area in CommunityAreas.All)
        {
            foreach (var need in await needsOf(RoomId.Community(area.Slug)))
            {
                if (need.Reference is { } reference)
                    known[reference] = new(area, need);
            }
        }
        return known;
    }

    /// <summary>What a file said of the need last, and whether somebody else has revised it since.</summary>
    private static (NeedDetails Said, bool RevisedSince) FileSaid(IEnumerable<Recorded> story, string importer, NeedDetails present) =>
        story.Aggregate((present, false), (before, recorded) => recorded switch
        {
            { Event: NeedRaised raised } => (raised.Details, false),
            { Event: NeedRevised revised, By.Person: var by } when by == importer => (revised.Details, false),
            { Event: NeedRevised } => before with { Item2 = true },
            _ => before,
        });

    private static bool SaysTheSame(NeedRow row, NeedDetails need) =>
        (row.Title, row.Description, row.Unit, row.Place)
            == (need.Title.Content, need.Description?.Content, need.Unit?.Content, need.Place?.Content)
        && (row.Category, row.Priority, row.Term, row.Quantity, row.NeededBy)
            == (need.Category, need.Priority, need.Term, need.Quantity, need.NeededBy);

    private static RaiseNeed Raise(NeedRow row) => new(
        new(row.Title), row.Category, row.Priority, row.Term, row.Quantity, Words(row.Description), Words(row.Unit),
        Words(row.Place), row.NeededBy, Reference: row.Reference);

    private static ReviseNeed Revise(NeedRow row, NeedView need) => new(
        need.Id, Words(row.Title, need.Title)!, row.Category, row.Priority, row.Term, row.Quantity, Words(row.Description, need.Description),
        Words(row.Unit, need.Unit), Words(row.Place, need.Place), row.NeededBy, need.Rev.Full);

    // The file does not say which language it is in; what is there already does.
    private static Words? Words(string? content, Text? present = null) => content is null ? null : new(content, present?.Language);

    private static ImportFault Refused(NeedRow row, Answer answer)
    {
        var field = answer.Code == "badField" ? answer.Result?.GetProperty("field").GetString() : null;
        var column = field == "neededBy" ? "needed_by" : field;
        return new(row.Line, null, column, answer.Code ?? "refused", answer.Code switch
        {
            "badField" => "This is too long, too far away or of a kind that a need cannot hold.",
            "needOver" => "This need is over; the community would have to reopen it first.",
            "belowClaimed" => "Agencies have claimed more than this quantity.",
            "changedMeanwhile" => "This need was changed while the file was read; import the file again.",
            "referenceTaken" => "This reference is taken by a need that is over.",
            _ => "The community's room refused this.",
        });
    }

    /// <summary>A need that bears a reference.</summary>
    private sealed record Known(CommunityArea Community, NeedView Need)
    {
        public NeedDetails Details { get; } = new(
            Need.Title!, Need.Category, Need.Priority, Need.Term, Need.Quantity, Need.Description, Need.Unit, Need.Place, Need.NeededBy);
    }
}
