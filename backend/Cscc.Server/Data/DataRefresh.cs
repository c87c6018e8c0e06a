using System.Collections.Concurrent;
using System.Globalization;
using Cscc.Domain.Data;
using Cscc.Server.Hosting;

namespace Cscc.Server.Data;

/// <summary>Fetches the sets of data that are to be fetched again and again, each when it is due.</summary>
internal sealed partial class DataRefresh(
    DownloadOptions options, DataIntake intake, DataShelf shelf, Keeper keeper, TimeProvider time, IHostApplicationLifetime lifetime,
    ILogger<DataRefresh> logger) : BackgroundService
{
    /// <summary>A download that tells less than this part of what is kept is taken for a broken one.</summary>
    private const double Least = 0.8;

    private readonly ConcurrentDictionary<string, RefreshView> _tried = new();
    private readonly Dictionary<string, DateTimeOffset> _whole = [];

    /// <summary>How the series was fetched last; null if it never was since the start.</summary>
    public RefreshView? Of(string series) => _tried.GetValueOrDefault(series);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        var due = new PriorityQueue<RefreshOptions, DateTimeOffset>(options.Refresh.Select(r => (r, DateTimeOffset.MinValue)));
        while (due.TryDequeue(out var refresh, out var at))
        {
            var wait = at - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, stoppingToken);
            var tried = await RefreshAsync(refresh, stoppingToken);
            due.Enqueue(refresh, tried.At + (tried.Code is null || refresh.Again > refresh.Every ? refresh.Every : refresh.Again));
        }
    }

    /// <summary>Fetches it once and keeps what is new.</summary>
    internal async Task<RefreshView> RefreshAsync(RefreshOptions refresh, CancellationToken cancel)
    {
        var series = refresh.Series ?? DataDownload.SeriesOf(refresh.Url);
        string? code;
        try
        {
            code = await RefreshAsync(refresh, series, cancel);
        }
        catch (DataRefusedException e)
        {
            code = e.Fault.Code;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The data of {Series} could not be fetched again", series);
            code = "failed";
        }
        if (code is not null)
            LogRefused(logger, series, code);
        return _tried[series] = new(time.GetUtcNow(), code);
    }

    /// <returns>The code of why nothing was kept; null if all went well.</returns>
    private async Task<string?> RefreshAsync(RefreshOptions refresh, string series, CancellationToken cancel)
    {
        var kept = await shelf.FindAsync(series, cancel);
        var since = kept is not null && _whole.GetValueOrDefault(series) + refresh.WholeEvery > time.GetUtcNow() && CanBeAsked(refresh.Url) ? NewestYears(kept) : null;
        var (read, _) = await intake.ReadAsync(new(Url: Since(refresh.Url, since, kept), Series: series), file: null, cancel);
        if (read.Report.Unreadable is { } why)
            return why.Code;
        if (read.Keep is not { } keep)
            return "nothing";
        if (kept is not null && Size(keep) < Least * Size(kept, since))
            return "muchLess";
        if (await keeper.KeepSeriesAsync(series, keep with { Since = since }) is { Accepted: false } refused)
            return refused.Code;
        if (since is null)
            _whole[series] = time.GetUtcNow();
        return null;
    }

    /// <summary>An endpoint's address that asks a question of its own takes no other.</summary>
    private static bool CanBeAsked(string url) => DataDownload.IsEndpoint(url) && !Uri.UnescapeDataString(url).Contains("$where", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first of the years that are asked for; null to ask for all.</summary>
    private static int? NewestYears(Series kept) =>
        kept is { Source: { Kind: SourceKind.Events, At: not null }, Facts.To: { } to } ? to.Year - 1 : null;

    /// <summary>The endpoint's address, asked for what happened since a year began.</summary>
    private static string Since(string url, int? year, Series? kept)
    {
        if (year is null)
            return url;
        var column = kept!.Source.At![0].Replace(' ', '_');
        var where = Uri.EscapeDataString(string.Create(CultureInfo.InvariantCulture, $"{column} >= '{year}-01-01T00:00:00'"));
        var uri = new UriBuilder(url);
        uri.Query = uri.Query.Length > 1 ? $"{uri.Query[1..]}&$where={where}" : $"$where={where}";
        return uri.Uri.AbsoluteUri;
    }

    private static double Size(KeepSeries keep) => keep.Figures.Sum(f => f.Areas.Count);

    private static double Size(Series kept, int? since) => kept.State.Figures.Values.Where(f => since is null || f.FirstYear >= since).Sum(f => f.Areas.Count);

    [LoggerMessage(LogLevel.Warning, "The data of {Series} were fetched again and not kept: {Code}")]
    private static partial void LogRefused(ILogger logger, string series, string code);
}
