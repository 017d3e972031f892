using Briefings.Testing;

namespace Briefings.Pdf.Tests;

/// <summary>Documents for the tests, and what programs say about them.</summary>
internal static class Samples
{
    public const double Margin = 56;

    public static PdfOptions Options { get; } = new()
    {
        Title = "Blockade of a town & its roads <1>",
        Author = "Fictional House",
        Subject = "What happened",
        Keywords = ["roads", "fuel"],
        Creator = "Tests",
        Language = "en-GB",
        Created = new DateTimeOffset(2025, 9, 14, 6, 30, 0, TimeSpan.FromHours(2)),
        Conformance = Conformance.PdfUA1 | Conformance.PdfA2A,
    };

    public static byte[] Save(PdfDocument document)
    {
        using var stream = new MemoryStream();
        document.Save(stream);
        return stream.ToArray();
    }

    /// <summary>A document of one page with one paragraph drawn by the action.</summary>
    public static byte[] OnePage(Action<PdfDocument, PdfPage, StructureElement> draw, PdfOptions? options = null)
    {
        var document = new PdfDocument(options ?? Options);
        var page = document.AddPage(595.28, 841.89);
        draw(document, page, document.Root.Add(StructureType.P));
        return Save(document);
    }

    /// <summary>Sets a paragraph over as many pages as it needs, greedily; returns where it ended.</summary>
    public static (PdfPage Page, double Y) Paragraph(
        PdfDocument document, PdfPage page, double y, StructureElement element, string text, FontFace face, double size, bool justify = false)
    {
        var run = TextShaper.Shape(text, face, size, new ShapingOptions(Script: "Latn", Language: "en"));
        var measure = page.Width - (2 * Margin);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            for (var at = start; at < text.Length; at++)
            {
                if (text[at] == ' ' || at == text.Length - 1)
                {
                    if (run.WidthOf(start, text[at] == ' ' ? at : at + 1) > measure && end > start)
                    {
                        break;
                    }

                    end = at + 1;
                }
            }

            if (y > page.Height - Margin)
            {
                page = document.AddPage(page.Width, page.Height);
                y = Margin;
            }

            var line = run.Slice(start, end);
            var spaces = line.SpaceCount - (end < text.Length ? 1 : 0);
            var slack = measure - run.WidthOf(start, end < text.Length ? end - 1 : end);
            using (page.Mark(element))
            {
                page.DrawText(line, Margin, y, new TextPaint(Rgb.Black, WordSpacing: justify && end < text.Length && spaces > 0 ? slack / spaces : 0));
            }

            y += size * 1.4;
            start = end;
        }

