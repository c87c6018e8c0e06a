using System.Text;
using Cscc.Server.Access;
using Cscc.Server.Import;

namespace Cscc.Server.Tests.Import;

public class BoundariesImportTests
{
    private static readonly ImportOptions Options = new();

    // A block of the Loop and the block east of it.
    private const string Loop = "[[-87.64,41.88],[-87.64,41.89],[-87.63,41.89],[-87.63,41.88],[-87.64,41.88]]";
    private const string East = "[[-87.63,41.88],[-87.63,41.89],[-87.62,41.89],[-87.62,41.88],[-87.63,41.88]]";

    [Fact]
    public void Four_real_areas_go_in_and_a_second_run_changes_nothing()
    {
        var file = TestData.Read("boundaries-four-areas.geojson");

        var (after, report) = BoundariesImport.Read(file, Boundaries.BuiltIn, Options);
        Assert.True(report.IsClean);
        Assert.Equal(4, report.Added + report.Changed + report.Unchanged);
        Assert.Equal(77, after.Geometries.Count);

        var (again, second) = BoundariesImport.Read(file, after, Options);
        Assert.Equal((0, 0, 4, 0), (second.Added, second.Changed, second.Unchanged, second.Refused));
        Assert.Same(after, again);
    }

    [Fact]
    public void Borders_that_were_shared_are_shared_after_simplification()
    {
        var (after, _) = BoundariesImport.Read(TestData.Read("boundaries-four-areas.geojson"), Boundaries.BuiltIn, Options);
        Shapes.AssertNeitherGapNorOverlap([26, 27, 29, 30], after);
    }

    [Fact]
    public void What_is_built_in_covers_the_city_and_is_light_enough_for_a_phone()
    {
        Assert.Equal(Enumerable.Range(1, 77), Boundaries.BuiltIn.Geometries.Keys);
        Assert.InRange(Boundaries.BuiltIn.ToGeoJson().Length, 100_000, 150_000);
        Shapes.AssertNeitherGapNorOverlap(Boundaries.BuiltIn.Geometries.Keys, Boundaries.BuiltIn);
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var (after, _) = Import(Feature("32", "LOOP", Polygon(Loop)));
        Assert.Equal(after.Geometries, Boundaries.Parse(after.ToGeoJson()).Geometries);
    }

    [Theory]
    [InlineData("\"76\"", "\"OHARE\"")]
    [InlineData("76", "\"O'Hare\"")]
    public void The_portals_way_of_writing_an_area_is_understood(string number, string name)
    {
        var (_, report) = Import($$"""{"type":"Feature","properties":{"area_numbe":{{number}},"community":{{name}}},"geometry":{{Polygon(Loop)}}}""");
        Assert.True(report.IsClean);
    }

    [Theory]
    [InlineData("area_numbe", "noNumber", """{"community":"LOOP"}""")]
    [InlineData("area_numbe", "badNumber", """{"area_numbe":"thirty-two","community":"LOOP"}""")]
    [InlineData("area_numbe", "badNumber", """{"area_numbe":32.5,"community":"LOOP"}""")]
    [InlineData("area_numbe", "unknownArea", """{"area_numbe":"78","community":"LOOP"}""")]
    [InlineData("area_numbe", "unknownArea", """{"area_numbe":"0","community":"CHICAGO"}""")]
    [InlineData("area_num_1", "numbersDiffer", """{"area_numbe":"32","area_num_1":"33","community":"LOOP"}""")]
    [InlineData("community", "nameDiffers", """{"area_numbe":"32","community":"UPTOWN"}""")]
    [InlineData("community", "nameDiffers", """{"area_numbe":"32"}""")]
    [InlineData("community", "nameDiffers", """{"area_numbe":"32","community":32}""")]
    [InlineData("area_numbe", "noNumber", "null")]
    public void A_feature_that_is_no_known_area_is_told(string field, string code, string properties)
    {
        var fault = OnlyFault($$"""{"type":"Feature","properties":{{properties}},"geometry":{{Polygon(Loop)}}}""");
        Assert.Equal((field, code), (fault.Field, fault.Code));
    }

