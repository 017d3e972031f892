using System.Globalization;

namespace Briefings.Content.Tests.Markdown;

/// <summary>
/// What makes Markdig's work grow with the square of a text is bounded. The bound is what is tested, and bytes where they tell: both
/// are the same on a busy machine, where seconds are not.
/// </summary>
public sealed class WorkTests
{
    [Theory]
    [InlineData("[a](")]
    [InlineData("[a][")]
    [InlineData("[a]: ")]
    [InlineData("[[")]
    [InlineData("[[x|")]
    [InlineData("[^")]
    [InlineData("![")]
    [InlineData("[a](b (")]
    [InlineData("[a]{b=")]
    [InlineData("*a_b*c_")]
    [InlineData("*a **a ")]
    [InlineData("a**b_c~d^")]
    [InlineData("~a ")]
    [InlineData("^a ")]
    [InlineData("- [")]
    [InlineData("a<![CDATA[")]
    [InlineData("a<!X ")]
    [InlineData("a<?")]
    [InlineData("a<!-- ")]
    [InlineData("a<b c='")]
    public void More_signs_in_one_paragraph_than_anybody_writes_are_an_error(string unit)
    {
        var found = Read.All("First.\n\n" + Repeat(unit, 2_200)).Diagnostics;

        found.Where(finding => finding.Code == "BRF105").ShouldHaveSingleItem().Place.Line.ShouldBeGreaterThanOrEqualTo(3);
    }

    [Theory]
    [InlineData("[a](")]
    [InlineData("[a](<")]
    [InlineData("*a ")]
    public void A_long_paragraph_may_have_fewer_signs(string unit)
    {
        Read.All(Repeat(unit, 500) + new string('b', 900_000)).Diagnostics.Select(finding => finding.Code).ShouldContain("BRF105");
        Read.All(Repeat(unit, 500) + new string('b', 100_000)).Diagnostics.Select(finding => finding.Code).ShouldNotContain("BRF105");
    }

    [Fact]
    public void A_table_of_hundreds_of_linked_rows_is_read() =>
        Read.All("| a | b |\n|---|---|\n" + Repeat("| [x](https://example.org/) | **1** |\n", 240)).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void More_cells_than_anybody_reads_are_an_error()
    {
        var text = Repeat("a|", 500) + "b\n" + Repeat("-|", 500) + "-\n" + Repeat("c|d\n", 200);

        Read.All(text).Diagnostics.Where(finding => finding.Code == "BRF105").ShouldHaveSingleItem().Place.Line.ShouldBe(101);
        Read.All(Repeat(Repeat("a|", 9) + "b\n" + Repeat("-|", 9) + "-\n" + Repeat("c|d\n", 99) + "\n", 51)).Diagnostics.ShouldContain(finding => finding.Code == "BRF105");
    }

    [Fact]
    public void A_wide_row_does_not_widen_thousands_of_others()
    {
        var text = "a|b\n-|-\n" + Repeat("c|\n", 5_000) + Repeat("d|", 5_000);

        Read.All(text).Diagnostics.ShouldContain(finding => finding.Code == "BRF170");
        Allocated(text).ShouldBeLessThan(64L << 20);
    }

    [Fact]
    public void Code_is_not_counted() => Read.All("```\n" + Repeat("[{}]*_<\n", 3_000) + "```\n").Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Paragraphs_are_counted_apart() =>
        Read.All(Repeat("A *word* and [one](https://example.org/).\n\n", 2_000)).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("> ")]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData(">- ")]
    [InlineData("::: note\n")]
    public void What_is_nested_deeper_than_anybody_reads_is_an_error(string unit) =>
        Read.All(Repeat(unit, 500) + "a").Diagnostics.ShouldContain(finding => finding.Code == "BRF066");

    [Fact]
    public void Thousands_of_definitions_are_an_error()
    {
        var lines = string.Concat(Enumerable.Range(0, 5_001).Select(number => string.Create(CultureInfo.InvariantCulture, $"[a{number}]: b\n")));

        Read.All(lines).Diagnostics.ShouldHaveSingleItem().ToString().ShouldStartWith("content/briefings/2025/x.md:5001:1: error BRF105");
    }

    [Fact]
    public void What_long_reports_hold_is_read()
    {
        Read.All(Repeat("word ", 5_000)).Diagnostics.ShouldBeEmpty();
        Read.All(Repeat(Repeat("A sentence of some words, with a [link](https://example.org/) in it. ", 6) + "\n\n", 1_500)).Diagnostics.ShouldBeEmpty();
        Read.All("|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n" + Repeat("|1|2|3|4|5|6|7|8|\n", 1_000)).Diagnostics.ShouldBeEmpty();
        Read.All(string.Concat(Enumerable.Range(1, 300).Select(number => string.Create(CultureInfo.InvariantCulture, $"Said by one[^{number}].\n\n[^{number}]: A source.\n\n")))).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a\n\n", 20_001)]
    [InlineData("## a\n", 20_001)]
    [InlineData("- a\n", 10_001)]
    [InlineData("> - a\n", 10_001)]
    [InlineData("a\n: b\n\n", 7_001)]
    [InlineData("***\n", 20_001)]
    [InlineData("    code\n\ntext\n\n", 10_001)]
    [InlineData("![a](media/x.png)\n\n", 20_001)]
    [InlineData("word\\\n", 30_001)]
    [InlineData("*a* *b* c\n\n", 11_001)]
    public void More_parts_than_a_text_may_have_are_one_finding(string unit, int count) =>
        Read.All(Repeat(unit, count)).Diagnostics.Select(finding => finding.Code).ShouldBe(["BRF165"]);

    [Theory]
    [InlineData("## a\n\n")]
    [InlineData("## a\n\n### b\n\n")]
    [InlineData("a<!-- ")]
    [InlineData("a<![CDATA[\n\n")]
    [InlineData("<!--\n\n")]
    [InlineData("<div>\n\n")]
    [InlineData("> [^1]: ")]
    [InlineData("a | b\n--|--\n\n")]
    [InlineData("| a | b |\n")]
    [InlineData("a[[b|")]
    [InlineData("a:: ")]
    [InlineData("a::          ")]
    [InlineData("tlp ")]
    [InlineData("{    ")]
    public void Twice_the_text_takes_twice_the_work(string unit)
    {
        Allocated(Repeat(unit, 200));

        Allocated(Repeat(unit, 4_000)).ShouldBeLessThan((5 * Allocated(Repeat(unit, 2_000)) / 2) + (1 << 20));
    }

    private static string Repeat(string unit, int count) => string.Concat(Enumerable.Repeat(unit, count));

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read.All(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Theory]
    [InlineData("a::", " ", "x")]
    [InlineData("a\n", "b", "")]
    [InlineData("a::{", " ", "tlp")]
    [InlineData("\\{", " ", "tlp=")]
    [InlineData("tlp", " ", "x")]
    [InlineData("", "-", "tlp")]
    [InlineData("|", " ", "|")]
    [InlineData("x\n", "|", "tlp x")]
    public void A_long_line_is_looked_at_in_one_go(string begin, string unit, string end)
    {
        // What grows with the square does not come to an end here.
        Read.All(begin + Repeat(unit, 900_000) + end).Value.ShouldNotBeNull();
    }
}
