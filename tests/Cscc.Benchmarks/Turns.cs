namespace Cscc.Benchmarks;

/// <summary>Runs work one turn at a time, as a grain does: a room core is never entered by two threads.</summary>
internal static class Turns
{
    public static Task<T> RunAsync<T>(Func<Task<T>> work) => Task.Factory.StartNew(
        work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler).Unwrap();
}
