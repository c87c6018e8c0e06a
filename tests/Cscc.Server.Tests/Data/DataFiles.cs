using System.Runtime.CompilerServices;
using System.Text;
using Cscc.Domain.Data;
using Cscc.Server.Data;
using Cscc.Server.Tests.Center;

namespace Cscc.Server.Tests.Data;

/// <summary>Files of data for tests, and a plain reader of them that shares nothing with the center's.</summary>
internal static class DataFiles
{
    public const string CrimesHeader =
        "ID,Case Number,Date,Block,IUCR,Primary Type,Description,Location Description,Arrest,Domestic,Beat,District,Ward,Community Area,FBI Code,X Coordinate,Y Coordinate,Year,Updated On,Latitude,Longitude,Location";

    public static string Path(string name, [CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "data", name);

    public static string Whole(string name) => System.IO.Path.Combine(
        Environment.GetEnvironmentVariable("CSCC_DATA") ?? throw new InvalidOperationException("CSCC_DATA names the folder of the whole real files"), name);

    /// <summary>A crime as the portal writes it.</summary>
    public static string Crime(string date = "01/02/2020 03:04:00 PM", string type = "THEFT", string area = "25", string latitude = "", string longitude = "") =>
        $"1,JA1,{date},001XX W A ST,0820,{type},OVER $500,STREET,false,false,0713,007,16,{area},06,,,2020,01/09/2020 04:00:00 PM,{latitude},{longitude},";

    public static DataRead Read(string content, DataOptions? options = null) => Read(Encoding.UTF8.GetBytes(content), options);

    public static DataRead Read(string content, TableMapping mapping) => Read(Encoding.UTF8.GetBytes(content), mapping: mapping);

    public static DataRead Read(byte[] content, DataOptions? options = null, string name = "data.csv", TableMapping? mapping = null)
    {
        using var folder = new TempFolder();
        var path = System.IO.Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, content);
        return DataImport.Read(path, options ?? new(), mapping: mapping);
    }

    /// <summary>Records of a CSV file by the plainest reading of RFC 4180, the header first; empty lines are none.</summary>
    public static List<string[]> Plain(string path)
    {
        Stream stream = File.OpenRead(path);
        if (path.EndsWith(".gz", StringComparison.Ordinal))
            stream = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd();
        var (records, cells, cell, isQuoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (c == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && c is ',' or '\n' && !isQuoted)
                End(c == '\n');
            else if (c != '\r' || isQuoted)
                cell.Append(c);
        }
        if (cell.Length > 0 || cells.Count > 0)
            End(endsRecord: true);
        return records;

        void End(bool endsRecord)
        {
            cells.Add(cell.ToString());
            cell.Clear();
            if (!endsRecord)
                return;
            if (cells.Count > 1 || cells[0].Length > 0)
                records.Add([.. cells]);
            cells.Clear();
        }
    }
}
