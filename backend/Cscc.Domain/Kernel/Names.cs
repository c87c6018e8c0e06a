namespace Cscc.Domain.Kernel;

public static class Names
{
    public static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];
}

/// <summary>A room's id, which is also its path: <c>community/north-lawndale</c>, <c>city</c>.</summary>
public readonly record struct RoomId(string Value)
{
    public const string City = "city";

    public string Kind => Value.Split('/', 2)[0];

    /// <summary>What follows the kind: <c>north-lawndale</c>; empty for <c>city</c>.</summary>
    public string Name => Value.Split('/', 2) is [_, var name] ? name : "";

    public static RoomId Community(string slug) => new($"community/{slug}");

    public static RoomId Agency(string id) => new($"agency/{id}");

    public static RoomId Response(string id) => new($"response/{id}");

    public static RoomId Person(string id) => new($"person/{id}");

    public static RoomId Data(string id) => new($"data/{id}");

    public override string ToString() => Value;
}
