using System.Text;
using Briefings.Core;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Testing;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Outline;

namespace Briefings.Reports.Tests.Rendering;

public class ReportTests
{
    private static readonly Place Here = new("content/briefings/2025/x.md", 20, 1);

    private static readonly string Markup = File.ReadAllText(Repository.Path("tests", "Briefings.Reports.Tests", "Rendering", "sample.xml"));

    [Fact]
    public void The_text_of_a_report()
    {
        using var file = Sample.PdfDocument(Render());
        Snapshot.Verify(string.Join("\n\f\n", file.GetPages().Select(Sample.TextOf)));
    }

    [Fact]
    public void The_structure_of_a_report()
    {
        var pdfinfo = Tool.Require("pdfinfo");
        using var folder = new TemporaryFolder();
        var (code, output, error) = Tool.Run(pdfinfo, "-struct-text", folder.Write("x.pdf", Render()));
        code.ShouldBe(0, error);
        // Where a picture lies is the design's, not the structure's.
        Snapshot.Verify(string.Join('\n', output.Split('\n').Select(line => line.TrimStart().StartsWith("/BBox", StringComparison.Ordinal) ? line.Split('[')[0] + "[…]" : line)));
    }

    [Fact]
    public void Readers_agree_on_the_words_in_the_order_of_reading()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.pdf", Render());
        var (_, text, _) = Tool.Run(Tool.Require("pdftotext"), "-raw", path, "-");
        var words = text.Split((char[])[' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
        string.Join(' ', words).ShouldContain("In the first days of September the group closed two towns.");
        string.Join(' ', words).ShouldContain("Target the load, not the soldier. A tanker burns with one shot.");
    }

    [Fact]
    public void Words_in_elements_that_the_publisher_allows_are_kept()
    {
        var body = Sample.Body(
            new Paragraph(Here, [Sample.Words("Press "), new InlineElement(Here, "kbd", [], [Sample.Words("Enter")]), new InlineElement(Here, "abbr", [new("title", "unseen")], [Sample.Words("JNIM")]), new InlineElement(Here, "del", [], [Sample.Words("gone")])]),
            new BlockElement(Here, "details", [], [Sample.Words("Summary")], [Sample.Paragraph("Held inside."), Sample.Heading(3, "A heading")]));

        var letters = Sample.Letters(Sample.Render(Sample.Report("<body briefing=\"X-1\"/>"), ("X-1", body)));

        letters.ShouldBe("PressEnterJNIMgoneSummaryHeldinside.Aheading");
    }

    [Fact]
    public void Headings_are_bookmarks_that_nest()
    {
        using var file = Sample.PdfDocument(Render());
        file.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => $"{node.Level} {node.Title} p{node.PageNumber}").ShouldBe(
        [
            "0 Kayes blockade bites p1",
            "1 Key points p1",
            "1 What happened p1",
            "2 Supply chain p1",
            "1 Sources p2",
        ]);
    }

    [Fact]
    public void Links_lead_where_they_say()
    {
        using var file = Sample.PdfDocument(Render());
        var links = file.GetPages().SelectMany(page => page.GetAnnotations()).Where(each => each.Type == AnnotationType.Link).ToArray();
        links.Select(each => each.Action).OfType<UriAction>().Select(each => each.Uri).ShouldBe(
            ["https://www.example.org/raids.html", "https://www.reuters.com/"], ignoreOrder: true);
        links.Length.ShouldBe(4);
    }

    [Fact]
    public void The_document_says_what_it_is()
    {
        using var file = Sample.PdfDocument(Render());
        file.Information.Title.ShouldBe("Mali – Kayes blockade bites");
        file.Information.Author.ShouldBe("Meridian Security Analysis");
        file.Information.Keywords!.ShouldContain("TLP:AMBER");
        file.Information.CreationDate!.ShouldContain("20250915160000");
        file.TryGetXmpMetadata(out var metadata).ShouldBeTrue();
        var xmp = Encoding.UTF8.GetString(metadata.GetXmlBytes().ToArray());
        xmp.ShouldContain("pdfuaid:part");
        xmp.ShouldContain("pdfaid:part");
    }

