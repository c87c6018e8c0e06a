using System.Globalization;
using Cscc.Domain.Data;
using Cscc.Server.Hosting;

namespace Cscc.Server.Data;

/// <summary>Takes a file that is brought in on the page, tells what it comes to and keeps what was counted. The file itself is not kept.</summary>
internal sealed class DataIntake(DataReading reading, DataShelf shelf, Keeper keeper, DataOptions options, Func<DataDownload> download, TimeProvider clock)
{
    /// <param name="file">Null where the choices say an address.</param>
    /// <param name="keeps">Whether it is kept, or only told.</param>
    public async Task<DataPreview> TakeAsync(DataChoices choices, Stream? file, bool keeps, CancellationToken cancel)
    {
        try
        {
            var (read, remembered) = await ReadAsync(choices, file, cancel);
            var before = await shelf.FindAsync(read.Series, cancel);
            if (keeps && read.Keep is { } keep && await keeper.KeepSeriesAsync(read.Series, keep) is { Accepted: false } answer)
                throw new DataRefusedException(answer.Code!, "The center did not take what was counted.");
            return DataPreview.Of(read, before, remembered, clock.GetUtcNow());
        }
        catch (DataRefusedException e)
        {
            return Refused(choices, e);
        }
    }

    /// <summary>Reads a file and keeps nothing of it.</summary>
    /// <exception cref="DataRefusedException">It could not be had.</exception>
    public async Task<(DataRead Read, bool Remembered)> ReadAsync(DataChoices choices, Stream? file, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"cscc-intake-{Environment.ProcessId}-"));
        try
        {
            var path = Path.Combine(folder.FullName, "file");
            await ReceiveAsync(choices, file, path, cancel);
            return await RememberedMapping.ReadAsync(
                Wish(choices, path), choices.Series, DataImport.YearIn(NameOf(choices)), wish => reading.ReadAsync(wish, folder.FullName, cancel), () => keeper.MappingsAsync(cancel));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What is answered where nothing of a file can be taken.</summary>
    public DataPreview Refused(DataChoices choices, DataRefusedException why) =>
        DataPreview.Of(new(DataReport.Of(why), SeriesOf(choices), null), before: null, remembered: false, clock.GetUtcNow());

    public DataRefusedException TooLarge() => new("tooLarge", $"The file is larger than {options.MostBytes} bytes.");

    private async Task ReceiveAsync(DataChoices choices, Stream? file, string path, CancellationToken cancel)
    {
        if (choices.Series is { } series && !DataImport.IsSeries(series))
            throw new DataRefusedException("badSeries", "A data set is named with small letters, digits and hyphens.");
        if (choices.Period is { } period && !TableMapping.IsPeriod(period))
            throw new DataRefusedException("badPeriod", "This is no year, and not the first and the last of several.");
        if (file is null)
        {
            using var from = download();
            await from.FetchAsync(choices.Url!, path, cancel);
        }
        else
        {
            await using var to = File.Create(path);
            try
            {
                if (!await file.CopyAtMostAsync(to, options.MostBytes, cancel))
                    throw TooLarge();
            }
            catch (IOException) when (!cancel.IsCancellationRequested)
            {
                throw new DataRefusedException("cutOff", "The file broke off on its way.");
            }
        }
        if (DataFile.IsMap(path))
            throw new DataRefusedException("isMap", "The file is a map. Outlines are brought in at the command line.");
    }

    private DataWish Wish(DataChoices choices, string path) => new(
        path, options with { Refuse = choices.Refuse ?? [] }, SeriesOf(choices), choices.Period ?? DataImport.YearIn(NameOf(choices)), choices.Mapping);

    private static string NameOf(DataChoices choices) => choices.Name ?? choices.Url ?? "";

    private static string SeriesOf(DataChoices choices)
    {
        var named = choices.Url is { } url ? DataDownload.SeriesOf(url) : DataImport.SeriesOf(NameOf(choices));
        return choices.Series ?? (DataImport.IsSeries(named) ? named : "data");
    }
}
