using Microsoft.Extensions.FileProviders;

namespace Cscc.Server.Hosting;

/// <summary>The built page: files under their hashed names for a year, the page itself fresh each time.</summary>
internal static class FrontendSetup
{
    public static void UseFrontendHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        // The dashboard is Orleans' own page, with scripts and styles of its own.
        if (!context.Request.Path.StartsWithSegments("/dashboard"))
            headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'";
        return next(context);
    });

    public static void MapFrontend(this WebApplication app)
    {
        var folder = Path.GetFullPath(app.Services.GetRequiredService<CenterOptions>().WebFolder);
        if (!Directory.Exists(folder))
            return;
        var files = new PhysicalFileProvider(folder);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = served => served.Context.Response.Headers.CacheControl =
                served.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.MapFallback("{**path:nonfile}", context =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.SendFileAsync(files.GetFileInfo("index.html"));
        });
    }
}
