using Briefings.Core.Prose;
using Briefings.PdfChecks;
using Briefings.Testing;

namespace Briefings.Reports.Tests.Rendering;

/// <summary>What a report of several briefings needs: parts with heads and numbers of their own, references to pages, links from one to the other.</summary>
public class CollectionTests
{
    private const string Markup =
        """
        <report title="The month" lang="en" created="2025-09-15T16:00:00Z" marking="TLP:GREEN">
          <foot><p><field text="Page {page} of {pages}"/></p></foot>
          <section page="cover" numbers="none"><p style="title">The month</p></section>
          <section page="a4" numbers="roman">
            <h2 outline="no">Contents</h2>
            <contents depth="3"/>
            <table><row><cell>First</cell><cell><pageref anchor="X-1"/></cell></row><row><cell>Second</cell><cell><pageref anchor="X-2"/></cell></row></table>
          </section>
          <section page="a4" numbers="arabic" id="X-1">
            <head><p><field text="X-1 · {section}"/></p></head>
            <h2>The first briefing</h2>
            <body briefing="X-1" level="3"/>
          </section>
          <section page="a4" id="X-2">
            <head on="first"><p>X-2 begins</p></head>
            <head on="rest"><p>X-2 goes on</p></head>
            <h2>The second briefing</h2>
            <body briefing="X-2" level="3"/>
          </section>
        </report>
        """;

    private static readonly Body First = Sample.Body(
        Sample.Heading(2, "What happened"),
        new Paragraph(default, [new Link(default, new BriefingTarget("X-2", null), []), Sample.Words(" and "), new Link(default, new BriefingTarget("X-9", null), [])]));

    private static readonly Body Second = new("fr", [Sample.Heading(2, "What happened"), Sample.Paragraph(Sample.Words(900))], []);

    private static readonly Lazy<byte[]> Pdf = new(() =>
    {
        var context = Sample.Context(("X-1", First), ("X-2", Second)) with { Links = target => new ReportAddress("https://example.org/" + ((BriefingTarget)target).Key, "Linked " + ((BriefingTarget)target).Key) };
        var parsed = ReportMarkup.Parse(Markup, context);
        parsed.Diagnostics.ShouldBeEmpty();
        return Sample.Render(parsed.Value!, out _);
    });

    [Fact]
    public void Each_part_has_heads_and_numbers_of_its_own()
    {
        using var file = Sample.PdfDocument(Pdf.Value);
        var pages = file.GetPages().Select(Sample.TextOf).ToArray();
        pages[1].ShouldContain("Page i of i");
        pages[2].ShouldContain("X-1 · The first briefing");
        pages[2].ShouldContain($"Page 1 of {pages.Length - 2}");
        pages[3].ShouldContain("X-2 begins");
        pages[3].ShouldNotContain("X-1");
        pages[4].ShouldContain("X-2 goes on");
        pages[4].ShouldContain($"Page 3 of {pages.Length - 2}");
        PdfCheckList.Run(Pdf.Value).ShouldBeEmpty();
    }

    [Fact]
    public void References_and_contents_say_what_is_printed_on_the_pages()
    {
        using var file = Sample.PdfDocument(Pdf.Value);
        var contents = Sample.TextOf(file.GetPage(2));
        contents.ShouldMatch(@"First ?1\n");
        contents.ShouldMatch(@"Second ?2\n");
        contents.ShouldMatch(@"The second briefing.*2\n");
        // What an author wrote as a heading of level 2 stands below the title of its briefing.
        contents.Split('\n').Count(line => line.StartsWith("What happened", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Readers_of_the_file_show_the_same_numbers()
    {
        using var folder = new TemporaryFolder();
        var (code, json, error) = Tool.Run(Tool.Require("qpdf"), "--json", "--json-key=pagelabels", folder.Write("x.pdf", Pdf.Value));
        code.ShouldBe(0, error);
        var labels = System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("pagelabels").EnumerateArray().ToArray();
        labels.Select(label => label.GetProperty("index").GetInt32()).ShouldBe([0, 1, 2]);
        labels[0].GetProperty("label").TryGetProperty("/S", out _).ShouldBeFalse();
        labels[1].GetProperty("label").GetProperty("/S").GetString().ShouldBe("/r");
        labels[2].GetProperty("label").GetProperty("/S").GetString().ShouldBe("/D");
    }

    [Fact]
    public void A_link_to_a_briefing_that_is_in_the_report_leads_there_and_any_other_to_the_web()
    {
        var document = ReportMarkup.Parse(Markup, Sample.Context(("X-1", First), ("X-2", Second)) with { Links = target => new ReportAddress("https://example.org/" + ((BriefingTarget)target).Key, "Linked") }).Value!;
        var links = document.Blocks.OfType<ReportGroup>().ElementAt(2).Blocks.OfType<ReportText>().SelectMany(text => text.Inlines).Select(inline => inline.Link).OfType<ReportLink>().Distinct().ToArray();
        links.Select(link => link.Anchor ?? link.Address).ShouldBe(["X-2", "https://example.org/X-9"]);
    }

    [Fact]
    public void A_text_in_another_language_is_tagged_and_divided_as_that_language_is()
    {
        var elements = new PdfFacts(Pdf.Value).Structure.Elements;
        elements.Count(element => element.Standard == "Div" && new PdfFacts(Pdf.Value).File.Text(element.Dictionary, "Lang") == "fr").ShouldBe(1);
        var lists = new PdfFacts(Sample.Render(Sample.Report("<list lang=\"fr\"><item>un</item></list><table lang=\"fr\"><row><cell>un</cell></row></table>")));
        lists.Structure.Elements.Where(element => lists.File.Text(element.Dictionary, "Lang") == "fr").Select(element => element.Standard).ShouldBe(["L", "Table"]);
    }

    [Theory]
    [InlineData("<section><head><p>x</p></head><p>y</p></section>", "only a section with pages of its own has its own heads, feet and numbers")]
    [InlineData("<section numbers=\"roman\"><p>y</p></section>", "only a section with pages of its own has its own heads, feet and numbers")]
    [InlineData("<section page=\"a4\" numbers=\"letters\"><p>y</p></section>", "\"letters\" is not one of arabic, roman, none")]
    [InlineData("<p><pageref anchor=\"nothing\"/></p>", "no block has the id \"nothing\"")]
    [InlineData("<body briefing=\"X\" level=\"9\"/>", "\"9\" is no whole number from 2 to 6")]
    public void What_is_wrong_in_a_part_is_said(string blocks, string message) =>
        Sample.Parse(Sample.Report(blocks), ("X", Sample.Body(Sample.Paragraph("x")))).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe(message);
}
