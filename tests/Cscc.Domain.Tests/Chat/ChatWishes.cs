using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Kernel;
using CsCheck;

namespace Cscc.Domain.Tests.Chat;

/// <summary>Random wishes of people who talk: mostly sensible, of recent and of old messages, sometimes refused.</summary>
public static class ChatWishes
{
    /// <summary>Somewhat beyond the window.</summary>
    private const int Recent = 80;

    private static readonly Gen<Actor> Anyone = Gen.Int[0, People.Members.Count - 1].Select(n => People.Members[n]);

    private static readonly Gen<Words> Text = Gen.Frequency(
        (19, Gen.String[Gen.Char['a', 'z'], 1, 8].Select(content => new Words($"{Dice.Canary} {content}"))),
        (1, Gen.Const(new Words("  "))));

    /// <summary>Mostly nobody; the last of them calls nobody and is refused.</summary>
    private static readonly Gen<ValueList<Mention>?> Mentions = Gen.Int[0, 19].Select(n => n switch
    {
        0 => [new(MentionKind.Everyone)],
        1 => [new(MentionKind.Person, "imani"), new(MentionKind.Agency, People.Clinic)],
        2 => [new(MentionKind.Role)],
        _ => (ValueList<Mention>?)null,
    });

    /// <summary>Picks a message's number: mostly any, often a recent one, and now and then one that is not there.</summary>
    private static readonly Gen<Func<long, long>> Target = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 999]).Select<(int, int), Func<long, long>>(drawn =>
    {
        var (kind, permille) = drawn;
        return last => kind switch
        {
            0 => last + 1,
            <= 7 => Math.Max(1, last - permille % Recent),
            _ => 1 + (last - 1) * permille / 1000,
        };
    });

    public static Gen<Wish> Any { get; } = Gen.Frequency(
        (5, About((_, text, mentions, _) => new PostMessage(text, Mentions: mentions))),
        (3, About((id, text, mentions, _) => new PostMessage(text, id, mentions))),
        (4, About((id, text, mentions, _) => new EditMessage(id, text, mentions), byAuthor: true)),
        (2, About((id, _, _, _) => new DeleteMessage(id), byAuthor: true)),
        (6, About((id, _, _, n) => new React(id, (Reaction)(n % 3), n % 4 != 0))),
        (3, About((id, _, _, _) => new PinMessage(id))),
        (3, About((id, _, _, _) => new UnpinMessage(id), ofPins: true)));

    private static Gen<Wish> About(
        Func<string, Words, ValueList<Mention>?, int, Command> wish, bool byAuthor = false, bool ofPins = false) =>
        Gen.Select(Anyone, Target, Text, Mentions, Gen.Int[0, 11]).Select<(Actor, Func<long, long>, Words, ValueList<Mention>?, int), Wish>(drawn =>
        {
            var (anyone, target, text, mentions, n) = drawn;
            return room =>
            {
                var chat = room.State.Get<ChatState>();
                var number = ofPins && chat.Pins.Count > 0 && n > 1 ? chat.Pins.Keys.ElementAt(n % chat.Pins.Count) : target(chat.Last);
                var id = MessageStory.Id(number);
                // Mostly one's own: what others may not do is refused, and histories of refusals tell little.
                var by = byAuthor && n > 1 ? Author(room, id) ?? anyone : anyone;
                return (by, wish(id, text, mentions, n));
            };
        });

    private static Actor? Author(TestRoom room, string id) =>
        room.Story(MessageStory.Subject(id)) is [var posted, ..] ? People.Members.Single(p => p.Person == posted.By!.Person) : null;
}
