using System.Text.RegularExpressions;
using Briefings.Testing;

namespace Briefings.Cli.Tests;

/// <summary>What the documents promise to be there is there.</summary>
public sealed partial class DocumentsTests
{
    public static TheoryData<string> Documents =>
    [
        "README.md",
        .. Directory.EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Path(), file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_link_inside_the_repository_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Repository.Path(document))!;
        Links().Matches(Prose(document))
            .Select(link => link.Groups[1].Value.Split('#')[0])
            .Where(to => to.Length > 0 && !to.Contains(':', StringComparison.Ordinal))
            .Where(to => !Path.Exists(Path.Combine(folder, to)))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("docs/security.md")]
    [InlineData("docs/faults.md")]
    public void Each_test_that_is_named_is_there(string document)
    {
        var classes = Directory.EnumerateFiles(Repository.Path("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        var named = TestNames().Matches(File.ReadAllText(Repository.Path(document))).Select(name => name.Groups[1].Value).Distinct(StringComparer.Ordinal).ToArray();
        named.Length.ShouldBeGreaterThan(5);
        named.Where(name => !classes.Contains(name)).ShouldBeEmpty();
    }

    // Examples of Markdown stand in code.
    private static string Prose(string document) => Code().Replace(File.ReadAllText(Repository.Path(document)), "");

    [GeneratedRegex(@"\]\(([^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex TestNames();

    [GeneratedRegex(@"^(```+).*?^\1|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();
}
