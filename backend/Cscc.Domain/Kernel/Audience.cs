namespace Cscc.Domain.Kernel;

/// <summary>What kind of eyes a view is made for. Every signed-in person has exactly one in a room.</summary>
[Flags]
public enum AudienceClass
{
    None = 0,

    /// <summary>A community's own people and the agencies that serve it: they read and write everything.</summary>
    Members = 1,

    /// <summary>Everyone else who is signed in: counts, no free text, no names of people; reading only.</summary>
    Executive = 2,

    /// <summary>The one person whose room it is.</summary>
    Self = 4,

    /// <summary>Whoever keeps the center on its own machine: imports, never a signed-in person.</summary>
    Keeper = 8,

    Everyone = Members | Executive | Self,
}

/// <summary>The audience that a principal has in a room; views, streams and groups are made for each.</summary>
public readonly record struct Audience(AudienceClass Class)
{
    public static Audience Members { get; } = new(AudienceClass.Members);

    public static Audience Executive { get; } = new(AudienceClass.Executive);

    public static Audience Self { get; } = new(AudienceClass.Self);

    public static Audience Keeper { get; } = new(AudienceClass.Keeper);

    /// <summary>False for an audience that no <see cref="Text"/> may ever reach, whatever a field declares.</summary>
    public bool ReadsText => Class is AudienceClass.Members or AudienceClass.Self;

    public bool Sees(AudienceClass declared) => (declared & Class) != 0;

    public override string ToString() => char.ToLowerInvariant(Class.ToString()[0]) + Class.ToString()[1..];
}

/// <summary>Declares which audiences receive a field of a view; a field without it is for everyone in the room.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SeenByAttribute(AudienceClass classes) : Attribute
{
    public AudienceClass Classes { get; } = classes;
}
