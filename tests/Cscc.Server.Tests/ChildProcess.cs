using System.Diagnostics;

namespace Cscc.Server.Tests;

/// <summary>This program started again as a process of its own, spoken to by lines.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    /// <summary>The first argument of a child.</summary>
    public const string Mode = "child";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <param name="under">A program that runs the child, with its arguments: a tracer; empty for none.</param>
    public static ChildProcess Start(string[] under, string part, params string[] arguments)
    {
        string[] command = [.. under, "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "Cscc.Server.Tests.dll"), Mode, part, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return new(Process.Start(start)!);
    }

    /// <summary>Its next line; null at its end.</summary>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    public void Kill() => _process.Kill();

    /// <summary>Waits for its end, having closed its input, and answers its exit code.</summary>
    public async Task<int> EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }
}
