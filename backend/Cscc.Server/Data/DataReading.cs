using System.Diagnostics;
using System.Text.Json;
using Cscc.Contracts;

namespace Cscc.Server.Data;

/// <summary>
/// Reads a file in a process of its own, which gets the file and answers what was counted: what else the file holds never
/// comes near the center, and a file that breaks its reader breaks nothing else. One file at a time; the others wait.
/// </summary>
public sealed class DataReading(DataOptions options) : IDisposable
{
    /// <summary>What the program is called with to be that process.</summary>
    internal const string Verb = "read-data";

    private const string Program = "Cscc.Server";

    /// <summary>Between two looks at how much the reader takes.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <param name="folder">Where the file lies, and where the reader may put what does not fit in memory; whoever made it deletes it.</param>
    internal async Task<DataRead> ReadAsync(DataWish wish, string folder, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            return await RunAsync(wish, folder, cancel);
        }
        catch (DataRefusedException e)
        {
            return new(DataReport.Of(e), wish.Series!, null);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>The other side: reads what it is told to on its input, and answers on its output.</summary>
    internal static int Answer()
    {
        if (Console.In.ReadLine() is not { } asked)
            return 1;
        // Its input ends with the process that asked: nobody waits for the answer any more.
        new Thread(() => { while (Console.In.Read() >= 0) ; Environment.Exit(1); }) { IsBackground = true }.Start();
        var wish = JsonSerializer.Deserialize<DataWish>(asked, WireJson.ReadBack)!;
        Console.WriteLine(JsonSerializer.Serialize(DataImport.Read(wish), WireJson.Options));
        return 0;
    }

    private async Task<DataRead> RunAsync(DataWish wish, string folder, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.MostTime);
        using var process = Process.Start(Start(folder))!;
        var watching = WatchAsync(process, limit.Token);
        try
        {
            // What it says of its own end could hold what the file says.
            var said = process.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token);
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(wish, WireJson.Options).AsMemory(), limit.Token);
            await process.StandardInput.FlushAsync(limit.Token);
            using var answer = new MemoryStream();
            if (!await process.StandardOutput.BaseStream.CopyAtMostAsync(answer, options.MostAnswerBytes, limit.Token))
                throw new DataRefusedException("tooManyFigures", $"What is counted is more than {options.MostAnswerBytes} bytes.");
            await process.WaitForExitAsync(limit.Token);
            await said;
            if (process.ExitCode == 0)
                return JsonSerializer.Deserialize<DataRead>(answer.GetBuffer().AsSpan(0, (int)answer.Length), WireJson.ReadBack)!;
            throw await watching
                ? new DataRefusedException("tooMuchMemory", $"Reading the file takes more than {options.MostProcessMemory} megabytes.")
                : new DataRefusedException("unreadable", "The file cannot be read as a table.");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new DataRefusedException("readTooLong", $"Reading the file takes longer than {options.MostTime}.");
        }
        catch (IOException) when (!cancel.IsCancellationRequested)
        {
            // It was gone before it had heard what to read.
            throw new DataRefusedException("unreadable", "The file cannot be read as a table.");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            await watching;
        }
    }

    /// <summary>Ends a reader that takes too much memory.</summary>
    /// <returns>Whether it did.</returns>
    private async Task<bool> WatchAsync(Process process, CancellationToken cancel)
    {
        var end = process.WaitForExitAsync(cancel);
        while (await Task.WhenAny(end, Task.Delay(Look, CancellationToken.None)) != end)
        {
            if (Bytes(process) > options.MostProcessMemory * 1024L * 1024)
            {
                process.Kill(entireProcessTree: true);
                return true;
            }
        }
        return false;
    }

    private static long Bytes(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return 0;
        }
    }

    private static ProcessStartInfo Start(string folder)
    {
        var own = Environment.ProcessPath;
        var isItself = Path.GetFileNameWithoutExtension(own) == Program;
        var dotnet = Path.GetFileNameWithoutExtension(own) == "dotnet" ? own! : "dotnet";
        var start = isItself
            ? new ProcessStartInfo(own!, [Verb])
            : new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, $"{Program}.dll"), Verb]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        // How the center is set up, with what it is let in by elsewhere, is none of the reader's business.
        foreach (var setting in start.Environment.Keys.Where(k => k.StartsWith("Cscc__", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(setting);
        // TMPDIR here, TMP and TEMP on Windows.
        start.Environment["TMPDIR"] = start.Environment["TMP"] = start.Environment["TEMP"] = folder;
        return start;
    }
}
