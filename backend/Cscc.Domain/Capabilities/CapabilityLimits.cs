namespace Cscc.Domain.Capabilities;

/// <summary>The numbers of capabilities, with their reasons.</summary>
public static class CapabilityLimits
{
    /// <summary>UTF-16 units of a name: it stands in one row of a list.</summary>
    public const int NameLength = 200;

    /// <summary>UTF-16 units of each of the other texts: a paragraph.</summary>
    public const int TextLength = 1000;

    /// <summary>Languages that one service is offered in: more than any agency of the city lists.</summary>
    public const int Languages = 20;
}
