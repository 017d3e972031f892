using System.Text.RegularExpressions;
using Briefings.Testing;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace Briefings.Pdf.Tests;

public class StructureTests
{
    [Fact]
    public void Poppler_reads_the_structure_and_its_text()
    {
        using var folder = new TemporaryFolder();
        var (_, output, error) = Tool.Run(Tool.Require("pdfinfo"), ["-struct-text", folder.Write("x.pdf", Samples.Save(Samples.Briefing()))]);
        error.ShouldBeEmpty();
        Snapshot.Verify(output);
    }

    [Fact]
    public void A_paragraph_goes_on_over_a_page_break()
    {
        var document = new PdfDocument(Samples.Options);
        var p = document.Root.Add(StructureType.P);
        foreach (var text in (string[])["before the break", "after it"])
        {
            FileTests.Draw(document.AddPage(300, 300), p, text);
        }

        var bytes = Samples.Save(document);
        Samples.ShouldSatisfyQpdf(bytes);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(bytes);
        var kids = Tree(pdf).Single(element => Name(element) == "P").Get<ArrayToken>("K");
        kids.Data.Count.ShouldBe(2);
        kids.Data[0].ShouldBeOfType<NumericToken>();
        ((DictionaryToken)kids.Data[1]).Get<NameToken>("Type").Data.ShouldBe("MCR");
    }

    [Fact]
    public void A_mark_within_a_mark_interrupts_it()
    {
        var bytes = Samples.OnePage((_, page, p) =>
        {
            using (page.Mark(p))
            {
                page.DrawText(TextShaper.Shape("before ", Fonts.Serif, 10), 10, 20);
                using (page.Mark(p.Add(StructureType.Link)))
                {
                    page.DrawText(TextShaper.Shape("link ", Fonts.Serif, 10), 50, 20);
                }

                using (page.Artifact(ArtifactType.Layout))
                {
                    page.DrawLine(10, 22, 50, 22, new Stroke(Rgb.Black));
                }

                page.DrawText(TextShaper.Shape("after", Fonts.Serif, 10), 90, 20);
            }
        });
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(bytes);
        var kids = Tree(pdf).Single(element => Name(element) == "P").Get<ArrayToken>("K").Data;
        kids.Count.ShouldBe(3);
        kids[0].ShouldBeOfType<NumericToken>().Int.ShouldBe(0);
        kids[1].ShouldBeOfType<IndirectReferenceToken>();
        kids[2].ShouldBeOfType<NumericToken>().Int.ShouldBe(2);
        pdf.GetPage(1).GetMarkedContents().Count(content => content.IsArtifact).ShouldBe(1);
    }

    [Fact]
    public void An_empty_mark_leaves_nothing_in_the_file()
    {
        var bytes = Samples.OnePage((_, page, p) =>
        {
            page.Mark(p).Dispose();
            FileTests.Draw(page, p, "x");
            page.Artifact(ArtifactType.Background).Dispose();
        });
        Regex.Count(Samples.Raw(bytes), @"\bBDC\b").ShouldBe(1);
    }

    /// <summary>ISO 32000-1, 14.6: marked content and text objects nest; and 8.4.2: so do states.</summary>
    [Fact]
    public void Operators_nest()
    {
        foreach (Match stream in Regex.Matches(Samples.Raw(Samples.Save(Samples.Briefing())), @"(?s)%% Contents for page.*?stream\n(.*?)endstream"))
        {
            ContentNesting.Check(stream.Groups[1].Value);
        }
    }

    [Fact]
    public void Every_content_id_leads_back_to_its_element()
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(Samples.Save(Samples.Briefing()));
        var root = Resolve<DictionaryToken>(pdf, pdf.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        var numbers = Resolve<DictionaryToken>(pdf, root.Data["ParentTree"]).Get<ArrayToken>("Nums").Data;
        for (var i = 0; i < pdf.NumberOfPages; i++)
        {
            var parents = (ArrayToken)numbers[(2 * i) + 1];
            var marked = pdf.GetPage(i + 1).GetMarkedContents().Where(content => !content.IsArtifact && content.MarkedContentIdentifier >= 0).ToArray();
            marked.Select(content => content.MarkedContentIdentifier).ShouldBe(Enumerable.Range(0, parents.Length));
            foreach (var content in marked)
            {
                Name(Resolve<DictionaryToken>(pdf, parents.Data[content.MarkedContentIdentifier])).ShouldBe(content.Tag);
            }
        }
    }

