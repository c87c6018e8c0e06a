using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Domain.Tests.Needs;

/// <summary>Facts and wishes about needs, each with what matters to the test and believable for the rest.</summary>
internal static class NeedFacts
{
    public const string Meals = "need-1";
    public const string Coats = "need-2";
    public const string Lights = "need-3";

    /// <summary>A text that the room's next command writes; <paramref name="id"/> counts the random ids it draws.</summary>
    public static Text Written(string content, int id = 1, string language = "en") => new($"new-{id}", language, content);

    public static Text Said(string content) => new($"text of {content}", "en", content);

    public static NeedDetails Details(string title = "Hot meals", int quantity = 300) =>
        new(Said(title), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, quantity);

    /// <summary>The first need, at <c>a0</c>; the second stands at <c>a1</c>, and so on.</summary>
    public static NeedRaised Raised(int number = 1, int quantity = 300, string? reference = null) =>
        new(NeedId.Of(number), $"a{number - 1}", Details(quantity: quantity), Reference: reference);

    public static RaiseNeed Raise(string title = "Hot meals", int quantity = 300) =>
        new(new(title), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, quantity);

    public static ReviseNeed Revise(string title = "Hot meals", int quantity = 300, int? rev = null) =>
        new(Meals, new(title), NeedCategory.Food, NeedPriority.Urgent, NeedTerm.ShortTerm, quantity, Rev: rev);
}
