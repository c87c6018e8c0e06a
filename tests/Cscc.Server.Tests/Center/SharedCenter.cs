using Cscc.Server.Tests.Center;

[assembly: AssemblyFixture(typeof(SharedCenter))]
[assembly: AssemblyFixture(typeof(FloorCenter))]

namespace Cscc.Server.Tests.Center;

/// <summary>The one center that most tests share; it starts when the first of them asks for it.</summary>
public class SharedCenter : IAsyncDisposable
{
    private readonly Lazy<Task<LiveCenter>> _center = new(() => LiveCenter.StartAsync(settings: "Cscc:Room:ChangesKept=40"));

    public Task<LiveCenter> StartedAsync() => _center.Value;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_center.IsValueCreated)
            await (await _center.Value).DisposeAsync();
    }
}

/// <summary>Another, for what goes on between rooms: one center has not communities enough for every test.</summary>
public sealed class FloorCenter : SharedCenter;

/// <summary>A test class that works in the shared center, in which nothing may ever be logged as an error.</summary>
public abstract class SharedCenterTests(SharedCenter shared) : IAsyncLifetime
{
    private LiveCenter? _center;

    protected LiveCenter Center => _center!;

    public virtual async ValueTask InitializeAsync() => _center = await shared.StartedAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Assert.Empty(Center.Errors);
        return ValueTask.CompletedTask;
    }
}