    [Theory]
    [InlineData("ringNotClosed", "[[-87.64,41.88],[-87.64,41.89],[-87.63,41.89],[-87.63,41.88]]")]
    [InlineData("ringTooShort", "[[-87.64,41.88],[-87.64,41.89],[-87.64,41.88]]")]
    [InlineData("ringTooShort", "[]")]
    [InlineData("ringTooShort", "[[-87.64,41.88],[-87.640001,41.88],[-87.640001,41.880001],[-87.64,41.88]]")]
    [InlineData("outOfRange", "[[41.88,-87.64],[41.89,-87.64],[41.89,-87.63],[41.88,-87.64]]")]
    [InlineData("outOfRange", "[[-87.64,41.88],[-87.64,1e999],[-87.63,41.89],[-87.64,41.88]]")]
    [InlineData("badPosition", "[[-87.64],[-87.64,41.89],[-87.63,41.89],[-87.64]]")]
    [InlineData("badPosition", "[[\"-87.64\",41.88],[-87.64,41.89],[-87.63,41.89],[\"-87.64\",41.88]]")]
    [InlineData("badGeometry", "[[-87.64,41.88],[-87.63,41.89],[-87.63,41.88],[-87.64,41.89],[-87.64,41.88]]")]
    [InlineData("badGeometry", "{}")]
    [InlineData("badGeometry", "[1,2,3,4]")]
    public void A_ring_that_bounds_nothing_is_told(string code, string ring)
    {
        var fault = OnlyFault(Feature("32", "LOOP", Polygon(ring)));
        Assert.Equal(("geometry.coordinates", code), (fault.Field, fault.Code));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"type":"Point","coordinates":[-87.64,41.88]}""")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[]}""")]
    [InlineData("""{"type":7,"coordinates":[]}""")]
    public void A_geometry_of_another_kind_is_told(string geometry) =>
        Assert.Equal("badGeometry", OnlyFault(Feature("32", "LOOP", geometry)).Code);

    [Fact]
    public void Bad_features_are_told_with_their_place_and_the_good_ones_go_in()
    {
        var (after, report) = Import(
            Feature("32", "LOOP", Polygon(Loop)), Feature("78", "NOWHERE", Polygon(East)), Feature("33", "NEAR SOUTH SIDE", Polygon(East)), "7",
            Feature("32", "LOOP", Polygon(East)));

        Assert.Equal((2, 3), (report.Changed, report.Refused));
        Assert.Equal([(2, 4), (4, 6), (5, 7)], report.Faults.Select(f => (f.Feature!.Value, f.Line)));
        Assert.Equal(["unknownArea", "noNumber", "duplicateArea"], report.Faults.Select(f => f.Code));
        Assert.Contains("feature 2, line 4, area_numbe", report.Lines().First(), StringComparison.Ordinal);
        Assert.Equal(Boundaries.BuiltIn.Geometries[1], after.Geometries[1]);
    }

    [Fact]
    public void Neighbors_that_overlap_are_both_told_and_neither_goes_in()
    {
        var shifted = East.Replace("-87.63,", "-87.635,", StringComparison.Ordinal);
        var (after, report) = Import(Feature("32", "LOOP", Polygon(Loop)), Feature("33", "NEAR SOUTH SIDE", Polygon(shifted)));
        Assert.Equal(["bordersDisagree", "bordersDisagree"], report.Faults.Select(f => f.Code));
        Assert.Same(Boundaries.BuiltIn, after);
    }

    [Theory]
    [InlineData("", "notJson")]
    [InlineData("{", "notJson")]
    [InlineData("{\"type\":\"FeatureCollection\",\n\"features\":[{}", "notJson")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]} tail", "notJson")]
    [InlineData("[]", "notFeatureCollection")]
    [InlineData("7", "notFeatureCollection")]
    [InlineData("{}", "notFeatureCollection")]
    [InlineData("{\"type\":\"Feature\"}", "notFeatureCollection")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":{}}", "notFeatureCollection")]
    [InlineData("the_geom,AREA_NUMBE\n", "notJson")]
    public void A_file_of_another_kind_is_refused_whole(string file, string code)
    {
        var (after, report) = BoundariesImport.Read(Encoding.UTF8.GetBytes(file), Boundaries.BuiltIn, Options);
        Assert.Equal(code, Assert.Single(report.Faults).Code);
        Assert.Same(Boundaries.BuiltIn, after);
    }

    [Fact]
    public void A_broken_file_is_told_with_the_line_where_it_breaks()
    {
        var (_, report) = BoundariesImport.Read("{\n\"type\": \"FeatureCollection\",\n\"features\": [oops\n"u8.ToArray(), Boundaries.BuiltIn, Options);
        Assert.Equal(3, Assert.Single(report.Faults).Line);
    }

    [Fact]
    public void A_file_nested_a_thousand_deep_or_too_large_is_refused()
    {
        var deep = Encoding.UTF8.GetBytes("{\"type\":\"FeatureCollection\",\"features\":" + new string('[', 1000));
        Assert.Equal("notJson", Assert.Single(BoundariesImport.Read(deep, Boundaries.BuiltIn, Options).Report.Faults).Code);
        Assert.Equal("tooLarge", Assert.Single(BoundariesImport.Read(deep, Boundaries.BuiltIn, Options with { MostBoundariesBytes = 999 }).Report.Faults).Code);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_not_matter()
    {
        var plain = Encoding.UTF8.GetString(TestData.Read("boundaries-four-areas.geojson"));
        var resaved = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(plain.Replace("\n", "\r\n", StringComparison.Ordinal))).ToArray();
        Assert.True(BoundariesImport.Read(resaved, Boundaries.BuiltIn, Options).Report.IsClean);
    }

    private static string Polygon(string ring) => $$"""{"type":"Polygon","coordinates":[{{ring}}]}""";

    private static string Feature(string number, string name, string geometry) =>
        $$"""{"type":"Feature","properties":{"community":"{{name}}","area_num_1":"{{number}}","area_numbe":"{{number}}"},"geometry":{{geometry}}}""";

    private static (Boundaries After, ImportReport Report) Import(params string[] features)
    {
        var file = $"{{\"type\":\"FeatureCollection\",\n\"features\":[\n{string.Join(",\n", features)}\n]}}";
        return BoundariesImport.Read(Encoding.UTF8.GetBytes(file), Boundaries.BuiltIn, Options);
    }

    private static ImportFault OnlyFault(string feature)
    {
        var (after, report) = Import(feature);
        Assert.Same(Boundaries.BuiltIn, after);
        Assert.Equal(1, report.Refused);
        return Assert.Single(report.Faults);
    }
}
