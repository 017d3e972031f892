using UglyToad.PdfPig.Content;

namespace Briefings.Reports.Tests.Rendering;

/// <summary>How pages end: what a page break may part, what it may not, and what is done so that none ends early.</summary>
public class PageEndTests
{
    private const string Picture = "<figure float=\"yes\"><drawing width=\"300\" height=\"220\" view=\"3 2\" alt=\"x\"><rect width=\"3\" height=\"2\"/></drawing><caption>The figure</caption></figure>";

    [Fact]
    public void What_is_kept_together_goes_to_the_next_page_whole_where_that_leaves_little_empty()
    {
        var pages = Pages($"{Lines(43)}<box keep=\"together\">{Lines(8, "kept")}</box>");
        pages[0].ShouldNotContain("kept");
        pages[1].ShouldContain("kept8");
    }

    [Fact]
    public void What_is_kept_together_is_divided_where_a_page_would_end_far_too_early()
    {
        var pages = Pages($"{Lines(28)}<box keep=\"together\">{Lines(30, "kept")}</box>{Lines(20, "after")}");
        pages[0].ShouldContain("kept1\n");
        pages[1].ShouldContain("kept30");
    }

    [Fact]
    public void A_short_table_is_not_divided_and_no_row_stands_alone_on_its_page()
    {
        for (var lines = 36; lines < 50; lines++)
        {
            var pages = Pages($"{Lines(lines)}{Table(3)}{Lines(30, "after")}");
            var page = pages.Single(text => text.Contains("row1", StringComparison.Ordinal));
            page.ShouldContain("row3", customMessage: $"after {lines} lines");

            var longer = Pages($"{Lines(lines)}{Table(40)}");
            foreach (var text in longer)
            {
                var rows = text.Split('\n').Count(line => line.StartsWith("row", StringComparison.Ordinal));
                rows.ShouldNotBe(1, $"after {lines} lines");
            }
        }
    }

    [Fact]
    public void No_item_of_a_list_stands_alone_on_its_page()
    {
        for (var lines = 40; lines < 50; lines++)
        {
            var list = string.Concat(Enumerable.Range(1, 8).Select(i => $"<item>item{i}</item>"));
            foreach (var text in Pages($"{Lines(lines)}<list>{list}</list>{Lines(10, "after")}"))
            {
                text.Split('\n').Count(line => line.Contains("item", StringComparison.Ordinal)).ShouldNotBe(1, $"after {lines} lines");
            }
        }
    }

    [Fact]
    public void A_figure_that_must_wait_is_still_in_its_own_section()
    {
        // Room for the rest of the section and a little more, none for the figure.
        var pages = Pages($"<h2>Own</h2>{Lines(35)}{Picture}{Lines(8, "own")}<h2>Other</h2>{Lines(20, "other")}");
        pages[0].ShouldContain("own8");
        pages[0].ShouldNotContain("Other");
        Order(pages[1], "The figure", "Other", "other20");
    }

    [Fact]
    public void Several_figures_in_a_row_wait_together_while_the_text_goes_on()
    {
        var pages = Pages($"<h2>Own</h2>{Lines(35)}{Picture}{Picture.Replace("The figure", "The other", StringComparison.Ordinal)}{Lines(20, "own")}");
        Order(pages[0], "Own", "line35", "own8");
        Order(pages[1], "The figure", "The other", "own20");
    }

