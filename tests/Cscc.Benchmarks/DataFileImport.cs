using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cscc.Server.Data;
using DuckDB.NET.Data;

namespace Cscc.Benchmarks;

/// <summary>
/// Reading and counting a file of crimes, beside what an analyst would do: the same file into a DuckDB table, and the same
/// two counts of it. Alternated, nine times each.
/// </summary>
internal static class DataFileImport
{
    private const int Rounds = 9;
    private static readonly int[] Sizes = [100_000, 1_000_000];
    private static readonly string[] Types = ["THEFT", "BATTERY", "CRIMINAL DAMAGE", "ASSAULT", "NARCOTICS", "BURGLARY", "ROBBERY", "HOMICIDE", "DECEPTIVE PRACTICE", "OTHER OFFENSE"];

    public static async Task RunAsync()
    {
        foreach (var rows in Sizes)
        {
            var path = Path.Combine(Path.GetTempPath(), $"cscc-bench-{Environment.ProcessId}-{rows}.csv");
            try
            {
                await WriteAsync(path, rows);
                Compare(path, rows);
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Reads a file in a process of its own, so that what it takes can be told.</summary>
    public static int Read(string path)
    {
        var report = DataImport.Read(path, new()).Report;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{report.Accepted} {self.PeakWorkingSet64}");
        return 0;
    }

    private static void Compare(string path, int rows)
    {
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var mine = Time(() => Expect(rows, DataImport.Read(path, new()).Report.Accepted));
            var analyst = Time(() => Expect(rows, Analyze(path)));
            // The first round loads libraries and warms the disk's cache.
            if (round == 0)
                continue;
            ours.Add(mine);
            theirs.Add(analyst);
        }
        Console.WriteLine(
            $"{rows,9:N0} rows, {new FileInfo(path).Length / 1e6:0} MB   ours {Figures.Spread(ours, "0")} ms   DuckDB's own {Figures.Spread(theirs, "0")} ms   "
            + $"{Figures.Median(ours) / Figures.Median(theirs):0.00}×   most memory of a process that reads it {Memory(path, rows) / 1e6:0} MB");
    }

    private static double Memory(string path, int rows)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(DataFileImport).Assembly.Location);
        start.ArgumentList.Add("read");
        start.ArgumentList.Add(path);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd().Split(' ');
        Expect(rows, int.Parse(said[0], CultureInfo.InvariantCulture));
        return double.Parse(said[1], CultureInfo.InvariantCulture);
    }

    private static int Analyze(string path)
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"CREATE TABLE crimes AS SELECT * FROM read_csv('{path}')";
        command.ExecuteNonQuery();
        command.CommandText = """SELECT "Community Area", date_trunc('month', "Date"), "Primary Type", count(*) FROM crimes GROUP BY ALL""";
        var counted = Sum(command, 3);
        command.CommandText = """SELECT "Primary Type", year("Date"), isodow("Date"), hour("Date"), count(*) FROM crimes GROUP BY ALL""";
        _ = Sum(command, 4);
        return counted;
    }

    private static int Sum(DuckDBCommand command, int column)
    {
        using var reader = command.ExecuteReader();
        long sum = 0;
        while (reader.Read())
            sum += reader.GetInt64(column);
        return (int)sum;
    }

    private static double Time(Action action)
    {
        var began = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static void Expect(int rows, int counted)
    {
        if (counted != rows)
            throw new InvalidOperationException($"{counted} of {rows} rows were counted");
    }

    private static async Task WriteAsync(string path, int rows)
    {
        var dice = new Random(1);
        await using var file = new StreamWriter(path, append: false, Encoding.UTF8);
        await file.WriteLineAsync("ID,Case Number,Date,Block,IUCR,Primary Type,Description,Location Description,Arrest,Domestic,Beat,District,Ward,Community Area,FBI Code,X Coordinate,Y Coordinate,Year,Updated On,Latitude,Longitude,Location");
        for (var i = 0; i < rows; i++)
        {
            var at = new DateTime(2001, 1, 1).AddMinutes(dice.Next(20 * 365 * 24 * 60));
            await file.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{i},HX{i},{at:MM/dd/yyyy hh:mm:ss tt},055XX S ADA ST,0820,{Types[dice.Next(Types.Length)]},$500 AND UNDER,\"STREET, CORNER\",false,false,0713,007,16,{1 + dice.Next(77)},06,1155318,1918413,{at.Year},04/11/2014 12:40:05 AM,41.931931796,-87.704645268,\"(41.931931796, -87.704645268)\""));
        }
    }
}
