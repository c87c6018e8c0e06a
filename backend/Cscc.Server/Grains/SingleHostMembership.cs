using System.Globalization;

namespace Cscc.Server.Grains;

/// <summary>
/// Who is in a cluster of one: this host, by its own account. Nothing of it goes over a socket, so that no other center
/// on the machine, whatever ports it was given, can take this one for dead.
/// </summary>
internal sealed class SingleHostMembership : IMembershipTable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SiloAddress, (MembershipEntry Entry, int ETag)> _rows = [];
    private TableVersion _version = new(0, "0");

    public Task InitializeMembershipTable(bool tryInitTableVersion) => Task.CompletedTask;

    public Task DeleteMembershipTableEntries(string clusterId) => Task.CompletedTask;

    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => Task.CompletedTask;

    public Task<MembershipTableData> ReadRow(SiloAddress key) => ReadAsync(row => row.Equals(key));

    public Task<MembershipTableData> ReadAll() => ReadAsync(_ => true);

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) =>
        WriteAsync(entry, tableVersion, isAllowed: known => known is null);

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
        WriteAsync(entry, tableVersion, isAllowed: known => known is { } etagNow && Written(etagNow) == etag);

    public Task UpdateIAmAlive(MembershipEntry entry)
    {
        lock (_lock)
        {
            if (_rows.TryGetValue(entry.SiloAddress, out var row))
                row.Entry.IAmAliveTime = entry.IAmAliveTime;
        }
        return Task.CompletedTask;
    }

    private Task<MembershipTableData> ReadAsync(Func<SiloAddress, bool> wanted)
    {
        lock (_lock)
        {
            var rows = _rows.Where(r => wanted(r.Key)).Select(r => Tuple.Create(Copy(r.Value.Entry), Written(r.Value.ETag))).ToList();
            return Task.FromResult(new MembershipTableData(rows, _version));
        }
    }

    private Task<bool> WriteAsync(MembershipEntry entry, TableVersion version, Func<int?, bool> isAllowed)
    {
        lock (_lock)
        {
            int? known = _rows.TryGetValue(entry.SiloAddress, out var row) ? row.ETag : null;
            if (!isAllowed(known) || version.Version != _version.Version + 1)
                return Task.FromResult(false);
            _rows[entry.SiloAddress] = (Copy(entry), (known ?? 0) + 1);
            _version = new(version.Version, Written(version.Version));
            return Task.FromResult(true);
        }
    }

    // Whoever is given an entry may change it.
    private static MembershipEntry Copy(MembershipEntry entry) => new()
    {
        SiloAddress = entry.SiloAddress,
        Status = entry.Status,
        SuspectTimes = entry.SuspectTimes is { } suspected ? [.. suspected] : null,
        ProxyPort = entry.ProxyPort,
        HostName = entry.HostName,
        SiloName = entry.SiloName,
        RoleName = entry.RoleName,
        UpdateZone = entry.UpdateZone,
        FaultZone = entry.FaultZone,
        StartTime = entry.StartTime,
        IAmAliveTime = entry.IAmAliveTime,
    };

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
