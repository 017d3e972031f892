using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Testing;

namespace Briefings.Reports.Tests.Markup;

public class MarkupTests
{
    private const string Head = "<report title=\"A\" lang=\"en\" created=\"2025-09-15\">\n";

    [Theory]
    [InlineData("<p>open", "2:1: error BRF080: <p> is not closed before </report> at templates/reports/x.xml:3:1; write </p> before it")]
    [InlineData("<box>\n<box>\n<p>x</p>\n</box>", "2:1: error BRF080: <box> is not closed before </report> at templates/reports/x.xml:6:1; write </box> before it")]
    [InlineData("<p>a<br>b</p>", "2:5: error BRF080: <br> is not closed before </p> at templates/reports/x.xml:2:10; write </br> before it")]
    [InlineData("<p>x</b>", "2:5: error BRF080: </b> closes nothing; what is open here is <p> at templates/reports/x.xml:2:1; write </p>")]
    [InlineData("<p>x</p\n<p>y</p>", "3:1: error BRF080: the markup does not parse")]
    [InlineData("<p a=\"x", "3:1: error BRF080: the markup does not parse")]
    [InlineData("<p>a & b</p>", "2:7: error BRF080: the markup does not parse")]
    [InlineData("<para>x</para>", "2:1: error BRF081: unknown element <para>")]
    [InlineData("<figur file=\"a\" alt=\"b\"/>", "2:1: error BRF081: unknown element <figur>; did you mean <figure>?")]
    [InlineData("words", "2:1: error BRF081: words stand directly in <report>; put them into <p>")]
    [InlineData("<p>a<p>b</p></p>", "2:5: error BRF081: <p> can't stand in <p>; it holds words and inline elements")]
    [InlineData("<b>x</b>", "2:1: error BRF081: <b> can't stand in <report>; it holds blocks")]
    [InlineData("<list><p>x</p></list>", "2:7: error BRF081: <p> can't stand in <list>; it holds <item>")]
    [InlineData("<p colour=\"red\">x</p>", "2:4: error BRF082: unknown attribute \"colour\" of <p>")]
    [InlineData("<p  stile=\"text\">x</p>", "2:5: error BRF082: unknown attribute \"stile\" of <p>; did you mean \"style\"?")]
    [InlineData("<space/>", "2:1: error BRF082: <space> lacks the attribute \"height\"")]
    [InlineData("<space height=\"4px\"/>", "2:8: error BRF082: \"4px\" is no length; write points, a number with pt, mm, cm or in, or side or gutter")]
    [InlineData("<list start=\"-1\"><item>x</item></list>", "2:7: error BRF082: \"-1\" is no whole number from 0 to 1000000")]
    [InlineData("<list ordered=\"true\"><item>x</item></list>", "2:7: error BRF082: \"true\" is neither yes nor no")]
    [InlineData("<table columns=\"auto x\"><row><cell>a</cell><cell>b</cell></row></table>", "2:8: error BRF082: \"x\" is none of auto, side and a length")]
    [InlineData("<table align=\"left\"><row><cell>a</cell></row></table>", "2:8: error BRF082: \"left\" is not one of start, center, end")]
    [InlineData("<p><link>x</link></p>", "2:4: error BRF082: <link> takes one of the attributes \"to\" and \"anchor\"")]
    [InlineData("<p><link to=\"javascript:x\">x</link></p>", "2:10: error BRF082: \"javascript:x\" is no absolute address of the web, of mail or of a telephone")]
    [InlineData("<p><marking label=\"TLP:WHITE\"/></p>", "2:13: error BRF082: \"TLP:WHITE\" is no TLP 2.0 label")]
    [InlineData("<p><squares level=\"6\"/></p>", "2:13: error BRF082: \"6\" is no whole number from 0 to 5")]
    [InlineData("<head on=\"last\"><p>x</p></head>", "2:7: error BRF082: \"last\" is not one of all, first, rest")]
    [InlineData("<p id=\"a\">x</p><p id=\"a\">y</p>", "2:19: error BRF082: the id \"a\" is taken")]
    [InlineData("<body/>", "2:1: error BRF082: <body> takes one of the attributes \"briefing\" and \"services\"")]
    [InlineData("<body briefing=\"X-1\"/>", "2:7: error BRF083: there is no text \"X-1\"")]
    [InlineData("<p><link anchor=\"nowhere\">x</link></p>", "2:10: error BRF083: no block has the id \"nowhere\"")]
    [InlineData("<p style=\"txet\">x</p>", "2:4: error BRF084: unknown style \"txet\"")]
    [InlineData("<p><span style=\"sidetext\">x</span></p>", "2:10: error BRF084: unknown style \"sidetext\"; did you mean \"side-text\"?")]
    [InlineData("<figure file=\"media/none.png\" alt=\"x\"/>", "2:9: error BRF086: there is no picture \"media/none.png\"")]
    [InlineData("<figure file=\"media/broken.png\" alt=\"x\"/>", "2:9: error BRF086: \"media/broken.png\" is no JPEG, PNG, WebP, GIF or SVG, or is damaged; export it once more from the program that made it")]
    public void What_is_wrong_is_said_at_its_line_and_column(string blocks, string expected)
    {
        var outcome = Sample.Parse(Head + blocks + "\n</report>");
        outcome.Value.ShouldBeNull();
        outcome.Diagnostics.ShouldHaveSingleItem().ToString().ShouldStartWith("templates/reports/x.xml:" + expected);
    }

