using UglyToad.PdfPig.Content;

namespace Briefings.Reports.Tests.Rendering;

/// <summary>What becomes of content that no page has room for: the table "What does not fit" of docs/report-markup.md, line by line.</summary>
public class FailureTests
{
    [Fact]
    public void A_word_longer_than_the_line_is_cut_into_lines_and_nothing_is_lost()
    {
        var word = new string('x', 400);
        Drawn($"<p>{word}</p><columns><column width=\"40\"><p>{word}</p></column><column/></columns>").Letters.Count(letter => letter.Value == "x").ShouldBe(800);
    }

    [Fact]
    public void A_box_that_keeps_together_and_is_taller_than_a_page_goes_on_over_pages()
    {
        var (letters, pages, found) = Drawn($"<box style=\"aside\" keep=\"together\"><p>{Sample.Words(900)}</p></box>");
        pages.ShouldBeGreaterThan(1);
        Words(letters, 900);
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Headings_that_all_keep_with_what_follows_do_not_hang_the_layout()
    {
        var (letters, pages, _) = Drawn(string.Concat(Enumerable.Range(1, 80).Select(i => $"<h2>blockade{i}</h2>")));
        pages.ShouldBeGreaterThan(1);
        Words(letters, 80);
    }

    [Fact]
    public void A_heading_at_the_foot_of_a_page_goes_to_the_next_with_what_it_heads()
    {
        for (var lines = 40; lines < 60; lines++)
        {
            using var file = Sample.PdfDocument(Sample.Render(Sample.Report($"<p>{string.Join("<br/>", Enumerable.Range(0, lines).Select(i => "line"))}</p><h2>Heading</h2><p>{Sample.Words(60)}</p>")));
            var page = file.GetPages().Select(Sample.TextOf).Single(text => text.Contains("Heading", StringComparison.Ordinal));
            page[page.IndexOf("Heading", StringComparison.Ordinal)..].ShouldContain("blockade1 ", customMessage: $"after {lines} lines");
        }
    }

    [Fact]
    public void A_row_taller_than_a_page_goes_on_over_pages()
    {
        var (letters, pages, found) = Drawn($"<table><row header=\"yes\"><cell>Head</cell><cell>b</cell></row><row><cell>{Sample.Words(900)}</cell><cell>short</cell></row></table>");
        pages.ShouldBeGreaterThan(1);
        Words(letters, 900);
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Remarks_taller_than_what_a_page_leaves_follow_their_table()
    {
        var (letters, pages, found) = Drawn($"<table><row><cell>{Sample.Words(160, "cell")}</cell></row><remark>{Sample.Words(1400)}</remark></table>");
        pages.ShouldBeGreaterThan(1);
        Words(letters, 1400);
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Margin_notes_taller_than_a_page_go_on_in_the_margin_of_the_next()
    {
        var (letters, pages, _) = Drawn($"<side><p style=\"side-text\">{Sample.Words(500)}</p></side><p>text</p>");
        pages.ShouldBeGreaterThan(1);
        Words(letters, 500);
    }

    [Theory]
    [InlineData("<picture file=\"media/100x3000.png\" alt=\"x\"/>")]
    [InlineData("<figure file=\"media/3000x100.png\" alt=\"x\"><caption>c</caption></figure>")]
    [InlineData("<figure file=\"media/2000x3000.svg\" alt=\"x\" width=\"4000\" height=\"4000\"/>")]
    [InlineData("<drawing width=\"2000\" height=\"3000\" alt=\"x\"><rect width=\"2000\" height=\"3000\"/></drawing>")]
    [InlineData("<p>in <picture file=\"media/100x3000.png\" alt=\"x\" height=\"2000\"/> line</p>")]
    [InlineData("<p>in <drawing width=\"2000\" height=\"30\" alt=\"x\"><rect width=\"2000\" height=\"30\"/></drawing> line</p>")]
    [InlineData("<columns><column width=\"30\"><p><picture file=\"media/900x100.png\" alt=\"x\" height=\"90\"/></p></column><column/></columns>")]
    public void A_picture_of_any_size_stays_within_the_page(string blocks)
    {
        var pdf = Sample.Render(Sample.Report(blocks));
        var facts = new PdfChecks.PdfFacts(pdf);
        PdfChecks.PdfCheckList.Run(pdf).ShouldBeEmpty();
        using var file = Sample.PdfDocument(pdf);
        file.NumberOfPages.ShouldBe(1);
        foreach (var bounds in file.GetPage(1).GetImages().Select(image => image.BoundingBox).Concat(file.GetPage(1).Paths.Select(path => path.GetBoundingRectangle()!.Value)))
        {
            bounds.Left.ShouldBeGreaterThan(49);
            bounds.Right.ShouldBeLessThan(546);
            bounds.Bottom.ShouldBeGreaterThan(61);
            bounds.Top.ShouldBeLessThan(775);
        }
    }

    [Theory]
    [InlineData("head")]
    [InlineData("foot")]
    public void A_running_head_or_foot_higher_than_its_margin_takes_room_from_the_text(string running)
    {
        var lines = string.Concat(Enumerable.Repeat("<p style=\"running\">Q</p>", 5));
        var (letters, pages, found) = Drawn($"<{running}>{lines}</{running}>" + string.Concat(Enumerable.Repeat("<p>x x x</p>", 60)));
        found.ShouldBeEmpty();
        pages.ShouldBeGreaterThan(1);
        letters.Count(static letter => letter.Value == "Q").ShouldBe(5 * pages);
        var (words, lowest, highest) = (letters.Where(static letter => letter.Value == "x").ToArray(), letters.Where(static letter => letter.Value == "Q").Min(static letter => letter.StartBaseLine.Y), letters.Where(static letter => letter.Value == "Q").Max(static letter => letter.StartBaseLine.Y));
        words.ShouldAllBe(word => running == "head" ? word.StartBaseLine.Y < lowest - 10 : word.StartBaseLine.Y > highest + 10);
    }

    [Theory]
    [InlineData("head", "the running head is higher than the margin of the page \"a4\"")]
    [InlineData("foot", "the running foot is higher than the margin of the page \"a4\"")]
    public void Running_heads_and_feet_that_would_lie_over_the_text_are_said(string running, string message)
    {
        var lines = string.Concat(Enumerable.Repeat("<p style=\"running\">a</p>", 12));
        var found = Drawn($"<{running}>{lines}</{running}><p>text</p><p break=\"before\">more</p>").Found.ShouldHaveSingleItem();
        found.Code.ShouldBe("BRF089");
        found.Message.ShouldStartWith(message);
        found.Place.Line.ShouldBe(1);
    }

    [Fact]
    public void More_columns_than_letters_have_room_for_lose_nothing()
    {
        var columns = string.Concat(Enumerable.Range(1, 40).Select(i => $"<column><p>{i % 10}</p></column>"));
        Drawn($"<columns>{columns}</columns>").Letters.Length.ShouldBe(40);
    }

    private static (Letter[] Letters, int Pages, Core.Diagnostics.Diagnostic[] Found) Drawn(string blocks)
    {
        var pdf = Sample.Render(Sample.Document(Sample.Report(blocks)), out var result);
        using var file = Sample.PdfDocument(pdf);
        var pages = file.GetPages().ToArray();
        foreach (var letter in pages.SelectMany(page => page.Letters))
        {
            letter.StartBaseLine.Y.ShouldBeInRange(20, 825, $"\"{letter.Value}\"");
        }

        return ([.. pages.SelectMany(page => page.Letters)], pages.Length, [.. result.Diagnostics]);
    }

    // Sample.Words numbers its words: their digits are all there.
    private static void Words(Letter[] letters, int count) =>
        letters.Count(letter => letter.Value == "k").ShouldBe(count);
}
