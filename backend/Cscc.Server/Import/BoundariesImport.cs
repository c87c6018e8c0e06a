using Cscc.Domain.Kernel;
using Cscc.Server.Access;

namespace Cscc.Server.Import;

/// <summary>Takes the City portal's file of community area boundaries (cauq-8yn6) as it is downloaded.</summary>
public static class BoundariesImport
{
    /// <summary>
    /// The boundaries after a file, and what became of it. Areas that the file does not hold, or holds wrongly, stay as
    /// they are.
    /// </summary>
    public static (Boundaries After, ImportReport Report) Read(ReadOnlyMemory<byte> file, Boundaries present, ImportOptions options)
    {
        if (file.Length > options.MostBoundariesBytes)
            return (present, ImportReport.Unreadable("tooLarge", $"The file is larger than {options.MostBoundariesBytes} bytes."));
        var read = PortalBoundaries.Read(file);
        if (read.Unreadable is { } why)
            return (present, new(0, 0, 0, 0, [why]));

        var (outlines, disagreements) = Outlines.Simplify(read.Areas);
        int added = 0, changed = 0, unchanged = 0;
        foreach (var (number, outline) in outlines)
        {
            if (!present.Geometries.TryGetValue(number, out var before))
                added++;
            else if (before == outline)
                unchanged++;
            else
                changed++;
        }
        var faults = read.Faults.Concat(disagreements).OrderBy(f => f.Feature).ToValueList();
        var report = new ImportReport(added, changed, unchanged, faults.Select(f => f.Feature).Distinct().Count(), faults);
        return (added + changed == 0 ? present : present.With(outlines), report);
    }
}
