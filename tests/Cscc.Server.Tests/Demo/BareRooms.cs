using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Access;
using Cscc.Server.Demo;

namespace Cscc.Server.Tests.Demo;

/// <summary>Communities' and agencies' rooms with their real rules and nothing round them: no log, grain or hub.</summary>
public sealed class BareRooms(PeopleDirectory directory, DateTimeOffset now)
{
    private readonly Lock _one = new();
    private readonly Dictionary<RoomId, RoomState> _rooms = [];
    private readonly Dictionary<(RoomId, string), (Command, Answer)> _answered = [];
    private readonly List<(RoomId Room, string Subject, Recorded Recorded)> _told = [];
    private int _ids;

    /// <summary>What was refused, with who asked for it.</summary>
    public List<string> Refusals { get; } = [];

    public long Events => _rooms.Values.Sum(r => r.Position);

    public RoomState Room(RoomId id) => _rooms.GetValueOrDefault(id) ?? RoomKinds.Of(id)!.Start(id);

    public IEnumerable<T> Views<T>(RoomId id, string collection)
        where T : IView => Room(id).Kind.View(Room(id), Audience.Members).Collections[collection].Cast<T>();

    /// <summary>What is recorded of a history subject, oldest first.</summary>
    public IEnumerable<Recorded> Story(RoomId id, string subject) =>
        [.. _told.Where(r => r.Room == id && r.Subject == subject).Select(r => r.Recorded)];

    /// <summary>Decides a command, once for each op id.</summary>
    public Task<Answer> Send(RoomId id, Person person, string opId, Command command)
    {
        lock (_one)
        {
            if (_answered.TryGetValue((id, opId), out var before))
                return Task.FromResult(before.Item1 == command ? before.Item2 : new Answer(false, Code: "opReused"));
            var answer = Decide(id, person, command);
            if (answer.Accepted)
                _answered[(id, opId)] = (command, answer);
            else
                Refusals.Add($"{id}: {person.Name}: {answer.Code}: {command}");
            return Task.FromResult(answer);
        }
    }

    private Answer Decide(RoomId id, Person person, Command command)
    {
        var room = Room(id);
        var isMember = id.Kind == "agency" ? person.Agencies.Contains(id.Name) : directory.MembersOf(id.Name).Any(p => p.Id == person.Id);
        var agencies = id.Kind == "agency" ? person.Agencies.Where(a => a == id.Name) : person.Agencies;
        var convener = person.Communities.Contains(new(id.Name, Convener: true));
        var actor = new Actor(person.Id, isMember ? Audience.Members : Audience.Executive, agencies, convener, person.Language);
        switch (room.Kind.Decide(room, command, actor, now, () => $"text-{++_ids}", _ => true, []))
        {
            case Decision.Accepted accepted:
                var by = new By(person.Id, command.As ?? (agencies.Count > 0 ? agencies[0] : null));
                foreach (var fact in accepted.Events)
                {
                    var recorded = new Recorded(room.Position + 1, now, by, fact);
                    room = room.Kind.Evolve(room, recorded);
                    _told.AddRange(room.Kind.Subjects(recorded, room).Select(subject => (id, subject.Name, recorded)));
                }
                _rooms[id] = room;
                return new(true, accepted.Result is { } made ? JsonSerializer.SerializeToElement(made, WireJson.Options) : null);
            case Decision.Refused refused:
                return new(false, JsonSerializer.SerializeToElement(refused.Why, refused.Why.GetType(), WireJson.Options), refused.Why.Code);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
