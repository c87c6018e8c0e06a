using Cscc.Domain.Kernel;

namespace Cscc.Domain.Tests.Kernel;

/// <summary>What somebody may wish in a room as it stands.</summary>
public delegate (Actor By, Command Command) Wish(TestRoom room);

/// <summary>What comes to a room next, as it stands.</summary>
public delegate Deed Draw(TestRoom room);

/// <summary>A wish of somebody's, or a letter of another room.</summary>
public abstract record Deed
{
    private Deed()
    {
    }

    public sealed record Wished(Actor By, Command Command) : Deed;

    public sealed record Told(RoomId From, Letter Letter) : Deed;
}
