using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Cscc.Server.Tests.Simulation;

/// <summary>The pages' own code: one long-lived Node process that runs the frontend's client, driven line by line.</summary>
internal sealed class NodePages : IDisposable
{
    private readonly Process _node;

    public NodePages()
    {
        var script = Path.Combine(Root(), "frontend", "artifacts", "simulation.mjs");
        if (!File.Exists(script))
            throw new InvalidOperationException("The client's code is not built: run `npm run build:client` in frontend/ first.");
        _node = Process.Start(new ProcessStartInfo("node", [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        })!;
    }

    /// <summary>Says a line and hears the answer.</summary>
    public JsonElement Ask(ReadOnlySpan<byte> line)
    {
        var input = _node.StandardInput.BaseStream;
        input.Write(line);
        input.WriteByte((byte)'\n');
        input.Flush();
        var answer = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The pages' process has ended; its error is above.");
        return JsonSerializer.Deserialize<JsonElement>(answer);
    }

    public void ForgetAll() => Ask("""{"is":"forgetAll"}"""u8);

    public void Dispose()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(5000))
            _node.Kill();
        _node.Dispose();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Cscc.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not stand in a clone of the repository.");
    }
}
