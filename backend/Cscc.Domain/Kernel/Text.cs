namespace Cscc.Domain.Kernel;

/// <summary>
/// Free text that a person wrote. Events and snapshots hold its id and language; the content stands beside them in
/// the store, so that one text can be purged alone. <see cref="Content"/> is null where it is not held or was purged.
/// </summary>
/// <param name="Id">Random, unique in the room's log.</param>
/// <param name="Language">BCP 47 tag of the language it was written in: <c>en</c>, <c>es</c>.</param>
public sealed record Text(string Id, string Language, string? Content)
{
    /// <summary>What is said anew; where it says what stood there before, that stays the text that it was.</summary>
    public static Text? Keep(Text? known, Text? said) =>
        known is not null && said is not null && said with { Id = known.Id } == known ? known : said;
}

/// <summary>A text as it arrives in a command: on the wire a string, or <c>{ language, content }</c>.</summary>
public sealed record Words(string Content, string? Language = null);
