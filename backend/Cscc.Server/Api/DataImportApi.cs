using System.Text.Json;
using Cscc.Contracts;
using Cscc.Server.Data;
using Cscc.Server.Host;
using Cscc.Server.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Cscc.Server.Api;

/// <summary>Files of data that are brought in on the page, by whoever runs the center.</summary>
internal static partial class DataImportApi
{
    /// <summary>Bytes of the choices, and of what a form has around its parts.</summary>
    private const int MostFormBytes = 1024 * 1024;

    /// <summary>Characters of a form's boundary, by RFC 2046.</summary>
    private const int MostBoundary = 70;

    private const string Form = "multipart/form-data";

    public static void MapDataImport(this RouteGroupBuilder data)
    {
        data.MapPost("/read", ([AsParameters] DataAsked asked, DataIntake intake, DataOptions options) => TakeAsync(asked, intake, options, keeps: false))
            .Accepts<DataForm>(Form)
            .WithSummary("What a file comes to. Nothing of it is kept.");
        data.MapPost("/import", async ([AsParameters] DataAsked asked, DataIntake intake, DataOptions options, ILogger<DataIntake> logger) =>
            {
                var preview = await TakeAsync(asked, intake, options, keeps: true);
                if (preview.Kept is not null)
                    LogImport(logger, preview.Series, asked.Person);
                return preview;
            })
            .Accepts<DataForm>(Form)
            .WithSummary("Keeps what is counted of a file, read with the same choices.");
    }

    private static async Task<DataPreview> TakeAsync(DataAsked asked, DataIntake intake, DataOptions options, bool keeps)
    {
        var context = asked.Context;
        if (!OwnOrigin.Asks(context) || !asked.RunsTheCenter)
            throw new MisuseException(MisuseCodes.NotFound);
        if (context.Request.ContentLength > options.MostBytes + MostFormBytes)
            return intake.Refused(new(), intake.TooLarge());
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = options.MostBytes + MostFormBytes;
        var (choices, file) = await ReadAsync(context.Request, context.RequestAborted);
        return await intake.TakeAsync(choices, file, keeps, context.RequestAborted);
    }

    /// <summary>The choices, and the file's part as it comes in.</summary>
    private static async Task<(DataChoices Choices, Stream? File)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != Form || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= MostBoundary } boundary)
            throw new MisuseException(MisuseCodes.BadShape);
        try
        {
            var parts = new MultipartReader(boundary, request.Body);
            using var said = new MemoryStream();
            if (await NextAsync("choices") is not { } first || !await first.CopyAtMostAsync(said, MostFormBytes, cancel))
                throw new MisuseException(MisuseCodes.BadShape);
            var choices = JsonSerializer.Deserialize<DataChoices>(said.GetBuffer().AsSpan(0, (int)said.Length), WireJson.Options);
            var file = await NextAsync("file");
            return choices is null || (choices.Url is null) == (file is null) ? throw new MisuseException(MisuseCodes.BadShape) : (choices, file);

            async Task<Stream?> NextAsync(string name) =>
                await parts.ReadNextSectionAsync(cancel) is { } part && part.GetContentDispositionHeader()?.Name.Value == name ? part.Body : null;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or IOException && !cancel.IsCancellationRequested)
        {
            throw new MisuseException(MisuseCodes.BadShape);
        }
    }

    [LoggerMessage(LogLevel.Information, "Import of {Series} by {Person}")]
    private static partial void LogImport(ILogger logger, string series, string person);
}
