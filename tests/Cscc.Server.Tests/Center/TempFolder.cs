namespace Cscc.Server.Tests.Center;

/// <summary>A data folder that goes with the test.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cscc-center-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
