using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cscc.Domain;
using Cscc.Domain.Kernel;
using Cscc.Server.Log;

namespace Cscc.Server.Tests.Golden;

/// <summary>That every event that was ever stored can still be read.</summary>
public sealed class GoldenEventTests
{
    private static readonly IReadOnlyList<Sample> Committed = Read();

    [Fact]
    public void Every_event_has_a_sample() =>
        Assert.Equal([], RoomKinds.Events.Except(GoldenEvents.InOrder.Select(e => e.GetType())));

    [Fact]
    public void Every_sample_is_committed()
    {
        var missing = GoldenEvents.InOrder.Skip(Committed.Count).Select(Sample.Of).ToList();
        Assert.True(missing.Count == 0, $"append to events.json:\n{string.Join(",\n", missing)}");
        Assert.Equal(GoldenEvents.InOrder.Count, Committed.Count);
    }

    [Fact]
    public void Every_sample_is_read_as_what_it_was() =>
        Assert.All(GoldenEvents.InOrder.Zip(Committed), pair => Assert.Equal(pair.First, pair.Second.Read()));

    [Fact]
    public void A_field_that_this_version_does_not_know_is_no_hindrance() =>
        Assert.All(Committed, sample => Assert.Equal(sample.Read(), (sample with { Body = WithAnotherField(sample.Body) }).Read()));

    private static JsonElement WithAnotherField(JsonElement body)
    {
        var fields = body.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        fields["fromTheFuture"] = JsonSerializer.SerializeToElement(new { Deep = new[] { 1 } });
        return JsonSerializer.SerializeToElement(fields);
    }

    private static List<Sample> Read()
    {
        using var file = typeof(GoldenEventTests).Assembly.GetManifestResourceStream("Cscc.Server.Tests.Golden.events.json")!;
        return JsonSerializer.Deserialize<List<Sample>>(file, JsonSerializerOptions.Web)!;
    }

    /// <summary>An event as the log keeps it: its name, its body, and the contents of its texts beside it.</summary>
    private sealed record Sample(string Name, JsonElement Body, Dictionary<string, string> Texts)
    {
        private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

        public static Sample Of(Event fact)
        {
            var stored = EventCodec.Default.Encode(fact);
            return new(stored.Name, JsonDocument.Parse(stored.Body).RootElement, stored.Texts.DistinctBy(t => t.Id).ToDictionary(t => t.Id, t => t.Content!));
        }

        public Event Read() =>
            EventCodec.Default.Decode(Name, Encoding.UTF8.GetBytes(Body.GetRawText()), Texts.GetValueOrDefault);

        public override string ToString() => "  " + JsonSerializer.Serialize(this, AsWritten);
    }
}
