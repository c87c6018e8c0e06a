using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Cscc.Server.Tests.Protocol;

/// <summary>Holds the written protocol and its tests to each other.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_rule_of_the_protocol_has_a_test_that_bears_its_number_and_no_test_bears_another()
    {
        var written = Rule.Matches(File.ReadAllText(Document())).Select(m => m.Groups[1].Value).ToHashSet();
        var tested = typeof(DocumentTests).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttributes<FactAttribute>().Any())
            .Select(m => Number.Match(m.Name)).Where(m => m.Success).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.NotEmpty(written);
        Assert.Equal(written.Order(), tested.Order());
    }

    private static string Document([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "protocol.md");

    /// <summary>As it stands before each rule: <c>- **L1** …</c>.</summary>
    [GeneratedRegex(@"^- \*\*([A-Z]\d+)\*\*", RegexOptions.Multiline)]
    private static partial Regex Rule { get; }

    [GeneratedRegex(@"^([A-Z]\d+)_")]
    private static partial Regex Number { get; }
}
