using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Log;

/// <summary>What the tests of the log have another process do.</summary>
internal static class LogChildren
{
    public static readonly RoomId Room = RoomId.Community("austin");

    /// <summary>Holds a data folder until its input ends.</summary>
    public static async Task HoldFolderAsync(string[] args)
    {
        using var folder = DataFolder.Hold(args[0]);
        folder.Announce(args[1]);
        Console.WriteLine("held");
        await Console.In.ReadLineAsync();
    }

    /// <summary>Appends so many events, one when the other is acknowledged, and says so after each.</summary>
    public static async Task AppendAsync(string[] args)
    {
        await using var log = SqliteStore.Open(new() { Path = args[0], Synchronous = Enum.Parse<SqliteSynchronous>(args[1]) });
        var (term, head) = await log.RaiseTermAsync(Room);
        Console.WriteLine("ready");
        for (var n = 0; n < int.Parse(args[2]); n++)
        {
            if (await log.AppendAsync(Facts.One(Room, term, head + n)) == AppendOutcome.Recorded)
                Console.WriteLine($"ack {head + n + 1}");
        }
    }

    /// <summary>Checks its term so many times and says so after each.</summary>
    public static async Task CheckAsync(string[] args)
    {
        await using var log = SqliteStore.Open(new() { Path = args[0] });
        var (term, head) = await log.RaiseTermAsync(Room);
        Console.WriteLine("ready");
        for (var n = 0; n < int.Parse(args[1]); n++)
            Console.WriteLine($"ack {await log.AppendAsync(Facts.Check(Room, term, head))}");
    }
}
