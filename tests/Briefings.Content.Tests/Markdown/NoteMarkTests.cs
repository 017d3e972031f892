using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

/// <summary>Brackets before the mark of a note are words: no link has a mark as its label.</summary>
public sealed class NoteMarkTests
{
    [Theory]
    [InlineData("a [sic][^1] b", "a [sic] b")]
    [InlineData("[sic][^1][^2]", "[sic]")]
    [InlineData("a [x][][^1]", "a [x][]")]
    [InlineData("a [][^1]", "a []")]
    [InlineData("*[sic][^1]* b", "[sic] b")]
    [InlineData("![sic][^1] b", "![sic] b")]
    [InlineData("[a](about.html)[^1]", "a")]
    [InlineData("[a [b][^1] c](about.html)", "a [b] c")]
    [InlineData("| a |\n|---|\n| [sic][^1] |", "a\n[sic]")]
    public void The_words_stay(string text, string words)
    {
        var body = Read.All(text + "\n\n[^1]: One\n[^2]: Two").Value;

        PlainText.Of(body, footnotes: false).Trim().ShouldBe(words);
        body.AllInlines().OfType<FootnoteReference>().ShouldNotBeEmpty();
    }
}
