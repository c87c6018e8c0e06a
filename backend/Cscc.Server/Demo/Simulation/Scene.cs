using System.Text.Json;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Domain.Responses;
using Cscc.Server.Access;

namespace Cscc.Server.Demo.Simulation;

/// <summary>What somebody has before their eyes when they do something.</summary>
/// <param name="Others">The other rooms that they have open.</param>
public sealed record Scene(Person Person, HeldRoom Room, IReadOnlyCollection<HeldRoom> Others, Random Dice)
{
    public string Me => Person.Id;

    /// <summary>The agency that they speak for here; null if they have none.</summary>
    public string? Agency => Room.Room.Kind == "agency" ? Room.Room.Name : Person.Agencies is [var home, ..] ? home : null;

    public bool IsConvener => Room.IsConvener;

    /// <summary>Whether they lead the response, or speak for one of its communities.</summary>
    public bool Leads => IsConvener || All<ResponseView>(ResponseBoard.Response).Any(r => r.Lead == Me);

    public List<TView> All<TView>(string collection) => In<TView>(Room, collection);

    public static List<TView> In<TView>(HeldRoom room, string collection) =>
        [.. room.All(collection).Select(json => json.Deserialize<TView>(WireJson.ReadBack)!)];

    /// <summary>One of the things that are such; null if there is none.</summary>
    public TView? One<TView>(string collection, Func<TView, bool> isSuch)
        where TView : class => OneOf([.. All<TView>(collection).Where(isSuch)]);

    public T? OneOf<T>(IReadOnlyList<T> all)
        where T : class => all.Count == 0 ? null : all[Dice.Next(all.Count)];

    public int UpTo(int most) => 1 + Dice.Next(Math.Max(1, most));

    public bool Chance(int percent) => Dice.Next(100) < percent;

    /// <summary>Words of theirs, in their language.</summary>
    public Words Say(Phrases phrases) => new(phrases.In(Person.Language, Dice), Person.Language);
}
