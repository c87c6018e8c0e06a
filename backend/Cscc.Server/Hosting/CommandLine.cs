using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Data;
using Cscc.Server.Demo.Simulation;
using Cscc.Server.Import;
using Cscc.Server.Log;

namespace Cscc.Server.Hosting;

/// <summary>
/// The program's verbs beside running: <c>import</c> and <c>backup</c> ask the running center, or open its folder when
/// none runs; <c>restore</c> and <c>reset</c> want it stopped.
/// </summary>
internal static class CommandLine
{
    private const int Done = 0;
    private const int Partly = 1;
    private const int Refused = 2;

    public static async Task<int> RunAsync(string verb, string[] args)
    {
        try
        {
            return (verb, args) switch
            {
                ("import", [var what, var file]) when Keeper.Imports.TryGetValue(what, out var import) => await ImportAsync(what, file, import.RunAsync),
                ("import", ["data", var file, ..]) when DataVerb.Read(file, args[2..]) is { } wish => await ImportDataAsync(wish),
                (DataReading.Verb, []) => DataReading.Answer(),
                ("backup", []) => await BackUpAsync(),
                ("restore", [var file]) => Restore(file),
                ("reset", ["--yes"]) => Reset(),
                ("simulate", _) => await SimulateAsync(args),
                _ => Say(Refused, $"Say what to do: serve | import {string.Join('|', Keeper.Imports.Keys)} FILE | {DataVerb.Usage} | backup | restore FILE | reset --yes | {SimulateVerb.Usage}"),
            };
        }
        catch (Exception e) when (e is StartRefusedException or TornLogException or DataFolderHeldException)
        {
            return Say(Refused, e.Message);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or HttpRequestException)
        {
            return Say(Refused, e.Message);
        }
    }

    private static async Task<ImportReport> AskToImportAsync(string what, string path, Func<Keeper, ReadOnlyMemory<byte>, Task<ImportReport>> import)
    {
        RefuseUnlessFile(path);
        var file = await File.ReadAllBytesAsync(path);
        return await AskAsync(
            async http => await Read<ImportReport>(await http.PostAsync(new Uri($"/api/admin/import/{what}", UriKind.Relative), new ByteArrayContent(file))),
            keeper => import(keeper, file));
    }

    private static async Task<int> ImportAsync(string what, string path, Func<Keeper, ReadOnlyMemory<byte>, Task<ImportReport>> import)
    {
        var report = await AskToImportAsync(what, path, import);
        foreach (var line in report.Lines())
            Console.WriteLine(line);
        return report.IsClean ? Done : Partly;
    }

    private static async Task<int> ImportDataAsync(DataWish wish)
    {
        if (DataFile.IsMap(wish.Path))
            return await ImportMapAsync(wish.Path);
        // Read here, not in the running center, which gets no more than what was counted.
        var read = await ReadDataAsync(wish);
        if (read.Keep is { } keep)
        {
            var answer = await AskAsync(
                async http => await Read<Answer>(await http.PostAsJsonAsync(new Uri($"/api/admin/data/{read.Series}", UriKind.Relative), keep, WireJson.Options)),
                keeper => keeper.KeepSeriesAsync(read.Series, keep));
            if (!answer.Accepted)
                return Say(Refused, $"The center did not take what was counted: {answer.Code}.");
        }
        foreach (var line in DataVerb.Lines(read))
            Console.WriteLine(line);
        return read.Report is { Unreadable: null, Refused: 0 } ? Done : Partly;
    }

    /// <summary>The areas' outlines among the City's files: they have a room of their own.</summary>
    private static async Task<int> ImportMapAsync(string path)
    {
        var report = await AskToImportAsync("boundaries", path, Keeper.Imports["boundaries"].RunAsync);
        var accepted = report.Added + report.Changed + report.Unchanged;
        foreach (var line in DataVerb.Lines(new(new("boundaries", accepted + report.Refused, accepted, 0, report.Refused, [], report.Faults), "boundaries", null)))
            Console.WriteLine(line);
        return report.IsClean ? Done : Partly;
    }

