using Cscc.Domain.Kernel;
using Cscc.Server.Access;

namespace Cscc.Server.Demo;

/// <summary>The made-up people and organizations of the demo, in the order in which sign-in shows them.</summary>
public static class DemoPeople
{
    private static readonly string[] Priority = [.. CommunityAreas.All.Where(a => a.IsPriority).Select(a => a.Slug)];

    private static readonly string[] BeyondPriority =
    [
        "near-west-side", "riverdale", "uptown", "near-north-side", "west-town", "grand-boulevard", "armour-square",
        "south-chicago",
    ];

    private static readonly string[] WestSide =
        ["north-lawndale", "west-garfield-park", "east-garfield-park", "austin", "humboldt-park"];

    private static readonly string[] SouthSide =
    [
        "englewood", "west-englewood", "auburn-gresham", "greater-grand-crossing", "roseland", "west-pullman",
        "south-shore",
    ];

    public static IReadOnlyList<Agency> Agencies { get; } =
    [
        Agency("16th-street-residents", "16th Street Residents", Sectors.CommunityVoices, "16", 1, "north-lawndale"),
        Agency("manos-de-la-villita", "Manos de La Villita", Sectors.CommunityVoices, "MV", 1, "south-lawndale"),
        Agency("englewood-porch-council", "Englewood Porch Council", Sectors.CommunityVoices, "EP", 1, "englewood", "west-englewood"),
        Agency("steady-ground", "Steady Ground", Sectors.ViolenceReduction, "SG", 3, WestSide),
        Agency("paso-firme", "Paso Firme", Sectors.ViolenceReduction, "PF", 4, "south-lawndale", "new-city", "chicago-lawn"),
        Agency("calm-corners", "Calm Corners", Sectors.ViolenceReduction, "CO", 1, SouthSide),
        Agency("harbor-light-advocates", "Harbor Light Advocates", Sectors.VictimServices, "HL", 5,
            ["north-lawndale", "west-garfield-park", "south-lawndale", "englewood"]),
        Agency("ogden-ave-health", "Ogden Ave Health", Sectors.Healthcare, "OA", 0,
            ["north-lawndale", "south-lawndale", "west-garfield-park", "humboldt-park"]),
        Agency("stillwater-counseling", "Stillwater Counseling", Sectors.MentalHealth, "SC", 4,
            ["north-lawndale", "west-garfield-park", "englewood", "south-shore", "auburn-gresham"]),
        Agency("lawndale-youth-works", "Lawndale Youth Works", Sectors.YouthServices, "YW", 5, "north-lawndale", "west-garfield-park"),
        Agency("west-side-schools", "West Side Schools", Sectors.Education, "WS", 5, ["south-lawndale", .. WestSide]),
        Agency("greater-hope-baptist", "Greater Hope Baptist", Sectors.Faith, "GH", 4, "north-lawndale", "west-garfield-park"),
        Agency("parroquia-san-judas", "Parroquia San Judas", Sectors.Faith, "SJ", 0, "south-lawndale"),
        Agency("westside-table", "Westside Table", Sectors.Food, "WT", 2, ["south-lawndale", "englewood", .. WestSide]),
        Agency("roosevelt-merchants", "Roosevelt Merchants", Sectors.LocalBusiness, "RM", 2, "north-lawndale", "west-garfield-park"),
        Agency("lawndale-rides", "Lawndale Rides", Sectors.LocalBusiness, "LR", 3, "north-lawndale"),
        Department("streets-and-sanitation", "Streets and Sanitation", "SS", [.. Priority, .. BeyondPriority]),
        Department("family-and-support", "Family and Support", "FS", [.. Priority, .. BeyondPriority]),
        Department("public-health", "Public Health", "PH", [.. Priority, .. BeyondPriority]),
        Department("parks", "Parks", "PK", ["north-lawndale", "new-city", "roseland", "south-shore", "west-pullman"]),
        Department("libraries", "Libraries", "LB", ["south-lawndale", "englewood", "chicago-lawn", "auburn-gresham", "grand-boulevard"]),
        Department("buildings", "Buildings", "BD", ["west-garfield-park", "englewood", "austin", "new-city", "south-chicago"]),
        Department("housing-authority", "Housing Authority", "HA", ["east-garfield-park", "west-garfield-park", "riverdale", "near-west-side"]),
        Agency("coordination-center", "Coordination Center", Sectors.CoordinationCenter, "CC", 0, Priority),
        Agency("ward-service-office", "Ward Service Office", Sectors.ElectedOffice, "WO", 3, "north-lawndale"),
        Agency("lakefront-community-fund", "Lakefront Community Fund", Sectors.Philanthropy, "LF", 3),
        Agency("mayors-office", "Mayor's Office", Sectors.MayorsOffice, "MO", 0),
    ];

