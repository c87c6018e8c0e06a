using Cscc.Domain.Kernel;
using Cscc.Server.Data;
using Cscc.Server.Hosting;

namespace Cscc.Server.Demo;

/// <summary>Brings the City's real data into the demo, as <c>npm run import -- data FILE</c> does; see the README beside the files.</summary>
internal static class DemoData
{
    private const string Prefix = "demo-data/";

    /// <summary>What somebody imported meanwhile under the same name stays as it is.</summary>
    public static async Task ImportAsync(Keeper keeper, IReadOnlyCollection<RoomId> there)
    {
        foreach (var resource in typeof(DemoData).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var series = DataImport.SeriesOf(resource);
            if (there.Contains(RoomId.Data(series)))
                continue;
            if (await keeper.KeepSeriesAsync(series, Read(resource).Keep!) is { Accepted: false } answer)
                throw new InvalidOperationException($"{resource} is refused: {answer.Code}");
        }
    }

    private static DataRead Read(string resource)
    {
        var folder = Directory.CreateTempSubdirectory("cscc-demo-");
        try
        {
            var path = Path.Combine(folder.FullName, resource[Prefix.Length..]);
            using (var from = typeof(DemoData).Assembly.GetManifestResourceStream(resource)!)
            using (var to = File.Create(path))
                from.CopyTo(to);
            return DataImport.Read(path, new());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
