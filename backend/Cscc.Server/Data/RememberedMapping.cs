using Cscc.Domain.Data;
using Cscc.Domain.Kernel;

namespace Cscc.Server.Data;

/// <summary>How the table was read that a series was last brought in from.</summary>
public sealed record RememberedMapping(string Series, TableMapping Mapping, DateTimeOffset At)
{
    /// <summary>Reads a file; a table that is none of the sources' as such a table was read before, if there was one.</summary>
    /// <param name="series">What it is to be kept as; null for what the table was kept as before, or for the file's own name if that names another year.</param>
    /// <param name="year">As for <see cref="For"/>.</param>
    internal static async Task<(DataRead Read, bool Remembered)> ReadAsync(
        DataWish wish, string? series, string? year, Func<DataWish, Task<DataRead>> read, Func<Task<ValueList<RememberedMapping>>> all)
    {
        var first = await read(wish);
        if (!first.IsUnknown || For(first.Table!, await all(), year) is not { } before)
            return (first, false);
        // Next year's table is another set beside this year's, where the set is called by its year.
        var isOfItsYear = DataImport.YearIn(before.Series) is not { } named || year is null || named == year;
        return (await read(wish with { Mapping = before.Mapping, Series = series ?? (isOfItsYear ? before.Series : wish.Series) }), true);
    }

    /// <summary>Of those that this table has all columns of, the one with most columns, and the newest of several.</summary>
    /// <param name="year">What the table's rows are of, where it is said; null for the same as before.</param>
    internal static RememberedMapping? For(TableView table, IEnumerable<RememberedMapping> all, string? year)
    {
        var columns = table.Columns.Select(c => c.Name).Concat(table.Unread).Select(DataSources.Plain).ToHashSet();
        var found = all.Where(m => m.Mapping.Columns().All(c => columns.Contains(DataSources.Plain(c)))).OrderByDescending(m => m.Mapping.Columns().Count()).ThenByDescending(m => m.At)
            .FirstOrDefault();
        return found is { Mapping.Period.Length: 4 } && year is not null ? found with { Mapping = found.Mapping with { Period = year } } : found;
    }
}
