using System.Collections.Immutable;
using Briefings.Core.Prose;

namespace Briefings.Content.Tests.Markdown;

/// <summary>What word processors and spreadsheets paste: the table or list that its author sees, with a warning that says what to write.</summary>
public sealed class PastedTests
{
    [Theory]
    [InlineData("Port\tShips\nBerbera\t12\nBosaso\t3", "[Port/Ships;Berbera/12;Bosaso/3]", "1:1")]
    [InlineData("At anchor:\nPort\tShips\nBerbera\t12\n\nNext.", "At anchor:|[Port/Ships;Berbera/12]|Next.", "2:1")]
    [InlineData("Port\tShips\t\nBerbera\t12\t\n", "[Port/Ships;Berbera/12]", "1:1")]
    [InlineData("\tMali\tNiger\nDead\t3\t\n\t4\t5", "[/Mali/Niger;Dead/3/;/4/5]", "1:2")]
    [InlineData("\tMali\tNiger\nDead\t3\t1\n\t\t\nHurt\t4\t5", "[/Mali/Niger;Dead/3/1;//;Hurt/4/5]", "1:2")]
    [InlineData("#\tPort\n1\tBerbera\n2\tBosaso", "[#/Port;1/Berbera;2/Bosaso]", "1:1")]
    [InlineData("Nr\tPort\n1.\tBerbera\n-\t# 2\n> 5", "[Nr/Port;1./Berbera;-/# 2]|>5", "1:1")]
    [InlineData("Port\tSides\nA|B\t`x|y`\n**C**\tD", "[Port/Sides;A|B/x|y;C/D]", "1:1")]
    [InlineData("Port\tNote\nBerbera\t\"four waiting\ntwo left\"\nBosaso\t3", "[Port/Note;Berbera/four waiting⏎two left;Bosaso/3]", "1:1")]
    [InlineData("Port\tNote\tN\n\"Ber\n\nbera\"\tx\t1\nBosaso\t\"said \"\"no\"\"\"\t3", "[Port/Note/N;Ber⏎⏎bera/x/1;Bosaso/said “no”/3]", "1:1")]
    [InlineData("Port\tNote\n\"Yes\"\ta 12\" pipe\nBosaso\t3", "[Port/Note;“Yes”/a 12″ pipe;Bosaso/3]", "1:1")]
    [InlineData("- Item:\n\n  Port\tShips\n  Berbera\t12\n  \t4\n- Next", "*(Item:|[Port/Ships;Berbera/12;/4])*(Next)", "3:3")]
    [InlineData("> Port\tShips\n> Berbera\t12", ">[Port/Ships;Berbera/12]", "1:3")]
    [InlineData("Port\tShips\nBerbera\t12\nTable: Ships", "[Port/Ships;Berbera/12]Ships", "1:1")]
    public void Lines_with_tabs_are_a_table(string text, string expected, string place)
    {
        var outcome = Read.All(text);

        Print(outcome.Value.Blocks).ShouldBe(expected);
        outcome.Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            found => found.Code.ShouldBe("BRF195"),
            found => $"{found.Place.Line}:{found.Place.Column}".ShouldBe(place));
    }

    [Theory]
    [InlineData("Port\tShips\nBerbera\t12", "| Port | Ships |", "|---|---|", "| Berbera | 12 |")]
    [InlineData("A|B\tC\n\"one\ntwo \"\"x\"\"\"\t2", "| A\\|B | C |", "| one<br>two \"x\" | 2 |")]
    [InlineData("\tMali\tNiger\nDead\t3\t1", "| | Mali | Niger |", "|---|---|---|")]
    public void The_finding_says_the_table(string text, params string[] lines)
    {
        var fix = Read.All(text).Diagnostics.ShouldHaveSingleItem().Fix.ShouldNotBeNull();
        lines.ShouldAllBe(line => fix.Contains($"\"{line}\""));
    }

    [Fact]
    public void A_row_longer_than_its_head_is_told() =>
        Read.Findings("Port\tShips\nBerbera\t12\t4").Where(each => each.StartsWith("2:", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("3 cells where the head has 2");

    [Theory]
    [InlineData("Port\tShips", "Port\tShips")]
    [InlineData("Words.\n\nPort\tShips\n\nWords.", "Words.|Port\tShips|Words.")]
    [InlineData("- Port\tShips", "*(Port\tShips)")]
    public void One_line_with_a_tab_is_a_finding_only(string text, string expected)
    {
        var outcome = Read.All(text);

        Print(outcome.Value.Blocks).ShouldBe(expected);
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BRF195");
    }

    [Theory]
    [InlineData("- One\n\n\tgoes on\n\tand on\n- Two", "*(One|goes on and on)*(Two)")]
    [InlineData("First line\n\tsecond line\n\tthird line", "First line second line third line")]
    [InlineData("1.\tOne\n2.\tTwo", "*(One)*(Two)")]
    [InlineData("-\tOne\n-\tTwo", "*(One)*(Two)")]
    [InlineData("|\tA\t|\tB\t|\n|---|---|\n|\t1\t|\t2\t|", "[A/B;1/2]")]
    [InlineData("A\t|\tB\n---\t|\t---\n1\t|\t2", "[A/B;1/2]")]
    [InlineData("[a][x] [b][y]\n\n[x]:\thttps://a.example/\n[y]:\thttps://b.example/", "a b")]
    [InlineData("```\na\tb\nc\td\n```", "code")]
    public void Tabs_that_are_something_else_stay_so(string text, string expected) => Print(Read.Body(text).Blocks).ShouldBe(expected);

    [Theory]
    [InlineData("•\tOne\n•\tTwo", "*(One)*(Two)", "1:1")]
    [InlineData("• One\n• Two\n  more", "*(One)*(Two more)", "1:1")]
    [InlineData("Findings:\n• One\n• Two", "Findings:|*(One)*(Two)", "2:1")]
    [InlineData("• One\n\n• Two", "*(One)*(Two)", "1:1")]
    [InlineData("\uF0B7\tOne\n\uF0B7\tTwo", "*(One)*(Two)", "1:1")]
    [InlineData("–\tOne", "*(One)", "1:1")]
    [InlineData("– One\n– Two", "*(One)*(Two)", "1:1")]
    [InlineData("Two points:\n– One\n– Two", "Two points:|*(One)*(Two)", "2:1")]
    [InlineData("– One\n\n– Two", "*(One)*(Two)", "1:1")]
    [InlineData("‣ One", "*(One)", "1:1")]
    [InlineData("▪ One", "*(One)", "1:1")]
    [InlineData("◦ One", "*(One)", "1:1")]
    [InlineData("· One\n· Two", "*(One)*(Two)", "1:1")]
    [InlineData("> • One\n> • Two", ">*(One)*(Two)", "1:3")]
    [InlineData("- a\n\n  • One\n  • Two", "*(a|*(One)*(Two))", "3:3")]
    [InlineData("• **One**\n• [Two](about.html)", "*(One)*(Two)", "1:1")]
    public void Bullets_of_word_processors_begin_items(string text, string expected, string place)
    {
        var outcome = Read.All(text);

        Print(outcome.Value.Blocks).ShouldBe(expected);
        outcome.Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            found => found.Code.ShouldBe("BRF196"),
            found => $"{found.Place.Line}:{found.Place.Column}".ShouldBe(place),
            found => found.Fix.ShouldNotBeNull().ShouldContain("\"- "));
    }

    [Fact]
    public void An_item_below_another_is_one() => Print(Read.All("•\tOne\n\t◦\tTwo\n•\tThree").Value.Blocks).ShouldBe("*(One|*(Two))*(Three)");

    [Theory]
    [InlineData("o One", "o One")]
    [InlineData("o\tOne\no\tTwo", "o\tOne o\tTwo")]
    [InlineData("o One\no Two", "o One o Two")]
    [InlineData("§ One\n§ Two", "§ One § Two")]
    [InlineData("a) One\nb) Two", "a) One b) Two")]
    [InlineData("(1) One\n(2) Two", "(1) One (2) Two")]
    [InlineData("•\u00A0One\n•\u00A0Two", "•\u00A0One •\u00A0Two")]
    [InlineData("•One", "•One")]
    [InlineData("The road\n– One\n– Two", "The road – One – Two")]
    public void What_may_be_an_item_is_a_finding_only(string text, string expected)
    {
        var outcome = Read.All(text);

        Print(outcome.Value.Blocks).ShouldBe(expected);
        outcome.Diagnostics.ShouldHaveSingleItem().Code.ShouldBeOneOf("BRF195", "BRF196");
    }

    [Theory]
    [InlineData("> Words.\n>\n> – A minister, 3 May", ">Words.")]
    [InlineData("– A minister", "– A minister")]
    [InlineData("Mali · Niger", "Mali · Niger")]
    [InlineData("The price rose by 20\n– 30 per cent.", "The price rose by 20 – 30 per cent.")]
    [InlineData("Entre\no Brasil e\no Chile", "Entre o Brasil e o Chile")]
    [InlineData("5 • 6 = 30", "5 • 6 = 30")]
    [InlineData("```\n• One\n• Two\n```", "code")]
    public void Signs_within_sentences_stay(string text, string expected) => Print(Read.Body(text).Blocks).Replace('\u00A0', ' ').ShouldBe(expected);

    [Theory]
    [InlineData("• Open\n\n  ::: {tlp=AMBER}\n\n  Closed\n\n  :::\n\n• Two", "*(Open|AMBER(Closed))*(Two)")]
    [InlineData("::: {tlp=AMBER}\n\nA\tB\n1\t2\n:::\n", "AMBER([A/B;1/2])")]
    [InlineData("A\tB\n1\t2\n::: {tlp=AMBER}\nx\n:::", "[A/B;1/2]|AMBER(x)")]
    public void Marked_sections_are_what_they_are(string text, string expected)
    {
        var outcome = Read.All(text);

        Print(outcome.Value.Blocks).ShouldBe(expected);
        outcome.Diagnostics.ShouldAllBe(found => found.Code == "BRF195" || found.Code == "BRF196");
    }

    [Theory]
    [InlineData("A\tB\n1\t::: {tlp=AMBER}\n3\t4")]
    [InlineData("A\t\"B\n::: {tlp=AMBER}\nc\"\n3\t4")]
    [InlineData("• A {tlp=AMBER}")]
    [InlineData("• ::: AMBER")]
    public void What_looks_like_a_marking_in_them_is_an_error(string text) =>
        Read.All(text).Diagnostics.ShouldContain(found => found.Severity == Core.Diagnostics.Severity.Error);

    [Theory]
    [InlineData("a\tb\n", 200_000)]
    [InlineData("a\t\"b\n", 200_000)]
    [InlineData("\"a\n", 200_000)]
    [InlineData("a\t\t\t\t\t\t\t\tb\n", 80_000)]
    [InlineData("\ta\tb\n", 100_000)]
    [InlineData("• ", 200_000)]
    [InlineData("• a\n", 150_000)]
    [InlineData("– a\n", 150_000)]
    [InlineData("o a   b\n", 100_000)]
    [InlineData("a   b", 200_000)]
    [InlineData("[ ] a\n", 150_000)]
    [InlineData("%%%%", 200_000)]
    [InlineData("%%%%\n\n", 100_000)]
    [InlineData("\\\\a\\b ", 100_000)]
    [InlineData("c:\\a", 200_000)]
    [InlineData("[a][][^1]", 100_000)]
    public void Much_of_it_is_read(string unit, int times) =>
        Read.All(string.Concat(Enumerable.Repeat(unit, times)) + "\n\n[^1]: note").ShouldNotBeNull();

    [Fact]
    public void Many_columns_in_many_rows_are_too_much() =>
        Read.All(new string('\t', 30_000).Insert(0, "a").Insert(15_000, "b") + "\n" + string.Concat(Enumerable.Repeat("a\tb\n", 100_000))).Diagnostics.ShouldContain(found => found.Code == "BRF105");

    private static string Print(ImmutableArray<Block> blocks) => string.Join('|', blocks.Select(Print));

    private static string Print(Block block) => block switch
    {
        Table table => $"[{string.Join(';', table.Rows.Insert(0, table.Head).Select(row => string.Join('/', row.Select(cell => PlainText.Of(cell).Replace("\n", "⏎", StringComparison.Ordinal)))))}]{PlainText.Of(table.Caption ?? [])}",
        Paragraph paragraph => PlainText.Of(paragraph.Inlines),
        ListBlock list => string.Concat(list.Items.Select(item => $"*({Print(item)})")),
        Quote quote => $">{Print(quote.Blocks)}",
        MarkedSection section => $"{section.Marking.ToString().ToUpperInvariant()}({Print(section.Blocks)})",
        CodeBlock => "code",
        _ => block.GetType().Name,
    };
}
