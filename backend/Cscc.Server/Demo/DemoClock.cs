namespace Cscc.Server.Demo;

/// <summary>
/// The clock of the demo's rooms. While their week is played for the first time it stands hours behind and goes on with
/// the script, so that what was raised first is older than what was met last; then it is the center's own.
/// </summary>
public sealed class DemoClock(TimeProvider center) : TimeProvider
{
    private long _behind;

    public override DateTimeOffset GetUtcNow() => center.GetUtcNow() - TimeSpan.FromTicks(Interlocked.Read(ref _behind));

    public void SetBack(TimeSpan behind) => Interlocked.Exchange(ref _behind, behind.Ticks);

    /// <summary>Goes on by so many minutes; never beyond the center's own time.</summary>
    public void Pass(int minutes) => SetBack(TimeSpan.FromTicks(Math.Max(0, Interlocked.Read(ref _behind) - TimeSpan.FromMinutes(minutes).Ticks)));
}
