using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;

namespace Briefings.Reports.Tests.Rendering;

/// <summary>Reports that are too large to be set are findings, and none is made by half.</summary>
public class SizeTests
{
    [Fact]
    public void A_report_of_more_blocks_than_may_be_is_a_finding_where_the_first_stands() =>
        Found(Repeat("<p>a</p>\n", 50_001)).ShouldStartWith("templates/reports/x.xml:50001:");

    [Theory]
    [InlineData("<box><p>a</p></box>", 25_001, "", "")]
    [InlineData("<p>a</p>", 50_001, "<box>", "</box>")]
    [InlineData("<item>a</item>", 25_001, "<list>", "</list>")]
    [InlineData("<row><cell>a</cell></row>", 25_001, "<table>", "</table>")]
    [InlineData("<side><p>a</p></side><p>b</p>", 17_001, "", "")]
    [InlineData("<columns><column><p>a</p></column><column/></columns>", 12_501, "", "")]
    [InlineData("<p>a</p>", 50_001, "<flow columns=\"2\">", "</flow>")]
    public void Blocks_are_counted_wherever_they_stand(string unit, int count, string before, string after) =>
        Found(before + Repeat(unit, count) + after).ShouldContain("more than 50000 blocks");

    [Theory]
    [InlineData("<b>a</b>b", 100_001, "200000 pieces of text")]
    [InlineData("a<br/>", 100_001, "200000 pieces of text")]
    [InlineData("aaaaaaaaa ", 150_001, "1500000 letters")]
    [InlineData("漢字", 94_000, "1500000 letters")]
    public void Pieces_and_letters_of_one_paragraph_are_counted(string unit, int count, string what) =>
        Found($"<p>{Repeat(unit, count)}</p>").ShouldContain($"more than {what}");

    [Fact]
    public void Words_of_a_text_are_named_in_the_file_that_holds_them()
    {
        var line = new Place("content/briefings/2025/x.md", 17, 1);
        var body = Sample.Body(new Paragraph(line, [new Text(line, Repeat("word ", 300_001))]));

        Found("<body briefing=\"b\"/>", ("b", body)).ShouldStartWith("content/briefings/2025/x.md:17:1: error BRF167");
    }

    [Theory]
    [InlineData("<p>a</p><break/>", 3_001)]
    [InlineData("<p>a</p><space height=\"700\"/>", 3_001)]
    [InlineData("<h1>a</h1><box style=\"aside\" keep=\"together\"><p>b</p><space height=\"500\"/></box>", 3_001)]
    public void Pages_are_counted(string unit, int count) => Found(Repeat(unit, count)).ShouldContain("more than 3000 pages");

    [Fact]
    public void A_report_with_much_on_each_page_may_have_fewer_pages() =>
        Found($"<foot><p>{Sample.Words(1_500)}</p></foot>" + Repeat("<p>a</p><break/>", 500)).ShouldContain("pages");

    [Fact]
    public void Contents_count_for_each_heading() =>
        Found("<contents/>" + Repeat("<h2>a</h2><p>b</p>", 1_400)).ShouldContain("more than 50000 blocks");

    [Fact]
    public void What_long_reports_hold_is_set()
    {
        var rows = Repeat("<row><cell>Kayes</cell><cell>4</cell><cell>closed</cell></row>", 1_000);
        var notes = Repeat("<p>A sentence of some words, and one more.<note><p>Where it was read.</p></note></p>", 300);
        var services = Repeat("<h3>Escort</h3><p>On the roads of the west.</p>", 500);
        Sample.Render(Sample.Document(Sample.Report($"<table>{rows}</table>{notes}<p>{Sample.Words(5_000)}</p>{services}")), out var result);

        result.Diagnostics.Where(each => each.Severity == Severity.Error).ShouldBeEmpty();
        result.Pages.ShouldBeGreaterThan(60);
    }

    private static string Found(string blocks, params (string Name, Body Body)[] bodies)
    {
        var pdf = Sample.Render(Sample.Document(Sample.Report(blocks), bodies), out var result);
        pdf.ShouldBeEmpty();
        return result.Diagnostics.Where(each => each.Code == "BRF167").ShouldHaveSingleItem().ToString();
    }

    private static string Repeat(string unit, int count) => string.Concat(Enumerable.Repeat(unit, count));
}
