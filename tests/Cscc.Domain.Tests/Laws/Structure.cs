using System.Collections;
using System.Reflection;

namespace Cscc.Domain.Tests.Laws;

/// <summary>Whether two states say the same, where their immutable collections compare by reference.</summary>
internal static class Structure
{
    public static bool Same(object? one, object? other) => (one, other) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (IDictionary a, IDictionary b) => a.Count == b.Count && a.Keys.Cast<object>().All(key => b.Contains(key) && Same(a[key], b[key])),
        (IEnumerable a and not string, IEnumerable b) => SameItems([.. a.Cast<object>()], [.. b.Cast<object>()]),
        _ when one.GetType() != other.GetType() => false,
        _ when one.GetType().GetMethod("<Clone>$") is not null => Properties(one).All(p => Same(p.GetValue(one), p.GetValue(other))),
        _ => one.Equals(other),
    };

    private static bool SameItems(List<object> one, List<object> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => Same(pair.First, pair.Second));

    private static IEnumerable<PropertyInfo> Properties(object record) =>
        record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);
}
