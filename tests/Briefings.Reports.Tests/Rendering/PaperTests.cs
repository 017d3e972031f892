using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using CsCheck;
using UglyToad.PdfPig.Content;

namespace Briefings.Reports.Tests.Rendering;

/// <summary>Nothing that a template or an author asks for leaves the margins: what has no room gives way, and it is said where.</summary>
public class PaperTests
{
    private static readonly Place Nowhere = new("content/x.md", 1, 1);

    [Theory]
    [InlineData(16)]
    [InlineData(24)]
    public void Quotes_of_an_author_stand_within_the_paper_however_deep(int depth)
    {
        Block block = new Core.Prose.Paragraph(Nowhere, [new Text(Nowhere, Sample.Words(40))]);
        for (var i = 0; i < depth; i++)
        {
            block = new Quote(new Place("content/x.md", i + 1, 1), [block], null);
        }

        var document = Sample.Document(Sample.Report("<body briefing=\"X-1\"/>"), ("X-1", Sample.Body(block)));
        var letters = Within(Sample.Render(document, out var result));
        letters.Count(letter => letter.Value == "k").ShouldBe(40);
        result.Diagnostics.ShouldContain(each => each.Code == "BRF089" && each.Place.File == "content/x.md");
    }

    [Theory]
    [InlineData("quote", 20)]
    [InlineData("quote", 60)]
    [InlineData("list", 30)]
    [InlineData("list", 31)]
    [InlineData("box style=\"aside\"", 40)]
    [InlineData("definitions", 31)]
    public void Blocks_stand_within_the_paper_however_deep(string element, int depth)
    {
        var name = element.Split(' ')[0];
        var (open, close) = name switch
        {
            "list" => ("<list><item>", "</item></list>"),
            "definitions" => ("<definitions><term>t</term><definition>", "</definition></definitions>"),
            _ => ($"<{element}>", $"</{name}>"),
        };
        var letters = Within(Sample.Render(Sample.Document(Sample.Report(string.Concat(Enumerable.Repeat(open, depth)) + $"<p>{Sample.Words(30)}</p>" + string.Concat(Enumerable.Repeat(close, depth)))), out var result));
        letters.Count(letter => letter.Value == "k").ShouldBe(30);
        result.Diagnostics.ShouldContain(each => each.Code == "BRF089" && each.Place.File == "templates/reports/x.xml");
    }

