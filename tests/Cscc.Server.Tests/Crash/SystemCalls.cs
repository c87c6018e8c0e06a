using System.Text.RegularExpressions;

namespace Cscc.Server.Tests.Crash;

/// <summary>What a traced process asked of the kernel, in order, as far as it concerns the log and its acknowledgements.</summary>
internal sealed partial class SystemCalls
{
    /// <summary>What to run a process under so that <see cref="Read"/> understands the file.</summary>
    public static string[] Tracer(string file) =>
    [
        Program(), "--follow-forks", "--seccomp-bpf", "--quiet=all", "--decode-fds=path", "--string-limit=400", "--output", file,
        "--trace=fsync,fdatasync,pwrite64,sendto,sendmsg,write,writev",
    ];

    private SystemCalls(int acknowledgements, IReadOnlyList<string> broken) => (Acknowledgements, Broken) = (acknowledgements, broken);

    /// <summary>How many acknowledgements left.</summary>
    public int Acknowledgements { get; }

    /// <summary>The acknowledgements that left before what they acknowledge was on the disk.</summary>
    public IReadOnlyList<string> Broken { get; }

    /// <summary>
    /// Goes through the trace. Commands were sent one after another, so that before each acknowledgement the write-ahead
    /// log must have been written to since the last one, and a wait for the disk must have begun after the last such
    /// write and have returned.
    /// </summary>
    /// <param name="isAcknowledgement">Whether what a socket was given acknowledges a command.</param>
    public static SystemCalls Read(string file, Func<string, bool> isAcknowledgement)
    {
        var acknowledgements = 0;
        var broken = new List<string>();
        var begun = new Dictionary<string, (string Call, bool IsSynced)>();
        var (isWritten, isSynced) = (false, false);
        foreach (var line in File.ReadLines(file))
        {
            if (Line.Match(line) is not { Success: true } match)
                continue;
            var (thread, call) = (match.Groups["thread"].Value, match.Groups["call"].Value);
            var isResumed = Resumed.IsMatch(call);
            if (isResumed && begun.Remove(thread, out var first))
            {
                if (IsSync(first.Call) && call.EndsWith(" = 0", StringComparison.Ordinal) && first.IsSynced)
                    isSynced = true;
                continue;
            }
            if (IsSync(call))
            {
                if (call.Contains("<unfinished", StringComparison.Ordinal))
                    begun[thread] = (call, IsSynced: true);
                else if (call.EndsWith(" = 0", StringComparison.Ordinal))
                    isSynced = true;
            }
            else if (IsWrite(call))
            {
                (isWritten, isSynced) = (true, false);
                // A wait that began before this write says nothing of it.
                foreach (var waiting in begun.Keys.ToList())
                    begun[waiting] = begun[waiting] with { IsSynced = false };
            }
            else if (isAcknowledgement(call))
            {
                acknowledgements++;
                if (!isWritten || !isSynced)
                    broken.Add(line);
                isWritten = false;
            }
        }
        return new(acknowledgements, broken);
    }

    private static bool IsSync(string call) =>
        (call.StartsWith("fsync(", StringComparison.Ordinal) || call.StartsWith("fdatasync(", StringComparison.Ordinal)) && call.Contains(".db-wal>", StringComparison.Ordinal);

    private static bool IsWrite(string call) =>
        call.StartsWith("pwrite64(", StringComparison.Ordinal) && call.Contains(".db-wal>", StringComparison.Ordinal);

    private static string Program() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "strace")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("strace is not installed, and without it nobody can see whether the disk was waited for: apt-get install strace");

    [GeneratedRegex(@"^(?<thread>\d+) +(?<call>.*)$")]
    private static partial Regex Line { get; }

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>")]
    private static partial Regex Resumed { get; }
}
