using System.Diagnostics;
using Cscc.Contracts;
using Cscc.Server.Host;
using Cscc.Server.Rooms;
using Microsoft.AspNetCore.SignalR;

namespace Cscc.Server.Hub;

/// <summary>
/// What every call passes: the caller's share of calls, and codes for whatever goes wrong. A fault is logged here,
/// once, with ids and no content.
/// </summary>
public sealed class EdgeFilter(LimitOptions limits, TimeProvider clock, ILogger<EdgeFilter> logger) : IHubFilter
{
    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        context.Context.Items[typeof(CallBudget)] = new CallBudget(limits.CallsPerSecond, limits.CallsAtOnce, clock);
        return next(context);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        // A frame that cannot be read, or is too long, ends the connection with what was wrong with it; a network that
        // fails is nobody's misuse.
        if (exception is not (null or OperationCanceledException or IOException))
            HubMetrics.Misused.Add(1);
        return next(context, exception);
    }

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var arrived = Stopwatch.GetTimestamp();
        try
        {
            if (!((CallBudget)invocationContext.Context.Items[typeof(CallBudget)]!).Take())
                throw new MisuseException(MisuseCodes.TooFast);
            return await next(invocationContext);
        }
        catch (MisuseException e)
        {
            throw new HubException(e.Message);
        }
        catch (RoomLostException e)
        {
            throw new HubException(e.Message);
        }
        catch (OperationCanceledException) when (invocationContext.Context.ConnectionAborted.IsCancellationRequested)
        {
            throw new HubException($"The connection closed. {MisuseCodes.TryAgain}");
        }
        catch (Exception e) when (e is not HubException)
        {
            HubMetrics.Faults.Add(1);
            logger.LogError(e, "{Method} failed for {Person} on {Connection}", invocationContext.HubMethodName, invocationContext.Context.UserIdentifier, invocationContext.Context.ConnectionId);
            throw new HubException($"Something failed here; please try again. {MisuseCodes.TryAgain}");
        }
        finally
        {
            HubMetrics.Answered.Record(Stopwatch.GetElapsedTime(arrived).TotalSeconds, new KeyValuePair<string, object?>("method", invocationContext.HubMethodName));
        }
    }
}

/// <summary>A connection's share of calls: so many a second, and so many at once after a pause.</summary>
public sealed class CallBudget(double perSecond, double most, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private double _used;
    private long _at = clock.GetTimestamp();

    public bool Take(int count = 1)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            _used = Math.Max(0, _used - (clock.GetElapsedTime(_at, now).TotalSeconds * perSecond));
            _at = now;
            if (_used + count > most)
                return false;
            _used += count;
            return true;
        }
    }
}
