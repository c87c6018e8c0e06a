using Cscc.Domain.Kernel;

namespace Cscc.Domain.Needs;

/// <summary>A need's id bears its number, which is fixed for ever: <c>need-3</c>.</summary>
public static class NeedId
{
    public static string Of(int number) => NumberedIds.Make("need", number);

    /// <summary>The number in an id; 0, which no need bears, for anything else.</summary>
    public static int NumberOf(string id) => NumberedIds.Number("need", id) is <= int.MaxValue and var number ? (int)number : 0;
}
