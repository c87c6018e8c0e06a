using System.Collections.Concurrent;
using System.Diagnostics;

namespace Cscc.Server.Tests.Center;

/// <summary>The built center as a process of its own, as people run it: it can be killed, and started again on its folder.</summary>
public sealed class ChildCenter : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said;

    private ChildCenter(Process process, ConcurrentQueue<string> said, Uri address) => (_process, _said, Address) = (process, said, address);

    public Uri Address { get; }

    /// <summary>What it has written so far.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts it and waits until it prints its address.</summary>
    /// <param name="under">A program that runs it, with its arguments: a tracer; empty for none.</param>
    /// <param name="settings">Environment: <c>Cscc__Log__Synchronous=Off</c>.</param>
    public static async Task<ChildCenter> StartAsync(TempFolder folder, string[] under, params string[] settings)
    {
        var (process, said) = Start(folder, under, settings);
        var line = "";
        while (!line.StartsWith("http://localhost:", StringComparison.Ordinal))
        {
            line = await process.StandardOutput.ReadLineAsync().WaitAsync(Moments.Patience)
                ?? throw new InvalidOperationException($"The center ended before it was ready: {string.Join('\n', said)}");
            said.Enqueue(line);
        }
        _ = KeepAsync(process.StandardOutput, said);
        return new(process, said, new(line.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)));
    }

    /// <summary>Starts a center that is expected to refuse, and answers its exit code and what it said.</summary>
    public static async Task<(int Code, string Said)> RefusedAsync(TempFolder folder, params string[] settings)
    {
        var (process, said) = Start(folder, [], settings);
        using (process)
        {
            await KeepAsync(process.StandardOutput, said).WaitAsync(Moments.Patience);
            await process.WaitForExitAsync().WaitAsync(Moments.Patience);
            return (process.ExitCode, string.Join('\n', said));
        }
    }

    /// <summary>SIGKILL: it does nothing more, not even what it had begun.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().WaitAsync(Moments.Patience);
    }

    /// <summary>SIGTERM, and its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString()]);
        await _process.WaitForExitAsync().WaitAsync(Moments.Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static (Process Process, ConcurrentQueue<string> Said) Start(TempFolder folder, string[] under, string[] settings)
    {
        string[] command = [.. under, "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "Cscc.Server.dll")];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        string[] all =
        [
            "DOTNET_ENVIRONMENT=Demo", "PORT=0", "Cscc__Demo=true", $"Cscc__DataFolder={folder.Path}",
            "Cscc__Limits__CallsPerSecond=1000000", "Cscc__Limits__CallsAtOnce=1000000",
            "Cscc__Limits__FramesPerSecond=1000000", "Cscc__Limits__FramesAtOnce=1000000", .. settings,
        ];
        foreach (var setting in all)
            start.Environment[setting[..setting.IndexOf('=', StringComparison.Ordinal)]] = setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var process = Process.Start(start)!;
        var said = new ConcurrentQueue<string>();
        _ = KeepAsync(process.StandardError, said);
        return (process, said);
    }

    private static async Task KeepAsync(StreamReader reader, ConcurrentQueue<string> said)
    {
        while (await reader.ReadLineAsync() is { } line)
            said.Enqueue(line);
    }
}
