using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Cscc.Domain.Kernel;

/// <summary>
/// Empties the fields of a view that an audience may not see, from the declarations on the view's own properties.
/// This is the only place where anything is held back. Records nested in a view are redacted by their own declarations.
/// </summary>
public static class Redaction
{
    private static readonly ConcurrentDictionary<(Type, AudienceClass), Func<object, object>> Compiled = new();

    public static T For<T>(T view, Audience audience)
        where T : class =>
        (T)Compiled.GetOrAdd((view.GetType(), audience.Class), static key => Compile(key.Item1, key.Item2))(view);

    /// <summary>The properties of a view type that an audience receives; for tests and for the contract's comments.</summary>
    public static IEnumerable<PropertyInfo> VisibleTo(Type view, Audience audience) =>
        view.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && IsVisible(p, audience));

    private static bool IsVisible(PropertyInfo property, Audience audience)
    {
        if (property.PropertyType == typeof(Text) && !audience.ReadsText)
            return false;
        return Declared(property) is not { } seenBy || audience.Sees(seenBy.Classes);
    }

    // A positional record's attribute stands on the constructor's parameter unless it says `property:`.
    private static SeenByAttribute? Declared(PropertyInfo property) =>
        property.GetCustomAttribute<SeenByAttribute>()
        ?? property.DeclaringType!.GetConstructors()
            .SelectMany(c => c.GetParameters())
            .FirstOrDefault(p => p.Name == property.Name)?.GetCustomAttribute<SeenByAttribute>();

    private static Func<object, object> Compile(Type type, AudienceClass audienceClass)
    {
        var audience = new Audience(audienceClass);
        var clone = type.GetMethod("<Clone>$") ?? throw new InvalidOperationException($"{type.Name} is not a record");
        var source = Expression.Parameter(typeof(object));
        var copy = Expression.Variable(type);
        var body = new List<Expression>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            var target = Expression.Property(copy, property);
            if (!IsVisible(property, audience))
                body.Add(Expression.Assign(target, Expression.Default(property.PropertyType)));
            else if (property.PropertyType == typeof(Revisions))
                body.Add(Expression.Assign(target, Expression.Call(target, nameof(Revisions.Only), null, Expression.Constant(audience))));
            else if (NestedView(property.PropertyType) is { } redact)
                body.Add(Expression.Assign(target, Expression.Call(
                    redact.MakeGenericMethod(ItemOrSelf(property.PropertyType)), target, Expression.Constant(audience))));
        }
        if (body.Count == 0)
            return static view => view;
        body.Insert(0, Expression.Assign(copy, Expression.Convert(Expression.Call(Expression.Convert(source, type), clone), type)));
        body.Add(Expression.Convert(copy, typeof(object)));
        return Expression.Lambda<Func<object, object>>(Expression.Block([copy], body), source).Compile();
    }

    private static Type ItemOrSelf(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;

    private static MethodInfo? NestedView(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            return HasDeclarations(type.GetGenericArguments()[0]) ? typeof(Redaction).GetMethod(nameof(RedactList), BindingFlags.NonPublic | BindingFlags.Static) : null;
        return HasDeclarations(type) ? typeof(Redaction).GetMethod(nameof(RedactOne), BindingFlags.NonPublic | BindingFlags.Static) : null;
    }

    private static bool HasDeclarations(Type type) =>
        type != typeof(Text) && type.GetMethod("<Clone>$") is not null
        && type.GetProperties().Any(p => p.PropertyType == typeof(Text) || Declared(p) is not null || NestedView(p.PropertyType) is not null);

    private static T? RedactOne<T>(T? view, Audience audience)
        where T : class => view is null ? null : For(view, audience);

    private static ValueList<T>? RedactList<T>(ValueList<T>? views, Audience audience)
        where T : class => views?.Select(v => For(v, audience)).ToValueList();
}
