namespace Cscc.Server.Hosting;

/// <summary>Whether what asks is a page of ours, as far as its browser says which page it is.</summary>
internal static class OwnOrigin
{
    public static bool Asks(HttpContext context) => context.Request.Headers.Origin is not [{ } origin, ..] || IsOurs(context, origin);

    private static bool IsOurs(HttpContext context, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (string.Equals(uri.Authority, context.Request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || context.RequestServices.GetRequiredService<CenterOptions>().Origins.Contains(origin, StringComparer.OrdinalIgnoreCase));
}