    public static IReadOnlyList<Person> People { get; } =
    [
        Person("Denise Okafor", "en", [PersonRoles.Convener, PersonRoles.LaunchCommitteeMember],
            ["16th-street-residents", "lawndale-youth-works"], Speaks("north-lawndale")),
        Person("Rosa Villaseñor", "es", [PersonRoles.Convener], ["manos-de-la-villita"], Speaks("south-lawndale")),
        Person("Vernita Moss", "en", [PersonRoles.Convener, PersonRoles.LaunchCommitteeMember], ["englewood-porch-council"],
            Speaks("englewood"), Speaks("west-englewood")),
        Person("Joyce Tatum", "en", [PersonRoles.Neighbor], ["16th-street-residents"], Lives("north-lawndale")),
        Person("Marcus Bell", "en", [PersonRoles.OutreachWorker], ["steady-ground"]),
        Person("Tanya Brooks", "en", [PersonRoles.OutreachWorker], ["steady-ground"]),
        Person("Ray Dotson", "en", [PersonRoles.ViolenceInterrupter], ["steady-ground"], Lives("north-lawndale")),
        Person("Beto Salinas", "es", [PersonRoles.ViolenceInterrupter], ["paso-firme"], Lives("south-lawndale")),
        Person("Terrell Vance", "en", [PersonRoles.OutreachWorker], ["calm-corners"], Lives("englewood")),
        Person("Keisha Armstead", "en", [PersonRoles.VictimAdvocate], ["harbor-light-advocates"]),
        Person("Priya Raman", "en", [PersonRoles.AgencyCoordinator], ["ogden-ave-health"]),
        Person("Sun Park", "en", [PersonRoles.Counselor], ["ogden-ave-health"]),
        Person("Jonah Lindqvist", "en", [PersonRoles.Counselor], ["stillwater-counseling"]),
        Person("Samuel Ortiz", "en", [PersonRoles.AgencyCoordinator], ["lawndale-youth-works"]),
        Person("Noemí Ruiz", "es", [PersonRoles.SchoolLiaison], ["west-side-schools"]),
        Person("Pastor Leon Grady", "en", [PersonRoles.Convener], ["greater-hope-baptist"], Speaks("west-garfield-park")),
        Person("Erma Gaines", "en", [PersonRoles.Neighbor], ["greater-hope-baptist"], Lives("north-lawndale")),
        Person("Padre Chema Ibarra", "es", [PersonRoles.Convener], ["parroquia-san-judas"], Speaks("south-lawndale")),
        Person("Luz Herrera", "es", [PersonRoles.AgencyCoordinator], ["westside-table"]),
        Person("Ben Castellanos", "en", [PersonRoles.BusinessOwner], ["roosevelt-merchants"]),
        Person("Wes Alder", "en", [PersonRoles.AgencyCoordinator], ["lawndale-rides"]),
        Person("Tomasz Nowak", "en", [PersonRoles.AgencyCoordinator], ["streets-and-sanitation"]),
        Person("Yolanda Pierce", "en", [PersonRoles.AgencyCoordinator, PersonRoles.LaunchCommitteeMember], ["family-and-support"]),
        Person("Nadia Farouk", "en", [PersonRoles.AgencyCoordinator], ["public-health"]),
        Person("Cole Brandt", "en", [PersonRoles.AgencyCoordinator], ["parks"]),
        Person("Mina Castell", "es", [PersonRoles.AgencyCoordinator], ["libraries"]),
        Person("Oskar Lindell", "en", [PersonRoles.AgencyCoordinator], ["buildings"]),
        Person("Loretta Pike", "en", [PersonRoles.AgencyCoordinator], ["housing-authority"]),
        Person("Andre Whitlock", "en", [PersonRoles.CenterCoordinator, PersonRoles.ResponseLead, PersonRoles.LaunchCommitteeMember],
            ["coordination-center"]),
        Person("Iris Malone", "en", [PersonRoles.Scribe, PersonRoles.Administrator], ["coordination-center"]),
        Person("Celia Jamison", "en", [PersonRoles.WardOffice], ["ward-service-office"]),
        Person("Grant Teller", "en", [PersonRoles.Funder], ["lakefront-community-fund"]),
        Person("Helen Zhao", "en", [PersonRoles.MayorsOffice], ["mayors-office"]),
    ];

    private static Agency Agency(string id, string name, string sector, string initials, int tint, params string[] serves) =>
        new(id, name, sector, initials, tint, serves.ToValueList());

    private static Agency Department(string id, string name, string initials, string[] serves) =>
        new(id, name, Sectors.CityDepartment, initials, null, serves.ToValueList());

    private static Person Person(
        string name, string language, ValueList<string> roles, ValueList<string> agencies, params OwnCommunity[] communities) =>
        new(Slug(name), name, language, roles, agencies, communities.ToValueList());

    private static OwnCommunity Speaks(string slug) => new(slug, Convener: true);

    private static OwnCommunity Lives(string slug) => new(slug, Convener: false);

    // Titles are how people are called, not what they are called.
    private static string Slug(string name) => name
        .Replace("Pastor ", "", StringComparison.Ordinal).Replace("Padre ", "", StringComparison.Ordinal)
        .ToLowerInvariant().Replace(' ', '-').Replace('ñ', 'n').Replace('í', 'i');
}
