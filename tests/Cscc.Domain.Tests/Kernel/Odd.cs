using Cscc.Domain.Kernel;

namespace Cscc.Domain.Tests.Kernel;

/// <summary>Makes records of any type out of values that are all of the right type and seldom sensible.</summary>
internal static class Odd
{
    private static readonly string[] Strings =
    [
        "", " ", "need-1", "need-2", "need-0", "need-99999999999", "m-1", "m-60", "m-81", "m-", "capability-1", "new-1", "es", "tlh-",
        "community/austin", People.Pantry, People.Clinic, "\0", "\u202e", new string('\u0301', 10_000),
    ];

    private static readonly long[] Numbers = [long.MinValue, int.MinValue, -1, 0, 1, 2, 40, 1_000_000, int.MaxValue, long.MaxValue];

    private static readonly DateTimeOffset[] Times = [DateTimeOffset.MinValue, TestRoom.Morning, DateTimeOffset.MaxValue];

    public static object Make(Type type, Random dice)
    {
        if (type == typeof(string))
            return Pick(Strings, dice);
        if (type == typeof(int))
            return (int)Math.Clamp(Pick(Numbers, dice), int.MinValue, int.MaxValue);
        if (type == typeof(long))
            return Pick(Numbers, dice);
        if (type == typeof(double))
            return Pick([0d, -87.7, 41.85, double.MaxValue, -1e-300], dice);
        if (type == typeof(bool))
            return dice.Next(2) == 0;
        if (type == typeof(DateTimeOffset))
            return Pick(Times, dice);
        if (type == typeof(DateOnly))
            return Pick([DateOnly.MinValue, new(2018, 8, 10), DateOnly.MaxValue], dice);
        if (type.IsEnum)
            return Pick([.. Enum.GetValues(type).Cast<object>()], dice);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return MakeList(type.GetGenericArguments()[0], dice);
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p =>
            p.HasDefaultValue && dice.Next(2) == 0 ? null : Make(Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType, dice))]);
    }

    private static object MakeList(Type item, Random dice)
    {
        var items = Array.CreateInstance(item, dice.Next(4));
        for (var i = 0; i < items.Length; i++)
            items.SetValue(Make(item, dice), i);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [items])!;
    }

    private static T Pick<T>(T[] items, Random dice) => items[dice.Next(items.Length)];
}
