using Briefings.Core.Prose;
using Briefings.Testing;

namespace Briefings.Content.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void A_text_with_everything_is_read_with_its_places()
    {
        const string Text = """
            ## First heading
            A *stressed* and **strong _both_** ~~gone~~ H~2~O 10^th^ `code "x"` "quoted" -- and 'so'.
            Second line with a [link](https://example.org/a?b=1&c) and [[kayes-blockade]], [[other#part|the *words*]]{.optional},
            a [mot]{lang=fr .plain}, a [local](#first-heading) one and <https://example.com>.[^a]

            > Soon, "stubborn" drivers.
            >
            > — Abu *Hudheifah*, 14 September 2025

            > A plain quote
            > on two lines

            - one
            - two with [page](about.html#x)

              more
                1. inner
                2. [up](../2024/y.md)

            ### Supply chain

            Table: Fuel by *week*

            | Week | Litres | [[in|side]] |
            |------|-------:|:-----------:|
            | 1    | 200 "x" | [a](regions/) |
            | 2 |

            ![A tanker on the "RN1"](media/rn1.jpg "The road's end"){credit="House photo"}

            Term
            :   What it *means*

            ::: {tlp=AMBER}
            ### Hidden {#secret impact=energy-fuel}

            Only for some.[^b]

            ::: note
            Inner aside.
            :::

            Still hidden.
            :::

            Shown.[^b]

            ```sh
            echo 'x'
            ```

            ***

            A picture ![in line](media/x.png) here\
            and a break.

            [^a]: Text of a with [^b].
            [^b]: Text of "b".

                Second paragraph.
            """;

        var outcome = Read.All(Text);

        Snapshot.Verify(string.Join('\n', outcome.Diagnostics) + "\n" + Read.Print(outcome.Value));
    }

    [Theory]
    [InlineData("a\n\n<div>x</div>\n", "3:1: error BRF050")]
    [InlineData("a <b>x</b>", "1:3: error BRF050")]
    [InlineData("- > a <i>x", "1:7: error BRF050")]
    [InlineData("a <br> b", "1:3: error BRF050")]
    [InlineData("a <?php x ?> b", "1:3: error BRF050")]
    [InlineData("a <![CDATA[ b", "1:3: error BRF050")]
    [InlineData("a <!-- b", "1:3: error BRF050")]
    [InlineData("a\n\n<!-- b\n\nc", "3:1: error BRF050")]
    [InlineData("# One", "1:1: error BRF051")]
    [InlineData("## One\n\n#### Two", "3:1: error BRF052")]
    [InlineData("### One", "1:1: error BRF052")]
    [InlineData("a ![](media/x.png)", "1:3: error BRF053")]
    [InlineData("> ![](media/x.png)", "1:3: error BRF053")]
    [InlineData("## Abc {#xyz}\n\n## Bcd {#xyz}", "3:8: error BRF054")]
    [InlineData("[a](javascript:alert(1))", "1:1: error BRF055")]
    [InlineData("| a | b |\n|---|---|\n| c | [d](data:x) |", "3:7: error BRF055")]
    [InlineData("[a](//example.org)", "1:1: error BRF055")]
    [InlineData("[a](../../../x.md)", "1:1: error BRF055")]
    [InlineData("[a](https:example.org)", "1:1: error BRF055")]
    [InlineData("[a](jav&#x09;ascript:x)", "1:1: error BRF055")]
    [InlineData("![a](https://example.org/x.png)", "1:1: error BRF058")]
    [InlineData("1. a[^1]", "1:5: error BRF059")]
    [InlineData("::: note\n[^1]: b\n:::", "2:1: error BRF059")]
    [InlineData("a\n\n[^1]: b", "3:1: warning BRF060")]
    [InlineData("::: {tlp=amber}\na\n:::", "1:5: error BRF061")]
    [InlineData("::: nope\na\n:::", "1:1: error BRF063")]
    [InlineData("a *b*{.plain}", "1:6: error BRF064")]
    [InlineData("a *b*{tlp=AMBER}", "1:6: error BRF110")]
    [InlineData("## A {imapct=supply-chain}", "1:6: error BRF064")]
    [InlineData("[](about.html)", "1:1: error BRF065")]
    [InlineData("##", "1:1: error BRF065")]
    [InlineData("## A {impact=suply-chain}", "1:6: error BRF067")]
    [InlineData("a\n\n::: note\na", "3:1: error BRF068")]
    [InlineData("a\n\n\tb", "3:1: warning BRF069")]
    [InlineData("a\n\n    b", "3:1: warning BRF069")]
    [InlineData("a\n\n##What happened", "3:1: warning BRF069")]
    [InlineData("See [[road-closes", "1:5: warning BRF069")]
    [InlineData("See [[road-closes] and\nmore", "1:5: warning BRF069")]
    [InlineData("| a | b |\n| 1 | 2 |", "1:1: warning BRF069")]
    public void A_finding_says_where_it_is(string text, string expected) =>
        Read.Findings(text).ShouldHaveSingleItem().ShouldStartWith(expected);

    [Fact]
    public void Lines_count_from_the_files_start() =>
        Read.Findings("a\n\n# b", firstLine: 21).ShouldHaveSingleItem().ShouldStartWith("23:1:");

    [Fact]
    public void Ids_of_headings_that_all_may_read_do_not_depend_on_marked_ones()
    {
        var body = Read.Body("::: {tlp=AMBER}\n## Outlook\n:::\n\n## Outlook\n\n## Outlook");

        body.Headings().Select(heading => heading.Id).ShouldBe(["outlook-3", "outlook", "outlook-2"]);
    }

    [Fact]
    public void A_level_that_is_skipped_only_where_a_section_is_taken_out_is_found() =>
        Read.Findings("::: {tlp=AMBER}\n## Outlook\n:::\n\n### Detail").ShouldHaveSingleItem().ShouldStartWith("5:1: error BRF052");

    [Fact]
    public void A_comment_is_dropped_without_a_word() =>
        Read.Print(Read.Body("a <!-- b --> c\n\n<!-- note\nto self -->")).ShouldNotContain("note");

    [Fact]
    public void Headings_match_impacts_without_case_and_accents() =>
        Read.Body("## SUPPLY  chain\n\n## Énergie", "fr").Headings().Select(heading => heading.Impact).ShouldBe(["supply-chain", "energy-fuel"]);

    [Fact]
    public void A_caption_may_stand_after_its_table()
    {
        var body = Read.Body("| a |\n|---|\n| b |\n\nTable: One\n\n| c |\n|---|\n| d |\n\nTable: Two");

        body.Blocks.Cast<Table>().Select(table => PlainText.Of(table.Caption!.Value)).ShouldBe(["One", "Two"]);
    }

    [Fact]
    public void Footnotes_may_stand_side_by_side()
    {
        var body = Read.Body("a[^1][^2]\n\n[^1]: One\n[^2]: Two[^1]\n");

        Read.Print(((Paragraph)body.Blocks[0]).Inlines).ShouldBe("a‹1:1›<FootnoteReference@1:2 1: ><FootnoteReference@1:6 2: >");
        body.Footnotes.Select(footnote => footnote.Label).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_footnote_may_follow_a_definition_list()
    {
        var body = Read.Body("a[^1]\n\nTerm\n:   Meaning\n\n[^1]: Note\n");

        body.Footnotes.ShouldHaveSingleItem().Place.Line.ShouldBe(6);
        body.Blocks.Length.ShouldBe(2);
    }

    [Fact]
    public void Deep_nesting_is_a_finding_and_no_crash()
    {
        Read.Findings(new string('>', 200) + " a").ShouldContain(each => each.Contains("BRF066", StringComparison.Ordinal));
        Read.Findings(string.Concat(Enumerable.Repeat("*a **b ", 100)) + string.Concat(Enumerable.Repeat("** *", 100)));
        Read.Findings(new string('[', 20_000));
        Read.Findings(string.Concat(Enumerable.Repeat("- ", 5_000)) + "a").ShouldNotBeNull();
    }
}
