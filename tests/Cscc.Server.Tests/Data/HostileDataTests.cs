using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Server.Access;
using Cscc.Server.Data;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Data;

/// <summary>What is no table, or not ours to read: a code, and nothing half imported.</summary>
public class HostileDataTests
{
    private const string Header = DataFiles.CrimesHeader + "\n";

    public static TheoryData<string, byte[]> Useless => new()
    {
        { "empty", [] },
        { "empty", "\uFEFF\n\n"u8.ToArray() },
        { "notATable", "<!DOCTYPE html><html><body>503</body></html>"u8.ToArray() },
        { "notATable", "just one column\n1\n"u8.ToArray() },
        { "unknownFile", "a,b,c\n1,2,3\n"u8.ToArray() },
        { "badJson", "{\"error\": true}"u8.ToArray() },
        { "badJson", "[1, 2"u8.ToArray() },
        { "isArchive", "PK\u0003\u0004 and so on"u8.ToArray() },
        { "notUtf8", Encoding.Latin1.GetBytes(Header + DataFiles.Crime(type: "RÓBO")) },
        { "notUtf8", Encoding.Unicode.GetBytes(Header + DataFiles.Crime()) },
        { "notUtf8", [.. Encoding.UTF8.GetBytes(Header), 0xE2, 0x80] },
        { "rowTooLong", Encoding.UTF8.GetBytes(Header + DataFiles.Crime(type: new('X', 10_000_000))) },
        { "rowTooLong", Encoding.UTF8.GetBytes(Header + "\"" + string.Join('\n', Enumerable.Repeat(DataFiles.Crime(), 5000))) },
        { "badArchive", [0x1f, 0x8b, 1, 2, 3] },
    };

    [Theory]
    [MemberData(nameof(Useless), DisableDiscoveryEnumeration = true)]
    public void It_is_refused_with_a_code(string code, byte[] content)
    {
        var read = DataFiles.Read(content);
        Assert.Equal(code, read.Report.Unreadable?.Code);
        Assert.Null(read.Keep);
        Assert.Equal((0, 0), (read.Report.Rows, read.Report.Accepted));
    }

    [Fact]
    public void What_unpacks_to_far_more_than_it_is_is_refused_and_leaves_nothing()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(new byte[50_000_000]);
        var before = Directory.GetFiles(Path.GetTempPath(), "tmp*").Length;
        var read = DataFiles.Read(packed.ToArray(), new() { MostBytes = 1_000_000 });
        Assert.Equal("tooLarge", read.Report.Unreadable?.Code);
        Assert.InRange(Directory.GetFiles(Path.GetTempPath(), "tmp*").Length, 0, before);
    }

    [Fact]
    public void A_byte_order_mark_quotes_and_a_missing_last_line_break_change_nothing()
    {
        var plain = DataFiles.Read(Header + DataFiles.Crime() + "\n");
        var odd = DataFiles.Read("\uFEFF" + (Header + DataFiles.Crime()).Replace("Primary Type", "\"primary  TYPE \"", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(plain.Keep!.Figures, odd.Keep!.Figures);
    }

    [Fact]
    public async Task A_cell_that_is_a_formula_is_told_to_nobody_as_one()
    {
        const string formula = "=HYPERLINK(\"http://evil\")";
        var read = DataFiles.Read(
            "sr_number,sr_type,created_date,community_area,latitude,longitude\n" + $"1,\"{formula.Replace("\"", "\"\"", StringComparison.Ordinal)}\",2020-01-02T03:04:05,25,,\n");
        Assert.Equal(1, read.Report.Accepted);
        var series = Series.Of("x", read.Keep!, DateTimeOffset.UnixEpoch);
        var measure = Assert.Single(series.Measures);
        var csv = Encoding.UTF8.GetString(await DataExports.Formats["csv"].WriteAsync([.. ExportRow.Of(series, measure, series.Tell(measure, exactly: false))], () => Task.FromResult(Boundaries.BuiltIn)));
        Assert.DoesNotContain(csv.Split('\n', ','), cell => cell.TrimStart('"').StartsWith('='));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void Half_an_archive_is_no_archive(double part)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(0, 5000).Select(_ => DataFiles.Crime() + "\n"))));
        Assert.Null(DataFiles.Read(packed.ToArray(), name: "crimes.csv.gz").Report.Unreadable);
        Assert.Equal("badArchive", DataFiles.Read(packed.ToArray()[..(int)(packed.Length * part)], name: "crimes.csv.gz").Report.Unreadable?.Code);
    }

    [Fact]
    public void No_file_reads_another()
    {
        using var folder = new TempFolder();
        var secret = Path.Combine(folder.Path, "secret.csv");
        File.WriteAllText(secret, "a,b\n1,2\n");
        var path = Path.Combine(folder.Path, "it's.csv");
        File.WriteAllText(path, Header + DataFiles.Crime());
        using var file = DataFile.Open(path, new());
        using var table = new DataTable(file, new());
        Assert.ThrowsAny<Exception>(() => table.Query($"SELECT * FROM read_csv('{secret}')", _ => 0));
        Assert.ThrowsAny<Exception>(() => table.Query("SET enable_external_access = true", _ => 0));
        Assert.ThrowsAny<Exception>(() => table.Query($"COPY (SELECT 1) TO '{folder.Path}/out.csv'", _ => 0));
    }

    [Fact]
    public void Names_of_the_dead_are_in_nothing_that_is_read()
    {
        const string header = "CASE_NUMBER,DATE,BLOCK,VICTIMIZATION_PRIMARY,GUNSHOT_INJURY_I,UNIQUE_ID,COMMUNITY_AREA,AGE,SEX,RACE,HOMICIDE_VICTIM_FIRST_NAME,HOMICIDE_VICTIM_MI,HOMICIDE_VICTIM_LAST_NAME,LATITUDE,LONGITUDE\n";
        string Row(string date, string area, string first = "ZEBEDEE", string last = "QUILLFEATHER") =>
            $"JA1,{date},001XX W A ST,HOMICIDE,YES,HOM-1,{area},20-29,M,BLK,{first},X,{last},41.88,-87.75\n";
        // A good row, a bad time, an area that is none, a row that is torn in the middle of the name, a repair.
        var read = DataFiles.Read(
            header + Row("01/02/2020 03:04:00 PM", "AUSTIN") + Row("QUILLFEATHER", "AUSTIN") + Row("01/02/2020 03:04:00 PM", "NOWHERE")
            + "JA2,01/02/2020,QUILLFEATHER,\n" + Row("01/02/2020 03:04:00 PM", "AUSTEN") + Row("01/02/2020 03:04:00 PM", "AUSTIN", "=ZEBEDEE", "\"QUILL\"FEATHER"));
        Assert.Equal((6, 2, 4), (read.Report.Rows, read.Report.Accepted, read.Report.Refused));
        var told = string.Join('\n', DataVerb.Lines(read)) + JsonSerializer.Serialize(read.Keep, WireJson.Options) + JsonSerializer.Serialize(read.Report, WireJson.Options);
        Assert.DoesNotContain("QUILL", told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ZEBEDEE", told, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("homicide-victims", Assert.Single(read.Keep!.Figures).Measure);
    }
}
