using System.Text;
using Briefings.Core.Prose;
using Briefings.Testing;
using CsCheck;
using UglyToad.PdfPig.Content;

namespace Briefings.Reports.Tests.Layout;

public class LayoutProperties
{
    // 300 where changes are judged; fewer while somebody works. CsCheck's own setting does not reach a test that says how often it runs.
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("BRIEFINGS_LAYOUT_ROUNDS"), out var rounds) ? rounds : Environment.GetEnvironmentVariable("CI") is null ? 60 : 300;

    [Fact]
    public void Random_reports_lose_nothing_and_stay_within_the_margins() => Gen.Select(Bodies.Body, Reports.Any).Sample(
        (body, markup) =>
        {
            var document = Sample.Document(markup, ("X", body));
            var pdf = Sample.Render(document, out var result);
            PdfChecks.PdfCheckList.Run(pdf).ShouldBeEmpty();
            using var file = Sample.PdfDocument(pdf);
            var pages = file.GetPages().ToArray();
            pages.Length.ShouldBe(result.Pages);
            result.Diagnostics.ShouldAllBe(each => each.Code == "BRF089");
            result.Diagnostics.ShouldNotContain(each => each.Message.Contains("taller than the page", StringComparison.Ordinal));
            Margins(document.Page, pages);
            Overlaps(pages);
            Nothing_is_lost(body, pages);
            Headings_are_not_alone(pages);
            Each_page_has_the_marking(pages);
        },
        iter: Rounds,
        threads: 2);

    [Fact]
    public void Random_reports_are_files_that_qpdf_finds_nothing_wrong_with_and_whose_words_poppler_reads()
    {
        var qpdf = Tool.Require("qpdf");
        var reader = Tool.Require("pdftotext");
        using var folder = new TemporaryFolder();
        var number = 0;
        Gen.Select(Bodies.Body, Reports.Any).Sample(
            (body, markup) =>
            {
                var path = folder.Write($"{Interlocked.Increment(ref number)}.pdf", Sample.Render(markup, ("X", body)));
                var (code, output, error) = Tool.Run(qpdf, "--check", path);
                code.ShouldBe(0, output + error);
                Words_are_whole(body, Tool.Run(reader, "-raw", path, "-").Output);
            },
            iter: 12,
            threads: 2);
    }

    // A divided word is one word to whoever copies it: the hyphen that the line break put there is a soft one.
    private static void Words_are_whole(Body body, string text)
    {
        var read = string.Concat(text.Replace("\u00AD\n", "", StringComparison.Ordinal).Replace("\u00AD", "", StringComparison.Ordinal).Split('\n', '\f').Select(line => line + " "));
        foreach (var word in Bodies.Paragraphs(body).SelectMany(words => words.Split(' ')).Where(word => word.Length is > 5 and < 12 && word.All(char.IsAsciiLetterLower)))
        {
            read.Contains(word, StringComparison.Ordinal).ShouldBeTrue($"\"{word}\" is not in what poppler reads");
        }
    }

    private static void Margins(PageMaster master, Page[] pages)
    {
        foreach (var page in pages)
        {
            foreach (var letter in page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)))
            {
                var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
                var isInside = start.X > master.Margin.Start - 1.5 && end.X < master.Width - master.Margin.End + 1.5 && start.Y > master.Foot && start.Y < master.Height - master.Head;
                if (!isInside)
                {
                    Assert.Fail($"page {page.Number}, \"{letter.Value}\" at {start} in {letter.FontName} {letter.PointSize} stands in the margin");
                }
            }
        }
    }

    // The middle of a letter, from its baseline to half of its size, never lies over that of a letter of another line.
    private static void Overlaps(Page[] pages)
    {
        foreach (var page in pages)
        {
            var places = new HashSet<(double, double)>();
            var cores = new List<(double Left, double Right, double Bottom, double Top, Letter Letter)>();
            foreach (var letter in page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value) && letter.Width > 0.5))
            {
                var (x, y) = (letter.StartBaseLine.X, letter.StartBaseLine.Y);
                if (!places.Add((Math.Round(x, 1), Math.Round(y, 1))))
                {
                    Assert.Fail($"page {page.Number}: \"{letter.Value}\" lies on another letter at {letter.StartBaseLine}");
                }

                cores.Add((x + (letter.Width * 0.2), x + (letter.Width * 0.8), y, y + (letter.PointSize * 0.4), letter));
            }

            cores.Sort((one, other) => one.Left.CompareTo(other.Left));
            for (var i = 0; i < cores.Count; i++)
            {
                for (var j = i + 1; j < cores.Count && cores[j].Left < cores[i].Right; j++)
                {
                    if (cores[j].Bottom < cores[i].Top - 0.1 && cores[i].Bottom < cores[j].Top - 0.1 && Math.Abs(cores[i].Bottom - cores[j].Bottom) > 0.2)
                    {
                        Assert.Fail($"page {page.Number}: \"{cores[i].Letter.Value}\" at {cores[i].Letter.StartBaseLine} and \"{cores[j].Letter.Value}\" at {cores[j].Letter.StartBaseLine} overlap");
                    }
                }
            }
        }
    }

    private static void Nothing_is_lost(Body body, Page[] pages)
    {
        var wanted = Count(Bodies.Letters(body));
        var found = Count(string.Concat(pages.SelectMany(page => page.Letters).Select(letter => letter.Value)));
        foreach (var (letter, count) in wanted)
        {
            if (found.GetValueOrDefault(letter) < count)
            {
                Assert.Fail($"\"{letter}\" is missing: {found.GetValueOrDefault(letter)} of {count}");
            }
        }
    }

    private static Dictionary<Rune, int> Count(string text)
    {
        var counts = new Dictionary<Rune, int>();
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(Rune.IsLetterOrDigit))
        {
            counts[rune] = counts.GetValueOrDefault(rune) + 1;
        }

        return counts;
    }

    // The sizes of headings are the style sheet's; a page whose only text in the main column is one has nothing else.
    private static void Headings_are_not_alone(Page[] pages)
    {
        foreach (var page in pages)
        {
            var main = page.Letters.Where(letter => letter.StartBaseLine.Y is > 62 and < 770 && !string.IsNullOrWhiteSpace(letter.Value)).ToArray();
            if (main.Length > 0 && page != pages[^1] && !main.Any(letter => letter.FontName?.Contains("SemiBold", StringComparison.Ordinal) == false || letter.PointSize < 10.9))
            {
                Assert.Fail($"page {page.Number} has only a heading");
            }
        }
    }

    private static void Each_page_has_the_marking(Page[] pages)
    {
        foreach (var page in pages)
        {
            foreach (var isHead in (bool[])[true, false])
            {
                var band = page.Letters.Where(letter => isHead ? letter.StartBaseLine.Y > page.Height - 60 : letter.StartBaseLine.Y < 60);
                string.Concat(band.Select(letter => letter.Value)).ShouldContain("TLP:AMBER", Case.Sensitive, $"page {page.Number}");
            }
        }
    }
}
