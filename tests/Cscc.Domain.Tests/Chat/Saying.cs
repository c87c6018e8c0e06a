using Cscc.Domain.Chat;
using Cscc.Domain.Kernel;
using Cscc.Domain.Tests.Kernel;

namespace Cscc.Domain.Tests.Chat;

/// <summary>What was said, for the scenarios of chat.</summary>
public static class Saying
{
    public static MessagePosted Posted(long number, string content = "The hall is open until nine", string? thread = null) =>
        new(MessageStory.Id(number), thread, new($"said-{number}", "en", content), []);

    public static Event[] PostedUpTo(long number) => [.. Enumerable.Range(1, (int)number).Select(n => Posted(n))];

    /// <summary>So many more messages of somebody else are said.</summary>
    public static Scenario AndMore(this Scenario scenario, int count)
    {
        for (var i = 0; i < count; i++)
            scenario.And(People.Imani, new PostMessage(new("More")));
        return scenario;
    }

    public static MessageView Message(this Scenario scenario, string id) =>
        scenario.Sees<MessageView>("messages", id) ?? throw new InvalidOperationException($"{id} is not in state");

    public static ChatState Chat(this Scenario scenario) => scenario.Room.State.Get<ChatState>();

    public static MessageView Told(this Scenario scenario, string id) =>
        (MessageView)scenario.Room.History("messages").Single(v => v.Id == id);
}
