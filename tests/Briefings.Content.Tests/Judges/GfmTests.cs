using Briefings.Content.Tests.Markdown;
using Briefings.Testing;

namespace Briefings.Content.Tests.Judges;

/// <summary>cmark-gfm, GitHub's own reader, judges what CommonMark has not: tables and words that are struck through.</summary>
public sealed class GfmTests
{
    private const int Texts = 400;
    private const string Between = "\n\nzzzz\n\n";

    [Fact]
    public void Random_texts_are_read_as_github_reads_them()
    {
        var program = Tool.RequireWherePresent("cmark-gfm", "it judges our reader");
        var source = new GfmTexts(20261129);
        var texts = Enumerable.Range(0, Texts).Select(_ => source.Next()).ToList();

        var judged = Judge(program, string.Join(Between, texts)).Split("<p>zzzz</p>");

        judged.Length.ShouldBe(Texts);
        var different = texts.Zip(judged, (text, html) => (text, Is: SpecHtml.Of(Read.All(text).Value), Expected: SpecHtml.Normalised(html)))
            .Where(each => each.Is != each.Expected)
            .Select(each => $"---\n{each.text}\n>>> expected\n{each.Expected}\n>>> is\n{each.Is}\n");
        string.Join('\n', different).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a line without a bar ends a table", "| a |\n|---|\n| b |\nSource: x")]
    [InlineData("bars within [[…]] part no cells", "| a | b |\n|---|---|\n| [[x|y]] | z |")]
    [InlineData("a backslash at the end of a row is left out", "| a | b |\n|---|---|\n| c | d\\")]
    [InlineData("a cell too many is an error, and all rows keep their width", "| a |\n|---|\n| b | c |", true)]
    [InlineData("a row too short is filled up, with a warning", "| a | b |\n|---|---|\n| b |", true)]
    [InlineData("<br> in a cell breaks its line", "| a |\n|---|\n| b<br>c |")]
    [InlineData("one dash and a blank below a line with bars are a row of dashes, no list", "a | b\n- | -\nc | d")]
    [InlineData("a row of dashes that begins as an item does, below two lines, makes a table", "a\nb | c\n- | -")]
    [InlineData("one ~ lowers words, and strikes nothing through", "a ~b~ c")]
    public void Where_we_differ_on_purpose_we_do(string reason, string text, bool isOnlyTold = false)
    {
        var judged = SpecHtml.Normalised(Judge(Tool.RequireWherePresent("cmark-gfm", "it judges our reader"), text));
        var outcome = Read.All(text);

        (SpecHtml.Of(outcome.Value) == judged).ShouldBe(isOnlyTold, reason);
        outcome.Diagnostics.IsEmpty.ShouldBe(!isOnlyTold && !text.EndsWith('\\'), reason);
    }

    private static string Judge(string program, string text)
    {
        using var folder = new TemporaryFolder();
        var (ended, output, error) = Tool.Run(program, "-e", "table", "-e", "strikethrough", "--unsafe", folder.Write("text.md", text + "\n"));
        ended.ShouldBe(0, error);
        return output;
    }
}
