using Briefings.Testing;

namespace Briefings.Pdf.Tests;

public class FileTests
{
    [Fact]
    public void A_briefing_is_valid_to_qpdf() => Samples.ShouldSatisfyQpdf(Samples.Save(Samples.Briefing()));

    [Fact]
    public void A_briefing_of_three_pages_and_four_faces_is_under_40_kilobytes()
    {
        var document = Samples.Briefing();
        document.Pages.Count.ShouldBe(3);
        Samples.Raw(Samples.Save(document)).Split("/Subtype /Type0").Length.ShouldBe(1 + 4);
        Samples.Save(document).Length.ShouldBeLessThan(40_000);
    }

    [Fact]
    public void The_same_calls_give_the_same_bytes_on_one_thread_or_many()
    {
        var expected = Samples.Save(Samples.Briefing());
        var found = new byte[8][];
        Parallel.For(0, found.Length, i => found[i] = Samples.Save(Samples.Briefing()));
        foreach (var bytes in found)
        {
            bytes.ShouldBe(expected);
        }
    }

    [Fact]
    public void Saving_twice_gives_the_same_bytes()
    {
        var document = Samples.Briefing();
        Samples.Save(document).ShouldBe(Samples.Save(document));
    }

    [Fact]
    public void Another_text_gives_another_id()
    {
        string Id(string text)
        {
            var raw = System.Text.Encoding.Latin1.GetString(Samples.OnePage((_, page, p) => Draw(page, p, text)));
            return raw[raw.LastIndexOf("/ID[", StringComparison.Ordinal)..][..38];
        }

        Id("one").ShouldBe(Id("one"));
        Id("one").ShouldNotBe(Id("two"));
    }

    [Fact]
    public void Reader_libraries_find_what_the_document_says_about_itself()
    {
        var bytes = Samples.Save(Samples.Briefing());
        using var pdf = PdfDocument(bytes);
        pdf.NumberOfPages.ShouldBe(3);
        pdf.Information.Title.ShouldBe(Samples.Options.Title);
        pdf.Information.Author.ShouldBe("Fictional House");
        pdf.Information.Keywords.ShouldBe("roads, fuel");
        pdf.Information.CreationDate.ShouldBe("D:20250914063000+02'00'");
        pdf.TryGetXmpMetadata(out var metadata).ShouldBeTrue();
        var xmp = Xml(metadata!);
        xmp.Descendants(System.Xml.Linq.XName.Get("title", "http://purl.org/dc/elements/1.1/")).Single().Value.ShouldBe(Samples.Options.Title);
        xmp.Descendants(System.Xml.Linq.XName.Get("part", "http://www.aiim.org/pdfua/ns/id/")).Single().Value.ShouldBe("1");
        xmp.Descendants(System.Xml.Linq.XName.Get("conformance", "http://www.aiim.org/pdfa/ns/id/")).Single().Value.ShouldBe("A");
        xmp.Descendants(System.Xml.Linq.XName.Get("CreateDate", "http://ns.adobe.com/xap/1.0/")).Single().Value.ShouldBe("2025-09-14T06:30:00+02:00");
    }

    [Fact]
    public void A_title_of_any_characters_survives_in_both_places()
    {
        var title = "مدينة (\\) <&> \u0007 \uD83D\uDE00 l’été";
        var bytes = Samples.OnePage((_, page, p) => Draw(page, p, "x"), Samples.Options with { Title = title });
        Samples.ShouldSatisfyQpdf(bytes);
        using var pdf = PdfDocument(bytes);
        pdf.Information.Title.ShouldBe(title);
        pdf.TryGetXmpMetadata(out var metadata).ShouldBeTrue();
        Xml(metadata!).Descendants(System.Xml.Linq.XName.Get("title", "http://purl.org/dc/elements/1.1/")).Single().Value
            .ShouldBe(title.Replace('\u0007', '\uFFFD'));
    }

    [Fact]
    public void Six_hundred_pages_have_a_balanced_page_tree_and_parent_tree()
    {
        var document = new PdfDocument(Samples.Options);
        var run = TextShaper.Shape("A line of text on its page", Fonts.Serif, 10);
        for (var i = 0; i < 600; i++)
        {
            var page = document.AddPage(300, 400);
            using (page.Mark(document.Root.Add(StructureType.P)))
            {
                page.DrawText(run, 20, 50);
            }
        }

        var bytes = Samples.Save(document);
        Samples.ShouldSatisfyQpdf(bytes);
        using var pdf = PdfDocument(bytes);
        pdf.GetPage(600).Text.ShouldBe("A line of text on its page");
        pdf.GetPage(600).GetMarkedContents().Single().MarkedContentIdentifier.ShouldBe(0);
        Samples.Raw(bytes).Split("/Type /Pages").Length.ShouldBe(1 + 19 + 1);
    }

