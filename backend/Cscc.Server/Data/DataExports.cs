using System.Globalization;
using System.Text;
using System.Text.Json;
using Cscc.Server.Access;
using DuckDB.NET.Data;
using MiniExcelLibs;

namespace Cscc.Server.Data;

/// <summary>A form in which figures can be taken along.</summary>
/// <param name="WriteAsync">From the rows and, where it draws the areas, their boundaries.</param>
internal sealed record DataFormat(string ContentType, Func<IReadOnlyList<ExportRow>, Func<Task<Boundaries>>, Task<byte[]>> WriteAsync);

/// <summary>Figures as files, for spreadsheets, maps and other programs.</summary>
internal static class DataExports
{
    /// <summary>By the file's ending.</summary>
    public static IReadOnlyDictionary<string, DataFormat> Formats { get; } = new Dictionary<string, DataFormat>
    {
        ["csv"] = new("text/csv; charset=utf-8", (rows, _) => Task.FromResult(Csv([.. rows.Select(r => r.Cells)]))),
        ["xlsx"] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (rows, _) => Task.FromResult(Xlsx(rows))),
        ["geojson"] = new("application/geo+json", async (rows, boundaries) => GeoJson(rows, await boundaries())),
        ["parquet"] = new("application/vnd.apache.parquet", (rows, _) => Task.FromResult(Parquet(rows))),
    };

    /// <param name="rows">At least one; all have the same columns.</param>
    public static byte[] Csv(IReadOnlyList<IReadOnlyList<(string Name, object? Value)>> rows)
    {
        var csv = new StringBuilder();
        csv.AppendJoin(',', rows[0].Select(c => c.Name)).Append("\r\n");
        foreach (var row in rows)
            csv.AppendJoin(',', row.Select(c => Cell(Written(c.Value)))).Append("\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static byte[] Xlsx(IReadOnlyList<ExportRow> rows)
    {
        using var bytes = new MemoryStream();
        bytes.SaveAs(rows.Select(row => row.Cells.ToDictionary(c => c.Name, c => c.Value switch
        {
            DateOnly day => day.ToDateTime(TimeOnly.MinValue),
            DateTimeOffset at => at.UtcDateTime,
            var other => other,
        })), sheetName: "figures");
        return bytes.ToArray();
    }

    /// <summary>The areas' outlines, each with its figures by period.</summary>
    private static byte[] GeoJson(IReadOnlyList<ExportRow> rows, Boundaries boundaries)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var area in rows.Where(r => r.AreaNumber is not null).GroupBy(r => r.AreaNumber!.Value))
            {
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WritePropertyName("properties");
                WriteProperties(json, [.. area]);
                json.WritePropertyName("geometry");
                json.WriteRawValue(boundaries.Geometries[area.Key], skipInputValidation: true);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, IReadOnlyList<ExportRow> area)
    {
        json.WriteStartObject();
        json.WriteNumber("area_number", area[0].AreaNumber!.Value);
        json.WriteString("area", area[0].Area);
        json.WriteString("measure", area[0].Measure);
        json.WriteString("unit", area[0].Unit);
        json.WriteString("source", area[0].Source);
        foreach (var row in area)
        {
            if (row.Figure is { } figure)
                json.WriteNumber(row.Period, figure);
            else
                json.WriteNull(row.Period);
        }
        json.WriteStartArray("withheld");
        foreach (var row in area.Where(r => r.Withheld))
            json.WriteStringValue(row.Period);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static byte[] Parquet(IReadOnlyList<ExportRow> rows)
    {
        var folder = Directory.CreateTempSubdirectory("cscc-export-");
        try
        {
            var path = Path.Combine(folder.FullName, "figures.parquet");
            using var duck = new DuckDBConnection("DataSource=:memory:");
            duck.Open();
            // It may write here, and read and write nowhere else.
            Run(duck, $"SET allowed_directories = [{DataTable.Quoted(folder.FullName)}]; SET enable_external_access = false; SET lock_configuration = true");
            Run(duck, $"CREATE TABLE figures ({string.Join(", ", rows[0].Cells.Select(c => $"\"{c.Name}\" {TypeOf(c.Name)}"))})");
            using (var appender = duck.CreateAppender("figures"))
            {
                foreach (var row in rows)
                    Append(appender.CreateRow(), row);
            }
            Run(duck, $"COPY figures TO {DataTable.Quoted(path)} (FORMAT parquet)");
            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Append(IDuckDBAppenderRow appended, ExportRow row)
    {
        foreach (var (_, value) in row.Cells)
        {
            _ = value switch
            {
                null => appended.AppendNullValue(),
                int number => appended.AppendValue(number),
                double number => appended.AppendValue(number),
                bool flag => appended.AppendValue(flag),
                DateOnly day => appended.AppendValue(day),
                DateTimeOffset at => appended.AppendValue(at.UtcDateTime),
                _ => appended.AppendValue((string)value),
            };
        }
        appended.EndRow();
    }

    private static string TypeOf(string column) => column switch
    {
        "area_number" or "residents" or "census" => "INTEGER",
        "figure" => "DOUBLE",
        "whole" or "withheld" => "BOOLEAN",
        "from" or "to" => "DATE",
        "imported_at" => "TIMESTAMP",
        _ => "VARCHAR",
    };

    private static void Run(DuckDBConnection duck, string sql)
    {
        using var command = duck.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Written(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "yes" : "no",
        // A chance that is small is not none.
        double number => number.ToString(number is > 0 and < 1e-4 ? "0.###E+0" : "0.######", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Quoted where it has to be; what a spreadsheet would take for a formula is made text.</summary>
    private static string Cell(string text)
    {
        var plain = text is ['=' or '+' or '-' or '@' or '\t', ..] && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"'{text}" : text;
        return plain.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
