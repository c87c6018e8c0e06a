namespace Cscc.Server.Log;

/// <summary>Where the embedded log lies and how it writes.</summary>
public sealed record SqliteLogOptions
{
    /// <summary>The database file; its folder must exist.</summary>
    public required string Path { get; init; }

    /// <summary>Anything but <see cref="SqliteSynchronous.Full"/> loses acknowledged events when the power fails.</summary>
    public SqliteSynchronous Synchronous { get; init; } = SqliteSynchronous.Full;

    /// <summary>How many reads run side by side; each holds a connection and about 2 MB of cache.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>The most pages of 4 KiB that the database may grow to; null for as many as the disk holds.</summary>
    public long? MaxPages { get; init; }
}

/// <summary>When SQLite waits for the disk.</summary>
public enum SqliteSynchronous
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>At checkpoints.</summary>
    Normal,

    /// <summary>Before every commit returns.</summary>
    Full,
}
