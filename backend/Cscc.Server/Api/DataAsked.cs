using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Data;
using Cscc.Server.Host;

namespace Cscc.Server.Api;

/// <summary>Who asks for data, and where they are.</summary>
internal readonly record struct DataAsked(HttpContext Context, PeopleDirectory People, DataShelf Shelf)
{
    /// <summary>The center's coordinators bring in its data. The mayor's office watches, whatever else its people do.</summary>
    public bool RunsTheCenter =>
        People.Find(Sessions.PersonOf(Context.User) ?? "") is { } person
        && person.Roles.Contains(PersonRoles.CenterCoordinator) && !person.Roles.Contains(PersonRoles.MayorsOffice);

    /// <summary>The mayor's office and the communities are told no small counts; who runs the center reviews them.</summary>
    public bool SeesExactly => RunsTheCenter;

    public string Person => Sessions.PersonOf(Context.User)!;

    public Task<IReadOnlyList<Series>> AllAsync() => Shelf.AllAsync(Context.RequestAborted);

    /// <exception cref="MisuseException">There is no such series.</exception>
    public async Task<Series> FindAsync(string series) =>
        await Shelf.FindAsync(series, Context.RequestAborted) ?? throw new MisuseException(MisuseCodes.NotFound);

    /// <exception cref="MisuseException">There is no such series, or it has no such measure.</exception>
    public async Task<(Series Series, SourceMeasure Measure)> FindAsync(string series, string measure)
    {
        var found = await FindAsync(series);
        return (found, found.Measure(measure) ?? throw new MisuseException(MisuseCodes.NotFound));
    }

    /// <summary>A measure in one period.</summary>
    /// <param name="written"><c>series/measure/period</c>.</param>
    /// <exception cref="MisuseException">There is none.</exception>
    public async Task<(Series Series, SourceMeasure Measure, FiguresView Told)> TellAsync(string written)
    {
        if (written.Split('/') is not [var series, var measure, var period])
            throw new MisuseException(MisuseCodes.NotFound);
        var (found, of) = await FindAsync(series, measure);
        return (found, of, found.Tell(of, SeesExactly).Only(period) ?? throw new MisuseException(MisuseCodes.NotFound));
    }

    /// <summary>Two measures that are compared, each in one period.</summary>
    /// <param name="per">Residents that counts are per; null for the counts themselves.</param>
    /// <exception cref="MisuseException">One is not there, or nothing is per so many.</exception>
    public async Task<((Series Series, SourceMeasure Measure, FiguresView Told) X, (Series Series, SourceMeasure Measure, FiguresView Told) Y)> TellBothAsync(
        string x, string y, int? per)
    {
        var both = (await TellAsync(x), await TellAsync(y));
        return per <= 0 ? throw new MisuseException(MisuseCodes.BadShape) : both;
    }
}
