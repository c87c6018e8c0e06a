using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Cscc.Server.Access;

/// <summary>The cookie session: who is signed in, and in which browser.</summary>
public static class Sessions
{
    public const string CookieName = "cscc-session";

    /// <summary>How long a cookie is good for, from when it was last renewed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private const string SessionClaim = "session";

    /// <summary>The browser's session id; the same in all its tabs, and new with every sign-in.</summary>
    public static string Of(ClaimsPrincipal? user) => user?.FindFirstValue(SessionClaim) ?? "";

    public static string? PersonOf(ClaimsPrincipal? user) => user?.FindFirstValue(ClaimTypes.NameIdentifier);

    public static Task SignInAsync(HttpContext context, string person)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, person), new(SessionClaim, Guid.CreateVersion7().ToString("N"))],
            CookieAuthenticationDefaults.AuthenticationScheme);
        return context.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
    }

    public static void AddCookieSession(this IServiceCollection services)
    {
        services.AddSingleton<EndedSessions>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = CookieName;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.ExpireTimeSpan = Lifetime;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = RejectEnded;
            // The page asks by fetch and socket; a redirect to a sign-in page would only confuse it.
            options.Events.OnRedirectToLogin = context => Status(context, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => Status(context, StatusCodes.Status403Forbidden);
        });
    }

    private static Task RejectEnded(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<EndedSessions>().Contains(Of(context.Principal)))
            context.RejectPrincipal();
        return Task.CompletedTask;
    }

    private static Task Status(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
