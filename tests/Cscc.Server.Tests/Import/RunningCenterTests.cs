using System.Text;
using Cscc.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cscc.Server.Tests.Import;

/// <summary>Imports into a whole center, its rooms full of the demo's week.</summary>
public class RunningCenterTests(RunningCenterTests.DemoCenter center) : IClassFixture<RunningCenterTests.DemoCenter>
{
    [Fact]
    public async Task A_needs_file_goes_in_once()
    {
        var file = TestData.Read("needs.csv");
        var first = await center.Keeper.ImportNeedsAsync(file);
        Assert.Equal((5, 0, 0, 0), (first.Added, first.Changed, first.Unchanged, first.Refused));
        var second = await center.Keeper.ImportNeedsAsync(file);
        Assert.Equal((0, 0, 5, 0), (second.Added, second.Changed, second.Unchanged, second.Refused));
    }

    [Theory]
    [InlineData("roster", "reference,agency,person,name,role,headcount\nPK-7,Parks,,Field crew,Setup,6\n")]
    [InlineData("inventory", "reference,agency,name,kind,type,quantity,unit,out_of_service\nPK-8,parks,Folding tables,Table,,60,,2\n")]
    public async Task What_an_agency_has_goes_in_once(string what, string file)
    {
        var import = Keeper.Imports[what];
        var bytes = Encoding.UTF8.GetBytes(file);
        var first = await import.RunAsync(center.Keeper, bytes);
        Assert.Equal((1, 0, 0, 0), (first.Added, first.Changed, first.Unchanged, first.Refused));
        var second = await import.RunAsync(center.Keeper, bytes);
        Assert.Equal((0, 0, 1, 0), (second.Added, second.Changed, second.Unchanged, second.Refused));
    }

    [Fact]
    public async Task A_boundaries_file_goes_in_once_and_is_what_browsers_get()
    {
        var file = TestData.Read("boundaries-four-areas.geojson");
        var first = await center.Keeper.ImportBoundariesAsync(file);
        Assert.Equal((0, 0), (first.Added, first.Refused));
        var second = await center.Keeper.ImportBoundariesAsync(file);
        Assert.Equal((0, 4), (second.Changed, second.Unchanged));
        Assert.Equal(77, (await center.Keeper.BoundariesAsync()).Geometries.Count);
    }

    public sealed class DemoCenter : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cscc-import-");
        private WebApplication? _app;

        public Keeper Keeper => _app!.Services.GetRequiredService<Keeper>();

        public async ValueTask InitializeAsync()
        {
            _app = Hosting.Center.Build(["--environment=Demo", "--PORT=0", "--Cscc:Demo=true", $"--Cscc:DataFolder={_folder.FullName}"]);
            await _app.StartAsync();
            await _app.PlayDemoAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await _app!.StopAsync();
            await _app.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }
}