    [Theory]
    [InlineData("<columns><column width=\"460\"><p>{0}</p></column><column><p>{0}</p></column></columns>")]
    [InlineData("<columns><column width=\"4000\"><p>{0}</p></column><column width=\"30\"><p>{0}</p></column></columns>")]
    [InlineData("<columns gap=\"5000\"><column><p>{0}</p></column><column><p>{0}</p></column></columns>")]
    [InlineData("<flow columns=\"2\" gap=\"5000\"><p>{0}</p><p>{0}</p></flow>")]
    [InlineData("<columns><column width=\"200\"><columns><column width=\"200\"><p>{0}</p></column><column width=\"150\"><p>{0}</p></column></columns></column><column/></columns>")]
    [InlineData("<columns><column width=\"20\"><p><squares level=\"4\" of=\"20\"/></p></column><column><p>{0} {0}</p></column></columns>")]
    [InlineData("<columns><column width=\"40\"><p>{0} <marking label=\"TLP:AMBER+STRICT\"/></p></column><column><p>{0}</p></column></columns>")]
    [InlineData("<list marker=\"A marker of so many words that nothing else has room beside it on any line of this page at all\"><item>{0} {0}</item></list>")]
    public void What_stands_side_by_side_stands_within_the_paper_and_does_not_overlap(string blocks)
    {
        var document = Sample.Document(Sample.Report("\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, blocks, Sample.Words(12))));
        var letters = Within(Sample.Render(document, out var result));
        letters.Count(letter => letter.Value == "k").ShouldBeInRange(24, 26);
        result.Diagnostics.ShouldContain(each => each.Code == "BRF089" && each.Place.Line == 2, string.Join('\n', result.Diagnostics));
        Apart(letters);
    }

    [Fact]
    public void As_many_columns_as_a_template_likes_stand_within_the_paper()
    {
        for (var count = 1; count <= 40; count += 3)
        {
            var columns = string.Concat(Enumerable.Range(1, count).Select(i => $"<column><p>blockade{i}</p></column>"));
            var letters = Within(Sample.Render(Sample.Document(Sample.Report($"<columns>{columns}</columns>")), out _));
            letters.Count(letter => letter.Value == "k").ShouldBe(count);
            Apart(letters);
        }
    }

    [Theory]
    [InlineData("<row header=\"yes\"><cell>{0}</cell><cell>b</cell></row>")]
    [InlineData("<row header=\"yes\"><cell>a</cell><cell>b</cell></row><row header=\"yes\"><cell>{0}</cell><cell>b</cell></row>")]
    public void A_table_head_taller_than_a_page_stands_once_and_goes_on_over_pages_with_its_rows(string head)
    {
        var rows = string.Concat(Enumerable.Range(1, 8).Select(i => $"<row><cell>row{i}</cell><cell>z</cell></row>"));
        var document = Sample.Document(Sample.Report("\n<table>" + string.Format(System.Globalization.CultureInfo.InvariantCulture, head, Sample.Words(900)) + rows + "</table>"));
        var pdf = Sample.Render(document, out var result);
        var letters = Within(pdf);
        letters.Count(letter => letter.Value == "k").ShouldBe(900);
        letters.Count(letter => letter.Value == "z").ShouldBe(8);
        var warning = result.Diagnostics.ShouldHaveSingleItem();
        (warning.Code, warning.Place).ShouldBe(("BRF089", new Place("templates/reports/x.xml", 2, 1)));
        PdfChecks.PdfCheckList.Run(pdf).ShouldBeEmpty();
    }

    [Fact]
    public void A_continuation_line_taller_than_half_a_page_is_left_out()
    {
        var rows = string.Concat(Enumerable.Range(1, 120).Select(i => $"<row><cell>row{i}</cell><cell>z</cell></row>"));
        var document = Sample.Document(Sample.Report($"<table continued=\"{Sample.Words(900)}\"><row header=\"yes\"><cell>a</cell><cell>b</cell></row>{rows}</table>"));
        Within(Sample.Render(document, out var result)).Count(letter => letter.Value == "z").ShouldBe(120);
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("BRF089");
    }

    [Theory]
    [InlineData("<text x=\"-500\" y=\"20\">{0}</text>")]
    [InlineData("<text x=\"90\" y=\"20\">{0}</text>")]
    [InlineData("<text x=\"50\" y=\"20\" align=\"center\">{0} {0} {0} {0} {0} {0}</text>")]
    [InlineData("<text x=\"10\" y=\"-300\" align=\"end\">{0}</text>")]
    [InlineData("<text x=\"10\" y=\"9000\">{0}</text>")]
    public void Words_of_a_drawing_stay_within_it(string text)
    {
        var words = string.Format(System.Globalization.CultureInfo.InvariantCulture, text, "blockade of Kayes");
        var document = Sample.Document(Sample.Report($"\n<drawing width=\"100\" height=\"40\" alt=\"x\">{words}</drawing>"));
        using var file = Sample.PdfDocument(Sample.Render(document, out var result));
        foreach (var letter in file.GetPage(1).Letters)
        {
            letter.StartBaseLine.X.ShouldBeInRange(document.Page.Margin.Start + 139, document.Page.Margin.Start + 241);
            letter.EndBaseLine.X.ShouldBeInRange(document.Page.Margin.Start + 139, document.Page.Margin.Start + 241);
            letter.StartBaseLine.Y.ShouldBeInRange(document.Page.Height - document.Page.Margin.Top - 41, document.Page.Height - document.Page.Margin.Top);
        }

        var warning = result.Diagnostics.ShouldHaveSingleItem();
        (warning.Code, warning.Place.Line).ShouldBe(("BRF089", 2));
    }

    private static readonly Gen<string> Nested = Gen.Recursive<string>((depth, inner) => depth > 14
        ? Gen.Const("<p>blockade</p>")
        : Gen.OneOf(
            Gen.Const("<p>blockade</p>"),
            Gen.Select(inner, Gen.Int[0, 8]).Select((blocks, frame) => frame switch
            {
                0 => $"<quote>{blocks}</quote>",
                1 => $"<list ordered=\"yes\" start=\"99998\"><item>{blocks}</item><item>{blocks}</item></list>",
                2 => $"<box style=\"aside\">{blocks}</box>",
                3 => $"<columns><column width=\"200\">{blocks}</column><column>{blocks}</column></columns>",
                4 => $"<definitions><term>term</term><definition>{blocks}</definition></definitions>",
                5 => $"<section lang=\"ar\">{blocks}</section>",
                6 => $"<flow columns=\"3\" gap=\"60\">{blocks}</flow>",
                7 => $"<columns gap=\"90\"><column>{blocks}</column><column>{blocks}</column><column width=\"12\"/></columns>",
                _ => $"<table><row><cell>{blocks}</cell><cell>b</cell></row></table>",
            })));

    [Fact]
    public void Whatever_is_nested_in_whatever_stands_within_the_paper() => Nested.Array[1, 3].Where(parts => parts.Sum(part => part.Length) < 20_000).Sample(
        parts =>
        {
            var xml = Sample.Report(string.Concat(parts));
            var letters = Within(Sample.Render(xml), xml);
            letters.Count(letter => letter.Value == "k").ShouldBe(System.Text.RegularExpressions.Regex.Count(xml, "blockade"), xml);
        },
        iter: Environment.GetEnvironmentVariable("CI") is null ? 60 : 300,
        threads: 1);

    private static Letter[] Within(byte[] pdf, string? what = null)
    {
        using var file = Sample.PdfDocument(pdf);
        foreach (var page in file.GetPages())
        {
            foreach (var letter in page.Letters)
            {
                Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X).ShouldBeGreaterThan(48.5, $"\"{letter.Value}\" {what}");
                Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X).ShouldBeLessThan(page.Width - 48.5, $"\"{letter.Value}\" {what}");
                letter.StartBaseLine.Y.ShouldBeInRange(59, page.Height - 60, $"\"{letter.Value}\" {what}");
            }
        }

        return [.. file.GetPages().SelectMany(page => page.Letters)];
    }

    // No two letters on one baseline in one place.
    private static void Apart(Letter[] letters)
    {
        foreach (var line in letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)))
        {
            var sorted = line.OrderBy(letter => letter.StartBaseLine.X).ToArray();
            for (var i = 1; i < sorted.Length; i++)
            {
                (sorted[i - 1].EndBaseLine.X - sorted[i].StartBaseLine.X).ShouldBeLessThan(1.5, $"{sorted[i - 1].Value}{sorted[i].Value}");
            }
        }
    }
}
