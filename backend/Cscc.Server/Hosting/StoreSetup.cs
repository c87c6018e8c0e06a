using Cscc.Server.Log;
using Microsoft.AspNetCore.DataProtection;

namespace Cscc.Server.Hosting;

/// <summary>The data folder and what is kept in it: the log, its backups, the keys of the sessions.</summary>
internal static class StoreSetup
{
    public const string LogFile = "cscc.db";

    public static void AddStore(this WebApplicationBuilder builder)
    {
        var folder = Path.GetFullPath(builder.Read<CenterOptions>(CenterOptions.Section).DataFolder);
        Directory.CreateDirectory(folder);
        builder.Add<BackupOptions>("Cscc:Backups");
        builder.Add<DiskOptions>("Cscc:Disk");
        builder.Services.AddSingleton(EventCodec.Default);
        builder.Services.AddSingleton<IEventLog>(services => new SqliteEventLog(
            new() { Path = Path.Combine(folder, LogFile) }, services.GetRequiredService<EventCodec>(), services.GetRequiredService<ILogger<SqliteEventLog>>()));
        builder.Services.AddSingleton(new AdminToken("x")); builder.Services.AddSingleton(new DiskWatch()); builder.Services.AddDataProtection().SetApplicationName("cscc").PersistKeysToFileSystem(new(Path.Combine(folder, "keys")));
    }
}
