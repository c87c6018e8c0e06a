using Cscc.Contracts;
using Cscc.Server.Access;
using Cscc.Server.Host;
using Cscc.Server.Hub;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Cscc.Server.Hosting;

/// <summary>The socket's edge: who may open one, how much may come through it, and in which words it refuses.</summary>
internal static class HubSetup
{
    public const string Path = "/hub";

    public static void AddHub(this WebApplicationBuilder builder)
    {
        var limits = builder.Read<LimitOptions>("Cscc:Limits");
        builder.Services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = limits.FrameBytes;
            hub.MaximumParallelInvocationsPerClient = limits.CallsInParallel;
            hub.EnableDetailedErrors = false;
            hub.AddFilter<EdgeFilter>();
        }).AddJsonProtocol(json => WireJson.Configure(json.PayloadSerializerOptions));
        builder.Services.AddSingleton<EdgeFilter>();
        builder.Services.RemoveAll<IHubProtocol>();
        builder.Services.AddSingleton<IHubProtocol>(services => new CodedHubProtocol(new(services.GetRequiredService<IOptions<JsonHubProtocolOptions>>())));
        builder.Services.AddSingleton<WorkspaceLifetime>();
        builder.Services.AddSingleton<HubLifetimeManager<WorkspaceHub>>(services => services.GetRequiredService<WorkspaceLifetime>());
    }

    public static void MapHub(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<LimitOptions>();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path), hub => hub.Use(CheckAsync));
        // The stock MapHub has no place before SignalR's own reading, where frames are counted.
        app.MapConnections(Path, new HttpConnectionDispatcherOptions { CloseOnAuthenticationExpiration = true }, connection =>
        {
            connection.UseFrameLimit(limits, clock);
            connection.UseHub<WorkspaceHub>();
        }).RequireAuthorization();
    }

    /// <summary>A page of ours opens the socket, and it knows as whom.</summary>
    private static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        // CORS does not cover sockets.
        if (!OwnOrigin.Asks(context))
            return Refuse(context, StatusCodes.Status403Forbidden);
        // Another tab may have signed in as somebody else since this one last looked.
        if (context.Request.Query["as"] is [{ } claimed, ..] && Sessions.PersonOf(context.User) is { } person && claimed != person)
            return Refuse(context, StatusCodes.Status409Conflict);
        return next(context);
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