    [Fact]
    public void Bookmarks_lead_to_their_pages()
    {
        var document = Samples.Briefing();
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(Samples.Save(document));
        pdf.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        var root = bookmarks!.Roots.Single();
        root.Title.ShouldBe("Blockade of a town");
        root.Children.Select(child => child.Title).ShouldBe(Enumerable.Range(1, 5).Select(i => $"Section {i}"));
        root.Children.Cast<DocumentBookmarkNode>().Select(child => child.PageNumber).ShouldBe(document.Outline.Items[0].Items.Select(item => item.Destination!.Page.Index + 1));
    }

    [Fact]
    public void Links_lead_where_they_say()
    {
        var bytes = Samples.Save(Samples.Briefing());
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(bytes);
        var links = pdf.GetPage(3).GetAnnotations().ToArray();
        links.Length.ShouldBe(2);
        links[0].Action.ShouldBeOfType<UriAction>().Uri.ShouldBe("https://example.org/a%20b/%C3%A9?q=1");
        links[0].Content.ShouldBe("The site");
        links[0].AnnotationDictionary.Get<NumericToken>("StructParent").Int.ShouldBe(3);
        links[1].AnnotationDictionary.Get<StringToken>("Dest").Data.ShouldBe("top");
        links[1].QuadPoints.Count.ShouldBe(2);
        var raw = Samples.Raw(bytes);
        Regex.IsMatch(raw, @"/Type /OBJR").ShouldBeTrue();
        using var folder = new TemporaryFolder();
        Tool.Run(Tool.Require("pdfinfo"), ["-dests", folder.Write("x.pdf", bytes)]).Output.ShouldMatch(@"1 \[ XYZ +0 +842 null +\] ""top""");
    }

    [Fact]
    public void Page_labels_are_written()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("x.pdf", Samples.Save(Samples.Briefing()));
        var json = Tool.Run(Tool.Require("qpdf"), ["--json", "--json-key=pagelabels", file]).Output;
        json.ShouldContain("\"/S\": \"/r\"");
        json.ShouldContain("\"/P\": \"u:A-\"");
        json.ShouldContain("\"/St\": 5");
    }

    [Fact]
    public void A_note_has_an_id_and_ids_are_not_given_twice()
    {
        var document = new PdfDocument(Samples.Options);
        var page = document.AddPage(100, 100);
        document.Root.Add(StructureType.P).Id = "note-2";
        var note = document.Root.Add(StructureType.Note);
        note.Id.ShouldNotBeNull().ShouldNotBe("note-2");
        Should.Throw<ArgumentException>(() => note.Id = "note-2");
        FileTests.Draw(page, note, "x");
        var bytes = Samples.Save(document);
        Samples.ShouldSatisfyQpdf(bytes);
        Samples.Raw(bytes).ShouldContain("/IDTree");
    }

    private static IEnumerable<DictionaryToken> Tree(UglyToad.PdfPig.PdfDocument pdf)
    {
        var root = Resolve<DictionaryToken>(pdf, pdf.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        var open = new Stack<DictionaryToken>([Resolve<DictionaryToken>(pdf, root.Data["K"])]);
        while (open.TryPop(out var element))
        {
            yield return element;
            if (element.TryGet(NameToken.Create("K"), out ArrayToken kids))
            {
                foreach (var kid in kids.Data.OfType<IndirectReferenceToken>())
                {
                    open.Push(Resolve<DictionaryToken>(pdf, kid));
                }
            }
        }
    }

    private static string Name(DictionaryToken element) => element.Get<NameToken>("S").Data;

    private static T Resolve<T>(UglyToad.PdfPig.PdfDocument pdf, IToken token)
        where T : IToken => (T)(token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token);
}

internal static class Tokens
{
    public static T Get<T>(this DictionaryToken dictionary, string key)
        where T : IToken => (T)dictionary.Data[key];
}
