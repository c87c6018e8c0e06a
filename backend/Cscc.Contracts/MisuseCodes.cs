namespace Cscc.Contracts;

/// <summary>Codes that a HubException's message or a REST error ends with: misuse and faults, never domain reasons.</summary>
public static class MisuseCodes
{
    /// <summary>No such room, or not for the caller: the two are not told apart.</summary>
    public const string NotFound = "notFound";

    /// <summary>More than the caller's share of calls; try again in a moment.</summary>
    public const string TooFast = "tooFast";

    /// <summary>The call's shape is not one the protocol knows.</summary>
    public const string BadShape = "badShape";

    /// <summary>No such method, or other arguments than it takes.</summary>
    public const string UnknownMethod = "unknownMethod";

    /// <summary>The op id was used with another command.</summary>
    public const string OpReused = "opReused";

    /// <summary>The op id is older than what the room remembers.</summary>
    public const string OpTooOld = "opTooOld";

    /// <summary>The op id is no UUIDv7 or lies in the future of the server's clock.</summary>
    public const string OpBad = "opBad";

    /// <summary>A later Join or Leave of the same room overtook this one.</summary>
    public const string Superseded = "superseded";

    /// <summary>Something failed here; the outcome is unknown: send the same op id again.</summary>
    public const string TryAgain = "tryAgain";

    /// <summary>The store has no space left; reading goes on.</summary>
    public const string StoreFull = "storeFull";

    public static IReadOnlyList<string> All { get; } =
        [NotFound, TooFast, BadShape, UnknownMethod, OpReused, OpTooOld, OpBad, Superseded, TryAgain, StoreFull];
}
