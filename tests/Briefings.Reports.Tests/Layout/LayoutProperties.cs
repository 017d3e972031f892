using Briefings.Core.Prose;
using Briefings.ReportFiles.Tests.Random;
using Briefings.Testing;
using CsCheck;

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
            var facts = new PdfChecks.PdfFacts(pdf);
            using var file = Sample.PdfDocument(pdf);
            file.NumberOfPages.ShouldBe(result.Pages);
            result.Diagnostics.ShouldAllBe(each => each.Code == "BRF089");
            result.Diagnostics.ShouldNotContain(each => each.Message.Contains("taller than the page", StringComparison.Ordinal));
            ReadingOrder.ShouldHave(SourceWords.Letters(PdfChecks.PdfText.InReadingOrder(facts)), 0, SourceWords.Of(body, static _ => ("", "")), "the report");
            foreach (var page in SeenPage.Read(facts, file))
            {
                PageRules.ShouldStayWithinMargins(page, document.Page, "the report");
                PageRules.ShouldNotOverlap(page, "the report");
                PageRules.ShouldBeMarked(page, document.Page, "TLP:AMBER", "the report");
                // Known and open: in about one of 400 such reports a page has only a heading, so PageRules.ShouldNotHaveOnlyHeadings is not asked
                // here; of briefings by the shipped template RandomBriefingTests asks more.
            }
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
}
