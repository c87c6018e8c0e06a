namespace Cscc.Server.Tests.Center;

/// <summary>Waits for what happens by itself.</summary>
internal static class Patience
{
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(5, patience.Token);
    }
}
