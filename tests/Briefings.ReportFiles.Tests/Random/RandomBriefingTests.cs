using System.Collections.Concurrent;
using System.Globalization;
using Briefings.PdfChecks;
using Briefings.Testing;
using UglyToad.PdfPig;

namespace Briefings.ReportFiles.Tests.Random;

/// <summary>
/// Random briefings, read by the real loader and printed by the shipped template, each judged page by page. They are the same each time, so
/// that a change is judged and not the dice: three houses of fifty where changes are judged, one while somebody works.
/// <c>BRIEFINGS_LAYOUT_HOUSES=60 BRIEFINGS_LAYOUT_FIRST=1000</c> judges others. A house is named by the seeds of its briefings, fifty times its
/// number and on.
/// </summary>
public class RandomBriefingTests
{
    [Fact]
    public void Random_briefings_are_whole_and_in_order_and_every_page_of_them_is_well_set()
    {
        var qpdf = Tool.Require("qpdf");
        using var folder = new TemporaryFolder();
        var failures = new ConcurrentBag<string>();
        var first = Setting("BRIEFINGS_LAYOUT_FIRST", 0);
        var houses = Setting("BRIEFINGS_LAYOUT_HOUSES", Environment.GetEnvironmentVariable("CI") is null ? 1 : 3);
        for (var house = first; house < first + houses; house++)
        {
            Parallel.ForEach(RandomReports.OfHouse(house), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, report =>
            {
                var path = folder.Write(report.Seed.ToString(CultureInfo.InvariantCulture) + ".pdf", report.Pdf);
                foreach (var failure in Judge(report).Append(Said(() => ShouldBeValid(qpdf, path, report))).OfType<string>())
                {
                    failures.Add(failure);
                }

                File.Delete(path);
            });
        }

        failures.Order(StringComparer.Ordinal).Take(20).ShouldBeEmpty();
    }

    private static IEnumerable<string?> Judge(RandomReport report)
    {
        var where = report.ToString();
        var facts = new PdfFacts(report.Pdf);
        using var file = PdfDocument.Open(report.Pdf);
        var master = Examples.Styles.Pages[report.Paper == Content.Model.Paper.A4 ? "a4" : "letter"];
        yield return Said(() => PdfCheckList.Run(facts).ShouldBeEmpty(where));
        yield return Said(() => ShouldSayAll(report, facts));
        foreach (var page in SeenPage.Read(facts, file))
        {
            yield return Said(() => PageRules.ShouldStayWithinMargins(page, master, where));
            yield return Said(() => PageRules.ShouldNotOverlap(page, where));
            yield return Said(() => PageRules.ShouldNotLeaveHeadingsAlone(page, where));
            yield return Said(() => PageRules.ShouldBeMarked(page, master, report.Label, where));
        }
    }

    // The text word for word in one piece; of front matter all that was typed, with the template's own words between.
    private static void ShouldSayAll(RandomReport report, PdfFacts facts)
    {
        var read = SourceWords.Letters(PdfText.InReadingOrder(facts));
        var words = new FrontMatterWords(report.Release, report.Briefing);
        var at = ReadingOrder.ShouldFollow(read, 0, words.Before(), report.ToString());
        at = ReadingOrder.ShouldHave(read, at, SourceWords.Of(report.Briefing.Body, report.Shown, kind => SourceWords.Above(kind, report.Briefing.Language)), report.ToString());
        ReadingOrder.ShouldFollow(read, at, words.After(), report.ToString());
    }

    private static void ShouldBeValid(string qpdf, string path, RandomReport report)
    {
        var (code, output, error) = Tool.Run(qpdf, "--check", path);
        (code, error).ShouldBe((0, ""), report + output);
    }

    // What a rule found; null where it holds.
    private static string? Said(Action rule)
    {
        try
        {
            rule();
            return null;
        }
        catch (Exception failure) when (failure is ShouldAssertException or Xunit.Sdk.IAssertionException)
        {
            return failure.Message;
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
