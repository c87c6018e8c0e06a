namespace Cscc.Server.Data;

/// <summary>Where data may be fetched from, and how long that may take; the section <c>Cscc:Data</c>.</summary>
public sealed record DownloadOptions
{
    public const string Section = "Cscc:Data";

    /// <summary>Hosts that files may come from, and be redirected to.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = ["data.cityofchicago.org"];

    /// <summary>A Socrata application token: without one the portal may ask to wait more often.</summary>
    public string? AppToken { get; init; }

    /// <summary>Rows that are asked for at once of a Socrata endpoint.</summary>
    public int PageRows { get; init; } = 50_000;

    /// <summary>For the whole download: all crimes since 2001 take some minutes.</summary>
    public TimeSpan Most { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Without a byte; a portal that computes a page may be silent for some seconds.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a request is made again to which the host said to come later.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>Before the second try, where the host does not say; then twice as long each time.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(2);
}
