using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Rooms;

namespace Cscc.Server.Grains;

/// <summary>A command on its way to its room. On one host the command itself passes; between hosts its JSON does.</summary>
[GenerateSerializer, Immutable]
public sealed class SendCall(string person, int audience, string[] agencies, bool convener, string language, string opId, byte[] json)
{
    [NonSerialized]
    private Command? _command;

    public SendCall(Actor actor, string opId, Command command)
        : this(actor.Person, (int)actor.Audience.Class, [.. actor.Agencies], actor.Convener, actor.Language, opId,
            JsonSerializer.SerializeToUtf8Bytes(command, WireJson.Options)) => _command = command;

    [Id(0)]
    public string Person { get; } = person;

    [Id(1)]
    public int Audience { get; } = audience;

    [Id(2)]
    public string[] Agencies { get; } = agencies;

    [Id(3)]
    public bool Convener { get; } = convener;

    [Id(4)]
    public string Language { get; } = language;

    [Id(5)]
    public string OpId { get; } = opId;

    [Id(6)]
    public byte[] Json { get; } = json;

    public Actor Actor => new(Person, new((AudienceClass)Audience), Agencies.ToValueList(), Convener, Language);

    public Command Command => _command ??= JsonSerializer.Deserialize<Command>(Json, WireJson.Options)!;
}

/// <summary>What became of a command, as it is answered.</summary>
/// <param name="Misuse">Set if the call itself was wrong; then nothing else is.</param>
/// <param name="Code">Of the refusal; null if accepted.</param>
/// <param name="Result">JSON: what was made, or what a refusal has to say beside its code.</param>
[GenerateSerializer, Immutable]
public sealed record SendAnswer(string? Misuse, string? Code, byte[]? Result, Place? At)
{
    /// <summary>For callers in this process, to whom a misused call is one more code; the hub counts it first.</summary>
    public Answer ToAnswer() => Misuse is { } misuse
        ? new(false, Code: misuse)
        : new(Code is null, Result is null ? null : JsonSerializer.Deserialize<JsonElement>(Result), Code, At);

    public static SendAnswer Of(Sent sent) => sent switch
    {
        Sent.Accepted accepted => new(null, null, accepted.Result is null ? null : JsonSerializer.SerializeToUtf8Bytes(accepted.Result, WireJson.Options), accepted.At),
        Sent.Refused refused => new(null, refused.Why.Code, JsonSerializer.SerializeToUtf8Bytes(refused.Why, refused.Why.GetType(), WireJson.Options), null),
        Sent.Misused misused => new(misused.Code, null, null, null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>A page of a history as JSON, newest first.</summary>
[GenerateSerializer, Immutable]
public sealed record HistoryAnswer(ReadOnlyMemory<byte> Items, string? Next);

/// <summary>A letter on its way to a room. On one host the letter itself passes; between hosts its JSON does.</summary>
[GenerateSerializer, Immutable]
public sealed class LetterCall(string from, byte[] json)
{
    [NonSerialized]
    private Letter? _letter;

    public LetterCall(RoomId from, Letter letter)
        : this(from.Value, JsonSerializer.SerializeToUtf8Bytes(letter, WireJson.Options)) => _letter = letter;

    [Id(0)]
    public string From { get; } = from;

    [Id(1)]
    public byte[] Json { get; } = json;

    public Letter Letter => _letter ??= JsonSerializer.Deserialize<Letter>(Json, WireJson.ReadBack)!;
}

/// <summary>What a follower is told, and from where in the room's life. Its JSON passes between hosts.</summary>
[GenerateSerializer, Immutable]
public sealed class SummaryAnswer(long term, long position, byte[] json)
{
    [NonSerialized]
    private Summary? _summary;

    public SummaryAnswer(long term, long position, Summary summary)
        : this(term, position, JsonSerializer.SerializeToUtf8Bytes(summary, WireJson.Options)) => _summary = summary;

    [Id(0)]
    public long Term { get; } = term;

    [Id(1)]
    public long Position { get; } = position;

    [Id(2)]
    public byte[] Json { get; } = json;

    public Summary Summary => _summary ??= JsonSerializer.Deserialize<Summary>(Json, WireJson.ReadBack)!;
}

[GenerateSerializer, Immutable]
public struct AudienceSurrogate
{
    [Id(0)]
    public int Class { get; set; }
}

[RegisterConverter]
public sealed class AudienceSurrogateConverter : IConverter<Audience, AudienceSurrogate>
{
    public Audience ConvertFromSurrogate(in AudienceSurrogate surrogate) => new((AudienceClass)surrogate.Class);

    public AudienceSurrogate ConvertToSurrogate(in Audience value) => new() { Class = (int)value.Class };
}

[GenerateSerializer, Immutable]
public struct PlaceSurrogate
{
    [Id(0)]
    public string Epoch { get; set; }

    [Id(1)]
    public long Seq { get; set; }
}

[RegisterConverter]
public sealed class PlaceSurrogateConverter : IConverter<Place, PlaceSurrogate>
{
    public Place ConvertFromSurrogate(in PlaceSurrogate surrogate) => new(surrogate.Epoch, surrogate.Seq);

    public PlaceSurrogate ConvertToSurrogate(in Place value) => new() { Epoch = value.Epoch, Seq = value.Seq };
}
