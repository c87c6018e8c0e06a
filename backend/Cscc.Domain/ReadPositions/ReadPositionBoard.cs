using System.Text.RegularExpressions;
using Cscc.Domain.Kernel;

namespace Cscc.Domain.ReadPositions;

/// <summary>How far a person has read each room, and what they chose for themselves.</summary>
public sealed record ReadPositionState(ValueList<ReadPositionView> Positions, string? Language)
{
    public static ReadPositionState Empty { get; } = new([], null);

    public PreferencesView Preferences => new("me", Language);

    public ReadPositionView? Find(string room) => Positions.FirstOrDefault(p => p.Id == room);

    public ReadPositionState Read(ReadPositionView position) => this with
    {
        Positions = Find(position.Id) is null ? Positions.Add(position) : Positions.Replace(p => p.Id == position.Id, _ => position),
    };
}

/// <summary>What is one person's alone.</summary>
public sealed partial class ReadPositionBoard : Board<ReadPositionState>
{
    /// <summary>More than there are rooms to read: it bounds what a person's room holds.</summary>
    public const int Rooms = 200;

    /// <summary>The largest whole number that JSON's readers agree on.</summary>
    private const long LargestNumber = (1L << 53) - 1;

    /// <summary>The languages that the centre speaks.</summary>
    private static readonly string[] Languages = ["en", "es"];

    protected override ReadPositionState Start => ReadPositionState.Empty;

    public override IReadOnlyList<Type> Commands { get; } = [typeof(MarkRead), typeof(ChooseLanguage)];

    public override IReadOnlyList<Type> Events { get; } = [typeof(MessagesRead), typeof(LanguageChosen)];

    public override IReadOnlyList<Collection> Collections { get; } =
    [
        new Collection<ReadPositionState, ReadPositionView>(
            "readPositions", AudienceClass.Self, (state, room) => state.Find(room), state => state.Positions),
        new Collection<ReadPositionState, PreferencesView>(
            "preferences", AudienceClass.Self, (state, id) => state.Preferences is var mine && mine.Id == id ? mine : null, state => [state.Preferences]),
    ];

    public override Decision Decide(ReadPositionState state, Command command, Asking asking) => command switch
    {
        MarkRead c when c.Room.Length > 100 || !RoomWithMessages.IsMatch(c.Room) => new BadField("room"),
        MarkRead c when c.N is < 1 or > LargestNumber => new BadField("n"),
        MarkRead c when state.Find(c.Room) is { } position && position.N >= c.N => Decision.Nothing,
        MarkRead c when state.Find(c.Room) is null && state.Positions.Count >= Rooms => new TooManyRooms(Rooms),
        MarkRead c => new MessagesRead(c.Room, c.N),

        ChooseLanguage c when !Languages.Contains(c.Language) => new BadField("language"),
        ChooseLanguage c when c.Language == state.Language => Decision.Nothing,
        ChooseLanguage c => new LanguageChosen(c.Language),

        _ => throw NotDecided(command),
    };

    public override ReadPositionState Evolve(ReadPositionState state, Recorded recorded) => recorded.Event switch
    {
        MessagesRead e => state.Read(new(e.Room, e.N, recorded.At)),
        LanguageChosen e => state with { Language = e.Language },
        _ => state,
    };

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => recorded.Event switch
    {
        MessagesRead e => [new("readPositions", e.Room)],
        LanguageChosen => [new("preferences", before.Get<ReadPositionState>().Preferences.Id)],
        _ => [],
    };

    [GeneratedRegex(@"\A((community|response|agency)/[a-z0-9]+(-[a-z0-9]+)*|city)\z")]
    private static partial Regex RoomWithMessages { get; }
}
