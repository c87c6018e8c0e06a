using System.Collections.Concurrent;
using System.Net;
using Cscc.Contracts;
using Cscc.Domain.Kernel;
using Cscc.Server.Tests.Center;
using Cscc.Server.Tests.Protocol;

namespace Cscc.Server.Tests.Crash;

/// <summary>What was acknowledged: the id of what was made, and its words.</summary>
internal sealed record Acknowledged(string Id, string Words);

/// <summary>
/// A person who writes without pause to a center that keeps dying: whatever was not answered is sent again with the same
/// op id, as a browser's outbox does.
/// </summary>
internal sealed class Writer(string person, RoomId room, Func<Uri> center)
{
    private readonly ConcurrentQueue<Acknowledged> _acknowledged = new();
    private readonly CookieContainer _cookies = new();
    private int _count;

    public string Person => person;

    public RoomId Room => room;

    public IReadOnlyCollection<Acknowledged> Acknowledged => _acknowledged;

    /// <summary>How often an answer was lost and the command sent again.</summary>
    public int Retries { get; private set; }

    /// <param name="acknowledged">Called after each acknowledgement.</param>
    /// <param name="stop">Ends the writing after the command that is under way has been answered.</param>
    public async Task WriteAsync(Action acknowledged, CancellationToken stop)
    {
        DemoClient? client = null;
        (string OpId, string Words, Command Command)? unanswered = null;
        while (unanswered is not null || !stop.IsCancellationRequested)
        {
            try
            {
                client ??= await DemoClient.ConnectAsync(center(), person, _cookies);
                if (unanswered is null)
                    unanswered = Next();
                else
                    Retries++;
                var answer = await client.SendAsync(room, unanswered.Value.Command, unanswered.Value.OpId);
                Assert.True(answer.Accepted, $"{unanswered} was refused: {answer.Code}");
                _acknowledged.Enqueue(new(answer.Result!.Value.GetProperty("id").GetString()!, unanswered.Value.Words));
                unanswered = null;
                acknowledged();
            }
            catch (CallRefusedException e) when (e.Code == MisuseCodes.TryAgain)
            {
                await Task.Delay(20, CancellationToken.None);
            }
            catch (Exception e) when (e is not (CallRefusedException or Xunit.Sdk.IAssertionException))
            {
                if (client is not null)
                    await client.DisposeAsync();
                client = null;
                await Task.Delay(50, CancellationToken.None);
            }
        }
        if (client is not null)
            await client.DisposeAsync();
    }

    private (string, string, Command) Next()
    {
        var words = $"{person} {++_count}";
        return (DemoClient.NewOpId(), words, _count % 4 == 0 ? Saying.Raise(words) : Saying.Post(words));
    }
}
