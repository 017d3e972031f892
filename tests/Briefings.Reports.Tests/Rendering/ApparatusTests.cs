namespace Briefings.Reports.Tests.Rendering;

/// <summary>Contents and index: what they list, in which order, with which pages and tags.</summary>
public class ApparatusTests
{
    [Fact]
    public void Contents_show_the_pages_of_the_headings_that_are_bookmarks()
    {
        var chapters = string.Concat(Enumerable.Range(1, 4).Select(i => $"<h2 break=\"before\">Chapter {i}</h2><p>{Sample.Words(i * 200)}</p><h3>Part of {i}</h3><p>x</p>"));
        var pdf = Sample.Render(Sample.Report("<h1 outline=\"no\">Title</h1><contents/>" + chapters));
        using var file = Sample.PdfDocument(pdf);
        var pages = file.GetPages().Select(Sample.TextOf).ToArray();
        pages[0].Split('\n').ShouldBe(["Title", .. Enumerable.Range(1, 4).Select(i => $"Chapter {i}{Array.FindIndex(pages, 1, page => page.Contains($"Chapter {i}\n", StringComparison.Ordinal)) + 1}")]);
        var facts = new PdfChecks.PdfFacts(pdf).Structure.Elements.Select(each => each.Type).ToArray();
        facts.Count(type => type == "TOC").ShouldBe(1);
        facts.Count(type => type == "TOCI").ShouldBe(4);
        facts.Count(type => type == "Reference").ShouldBe(4);
        PdfChecks.PdfCheckList.Run(pdf).ShouldBeEmpty();
    }

    [Fact]
    public void Contents_are_nested_as_the_headings_are()
    {
        var pdf = Sample.Render(Sample.Report("<contents depth=\"4\"/><h2>One</h2><p>x</p><h3>Within one</h3><p>x</p><h4>Deeper</h4><p>x</p><h3>Within too</h3><p>x</p><h2>Two</h2><p>x</p><h4>Skips a level</h4><p>x</p>"));
        Outline(new PdfChecks.PdfFacts(pdf).Structure.Elements.First(each => each.Type == "TOC"))
            .ShouldBe("TOC(TOCI(Reference(Link)TOC(TOCI(Reference(Link)TOC(TOCI(Reference(Link))))TOCI(Reference(Link))))TOCI(Reference(Link)TOC(TOCI(Reference(Link)))))");
        PdfChecks.PdfCheckList.Run(pdf).ShouldBeEmpty();
        using var file = Sample.PdfDocument(pdf);
        // Words and number are each to be clicked.
        file.GetPage(1).GetAnnotations().Count().ShouldBe(12);

        static string Outline(PdfChecks.RawElement element) => element.Type + (element.Kids.Count == 0 ? "" : $"({string.Concat(element.Kids.Select(Outline))})");
    }

    [Fact]
    public void An_index_gives_each_term_its_pages_in_the_order_of_a_dictionary()
    {
        var text = "<p><mark term=\"Ségou\"/><mark term=\"Kayes\"/>one</p><p break=\"before\"><mark term=\"Kayes\"/><mark term=\"roads\" under=\"Kayes\"/>two</p>"
            + "<p break=\"before\"><mark term=\"Élan\" through=\"end\"/>three</p><p break=\"before\" id=\"end\"><mark term=\"Kayes\"/><mark term=\"sand\"/>four</p>";
        var pdf = Sample.Render(Sample.Report(text + "<index columns=\"1\" break=\"before\"/>"));
        using var file = Sample.PdfDocument(pdf);
        Sample.TextOf(file.GetPage(5)).Split('\n').ShouldBe(["E", "Élan, 3–4", "K", "Kayes, 1–2, 4", "roads, 2", "S", "sand, 4", "Ségou, 1"]);
        file.GetPage(5).GetAnnotations().Count().ShouldBe(6);
        PdfChecks.PdfCheckList.Run(pdf).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "Östersund Zulu Ñandú Nunca", "Ñandú Nunca Östersund Zulu")]
    [InlineData("sv", "Östersund Zulu Ärla Åmål", "Zulu Åmål Ärla Östersund")]
    [InlineData("es", "ñu nube nzema oasis", "nube nzema ñu oasis")]
    [InlineData("fr", "état eta Étain", "eta Étain état")]
    public void Terms_are_ordered_as_the_language_does(string language, string terms, string expected) =>
        string.Join(' ', terms.Split(' ').Order(new TermOrder(language))).ShouldBe(expected);
}
