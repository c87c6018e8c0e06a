using Cscc.Domain.Capabilities;
using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Needs;

namespace Cscc.Server.Demo;

/// <summary>One wish of the demo's script.</summary>
/// <param name="OpId">The same at every start, so that a wish already granted is not granted again.</param>
/// <param name="Makes">The id that the room gives to what is made, as later steps name it; null if nothing is made.</param>
public sealed record DemoStep(RoomId Room, string Person, string OpId, Command Command, string? Makes = null);

/// <summary>
/// Writes the script of one community's room. An empty room numbers needs, messages and capabilities from 1, so the
/// ids are known while the script is written.
/// </summary>
public sealed class DemoRoom(string community)
{
    private readonly RoomId _room = RoomId.Community(community);
    private readonly List<DemoStep> _steps = [];
    private int _needs, _messages, _capabilities;

    public string Community => community;

    public IReadOnlyList<DemoStep> Steps => _steps;

    /// <summary>Raises a need and returns its id.</summary>
    public string Need(
        string by, string title, NeedCategory category, NeedPriority priority, int quantity, string unit, string? place = null,
        DateTimeOffset? neededBy = null, string? description = null, NeedTerm term = NeedTerm.ShortTerm) =>
        Makes($"need-{++_needs}", by, new RaiseNeed(
            new(title), category, priority, term, quantity, Words(description), Words(unit), Words(place), neededBy));

    /// <summary>An agency takes a part of a need, and has brought some of it already.</summary>
    public void Take(string need, string by, int claimed, int delivered = 0, string? note = null)
    {
        Do(by, new ClaimNeed(need, claimed));
        if (delivered > 0)
            Do(by, new ReportFulfilment(need, delivered, Words(note)));
    }

    /// <summary>Says something and returns the message's id.</summary>
    public string Say(string by, string text, string? thread = null, string? language = null, params Mention[] mentions) =>
        Makes($"m-{++_messages}", by, new PostMessage(new(text, language), thread, mentions.ToValueList()));

    public void React(string message, Reaction reaction, params string[] people)
    {
        foreach (var person in people)
            Do(person, new React(message, reaction, On: true));
    }

    /// <summary>Tells of something that is there already.</summary>
    public void Has(
        string by, string name, NeedCategory category, string? description = null, string? location = null, string? schedule = null,
        string? eligibility = null, string? capacity = null, params string[] languages) =>
        Makes($"capability-{++_capabilities}", by, new AddCapability(
            new(name), category, Words(description), Words(location), Words(schedule), Words(eligibility), null, Words(capacity),
            languages.ToValueList()));

    public void Do(string by, Command command) => Add(by, command, makes: null);

    private string Makes(string id, string by, Command command)
    {
        Add(by, command, id);
        return id;
    }

    private void Add(string by, Command command, string? makes) =>
        _steps.Add(new(_room, by, DemoOps.Of(_room.Value, _steps.Count), command, makes));

    private static Words? Words(string? content) => content is null ? null : new(content);
}
