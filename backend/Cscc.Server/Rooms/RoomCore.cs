using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Rooms;

/// <summary>What a room core takes from outside: nothing in it reads a clock or makes an id by itself.</summary>
/// <param name="NewId">Makes a random id for texts and asks.</param>
/// <param name="Exists">Whether there is such a community, agency or person, begun or not.</param>
/// <param name="Tag">A random number of the activation; no other activation ever bears it.</param>
public sealed record RoomSurroundings(
    IEventLog Log, IAnnouncer Announcer, TimeProvider Clock, Func<string> NewId, Func<RoomId, bool> Exists, ulong Tag, RoomOptions Options);

/// <summary>
/// One activation of one room: it orders commands, records their events, then announces, in that order. It holds two
/// states: commands are decided against the newest, and everything that leaves it comes from the durable one. It knows
/// no Orleans; whoever calls it does so from one turn-based scheduler, and may interleave calls at every await.
/// </summary>
/// <remarks>
/// The protected members are the places where the rules of <c>docs/protocol.md</c> are kept; tests override them one
/// at a time to see that breaking a rule is noticed.
/// </remarks>
public class RoomCore(RoomId id, RoomKind kind, RoomSurroundings around)
{
    private readonly Queue<Batch> _inFlight = new();
    private readonly Dictionary<Audience, AudienceStream> _streams = [];
    private readonly Dictionary<(string Principal, string OpId), (string Fingerprint, Task<Sent> Answer)> _deciding = [];
    private readonly HashSet<Posted> _onTheWay = [];
    private readonly RefusalMemory _refusals = new(around.Options.RefusalsKept);
    private RoomState _newest = kind.Start(id);
    private RoomState _durable = kind.Start(id);
    private long _term;
    private long _snapshotAt;
    private int _streamsMade;
    private RoomLostException? _lost;

    public RoomId Id => id;

    /// <summary>The state that views, changes, reads and snapshots are made of.</summary>
    public virtual RoomState Visible => _durable;

    public long Term => _term;

    /// <summary>Whether this activation must end: nothing more is applied or answered.</summary>
    public bool IsLost => _lost is not null;

    /// <summary>Whether the room could only be opened for reading, for lack of space.</summary>
    public bool IsReadOnly { get; private set; }

    /// <summary>When something falls due next.</summary>
    public DateTimeOffset? NextDue => kind.NextDue(_newest);

    /// <summary>Called once, when the activation is lost.</summary>
    public Action? Lost { get; init; }

    /// <summary>Called after what an executive audience sees of the room has changed: followers want to know.</summary>
    public Action? Moved { get; init; }

    /// <summary>Called whenever what has become durable may be told to others, in the order of the log.</summary>
    public Action<RoomState>? Published { get; init; }

    /// <summary>Brings a letter to another room and its answer back; null where this room writes to nobody.</summary>
    public Func<Posted, Task<Letter?>>? Bring { get; init; }

    /// <summary>Whether anybody has joined since the activation began.</summary>
    public bool IsWatched => _streams.Count > 0;

    protected RoomState Newest => _newest;

    /// <summary>Makes every earlier activation unable to write, then reads what they wrote.</summary>
    public async Task OpenAsync(CancellationToken cancel = default)
    {
        try
        {
            _term = (await around.Log.RaiseTermAsync(id, cancel)).Term;
        }
        catch (LogFullException)
        {
            IsReadOnly = true;
        }
        var state = await SnapshotCodec.LoadAsync(around.Log, kind, id, cancel) ?? kind.Start(id);
        _snapshotAt = state.Position;
        await foreach (var recorded in around.Log.ReadAsync(id, state.Position, cancel))
            state = kind.Evolve(state, recorded);
        _newest = _durable = state;
        Published?.Invoke(_durable);
        SnapshotIfFarEnough();
    }

