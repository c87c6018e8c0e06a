using Cscc.Domain.Kernel;

namespace Cscc.Domain.Tests.Kernel;

/// <summary>The people of the scenarios.</summary>
public static class People
{
    public const string Pantry = "ogden-pantry";
    public const string Clinic = "lawndale-clinic";
    public const string Church = "stone-temple";

    /// <summary>Speaks for the community; of no agency.</summary>
    public static readonly Actor Denise = new("denise", Audience.Members, [], Convener: true);

    /// <summary>Another convener, who also serves in an agency.</summary>
    public static readonly Actor Walter = new("walter", Audience.Members, [Church], Convener: true);

    public static readonly Actor Rosa = new("rosa", Audience.Members, [Pantry], Convener: false, Language: "es");

    public static readonly Actor Imani = new("imani", Audience.Members, [Clinic], Convener: false);

    /// <summary>Of two agencies; speaks for the pantry unless told otherwise.</summary>
    public static readonly Actor Theo = new("theo", Audience.Members, [Pantry, Clinic], Convener: false);

    /// <summary>A resident of no agency.</summary>
    public static readonly Actor Lucille = new("lucille", Audience.Members, [], Convener: false);

    /// <summary>The mayor's office watches.</summary>
    public static readonly Actor Mayor = new("mayors-office", Audience.Executive, [], Convener: false);

    public static IReadOnlyList<Actor> Members { get; } = [Denise, Walter, Rosa, Imani, Theo, Lucille];
}
