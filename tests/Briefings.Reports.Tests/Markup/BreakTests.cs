namespace Briefings.Reports.Tests.Markup;

/// <summary>Page breaks that are asked for: each makes a page, or it is said that it can't.</summary>
public class BreakTests
{
    [Theory]
    [InlineData("<section><p break=\"after\">one</p></section><p>two</p>", 2)]
    [InlineData("<section><section><p>one</p><break/></section></section><p>two</p>", 2)]
    [InlineData("<section><box style=\"item\"><p break=\"after\">one</p></box></section><section><p>two</p></section>", 2)]
    [InlineData("<section><break/><p>one</p></section><p break=\"before after\">two</p><p>three</p>", 3)]
    [InlineData("<p>zero</p><section><break/></section><p>one</p>", 2)]
    [InlineData("<section><p>one</p></section><section><p break=\"after\">two</p></section>", 1)]
    [InlineData("<section page=\"cover\"><h1>one</h1><p break=\"before\">two</p></section><p>three</p>", 3)]
    public void A_break_in_what_only_groups_begins_a_page(string blocks, int pages)
    {
        var document = Sample.Document(Sample.Report(blocks));
        using var file = Sample.PdfDocument(Sample.Render(document, out var result));
        result.Diagnostics.ShouldBeEmpty();
        file.NumberOfPages.ShouldBe(pages);
        file.GetPages().ShouldAllBe(page => page.Letters.Count > 0);
    }

    [Theory]
    [InlineData("<box style=\"aside\"><p>a</p><p break=\"before\">b</p></box>", "2:31")]
    [InlineData("<box style=\"aside\"><p>a</p><break/></box>", "2:28")]
    [InlineData("<box style=\"item\" keep=\"together\"><p>a</p><break/></box>", "2:43")]
    [InlineData("<columns><column><p break=\"after\">a</p></column></columns>", "2:21")]
    [InlineData("<list><item><p>a</p><p break=\"before\">b</p></item></list>", "2:24")]
    [InlineData("<table><row><cell><p>a</p><break/></cell></row></table>", "2:27")]
    [InlineData("<flow><section><p>a</p><break/></section></flow>", "2:24")]
    [InlineData("<p>a<note><p>b</p><p break=\"before\">c</p></note></p>", "2:22")]
    [InlineData("<foot><p>a</p><p break=\"before\">b</p></foot>", "2:18")]
    public void A_break_where_no_page_can_end_is_said_at_its_place(string blocks, string place)
    {
        var (document, found) = Sample.Parse(Sample.Report("\n" + blocks));
        document.ShouldNotBeNull();
        var warning = found.ShouldHaveSingleItem().ToString();
        warning.ShouldStartWith($"templates/reports/x.xml:{place}: warning BRF122: no page can end here");
    }
}
