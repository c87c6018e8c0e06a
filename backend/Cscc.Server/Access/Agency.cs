using Cscc.Domain.Kernel;

namespace Cscc.Server.Access;

/// <summary>An agency or partner organization.</summary>
/// <param name="Id">Its slug, as commands and views name it.</param>
/// <param name="Sector">One of <see cref="Sectors"/>.</param>
/// <param name="Initials">Two characters for its square.</param>
/// <param name="Tint">Which of the six agency tints it bears, 0 to 5; null for City departments, which stay neutral.</param>
/// <param name="Serves">Slugs of the communities whose rooms its people are members of.</param>
public sealed record Agency(string Id, string Name, string Sector, string Initials, int? Tint, ValueList<string> Serves);

/// <summary>The sectors at the table. The frontend has a name for each.</summary>
public static class Sectors
{
    public const string CommunityVoices = "community-voices";
    public const string ViolenceReduction = "violence-reduction";
    public const string VictimServices = "victim-services";
    public const string Healthcare = "healthcare";
    public const string MentalHealth = "mental-health";
    public const string YouthServices = "youth-services";
    public const string Education = "education";
    public const string Faith = "faith";
    public const string Food = "food";
    public const string LocalBusiness = "local-business";
    public const string CityDepartment = "city-department";
    public const string CoordinationCenter = "coordination-center";
    public const string ElectedOffice = "elected-office";
    public const string Philanthropy = "philanthropy";
    public const string MayorsOffice = "mayors-office";

    public static IReadOnlyList<string> All { get; } =
    [
        CommunityVoices, ViolenceReduction, VictimServices, Healthcare, MentalHealth, YouthServices, Education, Faith,
        Food, LocalBusiness, CityDepartment, CoordinationCenter, ElectedOffice, Philanthropy, MayorsOffice,
    ];
}
