using System.Text;
using System.Xml.Linq;
using Briefings.Core.Diagnostics;
using Briefings.Core.Drawing;
using Briefings.Core.Pictures;
using Briefings.Core.Prose;
using Briefings.Reports;
using Briefings.Testing;
using Briefings.Testing.Pictures;

namespace Briefings.Fuzz.Targets;

/// <summary>Report markup to a PDF.</summary>
internal sealed class ReportTarget : FuzzTarget
{
    private static readonly Place At = new("content/x.md", 1, 1);
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");

    private static readonly byte[] Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0L9 9\"/></svg>"u8.ToArray();

    private readonly ReportStyles styles = ReportStyles.Load(File.ReadAllText(Repository.Path("templates", "reports", "styles.yaml")), "templates/reports/styles.yaml").Value;
    private readonly PdfReportRenderer renderer = new(ReportFonts.Load(Repository.Path("templates", "reports", "fonts")));

    public override string Name => "report";

    public ReportTarget()
    {
        Corpus = [.. Files("tests/Briefings.Fuzz/Seeds", "*.xml")];
        foreach (var seed in Corpus)
        {
            // A seed that is refused tries nothing but the refusal.
            var refused = ReportMarkup.Parse(seed, Context()).Diagnostics.FirstOrDefault(static finding => finding.Severity == Severity.Error);
            if (refused is not null)
            {
                throw new InvalidOperationException($"A seed is no report: {refused}");
            }
        }

        // Every element and attribute that there is, by the schema, which is written from the vocabulary.
        var schema = XDocument.Load(Repository.Path("docs", "report-markup.xsd"));
        IEnumerable<string> Named(string kind) => schema.Descendants(XName.Get(kind, "http://www.w3.org/2001/XMLSchema")).Select(each => (string?)each.Attribute("name")).OfType<string>().Distinct();
        Dictionary =
        [
            .. Named("element").SelectMany(name => (string[])[$"<{name}>", $"</{name}>", $"<{name}/>"]),
            .. Named("attribute").SelectMany(name => Words.ReportValues.Select(value => $" {name}=\"{value}\"")),
            .. styles.Names.Select(name => $" style=\"{name}\""),
            .. Words.Report,
        ];
    }

    public override IReadOnlyList<string> Corpus { get; }

    public override IReadOnlyList<string> Dictionary { get; }

    public override void Run(string input)
    {
        Draw(input);
        // And what the vocabulary allows of it, which comes further.
        Draw(ReportMender.Mend(input));
    }

    private void Draw(string markup)
    {
        var (document, findings) = ReportMarkup.Parse(markup, Context());
        Check(findings);
        if (document is not null)
        {
            using var stream = new MemoryStream();
            Check(renderer.Render(document, stream).Diagnostics);
        }
    }

    private ReportContext Context() => new()
    {
        File = "templates/reports/x.xml",
        Styles = styles,
        Bodies = new EveryBody(),
        // Not "null" alone, which would become the bytes of an empty file.
        Media = file => file.EndsWith(".png", StringComparison.Ordinal) ? Png : file.EndsWith(".svg", StringComparison.Ordinal) ? Svg : (ReadOnlyMemory<byte>?)null,
    };

    /// <summary>A text under each name.</summary>
    private sealed class EveryBody : IReadOnlyDictionary<string, Body>
    {
        private static readonly Body Text = new("en", [new Heading(At, 2, "h", [new Text(At, "Heading")]), new Paragraph(At, [new Text(At, "Words")])], []);

        public IEnumerable<string> Keys => [];

        public IEnumerable<Body> Values => [Text];

        public int Count => 1;

        public Body this[string key] => Text;

        public bool ContainsKey(string key) => true;

        public bool TryGetValue(string key, out Body value)
        {
            value = Text;
            return true;
        }

        public IEnumerator<KeyValuePair<string, Body>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, Body>>().GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>The style sheet of reports.</summary>
internal sealed class StyleSheetTarget : FuzzTarget
{
    public override string Name => "report-styles";

    public override IReadOnlyList<string> Corpus { get; } = Files("templates/reports", "styles.yaml");

