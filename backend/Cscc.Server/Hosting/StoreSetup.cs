using Cscc.Server.Data;
using Cscc.Server.Import;
using Cscc.Server.Log;
using Microsoft.AspNetCore.DataProtection;

namespace Cscc.Server.Hosting;

/// <summary>The data folder and what is kept in it: the log, its backups, the keys of the sessions.</summary>
internal static class StoreSetup
{
    public static void AddStore(this WebApplicationBuilder builder)
    {
        var folder = Path.GetFullPath(builder.Read<CenterOptions>(CenterOptions.Section).DataFolder);
        builder.Add<LogOptions>("Cscc:Log");
        builder.Add<BackupOptions>("Cscc:Backups");
        builder.Add<DiskOptions>("Cscc:Disk");
        builder.Add<ImportOptions>("Cscc:Import");
        builder.Add<DataOptions>(DataOptions.Section);
        builder.Add<DownloadOptions>(DownloadOptions.Section);
        builder.Services.AddSingleton(EventCodec.Default);
        // Held from the first use of anything in it until the last of it is disposed.
        builder.Services.AddSingleton(_ => DataFolder.Hold(folder));
        builder.Services.AddSingleton<IEventLog>(services => new SqliteEventLog(
            new() { Path = services.GetRequiredService<DataFolder>().Log, Synchronous = services.GetRequiredService<LogOptions>().Synchronous },
            services.GetRequiredService<EventCodec>(), services.GetRequiredService<ILogger<SqliteEventLog>>()));
        builder.Services.AddSingleton<Backups>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Backups>());
        builder.Services.AddSingleton<DiskWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DiskWatch>());
        builder.Services.AddSingleton<Keeper>();
        builder.Services.AddSingleton<DataShelf>();
        builder.Services.AddHostedService<DataWatch>();
        builder.Services.AddSingleton<DataReading>();
        builder.Services.AddSingleton<Func<DataDownload>>(services => () => new(services.GetRequiredService<DownloadOptions>(), services.GetRequiredService<DataOptions>().MostBytes));
        builder.Services.AddSingleton<DataIntake>();
        builder.Services.AddSingleton<DataRefresh>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DataRefresh>());
        builder.Services.AddDataProtection().SetApplicationName("cscc").PersistKeysToFileSystem(new(Path.Combine(folder, "keys")));
    }
}

/// <summary>How the embedded log writes.</summary>
public sealed record LogOptions
{
    /// <summary>Anything but Full loses acknowledged events when the power fails; others exist for tests that must notice.</summary>
    public SqliteSynchronous Synchronous { get; init; } = SqliteSynchronous.Full;
}