    private static async Task<DataRead> ReadDataAsync(DataWish wish)
    {
        if (!DataDownload.IsUrl(wish.Path))
        {
            RefuseUnlessFile(wish.Path);
            return await ReadDataAsBeforeAsync(wish);
        }
        var series = wish.Series ?? DataDownload.SeriesOf(wish.Path);
        var file = Path.GetTempFileName();
        try
        {
            using var download = new DataDownload(WebApplication.CreateBuilder().Read<DownloadOptions>(DownloadOptions.Section), wish.Options.MostBytes);
            await download.FetchAsync(wish.Path, file, CancellationToken.None);
            return await ReadDataAsBeforeAsync(wish with { Path = file, Series = series });
        }
        catch (DataRefusedException e)
        {
            return new(DataReport.Of(e), series, null);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A table that is none of the sources' is read as such a table was before, if there was one.</summary>
    private static async Task<DataRead> ReadDataAsBeforeAsync(DataWish wish)
    {
        var (read, _) = await RememberedMapping.ReadAsync(
            wish, wish.Series, wish.Period ?? DataImport.YearIn(wish.Path), w => Task.FromResult(DataImport.Read(w)), () => AskAsync(
                async http => await Read<ValueList<RememberedMapping>>(await http.GetAsync(new Uri("/api/admin/data/mappings", UriKind.Relative))),
                keeper => keeper.MappingsAsync(CancellationToken.None)));
        return read;
    }

    private static async Task<int> BackUpAsync()
    {
        var backup = await AskAsync(
            async http => await Read<Backup>(await http.PostAsync(new Uri("/api/admin/backup", UriKind.Relative), null)),
            keeper => keeper.BackUpAsync(CancellationToken.None));
        return Say(Done, $"Backed up {backup.Bytes:N0} bytes to {backup.Path} and read them back.");
    }

    private static int Restore(string path)
    {
        RefuseUnlessFile(path);
        using var folder = DataFolder.Hold(Options().DataFolder);
        var aside = Backups.Restore(folder, path, EventCodec.Default, TimeProvider.System);
        return Say(Done, aside is null ? $"Restored {path}." : $"Restored {path}. What was there before is kept in {aside}.");
    }

    private static int Reset()
    {
        var options = Options();
        if (!options.Demo)
            return Say(Refused, "Only a demo can be emptied.");
        using var folder = DataFolder.Hold(options.DataFolder);
        foreach (var file in Directory.GetFiles(folder.Path, Path.GetFileName(folder.Log) + "*"))
            File.Delete(file);
        return Say(Done, "The demo is empty; its next start begins anew.");
    }

    private static async Task<int> SimulateAsync(string[] args)
    {
        if (SimulateVerb.Read(args, Running) is not { } options)
            return Say(Refused, $"Say it so: {SimulateVerb.Usage}");
        return await SimulateVerb.RunAsync(options) ? Done : Partly;

        static string Running() => DataFolder.FindRunning(Options().DataFolder)?.Url
            ?? $"http://localhost:{Environment.GetEnvironmentVariable("PORT") ?? Options().Port.ToString(CultureInfo.InvariantCulture)}";
    }

    private static void RefuseUnlessFile(string path)
    {
        if (Directory.Exists(path))
            throw new StartRefusedException($"{path} is a folder. Name a file.");
        if (!File.Exists(path))
            throw new StartRefusedException($"There is no file {path}.");
    }

    /// <summary>Asks the center that runs on the folder, or opens the folder and does it here.</summary>
    private static async Task<T> AskAsync<T>(Func<HttpClient, Task<T>> askRunning, Func<Keeper, Task<T>> here)
    {
        if (DataFolder.FindRunning(Options().DataFolder) is { } running)
        {
            using var http = new HttpClient { BaseAddress = new(running.Url), Timeout = TimeSpan.FromMinutes(10) };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", running.Token);
            return await askRunning(http);
        }
        await using var app = Center.Build(["--Cscc:Port=0", "--PORT=0"], builder => builder.Logging.SetMinimumLevel(LogLevel.Warning));
        await app.StartAsync();
        try
        {
            return await here(app.Services.GetRequiredService<Keeper>());
        }
        finally
        {
            await app.StopAsync();
        }
    }

    private static async Task<T> Read<T>(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>(WireJson.ReadBack))!;
    }

    private static CenterOptions Options()
    {
        var builder = WebApplication.CreateBuilder();
        return builder.Read<CenterOptions>(CenterOptions.Section);
    }

    private static int Say(int code, string words)
    {
        (code == Done ? Console.Out : Console.Error).WriteLine(words);
        return code;
    }
}
