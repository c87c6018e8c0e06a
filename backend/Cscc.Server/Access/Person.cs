using Cscc.Domain.Kernel;

namespace Cscc.Server.Access;

/// <summary>Somebody who can sign in.</summary>
/// <param name="Language">The language they write in, <c>en</c> or <c>es</c>.</param>
/// <param name="Roles">Some of <see cref="PersonRoles"/>, the one they are best known by first.</param>
/// <param name="Agencies">Ids of the agencies they may speak for, their home first.</param>
/// <param name="Communities">The communities that are their own.</param>
/// <param name="RightsVersion">Rises with every change, so that whoever holds an older one knows that it is spent.</param>
public sealed record Person(
    string Id,
    string Name,
    string Language,
    ValueList<string> Roles,
    ValueList<string> Agencies,
    ValueList<OwnCommunity> Communities,
    long RightsVersion = 1);

/// <param name="Convener">Whether they speak for it: rank its needs, confirm, reopen.</param>
public sealed record OwnCommunity(string Slug, bool Convener);

/// <summary>What people do here. A message can call upon a role; the frontend has a name for each.</summary>
public static class PersonRoles
{
    public const string Convener = "convener";
    public const string Neighbor = "neighbor";
    public const string OutreachWorker = "outreach-worker";
    public const string ViolenceInterrupter = "violence-interrupter";
    public const string VictimAdvocate = "victim-advocate";
    public const string Counselor = "counselor";
    public const string SchoolLiaison = "school-liaison";
    public const string BusinessOwner = "business-owner";
    public const string AgencyCoordinator = "agency-coordinator";
    public const string CenterCoordinator = "center-coordinator";
    public const string ResponseLead = "response-lead";
    public const string Scribe = "scribe";
    public const string LaunchCommitteeMember = "launch-committee-member";
    public const string WardOffice = "ward-office";
    public const string Funder = "funder";
    public const string MayorsOffice = "mayors-office";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } =
    [
        Convener, Neighbor, OutreachWorker, ViolenceInterrupter, VictimAdvocate, Counselor, SchoolLiaison, BusinessOwner,
        AgencyCoordinator, CenterCoordinator, ResponseLead, Scribe, LaunchCommitteeMember, WardOffice, Funder,
        MayorsOffice, Administrator,
    ];
}
