using System.Globalization;
using Cscc.Server.Log;

namespace Cscc.Server.Access;

/// <summary>
/// The sessions that were signed out of, for as long as a cookie of theirs could still be shown. Kept in the data
/// folder, so that a restart does not let them in again.
/// </summary>
public sealed class EndedSessions
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _until = [];
    private readonly string _path;
    private readonly TimeProvider _clock;

    public EndedSessions(DataFolder folder, TimeProvider clock)
    {
        (_path, _clock) = (Path.Combine(folder.Path, "ended-sessions"), clock);
        if (!File.Exists(_path))
            return;
        var now = clock.GetUtcNow();
        foreach (var line in File.ReadLines(_path))
        {
            // A line that a crash cut off names no whole session.
            if (line.Split(' ') is [var session, var until] && DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, out var at) && at > now)
                _until[session] = at;
        }
        File.WriteAllLines(_path, _until.Select(e => Line(e.Key, e.Value)));
    }

    public void End(string session)
    {
        // A cookie that was renewed in the same moment lives its whole life from now.
        var until = _clock.GetUtcNow() + Sessions.Lifetime;
        lock (_lock)
        {
            _until[session] = until;
            File.AppendAllText(_path, Line(session, until) + '\n');
        }
    }

    public bool Contains(string session)
    {
        lock (_lock)
            return _until.ContainsKey(session);
    }

    private static string Line(string session, DateTimeOffset until) => $"{session} {until.ToString("O", CultureInfo.InvariantCulture)}";
}
