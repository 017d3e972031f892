using Briefings.PdfChecks;
using Briefings.Reports;
using UglyToad.PdfPig;

namespace Briefings.ReportFiles.Tests.Random;

/// <summary>Each rule that random briefings are judged by finds what it is there for, in a report made wrong on purpose.</summary>
public class PageRulesTests
{
    private static readonly PageMaster Master = Examples.Document("<report title=\"x\" lang=\"en\" created=\"2025-01-01\"><p>x</p></report>").Page;

    [Fact]
    public void Words_and_pictures_outside_the_margins_are_found()
    {
        var page = Pages("<p>words</p>")[0];
        PageRules.ShouldStayWithinMargins(page, Master, "x");
        foreach (var margin in (Edges[])
            [
                Master.Margin with { Top = Master.Margin.Top + 8 },
                Master.Margin with { Start = Master.Margin.Start + 150 },
                Master.Margin with { End = Master.Width - Master.Margin.Start - 150 },
                Master.Margin with { Bottom = Master.Height - Master.Margin.Top - 5 },
            ])
        {
            Should.Throw<Exception>(() => PageRules.ShouldStayWithinMargins(page, Master with { Margin = margin }, "x")).Message.ShouldContain("stands in the margin");
        }

        var drawn = Pages("<drawing width=\"200\" height=\"50\" alt=\"x\"><rect width=\"200\" height=\"50\"/></drawing>")[0];
        PageRules.ShouldStayWithinMargins(drawn, Master, "x");
        Should.Throw<Exception>(() => PageRules.ShouldStayWithinMargins(drawn with { Letters = [] }, Master with { Margin = Master.Margin with { End = Master.Margin.End + 300 } }, "x")).Message.ShouldContain("picture");
    }

    [Theory]
    [InlineData("<text x=\"0\" y=\"20\">words</text><text x=\"2\" y=\"20\">other</text>", "overlap")]
    [InlineData("<text x=\"0\" y=\"20\">words</text><text x=\"0\" y=\"22\">other</text>", "overlap")]
    [InlineData("<text x=\"0\" y=\"20\">words</text>", "lies on the picture")]
    public void Words_that_lie_on_others_or_on_pictures_are_found(string shapes, string message) =>
        Should.Throw<Exception>(() => PageRules.ShouldNotOverlap(Pages($"<drawing width=\"200\" height=\"50\" alt=\"x\">{shapes}</drawing>")[0], "x")).Message.ShouldContain(message);

    [Theory]
    [InlineData("en", "h2")]
    [InlineData("en", "h4")]
    [InlineData("en", "h6")]
    [InlineData("ar", "h3")]
    public void Headings_that_end_a_page_or_have_one_alone_are_found(string language, string heading)
    {
        foreach (var before in (string[])["", "<p>words</p>"])
        {
            var pages = Pages($"{before}<{heading} keep=\"none\">Heading مالي</{heading}><p break=\"before\">words</p>", language);
            pages.Count.ShouldBe(2);
            Should.Throw<Exception>(() => PageRules.ShouldNotLeaveHeadingsAlone(pages[0], "x")).Message.ShouldContain("ends in a heading");
            PageRules.ShouldNotLeaveHeadingsAlone(pages[1], "x");
            Should.NotThrow(() => PageRules.ShouldNotHaveOnlyHeadings(pages[1], "x"));
        }

        var last = Pages($"<p>words</p><{heading} break=\"before\">Heading مالي</{heading}>", language);
        Should.Throw<Exception>(() => PageRules.ShouldNotLeaveHeadingsAlone(last[^1], "x")).Message.ShouldContain("ends in a heading");
        Should.Throw<Exception>(() => PageRules.ShouldNotHaveOnlyHeadings(last[^1], "x")).Message.ShouldContain("has only a heading");
    }

    [Fact]
    public void Pages_without_their_marking_are_found()
    {
        var page = Pages("<p>words</p>")[0];
        PageRules.ShouldBeMarked(page, Master, "TLP:GREEN", "x");
        Should.Throw<Exception>(() => PageRules.ShouldBeMarked(page, Master, "TLP:AMBER", "x"));
    }

    [Theory]
    [InlineData("one|two|three", true)]
    [InlineData("one|three|two", false)]
    [InlineData("one|three", false)]
    [InlineData("one|two|two|three", false)]
    [InlineData("one|مالي|two|three", false)]
    public void Words_that_are_missing_twice_there_or_in_another_order_are_found(string words, bool isRight)
    {
        var read = SourceWords.Letters("before " + words.Replace("|", " ", StringComparison.Ordinal) + " after");
        Stretch[] row = [new("paragraph", "one"), new("paragraph", "two"), new("paragraph", "three")];
        void Check() => ReadingOrder.ShouldHave(read, 0, row, "x");
        if (isRight)
        {
            Check();
            ReadingOrder.ShouldFollow(read, 0, row, "x");
        }
        else
        {
            Should.Throw<Exception>(Check).Message.ShouldContain("is not where it should be");
        }
    }

    [Theory]
    [InlineData("مالي", "يلام", true)]
    [InlineData("abc (مالي وقود) def", "abc (دوقو يلام) def", true)]
    [InlineData("abc مالي def", "def يلام abc", false)]
    [InlineData("abc مالي def", "abc مال def", false)]
    public void Arabic_words_may_stand_as_they_are_seen_and_others_may_not(string source, string read, bool isRight)
    {
        var stretch = new Stretch("paragraph", source);
        void Check() => ReadingOrder.ShouldHave(SourceWords.Letters("x" + read + "y"), 0, [stretch], "x");
        if (isRight)
        {
            Check();
        }
        else
        {
            Should.Throw<Exception>(Check);
        }
    }

    private static IReadOnlyList<SeenPage> Pages(string blocks, string language = "en")
    {
        using var stream = new MemoryStream();
        Examples.Renderer().Render(Examples.Document($"<report title=\"x\" lang=\"{language}\" created=\"2025-01-01T00:00:00Z\" marking=\"TLP:GREEN\">{blocks}</report>"), stream);
        using var file = PdfDocument.Open(stream.ToArray());
        return SeenPage.Read(new PdfFacts(stream.ToArray()), file);
    }
}
