using Briefings.Content.Loading.Markdown;
using Briefings.Core.Diagnostics;
using Briefings.Testing;

namespace Briefings.Content.Tests.Markdown;

public sealed class ExampleTests
{
    [Fact]
    public void The_examples_texts_are_read_without_a_finding()
    {
        var files = Directory.GetFiles(Repository.Path("content"), "*.md", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty();
        var findings = new List<Diagnostic>();
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", 3, StringComparison.Ordinal) + 5 : 0;
            var name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
            var impacts = ImpactLabels.None with { Ids = ["supply-chain", "transport-routes", "operators-staff", "insurance-finance", "energy-fuel", "extractives", "telecoms", "political-regulatory", "reputation-legal", "humanitarian-access", "displacement", "food-water", "health"] };
            findings.AddRange(MarkdownReader.Read(new MarkdownSource(name, text[end..], 1 + text[..end].Count(each => each == '\n'), "en"), impacts).Diagnostics);
        }

        findings.ShouldBeEmpty();
    }
}
