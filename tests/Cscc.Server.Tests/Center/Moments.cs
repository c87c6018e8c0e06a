namespace Cscc.Server.Tests.Center;

/// <summary>Lets a test wait for a condition, which is looked at whenever something happens.</summary>
public sealed class Moments
{
    /// <summary>How long anything may take on a machine that is busy with other things; a test that waits longer has failed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private TaskCompletionSource _next = NewNext();

    public void Tell() => Interlocked.Exchange(ref _next, NewNext()).TrySetResult();

    public async Task UntilAsync(Func<bool> condition, string what)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            var next = Volatile.Read(ref _next).Task;
            if (condition())
                return;
            try
            {
                await next.WaitAsync(TimeSpan.FromTicks(Math.Max(0, (deadline - DateTime.UtcNow).Ticks)));
            }
            catch (TimeoutException)
            {
                throw new TimeoutException($"It never came to be that {what}");
            }
        }
    }

    /// <summary>For conditions that nothing tells of.</summary>
    public static async Task EventuallyAsync(Func<bool> condition, string what)
    {
        for (var deadline = DateTime.UtcNow + Patience; !condition(); await Task.Delay(10))
        {
            if (DateTime.UtcNow > deadline)
                throw new TimeoutException($"It never came to be that {what}");
        }
    }

    private static TaskCompletionSource NewNext() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
