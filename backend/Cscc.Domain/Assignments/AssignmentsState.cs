using System.Collections.Immutable;
using Cscc.Domain.Kernel;
using Cscc.Domain.Requests;

namespace Cscc.Domain.Assignments;

/// <summary>Where what agencies hold for the response is; what they hold stands with the requests.</summary>
public sealed record AssignmentsState(ImmutableDictionary<string, Moved> Staff, ImmutableDictionary<string, Stages> Resources)
{
    public static AssignmentsState Empty { get; } = new(ImmutableDictionary<string, Moved>.Empty, ImmutableDictionary<string, Stages>.Empty);

    public static string IdOf(string request, string unit) => $"{request}.{unit}";

    /// <summary>The request and the unit that an assignment is made of; null if the id is not one.</summary>
    public static (string Request, string Unit)? PartsOf(string id) => id.Split('.') is [var request, var unit] ? (request, unit) : null;

    public AssignmentsState Release(string request, Given given)
    {
        var id = IdOf(request, given.Unit);
        return Resources.TryGetValue(id, out var stages) ? this with { Resources = Resources.SetItem(id, stages.Less(given.Quantity)) } : this;
    }
}

/// <summary>How an assigned person or team moves.</summary>
public sealed record Moved(Movement Movement, DateTimeOffset Since, DateTimeOffset? ExpectedAt, Text? Place, Point? Point);

/// <summary>How many of what is assigned are past being committed.</summary>
public sealed record Stages(int InTransit, int OnScene, int Returning, DateTimeOffset Since, Text? Place, Point? Point)
{
    public int Out => InTransit + OnScene + Returning;

    public int At(ResourceStage stage, int left) => stage switch
    {
        ResourceStage.InTransit => InTransit,
        ResourceStage.OnScene => OnScene,
        ResourceStage.Returning => Returning,
        _ => left - Out,
    };

    public Stages Add(ResourceStage stage, int quantity) => stage switch
    {
        ResourceStage.InTransit => this with { InTransit = InTransit + quantity },
        ResourceStage.OnScene => this with { OnScene = OnScene + quantity },
        ResourceStage.Returning => this with { Returning = Returning + quantity },
        _ => this,
    };

    /// <summary>What is given back is first what is on its way back, then what is there, then what is on its way.</summary>
    public Stages Less(int quantity)
    {
        var returning = Math.Min(quantity, Returning);
        var onScene = Math.Min(quantity - returning, OnScene);
        var inTransit = Math.Min(quantity - returning - onScene, InTransit);
        return this with { Returning = Returning - returning, OnScene = OnScene - onScene, InTransit = InTransit - inTransit };
    }
}