    public override IReadOnlyList<string> Dictionary { get; } =
    [
        .. Words.Yaml, "base: ", "size: ", "colour: ", "12pt", "-4mm", "1e999", "NaN", "#12345", "mix(primary, ", "mix(a b 50%)", "primary", "accent", "margin: ", "before: ", "after: ", "leading: ", "face: ", "indent: ", "indent_end: ", "padding: [1, 2]", "border: [1, 0, 1, 0]", "keep: together", "float: true", "wide: true", "bleed: true", "features: [smcp]", "orphans: 9", "row_rule: 1", "max_height: ", "fallback: [", "leading: 0", "width: 0",
    ];

    public override void Run(string input)
    {
        var (styles, findings) = ReportStyles.Load(input, "templates/reports/styles.yaml");
        Check(findings);
        _ = styles?.Names.Count();
    }
}

/// <summary>Drawings: what is published of them, and what reports draw.</summary>
internal sealed class DrawingTarget : FuzzTarget
{
    public override string Name => "drawing";

    public override IReadOnlyList<string> Corpus { get; } =
    [
        .. Files("content/media", "*.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\"><defs><g id=\"a\"><path id=\"b\" d=\"M0 0L5 5C1 2 3 4 5 6A1 1 0 0 1 2 2z\"/></g></defs><use xlink:href=\"#a\" transform=\"rotate(5) scale(2)\"/><text x=\"1\">a</text><style>.a{fill:red}</style></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><style>.a{fill:red}text{font:bold 2px/1 serif}</style><defs><g id=\"t\" style=\"opacity:.5;DISPLAY:inline\"><text class=\"a\" fill=\"rgba(0,0,0,.5)\">a<tspan display=\"none\">b</tspan></text></g></defs><use href=\"#t\" transform=\"scale(2)\"/></svg>",
    ];

    public override IReadOnlyList<string> Dictionary { get; } = Words.Svg;

    public override void Run(string input)
    {
        var (clean, findings) = SvgCleaner.Clean(Encoding.UTF8.GetBytes(input), "media/x.svg");
        Check(findings);
        if (clean is not null)
        {
            var again = SvgCleaner.Clean(clean.Bytes, "media/x.svg").Value ?? throw new InvalidOperationException("A clean drawing was refused.");
            if (!again.Bytes.AsSpan().SequenceEqual(clean.Bytes))
            {
                throw new InvalidOperationException("A clean drawing is cleaned to another one.");
            }
        }

        Check(SvgReader.Read(Encoding.UTF8.GetBytes(input), "media/x.svg").Diagnostics);
    }
}

/// <summary>Pictures: their size, and what is taken out of them. A character is a byte.</summary>
internal sealed class PictureTarget : FuzzTarget
{
    public override string Name => "picture";

    public override IReadOnlyList<string> Corpus { get; } =
    [
        Latin(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==")),
        Latin([0xFF, 0xD8, 0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 4, 0, 3, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9]),
        .. ((string[])["baseline.jpg", "progressive.jpg", "plain.png", "interlaced.png", "frames.gif", "lossy.webp", "alpha.webp", "moving.webp"]).Select(name => Latin(HostilePicture.Sample(name))),
        "GIF89a\u0004\0\u0003\0\0\0\0;",
        "RIFF\u001E\0\0\0WEBPVP8X\u000A\0\0\0\0\0\0\0\u0003\0\0\u0002\0\0",
        "RIFF\u0020\0\0\0WEBPVP8L\u0005\0\0\0/\u007F\u00C2w\0\0\0\0\0\0\0",
    ];

    public override IReadOnlyList<string> Dictionary { get; } = ["\u00FF\u00D8", "\u00FF\u00E1", "\u00FF\u00DA", "\u00FF\u00D9", "\0\0\0\0", "\u00FF\u00FF\u00FF\u00FF", "IHDR", "IDAT", "IEND", "tEXt", "eXIf", "Exif\0\0", "VP8 ", "VP8L", "EXIF", "XMP ", "MM\0*", "II*\0"];

    public override void Run(string input)
    {
        if (PictureCleaner.Clean(Encoding.Latin1.GetBytes(input)).Picture is not { } clean)
        {
            return;
        }

        var again = PictureCleaner.Clean(clean.Bytes).Picture ?? throw new InvalidOperationException("A clean picture was refused.");
        if (!again.Bytes.AsSpan().SequenceEqual(clean.Bytes))
        {
            throw new InvalidOperationException("A clean picture is cleaned to another one.");
        }
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
