using System.Globalization;
using Cscc.Domain.Kernel;
using Microsoft.Data.Sqlite;

namespace Cscc.Server.Log;

/// <summary>How often the log is copied, and how many copies are kept.</summary>
public sealed record BackupOptions
{
    public TimeSpan Every { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Older copies are deleted: what was purged must not live on in them for ever.</summary>
    public int Keep { get; init; } = 14;
}

/// <param name="At">When it was taken.</param>
public sealed record Backup(string Path, DateTimeOffset At, long Bytes);

/// <summary>
/// Copies of the whole log beside it, taken while the centre runs. A copy counts only once it has been read back whole.
/// </summary>
public sealed class Backups(DataFolder folder, BackupOptions options, EventCodec codec, TimeProvider time, ILogger<Backups> logger)
    : BackgroundService
{
    private const string Prefix = "log-";
    private const string Suffix = ".db";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>After a copy that failed, another is tried this much later.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The copies that are kept, newest first.</summary>
    public IReadOnlyList<Backup> List() => List(folder);

    /// <summary>Takes a copy now, reads it back, and lets the oldest go.</summary>
    /// <exception cref="TornLogException">The copy, and so most likely the log, is damaged.</exception>
    public async Task<Backup> TakeAsync(CancellationToken cancel = default)
    {
        await _one.WaitAsync(cancel);
        try
        {
            return await Task.Run(Take, cancel);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>
    /// Puts a copy in the log's place. The centre must be stopped, which holding its folder proves. The log that was
    /// there is kept aside.
    /// </summary>
    /// <returns>Where the log that was there is now; null if there was none.</returns>
    /// <exception cref="TornLogException">The copy is damaged; nothing was changed.</exception>
    public static string? Restore(DataFolder stopped, string backup, EventCodec codec, TimeProvider time)
    {
        var unfinished = stopped.Log + ".restoring";
        File.Copy(backup, unfinished, overwrite: true);
        Verify(unfinished, codec);
        WaitForDisk(unfinished);
        var aside = SetAside(stopped, time);
        File.Move(unfinished, stopped.Log);
        return aside;
    }

    /// <summary>Reads a log file whole, every room and every text.</summary>
    /// <exception cref="TornLogException">It is damaged.</exception>
    internal static void Verify(string path, EventCodec codec)
    {
        try
        {
            using (var connection = SqliteDatabase.OpenForReading(path))
            {
                if (SqliteDatabase.Ask<string>(connection, "PRAGMA integrity_check") is not "ok" and var damage)
                    throw new TornLogException($"{path} is damaged: {damage}");
            }
            using var reader = new SqliteReader(path, codec);
            foreach (var room in reader.Rooms())
                ReadWhole(reader, room);
        }
        catch (SqliteException e)
        {
            throw SqliteDatabase.Explain(e, $"{path} cannot be read");
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _one.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var due = List() is [var newest, ..] ? newest.At + options.Every : time.GetUtcNow();
            if (due > time.GetUtcNow())
                await Task.Delay(due - time.GetUtcNow(), time, stoppingToken);
            try
            {
                await TakeAsync(stoppingToken);
            }
            catch (IOException e)
            {
                logger.LogError(e, "The backup failed; it is tried again in {Minutes} minutes", RetryAfter.TotalMinutes);
                await Task.Delay(RetryAfter, time, stoppingToken);
            }
        }
    }

    private Backup Take()
    {
        DataFolder.MakeFolder(folder.Backups);
        var started = time.GetTimestamp();
        var at = time.GetUtcNow();
        var path = Path.Combine(folder.Backups, Prefix + at.ToString(TimeFormat, CultureInfo.InvariantCulture) + Suffix);
        var unfinished = path + ".unfinished";
        try
        {
            File.Delete(unfinished);
            Copy(folder.Log, unfinished);
            Verify(unfinished, codec);
            WaitForDisk(unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
        foreach (var old in List().Skip(options.Keep))
            File.Delete(old.Path);
        var backup = new Backup(path, at, new FileInfo(path).Length);
        logger.LogInformation("Backed up {Bytes} bytes to {Path} and read them back, in {Elapsed}", backup.Bytes, path, time.GetElapsedTime(started));
        return backup;
    }

    /// <summary>Writes a fresh database with all that is in the log at this moment, and nothing of what was purged.</summary>
    private static void Copy(string log, string copy)
    {
        try
        {
            using var connection = SqliteDatabase.OpenForReading(log);
            using var vacuum = new SqliteStatement(connection, "VACUUM INTO ?1");
            vacuum.Run(copy);
        }
        catch (SqliteException e)
        {
            throw SqliteDatabase.Explain(e, $"{log} cannot be copied");
        }
    }

    private static void ReadWhole(SqliteReader reader, RoomId room)
    {
        const int PageLength = 512;
        var after = 0L;
        int read;
        do
        {
            read = reader.Events(room, after, PageLength).Count;
            after += read;
        }
        while (read == PageLength);
    }

    private static void WaitForDisk(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Moves the log and what belongs to it into a folder of their own.</summary>
    private static string? SetAside(DataFolder folder, TimeProvider time)
    {
        // The database first: a write-ahead log that is left behind alone is not opened by anybody.
        var files = new[] { folder.Log, folder.Log + "-wal", folder.Log + "-shm" }.Where(File.Exists).ToList();
        if (files.Count == 0)
            return null;
        var wanted = Path.Combine(folder.Path, "aside-" + time.GetUtcNow().ToString(TimeFormat, CultureInfo.InvariantCulture));
        var aside = wanted;
        for (var n = 2; Directory.Exists(aside); n++)
            aside = $"{wanted}-{n}";
        DataFolder.MakeFolder(aside);
        foreach (var file in files)
            File.Move(file, Path.Combine(aside, Path.GetFileName(file)));
        return aside;
    }

    private static List<Backup> List(DataFolder folder)
    {
        var found = new List<Backup>();
        if (!Directory.Exists(folder.Backups))
            return found;
        foreach (var file in new DirectoryInfo(folder.Backups).GetFiles(Prefix + "*" + Suffix))
        {
            if (DateTimeOffset.TryParseExact(
                file.Name[Prefix.Length..^Suffix.Length], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
                found.Add(new(file.FullName, at, file.Length));
        }
        return [.. found.OrderByDescending(b => b.At)];
    }
}
