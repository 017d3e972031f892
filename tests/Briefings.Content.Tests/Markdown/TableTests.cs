using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

public sealed class TableTests
{
    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "a/b;1/2")]
    [InlineData("a | b\n--|--\n1 | 2", "a/b;1/2")]
    [InlineData("a | b\n- | -\n1 | 2", "a/b;1/2")]
    [InlineData("|a|\n|-|\n|1|", "a;1")]
    [InlineData("| a | b |\n|:--|--:|", "a/b")]
    [InlineData("| a | b |  \n|---|---|\t\n| 1 | 2 |   ", "a/b;1/2")]
    [InlineData("| a |  |\n|---|---|\n|  | 2 |", "a/;/2")]
    [InlineData("Words.\n| a | b |\n|---|---|\n| 1 | 2 |", "Words.|a/b;1/2")]
    [InlineData("| a |\n|---|\n| 1 |\n\n| 2 |", "a;1|| 2 |")]
    public void A_table_is_read_as_typed(string text, string expected) => Print(Read.All(text).Value).ShouldBe(expected);

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\nSource: Port of Berbera", "a/b;1/2|Source: Port of Berbera")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\nSource: Port\nand Customs", "a/b;1/2|Source: Port and Customs")]
    [InlineData("a | b\n--|--\n1 | 2\n*Source: ours*", "a/b;1/2|Source: ours")]
    [InlineData("| a | b |\n|---|---|\nSource: none", "a/b|Source: none")]
    public void A_line_below_a_table_is_a_paragraph(string text, string expected) => Print(Read.Body(text)).ShouldBe(expected);

    [Theory]
    [InlineData("| a |\n|---|\n| 1 |\n## Next", "a;1|Next")]
    [InlineData("| a |\n|---|\n| 1 |\n> a quote", "a;1|>")]
    [InlineData("| a |\n|---|\n| 1 |\n> a | quote", "a;1|>")]
    [InlineData("| a |\n|---|\n| 1 |\n- one | two", "a;1|*")]
    [InlineData("| a |\n|---|\n| 1 |\n12. one | two", "a;1|*")]
    public void What_begins_another_block_ends_a_table(string text, string expected) => Print(Read.All(text).Value).ShouldBe(expected);

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| one<br>two | 2 |", "a/b;one⏎two/2")]
    [InlineData("| a | b |\n|---|---|\n| one<br/>two | 2 |", "a/b;one⏎two/2")]
    [InlineData("| a | b |\n|---|---|\n| *one<br />two* | 2<BR>3<br>4 |", "a/b;one⏎two/2⏎3⏎4")]
    public void A_break_in_a_cell_begins_a_line(string text, string expected) => Print(Read.Body(text)).ShouldBe(expected);

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| one\\\n| two | 2 |", "a/b;one/;two/2", "x.md:3:6", "x.md:3:1")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\\\n| 3 | 4 |", "a/b;1/2;3/4", "x.md:3:10")]
    [InlineData("| a | b |\\\n|---|---|\n| 1 | 2 |", "a/b;1/2", "x.md:1:10")]
    public void A_backslash_cuts_no_row(string text, string expected, params string[] places)
    {
        var outcome = Read.All(text);

        Print(outcome.Value).ShouldBe(expected);
        outcome.Diagnostics.ShouldAllBe(found => found.Code == "BRF069");
        outcome.Diagnostics.Select(found => $"x.md:{found.Place.Line}:{found.Place.Column}").ShouldBe(places, ignoreOrder: true);
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| x \\| y | 2 |", "a/b;x | y/2")]
    [InlineData("| a | b |\n|---|---|\n| `x \\| y` | 2 |", "a/b;x | y/2")]
    [InlineData("| a | b |\n|---|---|\n| **x \\| y** | `p\\|q` |", "a/b;x | y/p|q")]
    [InlineData("| a | b |\n|---|---|\n| [[kayes|words]] | [[kayes\\|more]] |", "a/b;words/more")]
    public void A_bar_of_a_cell_stands_as_a_bar(string text, string expected) => Print(Read.Body(text)).ShouldBe(expected);

    [Fact]
    public void A_cell_too_many_is_an_error_at_its_place() =>
        Read.Findings("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| `x|y` | 2 |").ShouldBe(
        [
            "3:11: error BRF170: this row has 3 cells where the table has 2 columns, and what stands from here on would be lost; write a bar that is text as \"\\|\", or give the head and the row of dashes one column more",
            "4:11: error BRF170: this row has 3 cells where the table has 2 columns, and what stands from here on would be lost; write a bar that is text as \"\\|\", or give the head and the row of dashes one column more",
        ]);

    [Fact]
    public void Empty_cells_beyond_the_last_column_lose_nothing() =>
        Print(Read.Body("| a | b |\n|---|---|\n| 1 | 2 | |\n| 3 | 4 | | |")).ShouldBe("a/b;1/2;3/4");

    [Fact]
    public void A_row_too_short_is_filled_up_with_a_warning()
    {
        var outcome = Read.All("| a | b | c |\n|---|---|---|\n| 1 |");

        Print(outcome.Value).ShouldBe("a/b/c;1//");
        outcome.Diagnostics.ShouldHaveSingleItem().ToString().ShouldStartWith("content/briefings/2025/x.md:3:1: warning BRF069: this row has 1 cell where the table has 3 columns");
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\nno bars\n| 3 | 4 |", 4)]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\nno bars\nnone\n3 | 4", 4)]
    [InlineData("| a | b |\n|---|---|---|\n| 1 | 2 |", 1)]
    [InlineData("a | b\n--|--|--\n1 | 2", 1)]
    [InlineData("a | b | c\n--|--\n1 | 2", 1)]
    public void Bars_that_are_no_table_are_said(string text, int line) =>
        Read.All(text).Diagnostics.ShouldHaveSingleItem().ToString().ShouldStartWith($"content/briefings/2025/x.md:{line}:1: warning BRF069");

    [Fact]
    public void Words_in_cells_have_their_places()
    {
        var table = Read.Body("> | a | b |\n> |---|---|\n> | 1 |   *two* |").AllBlocks().OfType<Table>().Single();

        table.Place.ToString().ShouldEndWith("x.md:1:3");
        table.Rows[0][1].Single().Place.ToString().ShouldEndWith("x.md:3:11");
    }

    [Fact]
    public void Tables_stand_in_lists_quotes_asides_and_notes() =>
        Read.Body("- item\n\n  | a |\n  |---|\n  | 1 |\n\n> | a |\n> |---|\n\n::: note\n| a |\n|---|\n| 1 |\n:::\n\nWords.[^1]\n\n[^1]: Note\n\n    | a |\n    |---|\n    | 1 |")
            .AllBlocks().OfType<Table>().Count().ShouldBe(4);

    private static string Print(Body body) => string.Join('|', body.Blocks.Select(block => block switch
    {
        Table table => string.Join(';', table.Rows.Prepend(table.Head).Select(row => string.Join('/', row.Select(Words)))),
        Paragraph paragraph => Words(paragraph.Inlines),
        Heading heading => Words(heading.Inlines),
        ListBlock => "*",
        Quote => ">",
        _ => block.GetType().Name,
    }));

    private static string Words(System.Collections.Immutable.ImmutableArray<Inline> inlines) =>
        string.Concat(inlines.Select(inline => inline switch
        {
            Text text => text.Value,
            CodeSpan code => code.Value,
            LineBreak => "⏎",
            SoftBreak => " ",
            Strong strong => Words(strong.Inlines),
            Emphasis emphasis => Words(emphasis.Inlines),
            Link link => Words(link.Inlines),
            _ => inline.GetType().Name,
        }));
}
