using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Protocol;

/// <summary>The commands that most tests of the protocol send.</summary>
internal static class Saying
{
    public static PostMessage Post(string text) => new(new(text));

    public static RaiseNeed Raise(string title, int quantity = 3) =>
        new(new(title), NeedCategory.Food, NeedPriority.Routine, NeedTerm.ShortTerm, quantity);

    /// <summary>The code with which a call is refused.</summary>
    public static async Task<string> CodeAsync(Func<Task> call) => (await Assert.ThrowsAsync<CallRefusedException>(call)).Code;

    /// <summary>What the room holds for somebody who comes now.</summary>
    public static async Task<string> FreshAsync(this DemoClient client, RoomId room) =>
        HeldView.Fresh((await client.JoinAsync(room)).View!.Value).ToString();
}
