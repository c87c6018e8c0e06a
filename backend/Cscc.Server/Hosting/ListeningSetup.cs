using System.Globalization;

namespace Cscc.Server.Hosting;

/// <summary>The address: loopback, and the port that the environment or the options name.</summary>
internal static class ListeningSetup
{
    public static void ListenOnLoopback(this WebApplicationBuilder builder)
    {
        var port = PortOf(builder);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // "localhost" stands for both loopbacks, which cannot share a port chosen by the system.
            if (port == 0)
                kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            else
                kestrel.ListenLocalhost(port);
        });
    }

    public static int PortOf(WebApplicationBuilder builder) =>
        int.TryParse(builder.Configuration["PORT"], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : builder.Read<CenterOptions>(CenterOptions.Section).Port;
}
