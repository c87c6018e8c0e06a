using System.Diagnostics;
using System.Globalization;

namespace Cscc.Benchmarks;

/// <summary>A server in a process of its own, so that what it uses can be told from what its callers use.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>CPU that it has used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="what">One of <see cref="MeasuredServers"/>.</param>
    public static async Task<ServerProcess> StartAsync(string what)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        start.ArgumentList.Add("serve");
        start.ArgumentList.Add(what);
        var process = Process.Start(start)!;
        return new(process, new(await AnswerAsync(process, MeasuredServers.Ready)));
    }

    /// <summary>Bytes that it holds after its garbage is collected.</summary>
    public async Task<long> HeldBytesAsync()
    {
        await _process.StandardInput.WriteLineAsync(MeasuredServers.Held);
        return long.Parse(await AnswerAsync(_process, MeasuredServers.Held), CultureInfo.InvariantCulture);
    }

    /// <summary>Milliseconds from each command's arrival to its answer since this was asked last, ascending.</summary>
    public async Task<double[]> AnsweredAsync()
    {
        await _process.StandardInput.WriteLineAsync(MeasuredServers.Answered);
        var answered = await AnswerAsync(_process, MeasuredServers.Answered);
        return [.. answered.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => double.Parse(a, CultureInfo.InvariantCulture)).Order()];
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        _ = _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<string> AnswerAsync(Process process, string beginning)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return line[beginning.Length..];
        }
        throw new InvalidOperationException("The server ended before it answered");
    }
}
