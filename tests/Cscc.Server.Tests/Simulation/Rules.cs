using System.Text;
using System.Text.Json;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;
using Cscc.Server.Rooms;

namespace Cscc.Server.Tests.Simulation;

/// <summary>
/// What must hold in every schedule. It watches what leaves the rooms and what comes to rest, and says which rule was
/// broken first.
/// </summary>
internal sealed class Rules(World world, SimulatedStore store)
{
    /// <summary>Begins every text that a person writes, so that it is known wherever it turns up.</summary>
    public const string Canary = "canary-";

    private static readonly byte[] CanaryUtf8 = Encoding.UTF8.GetBytes(Canary);

    /// <summary>An activation remembers a refusal at least so long, its clock's errors allowed for.</summary>
    private static readonly TimeSpan RefusalsStand = TimeSpan.FromMinutes(1);

    private readonly Dictionary<RoomId, RoomReference> _rooms = [];
    private readonly Dictionary<string, Epoch> _epochs = [];
    private readonly Dictionary<(string Person, string OpId), SentOp> _ops = [];

    /// <summary>So many commands were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    public RoomReference Room(RoomId room) => _rooms[room];

    public void Know(RoomId room, RoomReference reference) => _rooms[room] = reference;

    /// <summary>The log has grown: what was written must be what its place in the order makes of the command.</summary>
    public void Grown(RoomId room)
    {
        var reference = _rooms[room];
        var before = reference.Head;
        var batch = store.Read(room, before);
        if (batch[0].At < reference.Last.At)
            world.Broken($"G5: the time of {room} runs backwards at {batch[0].Position}");
        if (batch[0].Op is { } op)
            CheckOp(reference, before, op, batch);
        foreach (var recorded in batch)
            reference.Add(recorded);
    }

    /// <summary>A command reaches a host; the same op id may do so again and again.</summary>
    /// <returns>To be disposed of when the host knows what became of it.</returns>
    public IDisposable UnderWay(RoomId room, Domain.Kernel.Actor by, string opId, Command command)
    {
        if (!_ops.TryGetValue((by.Person, opId), out var op))
            _ops[(by.Person, opId)] = op = new(room, command, _rooms[room].Head);
        op.By.Add(by);
        op.UnderWay++;
        return new Ended(op);
    }

    /// <summary>A room has answered a command.</summary>
    public void Answered(string activation, Domain.Kernel.Actor by, string opId, Sent sent)
    {
        var op = _ops[(by.Person, opId)];
        var what = $"{op.Command.GetType().Name} of {by.Person}";
        switch (sent)
        {
            case Sent.Accepted accepted:
                Acknowledged++;
                if (!op.IsRecorded)
                    world.Broken($"DESIGN 3: {what} was acknowledged and is not in the log");
                else if (accepted.Result != op.Result)
                    world.Broken($"O2: {what} was answered {accepted.Result} and recorded with {op.Result}");
                if (op.RefusedBy.TryGetValue(activation, out var refusedAt) && world.Now - refusedAt < RefusalsStand)
                    world.Broken($"O2: {what} was refused and then accepted by the same activation");
                break;
            case Sent.Refused refused:
                op.RefusedBy.TryAdd(activation, world.Now);
                CheckRefusal(op, refused.Why, what);
                break;
        }
    }

    /// <summary>A person was told what became of their command.</summary>
    public void Told(string person, string opId, string outcome, string? code)
    {
        if (!_ops.TryGetValue((person, opId), out var op))
            return;
        op.Outcome = code ?? outcome;
        // O3: a refusal is remembered by its activation alone. What was sent earlier and is still under way elsewhere
        // may yet be accepted by another.
        op.MayStillBeAccepted = outcome != "saved" && op.UnderWay > 0;
    }

    /// <summary>A standing leaves a room.</summary>
    public void Joined(string activation, RoomId room, Audience audience, Standing standing)
    {
        var epoch = Know(activation, room, audience, standing.Epoch);
        if (standing.Seq > epoch.Seq)
            world.Broken($"S1: {standing.Epoch} stands at {standing.Seq}, which was never announced");
        foreach (var payload in standing.View is { } view ? [view] : standing.Changes ?? [])
            CheckTexts(room, audience, payload.Span);
        if (standing.View is { } whole && !audience.ReadsText)
            epoch.Learn(JsonSerializer.Deserialize<JsonElement>(whole.Span));
    }

    /// <summary>A change leaves a room.</summary>
    public void Announced(string activation, RoomId room, Audience audience, Announcement announcement)
    {
        var epoch = Know(activation, room, audience, announcement.Epoch);
        if (announcement.Seq != epoch.Seq + 1)
            world.Broken($"S1: {announcement.Epoch} went from {epoch.Seq} to {announcement.Seq}");
        epoch.Seq = announcement.Seq;
        CheckTexts(room, audience, announcement.Change.Span);
        if (audience.ReadsText)
            return;
        var change = JsonSerializer.Deserialize<JsonElement>(announcement.Change.Span);
        if (!epoch.Learn(change.GetProperty("set")) && !change.TryGetProperty("gone", out _))
            world.Broken($"S5: what {audience} does not see has moved a number: {change}");
    }

    /// <summary>Something reaches a connection.</summary>
    public void Heard(string person, bool mayRead, string method, ReadOnlyMemory<byte> payload)
    {
        if (!mayRead && payload.Span.IndexOf(CanaryUtf8) >= 0)
            world.Broken($"S6: a member's text reached {person} in {method}");
    }

