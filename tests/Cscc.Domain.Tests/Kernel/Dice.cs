using Cscc.Domain.Kernel;
using CsCheck;

namespace Cscc.Domain.Tests.Kernel;

/// <summary>Draws what people wish and say, for histories that nobody wrote.</summary>
public sealed class Dice(int seed)
{
    /// <summary>Stands in every text that is drawn, and nowhere else.</summary>
    public const string Canary = "xylophone";

    private readonly Random _random = new(seed);

    /// <summary>A wish drawn by the room as it stands; the seed alone is what shrinks.</summary>
    public static Gen<Wish> Wish(Func<Dice, TestRoom, (Actor By, Command Command)> draw) =>
        Gen.Int[0, int.MaxValue].Select<int, Wish>(seed => room => draw(new(seed), room));

    /// <summary>A letter drawn by the room as it stands.</summary>
    public static Gen<Draw> Told(Func<Dice, TestRoom, (RoomId From, Letter Letter)> draw) => Gen.Int[0, int.MaxValue].Select<int, Draw>(seed => room =>
    {
        var (from, letter) = draw(new(seed), room);
        return new Deed.Told(from, letter);
    });

    public bool Chance(int percent) => _random.Next(100) < percent;

    public int UpTo(int most) => _random.Next(most) + 1;

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T Pick<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    public Words Words() => new($"{Canary} {_random.Next(4)}", Chance(10) ? "es" : null);

    public Text Text() => new($"text-{_random.Next()}", "en", $"{Canary} {_random.Next(4)}");

    public Text? TextOrNone() => Chance(50) ? Text() : null;

    public Words? WordsOrNone() => Chance(50) ? Words() : null;
}
