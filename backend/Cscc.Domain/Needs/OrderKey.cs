namespace Cscc.Domain.Needs;

/// <summary>
/// A place in an order, as a text that sorts by its UTF-16 units. Between any two there is room for another, so that
/// moving one need changes no other.
/// </summary>
/// <remarks>
/// A whole number, whose first letter tells its sign and length (<c>Zz</c> comes before <c>a0</c>, and <c>az</c> before
/// <c>b00</c>), and then a fraction. So a key at either end grows with the logarithm of their number, and one between two by a
/// digit in every five or so.
/// </remarks>
public readonly record struct OrderKey(string Value) : IComparable<OrderKey>
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly OrderKey First = new("a0");

    /// <summary>A key after <paramref name="before"/> and before <paramref name="after"/>; null stands for the end on that side.</summary>
    public static OrderKey Between(OrderKey? before, OrderKey? after) => new((before?.Value, after?.Value) switch
    {
        (null, null) => First.Value,
        (null, { } b) => Whole(b) is var whole && whole.Length < b.Length ? whole : Step(whole, -1),
        ({ } a, null) => Step(Whole(a), +1),
        ({ } a, { } b) => Step(Whole(a), +1) is var next && string.CompareOrdinal(next, b) < 0
            ? next
            : Whole(a) + Middle(Fraction(a), Whole(a) == Whole(b) ? Fraction(b) : null),
    });

    public int CompareTo(OrderKey other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(OrderKey one, OrderKey other) => one.CompareTo(other) < 0;

    public static bool operator >(OrderKey one, OrderKey other) => one.CompareTo(other) > 0;

    public static bool operator <=(OrderKey one, OrderKey other) => one.CompareTo(other) <= 0;

    public static bool operator >=(OrderKey one, OrderKey other) => one.CompareTo(other) >= 0;

    public override string ToString() => Value;

    // 'a' is followed by one digit, 'b' by two; 'Z' by one, 'Y' by two.
    private static int LengthOfWhole(char head) => head >= 'a' ? head - 'a' + 2 : 'Z' - head + 2;

    private static string Whole(string key) => key[..LengthOfWhole(key[0])];

    private static string Fraction(string key) => key[LengthOfWhole(key[0])..];

    /// <summary>The next or the previous whole number.</summary>
    private static string Step(string whole, int by)
    {
        var (wraps, to) = by > 0 ? (Digits[^1], Digits[0]) : (Digits[0], Digits[^1]);
        var digits = whole.ToCharArray();
        var i = digits.Length - 1;
        while (i > 0 && digits[i] == wraps)
            digits[i--] = to;
        if (i > 0)
        {
            digits[i] = Digits[Digits.IndexOf(digits[i], StringComparison.Ordinal) + by];
            return new(digits);
        }
        var head = (whole[0], by) switch
        {
            ('Z', > 0) => 'a',
            ('a', < 0) => 'Z',
            var (letter, step) => (char)(letter + step),
        };
        return head + new string(to, LengthOfWhole(head) - 1);
    }

    /// <summary>A fraction between two, as short as it can be; null stands for one whole.</summary>
    private static string Middle(string a, string? b)
    {
        var shared = 0;
        while (b is not null && shared < b.Length && (shared < a.Length ? a[shared] : Digits[0]) == b[shared])
            shared++;
        if (shared > 0)
            return b![..shared] + Middle(shared < a.Length ? a[shared..] : "", b[shared..]);

        var low = a.Length > 0 ? Digits.IndexOf(a[0], StringComparison.Ordinal) : 0;
        var high = b is null ? Digits.Length : Digits.IndexOf(b[0], StringComparison.Ordinal);
        if (high - low > 1)
            return Digits[(low + high) / 2].ToString();
        return b is { Length: > 1 }
            ? b[..1]
            : Digits[low] + Middle(a.Length > 0 ? a[1..] : "", null);
    }
}