    [Fact]
    public void The_marking_is_in_head_and_foot_of_every_page_and_once_in_the_text()
    {
        var xml = Markup.Replace("<body briefing=\"X\"/>", string.Concat(Enumerable.Range(0, 40).Select(i => $"<p>{Sample.Words(60)}</p>")), StringComparison.Ordinal);
        using var file = Sample.PdfDocument(Sample.Render(xml, ("X", Text())));
        file.NumberOfPages.ShouldBeGreaterThan(3);
        foreach (var page in file.GetPages())
        {
            var marks = page.Letters.Where(letter => letter.Value == "T" && letter.PointSize is > 11.9 and < 12.1).ToArray();
            marks.Any(letter => letter.StartBaseLine.Y > page.Height - 60).ShouldBeTrue($"page {page.Number}: head");
            marks.Any(letter => letter.StartBaseLine.Y < 60).ShouldBeTrue($"page {page.Number}: foot");
            var last = page.Letters.Where(letter => letter.StartBaseLine.Y < 60).Max(letter => letter.EndBaseLine.X);
            last.ShouldBeInRange(page.Width - 58, page.Width - 50);
            Sample.TextOf(page).ShouldContain($"Page {page.Number} of {file.NumberOfPages}");
        }
    }

    [Fact]
    public void The_same_report_has_the_same_bytes_on_one_thread_or_many()
    {
        var expected = Render();
        var all = new byte[24][];
        Parallel.For(0, all.Length, i => all[i] = Render());
        all.Count(bytes => expected.SequenceEqual(bytes)).ShouldBe(all.Length);
    }

    [Fact]
    public void A_character_that_no_face_has_is_named_and_printed_as_its_number()
    {
        var body = Sample.Body(new Core.Prose.Paragraph(Here, [new Core.Prose.Text(Here, "Look: 😀 and 漢.")]));
        var pdf = Sample.Render(Sample.Document(Sample.Report("<body briefing=\"X\"/>"), ("X", body)), out var result);
        result.Diagnostics.Select(each => each.ToString()).ShouldBe(
        [
            "content/briefings/2025/x.md:20:1: warning BRF088: no face has the character \"漢\" (U+6F22)",
            "content/briefings/2025/x.md:20:1: warning BRF088: no face has the character \"😀\" (U+1F600)",
        ]);
        Sample.Letters(pdf).ShouldContain("Look:[U+1F600]and[U+6F22].");
    }

    [Fact]
    public void A_table_wider_than_the_page_is_made_smaller_then_broken_and_never_cut_off()
    {
        ReportResult Table(int columns, int letters, out byte[] pdf)
        {
            var cells = string.Concat(Enumerable.Range(0, columns).Select(i => $"<cell>{new string((char)('a' + (i % 26)), letters)}</cell>"));
            pdf = Sample.Render(Sample.Document(Sample.Report($"<table><row header=\"yes\">{cells}</row><row>{cells}</row></table>")), out var result);
            return result;
        }

        Table(6, 14, out _).Diagnostics.ShouldBeEmpty();
        Table(30, 20, out var pdf).Diagnostics.ShouldHaveSingleItem().ToString().ShouldStartWith("templates/reports/x.xml:1:67: warning BRF089: the table is wider than the page");
        Sample.Letters(pdf).Count(c => c is >= 'a' and <= 'z').ShouldBe(30 * 20 * 2);
    }

