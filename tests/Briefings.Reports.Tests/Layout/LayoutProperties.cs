using System.Text;
using Briefings.Core.Prose;
using Briefings.Testing;
using CsCheck;
using UglyToad.PdfPig.Content;

namespace Briefings.Reports.Tests.Layout;

public class LayoutProperties
{
    private const string Markup = """
        <report title="A report" lang="en" created="2025-09-15T16:00:00Z" marking="TLP:AMBER">
          <head><p style="running-end"><marking label="TLP:AMBER"/></p></head>
          <foot><columns><column><p style="running"><field text="{page}/{pages}"/></p></column><column width="150"><p style="running-end"><marking label="TLP:AMBER"/></p></column></columns></foot>
          <box style="band"><h1 style="title">Title</h1></box>
          <side><p style="side-text">Margin words that stand beside the text</p></side>
          <body briefing="X"/>
        </report>
        """;

    [Fact]
    public void Random_texts_lose_nothing_and_stay_within_the_margins() => Bodies.Body.Sample(
        body =>
        {
            var document = Sample.Document(Markup, ("X", body));
            var pdf = Sample.Render(document, out var result);
            using var file = Sample.PdfDocument(pdf);
            var pages = file.GetPages().ToArray();
            pages.Length.ShouldBe(result.Pages);
            result.Diagnostics.ShouldAllBe(each => each.Code == "BRF089");
            result.Diagnostics.ShouldNotContain(each => each.Message.Contains("taller than the page", StringComparison.Ordinal));
            PdfChecks.PdfCheckList.Run(pdf).ShouldBeEmpty();
            Margins(document.Page, pages);
            Overlaps(pages);
            Nothing_is_lost(body, pages);
            Headings_are_not_alone(pages);
        },
        // 300 and more: CsCheck_Iter=300.
        iter: 50,
        threads: 2);

    [Fact]
    public void Random_texts_are_files_that_qpdf_finds_nothing_wrong_with()
    {
        var qpdf = Tool.Require("qpdf");
        using var folder = new TemporaryFolder();
        var number = 0;
        Bodies.Body.Sample(
            body =>
            {
                var path = folder.Write($"{Interlocked.Increment(ref number)}.pdf", Sample.Render(Markup, ("X", body)));
                var (code, output, error) = Tool.Run(qpdf, "--check", path);
                code.ShouldBe(0, output + error);
            },
            iter: 8,
            threads: 2);
    }

    private static void Margins(PageMaster master, Page[] pages)
    {
        foreach (var page in pages)
        {
            foreach (var letter in page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)))
            {
                var place = $"page {page.Number}, \"{letter.Value}\" at {letter.StartBaseLine} in {letter.FontName} {letter.PointSize}";
                letter.StartBaseLine.X.ShouldBeGreaterThan(master.Margin.Start - 1.5, place);
                letter.EndBaseLine.X.ShouldBeLessThan(master.Width - master.Margin.End + 1.5, place);
                letter.StartBaseLine.Y.ShouldBeGreaterThan(master.Foot, place);
                letter.StartBaseLine.Y.ShouldBeLessThan(master.Height - master.Head, place);
            }
        }
    }

    // Two letters never stand on the same place: lines would lie over each other.
    private static void Overlaps(Page[] pages)
    {
        foreach (var page in pages)
        {
            var places = new HashSet<(double, double)>();
            foreach (var letter in page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value) && letter.Width > 0.5))
            {
                places.Add((Math.Round(letter.StartBaseLine.X, 1), Math.Round(letter.StartBaseLine.Y, 1)))
                    .ShouldBeTrue($"page {page.Number}: \"{letter.Value}\" lies on another letter at {letter.StartBaseLine}");
            }
        }
    }

    private static void Nothing_is_lost(Body body, Page[] pages)
    {
        var wanted = Count(Bodies.Letters(body));
        var found = Count(string.Concat(pages.SelectMany(page => page.Letters).Select(letter => letter.Value)));
        foreach (var (letter, count) in wanted)
        {
            found.GetValueOrDefault(letter).ShouldBeGreaterThanOrEqualTo(count, $"\"{letter}\" is missing");
        }
    }

    private static Dictionary<Rune, int> Count(string text) => text
        .Normalize(NormalizationForm.FormKC)
        .EnumerateRunes()
        .Where(Rune.IsLetterOrDigit)
        .GroupBy(rune => rune)
        .ToDictionary(group => group.Key, group => group.Count());

    // The sizes of headings are the style sheet's; a page whose only text in the main column is one has nothing else.
    private static void Headings_are_not_alone(Page[] pages)
    {
        foreach (var page in pages)
        {
            var main = page.Letters.Where(letter => letter.StartBaseLine.Y is > 62 and < 770 && !string.IsNullOrWhiteSpace(letter.Value)).ToArray();
            if (main.Length > 0 && page != pages[^1])
            {
                main.Any(letter => letter.FontName?.Contains("SemiBold", StringComparison.Ordinal) == false || letter.PointSize < 10.9).ShouldBeTrue($"page {page.Number} has only a heading");
            }
        }
    }
}
