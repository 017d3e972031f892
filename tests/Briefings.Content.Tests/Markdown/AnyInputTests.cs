using System.Collections.Immutable;
using Briefings.Core.Prose;
using CsCheck;

namespace Briefings.Content.Tests.Markdown;

/// <summary>Whatever is typed is read: no exception, no place outside the file, no tree that later stages can't walk.</summary>
public sealed class AnyInputTests
{
    private static readonly string[] Pieces =
    [
        "# ", "## ", "### A {#x}", "> ", "- ", "1. ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "\0", "::: note\n", "::: {tlp=AMBER}\n", ":::\n", "::::\n", "```\n", "~~~", "| a | b |\n", "|---|---:|\n", "|", "[^1]", "[^1]: ",
        "[", "]", "](", ")", "[[", "]]", "[[a#b|c]]", "{", "}", "{.optional}", "{tlp=AMBER}", "{lang=fr}", "*", "**", "_", "~~", "~", "^", "`", "\\", "!", "![a](media/a.png \"t\")", "<b>", "<!--", "-->", "<https://x.org>", "https://x.org/a_b--c", "\n> [!NOTE] ", "\n- [ ] ", "\n1. [x] ", "\n> [!quote]- ", "www.x.org", " a@b.org", "&amp;", "&#0;", "\"", "'",
        "--", "...", " : ", "— who", "\u202E", "\uD800", "é", "a", " ", "Table: ", "Term\n:   ", "---\n", "[x]: y\n", "[x](javascript:y)", "http://", "=\n",
        "%%", "%%\n", "![[a]]", "==", "^[", "{{< a >}}", "{{%", "%}}", "[TOC]\n", "[a] (b.md)", "##\u00A0", "**Status:** open\n", ":::{.callout-note}\n",
    ];

    [Fact]
    public void Pieces_of_markdown_in_any_order_are_read() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 60].Sample(indices => Check(string.Concat(indices.Select(index => Pieces[index]))), iter: 4000);

    [Fact]
    public void Any_characters_are_read() => Gen.String[0, 200].Sample(Check, iter: 1000);

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("[[")]
    [InlineData("*a **b ")]
    [InlineData("![")]
    [InlineData("::: note\n")]
    [InlineData("`")]
    [InlineData("<a ")]
    [InlineData("{a ")]
    [InlineData("| ")]
    [InlineData("[^a]: ")]
    [InlineData("a\n: ")]
    [InlineData("\"")]
    [InlineData("%%")]
    [InlineData("%% a\n")]
    [InlineData("a %%\n%% b\n%% c %% d\n")]
    [InlineData("==a==")]
    [InlineData("[a][b]")]
    [InlineData("[a] (b.md)\n")]
    [InlineData("{{< a >}}")]
    [InlineData("{{% ")]
    [InlineData("**Status:** open\n")]
    public void A_piece_repeated_a_thousand_times_is_read_with_work_that_grows_with_it(string piece)
    {
        Check(Repeated(1000));

        // Bytes, not seconds: they are the same on a busy machine.
        Allocated(Repeated(2000)).ShouldBeLessThan(3 * Allocated(Repeated(1000)) + (1 << 20));

        string Repeated(int times) => string.Concat(Enumerable.Repeat(piece, times));
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read.All(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Check(string text)
    {
        var outcome = Read.All(text);
        var last = 1 + text.Count(each => each is '\r' or '\n');
        foreach (var place in outcome.Diagnostics.Select(each => each.Place).Concat(outcome.Value.AllBlocks().Select(block => block.Place)).Concat(outcome.Value.AllInlines().Select(inline => inline.Place)))
        {
            (place.Line >= 1 && place.Line <= last && place.Column >= 1 && place.Column <= text.Length + 1).ShouldBeTrue(place.ToString());
        }

        var ids = outcome.Value.Headings().Select(heading => heading.Id).ToImmutableArray();
        if (!outcome.Diagnostics.Any(each => each.Code == "BRF054"))
        {
            ids.Distinct().Count().ShouldBe(ids.Length);
        }

        foreach (var link in outcome.Value.AllInlines().OfType<Link>().Select(link => link.Target).OfType<WebTarget>())
        {
            (link.Address.StartsWith("http://", StringComparison.Ordinal) || link.Address.StartsWith("https://", StringComparison.Ordinal) || link.Address.StartsWith("mailto:", StringComparison.Ordinal) || link.Address.StartsWith("tel:", StringComparison.Ordinal)).ShouldBeTrue(link.Address);
        }

        outcome.Value.AllBlocks().OfType<Table>().All(table => table.Rows.All(row => row.Length == table.Columns.Length)).ShouldBeTrue();
        var labels = outcome.Value.Footnotes.Select(footnote => footnote.Label).ToHashSet(StringComparer.Ordinal);
        outcome.Value.AllInlines().OfType<FootnoteReference>().All(reference => labels.Contains(reference.Label)).ShouldBeTrue();
        PlainText.CountWords(outcome.Value).ShouldBeGreaterThanOrEqualTo(0);
    }
}
