using System.Runtime.CompilerServices;

namespace Cscc.Server.Tests;

/// <summary>Files under <c>tests/data</c>, and the folder of whole real files that a run may name.</summary>
public static class TestData
{
    /// <summary>Marks tests that want the whole real files; <c>npm run test:data</c> runs them, other runs leave them out.</summary>
    public const string Trait = "Data";

    public const string Whole = "whole";

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    public static byte[] ReadWhole(string name) => File.ReadAllBytes(Path.Combine(
        Environment.GetEnvironmentVariable("CSCC_DATA") ?? throw new InvalidOperationException("CSCC_DATA names the folder of the whole real files"),
        name));

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "data");
}
