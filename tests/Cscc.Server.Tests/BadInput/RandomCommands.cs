using System.Reflection;
using System.Text.Json.Nodes;
using Cscc.Domain;
using Cscc.Domain.Capabilities;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Server.Tests.BadInput;

/// <summary>Commands at random from a seed: sensible ones, sensible ones with something wrong, and any JSON at all.</summary>
/// <param name="community">The one community that they name.</param>
internal sealed class RandomCommands(int seed, RoomKind kind, string community)
{
    private readonly ConstructorInfo[] _kinds = [.. kind.Boards.SelectMany(b => b.Commands).Select(t => t.GetConstructors()[0])];

    private static readonly string[] Oddities =
    [
        "", " ", "\u0000", "\u202etfel", "null", "../../etc/passwd", "<script>alert(1)</script>", "'; DROP TABLE events; --", "need-", "need--1",
        "need-99999999999999999999", "m-0", "m-01", "need-1 ", "NEED-1", "\ud83c\udfe0", new('x', 9000), new('\u0301', 3000),
    ];

    private readonly Random _random = new(seed);
    private int _needs, _messages, _capabilities;

    /// <summary>Any of them, sensible about two times in five.</summary>
    public JsonNode? Next() => _random.Next(10) switch
    {
        < 4 => Sensible(),
        < 8 => Spoil(Sensible()),
        8 => Anything(_random.Next(1, 20)),
        _ => WithType(Anything(_random.Next(1, 6)), Pick<JsonNode?>(Name(Pick(_kinds)), "fireEverybody", 7, null, "")),
    };

    /// <summary>A command that could be granted if the room happens to be so.</summary>
    public JsonObject Sensible()
    {
        var kind = Pick(_kinds);
        // People talk more than they ask; and a room of ten thousand needs would only be slow.
        if (kind.DeclaringType == typeof(RaiseNeed) && _needs > 10 && _random.Next(4) > 0)
            kind = typeof(PostMessage).GetConstructors()[0];
        _needs += kind.DeclaringType == typeof(RaiseNeed) ? 1 : 0;
        _messages += kind.DeclaringType == typeof(PostMessage) ? 1 : 0;
        _capabilities += kind.DeclaringType == typeof(AddCapability) ? 1 : 0;
        var command = new JsonObject { ["type"] = Name(kind) };
        foreach (var parameter in kind.GetParameters())
        {
            if (!parameter.HasDefaultValue || _random.Next(3) == 0)
                command[Names.Camel(parameter.Name!)] = Value(parameter);
        }
        return command;
    }

    private static string Name(ConstructorInfo kind) => Names.Camel(kind.DeclaringType!.Name);

    private JsonNode? Value(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type.IsEnum)
            return Names.Camel(Pick(Enum.GetNames(type)));
        if (type == typeof(int) || type == typeof(long))
            return _random.Next(1, 6);
        if (type == typeof(bool))
            return _random.Next(2) == 0;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.UtcNow.AddDays(_random.Next(1, 100));
        if (type == typeof(Words))
            return _random.Next(4) == 0 ? new JsonObject { ["language"] = "es", ["content"] = Sentence() } : Sentence();
        if (type == typeof(double))
            return parameter.Name == "Longitude" ? -87.72 : 41.86;
        if (type == typeof(ValueList<Mention>))
            return new JsonArray(Mention());
        if (type == typeof(ValueList<string>))
            return parameter.Name == "Needs" ? new JsonArray(Recent("need", _needs)) : parameter.Name == "Agencies" ? new JsonArray("parks") : new JsonArray("en", "es");
        if (type.IsGenericType)
            return new JsonArray(Record(type.GetGenericArguments()[0]));
        if (type != typeof(string))
            return Record(type);
        return parameter.Name switch
        {
            "Agency" or "LeadAgency" => Pick("parks", "steady-ground"),
            "Person" or "Owner" or "Lead" => Pick("marcus-bell", "luz-herrera", "helen-zhao"),
            "Community" => community,
            "Response" => "response/nothing-1a2b3c",
            "Request" => $"request-{_random.Next(1, 9)}",
            "Unit" => Pick("item-1", "item-2", "staff-1", "staff-2"),
            "Assignment" => $"request-{_random.Next(1, 9)}.{Pick("item-1", "staff-1")}",
            "Entry" => $"staff-{_random.Next(1, 9)}",
            "Item" => $"item-{_random.Next(1, 9)}",
            "Task" => $"task-{_random.Next(1, 9)}",
            "Objective" => $"objective-{_random.Next(1, 9)}",
            "Need" or "After" => Recent("need", _needs),
            "Message" or "Thread" or "FromMessage" => Recent("m", _messages),
            "Capability" => Recent("capability", _capabilities),
            "From" => Pick("steady-ground", "paso-firme", "parks"),
            "Room" => Pick("city", "community/uptown"),
            "Language" => "es",
            _ => $"{_random.Next(1000)}",
        };
    }

    private JsonObject Record(Type type) =>
        new(type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters()
            .Where(p => !p.HasDefaultValue || _random.Next(2) == 0).Select(p => KeyValuePair.Create(Names.Camel(p.Name!), Value(p))));

    /// <summary>One of the newest as far as this generator can know, now and then any.</summary>
    private string Recent(string kind, int count) =>
        $"{kind}-{_random.Next(_random.Next(10) == 0 ? 1 : Math.Max(1, count - 20), count + 2)}";

    private JsonObject Mention() => _random.Next(2) == 0
        ? new() { ["kind"] = "everyone" }
        : new() { ["kind"] = Pick("person", "role", "agency"), ["id"] = "somebody" };

    private string Sentence() => $"{Pick("chairs", "vans", "meals", "una mesa")} {_random.Next(100)}";

    private JsonObject Spoil(JsonObject command)
    {
        for (var times = _random.Next(1, 3); times > 0; times--)
        {
            var field = Pick(command.Select(f => f.Key).Append("as").Append("note").ToArray());
            switch (_random.Next(6))
            {
                case 0:
                    command.Remove(field);
                    break;
                case 1:
                    command[field] = null;
                    break;
                case 2:
                    command[field] = Pick(Oddities);
                    break;
                case 3:
                    command[field] = Pick<JsonNode>(0, -1, int.MaxValue, long.MaxValue, 1e308, 1.5, true);
                    break;
                case 4:
                    command[field] = new JsonArray(null, Anything(2), null);
                    break;
                default:
                    command[field] = Anything(_random.Next(1, 8));
                    break;
            }
        }
        return command;
    }

    private JsonNode? Anything(int depth) => _random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => null,
        1 => _random.Next(2) == 0,
        2 => Pick<JsonNode>(0, -1, 3, 1e-300, long.MinValue, 12345678901234567890UL),
        3 => Pick(Oddities),
        4 => $"need-{_random.Next(1, 9)}",
        5 => new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Anything(depth - 1))]),
        _ => new JsonObject(Enumerable.Range(0, _random.Next(4)).Select(_ => Pick("type", "need", "text", "note", "$type", "$id", "x", "content"))
            .Distinct().Select(name => KeyValuePair.Create(name, Anything(depth - 1)))),
    };

    private static JsonNode? WithType(JsonNode? node, JsonNode? type)
    {
        if (node is JsonObject o)
            o["type"] = type;
        return node;
    }

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];
}
