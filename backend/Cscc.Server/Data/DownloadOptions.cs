using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

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

    /// <summary>What is fetched again and again while the center runs.</summary>
    [ValidateEnumeratedItems]
    public IReadOnlyList<RefreshOptions> Refresh { get; init; } = [];
}

/// <summary>A set of data that is fetched again and again.</summary>
public sealed record RefreshOptions
{
    /// <summary>As for <c>import data</c>: <c>https://data.cityofchicago.org/resource/ijzp-q8t2.csv</c>.</summary>
    [Required]
    public string Url { get; init; } = "";

    /// <summary>The series that it is kept as; null to take it from the address.</summary>
    public string? Series { get; init; }

    /// <summary>Between two downloads.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Between two downloads of everything. In between, an endpoint of things that happened is asked for the newest years
    /// alone, the last that is kept and the one before: what is older is seldom revised.
    /// </summary>
    public TimeSpan WholeEvery { get; init; } = TimeSpan.FromDays(30);

    /// <summary>After a download that failed, if that is sooner than the next.</summary>
    public TimeSpan Again { get; init; } = TimeSpan.FromHours(1);
}
