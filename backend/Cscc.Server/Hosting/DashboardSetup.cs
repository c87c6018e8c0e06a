using Cscc.Server.Access;
using Orleans.Dashboard;

namespace Cscc.Server.Hosting;

/// <summary>The Orleans dashboard answers anybody by itself; here it is off unless asked for, and for administrators.</summary>
internal static class DashboardSetup
{
    public static void MapDashboard(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<CenterOptions>().Dashboard)
            return;
        var directory = app.Services.GetRequiredService<PeopleDirectory>();
        app.MapOrleansDashboard("/dashboard").RequireAuthorization(policy => policy.RequireAssertion(context =>
            Sessions.PersonOf(context.User) is { } person && directory.Find(person)?.Roles.Contains(PersonRoles.Administrator) == true));
    }
}
