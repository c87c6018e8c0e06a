using Cscc.Domain.Data;

namespace Cscc.Domain.Tests.Data;

/// <summary>What is said of a table says where, when and what, each once.</summary>
public class TableMappingTests
{
    private static readonly MappedMeasure Lots = new(new("Vacant lots", ""), DataUnit.Count, DataTopic.Housing, Harm: false, "Lots");
    private static readonly TableMapping ByArea = new([Lots], "Area", Period: "2024");

    public static TheoryData<TableMapping> Whole =>
    [
        ByArea,
        ByArea with { Period = "2008-2012" },
        ByArea with { Period = null, PeriodColumn = "Year" },
        ByArea with { Area = null, Latitude = "lat", Longitude = "lon" },
        ByArea with { Area = null, Location = "Point" },
        ByArea with { Measures = [Lots with { Column = null, Harm = true }, Lots] },
    ];

    public static TheoryData<TableMapping> Odd =>
    [
        ByArea with { Area = null },
        ByArea with { Area = " " },
        ByArea with { Location = "Point" },
        ByArea with { Area = null, Latitude = "lat" },
        ByArea with { Area = null, Latitude = "lat", Longitude = "lon", Location = "Point" },
        ByArea with { Period = null },
        ByArea with { Period = "24" },
        ByArea with { Period = "2012-2008" },
        ByArea with { Period = "2008-2012-2016" },
        ByArea with { PeriodColumn = "Year" },
        ByArea with { Measures = [] },
        ByArea with { Measures = [Lots, Lots] },
        ByArea with { Measures = [Lots with { Name = new(" ", "") }] },
        ByArea with { Measures = [Lots with { Name = new(new('x', 121), "") }] },
        // Rows that are counted are a count, and what is withheld is counts.
        ByArea with { Measures = [Lots with { Column = null, Unit = DataUnit.Percent }] },
        ByArea with { Measures = [Lots with { Harm = true, Unit = DataUnit.PerThousand }] },
    ];

    [Theory]
    [MemberData(nameof(Whole), DisableDiscoveryEnumeration = true)]
    public void It_fits(TableMapping mapping) => Assert.True(mapping.Fits());

    [Theory]
    [MemberData(nameof(Odd), DisableDiscoveryEnumeration = true)]
    public void It_does_not_fit(TableMapping mapping) => Assert.False(mapping.Fits());
}
