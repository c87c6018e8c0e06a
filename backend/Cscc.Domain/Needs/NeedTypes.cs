using Cscc.Domain.Kernel;

namespace Cscc.Domain.Needs;

/// <summary>What a need is about: the centre's seven factors, then the root causes.</summary>
public enum NeedCategory
{
    Employment,
    CommunityRevitalization,
    ViolenceDiversion,
    ViolenceInterruption,
    SocialServicesNavigation,
    HealthAndWellness,
    EducationAndYouth,
    Food,
    PowerAndInternet,
    Housing,
    Healthcare,
}

public enum NeedPriority
{
    Urgent,
    Routine,
    Low,
}

public enum NeedTerm
{
    ShortTerm,
    LongTerm,
}

public enum NeedStatus
{
    Open,
    PartlyMet,
    Met,
    Confirmed,
    Reopened,
    Withdrawn,
}

public enum WithdrawReason
{
    Incomplete,
    OutOfScope,
    DoneByOthers,
    NoLongerWanted,
    Duplicate,
    Declined,
}
