using System.Globalization;
using System.Text.Json.Serialization;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.Data;

/// <summary>
/// What a set of imported data is: figures of one source, read with one filter over one stretch of time. Figures of two
/// series are never added up.
/// </summary>
/// <param name="Source">The kind of file, as the center's list of sources names it.</param>
/// <param name="Only">The one type of thing that the file holds of those that its source has; null if it is not so narrow.</param>
/// <param name="From">Day of the first thing counted, as the file tells it; null where the periods say all.</param>
/// <param name="To">Day of the last thing counted.</param>
/// <param name="Rows">Rows of the file, without its header.</param>
/// <param name="Accepted">Those that went in.</param>
/// <param name="Measures">What the source does not name itself.</param>
/// <param name="Mapping">How the file was read if it is none of the sources': its next one is read so as well.</param>
/// <param name="RowsSince">Where the newest file told a part alone: the day from which on rows are counted here.</param>
public sealed record SeriesFacts(
    string Source, string? Only, DateOnly? From, DateOnly? To, int Rows, int Accepted, ValueList<OwnMeasure> Measures, TableMapping? Mapping = null,
    DateOnly? RowsSince = null)
{
    /// <summary>Whether the series covers a whole year, so that it may be compared with another whole one.</summary>
    public bool CoversYear(int year) => From <= new DateOnly(year, 1, 1) && To >= new DateOnly(year, 12, 31);
}

/// <summary>A measure that a file names itself, called by its column.</summary>
public sealed record OwnMeasure(string Id, string Column);

/// <summary>
/// One measure's figures for one period, in three columns of one length: where, in which month, how many or how much.
/// </summary>
/// <param name="Measure">As the source names it.</param>
/// <param name="Period">A year (<c>2018</c>) or several (<c>2008-2012</c>).</param>
/// <param name="Areas">Numbers of community areas; <see cref="Unplaced"/> or <see cref="City"/> where it is none.</param>
/// <param name="Months">1 to 12; 0 where the figure is of the whole period.</param>
/// <param name="Hours">Of the whole city by hour of the week, Monday 0:00 first, 168 counts; empty where hours are not known.</param>
/// <param name="TimeUnknown">Counted, and at exactly midnight: these files write so what happened at a time unknown.</param>
public sealed record Figures(
    string Measure, string Period, ValueList<int> Areas, ValueList<int> Months, ValueList<double> Values, ValueList<int> Hours, int TimeUnknown)
{
    /// <summary>Counted, but in no area that is known.</summary>
    public const int Unplaced = 0;

    /// <summary>The whole city, where a source tells a figure of its own for it.</summary>
    public const int City = 100;

    public const int HoursAWeek = 168;

    [JsonIgnore]
    public string Key => $"{Measure} {Period}";

    /// <summary>The period's first year; 0 where it names none.</summary>
    [JsonIgnore]
    public int FirstYear => Period.Length >= 4 && int.TryParse(Period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    /// <summary>All that is counted; meaningless for what is no count.</summary>
    [JsonIgnore]
    public double Total => Values.Sum();
}

/// <summary>A public place, such as a clinic or a library. Never somebody's home.</summary>
/// <param name="Area">Number of its community area.</param>
public sealed record PublicPlace(string Name, string Address, int Area, double Latitude, double Longitude);

/// <summary>A figure of the whole city that a later import changed.</summary>
public sealed record Revision(string Measure, string Period, double Before, double After, DateTimeOffset At);
