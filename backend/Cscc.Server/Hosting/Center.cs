using Cscc.Server.Api;
using Cscc.Server.Hub;

namespace Cscc.Server.Hosting;

/// <summary>Puts the center together; what each line stands for is in the folder of its name.</summary>
public static class Center
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? tune = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        tune?.Invoke(builder);
        builder.AddCenterOptions();
        builder.AddLogsAndTelemetry();
        builder.AddStore();
        builder.AddRooms();
        builder.AddPeople();
        builder.AddHub();
        builder.AddApi();
        builder.ListenOnLoopback();

        var app = builder.Build();
        app.UseFrontendHeaders();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHub();
        app.MapApi();
        app.MapHealth();
        app.MapDashboard();
        app.MapFrontend();
        return app;
    }
}
