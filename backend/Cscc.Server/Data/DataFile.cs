using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Cscc.Server.Data;

/// <summary>A file as it was downloaded, looked through before anything of it is read; unpacked where it was packed.</summary>
internal sealed class DataFile : IDisposable
{
    private const int ChunkBytes = 1 << 20;

    /// <summary>Bytes in which a map's first outline begins, after what is said of it.</summary>
    private const int MapStart = 1 << 16;

    private readonly string? _unpacked;

    private DataFile(string path, string? unpacked) => (Path, _unpacked) = (path, unpacked);

    /// <summary>Plain text in UTF-8.</summary>
    public string Path { get; }

    public bool IsJson { get; private set; }

    /// <summary>Whether its rows are the features of a map, rather than the items of a list.</summary>
    public bool IsFeatures { get; private set; }

    /// <summary>The names of a table's columns, as the file writes them.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <exception cref="DataRefusedException">It is no table, or too much.</exception>
    public static DataFile Open(string path, DataOptions options)
    {
        var unpacked = IsGzip(path) ? Unpack(path, options) : null;
        var file = new DataFile(unpacked ?? path, unpacked);
        try
        {
            file.Look(options);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The lines on which records begin, by the records' places (0 is the first after the header), as far as asked.</summary>
    public Dictionary<int, int> LinesOf(IReadOnlySet<int> records)
    {
        var lines = new Dictionary<int, int>();
        Records((record, line, _) =>
        {
            if (records.Contains(record - 1))
                lines[record - 1] = line;
        });
        return lines;
    }

    /// <summary>The place and line of each record that lies at, or first after, one of the byte positions, which ascend.</summary>
    public List<(int Record, int Line)> At(IReadOnlyList<long> bytes)
    {
        var found = new List<(int, int)>();
        Records((record, line, end) =>
        {
            if (found.Count < bytes.Count && end > bytes[found.Count])
                found.Add((record - 1, line));
        });
        return found;
    }

    public void Dispose()
    {
        if (_unpacked is not null)
            File.Delete(_unpacked);
    }

    /// <summary>Whether a file is GeoJSON of outlines, rather than of places, which is told by its beginning.</summary>
    public static bool IsMap(string path)
    {
        if (!File.Exists(path))
            return false;
        using var file = File.OpenRead(path);
        var start = new byte[MapStart];
        var read = start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        return read.IndexOf("\"FeatureCollection\""u8) >= 0 && read.IndexOf("Polygon\""u8) >= 0;
    }

    private static bool IsGzip(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
    }

    private static string Unpack(string path, DataOptions options)
    {
        var to = System.IO.Path.GetTempFileName();
        try
        {
            using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var plain = File.Create(to);
            var buffer = new byte[ChunkBytes];
            int read;
            while ((read = gzip.Read(buffer)) > 0)
            {
                if (plain.Length + read > options.MostBytes)
                    throw new DataRefusedException("tooLarge", $"Unpacked, the file is larger than {options.MostBytes} bytes.");
                plain.Write(buffer, 0, read);
            }
            // What was cut off in the middle unpacks without a word; the archive's last four bytes say how long it is.
            if (LengthSaid(path) != (uint)plain.Length)
                throw new DataRefusedException("badArchive", "The file is packed and not whole.");
            return to;
        }
        catch (InvalidDataException)
        {
            File.Delete(to);
            throw new DataRefusedException("badArchive", "The file is packed and cannot be unpacked.");
        }
        catch
        {
            File.Delete(to);
            throw;
        }
    }

    private static uint LengthSaid(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> last = stackalloc byte[sizeof(uint)];
        file.Seek(-Math.Min(last.Length, file.Length), SeekOrigin.End);
        file.ReadAtLeast(last, last.Length, throwOnEndOfStream: false);
        return BinaryPrimitives.ReadUInt32LittleEndian(last);
    }

    private void Look(DataOptions options)
    {
        if (new FileInfo(Path).Length > options.MostBytes)
            throw new DataRefusedException("tooLarge", $"The file is larger than {options.MostBytes} bytes.");
        Span<byte> start = stackalloc byte[512];
        using (var file = File.OpenRead(Path))
            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (start.StartsWith("PK\u0003\u0004"u8))
            throw new DataRefusedException("isArchive", "The file is a ZIP archive or a workbook. Save the table in it as CSV.");
        start = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        switch (start.TrimStart(" \t\r\n"u8))
        {
            case []:
                throw new DataRefusedException("empty", "The file is empty.");
            case [(byte)'<', ..]:
                throw new DataRefusedException("notATable", "The file is a web page, not a table. The download may have failed.", 1);
            case [(byte)'[', ..]:
                IsJson = true;
                break;
            case [(byte)'{', ..]:
                (IsJson, IsFeatures) = (true, true);
                break;
        }
        RefuseUnlessText();
        if (!IsJson)
            ReadHeader(options);
    }

    private void RefuseUnlessText()
    {
        using var file = File.OpenRead(Path);
        var buffer = new byte[ChunkBytes];
        var kept = 0;
        int read;
        while ((read = file.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var there = buffer.AsSpan(0, kept + read);
            // A character may be cut in two by the chunk's end.
            kept = Cut(there);
            if (!Utf8.IsValid(there[..^kept]) || there.Contains((byte)0))
                throw NotText();
            there[^kept..].CopyTo(buffer);
        }
        if (kept > 0)
            throw NotText();

        static int Cut(ReadOnlySpan<byte> bytes)
        {
            for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
            {
                var b = bytes[^back];
                if (b >= 0xC0)
                    return back < (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) ? back : 0;
                if (b < 0x80)
                    return 0;
            }
            return 0;
        }

        static DataRefusedException NotText() =>
            new("notUtf8", "The file is not UTF-8. In a spreadsheet, save it as \"CSV UTF-8\".");
    }

    private void ReadHeader(DataOptions options)
    {
        long headerEnd = 0, before = 0;
        Records((record, line, end) =>
        {
            if (end - before > options.MostRowBytes)
                throw new DataRefusedException("rowTooLong", $"This row is longer than {options.MostRowBytes} bytes. A quote may be missing.", line);
            if (record == 0)
                headerEnd = end;
            before = end;
        });
        using var file = File.OpenRead(Path);
        var header = new byte[headerEnd];
        file.ReadExactly(header);
        using var csv = CsvReader.Create(header.AsMemory(), new() { Separator = ',' });
        csv.ReadHeader();
        Columns = [.. csv.Headers];
        if (Columns.Count < 2)
            throw new DataRefusedException("notATable", "The first line does not name columns with commas between them.", 1);
    }

    /// <summary>Goes through all records, the header first, with each one's place, first line and end; empty lines are none.</summary>
    private void Records(Action<int, int, long> each)
    {
        using var file = File.OpenRead(Path);
        var buffer = new byte[ChunkBytes];
        long offset = 0, begin = 0;
        int record = 0, line = 1, began = 1, read;
        var isQuoted = false;
        while ((read = file.Read(buffer)) > 0)
        {
            var at = 0;
            while (buffer.AsSpan(at, read - at).IndexOfAny((byte)'"', (byte)'\n') is >= 0 and var next)
            {
                at += next;
                if (buffer[at] == '"')
                {
                    isQuoted = !isQuoted;
                }
                else
                {
                    line++;
                    if (!isQuoted)
                    {
                        var end = offset + at + 1;
                        // An empty line is its line break alone, with or without a carriage return.
                        if (end - begin > 2 || (end - begin == 2 && at > 0 && buffer[at - 1] != '\r'))
                            each(record++, began, end);
                        (begin, began) = (end, line);
                    }
                }
                at++;
            }
            offset += read;
        }
        if (offset > begin)
            each(record, began, offset);
    }
}
