using Briefings.Core.Diagnostics;

namespace Briefings.Content.Tests.Markdown;

/// <summary>What stands in a text and can't be, has one finding with what to write; that very text leaves nothing to find.</summary>
public sealed class WhatToWriteInTextTests
{
    [Theory]
    [InlineData("A <b>word</b> here.", "1:3", "write \"**words**\"", "A **word** here.")]
    [InlineData("A <em>word</em> here.", "1:3", "write \"*words*\"", "A *word* here.")]
    [InlineData("H<sub>2</sub>O", "1:2", "write \"~words~\"", "H~2~O")]
    [InlineData("<p align=\"center\">Words</p>", "1:1", "write the words alone", "Words")]
    [InlineData("<img src=\"media/a.png\" alt=\"A road\">", "1:1", "write \"![A road](media/a.png)\"", "![A road](media/a.png)")]
    [InlineData("See <a href=\"https://example.org/\">it</a>.", "1:5", "write \"[words](https://example.org/)\"", "See [words](https://example.org/).")]
    [InlineData("![A <b>long</b> road](media/a.png)", "1:5", "write its words alone", "![A long road](media/a.png)")]
    [InlineData("[x](htps://example.org)", "1:1", "write https://example.org", "[x](https://example.org)")]
    [InlineData("[x](https:/example.org/a)", "1:1", "write https://example.org/a", "[x](https://example.org/a)")]
    [InlineData("[x](//example.org)", "1:1", "write https://example.org", "[x](https://example.org)")]
    [InlineData("[x](about.html?a=b)", "1:1", "write about.html", "[x](about.html)")]
    [InlineData("A.[^1]\n\n[^1] The note", "3:1", "write \"[^1]: The note\"", "A.[^1]\n\n[^1]: The note")]
    [InlineData("A.[^a]\n\n[^a]  The *note*", "3:1", "write \"[^a]:  The\"", "A.[^a]\n\n[^a]: The *note*")]
    public void A_text_is_mended_by_what_its_finding_says(string typed, string at, string fix, string mended)
    {
        var finding = Read.All(typed).Diagnostics.ShouldHaveSingleItem();
        $"{finding.Place.Line}:{finding.Place.Column}".ShouldBe(at);
        finding.Fix.ShouldNotBeNull().TrimEnd().ShouldStartWith(fix[..^1]);
        Read.All(mended).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[x](file:///C:/x.docx)")]
    [InlineData("[x](C:\\x.docx)")]
    [InlineData("[x](D:/reports/x.pdf)")]
    public void A_file_of_one_machine_is_no_address(string typed) =>
        Read.All(typed).Diagnostics.ShouldHaveSingleItem().Fix.ShouldNotBeNull().ShouldStartWith("nobody else has that file");

    [Theory]
    [InlineData("## Fn 1", "section-fn-1")]
    [InlineData("## Fnref 1 2", "section-fnref-1-2")]
    [InlineData("## Fn one", "fn-one")]
    public void A_heading_never_takes_the_id_of_a_footnote(string typed, string id) =>
        Read.All(typed).Value.Blocks.OfType<Core.Prose.Heading>().ShouldHaveSingleItem().Id.ShouldBe(id);

    [Theory]
    [InlineData("## Note {#fn-1}")]
    [InlineData("## Note {#fnref-2-3}")]
    [InlineData("## Note {#part_latest}")]
    public void Nor_is_one_typed(string typed) =>
        Read.All(typed).Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(Codes.DuplicateHeadingId);
}
