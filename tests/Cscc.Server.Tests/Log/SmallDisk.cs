using System.Diagnostics;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Log;

/// <summary>
/// A disk that fills up: a small one of its own where we may mount it; elsewhere a database that may not grow, which
/// meets the same error of SQLite.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Bytes = 2 << 20;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cscc-small-");
    private readonly bool _isMounted;

    public SmallDisk() =>
        _isMounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={Bytes}", "tmpfs", _folder.FullName);

    public SqliteLogOptions Options => new() { Path = Path.Combine(_folder.FullName, "log.db"), MaxPages = _isMounted ? null : Bytes / 4096 };

    /// <summary>Takes what is free, so that not even small things fit.</summary>
    public void Fill()
    {
        if (_isMounted)
            Fill(Filler);
    }

    /// <summary>More space than there was.</summary>
    public SqliteLogOptions Grow()
    {
        if (!_isMounted)
            return Options with { MaxPages = 100 * Bytes / 4096 };
        File.Delete(Filler);
        Assert.True(Run("mount", "-o", $"remount,size={100 * Bytes}", _folder.FullName));
        return Options;
    }

    /// <summary>Whether space comes back under an open log, or only to one that is opened again.</summary>
    public bool GrowsInPlace => _isMounted;

    public void Dispose()
    {
        if (_isMounted)
            Assert.True(Run("umount", _folder.FullName));
        _folder.Delete(recursive: true);
    }

    private string Filler => Path.Combine(_folder.FullName, "filler");

    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var page = new byte[4096]; ;)
                file.Write(page);
        }
        catch (IOException)
        {
            // It is full: what was wanted.
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