    [Theory]
    [InlineData("<report lang=\"en\" created=\"2025-09-15\"/>", "1:1: error BRF082: <report> lacks the attribute \"title\"")]
    [InlineData("<report title=\" \" lang=\"en\" created=\"2025-09-15\"/>", "1:9: error BRF082: the title is empty")]
    [InlineData("<report title=\"A\" lang=\"en\" created=\"yesterday\"/>", "1:29: error BRF082: \"yesterday\" is no date")]
    [InlineData("<report title=\"A\" lang=\"en\" created=\"2025-09-15\" page=\"a3\"/>", "1:50: error BRF083: the style sheet has no page \"a3\"")]
    [InlineData("<document/>", "1:1: error BRF081: the root is <document>; write <report>")]
    [InlineData("", "1:1: error BRF080: the markup does not parse")]
    [InlineData("<report title=\"A\" lang=\"en\" created=\"2025-09-15\">\n<p>x</p>\n", "1:1: error BRF080: <report> is never closed; write </report>")]
    [InlineData("<report title=\"A\" lang=\"en\" created=\"2025-09-15\">\n<p>x", "2:1: error BRF080: <p> is never closed; write </p>")]
    [InlineData("<report title=\"A\"><p>x</p", "1:26: error BRF080: the markup does not parse")]
    [InlineData("<!DOCTYPE report [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><report/>", "1:1: error BRF080: the markup does not parse: it has a document type")]
    public void The_root_is_checked_too(string xml, string expected) =>
        Sample.Parse(xml).Diagnostics.ShouldHaveSingleItem().ToString().ShouldStartWith("templates/reports/x.xml:" + expected);

    [Fact]
    public void All_faults_come_at_once()
    {
        var outcome = Sample.Parse(Head + "<p style=\"a1\">x</p>\n<space height=\"x\"/>\n<p><link anchor=\"y\">z</link></p></report>");
        outcome.Diagnostics.Select(each => $"{each.Place.Line} {each.Code}").ShouldBe(["2 BRF084", "3 BRF082", "4 BRF083"]);
    }

    [Fact]
    public void Styles_that_are_not_there_are_said_with_elements_that_are_not()
    {
        var outcome = Sample.Parse(Head + "<p style=\"a1\">x</p>\n<wrong/>\n<box><p style=\"side-txt\">x</p></box></report>");
        outcome.Diagnostics.Select(each => $"{each.Place.Line} {each.Code}").ShouldBe(["2 BRF084", "3 BRF081", "4 BRF084"]);
        outcome.Diagnostics[2].Fix.ShouldBe("did you mean \"side-text\"?");
    }

    [Fact]
    public void Lines_and_columns_can_be_those_of_another_file()
    {
        var context = Sample.Context() with { Locate = (line, column) => new Place("templates/reports/part.xml", line + 10, column) };
        ReportMarkup.Parse(Head + "<pp/></report>", context).Diagnostics.ShouldHaveSingleItem().Place.ShouldBe(new Place("templates/reports/part.xml", 12, 1));
    }

