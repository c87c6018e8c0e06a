using Cscc.Server.Log;

namespace Cscc.Server.Tests.Log;

public sealed class DataFolderTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("cscc-folder-");

    private string FolderPath => Path.Combine(_parent.FullName, "data");

    public void Dispose() => _parent.Delete(recursive: true);

    [Fact]
    public async Task A_second_process_is_refused_in_words_until_the_first_ends()
    {
        await using var first = ChildProcess.Start([], "hold-folder", FolderPath, "http://localhost:5080");
        Assert.Equal("held", await first.ReadLineAsync());

        var refused = Assert.Throws<DataFolderHeldException>(() => DataFolder.Hold(FolderPath));
        Assert.Equal(
            $"The data folder {FolderPath} is in use by the center at http://localhost:5080 (process {first.Id}). "
            + "Stop it first, or set Cscc__DataFolder to another folder.",
            refused.Message);
        Assert.Equal(refused.Holder, DataFolder.FindRunning(FolderPath));

        Assert.Equal(0, await first.EndAsync());
        using var second = DataFolder.Hold(FolderPath);
        Assert.False(File.Exists(Path.Combine(FolderPath, "center.json")));
    }

    [Fact]
    public async Task A_folder_whose_holder_was_killed_is_taken_over()
    {
        await using var first = ChildProcess.Start([], "hold-folder", FolderPath, "http://localhost:5080");
        Assert.Equal("held", await first.ReadLineAsync());
        first.Kill();
        await first.EndAsync();

        Assert.True(File.Exists(Path.Combine(FolderPath, "center.json")));
        Assert.Null(DataFolder.FindRunning(FolderPath));
        using var second = DataFolder.Hold(FolderPath);
        Assert.Equal(Environment.ProcessId, second.Announce("http://localhost:5081").Pid);
    }

    [Fact]
    public void A_holder_that_does_not_listen_yet_is_refused_too()
    {
        using var first = DataFolder.Hold(FolderPath);

        var refused = Assert.Throws<DataFolderHeldException>(() => DataFolder.Hold(FolderPath));

        Assert.Contains("in use by another process", refused.Message, StringComparison.Ordinal);
        Assert.Null(DataFolder.FindRunning(FolderPath));
    }

    [Fact]
    public void Nobody_runs_on_a_folder_that_is_not_there()
    {
        Assert.Null(DataFolder.FindRunning(FolderPath));
        Assert.False(Directory.Exists(FolderPath));
    }

    [Fact]
    public void Only_the_owner_reads_the_token_which_is_new_each_time()
    {
        using var folder = DataFolder.Hold(FolderPath);
        var first = folder.Announce("http://localhost:5080");
        var second = folder.Announce("http://localhost:5080");

        Assert.NotEqual(first.Token, second.Token);
        Assert.Equal(second, DataFolder.FindRunning(FolderPath));
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(FolderPath, "center.json")));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(FolderPath));
    }
}
