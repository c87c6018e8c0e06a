using Cscc.Server.Tests.Log;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Cscc.Server.Tests;

/// <summary>Runs the tests, or, where a test needs another process, the part that it plays there.</summary>
internal static class EntryPoint
{
    private static readonly Dictionary<string, Func<string[], Task>> Parts = new()
    {
        ["hold-folder"] = LogChildren.HoldFolderAsync,
        ["append"] = LogChildren.AppendAsync,
        ["check"] = LogChildren.CheckAsync,
    };

    public static async Task<int> Main(string[] args)
    {
        if (args is [ChildProcess.Mode, var part, .. var rest])
        {
            await Parts[part](rest);
            return 0;
        }
        return args.Contains("--server") || args.Contains("--internal-msbuild-node")
            ? await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : await ConsoleRunner.Run(args);
    }
}