    /// <summary>Everything has come to rest.</summary>
    public void AtRest()
    {
        foreach (var ((person, _), op) in _ops)
        {
            var what = $"{op.Command.GetType().Name} of {person}";
            if (op.Outcome == "saved" && !op.IsRecorded)
                world.Broken($"DESIGN 3: {what} was said to be saved and is not in the log");
            if (op.Outcome is not (null or "saved" or "late") && op.IsRecorded && !op.MayStillBeAccepted)
                world.Broken($"O2: {what} was said to be {op.Outcome} and is in the log");
        }
    }

    private void CheckOp(RoomReference reference, long before, Op op, IReadOnlyList<Recorded> batch)
    {
        if (!_ops.TryGetValue((op.Principal, op.Id), out var sent))
        {
            world.Broken($"the log holds a command that nobody gave, at {before + 1}");
            return;
        }
        var what = $"{sent.Command.GetType().Name} of {op.Principal}";
        if (sent.IsRecorded)
            world.Broken($"O2: {what} is in the log twice, again at {before + 1}");
        (sent.IsRecorded, sent.Result) = (true, op.Result);
        if (!sent.By.Any(by => reference.Decide(before, sent.Command, by, batch[0].At) is Decision.Accepted accepted && Follows(accepted, op, batch)))
            world.Broken($"G1: {what} is in the log at {before + 1}, where it is not what follows from what stands before it");
    }

    // Ids of texts and asks are made anew with each decision; everything else must be the same.
    private static bool Follows(Decision.Accepted accepted, Op op, IReadOnlyList<Recorded> batch)
    {
        var expected = accepted.Events.Count > 0 ? accepted.Events : [new Noted()];
        return accepted.Result == op.Result
            && expected.Select(e => e.GetType()).SequenceEqual(batch.Select(r => r.Event.GetType()))
            && expected.Zip(batch).All(pair => pair.First is not Domain.Chat.MessageRecalled || pair.First.Equals(pair.Second.Event));
    }

    private void CheckRefusal(SentOp op, Refusal why, string what)
    {
        var reference = _rooms[op.Room];
        for (var position = op.FirstHead; position <= reference.Head; position++)
        {
            if (op.By.Any(by => reference.Decide(position, op.Command, by, world.Now) is Decision.Refused refused && refused.Why == why))
                return;
        }
        world.Broken($"G1: {what} was refused ({why.Code}) for what is not in the log");
    }

    private void CheckTexts(RoomId room, Audience audience, ReadOnlySpan<byte> payload)
    {
        for (var at = payload.IndexOf(CanaryUtf8); at >= 0; at = payload.IndexOf(CanaryUtf8))
        {
            if (!audience.ReadsText)
                world.Broken($"S6: a member's text leaves {room} for {audience}");
            payload = payload[at..];
            var end = payload.IndexOf((byte)'"');
            var text = Encoding.UTF8.GetString(payload[..end]);
            if (!_rooms[room].HasText(text))
                world.Broken($"G1: {text} leaves {room} and is not durable");
            payload = payload[end..];
        }
    }

    private Epoch Know(string activation, RoomId room, Audience audience, string name)
    {
        if (!_epochs.TryGetValue(name, out var epoch))
            _epochs[name] = epoch = new(activation, room, audience);
        if ((epoch.Activation, epoch.Room, epoch.Audience) != (activation, room, audience))
            world.Broken($"S2: {name} stands for {audience} of {activation} and for {epoch.Audience} of {epoch.Activation}");
        return epoch;
    }

    private sealed class Epoch(string activation, RoomId room, Audience audience)
    {
        private readonly Dictionary<(string, string), JsonElement> _known = [];

        public string Activation => activation;

        public RoomId Room => room;

        public Audience Audience => audience;

        public long Seq { get; set; }

        /// <summary>Takes in entities; false if nothing but revisions is new.</summary>
        public bool Learn(JsonElement set)
        {
            var isNew = false;
            foreach (var collection in set.EnumerateObject())
            {
                foreach (var item in collection.Value.EnumerateArray())
                {
                    var key = (collection.Name, item.GetProperty("id").GetString()!);
                    isNew |= !_known.TryGetValue(key, out var known) || !SameButRev(known, item);
                    _known[key] = item;
                }
            }
            return isNew;
        }

        private static bool SameButRev(JsonElement one, JsonElement other) => JsonElement.DeepEquals(WithoutRev(one), WithoutRev(other));

        private static JsonElement WithoutRev(JsonElement item) =>
            JsonSerializer.SerializeToElement(item.EnumerateObject().Where(p => p.Name != "rev").ToDictionary(p => p.Name, p => p.Value));
    }

    private sealed class Ended(SentOp op) : IDisposable
    {
        public void Dispose() => op.UnderWay--;
    }

    private sealed class SentOp(RoomId room, Command command, long firstHead)
    {
        public RoomId Room => room;

        public Command Command => command;

        /// <summary>Where the log stood when the command first arrived.</summary>
        public long FirstHead => firstHead;

        /// <summary>As whom it was given: a person's part may change between retries.</summary>
        public HashSet<Domain.Kernel.Actor> By { get; } = [];

        public Dictionary<string, DateTimeOffset> RefusedBy { get; } = [];

        public bool IsRecorded { get; set; }

        public Made? Result { get; set; }

        public string? Outcome { get; set; }

        /// <summary>So many hosts are at it.</summary>
        public int UnderWay { get; set; }

        public bool MayStillBeAccepted { get; set; }
    }
}
