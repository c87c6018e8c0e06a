using System.Security.Cryptography;
using System.Text.Json;
using Cscc.Contracts;

namespace Cscc.Server.Log;

/// <summary>
/// The folder that holds everything a centre knows, held by one process at a time. The operating system's lock on a file
/// goes with the process however it ends, so there is never a stale one to remove.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A tool that only looks whether a centre runs holds the lock for a moment; a start waits that long.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    public string Path { get; }

    public string Log => System.IO.Path.Combine(Path, "log.db");

    public string Backups => System.IO.Path.Combine(Path, "backups");

    /// <summary>Makes the folder if it is missing and holds it until disposed.</summary>
    /// <exception cref="DataFolderHeldException">Another process holds it.</exception>
    public static DataFolder Hold(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        MakeFolder(path);
        var held = TryLock(path);
        if (held is null)
        {
            Thread.Sleep(Glance);
            held = TryLock(path);
        }
        return held is null ? throw new DataFolderHeldException(path, ReadNotice(path)) : new(path, held);
    }

    /// <summary>The centre that runs on this folder; null if none does, or it does not listen yet.</summary>
    public static RunningCenter? FindRunning(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(path))
            return null;
        using var held = TryLock(path);
        return held is null ? ReadNotice(path) : null;
    }

    /// <summary>Tells the tools on this host where the centre listens and how they may speak to it.</summary>
    public RunningCenter Announce(string url)
    {
        var center = new RunningCenter(url, Environment.ProcessId, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        var unfinished = NoticePath(Path) + ".new";
        File.Delete(unfinished);
        using (var file = Create(unfinished))
            JsonSerializer.Serialize(file, center, WireJson.Options);
        File.Move(unfinished, NoticePath(Path), overwrite: true);
        return center;
    }

    /// <summary>Lets the folder go.</summary>
    public void Dispose()
    {
        if (ReadNotice(Path)?.Pid == Environment.ProcessId)
            File.Delete(NoticePath(Path));
        _lock.Dispose();
    }

    internal static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeldElsewhere(e))
        {
            return null;
        }
    }

    /// <summary>EAGAIN of Linux and of macOS, and the sharing violation of Windows; .NET has no type for it.</summary>
    private static bool IsHeldElsewhere(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32;

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new(path, options);
    }

    private static string NoticePath(string path) => System.IO.Path.Combine(path, "center.json");

    private static RunningCenter? ReadNotice(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RunningCenter>(File.ReadAllBytes(NoticePath(path)), WireJson.Options);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>How a tool on this host reaches the centre that holds a data folder.</summary>
/// <param name="Url">Where it listens.</param>
/// <param name="Pid">Its process.</param>
/// <param name="Token">Made anew at each start; whoever can read the file may administer the centre.</param>
public sealed record RunningCenter(string Url, int Pid, string Token);

/// <summary>The data folder is in use. The message is meant for the person who started the program.</summary>
public sealed class DataFolderHeldException(string path, RunningCenter? holder) : IOException(
    (holder is null
        ? $"The data folder {path} is in use by another process."
        : $"The data folder {path} is in use by the center at {holder.Url} (process {holder.Pid}).")
    + " Stop it first, or set Cscc__DataFolder to another folder.")
{
    public RunningCenter? Holder { get; } = holder;
}