    [Fact]
    public void A_page_is_drawn_on_though_many_came_after_it()
    {
        var document = new PdfDocument(Samples.Options);
        var words = TextShaper.Shape("first words", Fonts.Serif, 10);
        var open = new List<IDisposable>();
        for (var i = 0; i < 40; i++)
        {
            var page = document.AddPage(300, 400);
            open.Add(page.Mark(document.Root.Add(StructureType.P)));
            page.DrawText(words, 20, 50);
        }

        for (var i = 0; i < 40; i++)
        {
            // The mark and the text object that were open are so still.
            document.Pages[i].DrawText(TextShaper.Shape($", page {i + 1} of 40", Fonts.Serif, 10), 100, 50);
            open[i].Dispose();
            using (document.Pages[i].Artifact(ArtifactType.Pagination, ArtifactSubtype.Footer))
            {
                document.Pages[i].DrawText(TextShaper.Shape("foot", Fonts.Sans, 8), 20, 390);
            }
        }

        var bytes = Samples.Save(document);
        Samples.Save(document).ShouldBe(bytes);
        Samples.ShouldSatisfyQpdf(bytes);
        PdfChecks.PdfCheckList.Run(bytes).ShouldBeEmpty();
        using var pdf = PdfDocument(bytes);
        for (var i = 1; i <= 40; i++)
        {
            pdf.GetPage(i).Text.ShouldBe($"first words, page {i} of 40foot");
            pdf.GetPage(i).GetMarkedContents().Count(content => content.MarkedContentIdentifier == 0).ShouldBe(1);
        }
    }

    [Fact]
    public void A_file_is_handed_on_while_it_is_written()
    {
        var document = new PdfDocument(Samples.Options);
        var image = PdfImage.FromPixels(400, 400, Enumerable.Range(0, 3 * 400 * 400).Select(i => (byte)(i * i * 7919 >> 5)).ToArray());
        var page = document.AddPage(300, 400);
        using (page.Artifact(ArtifactType.Background))
        {
            page.DrawImage(image, new Rect(0, 0, 100, 100));
        }

        Draw(page, document.Root.Add(StructureType.P), "words");
        using var stream = new Parts();
        var result = document.Save(stream);
        stream.Sizes.Count.ShouldBeGreaterThan(1);
        stream.Sizes.Sum().ShouldBe(result.Length);
        Samples.ShouldSatisfyQpdf(stream.ToArray());
    }

    [Fact]
    public void Wrong_use_is_told_at_once()
    {
        var document = new PdfDocument(Samples.Options);
        Should.Throw<InvalidOperationException>(() => Samples.Save(document));
        var page = document.AddPage(100, 100);
        var run = TextShaper.Shape("x", Fonts.Serif, 10);
        Should.Throw<InvalidOperationException>(() => page.DrawText(run, 1, 1)).Message.ShouldContain("marked");
        Should.Throw<ArgumentOutOfRangeException>(() => document.AddPage(1, 100));
        Should.Throw<ArgumentOutOfRangeException>(() => document.AddPage(100, double.NaN));
        Should.Throw<ArgumentException>(() => page.Mark(new PdfDocument(Samples.Options).Root));
        var open = page.Mark(document.Root);
        Should.Throw<ArgumentException>(() => page.DrawText(run, double.NaN, 1));
        Should.Throw<InvalidOperationException>(() => Samples.Save(document));
        var inner = page.Artifact(ArtifactType.Layout);
        Should.Throw<InvalidOperationException>(() => open.Dispose());
        inner.Dispose();
        open.Dispose();
        page.AddLink(new LinkTarget.Named("nowhere"), "x", document.Root, new Rect(0, 0, 1, 1));
        Should.Throw<InvalidOperationException>(() => Samples.Save(document)).Message.ShouldContain("nowhere");
        Should.Throw<FontFormatException>(() => FontFace.Load([1, 2, 3]));
        Should.Throw<FontFormatException>(() => FontFace.Load(File.ReadAllBytes(Repository.Path("templates", "reports", "fonts", "Inter-Regular.ttf")).AsSpan(0, 5000)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("open-§esame")]
    public void An_encrypted_file_opens_with_its_passwords_only(string user)
    {
        var options = Samples.Options with { Encryption = new PdfEncryption(user, "owner"), Conformance = Conformance.PdfUA1 | Conformance.PdfA2A };
        var document = new PdfDocument(options);
        var page = document.AddPage(300, 300);
        Draw(page, document.Root.Add(StructureType.P), "secret words");
        using var stream = new MemoryStream();
        var result = document.Save(stream);
        result.Claimed.ShouldBe(Conformance.PdfUA1);
        result.Problems.Single().Rule.ShouldBe("ISO 19005-2, 6.1.3");
        var bytes = stream.ToArray();
        Samples.ShouldSatisfyQpdf(bytes, "--password=" + user);
        Samples.ShouldSatisfyQpdf(bytes, "--password=owner");
        Samples.PopplerText(bytes, "-upw", user).TrimEnd().ShouldBe("secret words");
        Samples.PopplerText(bytes, "-opw", "owner").TrimEnd().ShouldBe("secret words");
        using var folder = new TemporaryFolder();
        Tool.Run(Tool.Require("qpdf"), ["--password=wrong", "--check", folder.Write("x.pdf", bytes)]).ExitCode.ShouldBe(2);
        Tool.Run(Tool.Require("qpdf"), ["--password=" + user, "--show-encryption", folder.Write("x.pdf", bytes)]).Output.ShouldContain("modify anything: not allowed");
    }

    internal static void Draw(PdfPage page, StructureElement element, string text, FontFace? face = null)
    {
        using (page.Mark(element))
        {
            page.DrawText(TextShaper.Shape(text, face ?? Fonts.Serif, 12), 40, 60);
        }
    }

    private static System.Xml.Linq.XDocument Xml(UglyToad.PdfPig.Content.XmpMetadata metadata) =>
        System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(metadata.GetXmlBytes()));

    private static UglyToad.PdfPig.PdfDocument PdfDocument(byte[] bytes) => UglyToad.PdfPig.PdfDocument.Open(bytes);

    private sealed class Parts : MemoryStream
    {
        public List<long> Sizes { get; } = [];

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Sizes.Add(buffer.Length);
            base.Write(buffer);
        }
    }
}
