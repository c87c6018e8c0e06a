using System.Net;
using System.Net.Http.Json;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Access;

public sealed class DashboardTests
{
    [Fact]
    public async Task Where_it_is_switched_on_it_answers_administrators_and_nobody_else()
    {
        await using var center = await LiveCenter.StartAsync(settings: "Cscc:Dashboard=true");
        var administrator = center.NewPerson();
        center.Directory.Change(administrator with { Roles = [.. administrator.Roles, PersonRoles.Administrator] });

        foreach (var path in new[] { "/dashboard/", "/dashboard/DashboardCounters" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(center, null, path));
            Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(center, center.NewPerson(), path));
            Assert.Equal(HttpStatusCode.OK, await AskAsync(center, administrator, path));
        }
    }

    [Fact]
    public async Task Where_it_is_not_switched_on_there_is_none()
    {
        await using var center = await LiveCenter.StartAsync();
        var administrator = center.NewPerson();
        center.Directory.Change(administrator with { Roles = [.. administrator.Roles, PersonRoles.Administrator] });

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(center, administrator, "/dashboard/index.min.js"));
    }

    private static async Task<HttpStatusCode> AskAsync(LiveCenter center, Person? who, string path)
    {
        using var http = new HttpClient { BaseAddress = center.Address };
        if (who is not null)
            (await http.PostAsJsonAsync(new Uri("/api/demo/sign-in", UriKind.Relative), new { id = who.Id })).EnsureSuccessStatusCode();
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
