using Cscc.Server.Tests.Center;

[assembly: AssemblyFixture(typeof(SharedCenter))]

namespace Cscc.Server.Tests.Center;

/// <summary>The one center that most tests share; it starts when the first of them asks for it.</summary>
public sealed class SharedCenter : IAsyncDisposable
{
    private readonly Lazy<Task<LiveCenter>> _center = new(() => LiveCenter.StartAsync(settings: "Cscc:Room:ChangesKept=40"));

    public Task<LiveCenter> StartedAsync() => _center.Value;

    public async ValueTask DisposeAsync()
    {
        if (_center.IsValueCreated)
            await (await _center.Value).DisposeAsync();
    }
}

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
