using Cscc.Server.Host;
using Cscc.Server.Hub;
using Cscc.Server.Rooms;
using Microsoft.Extensions.Options;

namespace Cscc.Server.Hosting;

/// <summary>One options record a concern, each a section, each checked before anything listens.</summary>
internal static class OptionsSetup
{
    public static void AddCenterOptions(this WebApplicationBuilder builder)
    {
        builder.Add<CenterOptions>(CenterOptions.Section);
        builder.Add<RoomOptions>("Cscc:Room");
        builder.Add<RoomHostOptions>("Cscc:Host");
        builder.Add<LimitOptions>("Cscc:Limits");
    }

    /// <summary>The options as configured, before there are services.</summary>
    public static T Read<T>(this WebApplicationBuilder builder, string section)
        where T : class, new() => builder.Configuration.GetSection(section).Get<T>() ?? new();

    public static void Add<T>(this WebApplicationBuilder builder, string section)
        where T : class
    {
        builder.Services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<T>>().Value);
    }
}
