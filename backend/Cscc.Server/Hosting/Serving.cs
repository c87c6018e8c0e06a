using System.Net.Sockets;
using Cscc.Server.Log;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Cscc.Server.Hosting;

/// <summary>Runs the center until it is told to stop, and says in words why it cannot.</summary>
internal static class Serving
{
    /// <summary>The exit code for a start that was refused.</summary>
    private const int Refused = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Center.Build(args);
            var center = app.Services.GetRequiredService<CenterOptions>();
            var folder = app.Services.GetRequiredService<DataFolder>();
            await app.StartAsync();
            try
            {
                if (center.Demo)
                    await app.PlayDemoAsync();
                app.Services.GetRequiredService<Keeper>().Token = folder.Announce(UrlOf(app)).Token;
                Console.WriteLine(UrlOf(app));
                await app.WaitForShutdownAsync();
            }
            finally
            {
                await app.StopAsync();
            }
            return 0;
        }
        catch (Exception e) when (Words(e) is { } words)
        {
            await Console.Error.WriteLineAsync(words);
            return Refused;
        }
    }

    /// <summary>The address that people open: by name, since passkeys know no numbers.</summary>
    internal static string UrlOf(WebApplication app) => $"http://localhost:{new Uri(app.Urls.First()).Port}";

    private static string? Words(Exception e) => e switch
    {
        StartRefusedException or DataFolderHeldException => e.Message,
        OptionsValidationException options => $"The configuration is not right: {string.Join("; ", options.Failures)}",
        TornLogException => $"The log cannot be read: {e.Message}. Nothing was changed; restore a backup with `npm run restore`.",
        IOException { InnerException: AddressInUseException or SocketException } =>
            "The port is in use by another program. Stop it, or choose another: PORT=5081 npm start",
        _ => null,
    };
}