        return (page, y + 6);
    }

    /// <summary>Three pages, four faces, every kind of structure: the size of a short briefing.</summary>
    public static PdfDocument Briefing()
    {
        var document = new PdfDocument(Options);
        var page = document.AddPage(595.28, 841.89);
        var y = Margin;
        Line(StructureType.H1, "Blockade of a town", Fonts.SansBold, 22);
        document.Outline.Add("Blockade of a town", new Destination(page, 40));
        document.AddDestination("top", new Destination(page));
        document.AddPageLabels(0, PageLabelStyle.LowerRoman);
        document.AddPageLabels(1, PageLabelStyle.Decimal, "A-", 5);
        for (var section = 1; section <= 5; section++)
        {
            Line(StructureType.H2, $"Section {section}: offices and traffic", Fonts.SansBold, 13);
            document.Outline.Items[0].Add($"Section {section}", new Destination(page, y), isOpen: section != 2);
            for (var i = 0; i < 4; i++)
            {
                (page, y) = Paragraph(document, page, y, document.Root.Add(StructureType.P), Prose(section, i), i == 1 ? Fonts.SerifItalic : Fonts.Serif, 10.5, justify: true);
            }
        }

        var links = document.Root.Add(StructureType.P);
        Piece(links, "See ", 0);
        var link = links.Add(StructureType.Link);
        Piece(link, "the site", 30);
        page.AddLink(new LinkTarget.Web("https://example.org/a b/é?q=1"), "The site", link, new Rect(Margin + 30, y - 10, 40, 13));
        var second = links.Add(StructureType.Link);
        Piece(second, "the top", 90);
        page.AddLink(new LinkTarget.Named("top"), "The top", second, new Rect(Margin + 90, y - 10, 40, 13), new Rect(Margin, y + 4, 20, 13));
        y += 20;
        Table();
        Figure();
        foreach (var each in document.Pages)
        {
            using (each.Artifact(ArtifactType.Pagination, ArtifactSubtype.Footer))
            {
                each.DrawText(TextShaper.Shape($"page {each.Index + 1}", Fonts.Sans, 8), Margin, each.Height - 24, new TextPaint(Rgb.Parse("#666")));
                each.DrawLine(Margin, each.Height - 36, each.Width - Margin, each.Height - 36, new Stroke(Rgb.Parse("#999999"), 0.5, Dash: 2));
            }
        }

        return document;

        void Line(StructureType type, string text, FontFace face, double size) =>
            (page, y) = Paragraph(document, page, y, document.Root.Add(type), text, face, size);

        void Piece(StructureElement element, string text, double x)
        {
            using (page.Mark(element))
            {
                page.DrawText(TextShaper.Shape(text, Fonts.Serif, 10.5), Margin + x, y, new TextPaint(Rgb.Parse("#003366")));
            }
        }

        void Table()
        {
            var table = document.Root.Add(StructureType.Table);
            var head = table.Add(StructureType.THead).Add(StructureType.TR);
            var body = table.Add(StructureType.TBody);
            for (var row = 0; row < 3; row++)
            {
                var tr = row == 0 ? head : body.Add(StructureType.TR);
                for (var column = 0; column < 2; column++)
                {
                    var cell = tr.Add(row == 0 || column == 0 ? StructureType.TH : StructureType.TD);
                    cell.Scope = row == 0 ? HeaderScope.Column : column == 0 ? HeaderScope.Row : null;
                    Piece(cell, $"cell {row}.{column}", column * 90);
                }

                y += 16;
            }
        }

        void Figure()
        {
            var figure = document.Root.Add(StructureType.Figure);
            figure.Alternative = "A red disc and a faded square";
            var box = new Rect(Margin, y, 60, 30);
            figure.SetBounds(page, box);
            using (page.Mark(figure))
            using (page.Clip(new VectorPath().Rectangle(box)))
            {
                page.DrawPath(new VectorPath().Ellipse(Margin + 15, y + 15, 14, 14), Rgb.Parse("#c00"), new Stroke(Rgb.Black, 1));
                page.DrawImage(PdfImage.FromPixels(2, 2, [255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9], [255, 128, 64, 0]), new Rect(Margin + 32, y, 28, 28));
            }
        }
    }

    public static string Prose(int section, int paragraph) =>
        $"On day {section}.{paragraph} the official traffic office filed its first figures, and drivers were waiting at the fifth kilometre. " +
        "AVENUE To Wave Toward: prices of fuel rose by a fifth – from “775” to 930 francs – while convoys, escorted, took the southern road. " +
        "Affiliates of the group burned lorries at three bends; no office confirmed how many, and the difference between counts is large. " +
        "Schools stayed shut for two weeks. Traders shifted goods by rail where trains still ran, at twice the fare.";

    /// <summary>The text as poppler reads it.</summary>
    public static string PopplerText(byte[] pdf, params string[] options)
    {
        using var folder = new TemporaryFolder();
        return Tool.Run(Tool.Require("pdftotext"), ["-enc", "UTF-8", .. options, folder.Write("x.pdf", pdf), "-"]).Output;
    }

    /// <summary>The text as MuPDF reads it.</summary>
    public static string MuPdfText(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        return Tool.Run(Tool.Require("mutool"), ["draw", "-F", "txt", folder.Write("x.pdf", pdf)]).Output;
    }

    /// <summary>What qpdf has to say against a file: nothing.</summary>
    public static void ShouldSatisfyQpdf(byte[] pdf, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var result = Tool.Run(Tool.Require("qpdf"), [.. options, "--check", folder.Write("x.pdf", pdf)]);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldContain("No syntax or stream encoding errors found");
        result.ExitCode.ShouldBe(0);
    }

    /// <summary>All of a file's objects as text, streams decoded.</summary>
    public static string Raw(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "out.pdf");
        Tool.Run(Tool.Require("qpdf"), ["--qdf", "--object-streams=disable", "--no-original-object-ids", folder.Write("x.pdf", pdf), output]);
        return System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(output));
    }
}
