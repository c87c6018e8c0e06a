using System.ComponentModel.DataAnnotations;

namespace Cscc.Server.Hosting;

/// <summary>How the center runs on this host; section <c>Cscc</c> of the configuration.</summary>
public sealed record CenterOptions
{
    public const string Section = "Cscc";

    /// <summary>Where everything is kept; relative to the working folder.</summary>
    [Required]
    public string DataFolder { get; init; } = "data";

    /// <summary>The built frontend; relative to the working folder.</summary>
    [Required]
    public string WebFolder { get; init; } = "frontend/dist";

    /// <summary>Made-up people whom anybody may sign in as. Loopback only, and never in Production.</summary>
    public bool Demo { get; init; }

    /// <summary>The loopback port; the environment's <c>PORT</c> comes first. 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int Port { get; init; } = 5080;

    /// <summary>Logs as compact JSON, one object a line, instead of text.</summary>
    public bool JsonLogs { get; init; }

    /// <summary>The Orleans dashboard at <c>/dashboard</c>, for administrators only.</summary>
    public bool Dashboard { get; init; }

    /// <summary>Pages that may open sockets besides our own address, as origins: <c>https://cscc.example.gov</c>.</summary>
    public string[] Origins { get; init; } = [];

    /// <summary>Between two looks for rooms in which something has fallen due.</summary>
    public TimeSpan DueSweep { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A room that nobody has called for so long leaves memory.</summary>
    public TimeSpan RoomsIdle { get; init; } = TimeSpan.FromMinutes(15);
}
