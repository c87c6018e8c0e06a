using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Cscc.Contracts;
using Cscc.Domain;
using Cscc.Domain.Kernel;

namespace Cscc.TypeScript;

/// <summary>Writes the wire contract as TypeScript: envelopes, the union of commands, the views of every room and the codes.</summary>
public sealed class Emitter
{
    private readonly SortedDictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly NullabilityInfoContext _nullability = new();

    public string Emit()
    {
        foreach (var type in new[] { typeof(Joined), typeof(Answer), typeof(HistoryPage), typeof(Changed), typeof(Head), typeof(Presence), typeof(Signal), typeof(Place) })
            NameOf(type);
        foreach (var view in typeof(IView).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IView)) && !t.IsAbstract))
            NameOf(view);
        var commands = RoomKinds.Commands.OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        foreach (var command in commands)
            _types[command.Name] = Interface(command, $"  type: '{Names.Camel(command.Name)}';\n");
        var text = new StringBuilder("// Generated from the C# contract by `npm run contracts`. Do not edit.\n");
        var views = RoomKinds.All.Select(kind => (kind.Name, Fields: string.Concat(kind.Collections
            .Select(c => $"  {c.Name}?: {NameOf(c.ViewType)}[];\n")))).ToList();
        var histories = RoomKinds.All.SelectMany(k => k.Histories).Select(h => h.TakesId ? $"`{h.Name}:${{string}}`" : $"'{h.Name}'").Distinct();
        foreach (var refusal in RoomKinds.Refusals)
            _types[refusal.Name + "Refusal"] = Interface(refusal, $"  code: '{Names.Camel(refusal.Name)}';\n", skip: "Code", name: refusal.Name + "Refusal");
        foreach (var body in _types.Values)
            text.Append('\n').Append(body);
        foreach (var (name, fields) in views)
            text.Append($"\nexport interface {char.ToUpperInvariant(name[0])}{name[1..]}RoomView {{\n{fields}}}\n");
        text.Append($"\nexport type Command =\n{Lines(commands.Select(c => c.Name))};\n");
        text.Append($"\nexport type HistoryFeed =\n{Lines(histories)};\n");
        text.Append($"\nexport const refusalCodes = [\n{string.Concat(RoomKinds.Refusals.Select(r => Names.Camel(r.Name)).Order(StringComparer.Ordinal).Select(c => $"  '{c}',\n"))}] as const;\n");
        text.Append($"\nexport const misuseCodes = [\n{string.Concat(MisuseCodes.All.Select(c => $"  '{c}',\n"))}] as const;\n");
        text.Append($"\nexport const eventNames = [\n{string.Concat(RoomKinds.Events.Select(e => RoomKinds.NameOf(e).Split('.')[0]).Distinct().Order(StringComparer.Ordinal).Select(n => $"  '{n}',\n"))}] as const;\n");
        text.Append($"\nexport const importer = '{ChangeBy.Importer}';\n");
        text.Append($"\nexport const feedLength = {Collection.FeedLength};\n");
        return text.ToString();
    }

    private string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return NameOf(value);
        if (type == typeof(string) || type == typeof(DateTimeOffset) || type == typeof(DateOnly))
            return "string";
        if (type == typeof(bool))
            return "boolean";
        if (type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(Revisions))
            return "number";
        if (type == typeof(JsonElement))
            return "unknown";
        if (type == typeof(Words))
            return "string | { language?: string; content: string }";
        if (type == typeof(AudienceClass) || type == typeof(Audience))
            return "'members' | 'executive' | 'self'";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return NameOf(type.GetGenericArguments()[0]) + "[]";
        if (type.IsGenericType && type.Name.StartsWith("IReadOnlyDictionary", StringComparison.Ordinal))
            return $"Record<string, {NameOf(type.GetGenericArguments()[1])}>";
        if (!_types.ContainsKey(type.Name))
        {
            _types[type.Name] = "";
            _types[type.Name] = type.IsEnum
                ? $"export type {type.Name} =\n{Lines(Enum.GetNames(type).Select(n => $"'{Names.Camel(n)}'"))};\n"
                : Interface(type, "");
        }
        return type.Name;
    }

    private static string Lines(IEnumerable<string> members) => string.Join('\n', members.Select(m => $"  | {m}"));

    private string Interface(Type type, string first, string? skip = null, string? name = null)
    {
        var info = WireJson.Options.GetTypeInfo(type);
        var fields = new StringBuilder(first);
        foreach (var property in info.Properties.Where(p => p.AttributeProvider is PropertyInfo member && member.Name != skip))
            fields.Append($"  {property.Name}{(MayBeAbsent(property) ? "?" : "")}: {NameOf(property.PropertyType)};\n");
        return $"export interface {name ?? type.Name} {{\n{fields}}}\n";
    }

    private bool MayBeAbsent(JsonPropertyInfo property)
    {
        if (Nullable.GetUnderlyingType(property.PropertyType) is not null)
            return true;
        var member = (PropertyInfo)property.AttributeProvider!;
        // A field that an audience may not see is not written for it.
        return _nullability.Create(member).ReadState == NullabilityState.Nullable || property.AssociatedParameter?.HasDefaultValue == true;
    }
}