    /// <summary>Decides a command, once for each op id, and answers when what the answer rests on is durable.</summary>
    /// <exception cref="RoomLostException">The outcome is unknown: the same op id must be sent again.</exception>
    public Task<Sent> SendAsync(Actor actor, string opId, Command command)
    {
        ThrowIfLost();
        if (OpIds.TimeOf(opId) is not { } made || made > Now() + around.Options.OpIdAhead)
            return Misused(MisuseCodes.OpBad);
        var key = (actor.Person, opId);
        var fingerprint = Fingerprint(command);
        if (FindDeciding(key) is { } original)
            return original.Fingerprint == fingerprint ? original.Answer : Misused(MisuseCodes.OpReused);
        if (_newest.Ops.Find(actor.Person, opId) is { } known)
            return known.Op.Fingerprint == fingerprint ? AnswerAgainAsync(known.Op, actor.Audience) : Misused(MisuseCodes.OpReused);
        if (_refusals.Find(key, Now()) is { } refused)
            return refused.Fingerprint == fingerprint ? Task.FromResult<Sent>(new Sent.Refused(refused.Why)) : Misused(MisuseCodes.OpReused);
        if (_newest.Ops.IsForgotten(opId))
            return Misused(MisuseCodes.OpTooOld);
        if (IsReadOnly)
            return Misused(MisuseCodes.StoreFull);

        var answer = DecideAsync(actor, key, fingerprint, command);
        if (!answer.IsCompleted)
        {
            _deciding[key] = (fingerprint, answer);
            _ = ForgetWhenAnsweredAsync(key, answer);
        }
        return answer;
    }

    /// <summary>
    /// Where the audience's stream stands, for somebody who was at <paramref name="since"/>. The answer was true after
    /// the call was made: a stale activation learns that it is stale and throws.
    /// </summary>
    public async Task<Standing> JoinAsync(Audience audience, Place? since)
    {
        await CheckTermAsync();
        return StreamOf(audience).From(since, Visible, Now());
    }

    /// <summary>Where every stream stands; true after the call was made.</summary>
    public async Task<Heads> HeadsAsync()
    {
        await CheckTermAsync();
        return new(_streams.ToDictionary(s => s.Key, s => s.Value.Place));
    }

