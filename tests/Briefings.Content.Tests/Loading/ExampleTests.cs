using Briefings.Content.Loading;
using Briefings.Content.Validation;
using Briefings.Testing;

namespace Briefings.Content.Tests.Loading;

/// <summary>Content that must load without a word: the example and the second house.</summary>
public class ExampleTests
{
    [Fact]
    public void The_example_content_loads_and_validates_without_a_finding() => Findings("content").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Houses))]
    public void The_content_of_another_house_loads_and_validates_without_an_error(string folder) =>
        Findings(folder, line => line.Contains(": error ", StringComparison.Ordinal)).ShouldBeEmpty();

    public static TheoryData<string> Houses() =>
        [.. Directory.EnumerateFiles(Repository.Path("tests", "Fixtures"), "site.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!).Replace('\\', '/'))];

    private static List<string> Findings(string folder, Func<string, bool>? where = null)
    {
        var loaded = new Loader().Load(new LoadOptions(Repository.Path(folder)));
        var validated = Validator.Validate(loaded.Value);
        return [.. loaded.Diagnostics.Concat(validated.Diagnostics)
            .Select(finding => finding.ToString()[(Repository.Root.Length + 1)..])
            .Where(line => where?.Invoke(line) ?? true)];
    }
}
