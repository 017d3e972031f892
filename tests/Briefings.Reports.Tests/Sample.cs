using System.Text;
using Briefings.Core.Diagnostics;
using Briefings.Core.Prose;
using Briefings.Testing;
using UglyToad.PdfPig.Content;

namespace Briefings.Reports.Tests;

/// <summary>The shipped style sheet and faces, and short ways to markup, bodies and what a PDF says.</summary>
internal static class Sample
{
    private static readonly Place Nowhere = new("content/x.md", 1, 1);

    public static ReportStyles Styles { get; } = LoadStyles();

    public static PdfReportRenderer Renderer { get; } = new(ReportFonts.Load(Repository.Path("templates", "reports", "fonts")), Pdf.Conformance.PdfUA1 | Pdf.Conformance.PdfA2A);

    /// <summary>A PNG of four pixels.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");

    public static string Report(string blocks) => $"""<report title="A report" lang="en" created="2025-09-15T16:00:00Z">{blocks}</report>""";

    public static ReportContext Context(params (string Name, Body Body)[] bodies) => new()
    {
        File = "templates/reports/x.xml",
        Styles = Styles,
        Bodies = bodies.ToDictionary(each => each.Name, each => each.Body),
        Media = file => file switch
        {
            "media/x.png" => Png,
            "media/logo.svg" => """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#123456"/></svg>"""u8.ToArray(),
            "media/broken.png" => new byte[] { 1, 2, 3 },
            _ => Sized(file),
        },
    };

    public static Outcome<ReportDocument?> Parse(string xml, params (string Name, Body Body)[] bodies) => ReportMarkup.Parse(xml, Context(bodies));

    public static ReportDocument Document(string xml, params (string Name, Body Body)[] bodies)
    {
        var outcome = Parse(xml, bodies);
        outcome.Value.ShouldNotBeNull(string.Join('\n', outcome.Diagnostics));
        return outcome.Value;
    }

    public static byte[] Render(ReportDocument document, out ReportResult result)
    {
        using var stream = new MemoryStream();
        result = Renderer.Render(document, stream);
        result.Length.ShouldBe(stream.Length);
        return stream.ToArray();
    }

    public static byte[] Render(string xml, params (string Name, Body Body)[] bodies) => Render(Document(xml, bodies), out _);

    public static Body Body(params Block[] blocks) => new("en", [.. blocks], []);

    public static Paragraph Paragraph(string words) => new(Nowhere, [new Text(Nowhere, words)]);

    public static Heading Heading(int level, string words) => new(Nowhere, level, words.ToLowerInvariant().Replace(' ', '-'), [new Text(Nowhere, words)]);

    public static Text Words(string words) => new(Nowhere, words);

    public static string Words(int count, string word = "blockade") => string.Join(' ', Enumerable.Range(1, count).Select(i => word + i));

    /// <summary>The words of a page as lines, from top to bottom; what stands within two points of height is one line.</summary>
    public static string TextOf(Page page)
    {
        var lines = new List<List<Letter>>();
        foreach (var letter in page.Letters.OrderByDescending(letter => letter.StartBaseLine.Y))
        {
            if (lines.Count == 0 || lines[^1][0].StartBaseLine.Y - letter.StartBaseLine.Y > 2)
            {
                lines.Add([]);
            }

            lines[^1].Add(letter);
        }

        return string.Join('\n', lines.Select(line => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value))));
    }

    /// <summary>All letters of a file in the order in which they are drawn, without blanks.</summary>
    public static string Letters(byte[] pdf)
    {
        using var document = PdfDocument(pdf);
        return string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)).Replace(" ", "", StringComparison.Ordinal);
    }

    public static UglyToad.PdfPig.PdfDocument PdfDocument(byte[] pdf) => UglyToad.PdfPig.PdfDocument.Open(pdf);

    // A picture of the size in its name: media/300x20.png, media/300x20.svg.
    private static ReadOnlyMemory<byte>? Sized(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).Split('x');
        if (name.Length != 2 || !int.TryParse(name[0], out var width) || !int.TryParse(name[1], out var height))
        {
            return null;
        }

        (width, height) = (Math.Max(1, width), Math.Max(1, height));
        if (file.EndsWith(".svg", StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"><rect width=\"{width}\" height=\"{height}\" fill=\"#a00\"/></svg>");
        }

        using var bitmap = new SkiaSharp.SKBitmap(width, height);
        bitmap.Erase(SkiaSharp.SKColors.Gray);
        return bitmap.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100).ToArray();
    }

    private static ReportStyles LoadStyles()
    {
        var outcome = ReportStyles.Load(File.ReadAllText(Repository.Path("templates", "reports", "styles.yaml")), "templates/reports/styles.yaml");
        outcome.Diagnostics.ShouldBeEmpty();
        return outcome.Value;
    }
}
