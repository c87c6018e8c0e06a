using System.Text.Json;
using Cscc.Server.Access;
using Cscc.Server.Import;

namespace Cscc.Server.Tests.Import;

/// <summary>The imports against the whole files as they are downloaded.</summary>
[Trait(TestData.Trait, TestData.Whole)]
public class WholeFilesTests
{
    [Fact]
    public void All_77_boundaries_of_the_portals_file_go_in_and_are_the_ones_that_are_built_in()
    {
        var file = TestData.ReadWhole("boundaries-community-areas.geojson");

        var (after, report) = BoundariesImport.Read(file, Boundaries.BuiltIn, new());

        Assert.Equal((0, 0, 77, 0), (report.Added, report.Changed, report.Unchanged, report.Refused));
        Shapes.AssertNeitherGapNorOverlap(after.Geometries.Keys, after);
    }

    [Fact]
    public void Simplified_areas_have_the_parts_and_all_but_the_size_that_the_file_gives_them()
    {
        using var file = JsonDocument.Parse(TestData.ReadWhole("boundaries-community-areas.geojson"));
        var features = file.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(77, features.Count);
        Assert.All(features, feature =>
        {
            var number = int.Parse(feature.GetProperty("properties").GetProperty("area_numbe").GetString()!);
            var full = Shapes.Read(feature.GetProperty("geometry"));
            var simplified = Shapes.Of(Boundaries.BuiltIn, number);
            Assert.Equal(full.NumGeometries, simplified.NumGeometries);
            Assert.InRange(full.SymmetricDifference(simplified).Area / full.Area, 0, 0.01);
        });
    }

    [Fact]
    public void The_list_of_areas_is_the_one_that_is_built_in()
    {
        var lines = System.Text.Encoding.UTF8.GetString(TestData.ReadWhole("community-areas.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(lines.Skip(1).Select(line => line.Split(',')[1]), CommunityAreas.All.Select(a => a.Name));
        Assert.Equal(lines.Count(line => line.EndsWith(",1", StringComparison.Ordinal)), CommunityAreas.All.Count(a => a.IsPriority));
    }
}