    [Fact]
    public void A_figure_passes_the_next_heading_rather_than_leave_half_of_a_page_empty()
    {
        var pages = Pages($"<h2>Own</h2>{Lines(24)}{Picture.Replace("\"220\"", "\"480\"", StringComparison.Ordinal)}<h2>Other</h2>{Lines(60, "other")}");
        Order(pages[0], "Own", "Other", "other1");
        pages[1].ShouldContain("The figure");
    }

    [Fact]
    public void A_figure_of_a_section_may_stand_among_the_parts_of_that_section()
    {
        var pages = Pages($"<h2>Own</h2>{Lines(35)}{Picture}<h3>Part</h3>{Lines(40, "part")}");
        Order(pages[0], "Own", "Part", "part1");
        pages[1].ShouldContain("The figure");
    }

    [Fact]
    public void A_label_in_the_margin_and_smaller_text_beside_it_stand_on_one_baseline()
    {
        foreach (var style in (string[])["legal", "text", "back-strong"])
        {
            using var file = Sample.PdfDocument(Sample.Render(Sample.Report($"<p>before</p><side><h2 style=\"back-label\">Label</h2></side><p style=\"{style}\">beside</p>")));
            Baseline(file.GetPage(1), "L").ShouldBe(Baseline(file.GetPage(1), "beside"[..1], last: true), 0.05, style);
        }
    }

    [Fact]
    public void A_line_across_both_columns_stands_below_what_is_in_the_margin()
    {
        const string Rule = "<rule style=\"back-rule\"/><side><h2 style=\"back-label\">Label</h2></side><p>beside</p>";
        var side = $"<side>{Lines(9, "margin")}</side><p>short</p>";
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report(side + Rule)));
        var page = file.GetPage(1);
        var lowest = page.Letters.Where(letter => letter.Value == "9").Min(letter => letter.StartBaseLine.Y);
        Baseline(page, "L").ShouldBeLessThan(lowest - 12);
        Baseline(page, "L").ShouldBe(Baseline(page, "b"), 0.05);

        // Where a page ends between them, too.
        for (var lines = 36; lines < 50; lines += 2)
        {
            using var longer = Sample.PdfDocument(Sample.Render(Sample.Report(Lines(lines) + side + Rule)));
            var with = longer.GetPages().Single(each => each.Letters.Any(letter => letter.Value == "L"));
            var above = with.Letters.Where(letter => letter.Value == "m").Select(letter => letter.StartBaseLine.Y).ToArray();
            above.ShouldAllBe(y => y > Baseline(with, "L"), $"after {lines} lines");
            Baseline(with, "L").ShouldBe(Baseline(with, "b"), 0.05, $"after {lines} lines");
        }
    }

    [Theory]
    [InlineData("rule", 0)]
    [InlineData("back-rule", 1)]
    public void A_line_falls_away_where_a_page_ends_unless_it_begins_something(string style, int lines)
    {
        // The text ends with the page: the line would be the first thing on the next.
        var pdf = Sample.Render(Sample.Report($"<p style=\"item\">{string.Join("<br/>", Enumerable.Repeat("line", 49))}</p><rule style=\"{style}\"/><p>next</p>"));
        using var file = Sample.PdfDocument(pdf);
        file.NumberOfPages.ShouldBe(2);
        var drawn = file.GetPages().Sum(page => page.Paths.Count(path => path.GetBoundingRectangle() is { Height: < 2, Width: > 100 }));
        drawn.ShouldBe(lines);
        if (lines > 0)
        {
            // It stands where text would, without the space that it asks for above it.
            var line = file.GetPage(2).Paths.Select(path => path.GetBoundingRectangle()).First(rectangle => rectangle is { Height: < 2, Width: > 100 });
            line!.Value.Top.ShouldBe(841.89 - 68, 0.6);
        }
    }

    [Fact]
    public void Less_space_stands_on_late_pages_only_where_that_is_enough()
    {
        // From one paragraph alone to another, on the first and on the last page.
        (double First, double Last) Steps(int paragraphs)
        {
            var text = string.Concat(Enumerable.Range(1, paragraphs).Select(i => "<p>paragraph<br/>of two lines</p>"));
            using var file = Sample.PdfDocument(Sample.Render(Sample.Report(text)));
            double Step(Page page)
            {
                var lines = page.Letters.Where(letter => letter.Value == "g").Select(letter => letter.StartBaseLine.Y).ToArray();
                return lines.Length < 2 ? 0 : lines[0] - lines[1];
            }

            return (Step(file.GetPage(1)), Step(file.GetPage(file.NumberOfPages)));
        }

        var plain = Steps(10).First;
        var squeezed = Enumerable.Range(40, 30).Select(Steps).Where(steps => steps.Last > 0 && steps.Last < plain - 0.5).ToArray();
        squeezed.ShouldNotBeEmpty();
        squeezed.ShouldContain(steps => Math.Abs(steps.First - plain) < 0.01);
    }

    private static string Lines(int count, string word = "line") => $"<p>{string.Join("<br/>", Enumerable.Range(1, count).Select(i => word + i))}</p>";

    private static string Table(int rows) => $"<table columns=\"auto auto\"><row header=\"yes\"><cell>Head</cell><cell>b</cell></row>{string.Concat(Enumerable.Range(1, rows).Select(i => $"<row><cell>row{i}</cell><cell>b</cell></row>"))}</table>";

    private static string[] Pages(string blocks)
    {
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report(blocks)));
        return [.. file.GetPages().Select(page => Sample.TextOf(page) + "\n")];
    }

    private static void Order(string text, params string[] words)
    {
        var places = words.Select(word => text.IndexOf(word, StringComparison.Ordinal)).ToArray();
        places.ShouldAllBe(place => place >= 0, text);
        places.ShouldBeInOrder();
    }

    private static double Baseline(Page page, string letter, bool last = false)
    {
        var found = page.Letters.Where(each => each.Value == letter).Select(each => each.StartBaseLine.Y).ToArray();
        return last ? found[^1] : found[0];
    }
}