    [Fact]
    public void Elements_nested_beyond_reason_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<box>", 5000)) + string.Concat(Enumerable.Repeat("</box>", 5000));
        Sample.Parse(Head + deep + "</report>").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BRF080");
    }

    [Fact]
    public void Blanks_between_words_are_one_blank()
    {
        var document = Sample.Document(Head + "<p>\n  One  <b> two</b>\n three <br/> four\u00A0 five  </p><p> </p></report>");
        var text = document.Blocks.ShouldHaveSingleItem().ShouldBeOfType<ReportText>();
        string.Concat(text.Inlines.Select(each => each is ReportRun run ? run.Text : "|")).ShouldBe("One two three|four\u00A0 five");
    }

    [Fact]
    public void A_body_comes_without_passing_through_markup()
    {
        var body = Sample.Body(Sample.Heading(2, "What <happened>"), Sample.Paragraph("Words & \"more\"."));
        var blocks = Sample.Document(Head + "<body briefing=\"X-1\"/></report>", ("X-1", body)).Blocks;
        blocks[0].ShouldBeOfType<ReportText>().Level.ShouldBe(2);
        blocks[0].Anchor.ShouldBe("what-<happened>");
        blocks[1].ShouldBeOfType<ReportText>().Inlines.ShouldHaveSingleItem().ShouldBeOfType<ReportRun>().Text.ShouldBe("Words & \"more\".");
        blocks[1].Place.File.ShouldBe("content/x.md");
    }

    [Fact]
    public void Links_of_a_body_lead_where_the_context_says_and_are_words_where_it_does_not()
    {
        var place = new Place("content/x.md", 3, 1);
        var body = Sample.Body(new Core.Prose.Paragraph(place, [
            new Link(place, new BriefingTarget("shown", null), []),
            new Link(place, new BriefingTarget("hidden", null), [new Text(place, " hidden words")])]));
        var context = Sample.Context(("X-1", body)) with
        {
            Links = target => target is BriefingTarget { Key: "shown" } ? new ReportAddress("https://www.example.org/shown.html", "The shown one") : null,
        };
        var text = ReportMarkup.Parse(Head + "<body briefing=\"X-1\"/></report>", context).Value!.Blocks[0].ShouldBeOfType<ReportText>();
        text.Inlines.OfType<ReportRun>().Select(run => (run.Text, run.Link?.Address)).ShouldBe([("The shown one", "https://www.example.org/shown.html"), (" hidden words", null)]);
    }

    [Fact]
    public void A_cover_that_the_text_shows_is_not_shown_twice()
    {
        var place = new Place("content/x.md", 3, 1);
        var body = Sample.Body(new Core.Prose.Figure(place, "media/x.png", "A map", [], []));
        var xml = Head + "<figure file=\"media/x.png\" alt=\"A map\" once=\"yes\"/><body briefing=\"X-1\"/></report>";
        Sample.Document(xml, ("X-1", body)).Blocks.OfType<ReportFigure>().Count().ShouldBe(1);
        Sample.Document(xml, ("X-1", Sample.Body(Sample.Paragraph("x")))).Blocks.OfType<ReportFigure>().Count().ShouldBe(1);
    }

    [Fact]
    public void The_reference_names_every_element_and_every_attribute()
    {
        var rows = File.ReadLines(Repository.Path("docs", "report-markup.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Count(c => c == '|') == 6)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1].Trim('`'), cells => cells[4]);
        rows.Keys.Order().ShouldBe(Vocabulary.All.Select(rule => rule.Name).Order());
        foreach (var rule in Vocabulary.All)
        {
            rows[rule.Name].Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldBe([.. rule.Required.Select(name => $"**{name}**"), .. rule.Optional], rule.Name);
        }
    }

    [Fact]
    public void The_schema_is_that_of_the_vocabulary() => GeneratedPage.Verify("report-markup.xsd", MarkupSchema.Write());

    [Theory]
    [InlineData("<p>a <b>b</b> <mark term=\"c\"/></p><list><item>x</item><item><p>y</p></item></list>", null)]
    [InlineData("<p><p>a</p></p>", "'p'")]
    [InlineData("<space/>", "'height'")]
    [InlineData("<section keep=\"always\"/>", "'keep'")]
    [InlineData("<drawing width=\"10\" height=\"10mm\" alt=\"x\"><rect width=\"3\" height=\"x\"/></drawing>", "'height'")]
    public void The_schema_finds_what_the_engine_would(string blocks, string? fault)
    {
        var schemas = new System.Xml.Schema.XmlSchemaSet();
        using (var reader = System.Xml.XmlReader.Create(Repository.Path("docs", "report-markup.xsd")))
        {
            schemas.Add(null, reader);
        }

        var found = new List<string>();
        System.Xml.Schema.Extensions.Validate(System.Xml.Linq.XDocument.Parse(Head + blocks + "</report>"), schemas, (_, problem) => found.Add(problem.Message));
        if (fault is null)
        {
            found.ShouldBeEmpty();
        }
        else
        {
            found.ShouldHaveSingleItem().ShouldContain(fault);
        }

        Sample.Parse(Head + blocks + "</report>").HasErrors.ShouldBe(fault is not null);
    }
}
