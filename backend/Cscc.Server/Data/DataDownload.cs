using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Cscc.Server.Data;

/// <summary>
/// Fetches a file over HTTPS from a host that is allowed, page by page where it is a Socrata endpoint. It is never led to
/// another host or into a private network, whatever the host's name resolves to or redirects to.
/// </summary>
internal sealed partial class DataDownload : IDisposable
{
    private const int MostRedirects = 5;
    private const int BufferBytes = 1 << 16;

    private readonly DownloadOptions _options;
    private readonly long _mostBytes;
    private readonly Func<IPAddress, bool> _isPrivate;
    private readonly HttpClient _http;

    /// <param name="mostBytes">Of all pages together.</param>
    /// <param name="isPrivate">Addresses that are not connected to; null for those that are not of the public Internet.</param>
    /// <param name="trust">Whom to take for the host; null for whom the machine trusts.</param>
    public DataDownload(DownloadOptions options, long mostBytes, Func<IPAddress, bool>? isPrivate = null, RemoteCertificateValidationCallback? trust = null)
    {
        (_options, _mostBytes, _isPrivate) = (options, mostBytes, isPrivate ?? PrivateAddresses.Contain);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = ConnectAsync };
        if (trust is not null)
            handler.SslOptions.RemoteCertificateValidationCallback = trust;
        _http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public static bool IsUrl(string text) => text.Contains("://", StringComparison.Ordinal);

    /// <summary>The series that an address is of: a portal set's id, or the file's name.</summary>
    public static string SeriesOf(string url)
    {
        var path = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "";
        return PortalSet().Match(path) is { Success: true } set
            ? DataSources.All.FirstOrDefault(s => s.Portal == set.Value)?.Id ?? set.Value
            : DataImport.SeriesOf(path);
    }

    /// <summary>Whether it is a Socrata endpoint, which answers page by page and to questions.</summary>
    public static bool IsEndpoint(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && Resource().IsMatch(uri.AbsolutePath);

    /// <summary>Fetches it into a file.</summary>
    /// <exception cref="DataRefusedException">It may not, or could not, be fetched whole.</exception>
    public async Task FetchAsync(string url, string toPath, CancellationToken cancel)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            throw new DataRefusedException("badAddress", "This is no address.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_options.Most);
        try
        {
            await using var file = File.Create(toPath);
            if (IsEndpoint(url))
                await FetchPagesAsync(uri, file, limit.Token);
            else
                await FetchAsync(uri, file, skipsHeader: false, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new DataRefusedException("tooSlow", "The host took too long.");
        }
        catch (HttpRequestException e) when (e.InnerException is DataRefusedException refused)
        {
            throw refused;
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException or IOException { InnerException: SocketException })
        {
            throw new DataRefusedException("cutOff", "The host could not be reached, or broke off.");
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Pages in the order of the rows' own ids, which new rows do not change.</summary>
    private async Task FetchPagesAsync(Uri uri, FileStream file, CancellationToken cancel)
    {
        for (var offset = 0L; ; offset += _options.PageRows)
        {
            var query = string.Create(CultureInfo.InvariantCulture, $"$limit={_options.PageRows}&$offset={offset}&$order=:id");
            var page = new UriBuilder(uri) { Query = uri.Query.Length > 1 ? $"{uri.Query[1..]}&{query}" : query }.Uri;
            if (await FetchAsync(page, file, skipsHeader: offset > 0, cancel) < _options.PageRows)
                return;
        }
    }

    /// <returns>How many rows came, without the header; a row is taken for a line outside of quotes.</returns>
    private async Task<long> FetchAsync(Uri uri, FileStream file, bool skipsHeader, CancellationToken cancel)
    {
        using var answer = await AskAsync(uri, cancel);
        if (answer.Content.Headers.ContentLength is { } announced && file.Length + announced > _mostBytes)
            throw TooLarge();
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        var buffer = new byte[BufferBytes];
        var (lines, isQuoted, last) = (0L, false, (byte)'\n');
        while (await ReadAsync(body, buffer, cancel) is > 0 and var read)
        {
            var from = 0;
            for (var i = 0; i < read; i++)
            {
                if (buffer[i] == '"')
                    isQuoted = !isQuoted;
                else if (buffer[i] == '\n' && !isQuoted && ++lines == 1 && skipsHeader)
                    from = i + 1;
            }
            last = buffer[read - 1];
            if (skipsHeader && lines == 0)
                continue;
            if (file.Length + read > _mostBytes)
                throw TooLarge();
            await file.WriteAsync(buffer.AsMemory(from, read - from), cancel);
            file.Flush();
        }
        if (last != '\n')
        {
            lines++;
            file.WriteByte((byte)'\n');
        }
        return lines - 1;
    }

    private async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancel)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        silence.CancelAfter(_options.Silence);
        return await body.ReadAsync(buffer, silence.Token);
    }

    /// <summary>Asks, follows where it is allowed to, and asks again where the host said to come later.</summary>
    private async Task<HttpResponseMessage> AskAsync(Uri uri, CancellationToken cancel)
    {
        var (redirects, wait) = (0, _options.Wait);
        for (var tries = 1; ; tries++)
        {
            RefuseUnlessAllowed(uri);
            var answer = await AskOnceAsync(uri, cancel);
            if (answer.StatusCode == HttpStatusCode.OK)
                return answer;
            using (answer)
            {
                if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } to)
                {
                    if (++redirects > MostRedirects)
                        throw new DataRefusedException("tooManyRedirects", $"The host sent on more than {MostRedirects} times.");
                    (uri, tries) = (new(uri, to), tries - 1);
                }
                else if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && tries < _options.Tries)
                {
                    await Task.Delay(answer.Headers.RetryAfter?.Delta is { } asked && asked < _options.Silence ? asked : wait, cancel);
                    wait *= 2;
                }
                else
                {
                    throw new DataRefusedException("badAnswer", $"The host answered {(int)answer.StatusCode}.");
                }
            }
        }
    }

    private async Task<HttpResponseMessage> AskOnceAsync(Uri uri, CancellationToken cancel)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        silence.CancelAfter(_options.Silence);
        using var request = new HttpRequestMessage(HttpMethod.Get, uri);
        if (_options.AppToken is { } token)
            request.Headers.Add("X-App-Token", token);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
    }

    private void RefuseUnlessAllowed(Uri uri)
    {
        if (uri.Scheme != Uri.UriSchemeHttps)
            throw new DataRefusedException("notHttps", "Files are fetched over https alone.");
        if (!_options.Hosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase) || uri.UserInfo.Length > 0)
            throw new DataRefusedException("hostNotAllowed", "This host is not one that files may come from.");
    }

    // The address is looked up once and is the one connected to: a name cannot mean another the second time.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        if (addresses.Length == 0 || addresses.Any(_isPrivate))
            throw new DataRefusedException("privateAddress", "This host leads into a private network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private DataRefusedException TooLarge() => new("tooLarge", $"The file is larger than {_mostBytes} bytes.");

    [GeneratedRegex(@"[a-z0-9]{4}-[a-z0-9]{4}(?![a-z0-9])")]
    private static partial Regex PortalSet();

    [GeneratedRegex(@"^/resource/[a-z0-9]{4}-[a-z0-9]{4}\.csv$")]
    private static partial Regex Resource();
}