    [Fact]
    public void The_head_of_a_table_stands_again_on_each_page()
    {
        var rows = string.Concat(Enumerable.Range(0, 90).Select(i => $"<row><cell>Row{i}</cell><cell>x</cell></row>"));
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report($"<table><row header=\"yes\"><cell>Party</cell><cell>Says</cell></row>{rows}</table>")));
        file.NumberOfPages.ShouldBeGreaterThan(1);
        file.GetPages().ShouldAllBe(page => Sample.TextOf(page).StartsWith("Party", StringComparison.Ordinal));
        string.Concat(file.GetPages().Select(Sample.TextOf)).Split("Row").Length.ShouldBe(91);
    }

    [Fact]
    public void A_note_longer_than_its_page_goes_on_at_the_foot_of_the_next()
    {
        var xml = Sample.Report($"<p>Text<note>{Sample.Words(900)}</note> goes on.</p><p>{Sample.Words(30, "after")}</p>");
        var pdf = Sample.Render(xml);
        using var file = Sample.PdfDocument(pdf);
        file.NumberOfPages.ShouldBeGreaterThan(1);
        Sample.Letters(pdf).ShouldContain("blockade900");
        Sample.Letters(pdf).ShouldContain("after30");
    }

    [Fact]
    public void A_report_without_blocks_is_one_page() => Sample.PdfDocument(Sample.Render(Sample.Report(""))).NumberOfPages.ShouldBe(1);

    [Fact]
    public void A_break_begins_a_page_and_the_margin_column_stands_beside_its_text()
    {
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report("<p>one</p><break/><side><p>beside</p></side><p>two</p>")));
        file.GetPages().Select(Sample.TextOf).ShouldBe(["one", "besidetwo"]);
    }

    [Fact]
    public void A_face_that_looks_small_is_set_larger_and_lines_stay_apart_as_their_style_says()
    {
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report("<p>Fuel قافلة burns<br/>and وقود too<br/>and so</p>")));
        var letters = file.GetPage(1).Letters.ToArray();
        var text = Sample.Styles.Get("text");
        letters.Where(letter => letter.Value == "ق").ShouldAllBe(letter => Math.Abs(letter.PointSize - (text.Characters.Size * 1.18)) < 0.01);
        letters.Where(letter => letter.Value == "a").ShouldAllBe(letter => Math.Abs(letter.PointSize - text.Characters.Size) < 0.01);
        var baselines = letters.Where(letter => letter.Value is "n" or "o" or "e").Select(letter => Math.Round(letter.StartBaseLine.Y, 1)).Distinct().OrderDescending().ToArray();
        baselines.Zip(baselines.Skip(1)).Select(pair => Math.Round(pair.First - pair.Second, 1)).ShouldBe([text.Leading, text.Leading]);
    }

    [Fact]
    public void Arabic_is_read_from_right_to_left_within_latin_text()
    {
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report("<p>The word <span lang=\"ar\">مالي</span> is Mali.</p><p lang=\"ar\">هاجم مسلحون 80 شاحنة وقود.</p>")));
        var letters = file.GetPage(1).Letters;
        double X(string letter, double line) => letters.First(each => each.Value.Normalize(NormalizationForm.FormKC) == letter && Math.Abs(each.StartBaseLine.Y - line) < 3).StartBaseLine.X;
        var first = letters.First(each => each.Value == "T").StartBaseLine.Y;
        X("م", first).ShouldBeGreaterThan(X("ي", first));
        var second = letters.First(each => each.Value == "8").StartBaseLine.Y;
        letters.Where(each => Math.Abs(each.StartBaseLine.Y - second) < 3 && each.Value.Trim().Length > 0).Max(each => each.StartBaseLine.X).ShouldBeInRange(530, 545.3);
        X("8", second).ShouldBeLessThan(X("0", second));
    }

    [Fact]
    public void A_report_that_breaks_a_rule_of_a_standard_says_so_in_a_hint_and_does_not_claim_it()
    {
        var renderer = new PdfReportRenderer(ReportFonts.Load(Repository.Path("templates", "reports", "fonts")), encryption: new Pdf.PdfEncryption("open", "owner"));
        var result = renderer.Render(Sample.Document(Sample.Report("<p>words</p>")), new MemoryStream());
        var hint = result.Diagnostics.Single();
        hint.ToString().ShouldBe("templates/reports/styles.yaml:1:1: hint BRF129: \"A report\": the file is encrypted (ISO 19005-2, 6.1.3)");
    }

    [Fact]
    public void Headings_that_skip_a_level_are_tagged_without_the_gap()
    {
        var pdf = Sample.Render(Sample.Document(Sample.Report("<h3>Third</h3><h6>Sixth</h6><h2>Second</h2><h4>Fourth</h4>")), out var result);
        result.Diagnostics.ShouldBeEmpty();
        PdfChecks.PdfCheckList.Run(pdf).ShouldBeEmpty();
        new PdfChecks.PdfFacts(pdf).Structure.Elements.Select(each => each.Type).Where(type => type[0] == 'H').ShouldBe(["H1", "H2", "H2", "H3"]);
    }

    [Fact]
    public void A_missing_font_is_said_and_the_others_stand_in()
    {
        var folder = Repository.Path("templates", "reports", "fonts");
        var some = new PdfReportRenderer(new ReportFonts(file => file.StartsWith("Inter-Regular", StringComparison.Ordinal) ? Path.Combine(folder, file) : null));
        using var stream = new MemoryStream();
        var result = some.Render(Sample.Document(Sample.Report("<p>words</p>")), stream);
        result.Diagnostics.ShouldContain(each => each.Code == "BRF085" && each.Message.Contains("SourceSerif4-Regular.ttf", StringComparison.Ordinal));
        Sample.Letters(stream.ToArray()).ShouldBe("words");
        new PdfReportRenderer(new ReportFonts(_ => null)).Render(Sample.Document(Sample.Report("<p>words</p>")), new MemoryStream()).Pages.ShouldBe(0);
    }

    [Fact]
    public void A_second_brand_and_paper_need_nothing_else_touched()
    {
        var styles = Sample.Styles.Branded("#7a0019", "#004b87");
        var context = Sample.Context(("X", Text())) with { Styles = styles };
        var document = ReportMarkup.Parse(Markup.Replace("page=\"a4\"", "page=\"letter\"", StringComparison.Ordinal), context).Value!;
        using var file = Sample.PdfDocument(Sample.Render(document, out var result));
        result.Diagnostics.ShouldBeEmpty();
        file.GetPage(1).Width.ShouldBe(612);
        file.GetPage(1).Height.ShouldBe(792);
    }

    private static byte[] Render() => Sample.Render(Sample.Document(Markup, ("X", Text())), out _);

    private static Body Text()
    {
        Core.Prose.Text Words(string words) => new(Here, words);
        return new Body(
            "en",
            [
                new Heading(Here, 2, "what-happened", [Words("What happened")]),
                new Core.Prose.Paragraph(Here, [Words("In the first days of "), new Emphasis(Here, [Words("September")]), Words(" the group closed "), new Strong(Here, [Words("two")]), Words(" towns."), new FootnoteReference(Here, "n"), Words(" This is the campaign that "), new Link(Here, new WebTarget("https://www.example.org/raids.html"), [Words("the raids of 1 July")]), Words(" prepared; see "), new Link(Here, new FragmentTarget("supply-chain"), [Words("below")]), Words(".")]),
                new Quote(Here, [Sample.Paragraph("Fuel lorries that travel under escort are targets.")], [Words("Declaration, 14 September 2025")]),
                new Core.Prose.ListBlock(Here, null, true, [[new Core.Prose.Paragraph(Here, [new Strong(Here, [Words("Target the load, not the soldier.")]), Words(" A tanker burns with one shot.")])], [Sample.Paragraph("Offer an exit.")]]),
                new Core.Prose.Table(Here, [ColumnAlignment.Start, ColumnAlignment.End], [[Words("Party")], [Words("Killed")]], [[[Words("Army")], [Words("1,200")]], [[Words("Civilians")], [Words("47")]]], [Words("Who counts what")]),
                new Heading(Here, 3, "supply-chain", [Words("Supply chain")]),
                new Core.Prose.Figure(Here, "media/x.png", "A map of two roads", [Words("Two roads.")], [Words("House graphic")]),
                new MarkedSection(Here, Tlp.Amber, [Sample.Paragraph("For clients only.")]),
                new Aside(Here, [Sample.Paragraph("Apart from the rest.")]),
                new CodeBlock(Here, "if fuel:\n    drive()", null),
                new DefinitionList(Here, [new Definition([Words("Convoy interval")], [Sample.Paragraph("Days between two convoys.")])]),
            ],
            [new Footnote("n", [Sample.Paragraph("Figures differ, so the text says two.")], Here)]);
    }
}
