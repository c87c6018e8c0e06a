namespace Cscc.Server.Hosting;
public sealed record BackupOptions; public sealed record DiskOptions;
public sealed class DiskWatch { public bool IsLow => false; public string Warning => ""; }
public sealed class DataFolderHeldException(string m) : Exception(m);
public sealed record AdminToken(string Value);
internal sealed class DataFolder : IDisposable { public static DataFolder Hold(string f) => new(); public string? U; public void Announce(string u, string t) => U = u; public void Dispose() {} }
internal static class CommandLine { public static Task<int> RunAsync(string v, string[] r) => Task.FromResult(1); }
internal static class TempAdmin { public static void MapAdmin(this RouteGroupBuilder api) {} }
