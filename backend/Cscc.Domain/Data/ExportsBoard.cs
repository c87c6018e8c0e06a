using Cscc.Domain.Kernel;

namespace Cscc.Domain.Data;

/// <summary>Writes down that somebody takes figures along. For the center's keeper only.</summary>
/// <param name="Form">The file's ending.</param>
/// <param name="By">The person's id.</param>
/// <param name="Exactly">Whether small counts of people harmed go with it.</param>
public sealed record RecordExport(string Measure, string Form, string By, bool Exactly) : Command;

[EventName("figuresExported.v1")]
public sealed record FiguresExported(string Measure, string Form, string By, bool Exactly) : Event;

/// <summary>Figures that somebody took along.</summary>
public sealed record Export(string Measure, string Form, string By, bool Exactly, DateTimeOffset At);

/// <param name="Exports">The newest, newest first.</param>
public sealed record ExportsState(ValueList<Export> Exports);

/// <summary>Who took which figures of a series along, and when.</summary>
public sealed class ExportsBoard : Board<ExportsState>
{
    /// <summary>Exports that are told; those before stay in the log.</summary>
    private const int Most = 200;

    public override IReadOnlyList<Type> Commands { get; } = [typeof(RecordExport)];

    public override IReadOnlyList<Type> Events { get; } = [typeof(FiguresExported)];

    public override IReadOnlyList<Collection> Collections => [];

    protected override ExportsState Start => new([]);

    public override Decision Decide(ExportsState state, Command command, Asking asking) => command switch
    {
        RecordExport record => new FiguresExported(record.Measure, record.Form, record.By, record.Exactly),
        _ => throw NotDecided(command),
    };

    public override ExportsState Evolve(ExportsState state, Recorded recorded) => recorded.Event is FiguresExported taken
        ? new(state.Exports.Prepend(new(taken.Measure, taken.Form, taken.By, taken.Exactly, recorded.At)).Take(Most).ToValueList())
        : state;

    public override IEnumerable<Touched> Touches(Recorded recorded, RoomState before, RoomState after) => [];
}
