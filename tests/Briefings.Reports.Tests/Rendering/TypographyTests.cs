using System.Globalization;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.PdfChecks;
using Briefings.Testing;
using UglyToad.PdfPig.Content;

namespace Briefings.Reports.Tests.Rendering;

/// <summary>What a typesetter would look for on a page.</summary>
public class TypographyTests
{
    private static readonly Place Here = new("content/x.md", 1, 1);

    private static double Left => 50 + Sample.Styles.Pages["a4"].Side + Sample.Styles.Pages["a4"].Gutter;

    private static double Right => Sample.Styles.Pages["a4"].Width - 50;

    [Theory]
    [InlineData("text", 2)]
    [InlineData("three", 3)]
    public void No_page_begins_or_ends_with_fewer_lines_of_a_paragraph_than_its_style_asks_for(string style, int least)
    {
        var divided = 0;
        for (var space = 560; space < 720; space += 7)
        {
            // Nothing but the paragraph has a "b" in it.
            var pages = Pages($"<space height=\"{space}\"/><p>x</p><p style=\"{style}\">{string.Join(' ', Enumerable.Repeat("bob", 130))}</p>", "  three: {base: text, orphans: 3, widows: 3}\n");
            var lines = pages.Select(page => page.Where(letter => letter.Value == "b").Select(letter => Math.Round(letter.StartBaseLine.Y)).Distinct().Count()).Where(count => count > 0).ToArray();
            lines.ShouldAllBe(count => count >= least, $"after {space} points");
            divided += lines.Length - 1;
        }

        divided.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Justified_lines_begin_and_end_at_both_edges_but_for_the_last()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200).Select(i => new string((char)('a' + (i * 7 % 26)), 1 + (i * 5 % 9))));
        var lines = Lines(Pages($"<p style=\"both\">{words}</p>", "  both: {base: text, align: justify}\n")[0]);
        lines.Length.ShouldBeGreaterThan(8);
        lines.ShouldAllBe(line => Math.Abs(line.Min(letter => letter.StartBaseLine.X) - Left) < 0.3);
        lines[..^1].ShouldAllBe(line => Math.Abs(line.Max(letter => letter.EndBaseLine.X) - Right) < 0.7);
        lines[^1].Max(letter => letter.EndBaseLine.X).ShouldBeLessThan(Right - 5);
        // In ragged text most do not.
        Lines(Pages($"<p>{words}</p>")[0]).Count(line => Math.Abs(line.Max(letter => letter.EndBaseLine.X) - Right) < 0.7).ShouldBeLessThan(4);
    }

    [Fact]
    public void Figures_and_small_capitals_of_a_style_are_glyphs_of_their_own_and_the_text_is_the_same()
    {
        const string Styles = "  old: {base: text, features: [onum]}\n  even: {base: text, face: sans, features: [tnum]}\n  plain-sans: {base: text, face: sans}\n  small: {base: text, features: [smcp]}\n";
        Shown("text", "2025", Styles).ShouldNotBe(Shown("old", "2025", Styles));
        Shown("plain-sans", "1112", Styles).ShouldNotBe(Shown("even", "1112", Styles));
        var small = Shown("small", "nato", Styles);
        small.ShouldNotBe(Shown("text", "nato", Styles));
        small.ShouldNotBe(Shown("text", "NATO", Styles));
        // Old-style figures reach below their line, and even ones are equally wide.
        Pages("<p style=\"old\">5</p>", Styles)[0].Single(letter => letter.Value == "5").BoundingBox.Bottom.ShouldBeLessThan(Pages("<p>5</p>")[0].Single(letter => letter.Value == "5").BoundingBox.Bottom - 1);
        Pages("<p style=\"even\">18</p>", Styles)[0].Where(letter => char.IsDigit(letter.Value[0])).Select(letter => Math.Round(letter.Width, 3)).Distinct().Count().ShouldBe(1);
        Pages("<p style=\"plain-sans\">18</p>", Styles)[0].Where(letter => char.IsDigit(letter.Value[0])).Select(letter => Math.Round(letter.Width, 3)).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Numbers_in_a_column_stand_under_each_other_figure_by_figure()
    {
        string[] numbers = ["1,111", "88", "12,345", "7"];
        var table = new Table(
            Here,
            [ColumnAlignment.Start, ColumnAlignment.End],
            [[Sample.Words("Who")], [Sample.Words("Count")]],
            [.. numbers.Select(number => System.Collections.Immutable.ImmutableArray.Create<System.Collections.Immutable.ImmutableArray<Inline>>([Sample.Words("name")], [Sample.Words(number)]))],
            null);
        using var file = Sample.PdfDocument(Sample.Render(Sample.Report("<body briefing=\"X\"/>"), ("X", Sample.Body(table))));
        var rows = Lines([.. file.GetPage(1).Letters]).Select(line => line.Where(letter => char.IsDigit(letter.Value[0])).Reverse().ToArray()).Where(digits => digits.Length > 0).ToArray();
        rows.Length.ShouldBe(numbers.Length);
        for (var place = 0; place < 5; place++)
        {
            rows.Where(row => row.Length > place).Select(row => Math.Round(row[place].StartBaseLine.X, 1)).Distinct().Count().ShouldBe(1, string.Create(CultureInfo.InvariantCulture, $"figure {place} from the right"));
        }
    }

    [Theory]
    [InlineData("<p>qqq</p>")]
    [InlineData("<list><item>qqq</item><item>qqq</item><item>qqq</item></list>")]
    [InlineData("<table><row header=\"yes\"><cell>qqq</cell></row><row><cell>qqq</cell></row><row><cell>qqq</cell></row></table>")]
    [InlineData("<quote><p>qqq</p></quote>")]
    [InlineData("<h3>Another</h3><p>qqq</p>")]
    [InlineData("<box style=\"aside\"><p>qqq</p></box>")]
    [InlineData("<definitions><term>qqq</term><definition>qqq</definition></definitions>")]
    public void A_heading_stands_on_the_page_of_what_follows_it(string following)
    {
        var passed = 0;
        for (var space = 600; space < 740; space += 5)
        {
            var pages = Pages($"<space height=\"{space}\"/><p>x</p><h2>HHH</h2>{following}");
            var heading = pages.FindIndex(page => page.Any(letter => letter.Value == "H"));
            pages[heading].ShouldContain(letter => letter.Value == "q", $"after {space} points");
            passed += heading;
        }

        passed.ShouldBeInRange(3, 27);
    }

    [Fact]
    public void A_heading_of_several_lines_is_not_divided()
    {
        var passed = 0;
        for (var space = 560; space < 740; space += 5)
        {
            var pages = Pages($"<space height=\"{space}\"/><p>x</p><h2>{string.Join(' ', Enumerable.Repeat("HHHHHHHH", 12))}</h2><p>qqq</p>");
            pages.Count(page => page.Any(letter => letter.Value == "H")).ShouldBe(1, $"after {space} points");
            passed += pages.FindIndex(page => page.Any(letter => letter.Value == "H"));
        }

        passed.ShouldBeInRange(3, 35);
    }

    [Fact]
    public void Caption_and_credit_stand_on_the_page_of_their_picture()
    {
        var moved = 0;
        for (var space = 400; space < 720; space += 8)
        {
            var pdf = Sample.Render(Sample.Report($"<space height=\"{space}\"/><p>x</p><figure file=\"media/400x120.png\" alt=\"A picture\"><caption>qqq</caption><credit>zzz</credit></figure><p>x</p>"));
            using var file = Sample.PdfDocument(pdf);
            var page = file.GetPages().Single(each => each.GetImages().Any());
            page.Letters.ShouldContain(letter => letter.Value == "q", $"after {space} points");
            page.Letters.ShouldContain(letter => letter.Value == "z", $"after {space} points");
            moved += page.Number - 1;
        }

        moved.ShouldBeInRange(3, 38);
    }

    [Fact]
    public void A_figure_that_floats_is_read_where_the_source_has_it()
    {
        const string Float = "<figure float=\"yes\"><drawing width=\"200\" height=\"300\" view=\"2 3\" alt=\"x\"><rect width=\"2\" height=\"3\"/></drawing><caption>The float</caption></figure>";
        var facts = new PdfFacts(Sample.Render(Sample.Report($"<p>{Sample.Words(260, "before")}</p>{Float}<p>{Sample.Words(300, "after")}</p>")));
        var read = PdfText.InReadingOrder(facts);
        var caption = read.IndexOf("The float", StringComparison.Ordinal);
        caption.ShouldBeGreaterThan(read.IndexOf("before260", StringComparison.Ordinal));
        caption.ShouldBeLessThan(read.IndexOf("after1 ", StringComparison.Ordinal));
        // It floats at all.
        string On(int page) => string.Concat(PdfText.InContentOrder(facts).Where(words => words.Page == page).Select(words => words.Text));
        On(0).ShouldContain("after1 ");
        On(1).ShouldContain("The float");
    }

    [Fact]
    public void Links_lead_to_headings_wherever_they_stand()
    {
        var body = Sample.Body(
            new Aside(Here, [Sample.Heading(2, "Within"), Sample.Paragraph("words")]),
            new Quote(Here, [Sample.Heading(3, "Quoted"), Sample.Paragraph("words")], null),
            new Paragraph(Here, [new Link(Here, new FragmentTarget("within"), [Sample.Words("there")]), new Link(Here, new FragmentTarget("quoted"), [Sample.Words("and there")])]));
        var outcome = Sample.Parse(Sample.Report("<body briefing=\"X\"/>"), ("X", body));
        outcome.Diagnostics.ShouldBeEmpty();
        using var file = Sample.PdfDocument(Sample.Render(outcome.Value!, out _));
        file.GetPage(1).GetAnnotations().Count().ShouldBe(2);
    }

    [Fact]
    public void Words_of_another_language_keep_it_within_a_link()
    {
        var facts = new PdfFacts(Sample.Render(Sample.Report("<p>See <link to=\"https://www.example.org/\">the <span lang=\"fr\">mot juste</span> here</link>.</p>")));
        var span = facts.Structure.Elements.Single(element => element.Type == "Span");
        (facts.Structure.Language(span), span.Parent?.Type).ShouldBe(("fr", "Link"));
        PdfCheckList.Run(facts).ShouldBeEmpty();
    }

    private static List<Letter[]> Pages(string blocks, string styles = "")
    {
        using var file = Sample.PdfDocument(Sample.Render(Document(blocks, styles), out _));
        return [.. file.GetPages().Select(page => page.Letters.ToArray())];
    }

    // The glyphs that are shown, and what they say, which is the same whatever they look like.
    private static string Shown(string style, string words, string styles)
    {
        var facts = new PdfFacts(Sample.Render(Document($"<p style=\"{style}\">{words}</p>", styles), out _));
        PdfText.InReadingOrder(facts).ShouldBe(words);
        return string.Concat(facts.Content.Texts.Select(text => Convert.ToHexString(text.Bytes)));
    }

    private static ReportDocument Document(string blocks, string styles)
    {
        var sheet = File.ReadAllText(Repository.Path("templates", "reports", "styles.yaml")).Replace("\nstyles:\n", "\nstyles:\n" + styles, StringComparison.Ordinal);
        var loaded = ReportStyles.Load(sheet, "styles.yaml");
        loaded.Diagnostics.ShouldBeEmpty();
        var outcome = ReportMarkup.Parse(Sample.Report(blocks), Sample.Context() with { Styles = loaded.Value });
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value.ShouldNotBeNull();
    }

    private static Letter[][] Lines(Letter[] letters) =>
        [.. letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).OrderByDescending(line => line.Key).Select(line => line.OrderBy(letter => letter.StartBaseLine.X).ToArray())];
}
