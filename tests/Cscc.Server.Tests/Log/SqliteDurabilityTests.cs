using System.Text.RegularExpressions;

namespace Cscc.Server.Tests.Log;

/// <summary>
/// An acknowledgement leaves only after the disk was waited for. Surviving a killed process would prove nothing: the
/// page cache survives it too. So the system calls themselves are looked at.
/// </summary>
public sealed partial class SqliteDurabilityTests : IDisposable
{
    private const int Appends = 50;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cscc-durable-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_disk_is_waited_for_before_each_acknowledgement()
    {
        var trace = await TraceAsync("append", LogPath, "Full", $"{Appends}");

        Assert.Equal(Enumerable.Repeat(true, Appends), AcknowledgedAfterSync(trace));
    }

    [Fact]
    public async Task A_log_that_does_not_wait_is_caught()
    {
        var trace = await TraceAsync("append", LogPath, "Off", $"{Appends}");

        Assert.Equal(Enumerable.Repeat(false, Appends), AcknowledgedAfterSync(trace));
    }

    [Fact]
    public async Task Only_checking_the_term_waits_for_no_disk()
    {
        var trace = await TraceAsync("check", LogPath, $"{Appends}");
        var (first, last) = (Array.FindIndex(trace, l => Said().IsMatch(l)), Array.FindLastIndex(trace, l => Said().IsMatch(l)));

        Assert.Equal(Appends, AcknowledgedAfterSync(trace).Count);
        Assert.DoesNotContain(trace[first..last], l => SyncReturned().IsMatch(l));
    }

    private string LogPath => Path.Combine(_folder.FullName, "log.db");

    /// <summary>
    /// For each acknowledgement, whether the write-ahead log had been written since the line before, and a wait for the
    /// disk had returned after the last of those writes. Appends follow each other, so what stands between two lines is
    /// the later one's.
    /// </summary>
    private static List<bool> AcknowledgedAfterSync(IEnumerable<string> trace)
    {
        var answers = new List<bool>();
        var (isWritten, isSynced) = (false, false);
        foreach (var line in trace)
        {
            if (Written().IsMatch(line))
                (isWritten, isSynced) = (true, false);
            else if (SyncReturned().IsMatch(line))
                isSynced = true;
            else if (Said().Match(line) is { Success: true } said)
            {
                if (said.Groups["what"].Value == "ack")
                    answers.Add(isWritten && isSynced);
                (isWritten, isSynced) = (false, false);
            }
        }
        return answers;
    }

    private async Task<string[]> TraceAsync(string part, params string[] arguments)
    {
        var output = Path.Combine(_folder.FullName, "trace");
        await using var child = ChildProcess.Start(
            ["strace", "-f", "-y", "-o", output, "-e", "trace=fsync,fdatasync,write,pwrite64"], part, arguments);
        while (await child.ReadLineAsync() is not null)
        {
        }
        Assert.Equal(0, await child.EndAsync());
        return await File.ReadAllLinesAsync(output);
    }

    [GeneratedRegex(@"^\d+\s+pwrite64\(\d+<[^>]*-wal>")]
    private static partial Regex Written();

    [GeneratedRegex(@"^\d+\s+(<\.\.\. )?(fsync|fdatasync)[( ].*\)\s*= 0$")]
    private static partial Regex SyncReturned();

    [GeneratedRegex(@"^\d+\s+write\(\d+<[^>]*>, ""(?<what>ack|ready)")]
    private static partial Regex Said();
}