    /// <summary>A page of a history; null if the audience has no such history.</summary>
    /// <param name="cursor">What the last page gave as its next; null begins with the newest.</param>
    public async Task<Page?> HistoryAsync(Audience audience, string feed, string? cursor, int take)
    {
        var parts = feed.Split(':', 2);
        var history = kind.Histories.FirstOrDefault(h => h.Name == parts[0] && h.TakesId == (parts.Length == 2));
        if (history is null || !audience.Sees(history.SeenBy))
            return null;
        long? before = null;
        if (cursor is not null)
        {
            if (!long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
                return null;
            before = n;
        }
        await CheckTermAsync();
        var entries = await around.Log.ReadSubjectAsync(id, history.Subject(parts.ElementAtOrDefault(1)), before, take);
        var items = new List<IView>(entries.Count);
        foreach (var entry in entries)
        {
            var story = history.Story(entry.Recorded) is { } subject ? await around.Log.ReadStoryAsync(id, subject) : [entry.Recorded];
            if (history.Item(entry.N, story) is { } item)
                items.Add(Redaction.For(item, audience));
        }
        return new(items, entries.Count == take ? entries[^1].N.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Hears another room's letter, and answers when what it says is durable.</summary>
    public async Task<Letter?> ReceiveAsync(RoomId from, Letter letter)
    {
        ThrowIfLost();
        if (IsReadOnly)
            throw new RoomLostException(MisuseCodes.StoreFull);
        await RecordHeardAsync(from, letter);
        ThrowIfLost();
        return kind.Reply(Visible, from, letter);
    }

    /// <summary>Records what has fallen due, and tells again what other rooms have still to hear.</summary>
    public async Task RunDueAsync()
    {
        ThrowIfLost();
        if (IsReadOnly)
            return;
        TellOthers();
        var events = kind.Due(_newest, Now()).ToValueList();
        if (events.Count > 0)
            await RecordAsync(events, by: null, op: null);
    }

    /// <summary>
    /// Replaces a part of the state that stands beside the log, such as what a follower knows of other rooms, and
    /// announces what changed by it.
    /// </summary>
    public void SetBeside<T>(T part, IReadOnlyCollection<Touched> touched)
        where T : class
    {
        ThrowIfLost();
        var before = _durable;
        _durable = With(_durable, part);
        _newest = With(_newest, part);
        foreach (var batch in _inFlight)
            batch.After = With(batch.After, part);
        AnnounceDifference(before, _durable, touched, Now(), null, []);
    }

    /// <summary>The answer that is being found for the same op id; a retry joins it.</summary>
    protected virtual (string Fingerprint, Task<Sent> Answer)? FindDeciding((string Principal, string OpId) key) =>
        _deciding.TryGetValue(key, out var found) ? found : null;

    /// <summary>What is recorded for an accepted command: its events, or a note that it was accepted.</summary>
    protected virtual ValueList<Event> Facts(ValueList<Event> events) => events.Count > 0 ? events : [new Noted()];

    /// <summary>Passes once everything decided so far is durable and the term, checked after the call, is still ours.</summary>
    protected virtual async Task CheckTermAsync()
    {
        ThrowIfLost();
        if (IsReadOnly)
            await LookForSpaceAsync();
        else
            await UntilRecordedAsync(AppendAsync([], _newest.Position));
        ThrowIfLost();
    }

    /// <summary>Waits until what a refusal rests on is durable, and still the newest there is.</summary>
    protected virtual Task UntilRefusalStandsAsync() => CheckTermAsync();

    /// <summary>Waits until what follows from a letter is durable, or nothing follows and the term is still ours.</summary>
    protected virtual async Task RecordHeardAsync(RoomId from, Letter letter)
    {
        var events = kind.Receive(_newest, from, letter, Now(), around.NewId);
        if (events.Count > 0)
            await RecordAsync(events, letter.By, op: null);
        else
            await CheckTermAsync();
    }

    /// <summary>What other rooms have still to hear.</summary>
    protected virtual IEnumerable<Posted> Outstanding => kind.Post(_durable);

    /// <summary>Waits until a batch is durable.</summary>
    protected virtual async Task UntilRecordedAsync(Task<AppendOutcome> append)
    {
        if (await append is not AppendOutcome.Recorded)
            throw Lose(MisuseCodes.TryAgain);
    }

    /// <summary>An epoch that no other stream ever bears.</summary>
    /// <param name="made">How many streams this activation has made.</param>
    protected virtual string MakeEpoch(Audience audience, int made) =>
        string.Create(CultureInfo.InvariantCulture, $"{_term:x}-{audience}-{kind.StateVersion}-{around.Tag:x}-{made}");

    /// <summary>What an audience sees differently.</summary>
    protected virtual ViewChange? Difference(RoomState before, RoomState after, IReadOnlyCollection<Touched> touched, Audience audience) =>
        kind.Difference(before, after, touched, audience);

    private async Task<Sent> DecideAsync(Actor actor, (string Principal, string OpId) key, string fingerprint, Command command)
    {
        var recalled = await RecallAsync(command);
        switch (kind.Decide(_newest, command, actor, Now(), around.NewId, around.Exists, recalled))
        {
            case Decision.Refused refused:
                await UntilRefusalStandsAsync();
                _refusals.Keep(key, fingerprint, refused.Why, Now());
                return new Sent.Refused(refused.Why);
            case Decision.Accepted accepted:
                var by = new By(actor.Person, actor.SpeaksFor(command));
                await RecordAsync(Facts(accepted.Events), by, new Op(actor.Person, key.OpId, fingerprint, accepted.Result));
                return new Sent.Accepted(accepted.Result, StreamOf(actor.Audience).Place);
            default:
                throw new UnreachableException();
        }
    }

    private async Task ForgetWhenAnsweredAsync((string Principal, string OpId) key, Task<Sent> answer)
    {
        await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _deciding.Remove(key);
    }

    private async Task<Sent> AnswerAgainAsync(Op op, Audience audience)
    {
        await CheckTermAsync();
        return new Sent.Accepted(op.Result, StreamOf(audience).Place);
    }

    /// <summary>
    /// A room that was opened for reading alone has no term to check. It ends as soon as another activation has
    /// written, or it could itself be opened for writing.
    /// </summary>
    private async Task LookForSpaceAsync()
    {
        try
        {
            await foreach (var _ in around.Log.ReadAsync(id, _durable.Position))
                throw Lose(MisuseCodes.TryAgain);
            await around.Log.RaiseTermAsync(id);
        }
        catch (LogFullException)
        {
            return;
        }
        catch (IOException e)
        {
            throw Lose(MisuseCodes.TryAgain, e);
        }
        throw Lose(MisuseCodes.TryAgain);
    }

    /// <summary>Ends the activation: nothing more is applied, answered or told.</summary>
    public void Close() => Lose(MisuseCodes.TryAgain);

    private static Task<Sent> Misused(string code) => Task.FromResult<Sent>(new Sent.Misused(code));

    /// <summary>
    /// What the command refers to and the state no longer holds. While it is read, others may have brought it into
    /// the state, which is then what counts; so much may have happened that it left again, and it is read anew.
    /// </summary>
    private async Task<IReadOnlyList<object>> RecallAsync(Command command)
    {
        while (kind.Recalls(_newest, command) is { Count: > 0 } subjects)
        {
            var from = _newest.Position;
            await CheckTermAsync();
            var recalled = new List<object>(subjects.Count);
            foreach (var subject in subjects)
            {
                if (kind.Recall(command, subject, await around.Log.ReadStoryAsync(id, subject)) is { } told)
                    recalled.Add(told);
            }
            ThrowIfLost();
            if (!kind.Recalls(_newest, command).Except(subjects).Any() && _newest.Position - from < Board.RecalledKept)
                return recalled;
        }
        return [];
    }

    private async Task RecordAsync(ValueList<Event> events, By? by, Op? op)
    {
        var batch = new Batch(_newest, Now(), by, events);
        var appended = new List<AppendEvent>(events.Count);
        foreach (var e in events)
        {
            var recorded = new Recorded(batch.After.Position + 1, batch.At, by, e, appended.Count == 0 ? op : null);
            var after = kind.Evolve(batch.After, recorded);
            batch.Touched.UnionWith(kind.Touches(recorded, batch.After, after));
            appended.Add(new(recorded, [.. kind.Subjects(recorded, after)]));
            batch.After = after;
        }
        var expected = _newest.Position;
        _newest = batch.After;
        _inFlight.Enqueue(batch);
        await UntilRecordedAsync(AppendAsync(appended, expected));
        ThrowIfLost();
        batch.IsRecorded = true;
        // The store answers in order, but its answers may reach us out of order: nothing is seen before what it rests on.
        while (_inFlight.TryPeek(out var first) && first.IsRecorded)
        {
            _inFlight.Dequeue();
            Publish(first);
        }
        await batch.Published;
    }

    private async Task<AppendOutcome> AppendAsync(IReadOnlyList<AppendEvent> events, long expected)
    {
        try
        {
            return await around.Log.AppendAsync(new(id, _term, expected, events, kind.NextDue(_newest)));
        }
        catch (LogFullException e)
        {
            throw Lose(MisuseCodes.StoreFull, e);
        }
        catch (IOException e)
        {
            throw Lose(MisuseCodes.TryAgain, e);
        }
    }

    private void Publish(Batch batch)
    {
        var before = _durable;
        _durable = batch.After;
        Published?.Invoke(_durable);
        AnnounceDifference(before, _durable, batch.Touched, batch.At, batch.By, batch.Events);
        batch.Publish();
        TellOthers();
        SnapshotIfFarEnough();
    }

    /// <summary>Brings every letter that is not on its way already. One that fails is brought again after a while.</summary>
    protected void TellOthers()
    {
        if (Bring is null)
            return;
        foreach (var posted in Outstanding.ToList())
        {
            if (_onTheWay.Add(posted))
                _ = BringAsync(posted, Bring);
        }
    }

    private async Task BringAsync(Posted posted, Func<Posted, Task<Letter?>> bring)
    {
        for (var wait = around.Options.TellAgainLeast; !IsLost; wait = wait * 2 < around.Options.TellAgainMost ? wait * 2 : around.Options.TellAgainMost)
        {
            try
            {
                if (await bring(posted) is { } answer && !IsLost)
                    await ReceiveAsync(posted.To, answer);
                break;
            }
            catch (Exception e) when (e is RoomLostException or IOException or TimeoutException)
            {
                if (IsLost || !Outstanding.Contains(posted))
                    break;
            }
            await Task.Delay(wait, around.Clock);
        }
        _onTheWay.Remove(posted);
        // What was heard may have left something newer to say, and an answer that settled nothing is not asked for at once.
        if (!IsLost && !Outstanding.Contains(posted))
            TellOthers();
    }

    private void AnnounceDifference(
        RoomState before, RoomState after, IReadOnlyCollection<Touched> touched, DateTimeOffset at, By? by, IEnumerable<Event> events)
    {
        var executive = Moved is null ? null : Difference(before, after, touched, Audience.Executive);
        foreach (var (audience, stream) in _streams)
        {
            var known = Moved is not null && audience == Audience.Executive;
            if ((known ? executive : Difference(before, after, touched, audience)) is { } difference)
                around.Announcer.Announce(id, audience, stream.Add(difference, at, by, events));
        }
        if (executive is not null)
            Moved!();
    }

    private AudienceStream StreamOf(Audience audience)
    {
        if (!_streams.TryGetValue(audience, out var stream))
            _streams[audience] = stream = new(audience, MakeEpoch(audience, ++_streamsMade), around.Options.ChangesKept);
        return stream;
    }

    private void SnapshotIfFarEnough()
    {
        // What a snapshot costs grows with what the room remembers of its commands: it is spread over as many events.
        var far = Math.Max(
            Math.Clamp(_durable.Position / 8, around.Options.SnapshotLeast, around.Options.SnapshotMost), _durable.Ops.Count / 2);
        if (IsReadOnly || _durable.Position - _snapshotAt < far)
            return;
        _snapshotAt = _durable.Position;
        _ = SaveAsync(_durable);

        // A snapshot only saves time; one that could not be written is written at the next distance.
        async Task SaveAsync(RoomState state) =>
            await around.Log.SaveSnapshotAsync(id, _term, SnapshotCodec.Encode(state))
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private DateTimeOffset Now()
    {
        var now = around.Clock.GetUtcNow();
        return now > _newest.At ? now : _newest.At;
    }

    private static RoomState With<T>(RoomState state, T part)
        where T : class => state with { Parts = state.Parts.SetItem(state.Parts.IndexOf(state.Get<T>()), part) };

    private static string Fingerprint(Command command) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(command, WireJson.Options)).AsSpan(0, 16));

    private void ThrowIfLost()
    {
        if (_lost is not null)
            throw _lost;
    }

    private RoomLostException Lose(string code, Exception? inner = null)
    {
        if (_lost is not null)
            return _lost;
        _lost = new RoomLostException(code, inner);
        foreach (var batch in _inFlight)
            batch.Fail(_lost);
        Lost?.Invoke();
        return _lost;
    }

    /// <summary>Events on their way to the log, with the state that they lead to.</summary>
    private sealed class Batch(RoomState before, DateTimeOffset at, By? by, ValueList<Event> events)
    {
        private TaskCompletionSource? _waiting;
        private bool _isPublished;

        public RoomState After { get; set; } = before;

        public DateTimeOffset At { get; } = at;

        public By? By { get; } = by;

        public ValueList<Event> Events { get; } = events;

        public HashSet<Touched> Touched { get; } = [];

        public bool IsRecorded { get; set; }

        /// <summary>Completes when the batch is visible.</summary>
        public Task Published => _isPublished
            ? Task.CompletedTask
            : (_waiting ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public void Publish()
        {
            _isPublished = true;
            _waiting?.TrySetResult();
        }

        public void Fail(Exception why) => _waiting?.TrySetException(why);
    }
}
